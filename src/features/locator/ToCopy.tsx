import { ANumberLine } from './ANumberLine.tsx';
import { Spellings } from './Spellings.tsx';

/** What was typed as the search takes it, to be copied by hand. */
export function ToCopy() {
  return (
    <>
      <ANumberLine />
      <Spellings />
    </>
  );
}
