/** Words at the top of some papers, in English as on the real ones, by the answer they belong to. */
const TOP_LINES: Record<string, string> = {
  court: 'UNITED STATES DISTRICT COURT',
  dhs: 'DEPARTMENT OF HOMELAND SECURITY',
  judge: 'IMMIGRATION COURT',
};

/** The top of a paper, drawn over an answer: an example of what may stand there. It is decoration: the answer names it. */
export function TopStrip({ answer }: { answer: string }) {
  const line = TOP_LINES[answer];
  if (!line) return null;
  return (
    <span className="strip" aria-hidden="true">
      <b lang="en" dir="ltr">
        {line}
      </b>
    </span>
  );
}
