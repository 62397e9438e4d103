import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../fhir/dates.ts';
import { nightsOf } from '../../record/visits/visits.ts';
import type { VisitStory } from '../../record/visits/story.ts';
import { DoubtMark } from '../chapters/dated.tsx';
import { Binding } from '../components/binding.tsx';
import { useTitle } from '../components/page.tsx';
import { WhoseEntry } from '../people/whose-entry.tsx';
import { recordPath } from '../timeline/row.tsx';
import { eventTime } from '../words/event-time.ts';
import { locale } from '../words/language.ts';
import { SECTION_WORDS } from '../words/sections.ts';
import { VISIT_WORDS, visitKindWords, visitStatusWords } from '../words/visits.ts';
import { withdrawnWords } from '../words/withdrawn.ts';
import { visitPath } from './visit-path.ts';

/** What the visit was: when, why, with whom, where. */
export function StoryHead({ story: { visit, withdrawn, face, discharge, parts } }: { story: VisitStory }) {
  const { kind, kindText, type, status, reason, people, places, start } = face;
  const kindWords = visitKindWords(kind, kindText);
  const title = type || kindWords || VISIT_WORDS.visit;
  useTitle(title);
  return (
    <header>
      <Link className="back screen-only" to="/visits">
        ‹ {SECTION_WORDS.visits}
      </Link>
      <p className="from">
        <Binding stripe={visit.stripe} />
        {[title === kindWords ? '' : kindWords, visit.sourceName].filter((text) => text !== '').join(' · ')}
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      <WhoseEntry connectionId={visit.connectionId} />
      {withdrawn !== '' && <p className="note attention">{withdrawnWords(withdrawn)}</p>}
      <p className="story-when">
        {start === '' ? VISIT_WORDS.noDate : <time dateTime={start}>{whenWords(face)}</time>}
        {status !== 'planned' && start !== '' && <DoubtMark when={start} type="Encounter" />}
      </p>
      <dl className="story-face">
        {reason !== '' && <Fact label={VISIT_WORDS.reason}>{reason}</Fact>}
        {people.length > 0 && <Fact label={VISIT_WORDS.people}>{people.join(', ')}</Fact>}
        {places.length > 0 && <Fact label={VISIT_WORDS.places}>{places.join(', ')}</Fact>}
        {visitStatusWords(status) !== '' && <Fact label={VISIT_WORDS.status}>{visitStatusWords(status)}</Fact>}
        {discharge !== '' && <Fact label={VISIT_WORDS.discharge}>{discharge}</Fact>}
        {parts.length > 0 && (
          <Fact label={VISIT_WORDS.partsTitle}>
            <ul>
              {parts.map((part) => (
                <li key={part.id}>
                  <Link to={visitPath(part)}>{part.title}</Link>{' '}
                  <span className="quiet small">
                    {[formatDate(part.when, locale()), part.detail].filter((text) => text !== '').join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      <p className="ways-on small screen-only">
        <Link to={recordPath(visit)}>{VISIT_WORDS.wholeEntry}</Link>
        {start.length >= 10 && (
          <Link to={{ pathname: '/timeline', search: `from=${start.slice(0, 10)}` }}>{VISIT_WORDS.timelineOfDay}</Link>
        )}
      </p>
    </header>
  );
}

/** "Saturday 3 May 2014, 14:30–15:00"; of a stay "Saturday 3 May 2014 until 7 May 2014, 4 nights". */
function whenWords({ start, end }: VisitStory['face']): string {
  const nights = nightsOf({ start, end }) ?? 0;
  if (nights === 0) return eventTime(start, end);
  return `${eventTime(start.slice(0, 10))} ${VISIT_WORDS.until(formatDate(end.slice(0, 10), locale()))}, ${VISIT_WORDS.nights(nights)}`;
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
