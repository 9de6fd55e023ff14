import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** A yellow notice: a title, words, and what can be done about it. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="blk note">
      <div className="p">
        <div className="row">
          <Icon name="note" />
          <h2 className="g h3">{title}</h2>
        </div>
        {children}
      </div>
    </section>
  );
}
