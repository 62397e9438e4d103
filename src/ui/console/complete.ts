import type { SearchParameter } from '../../fhir/search/parameters.ts';
import { COMPLETE_WORDS } from '../words/console-complete.ts';

/** What can be asked of this server: from what it says of itself, and the table of parameters. */
export interface Known {
  readonly types: readonly string[];
  /** read, search-type …, by type; '' for what concerns all of them. */
  interactionsOf(type: string): readonly string[];
  /** Without the `$`. */
  operationsOf(type: string): readonly string[];
  parametersOf(type: string): readonly SearchParameter[];
}

export interface Option {
  /** Takes the place of what was typed from `from` on. */
  readonly text: string;
  readonly note: string;
}

export interface Completion {
  /** Where in the path the word begins that the options are for. */
  readonly from: number;
  readonly options: readonly Option[];
}

/** What could stand at the end of `path`, which is the path up to the cursor. */
export function complete(path: string, known: Known): Completion {
  const query = path.indexOf('?');
  if (query < 0) return inPath(path, known);
  const parts = path
    .slice(0, query)
    .split('/')
    .filter((part) => part !== '_search');
  const type = parts.length === 3 ? parts[2]! : (parts[0] ?? '');
  const from = path.lastIndexOf('&') + 1 || query + 1;
  const part = path.slice(from);
  const equals = part.indexOf('=');
  if (equals < 0) return names(part, from, type, known);
  return values(part.slice(0, equals), part.slice(equals + 1), from + equals + 1, type, known);
}

function inPath(path: string, known: Known): Completion {
  const parts = path.split('/');
  const word = parts.pop()!;
  const from = path.length - word.length;
  const [type = '', id] = parts;
  if (parts.length === 0) return { from, options: fitting(word, [...typeOptions(word, known), ...belowAll(known)]) };
  if (!known.types.includes(type) && type !== '') return { from, options: [] };
  if (parts.length === 1) return { from, options: fitting(word, belowType(type, known)) };
  if (parts.length === 2 && id?.startsWith('_') === false)
    return { from, options: fitting(word, belowOne(type, known)) };
  return { from, options: [] };
}

const typeOptions = (word: string, known: Known): readonly Option[] =>
  known.types.flatMap((type) => {
    const can = known.interactionsOf(type).map((code) => code.replace('-type', '').replace('-instance', ''));
    const note = [...new Set(can)].join(', ');
    // Once it stands there whole, what comes next is of use.
    if (type !== word) return [{ text: type, note }];
    return [
      { text: `${type}?`, note: COMPLETE_WORDS.search },
      { text: `${type}/`, note: COMPLETE_WORDS.ofType },
    ];
  });

const belowAll = (known: Known): readonly Option[] => [
  { text: 'metadata', note: COMPLETE_WORDS.metadata },
  ...(known.interactionsOf('').includes('history-system')
    ? [{ text: '_history', note: COMPLETE_WORDS.historyOfAll }]
    : []),
  ...operations(known.operationsOf('')),
];

const belowType = (type: string, known: Known): readonly Option[] => [
  { text: '_search', note: COMPLETE_WORDS.searchByPost },
  ...(known.interactionsOf(type).includes('history-type')
    ? [{ text: '_history', note: COMPLETE_WORDS.historyOfType(type) }]
    : []),
  ...operations(known.operationsOf(type)),
];

const belowOne = (type: string, known: Known): readonly Option[] => [
  ...(known.interactionsOf(type).includes('history-instance')
    ? [{ text: '_history', note: COMPLETE_WORDS.historyOfOne }]
    : []),
  ...operations(known.operationsOf(type)),
  ...(type === 'Patient' ? known.types.map((each) => ({ text: each, note: COMPLETE_WORDS.ofPerson })) : []),
];

const operations = (all: readonly string[]): readonly Option[] =>
  all.map((name) => ({ text: `$${name}`, note: COMPLETE_WORDS.operation }));

const MODIFIERS: Readonly<Record<SearchParameter['type'], readonly string[]>> = {
  token: ['not', 'text', 'missing'],
  string: ['exact', 'contains', 'missing'],
  reference: ['identifier', 'missing'],
  uri: ['above', 'below', 'missing'],
  date: ['missing'],
  number: ['missing'],
  quantity: ['missing'],
  composite: ['missing'],
};

