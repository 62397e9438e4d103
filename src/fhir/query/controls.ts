import { splitAt, unescapeValue } from './escapes.ts';

/** What decides not which resources match, but what is answered of them. */
export interface Controls {
  readonly sort: readonly SortKey[];
  /** `_count`; undefined when the query leaves it open. */
  readonly count: number | undefined;
  readonly total: Total | undefined;
  readonly summary: Summary | undefined;
  /** Empty for all. */
  readonly elements: readonly string[];
  readonly includes: readonly Include[];
  /** Where a page begins, as an answer before it said. */
  readonly page: string | undefined;
}

export interface SortKey {
  readonly name: string;
  readonly descending: boolean;
}

/** `_include=Observation:subject:Patient`: `parameter` is '*' for every reference, `type` then may be '*' too. */
export interface Include {
  readonly reverse: boolean;
  /** Also of what was included itself. */
  readonly iterate: boolean;
  readonly type: string;
  readonly parameter: string;
  readonly target: string | undefined;
}

const TOTALS = ['none', 'estimate', 'accurate'] as const;
export type Total = (typeof TOTALS)[number];
const SUMMARIES = ['true', 'text', 'data', 'count', 'false'] as const;
export type Summary = (typeof SUMMARIES)[number];

export type WritableControls = { -readonly [K in keyof Controls]: Controls[K] };

export const noControls = (): WritableControls => ({
  sort: [],
  count: undefined,
  total: undefined,
  summary: undefined,
  elements: [],
  includes: [],
  page: undefined,
});

type Read = (controls: WritableControls, value: string) => boolean;

/** Each takes one value; false when it is none. */
const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  [
    '_sort',
    (to, value) => {
      const keys = (splitAt(value, ',', 20) ?? ['']).map(readSortKey);
      to.sort = [...to.sort, ...keys];
      return keys.every(({ name }) => name !== '') && to.sort.length <= 20;
    },
  ],
  [
    '_count',
    (to, value) => {
      if (!/^\d{1,15}$/.test(value)) return false;
      to.count = Number(value);
      return true;
    },
  ],
  ['_total', (to, value) => (to.total = TOTALS.find((one) => one === value)) !== undefined],
  ['_summary', (to, value) => (to.summary = SUMMARIES.find((one) => one === value)) !== undefined],
  [
    '_elements',
    (to, value) => {
      const names = value.split(',', 200).map((name) => name.trim());
      to.elements = [...to.elements, ...names];
      return names.every((name) => /^[A-Za-z][\w.]{0,100}$/.test(name));
    },
  ],
  ['_include', (to, value) => addInclude(to, value, false, false)],
  ['_include:iterate', (to, value) => addInclude(to, value, false, true)],
  ['_revinclude', (to, value) => addInclude(to, value, true, false)],
  ['_revinclude:iterate', (to, value) => addInclude(to, value, true, true)],
  [
    '_page',
    (to, value) => {
      to.page = value;
      return /^[\w.~-]{1,100}$/.test(value);
    },
  ],
]);

/** Whether the query's parameter of this name is one of these, and its value one; undefined when it is no such parameter. */
export const readControl = (controls: WritableControls, key: string, value: string): boolean | undefined =>
  READERS.get(key)?.(controls, value);

export const isControl = (name: string): boolean => READERS.has(name);

/** As pairs of a query. */
export function formatControls(controls: Controls): [string, string][] {
  const { sort, count, total, summary, elements, includes, page } = controls;
  const pairs: [string, string | undefined][] = [
    [
      '_sort',
      sort.length > 0 ? sort.map(({ name, descending }) => (descending ? '-' : '') + name).join(',') : undefined,
    ],
    ['_count', count?.toString()],
    ['_total', total],
    ['_summary', summary],
    ['_elements', elements.length > 0 ? elements.join(',') : undefined],
    ...includes.map((one): [string, string] => [
      `${one.reverse ? '_revinclude' : '_include'}${one.iterate ? ':iterate' : ''}`,
      formatInclude(one),
    ]),
    ['_page', page],
  ];
  return pairs.filter((pair): pair is [string, string] => pair[1] !== undefined);
}

function readSortKey(text: string): SortKey {
  const descending = text.startsWith('-');
  return { name: unescapeValue(descending ? text.slice(1) : text), descending };
}

const INCLUDE = /^([A-Z][A-Za-z]{1,60}):([^:\s]{1,100})(?::([A-Z][A-Za-z]{1,60}))?$/;
const MOST_INCLUDES = 20;

function addInclude(to: WritableControls, value: string, reverse: boolean, iterate: boolean): boolean {
  const found = value === '*' ? ['', '*', '*'] : INCLUDE.exec(value);
  if (!found || to.includes.length >= MOST_INCLUDES) return false;
  const [, type = '', parameter = '', target] = found;
  to.includes = [...to.includes, { reverse, iterate, type, parameter, target }];
  return true;
}

function formatInclude({ type, parameter, target }: Include): string {
  if (type === '*') return '*';
  return target === undefined ? `${type}:${parameter}` : `${type}:${parameter}:${target}`;
}
