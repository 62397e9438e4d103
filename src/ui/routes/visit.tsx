import { useRef } from 'react';
import { data, Link, type LoaderFunctionArgs } from 'react-router';
import type { Engine } from '../../engine/api.ts';
import { today } from '../../base/today.ts';
import { MemberLine } from '../chapters/line-row.tsx';
import { Lines } from '../chapters/lines.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useOpenWhenPrinted } from '../coverage/open-when-printed.ts';
import type { UiDeps } from '../deps.ts';
import { StoryHead } from '../visits/story-head.tsx';
import { StoryItems } from '../visits/story-item.tsx';
import { CHAPTER_WORDS } from '../words/chapters.ts';
import { count } from '../words/numbers.ts';
import { STORY_TITLES, VISIT_WORDS } from '../words/visits.ts';
import { withdrawnWords } from '../words/withdrawn.ts';
import '../chapters/chapter.css';
import '../components/chips.css';
import '../components/tag.css';
import '../visits/visits.css';

/** What happened at one visit: why, with whom, what was measured, done, given, ordered and written. */
export const visitRoute = ({ engine }: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadVisit(engine, params),
  Component: Visit,
  ErrorBoundary: RouteError,
});

async function loadVisit(engine: Engine, { connectionId = '', id = '' }: LoaderFunctionArgs['params']) {
  const story = await engine.readVisit(connectionId, id, today());
  if (!story) throw data('no such visit', 404);
  return story;
}

function Visit() {
  const story = useLoaded<typeof loadVisit>();
  const { visit, face, sections, setAside, left } = story;
  const page = useRef<HTMLElement>(null);
  useOpenWhenPrinted(page);
  const hasSameDay = sections.some(({ items }) => items.some(({ isSameDay }) => isSameDay));
  return (
    <article className="page chapter story" key={visit.id} ref={page}>
      <StoryHead story={story} />
      {sections.length === 0 && <p className="quiet">{VISIT_WORDS.nothing}</p>}
      {sections.map(({ name, items, count: n }) => (
        <section key={name} className="story-section" aria-labelledby={`story-${name}`}>
          <h2 id={`story-${name}`}>
            {STORY_TITLES[name]} <span className="chip-count small">{count(n)}</span>
          </h2>
          <StoryItems items={items} />
        </section>
      ))}
      {hasSameDay && <p className="quiet small">{VISIT_WORDS.sameDayNote(visit.sourceName)}</p>}
      {left > 0 && (
        <p>
          <Link to={{ pathname: '/timeline', search: `from=${face.start.slice(0, 10)}` }}>
            {VISIT_WORDS.left(left)}
          </Link>
        </p>
      )}
      {setAside.length > 0 && (
        <details className="not-counted">
          <summary>
            {CHAPTER_WORDS.notCounted} <span className="chip-count">{count(setAside.length)}</span>
          </summary>
          <Lines items={setAside} keyOf={({ member }) => `${member.type}/${member.id}`}>
            {({ member, reason }) => <MemberLine member={member} note={withdrawnWords(reason)} />}
          </Lines>
        </details>
      )}
    </article>
  );
}
