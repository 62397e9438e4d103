import type { AtVisits } from '../../record/problems/problems.ts';
import { TimesRow } from '../chapters/times-row.tsx';
import { ProblemRow } from './problem-row.tsx';

/** What visits found under one name. */
export const DiagnosisRow = ({ diagnosis: { name, lines } }: { readonly diagnosis: AtVisits }) =>
  lines.length === 1 ? (
    <ProblemRow line={lines[0]!} />
  ) : (
    <TimesRow name={name} lines={lines} row={(line) => <ProblemRow line={line} />} />
  );
