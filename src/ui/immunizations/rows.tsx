import type { DueLine } from '../../record/immunizations/forecasts.ts';
import type { DoseLine } from '../../record/immunizations/immunizations.ts';
import { LineRow } from '../chapters/line-row.tsx';
import { diseaseName } from '../words/diseases.ts';
import {
  againstWords,
  doseDate,
  doseWords,
  doubtWords,
  dueWords,
  IMMUNIZATION_WORDS as WORDS,
  workedOutBy,
} from '../words/immunizations.ts';
import './immunizations.css';

/** One dose, with all that its sources say of it. */
export const DoseRow = ({ line }: { readonly line: DoseLine }) => (
  <LineRow line={line} detail={doseWords(line)} end={line.when === '' ? doseDate(line) : undefined}>
    {againstWords(line.diseases) !== '' && <p className="quiet small">{againstWords(line.diseases)}</p>}
    {line.isSubpotent && <p className="small doubt">{WORDS.subpotent}</p>}
    {line.hasRival && <p className="small doubt">{WORDS.rival}</p>}
    {line.mayBe !== '' && <p className="small doubt">{doubtWords({ hasRival: false, mayBe: line.mayBe })}</p>}
  </LineRow>
);

/** What a source says is to be given; its own date and word. */
export function DueRow({ line }: { readonly line: DueLine }) {
  const names = line.diseases.filter((disease) => disease !== 'other').map(diseaseName);
  return (
    <LineRow
      line={line}
      beside={names.length === 0 ? '' : names.join(', ')}
      detail={<span className={line.status === 'overdue' ? 'overdue' : ''}>{dueWords(line)}</span>}
      end=""
    >
      <p className="quiet small">{workedOutBy(line)}</p>
    </LineRow>
  );
}
