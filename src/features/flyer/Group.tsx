import { useEffect, useRef } from 'react';
import type { PageLanguage } from '../../i18n/LanguageContext.ts';
import { In } from './Both.tsx';

/** Who hands a sheet out, as typed and picked. */
export interface GroupView {
  name: string;
  phone: string;
  logo: ImageBitmap | null;
}

/** The group that hands a sheet out, apart from the guide's own words and number; nothing where nothing is typed. */
export function Group({ group, place }: { group: GroupView; place: PageLanguage }) {
  const { name, phone, logo } = group;
  if (!name && !phone && !logo) return null;
  return (
    <div className="by">
      {logo && <Logo logo={logo} name={name} />}
      <p>
        <In place={place} className="s">
          {place.t('flyer.by')}
        </In>{' '}
        <bdi dir="auto">{name}</bdi>{' '}
        <bdi dir="ltr" className="n">
          {phone}
        </bdi>
      </p>
    </div>
  );
}

/** Drawn, not linked: the page's policy lets no picture in but the site's own. */
function Logo({ logo, name }: { logo: ImageBitmap; name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    pen?.clearRect(0, 0, logo.width, logo.height);
    pen?.drawImage(logo, 0, 0);
  }, [logo]);
  return (
    <canvas
      ref={canvas}
      className="logo"
      width={logo.width}
      height={logo.height}
      {...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    />
  );
}
