/** A size in the unit a reader meets elsewhere: "64 KB", "1.2 MB" (1 KB = 1,000 bytes). */
export function formatBytes(bytes: number): string {
  // From 999,500 on, rounding would say “1000 KB”.
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
