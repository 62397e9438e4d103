import { joined } from '../../../fhir/text.ts';
import type { ProblemLine } from '../../../record/problems/problems.ts';
import { TimeEnd } from '../../chapters/time-end.tsx';
import { PROBLEM_WORDS } from '../../words/problem-list.ts';
import { EMPTY_CARDS } from '../../words/summary.ts';
import { Card, CardLines, EmptyCard, OfLine } from '../card.tsx';
import { type CardOf, useGlance } from '../from.ts';

/** What is the matter now; that there is nothing, only where a source says so. */
export const ProblemsCard = ({ from }: CardOf) => (
  <Card name="problems" to="/problems" state={useGlance(from, 'problems')}>
    {({ view: { active, noKnown }, lengths }) =>
      active.length + noKnown.length === 0 ? (
        <EmptyCard>{EMPTY_CARDS.problems}</EmptyCard>
      ) : (
        <>
          {active.length === 0 && (
            <CardLines items={noKnown} to="/problems">
              {(line) => <OfLine line={line} detail={line.members[0]!.sourceName} />}
            </CardLines>
          )}
          <CardLines items={active} all={lengths.active} to="/problems">
            {(line) => (
              <OfLine
                line={line}
                detail={detailOf(line)}
                end={<TimeEnd time={line.onset} words={PROBLEM_WORDS.since} />}
              />
            )}
          </CardLines>
        </>
      )
    }
  </Card>
);

/** That it is active goes without saying here. */
const detailOf = ({ status, severity, certainty }: ProblemLine): string =>
  joined(
    [
      status === 'active' || status === '' ? '' : (PROBLEM_WORDS.status[status] ?? ''),
      severity,
      certainty === '' ? '' : (PROBLEM_WORDS.certainty[certainty] ?? ''),
    ],
    ' · ',
  );
