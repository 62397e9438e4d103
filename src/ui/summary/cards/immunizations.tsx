import { formatDate } from '../../../fhir/dates.ts';
import type { DueLine } from '../../../record/immunizations/forecasts.ts';
import { locale } from '../../words/language.ts';
import { againstWords, doseDate } from '../../words/immunizations.ts';
import { CARD_WORDS, EMPTY_CARDS } from '../../words/summary.ts';
import { Card, CardLines, EmptyCard, OfLine } from '../card.tsx';
import { type CardOf, useGlance } from '../from.ts';

/** What a source says is due, and the last that were given. */
export const ImmunizationsCard = ({ from }: CardOf) => (
  <Card name="immunizations" to="/immunizations" state={useGlance(from, 'immunizations')}>
    {({ view: { due, lines }, lengths }) => (
      <>
        {due.length + lines.length === 0 && <EmptyCard>{EMPTY_CARDS.immunizations}</EmptyCard>}
        {due.length > 0 && (
          <CardLines items={due} all={lengths.due} to="/immunizations" onScreen={3}>
            {(line) => <OfLine line={line} end={<Due line={line} />} detail={line.members[0]!.sourceName} />}
          </CardLines>
        )}
        {lines.length > 0 && (
          <>
            {due.length > 0 && <h3 className="card-part quiet small">{CARD_WORDS.lastGiven}</h3>}
            <CardLines items={lines} all={lengths.lines} to="/immunizations" onScreen={3} onPaper={8}>
              {(line) => <OfLine line={line} detail={againstWords(line.diseases)} end={doseDate(line)} />}
            </CardLines>
          </>
        )}
      </>
    )}
  </Card>
);

function Due({ line: { status, dates } }: { readonly line: DueLine }) {
  const by = dates.find(({ kind }) => kind === 'due') ?? dates[0];
  return (
    <>
      <strong className="attention-text">{status === 'overdue' ? CARD_WORDS.overdue : CARD_WORDS.due}</strong>
      {by && ` ${CARD_WORDS.by(formatDate(by.when.slice(0, 10), locale()))}`}
    </>
  );
}
