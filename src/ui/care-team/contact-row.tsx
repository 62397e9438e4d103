import { joined } from '../../fhir/text.ts';
import type { ContactLine, Telecom } from '../../record/care-team/care-team.ts';
import { LineRow } from '../chapters/line-row.tsx';
import { CARE_TEAM_WORDS as WORDS } from '../words/care-team.ts';
import { ContactLink } from './contact-link.tsx';

/** Somebody, or a place: as what, where, and how they are reached. */
export function ContactRow({ line }: { readonly line: ContactLine }) {
  const { roles, at, telecom, addresses, isGeneralPractitioner, isInTeam, isActive } = line;
  const isTheirs = isGeneralPractitioner ? WORDS.own : isInTeam ? WORDS.inTeam : undefined;
  return (
    <LineRow
      line={line}
      beside={isTheirs && <span className="tag">{isTheirs}</span>}
      detail={joined([roles.slice(0, 4).join(', '), at.slice(0, 3).join(', ')], ' · ')}
      end={isActive ? '' : WORDS.gone}
    >
      {telecom.length + addresses.length > 0 && (
        <dl className="said-list small">
          {telecom.map((one) => (
            <div key={`${one.system} ${one.value}`}>
              <dt>{kindOf(one)}</dt>
              <dd>
                <ContactLink telecom={one} />
              </dd>
            </div>
          ))}
          {addresses.map((address) => (
            <div key={address}>
              <dt>{WORDS.address}</dt>
              <dd>{address}</dd>
            </div>
          ))}
        </dl>
      )}
    </LineRow>
  );
}

function kindOf({ system, use }: Telecom): string {
  const uses: Readonly<Record<string, string>> = WORDS.uses;
  return joined([WORDS[system], Object.hasOwn(uses, use) ? `(${uses[use]})` : ''], ' ');
}
