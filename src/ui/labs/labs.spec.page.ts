import type { Engine } from '../../engine/api.ts';
import { codesOf } from '../../fhir/coding.ts';
import { NO_CHOICES } from '../../record/cluster/cluster.ts';
import type { Entry } from '../../record/entry.ts';
import { gridOf } from '../../record/labs/grid.ts';
import { bestCode, labKindOf, type LabRow, type PartKey, partsOf } from '../../record/labs/parts.ts';
import { resultOf } from '../../record/labs/reading.ts';
import { sampleOf, sketchOf } from '../../record/labs/sample.ts';
import { testsOf } from '../../record/labs/tests.ts';
import { trendOf } from '../../record/labs/trend.ts';

/** Labs over the entries that a spec gives: built by the same code as in the worker, without its index. */
export const specLabs = (entries: () => readonly Entry[]): Pick<Engine, 'readLabs' | 'readTrend'> => ({
  async readLabs({ withRanges }) {
    const { tests, newest } = testsIn(entries());
    return gridOf(
      tests,
      {
        rowAt: (place) => rowOf(newest[place]!),
        glanceAt: (place) => rowOf(newest[place]!),
        stripeAt: (place) => newest[place]!.source.stripe,
        faceAt: (place) => (withRanges ? resultOf(newest[place]!.resource) : undefined),
      },
      { panels: [], hidden: 0 },
    );
  },
  async readTrend(id, { sketch }) {
    const { tests, newest } = testsIn(entries());
    const test = tests.find(({ ids }) => ids.includes(id));
    if (!test) return undefined;
    const samples = test.places.map((place) =>
      sketch
        ? sketchOf(rowOf(newest[place]!), test.kind, test.loinc, test.guessed.has(place))
        : sampleOf(newest[place]!, test.guessed.has(place)),
    );
    return trendOf(test, samples, { choices: NO_CHOICES, setAside: [], hidden: 0, isWhole: !sketch });
  },
});

function testsIn(entries: readonly Entry[]) {
  const newest = entries
    .filter(({ line }) => line.withdrawn === '')
    .toSorted((a, b) => (a.line.when < b.line.when ? 1 : -1));
  const groups = new Map<string, readonly [PartKey, number[]]>();
  newest.forEach(({ type, line, resource }, place) => {
    const codes = codesOf(resource['code']);
    const kind = type === 'Observation' ? labKindOf(line.kind, codes) : undefined;
    if (!kind) return;
    const key: PartKey = { kind, code: bestCode(codes), title: line.title };
    const text = JSON.stringify([kind, key.code ?? line.title]);
    const known = groups.get(text);
    if (known) known[1].push(place);
    else groups.set(text, [key, [place]]);
  });
  return { newest, tests: testsOf(partsOf(groups.values(), (place) => newest[place]!.line.detail)) };
}

const rowOf = ({ connectionId, type, id, line, source }: Entry): LabRow => ({
  connectionId,
  type,
  id,
  title: line.title,
  detail: line.detail,
  when: line.when,
  flagged: line.flagged,
  sourceName: source.name,
  stripe: source.stripe,
});
