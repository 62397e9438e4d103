import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { digestOf } from './digest.ts';
import { hashOf, identify } from './identify.ts';
import { SearchValues } from './index/search-values.ts';
import { RecordIndex } from './record-index.ts';
import { lab, sent } from './testing.ts';
import { newestFirst } from './timeline.ts';

interface Entry {
  readonly id: number;
  readonly value: number;
  readonly deleted: boolean;
}

type Step =
  | { readonly what: 'page'; readonly connection: string; readonly entries: readonly Entry[] }
  | { readonly what: 'forget'; readonly connection: string }
  | { readonly what: 'keep' };

const connection = fc.constantFrom('c', 'd');
const entry = fc.record({ id: fc.nat(6), value: fc.nat(3), deleted: fc.boolean() });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('page' as const), connection, entries: fc.array(entry) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('forget' as const), connection }) },
  { weight: 3, arbitrary: fc.constant({ what: 'keep' as const }) },
);

function batchOf(entries: readonly Entry[]) {
  return entries.map(({ id, value, deleted }) => {
    if (deleted) return { ...identify(sent({ resourceType: 'Observation', id: `o${id}` })), deleted };
    const pressure = { code: { coding: [{ code: `part-${value}` }] }, valueQuantity: { value, unit: 'mmHg' } };
    const effectiveDateTime = `201${value}-05-0${id + 1}`;
    return identify(lab(`o${id}`, { valueQuantity: { value, code: '%' }, effectiveDateTime, component: [pressure] }));
  });
}

function load(index: RecordIndex, seq: number, connectionId: string, entries: readonly Entry[]): void {
  const batch = batchOf(entries);
  const digest = { ...digestOf(batch, seq), hash: batch.map(({ text }) => hashOf(text)) };
  index.load({ seq, connectionId, bytes: 1, fetchedAt: seq }, digest);
}

/** As a start reads back what was kept; the search values only once somebody waits for them. */
function reopened(index: RecordIndex): RecordIndex {
  const kept = index.toKeep();
  if (!kept) return index;
  const [rows, values] = [bytesOf(index.columns), bytesOf(index.values.columns)];
  rows.set('sorted', new Uint8Array(newestFirst(index).slice().buffer));
  const head = JSON.parse(JSON.stringify({ ...kept, version: 1, digestVersion: 1, id: 'x' })) as Parameters<
    RecordIndex['restore']
  >[0];
  const again = new RecordIndex();
  again.restore(head, (name) => rows.get(name)!);
  again.readLater(() => {
    const read = new SearchValues(again.texts);
    read.restore(head, (name) => values.get(name)!);
    return Promise.resolve(read);
  });
  return again;
}

const bytesOf = (columns: RecordIndex['columns']) =>
  new Map(Object.entries(columns).map(([name, column]) => [name, column.toBytes()]));

/** All that can be asked of an index, said without its numbers. */
function saidBy(index: RecordIndex) {
  const all = ['c', 'd'].flatMap((connectionId) =>
    [0, 1, 2, 3, 4, 5, 6].map((id) => {
      const newest = index.newest(connectionId, 'Observation', `o${id}`);
      const versions: unknown[] = [];
      for (let next = (newest ?? -1) + 1; next > 0; next = index.previous.at(next - 1)) {
        versions.push(rowOf(index, next - 1));
      }
      const isThere = index.find(connectionId, 'Observation', `o${id}`) !== undefined;
      return { connectionId, id, isThere, versions };
    }),
  );
  const counts = ['c', 'd'].map((id) => [index.countOf(id), [...index.positionsOf(id, 'Observation')].length]);
  const list = Array.from(newestFirst(index), (position) => [index.idOf(position), index.seq.at(position)]);
  return { all, counts, list, lastSeq: [...index.segments.keys()] };
}

function rowOf(index: RecordIndex, position: number) {
  const { texts, words, units } = index;
  const between = (ends: { at(i: number): number }) =>
    Array.from({ length: ends.at(position) - start(ends, position) }, (_, i) => start(ends, position) + i);
  return {
    id: index.idOf(position),
    when: index.whenOf(position),
    order: index.order.at(position),
    title: texts.of(index.title.at(position)),
    detail: index.detailOf(position),
    current: index.current.at(position),
    place: [index.seq.at(position), index.line.at(position), index.hash.at(position)],
    words: between(index.tokenEnd).map((i) => wordOf(index, index.tokens.at(i))),
    dates: between(index.datesEnd).map((i) => [
      texts.of(index.dateName.at(i)),
      index.dateStart.at(i),
      index.dateEnd.at(i),
    ]),
    quantities: between(index.quantitiesEnd).map((i) => [
      texts.of(index.quantityName.at(i)),
      index.quantityLow.at(i),
      index.quantityHigh.at(i),
      units.codeOf(index.quantityUnit.at(i)),
      units.unitOf(index.quantityUnit.at(i)),
    ]),
    composites: between(index.compositesEnd).map((i) => [
      texts.of(index.compositeName.at(i)),
      ...Array.from({ length: index.compositePartsEnd.at(i) - start(index.compositePartsEnd, i) }, (_, n) => {
        const part = start(index.compositePartsEnd, i) + n;
        const isWord = index.partForm.at(part) === 0;
        return isWord
          ? wordOf(index, index.partWord.at(part))
          : [index.partLow.at(part), index.partHigh.at(part), units.unitOf(index.partWord.at(part))];
      }),
    ]),
    found: words.find('code', 'token', 'http://loinc.org', '4548-4') !== undefined,
  };
}

const start = (ends: { at(i: number): number }, i: number): number => (i === 0 ? 0 : ends.at(i - 1));

const wordOf = ({ words }: RecordIndex, word: number) =>
  [words.kindOf(word), words.nameOf(word), words.systemOf(word), words.codeOf(word)].join(' ');

test('an index that was kept, and what came since, say the same as all that ever came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const whole = new RecordIndex();
      let kept = new RecordIndex();
      for (const [seq, one] of steps.entries()) {
        if (seq % 3 === 0) newestFirst(kept); // so that it has an order to put what comes into
        if (one.what === 'page') for (const index of [whole, kept]) load(index, seq + 1, one.connection, one.entries);
        else if (one.what === 'forget') for (const index of [whole, kept]) index.forget(one.connection);
        else {
          await kept.ready('search');
          kept = reopened(kept);
        }
      }
      await kept.ready('search');
      expect(saidBy(kept)).toEqual(saidBy(whole));
    }),
  );
});

test('what was kept and does not fit together is not taken', () => {
  const index = new RecordIndex();
  load(index, 1, 'c', [{ id: 1, value: 1, deleted: false }]);
  const head = { ...index.toKeep()!, version: 1, digestVersion: 1, id: 'x' };
  const rows = bytesOf(index.columns).set('sorted', new Uint8Array(4));
  for (const name of ['current', 'order', 'heap', 'ends']) {
    const cut = new Map([...rows, [name, rows.get(name)!.slice(8)]]);
    const again = new RecordIndex();
    expect(() => again.restore(head, (column) => cut.get(column)!), name).toThrow(RangeError);
    expect([again.length, again.texts.length], name).toEqual([0, 0]);
  }
});
