import type { SyncRow, SyncView } from '../../engine/api.ts';
import { counted } from './numbers.ts';

export const ABSENT = 'Absent here is not absent in care: what is missing may still be in your record there.';

/** Why a search has nothing to show, where no failure says it. */
export function reasonOf(state: SyncRow['state']): string {
  switch (state) {
    case 'not-granted':
      return 'What was allowed at the last sign-in does not cover it, so it was not asked for.';
    case 'not-offered':
      return 'Its server does not offer this to apps, so it was not asked for.';
    default:
      return '';
  }
}

/** How far the last run came, where it did not come to its end; '' where it did. */
export function unfinishedWords({ state, searches, searchesDone }: SyncView): string {
  const far = `${searchesDone} of ${counted(searches, 'search', 'searches')} done`;
  switch (state) {
    case 'running':
      return `Still fetching, ${far}. What is missing is known for sure when it ends.`;
    case 'stopped':
      return `You stopped fetching, ${far}. What was not asked for yet is missing too.`;
    case 'paused':
      return `Fetching has paused, ${far}. What was not asked for yet is missing too.`;
    case 'finished':
      return '';
  }
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long ago the last time may be; null for never. */
export const INTERVALS: readonly (number | null)[] = [HOUR, 6 * HOUR, DAY, 7 * DAY, null];

export function intervalWords(every: number | null): string {
  if (every === null) return 'never: only when I ask';
  return every < DAY ? counted(every / HOUR, 'hour') : counted(every / DAY, 'day');
}

const ONLY_OPEN =
  'It takes a tab of Sheaf that is open somewhere: with none open the key to your record is out of reach, and nothing is fetched until you open it.';

/** What came of asking the browser for wake-ups. */
export const WAKE_UP_WORDS: Readonly<Record<'on' | 'off' | 'refused' | 'unknown-here', string>> = {
  on: `The browser decides how often. ${ONLY_OPEN}`,
  off: ONLY_OPEN,
  refused: 'The browser did not agree. It does so for apps that are installed and often used.',
  'unknown-here': 'This browser cannot do that, or not in this window.',
};
