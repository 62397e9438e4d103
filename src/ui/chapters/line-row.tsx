import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Line, Member } from '../../record/chapter.ts';
import { Binding } from '../components/binding.tsx';
import { recordPath } from '../timeline/row.tsx';
import { CHAPTER_WORDS, JOIN_WORDS } from '../words/chapters.ts';
import { CONFLICT, conflictInWords } from '../words/conflicts.ts';
import { Dated } from './dated.tsx';
import { Folded } from './folded.tsx';
import './chapter.css';

interface LineRowProps {
  readonly line: Line;
  /** Where its title leads; to its newest entry when left out. */
  readonly to?: string;
  /** A plainer name, or what is said beside the title. */
  readonly beside?: ReactNode;
  /** What it is, in place of the line's own detail. */
  readonly detail?: ReactNode;
  /** At the end of the first line: a value, a date. */
  readonly end?: ReactNode;
  readonly children?: ReactNode;
}

/** One real thing: a stripe for each who says it, what it is, and (folded) every entry that it is made of. */
export function LineRow({ line, to, beside, detail, end, children }: LineRowProps) {
  const { members, title, when, conflicts = [] } = line;
  const [first] = members;
  return (
    <div className="line">
      <Bindings members={members} />
      <div className="line-text">
        <p className="line-first">
          <Link to={to ?? recordPath(first!)}>{title}</Link>
          {beside && <span className="quiet"> {beside}</span>}
          <span className="line-end">{end ?? <Dated when={when} type={first!.type} />}</span>
        </p>
        {(detail ?? line.detail) && <p className="small">{detail ?? line.detail}</p>}
        {children}
        {conflicts.map(conflictInWords).map(({ about, said }) => (
          <p key={about} className="small conflict">
            <strong>{CONFLICT(about)}</strong>{' '}
            {said.map(({ sourceName, text }) => `${sourceName}: ${text}`).join(' · ')}
          </p>
        ))}
        <SaidBy line={line} />
      </div>
    </div>
  );
}

/** Who says it; of several, why they are taken as one, and each of them. */
export function SaidBy({ line: { members, why } }: { line: Line }) {
  return members.length > 1 ? (
    <Folded
      className="members small"
      summary={
        <>
          {CHAPTER_WORDS.inRecords(members.length)} · {sourcesOf(members)}
        </>
      }
    >
      {() => (
        <>
          {why && <p className="quiet">{JOIN_WORDS[why]}</p>}
          <ul>
            {members.map((member) => (
              <li key={`${member.connectionId}/${member.type}/${member.id}`}>
                <MemberLine member={member} />
              </li>
            ))}
          </ul>
          <Link className="screen-only" to={`${recordPath(members[0]!)}#same`}>
            {CHAPTER_WORDS.notOne}
          </Link>
        </>
      )}
    </Folded>
  ) : (
    <p className="quiet small">{members[0]!.sourceName}</p>
  );
}

const sourcesOf = (members: readonly Member[]): string =>
  [...new Set(members.map(({ sourceName }) => sourceName))].join(', ');

/** One stripe for each source, each once. */
export function Bindings({ members }: { members: readonly Pick<Member, 'stripe'>[] }) {
  return (
    <span className="bindings" aria-hidden="true">
      {[...new Set(members.map(({ stripe }) => stripe))].map((stripe) => (
        <Binding key={stripe} stripe={stripe} />
      ))}
    </span>
  );
}

/** One entry: what its source calls it, and when. */
export const MemberLine = ({ member, note, to }: { member: Member; note?: string; to?: string }) => (
  <span className="member">
    <Binding stripe={member.stripe} />
    <span>
      <Link to={to ?? recordPath(member)}>{member.title}</Link>
      {note && <strong>, {note}</strong>}
      {member.detail && <span> · {member.detail}</span>}
      <span className="quiet">
        {' '}
        · {member.sourceName}
        {member.when && (
          <>
            , <Dated when={member.when} type={member.type} />
          </>
        )}
        {member.removed !== undefined && `, ${CHAPTER_WORDS.unlisted}`}
      </span>
    </span>
  </span>
);
