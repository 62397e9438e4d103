import type { Description } from '../../fhir/description.ts';
import type { Entry } from '../entry.ts';
import { numberIn, pairIn } from './number.ts';
import type { LabRow } from './parts.ts';
import { type Result, resultOf } from './reading.ts';
import type { Sample } from './trend.ts';
import { PRESSURE } from './tests.ts';
import type { LabKind } from './view.ts';

/** An entry with its body. */
export const sampleOf = (entry: Entry, isGuess: boolean): Sample => ({
  entry,
  result: resultOf(entry.resource, entry.decimalOf),
  isGuess,
});

/** What lists know of an entry, for the moment until its body is read: no range, no digits that lists leave out. */
export function sketchOf(row: LabRow, kind: LabKind, loinc: string, isGuess: boolean): Sample {
  const { connectionId, type, id, title, detail, when, flagged, sourceName, stripe } = row;
  const line: Description = { kind, title, detail, when, flagged, withdrawn: '' };
  return {
    entry: {
      connectionId,
      type,
      id,
      line,
      source: { id: connectionId, name: sourceName, stripe },
      resource: { resourceType: type, id },
      decimalOf: () => undefined,
      fetchedAt: 0,
      removed: undefined,
    },
    result: sketchedResult(detail, flagged, loinc),
    isGuess,
  };
}

function sketchedResult(detail: string, flagged: boolean, loinc: string): Result {
  const number = (loinc === PRESSURE ? pairIn(detail) : undefined) ?? numberIn(detail);
  const standing = flagged ? ({ tone: 'attention', text: 'Abnormal', by: 'source' } as const) : undefined;
  const own = number ? { ...number, words: '' } : { unit: '', words: detail };
  return {
    text: detail,
    measures: [{ name: '', ...own, ...(standing && { standing }) }],
    ...(standing && { standing }),
  };
}
