/** One field of a worksheet. */
export interface FieldView {
  /** What is typed is kept in memory under this name, such as `plan.school`. */
  name: string;
  label: string;
  /** Digits and signs, which run left to right in every language. */
  digits?: 'phone' | 'number' | undefined;
  /** Lines of a longer answer. */
  lines?: number | undefined;
}
