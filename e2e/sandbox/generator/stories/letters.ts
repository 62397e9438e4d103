import type { Chart } from '../chart.ts';
import { DAY, TODAY } from '../dates.ts';
import { NOTES } from '../vocabulary/care.ts';
import { writeLetter } from './notes.ts';

/** A letter in every form that a hospital may keep one in, the same words in each. */
export function writeLetters(chart: Chart): void {
  writeLetter(
    chart,
    NOTES.summary,
    TODAY - 70 * DAY,
    ['All is well with this invented person: naïve hopes – fulfilled.', 'Come back in spring.'],
    ['pdf', 'rtf', 'html', 'ccda', 'text', 'png'],
  );
}
