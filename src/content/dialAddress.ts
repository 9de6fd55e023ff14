/** The `tel:` address of a number as we print it: short codes stay short, the rest get the country code. */
export function dialAddress(number: string): string {
  const digits = number.replaceAll('-', '');
  if (digits.length <= 3) return `tel:${digits}`;
  return `tel:+${digits.length === 10 ? '1' : ''}${digits}`;
}
