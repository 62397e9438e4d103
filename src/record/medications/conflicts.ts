import type { Conflict } from '../chapter.ts';
import { strengthIn } from './ingredients.ts';
import type { Told } from './told.ts';

/**
 * What sources say differently of a medicine that one of them lists as taken. Codes, whose words are the screen's: `about` is
 * 'status', 'strength' or 'dose'; of a status, so is `text`.
 */
export function conflictsOf(words: readonly Told[], denied: readonly Told[]): readonly Conflict[] {
  const latest = latestBySource([...words, ...denied]);
  const active = latestBySource(words.filter(isActive));
  const told = [
    latest.some((word) => contradicts(word, active)) ? said('status', latest, statusOf) : undefined,
    differ(active.map(({ name }) => strengthIn(name))) ? said('strength', active, ({ name }) => name) : undefined,
    differ(active.map(({ perDay }) => perDay)) ? said('dose', active, ({ dose, perDay }) => dose || perDay) : undefined,
  ];
  return told.filter((one) => one !== undefined);
}

const isActive = ({ standing }: Told): boolean => standing === 'active' || standing === 'on-hold';

const statusOf = ({ entry, status }: Told): string => entry.line.withdrawn || status;

const untilOf = ({ standing, until, asOf }: Told): string => (standing === 'ended' && until) || asOf;

/** It was stopped, or never taken, after another source last listed it. What came before that is only how things went. */
const contradicts = (word: Told, active: readonly Told[]): boolean =>
  (word.standing === 'ended' || word.entry.line.withdrawn !== '') &&
  active.some(({ entry, asOf }) => entry.source.id !== word.entry.source.id && asOf <= untilOf(word));

/** The newest word of each source, in the order of their names. */
function latestBySource(words: readonly Told[]): readonly Told[] {
  const latest = new Map<string, Told>();
  for (const word of words) {
    const known = latest.get(word.entry.source.id);
    if (!known || untilOf(word) > untilOf(known)) latest.set(word.entry.source.id, word);
  }
  return [...latest.values()].toSorted((a, b) => (a.entry.source.id < b.entry.source.id ? -1 : 1));
}

/** Only what two of them say can differ: silence is no contradiction. */
const differ = (texts: readonly string[]): boolean => new Set(texts.filter((text) => text !== '')).size > 1;

const said = (about: string, words: readonly Told[], textOf: (word: Told) => string): Conflict => ({
  about,
  said: words
    .map((word) => ({ sourceName: word.entry.source.name, stripe: word.entry.source.stripe, text: textOf(word) }))
    .filter(({ text }) => text !== ''),
});
