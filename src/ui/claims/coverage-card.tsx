import { Link } from 'react-router';
import type { CoverageCard as Card } from '../../record/claims/coverage.ts';
import { periodWords } from '../care-plans/period.ts';
import { ContactLink } from '../care-team/contact-link.tsx';
import { Bindings } from '../chapters/line-row.tsx';
import { SaidList } from '../chapters/said-list.tsx';
import { recordPath } from '../timeline/row.tsx';
import { CLAIM_WORDS as WORDS, classWords, relationshipWords } from '../words/claims.ts';
import { MemberNumber } from './member-number.tsx';

/** An insurance, as its card has it: to be shown at a desk, or read out on the telephone. */
export function CoverageCard({ card }: { readonly card: Card }) {
  const { members, payers, title, memberId, phone, classes, start, end } = card;
  const payer = payers[0] ?? title;
  const sources = [...new Set(members.map(({ sourceName }) => sourceName))].join(', ');
  return (
    <article className="panel coverage">
      <Bindings members={members} />
      <div className="coverage-text">
        <h3>
          <Link to={recordPath(members[0]!)}>{payer}</Link>
        </h3>
        {title !== payer && <p className="quiet small">{title}</p>}
        {memberId !== '' && <MemberNumber number={memberId} payer={payer} />}
        <SaidList
          facts={[
            ...classes.map(
              ({ kind, value, name }) =>
                [classWords(kind), name && value ? `${name}, ${value}` : name || value] as const,
            ),
            [WORDS.dependent, card.dependent],
            [WORDS.relationship, relationshipWords(card.relationship, card.relationshipText)],
            [WORDS.subscriber, card.relationship === 'self' ? '' : card.subscriber],
            [WORDS.valid, periodWords(start, end)],
          ]}
        />
        {phone !== '' && (
          <p className="small">
            {WORDS.call}: <ContactLink telecom={{ system: 'phone', value: phone }} />
          </p>
        )}
        <p className="quiet small">{sources}</p>
      </div>
    </article>
  );
}
