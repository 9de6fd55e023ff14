import { ReadyMessage } from '../../blocks/ReadyMessage.tsx';
import { useTyped } from '../../platform/typed.ts';
import { MessageNotes } from './MessageNotes.tsx';
import type { ReadyName } from './readyWords.ts';

/** Two ready texts for a trusted person: the alarm, and the way back from a false one. Only the reader sends them. */
export function Messages({ alarm, falseAlarm }: Record<ReadyName, string>) {
  const [phone] = useTyped('plan.person1Phone');
  return (
    <div className="about">
      <ReadyMessage name="alarm" text={alarm} phone={phone} />
      <MessageNotes />
      <ReadyMessage name="falseAlarm" text={falseAlarm} phone={phone} />
    </div>
  );
}
