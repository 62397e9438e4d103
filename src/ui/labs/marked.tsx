import type { LabLatest, Standing } from '../../record/labs/view.ts';
import { LAB_WORDS, standingWords } from '../words/labs.ts';

/** That a result is out of range, in words; nothing for one that is not. */
export function Marked({ latest: { standing, isFlagged } }: { latest: Pick<LabLatest, 'standing' | 'isFlagged'> }) {
  if (!isFlagged) return null;
  return <span className={toneOf(standing)}>{standing ? standingWords(standing) : LAB_WORDS.out}</span>;
}

/** Alarm is the colour of what a source said itself; what only its range says has the quieter one. */
export const toneOf = (standing: Standing | undefined): string =>
  standing?.by === 'range' ? 'flag-word attention' : 'flag-word alarm';
