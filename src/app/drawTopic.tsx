import { OpenLines } from '../features/call/OpenLines.tsx';
import { EnglishButton } from '../features/english/EnglishButton.tsx';
import { ListenButton } from '../features/listen/ListenButton.tsx';
import { PrintButton } from '../features/print/PrintButton.tsx';
import { TopicPage } from '../features/topic/TopicPage.tsx';
import type { DrawPage } from './routes.tsx';

/** Pages of topics, in a chunk of their own with what only they have. */
export const drawTopic: DrawPage = ({ page }, beginning) =>
  page.topic && (
    <TopicPage
      topic={page.topic}
      beginning={beginning}
      tools={<ListenButton topic={page.topic} beside={<EnglishButton topic={page.topic} />} />}
      lead={page.topic.id === 'call' && page.topic.parts[0] && <OpenLines part={page.topic.parts[0]} />}
      end={<PrintButton />}
    />
  );