function names(part: string, from: number, type: string, known: Known): Completion {
  // `_has:Observation:patient:code` and `subject:Patient.name`: the last piece is a name of another type.
  const steps = /^(.*[:.])?([^:.]*)$/.exec(part)!;
  const before = steps[1] ?? '';
  const word = steps[2]!;
  const at = { from: from + before.length };
  if (before === '')
    return {
      ...at,
      options: fitting(word, [
        ...parameterOptions(type, known),
        ...notes(COMPLETE_WORDS.everywhere),
        ...notes(COMPLETE_WORDS.result),
      ]),
    };
  const has = before.split(':').slice(0, -1);
  if (has[0] === '_has') return { ...at, options: fitting(word, hasOptions(has.slice(1), known)) };
  const of = typeAfter(before.slice(0, -1), type, known);
  if (before.endsWith('.'))
    return { ...at, options: fitting(word, of.flatMap((each) => parameterOptions(each, known)).filter(isFirst)) };
  const parameter = known.parametersOf(type).find(({ name }) => name === before.slice(0, -1));
  if (!parameter) return { ...at, options: fitting(word, [{ text: 'missing', note: COMPLETE_WORDS.missing }]) };
  const targets = parameter.type === 'reference' ? (parameter.targets ?? known.types) : [];
  return {
    ...at,
    options: fitting(word, [
      ...MODIFIERS[parameter.type].map((text) => ({ text, note: COMPLETE_WORDS.modifier })),
      ...targets.map((text) => ({ text, note: COMPLETE_WORDS.target })),
    ]),
  };
}

/** The types whose parameters may follow `subject:Patient` or `subject`. */
function typeAfter(chain: string, type: string, known: Known): readonly string[] {
  let types: readonly string[] = [type];
  for (const step of chain.split('.')) {
    const [name, of] = step.split(':');
    types = of
      ? [of]
      : types.flatMap((each) => known.parametersOf(each).find((one) => one.name === name)?.targets ?? []);
  }
  return types;
}

function hasOptions(given: readonly string[], known: Known): readonly Option[] {
  const [type = ''] = given;
  if (given.length === 0) return known.types.map((text) => ({ text: `${text}:`, note: COMPLETE_WORDS.source }));
  const all = parameterOptions(type, known);
  return given.length === 1
    ? all.filter(({ note }) => note === 'reference').map(({ text, note }) => ({ text: `${text}:`, note }))
    : all;
}

const FIXED: Readonly<Record<string, readonly string[]>> = {
  _summary: ['true', 'text', 'data', 'count', 'false'],
  _total: ['none', 'estimate', 'accurate'],
};

function values(named: string, given: string, start: number, type: string, known: Known): Completion {
  const from = start + given.lastIndexOf(',') + 1;
  const word = given.slice(given.lastIndexOf(',') + 1);
  const [name = '', modifier] = named.split(':');
  return { from, options: fitting(word, valueOptions(name, modifier, word, type, known)) };
}

function valueOptions(
  name: string,
  modifier: string | undefined,
  word: string,
  type: string,
  known: Known,
): readonly Option[] {
  if (modifier === 'missing') return plain(['true', 'false']);
  if (FIXED[name]) return plain(FIXED[name]);
  if (name === '_type') return plain(known.types);
  if (name === '_include') return includeOptions([type], word, known);
  if (name === '_revinclude')
    return includeOptions(known.types, word, known).filter(({ note }) => note === '' || note.includes(type));
  const all = [...parameterOptions(type, known), ...notes(COMPLETE_WORDS.everywhere).slice(0, 2)];
  if (name === '_sort')
    return word.startsWith('-')
      ? all.map(({ text, note }) => ({ text: `-${text}`, note: COMPLETE_WORDS.lastFirst(note) }))
      : all;
  const parameter = known.parametersOf(type).find((one) => one.name === name);
  const kind = name === '_lastUpdated' ? 'date' : parameter?.type;
  if (kind === 'date' || kind === 'number' || kind === 'quantity') return notes(COMPLETE_WORDS.prefixes);
  if (kind !== 'reference') return [];
  return (modifier ? [modifier] : (parameter?.targets ?? known.types)).map((text) => ({
    text: `${text}/`,
    note: COMPLETE_WORDS.refersTo,
  }));
}

/** `Observation:` first, then `Observation:subject`. */
function includeOptions(types: readonly string[], word: string, known: Known): readonly Option[] {
  const type = /^(\w+):/.exec(word)?.[1];
  if (type === undefined) return types.map((each) => ({ text: `${each}:`, note: '' }));
  return known
    .parametersOf(type)
    .filter((one) => one.type === 'reference')
    .map(({ name, targets }) => ({ text: `${type}:${name}`, note: targets?.join(', ') ?? COMPLETE_WORDS.anyType }));
}

const parameterOptions = (type: string, known: Known): readonly Option[] =>
  known.parametersOf(type).map(({ name, type: note }) => ({ text: name, note }));

const notes = (all: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(all).map(([text, note]) => ({ text, note }));

const plain = (all: readonly string[]): readonly Option[] => all.map((text) => ({ text, note: '' }));

const isFirst = ({ text }: Option, i: number, all: readonly Option[]): boolean =>
  all.findIndex((one) => one.text === text) === i;

/** Those that begin so, the shortest first, then those that have it anywhere. What stands there already is no help. */
function fitting(word: string, options: readonly Option[]): readonly Option[] {
  const typed = word.toLowerCase();
  const begin = options.filter(({ text }) => text.toLowerCase().startsWith(typed) && text !== word);
  const within = options.filter(({ text }) => text.toLowerCase().indexOf(typed) > 0);
  if (word !== '') begin.sort((a, b) => a.text.length - b.text.length);
  return [...begin, ...within];
}
