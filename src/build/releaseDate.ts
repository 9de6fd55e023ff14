import { execFileSync } from 'node:child_process';
import type { Content } from '../content/content.ts';

/**
 * The day of this release (YYYY-MM-DD, UTC): SOURCE_DATE_EPOCH, else the commit's date, else the newest day any topic
 * was checked. Never today's date, so that two builds of one commit agree.
 */
export function releaseDate(root: string, content: Content, env: NodeJS.ProcessEnv = process.env): string {
  const epoch = env.SOURCE_DATE_EPOCH ?? commitTime(root);
  if (epoch && !/^\d+$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH must be seconds since 1970: got “${epoch}”`);
  if (epoch) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  return (
    Object.values(content.topics)
      .map((topic) => topic.checkedOn)
      .sort()
      .at(-1) ?? '1970-01-01'
  );
}

function commitTime(root: string): string | null {
  try {
    const said = execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    return said.toString().trim() || null;
  } catch {
    return null;
  }
}
