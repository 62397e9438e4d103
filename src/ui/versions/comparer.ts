import { parsePreservingDecimals } from '../../fhir/decimals.ts';
import { changeText, difference } from '../../record/difference.ts';
import { differenceWords } from '../words/differences.ts';

/** What one element says otherwise: "Status", "Preliminary → Final". */
export interface Change {
  readonly label: string;
  readonly text: string;
}

/** Between two versions of one resource, each as it was sent. */
export type Compare = (was: string, is: string) => readonly Change[];

/** Here and not in the worker, which does not know the person's language. Loaded where something was amended: little ever is. */
export async function comparer(): Promise<Compare> {
  const words = await differenceWords();
  return (was, is) =>
    difference(parsePreservingDecimals(was), parsePreservingDecimals(is), words).map((change) => ({
      label: change.label,
      text: changeText(change, words),
    }));
}
