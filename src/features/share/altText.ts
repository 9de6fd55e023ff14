import type { PictureWords } from './pictureParts.ts';

type Said = Pick<PictureWords, 'title' | 'lines' | 'appName' | 'address' | 'dated'>;

/** What a picture for chats says, for those who cannot see it: the words on it, in their order. */
export function altText({ title, lines, appName, address, dated }: Said, shown = lines.length): string {
  const parts = [title, ...lines.slice(0, shown), appName, address, dated].filter(Boolean);
  // Where a part does not end by itself, a voice would read on into the next.
  return parts.map((part, at) => (at < parts.length - 1 && !/\p{P}$/u.test(part) ? `${part}.` : part)).join(' ');
}
