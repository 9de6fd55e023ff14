interface FieldShape {
  /** What is typed is kept in memory as `locator.<name>`; the label stands under the same key. */
  name: string;
  /** Digits, which run left to right in every language. */
  digits?: 'number';
  /** Lines of a longer answer. */
  lines?: number;
}

/** What the search and the lawyer ask for. */
export const FIELDS: FieldShape[] = [
  { name: 'given' },
  { name: 'family' },
  { name: 'aNumber', digits: 'number' },
  { name: 'country' },
  { name: 'born' },
  { name: 'taken', lines: 2 },
  { name: 'by' },
  { name: 'lawyer' },
];
