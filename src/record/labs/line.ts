import { wallTimeOf } from '../../fhir/dates.ts';
import { areaOf } from '../plain/labs.ts';
import { sameUnit } from '../units/spelled.ts';
import { numberIn, pairIn, splitValue } from './number.ts';
import { isResult, type LabGlance, type LabRow } from './parts.ts';
import { isOut } from './standing.ts';
import { type LabTest, PRESSURE } from './tests.ts';
import { type LabLatest, type LabLine, type LabRange, PAIR_NAME, type SparkPoint, type Standing } from './view.ts';

/** What the body of a result says beyond its row. */
export interface LabFace {
  readonly range?: LabRange;
  readonly standing?: Standing;
}

export interface LineHelp {
  readonly glanceAt: (place: number) => LabGlance;
  readonly rowAt: (place: number) => LabRow;
  readonly stripeAt: (place: number) => number;
  /** Undefined while its body is not read. */
  readonly faceAt: (place: number) => LabFace | undefined;
}

/** Of a curve as wide as a word more cannot be seen. */
const MOST_POINTS = 24;
/** How far back a result is looked for: those without a value are few. */
const FARTHEST = 200;

/** Where the newest result is: before it may stand what has no value. */
export const newestPlace = ({ places }: Pick<LabTest, 'places'>, detailAt: (place: number) => string): number =>
  places.find((place) => isResult(detailAt(place))) ?? places[0]!;

/** A test as the grid shows it: its newest result, and the way there. */
export function labLine(test: LabTest, help: LineHelp): LabLine {
  const newest = newestPlace(test, (place) => help.glanceAt(place).detail);
  const recent = resultsOf(test, help);
  const isPressure = test.loinc === PRESSURE;
  const shown = isPressure ? pressuresOf(recent) : recent;
  const row = help.rowAt(newest);
  const [first] = shown;
  const isPaired = isPressure && first !== undefined && first.detail !== row.detail;
  return {
    test: test.id,
    kind: test.kind,
    area: areaOf(test.loinc, test.kind),
    loinc: test.loinc,
    title: isPaired ? PAIR_NAME : row.title,
    latest: latestOf(isPaired ? { ...row, ...first } : row, help.faceAt(newest)),
    count: test.places.length,
    stripes: [...new Set(test.places.map(help.stripeAt))].toSorted((a, b) => a - b),
    isGuess: test.guessed.size > 0,
    spark: sparkOf(shown.slice(0, MOST_POINTS)),
  };
}

/** The newest few that have a value; of pressures, which may have come as two, twice as many. */
function resultsOf({ places, loinc }: LabTest, { glanceAt }: LineHelp): readonly LabGlance[] {
  const most = loinc === PRESSURE ? 2 * MOST_POINTS : MOST_POINTS;
  const found: LabGlance[] = [];
  for (let i = 0; i < Math.min(places.length, FARTHEST) && found.length < most; i++) {
    const one = glanceAt(places[i]!);
    if (isResult(one.detail)) found.push(one);
  }
  return found;
}

function latestOf(row: LabRow, face: LabFace | undefined): LabLatest {
  const { connectionId, type, id, detail, when, flagged, sourceName, stripe } = row;
  const { range, standing } = face ?? {};
  return {
    connectionId,
    type,
    id,
    sourceName,
    stripe,
    when,
    ...splitValue(detail),
    isFlagged: standing ? isOut(standing) : flagged,
    ...(range && { range }),
    ...(standing && { standing }),
  };
}

/** Of single pressures that were taken together (or sent as two) one row; what has no other half stays. The newest first. */
function pressuresOf(rows: readonly LabGlance[]): readonly LabGlance[] {
  const [first] = rows;
  if (!first || pairIn(first.detail)) return rows.filter(({ detail }) => pairIn(detail) !== undefined);
  const paired: LabGlance[] = [];
  const waiting = new Map<string, LabGlance>();
  for (const row of rows) {
    if (pairIn(row.detail)) {
      paired.push(row);
      continue;
    }
    const key = `${row.connectionId} ${row.when}`;
    const other = waiting.get(key);
    const both = other && bothOf(other, row);
    if (both) paired.push(both);
    else waiting.set(key, row);
  }
  return paired.length > 0 ? paired : rows;
}

/** The higher of two pressures is the systolic one, whatever order they came in. */
function bothOf(a: LabGlance, b: LabGlance): LabGlance | undefined {
  const [one, other] = [numberIn(a.detail), numberIn(b.detail)];
  if (!one || !other || one.value === other.value || !sameUnit(one.unit, other.unit)) return undefined;
  const [high, low] = one.value > other.value ? [one, other] : [other, one];
  return { ...a, detail: `${high.value}/${low.value} ${high.unit}`.trim(), flagged: a.flagged || b.flagged };
}

function sparkOf(rows: readonly LabGlance[]): readonly SparkPoint[] {
  const read = rows.map((row) => ({
    row,
    number: pairIn(row.detail) ?? numberIn(row.detail),
    at: wallTimeOf(row.when),
  }));
  const newest = read[0]?.number;
  if (!newest) return [];
  const points = read.flatMap(({ row, number, at }): SparkPoint[] => {
    if (!number || at === undefined || !sameUnit(number.unit, newest.unit)) return [];
    const { value, under } = number;
    return [
      { at, value, isFlagged: row.flagged, isOpen: number.open !== undefined, ...(under !== undefined && { under }) },
    ];
  });
  return points.toReversed();
}
