import { digitsOf } from '../../content/digitsOf.ts';
import { useTyped } from '../../platform/typed.ts';

export interface DrillNumber {
  name: string;
  /** Its label's key and the number in it. */
  label: string;
  which?: number;
  number: string;
}

/** Fewer digits than these are no phone number yet. */
const FEWEST = 3;

/** The numbers there are to learn: those typed in the plan, one typed for this alone, and the City's hotline. */
export function useDrillNumbers(hotline: string): DrillNumber[] {
  const [first] = useTyped('plan.person1Phone');
  const [second] = useTyped('plan.person2Phone');
  const [aNumber] = useTyped('plan.aNumbers');
  const [other] = useTyped('plan.drillNumber');
  const all = [
    { name: 'first', label: 'plan.person', which: 1, number: first },
    { name: 'second', label: 'plan.person', which: 2, number: second },
    { name: 'aNumber', label: 'plan.aNumbers', number: aNumber },
    { name: 'other', label: 'plan.drillThis', number: other },
    { name: 'hotline', label: 'plan.hotline', number: hotline },
  ];
  return all.filter(({ number }) => digitsOf(number).length >= FEWEST);
}
