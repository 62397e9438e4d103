import type { Condition } from './questions.ts';

/** Where the other matcher and the specification part, in our words, and where the specification says so. */
export interface Difference {
  readonly what: string;
  readonly why: string;
  readonly see: string;
  readonly concerns: (condition: Condition) => boolean;
}

const SEARCH = 'https://hl7.org/fhir/R4/search.html';

/** A difference between the answers needs one of these for one of the question's conditions, and ours must be the answer by the book. */
export const DIFFERENCES: readonly Difference[] = [
  {
    what: 'numbers and quantities are never found',
    why: 'the specification compares them by value, prefix, precision and unit; the matcher has no comparison for them',
    see: `${SEARCH}#quantity`,
    concerns: ({ type, modifier }) => (type === 'number' || type === 'quantity') && modifier !== 'missing',
  },
  {
    what: 'a reference is not found by its id alone',
    why: 'an id without a type means a resource of any type that the parameter may refer to',
    see: `${SEARCH}#reference`,
    concerns: ({ type, modifier, values }) =>
      type === 'reference' && modifier === undefined && values.some(({ text }) => !text.includes('/')),
  },
  {
    what: 'an address is compared letter for letter',
    why: "an address below the server's own base is the same reference as type and id",
    see: `${SEARCH}#reference`,
    concerns: ({ type, modifier, values }) =>
      type === 'reference' && modifier === undefined && values.some(({ text }) => text.includes('://')),
  },
  {
    what: ':identifier looks at the address',
    why: 'with this modifier the identifier of the reference is asked for, as a token',
    see: `${SEARCH}#modifiers`,
    concerns: ({ type, modifier }) => type === 'reference' && modifier === 'identifier',
  },
  {
    what: ':text looks at the code',
    why: 'with this modifier the words of a code (text, display) are asked for, as a string',
    see: `${SEARCH}#modifiers`,
    concerns: ({ type, modifier }) => type === 'token' && modifier === 'text',
  },
  {
    what: 'words count as codes without a system',
    why: '|code asks for a coding or identifier that has no system; its words are no coding',
    see: `${SEARCH}#token`,
    concerns: ({ type, modifier, values }) =>
      type === 'token' && modifier !== 'text' && values.some(({ system }) => system === ''),
  },
  {
    what: 'a date equals whatever it overlaps',
    why: 'a date equals what lies wholly within it; ne, ge and le go by that too',
    see: `${SEARCH}#prefix`,
    concerns: ({ type, values }) =>
      type === 'date' && values.some(({ prefix }) => !['gt', 'lt', 'sa', 'eb'].includes(prefix)),
  },
  {
    what: 'a string is found by its middle',
    why: 'a string is found by how it begins; all of it, letter for letter, is :exact',
    see: `${SEARCH}#string`,
    concerns: ({ type, modifier }) => type === 'string' && modifier !== 'missing' && modifier !== 'contains',
  },
  {
    what: 'stops and commas of a string count',
    why: 'R4 leaves it open; R5 says that punctuation and repeated space should be ignored as case and accents are',
    see: 'https://hl7.org/fhir/R5/search.html#string',
    concerns: ({ type, modifier, values }) =>
      type === 'string' && modifier === 'contains' && values.some(({ text }) => /[^\p{L}\p{N} ]/u.test(text)),
  },
  {
    what: 'a uri is found by its middle',
    why: 'a uri is found as a whole, each letter of it',
    see: `${SEARCH}#uri`,
    concerns: ({ type, modifier }) => type === 'uri' && modifier === undefined,
  },
];
