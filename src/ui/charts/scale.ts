/** A stretch of an axis. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A place on a screen for a number. */
export const place = ({ from, to }: Span, start: number, end: number) => {
  const factor = to === from ? 0 : (end - start) / (to - from);
  return (value: number): number => (factor === 0 ? (start + end) / 2 : start + (value - from) * factor);
};

/** Round numbers in a span: about so many. */
export function ticks({ from, to }: Span, about: number): readonly number[] {
  if (!(to > from)) return [from];
  const raw = (to - from) / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= raw)!;
  const found: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) found.push(tidy(i * step));
  return found;
}

/** Without what halves of binary numbers leave: 0.30000000000000004. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** All values, and some room above and below them so that no point lies on the edge. */
export function spanOf(values: readonly number[]): Span {
  let [from, to] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < from) from = value;
    if (value > to) to = value;
  }
  if (from > to) return { from: 0, to: 1 };
  const room = to === from ? Math.abs(to) * 0.1 || 1 : (to - from) * 0.08;
  // Nothing that a lab measures from zero is drawn below it.
  return { from: from >= 0 ? Math.max(0, from - room) : from - room, to: to + room };
}

const DAY = 86_400_000;
const STEPS = [
  ['day', 1],
  ['day', 7],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ['month', 12],
  ['month', 24],
  ['month', 60],
  ['month', 120],
  ['month', 240],
  ['month', 600],
] as const;

export interface TimeTick {
  readonly at: number;
  readonly label: string;
}

/** Beginnings of days, months or years: as many as have room. The wall clock is read as if in UTC, as everywhere. */
export function timeTicks(span: Span, most: number, locale: string): readonly TimeTick[] {
  for (const [unit, step] of STEPS) {
    const length = (unit === 'day' ? DAY : 30.44 * DAY) * step;
    if ((span.to - span.from) / length > most) continue;
    return unit === 'day' ? dayTicks(span, step, locale) : monthTicks(span, step, locale);
  }
  return [];
}

function dayTicks({ from, to }: Span, step: number, locale: string): readonly TimeTick[] {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const found: TimeTick[] = [];
  for (let at = Math.ceil(from / (DAY * step)) * DAY * step; at <= to; at += DAY * step)
    found.push({ at, label: format.format(at) });
  return found;
}

function monthTicks({ from, to }: Span, step: number, locale: string): readonly TimeTick[] {
  const year = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric' });
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', year: '2-digit' });
  const first = new Date(from);
  const start = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
  const found: TimeTick[] = [];
  for (let n = start; ; n += step) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(n / 12), n % 12, 1);
    const at = date.getTime();
    if (at > to) return found;
    if (at >= from) found.push({ at, label: (step >= 12 ? year : month).format(at) });
  }
}
