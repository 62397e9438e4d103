import type { SyncRow } from '../../engine/api.ts';
import { count } from './numbers.ts';
import { exactly } from './when.ts';

/** How far one search is, in a few words. */
export function stateWords({ state, got, matched = got, total, since }: SyncRow): string {
  switch (state) {
    case 'waiting':
      return got > 0 ? `${count(got)} so far, waiting` : 'Waiting';
    case 'fetching':
      return total !== undefined && total >= got ? `${count(got)} of ${count(total)}` : `${count(got)} so far`;
    case 'in-parts':
      return total !== undefined && total >= got
        ? `${count(got)} of ${count(total)}, in parts`
        : `${count(got)} so far, in parts`;
    case 'got':
      return since === undefined ? count(got) : `${count(got)} new or changed`;
    case 'empty':
      return since === undefined ? 'Nothing there' : 'Nothing new';
    case 'refused':
      return 'Not shared';
    case 'not-offered':
      return 'Not offered';
    case 'not-granted':
      return 'Not in your consent';
    case 'failed':
      return got > 0 ? `${count(got)}, then it failed` : 'Failed';
    case 'cut-short':
      return total !== undefined && total > matched
        ? `${count(matched)} of ${count(total)}, not all`
        : `${count(got)}, not all`;
  }
}

/** What a search asked for that was asked before; '' for one that asked for everything. */
export function sinceWords({ since }: SyncRow): string {
  if (since === undefined) return '';
  const at = Date.parse(since);
  return `Asked only for what changed since ${Number.isNaN(at) ? 'the last time' : exactly(at)}. What came before is kept.`;
}

export type GapState = 'refused' | 'not-granted' | 'failed' | 'cut-short' | 'not-offered';

/** What could not be fetched, in the order of what the person can do about it. */
export const GAPS: readonly GapState[] = ['failed', 'cut-short', 'not-granted', 'refused', 'not-offered'];

/** One honest sentence over a group of searches that ended alike. */
export function gapSentence(state: GapState, provider: string, labels: readonly string[]): string {
  const things = listed(labels.map(inSentence));
  switch (state) {
    case 'refused':
      return `${provider} did not share your ${things}.`;
    case 'not-granted':
      return `Your consent at ${provider} does not cover your ${things}.`;
    case 'failed':
      return `Your ${things} could not be fetched this time.`;
    case 'cut-short':
      return `Your ${things} came in part: ${provider} did not give all of it.`;
    case 'not-offered':
      return `${provider} does not offer ${things} to apps.`;
  }
}

/** The same where nobody was asked: rights that this app does not have there, or that were chosen when it was registered. */
export const notAskedSentence = (provider: string, labels: readonly string[]): string =>
  `This copy of Sheaf has no right to ask ${provider} for your ${listed(labels.map(inSentence))}.`;

/** What the person can do about a gap of this state; '' when only the provider could. */
export const GAP_ADVICE: Readonly<Record<GapState, string>> = {
  failed: 'Fetch again to try these once more.',
  'cut-short': 'Fetch again to try these once more.',
  'not-granted': 'Sign in again and leave these ticked if you want them here.',
  refused: 'Only they can change this. You can ask them for it.',
  'not-offered': 'Ask for a copy in another way if you need it, for example on paper.',
};

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** "Lab results" → "lab results", but "EKG tracings" stays. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
