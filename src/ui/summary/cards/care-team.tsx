import { joined } from '../../../fhir/text.ts';
import type { ContactLine } from '../../../record/care-team/care-team.ts';
import { ContactLink } from '../../care-team/contact-link.tsx';
import { CARD_WORDS, EMPTY_CARDS } from '../../words/summary.ts';
import { Card, CardLines, EmptyCard, OfLine } from '../card.tsx';
import { type CardOf, useGlance } from '../from.ts';

/** Whom to call: the person's own doctor and care team, and the places that they are cared for at. */
export const CareTeamCard = ({ from }: CardOf) => (
  <Card name="careTeam" to="/care-team" state={useGlance(from, 'care-team')}>
    {({ view: { people, places } }) => {
      const theirs = people.filter((one) => (one.isGeneralPractitioner || one.isInTeam) && one.isActive);
      const reached = [...theirs, ...places.filter(({ isPayer }) => !isPayer)]
        .filter((one) => reachOf(one) !== undefined)
        .toSorted((a, b) => rank(a) - rank(b));
      return reached.length === 0 ? (
        <EmptyCard>{EMPTY_CARDS.careTeam}</EmptyCard>
      ) : (
        <CardLines items={reached} to="/care-team" onScreen={4} onPaper={5}>
          {(line) => <OfLine line={line} detail={whoIs(line)} end={<ContactLink telecom={reachOf(line)!} />} />}
        </CardLines>
      );
    }}
  </Card>
);

/** A person may write; of a place the number counts. */
const reachOf = ({ kind, telecom }: ContactLine) =>
  telecom.find(({ system }) => system === 'phone') ??
  (kind === 'person' ? telecom.find(({ system }) => system === 'email') : undefined);

/** The person's own doctor, then whoever answers at once. */
const rank = (line: ContactLine): number =>
  line.isGeneralPractitioner ? 0 : reachOf(line)?.system === 'phone' ? 1 : 2;

const whoIs = ({ isGeneralPractitioner, isInTeam, roles, at, members }: ContactLine): string =>
  joined(
    [
      isGeneralPractitioner ? CARD_WORDS.own : isInTeam ? CARD_WORDS.inTeam : '',
      roles[0] ?? '',
      at[0] ?? members[0]!.sourceName,
    ],
    ' · ',
  );
