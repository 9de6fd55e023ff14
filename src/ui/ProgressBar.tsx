/** How far something has come, with its name for screen readers. */
export function ProgressBar({ label, percent }: { label: string; percent: number }) {
  return <progress className="meter" aria-label={label} value={percent} max={100} />;
}
