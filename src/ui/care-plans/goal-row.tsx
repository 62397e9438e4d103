import { formatDate } from '../../fhir/dates.ts';
import { joined } from '../../fhir/text.ts';
import type { GoalLine, Target } from '../../record/care-plans/care-plans.ts';
import { LineRow } from '../chapters/line-row.tsx';
import { SaidList } from '../chapters/said-list.tsx';
import { CARE_PLAN_WORDS as WORDS, stateWords } from '../words/care-plans.ts';
import { locale } from '../words/language.ts';
import { periodWords } from './period.ts';

/** A goal: how near it is, and what is to be reached by when. */
export function GoalRow({ line }: { readonly line: GoalLine }) {
  const { status, achievement, achievementText, start, targets, about, notes } = line;
  const achieved = achievement === '' ? achievementText : stateWords(achievement);
  return (
    <LineRow line={line} detail={joined([achieved, stateWords(status)], ' · ')} end={periodWords(start, '')}>
      <SaidList
        facts={[
          [WORDS.target, targets.map(targetWords).join('; ')],
          [WORDS.about, about.join(', ')],
          [WORDS.notes, notes.join(' ')],
        ]}
      />
    </LineRow>
  );
}

const targetWords = ({ measure, value, due }: Target): string =>
  joined([joined([measure, value], ': '), due === '' ? '' : WORDS.by(formatDate(due, locale()))], ', ');
