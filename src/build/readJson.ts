import { readFileSync } from 'node:fs';

export type JsonRead = { value: unknown; wrong?: undefined } | { value?: undefined; wrong: string; key: string };

/** Reads a JSON file; a fault comes back in words, with the key where two entries share a name. */
export function readJson(path: string): JsonRead {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { wrong: 'cannot be read', key: '' };
  }
  try {
    const value: unknown = JSON.parse(text);
    const twin = doubleKey(text);
    return twin ? { wrong: 'this key stands there twice', key: twin } : { value };
  } catch (error) {
    return { wrong: `is not JSON (${error instanceof Error ? error.message : error})`, key: '' };
  }
}

/** JSON.parse keeps the last of two equal keys in silence; this finds the first such key of a valid text. */
function doubleKey(text: string): string | null {
  const open: Set<string>[] = [];
  for (const [token, string, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (string && colon) {
      const keys = open.at(-1);
      if (keys?.has(string)) return string.slice(1, -1);
      keys?.add(string);
    }
  }
  return null;
}
