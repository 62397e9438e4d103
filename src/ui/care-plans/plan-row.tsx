import type { Activity, PlanLine } from '../../record/care-plans/care-plans.ts';
import { LineRow } from '../chapters/line-row.tsx';
import { SaidList } from '../chapters/said-list.tsx';
import { CARE_PLAN_WORDS as WORDS, stateWords } from '../words/care-plans.ts';
import { valueWords } from '../words/values.ts';
import { periodWords } from './period.ts';

/** A plan: what it is for, its steps, its goals and who is in it. */
export function PlanRow({ line }: { readonly line: PlanLine }) {
  const { status, start, end, about, activities, goals, team, notes, text } = line;
  return (
    <LineRow line={line} detail={stateWords(status)} end={periodWords(start, end)}>
      <SaidList
        facts={[
          [WORDS.about, about.join(', ')],
          [WORDS.goalsOf, goals.map(({ title }) => title).join('; ')],
          [WORDS.team, team.join(', ')],
        ]}
      />
      {activities.length > 0 && (
        <>
          <p className="small quiet">{WORDS.steps}</p>
          <ul className="bullets small">
            {activities.map((step, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- two steps may be alike, and none moves
              <li key={i}>
                <Step step={step} />
              </li>
            ))}
          </ul>
        </>
      )}
      {text !== '' && <p className="small lines-kept">{text}</p>}
      {notes.map((note) => (
        <p key={note} className="small lines-kept">
          {note}
        </p>
      ))}
    </LineRow>
  );
}

const Step = ({ step: { title, status, when, wordless } }: { readonly step: Activity }) => (
  <>
    {title}
    <span className="quiet">
      {when !== '' && `, ${valueWords('scheduled', when, wordless)}`}
      {stateWords(status) !== '' && `, ${stateWords(status)}`}
    </span>
  </>
);
