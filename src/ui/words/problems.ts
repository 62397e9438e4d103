import type { OwnProvider, Problem } from '../../catalog/own-provider.ts';

type Field = keyof OwnProvider;

const MISSING: Readonly<Partial<Record<Field, string>>> = {
  name: 'Enter a name, as you call the place.',
  fhirBase: 'Enter the address of its server.',
  platformId: 'Choose what the server runs.',
};

const PROBLEMS: Readonly<Record<Problem, string>> = {
  missing: 'This is needed.',
  'not-an-address': 'This is no web address. It begins with https:// and has no blanks.',
  'not-safe': 'A record goes only over a protected connection: the address must begin with https://.',
  'needs-both': 'Enter both addresses, or leave both empty.',
  'too-long': 'This is longer than it can be.',
  'unknown-platform': 'This copy of Sheaf does not know this one. Choose another.',
};

/** What is wrong with a field, and how it is put right. */
export const problemWords = (field: Field, problem: Problem): string =>
  (problem === 'missing' && MISSING[field]) || PROBLEMS[problem];
