import { SECTIONS, type Section } from '../shell/sections.ts';

const FEW = 4;

/** Sections of the app that are called so, or begin so: two letters are enough to mean one. */
export function placesCalled(words: string): readonly Pick<Section, 'to' | 'name'>[] {
  const asked = plain(words.trim());
  if (asked.length < 2) return [];
  return SECTIONS.flatMap(({ sections }) => sections)
    .filter(({ name }) => plain(name).startsWith(asked) || plain(name).includes(` ${asked}`))
    .slice(0, FEW);
}

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
