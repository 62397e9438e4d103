import { joined } from '../../../fhir/text.ts';
import type { MedicationLine } from '../../../record/medications/medications.ts';
import { doseWords } from '../../words/doses.ts';
import { sinceWords } from '../../words/medications.ts';
import { CARD_WORDS, EMPTY_CARDS, SUMMARY_WORDS } from '../../words/summary.ts';
import { Card, CardLines, EmptyCard, OfLine } from '../card.tsx';
import { type CardOf, useGlance } from '../from.ts';

/** What is taken now and how. What nobody spoke of for long is counted, and not among them. */
export const MedicationsCard = ({ from }: CardOf) => (
  <Card name="medications" to="/medications" state={useGlance(from, 'medications')}>
    {({ view, lengths }) => {
      const now = view.now.filter(({ isOld }) => !isOld);
      const old = view.now.filter(({ isOld }) => isOld).map(({ title }) => title);
      // Old ones stand last: of a list that was cut, all that is cut is old once the first of them is seen.
      const all = old.length > 0 ? now.length : lengths.now;
      const unseen = (lengths.now ?? 0) - view.now.length;
      return (
        <>
          {now.length === 0 ? (
            <EmptyCard>{EMPTY_CARDS.medications}</EmptyCard>
          ) : (
            <CardLines items={now} all={all} to="/medications" onScreen={8}>
              {(line) => <OfLine line={line} detail={<Taken line={line} />} end={sinceWords(line.since)} />}
            </CardLines>
          )}
          {old.length > 0 && (
            <p className="card-more quiet small">
              {CARD_WORDS.oldMedications(old.join(', '))}
              {unseen > 0 && ` ${SUMMARY_WORDS.more(unseen)}`}
            </p>
          )}
        </>
      );
    }}
  </Card>
);

function Taken({ line }: { readonly line: MedicationLine }) {
  const { takings, detail, conflicts } = line;
  const [first] = takings;
  const isPaused = takings.length > 0 && takings.every(({ state }) => state === 'on-hold');
  return (
    <>
      {first ? joined([first.product, doseWords(first)], ' · ') : doseWords({ ...line, dose: detail })}
      {isPaused && <strong className="attention-text"> {CARD_WORDS.paused}</strong>}
      {conflicts && conflicts.length > 0 && <strong className="attention-text"> {CARD_WORDS.differ}</strong>}
    </>
  );
}
