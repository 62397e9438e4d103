import type { ProblemLine } from '../../record/problems/problems.ts';
import { joined } from '../../fhir/text.ts';
import { LineRow } from '../chapters/line-row.tsx';
import { TimeEnd } from '../chapters/time-end.tsx';
import { PROBLEM_WORDS as WORDS } from '../words/problem-list.ts';
import { timeWords } from '../words/said-time.ts';

/** One problem: since when, how it stands, and how sure that is. */
export function ProblemRow({ line }: { readonly line: ProblemLine }) {
  const { status, severity, place, onset, ended, visits, certainty } = line;
  const end = timeWords(ended);
  const isOnlyAtVisits = visits === line.members.length;
  const isSince = end === '' && status !== 'resolved' && !isOnlyAtVisits;
  const detail = joined(
    [
      status === '' ? WORDS.unknown : (WORDS.status[status] ?? ''),
      severity,
      place,
      end === '' ? '' : WORDS.ended(end),
      visits === 0 || isOnlyAtVisits ? '' : WORDS.visits(visits),
    ],
    ' · ',
  );
  return (
    <LineRow line={line} detail={detail} end={<TimeEnd time={onset} {...(isSince && { words: WORDS.since })} />}>
      {certainty !== '' && <p className="small doubt">{WORDS.certainty[certainty]}</p>}
    </LineRow>
  );
}
