import { Link } from 'react-router';
import { formatDate } from '../../fhir/dates.ts';
import { joined } from '../../fhir/text.ts';
import type { ContactLine, TeamLine, TeamMember } from '../../record/care-team/care-team.ts';
import { LineRow } from '../chapters/line-row.tsx';
import { recordPath } from '../timeline/row.tsx';
import { CARE_TEAM_WORDS as WORDS } from '../words/care-team.ts';
import { locale } from '../words/language.ts';
import { ContactLink } from './contact-link.tsx';

interface TeamCardProps {
  readonly line: TeamLine;
  readonly contactOf: (id: string | undefined) => ContactLine | undefined;
}

/** A team: everybody in it, as what, and the first number to call. */
export const TeamCard = ({ line, contactOf }: TeamCardProps) => (
  <LineRow line={line} detail={joined([line.at.join(', '), line.reasons.join(', ')], ' · ')} end="">
    <ul className="team">
      {line.who.map((one, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- one may be named twice, and none moves
        <li key={i}>
          <MemberOf one={one} contact={contactOf(one.contact)} />
        </li>
      ))}
    </ul>
  </LineRow>
);

function MemberOf({ one, contact }: { readonly one: TeamMember; readonly contact: ContactLine | undefined }) {
  const { name, roles, start, end } = one;
  const first = contact?.telecom.find(({ system }) => system === 'phone') ?? contact?.telecom[0];
  const time = end === '' ? start && WORDS.since(formatDate(start, locale())) : WORDS.until(formatDate(end, locale()));
  return (
    <p>
      {contact ? <Link to={recordPath(contact.members[0]!)}>{name || contact.title}</Link> : <span>{name}</span>}
      <span className="quiet small"> {joined([roles.join(', '), time], ' · ')}</span>
      {first && (
        <span className="team-call">
          <ContactLink telecom={first} />
        </span>
      )}
    </p>
  );
}
