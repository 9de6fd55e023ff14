/** The offered language that best fits what a reader prefers (BCP 47 tags, best first), or null. */
export function chooseLanguage(preferred: readonly string[], offered: readonly string[]): string | null {
  for (const tag of preferred) {
    const wanted = tag.toLowerCase();
    const exact = offered.find((each) => each.toLowerCase() === wanted);
    const close = offered.find((each) => each.toLowerCase().split('-')[0] === wanted.split('-')[0]);
    if (exact ?? close) return exact ?? close ?? null;
  }
  return null;
}
