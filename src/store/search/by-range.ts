import type { RecordIndex } from '../record-index.ts';
import { type Boxes, inBoxes } from './boxes.ts';
import type { Narrow } from './rows.ts';

/** Rows with a date of this parameter in any of these boxes. */
export function byDate(index: RecordIndex, name: string, boxes: Boxes): Narrow {
  return (rows, length) => {
    const wanted = index.texts.find(name) ?? -1;
    const [names, starts, ends] = [index.dateName.values, index.dateStart.values, index.dateEnd.values];
    const rowEnds = index.datesEnd.values;
    let kept = 0;
    for (let r = 0; r < length; r++) {
      const row = rows[r]!;
      const end = rowEnds[row]!;
      for (let i = row === 0 ? 0 : rowEnds[row - 1]!; i < end; i++) {
        if (names[i] === wanted && inBoxes(boxes, starts[i]!, ends[i]!)) {
          rows[kept++] = row;
          break;
        }
      }
    }
    return kept;
  };
}

/** What a number or quantity may be, and in which units: by number of unit, 1 for each that will do. */
export interface Measure {
  readonly boxes: Boxes;
  readonly units: Uint8Array;
}

/** Rows with a number or quantity of this parameter that is any of these. */
export function byMeasure(index: RecordIndex, name: string, measures: readonly Measure[]): Narrow {
  return (rows, length) => {
    const wanted = index.texts.find(name) ?? -1;
    const [names, lows, highs] = [index.quantityName.values, index.quantityLow.values, index.quantityHigh.values];
    const [units, rowEnds] = [index.quantityUnit.values, index.quantitiesEnd.values];
    let kept = 0;
    for (let r = 0; r < length; r++) {
      const row = rows[r]!;
      const end = rowEnds[row]!;
      for (let i = row === 0 ? 0 : rowEnds[row - 1]!; i < end; i++) {
        if (names[i] === wanted && isAny(measures, lows[i]!, highs[i]!, units[i]!)) {
          rows[kept++] = row;
          break;
        }
      }
    }
    return kept;
  };
}

export function isAny(measures: readonly Measure[], low: number, high: number, unit: number): boolean {
  for (const { boxes, units } of measures) if (units[unit] === 1 && inBoxes(boxes, low, high)) return true;
  return false;
}

/** Rows whose last change is in any of these boxes. */
export const byUpdate =
  ({ updated }: RecordIndex, boxes: Boxes): Narrow =>
  (rows, length) => {
    let kept = 0;
    for (let i = 0; i < length; i++) {
      const row = rows[i]!;
      const at = updated.at(row);
      if (inBoxes(boxes, at, at + 1)) rows[kept++] = row;
    }
    return kept;
  };
