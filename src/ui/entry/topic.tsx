import { ENTRY_WORDS } from '../words/entry.ts';
import { language } from '../words/language.ts';
import { healthTopicOf } from './health-topic.ts';

/** A way to a page for patients, which says what leaves the device before anything does. */
export function Topic({ resource }: { readonly resource: unknown }) {
  const topic = healthTopicOf(resource, language());
  if (!topic) return null;
  return (
    <details className="topic">
      <summary>{ENTRY_WORDS.topicSummary}</summary>
      <p>{ENTRY_WORDS.topicLead(topic.says)}</p>
      <p>
        <a href={topic.url} target="_blank" rel="noreferrer">
          {ENTRY_WORDS.topicOpen}
        </a>
      </p>
    </details>
  );
}
