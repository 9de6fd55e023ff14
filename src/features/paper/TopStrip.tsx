/** Words at the top of some papers, in English as on the real ones, by the answer they belong to. */
const TOP_LINES: Record<string, string[]> = {
  court: ['UNITED STATES DISTRICT COURT', 'CRIMINAL COURT OF THE CITY OF NEW YORK'],
  dhs: ['DEPARTMENT OF HOMELAND SECURITY'],
  judge: ['IMMIGRATION COURT'],
};

/** The tops of papers, drawn over an answer: examples of what may stand there. They are decoration: the answer names them. */
export function TopStrip({ answer }: { answer: string }) {
  return TOP_LINES[answer]?.map((line) => (
    <span key={line} className="strip" aria-hidden="true">
      <b lang="en" dir="ltr">
        {line}
      </b>
    </span>
  ));
}
