import { someCode } from '../../fhir/coding.ts';
import { sameUnit } from '../units/spelled.ts';
import type { Sample } from './trend.ts';
import type { Measure } from './reading.ts';

/**
 * Systolic and diastolic pressures that came as two entries, as pairs: of one source, at one time, and one of each. What has no
 * other half stays as it is.
 */
export function pairPressures(samples: readonly Sample[]): readonly Sample[] {
  const byTime = new Map<string, Sample[]>();
  const paired: Sample[] = [];
  for (const sample of samples) {
    const { when } = sample.entry.line;
    if (when === '' || !isSingle(sample)) paired.push(sample);
    else {
      const key = `${sample.entry.connectionId} ${when}`;
      const known = byTime.get(key);
      if (known) known.push(sample);
      else byTime.set(key, [sample]);
    }
  }
  for (const group of byTime.values()) {
    const both = group.length === 2 ? bothOf(group[0]!, group[1]!) : undefined;
    paired.push(...(both ? [both] : group));
  }
  return paired;
}

const isSingle = ({ result: { measures } }: Sample): boolean =>
  measures.length === 1 && measures[0]!.value !== undefined && measures[0]!.under === undefined;

const SYSTOLIC = '8480-6';
const DIASTOLIC = '8462-4';

const isCalled = ({ entry }: Sample, loinc: string): boolean =>
  someCode(entry.resource['code'], (code) => code === loinc);

function bothOf(a: Sample, b: Sample): Sample | undefined {
  const [one, other] = [a.result.measures[0]!, b.result.measures[0]!];
  if (one.value === other.value || !sameUnit(one.unit, other.unit)) return undefined;
  // By their codes; while only what lists show is known, by what they are: the pressure of the beat is the higher one.
  const isOrdered =
    isCalled(a, SYSTOLIC) || isCalled(b, DIASTOLIC) || (!isCalled(b, SYSTOLIC) && one.value! > other.value!);
  const [upper, lower] = isOrdered ? [a, b] : [b, a];
  const [high, low] = isOrdered ? [one, other] : [other, one];
  const standing = loudest(high, low);
  const measure: Measure = {
    name: '',
    value: high.value!,
    under: low.value!,
    unit: high.unit,
    words: '',
    ...(standing && { standing }),
  };
  return {
    entry: upper.entry,
    isGuess: upper.isGuess && lower.isGuess,
    also: [lower.entry],
    result: {
      text: `${numberOf(upper)}/${numberOf(lower)} ${high.unit}`.trim(),
      measures: [measure],
      ...(standing && { standing }),
    },
  };
}

/** As sent, with its zeros. */
const numberOf = ({ result: { text, measures } }: Sample): string =>
  /^-?[\d.]+/.exec(text)?.[0] ?? String(measures[0]!.value);

const loudest = (high: Measure, low: Measure) =>
  [high.standing, low.standing].find((one) => one?.tone === 'alarm') ??
  [high.standing, low.standing].find((one) => one?.tone === 'attention') ??
  high.standing ??
  low.standing;
