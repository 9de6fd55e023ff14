import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** A button with a word, and a picture where it helps. */
export function Button(props: { icon?: string; onPress: () => void; children: ReactNode; main?: boolean }) {
  return (
    <button type="button" className={props.main ? 'btn k' : 'btn sm'} onClick={props.onPress}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  );
}
