/** Words that say how a test was done and not what was measured, in names that labs give. */
const FILLING: ReadonlySet<string> = new Set([
  'the',
  'level',
  'lvl',
  'test',
  'result',
  'value',
  'measurement',
  'of',
  'in',
]);

/**
 * By what names of one test are alike in different labs: case, accents, punctuation, the order of words and words that say
 * nothing do not count. "Glucose, Serum" and "serum glucose level" are; "Glucose" and "Glucose, Urine" are not.
 */
export function normalName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}%#]+/u)
    .filter((word) => word !== '' && !FILLING.has(word));
  return [...new Set(words)].toSorted().join(' ');
}
