import { readComposite, readDate, readNumber, readQuantity } from '../../fhir/query/values.ts';
import type { SearchParameter } from '../../fhir/search/parameters.ts';
import type { RecordIndex } from '../record-index.ts';
import { dateBoxes, inBoxes, numberBoxes } from './boxes.ts';
import { isAny, type Measure } from './by-range.ts';
import type { Ground } from './ground.ts';
import { measureOf } from './measures.ts';
import type { Narrow } from './rows.ts';
import { exactMarks, startMarks } from './texts.ts';
import { tokenMarks } from './tokens.ts';

/** Whether a part is what was asked for in its place. */
type PartTest = (part: number) => boolean;

/** Rows with one element whose parts are all as asked; undefined where a value cannot be read. */
export function byComposite(
  ground: Ground,
  { name, components = [] }: SearchParameter,
  values: readonly string[],
): Narrow | undefined {
  const { index } = ground;
  const tests: (readonly PartTest[])[] = [];
  for (const value of values) {
    const parts = readComposite(value, components.length);
    const test = parts?.map((part, i) => partTest(ground, name, components[i]!.type, part));
    if (!test?.every((one) => one !== undefined)) return undefined;
    tests.push(test);
  }
  return (rows, length) => {
    const wanted = index.texts.find(name) ?? -1;
    const { compositeName, compositePartsEnd: partsEnd, compositesEnd } = index;
    let kept = 0;
    for (let r = 0; r < length; r++) {
      const row = rows[r]!;
      const end = compositesEnd.at(row);
      for (let i = row === 0 ? 0 : compositesEnd.at(row - 1); i < end; i++) {
        if (compositeName.at(i) !== wanted) continue;
        const from = i === 0 ? 0 : partsEnd.at(i - 1);
        if (partsEnd.at(i) - from !== components.length) continue;
        if (!tests.some((test) => test.every((one, j) => one(from + j)))) continue;
        rows[kept++] = row;
        break;
      }
    }
    return kept;
  };
}

function partTest(ground: Ground, name: string, type: SearchParameter['type'], value: string): PartTest | undefined {
  const { index, now } = ground;
  if (type === 'date') {
    const date = readDate(value);
    const boxes = date && dateBoxes(date, now);
    return boxes && ((part) => inBoxes(boxes, index.partLow.at(part), index.partHigh.at(part)));
  }
  if (type === 'number') {
    const number = readNumber(value);
    return number && measured(index, measureOf(index, numberBoxes(number), {}));
  }
  if (type === 'quantity') {
    const quantity = readQuantity(value);
    return quantity && measured(index, measureOf(index, numberBoxes(quantity), quantity));
  }
  const marks = wordMarks(index, name, type, value);
  return (part) => marks[index.partWord.at(part)] === 1;
}

const measured =
  (index: RecordIndex, measure: Measure): PartTest =>
  (part) =>
    isAny([measure], index.partLow.at(part), index.partHigh.at(part), index.partWord.at(part));

function wordMarks(index: RecordIndex, name: string, type: SearchParameter['type'], value: string): Uint8Array {
  if (type === 'token') return tokenMarks(index, name, 'token', [value]);
  if (type === 'string') return startMarks(index, name, 'string', [value]);
  return exactMarks(index, name, 'uri', [value]);
}
