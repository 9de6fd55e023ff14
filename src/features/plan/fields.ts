interface FieldShape {
  /** What is typed is kept in memory as `plan.<name>`. */
  name: string;
  /** The end of the label's key, `plan.<label>`. */
  label: string;
  /** Digits and signs, which run left to right in every language. */
  digits?: 'phone' | 'number';
  /** Lines of a longer answer. */
  lines?: number;
}

export interface FieldGroup {
  /** The end of the heading's key, and the number in it. */
  heading?: string;
  number?: number;
  fields: FieldShape[];
}

const person = (name: string): FieldShape[] => [
  { name, label: 'name' },
  { name: `${name}Phone`, label: 'phone', digits: 'phone' },
];
const child = (number: number): FieldGroup => ({
  heading: 'child',
  number,
  fields: [
    { name: `child${number}`, label: 'name' },
    { name: `child${number}Born`, label: 'born' },
    { name: `child${number}Needs`, label: 'needs' },
  ],
});

/** What the plan asks for, by the part of the topic it stands in (locales/en/topics/plan.json). */
export const FIELDS: Record<string, FieldGroup[]> = {
  numbers: [
    { heading: 'person', number: 1, fields: person('person1') },
    { heading: 'person', number: 2, fields: person('person2') },
    { fields: [{ name: 'aNumbers', label: 'aNumbers', digits: 'number' }] },
  ],
  children: [
    child(1),
    child(2),
    child(3),
    { heading: 'adult', fields: person('adult') },
    { heading: 'adult2', fields: person('adult2') },
  ],
  school: [
    {
      fields: [
        { name: 'school', label: 'school' },
        { name: 'schoolPhone', label: 'schoolPhone', digits: 'phone' },
        { name: 'teacher', label: 'teacher' },
        { name: 'pickUp', label: 'pickUp' },
      ],
    },
  ],
  health: [
    {
      fields: [
        { name: 'medicines', label: 'medicines', lines: 3 },
        { name: 'doctor', label: 'doctor' },
        { name: 'pharmacy', label: 'pharmacy' },
      ],
    },
  ],
  papers: [
    {
      fields: [
        { name: 'papers', label: 'papers' },
        { name: 'lawyer', label: 'lawyer' },
        { name: 'lawyerPhone', label: 'lawyerPhone', digits: 'phone' },
      ],
    },
  ],
  home: [
    {
      fields: [
        { name: 'rent', label: 'rent' },
        { name: 'keys', label: 'keys' },
        { name: 'bills', label: 'bills' },
        { name: 'work', label: 'work' },
        { name: 'pets', label: 'pets' },
      ],
    },
  ],
  other: [{ fields: [{ name: 'consulate', label: 'consulate', digits: 'phone' }] }],
};
