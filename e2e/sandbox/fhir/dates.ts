/** From the first millisecond that a FHIR date means to the last: `2024-05` is the whole of May. */
export type Span = readonly [from: number, to: number];

const FORM = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** The span of a date, dateTime or instant; undefined for anything else. No zone is read as UTC. */
export function spanOf(text: unknown): Span | undefined {
  const parts = typeof text === 'string' ? FORM.exec(text) : null;
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = parts;
  const y = Number(year);
  if (!month) return [Date.UTC(y, 0), Date.UTC(y + 1, 0) - 1];
  const m = Number(month) - 1;
  if (!day) return [Date.UTC(y, m), Date.UTC(y, m + 1) - 1];
  const d = Number(day);
  if (!hour) return [Date.UTC(y, m, d), Date.UTC(y, m, d + 1) - 1];
  const from =
    Date.UTC(y, m, d, Number(hour), Number(minute), Number(second ?? 0)) + milliseconds(fraction) - offset(zone);
  return [from, from + (fraction ? 0 : second ? 999 : 59_999)];
}

/** The span of a Period; an open end reaches to the end of time. */
export function periodOf(period: { readonly start?: unknown; readonly end?: unknown }): Span | undefined {
  const start = spanOf(period.start);
  const end = spanOf(period.end);
  return start || end ? [start?.[0] ?? -Infinity, end?.[1] ?? Infinity] : undefined;
}

const milliseconds = (fraction: string | undefined): number => (fraction ? Math.floor(Number(fraction) * 1000) : 0);

const offset = (zone: string | undefined): number =>
  !zone || zone === 'Z'
    ? 0
    : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))) * 60_000;

type Comparison = (value: Span, asked: Span) => boolean;

/** @see https://hl7.org/fhir/R4/search.html#prefix */
const PREFIXES: Readonly<Record<string, Comparison>> = {
  eq: ([from, to], asked) => from >= asked[0] && to <= asked[1],
  ne: ([from, to], asked) => from < asked[0] || to > asked[1],
  gt: ([, to], asked) => to > asked[1],
  lt: ([from], asked) => from < asked[0],
  ge: ([, to], asked) => to >= asked[0],
  le: ([from], asked) => from <= asked[1],
  sa: ([from], asked) => from > asked[1],
  eb: ([, to], asked) => to < asked[0],
};

/** The test that a search value like `ge2024-05` stands for; undefined when it is not a date. */
export function dateTest(text: string): ((value: Span) => boolean) | undefined {
  const prefix = /^[a-z]{2}/.exec(text)?.[0] ?? 'eq';
  const asked = spanOf(text.replace(/^[a-z]{2}/, ''));
  const compare = PREFIXES[prefix];
  return asked && compare ? (value) => compare(value, asked) : undefined;
}
