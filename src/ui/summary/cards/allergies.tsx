import type { AllergyLine, NoKnownLine } from '../../../record/allergies/allergies.ts';
import { ALLERGY_WORDS } from '../../words/allergies.ts';
import { CARD_WORDS, EMPTY_CARDS } from '../../words/summary.ts';
import { Card, CardLine, CardLines, EmptyCard, OfLine } from '../card.tsx';
import { type CardOf, useGlance } from '../from.ts';

/** The worst first. That there are none is said only where a source says it. */
export const AllergiesCard = ({ from }: CardOf) => (
  <Card name="allergies" to="/allergies" state={useGlance(from, 'allergies')}>
    {({ view: { lines, noKnown }, lengths }) => (
      <>
        {lines.length + noKnown.length === 0 && <EmptyCard>{EMPTY_CARDS.allergies}</EmptyCard>}
        {lines.length > 0 && (
          <CardLines items={lines} all={lengths.lines} to="/allergies" onScreen={8}>
            {(line) => <OfLine line={line} detail={line.reactions.join(', ')} end={<Danger line={line} />} />}
          </CardLines>
        )}
        {noKnown.length > 0 && (
          <CardLines items={noKnown} to="/allergies">
            {(line) => (
              <CardLine
                members={line.members}
                title={ALLERGY_WORDS.none[line.scope]}
                detail={<WhoSays line={line} />}
              />
            )}
          </CardLines>
        )}
      </>
    )}
  </Card>
);

function Danger({ line: { criticality, severity } }: { readonly line: AllergyLine }) {
  if (criticality !== 'high' && severity !== 'severe') return null;
  return <strong className="attention-text">{severity === 'severe' ? CARD_WORDS.severe : CARD_WORDS.dangerous}</strong>;
}

const WhoSays = ({ line: { members, isContradicted } }: { readonly line: NoKnownLine }) => (
  <>
    {[...new Set(members.map(({ sourceName }) => sourceName))].join(', ')}
    {isContradicted && <strong className="attention-text"> · {CARD_WORDS.contradicted}</strong>}
  </>
);
