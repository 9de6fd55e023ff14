import { Icon } from '../ui/Icon.tsx';

/** Where to go on: each a picture, words and an arrow. */
export function LinkList({ links }: { links: { icon: string; text: string; to: string }[] }) {
  return (
    <ul className="list">
      {links.map(({ icon, text, to }) => (
        <li key={to}>
          <a href={to}>
            <Icon name={icon} />
            <b className="g">{text}</b>
            <Icon name="chev" />
          </a>
        </li>
      ))}
    </ul>
  );
}
