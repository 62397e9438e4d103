import { Link } from 'react-router';
import { formatDate } from '../../fhir/dates.ts';
import { nightsOf, type VisitLine } from '../../record/visits/visits.ts';
import { DoubtMark } from '../chapters/dated.tsx';
import { LineRow } from '../chapters/line-row.tsx';
import { locale } from '../words/language.ts';
import { VISIT_WORDS, visitKindWords, visitStatusWords } from '../words/visits.ts';
import { visitPath } from './visit-path.ts';

/** One visit in the list: its story is behind its title. */
export function VisitRow({ line }: { line: VisitLine }) {
  const { when, end, kind, kindText, type, status, parts, members } = line;
  const kindWords = visitKindWords(kind, kindText);
  const title = type || kindWords || VISIT_WORDS.visit;
  const nights = nightsOf({ start: when, end }) ?? 0;
  const how = [title === kindWords ? '' : kindWords, nights > 0 ? VISIT_WORDS.nights(nights) : ''];
  const state = visitStatusWords(status);
  return (
    <LineRow
      line={{ ...line, title }}
      to={visitPath(members[0]!)}
      beside={how.filter((text) => text !== '').join(', ')}
      end={
        <>
          {formatDate(when.slice(0, 10), locale())}
          {status !== 'planned' && <DoubtMark when={when} type="Encounter" />}
        </>
      }
      detail={[line.detail, line.with].filter((text) => text !== '').join(' · ')}
    >
      {state !== '' && <p className="small visit-state">{state}</p>}
      {parts.length > 0 && (
        <details className="members small">
          <summary>{VISIT_WORDS.parts(parts.length)}</summary>
          <ul>
            {parts.map((part) => (
              <li key={part.id}>
                <Link to={visitPath(part)}>{part.title}</Link>{' '}
                <span className="quiet">
                  {[formatDate(part.when, locale()), part.detail].filter((text) => text !== '').join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </LineRow>
  );
}
