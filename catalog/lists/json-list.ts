import { isObject, textOf, type JsonObject } from '../../src/base/json.ts';
import { ListError } from '../../src/catalog/lists/errors.ts';
import { membersOf } from '../../src/catalog/lists/split-json.ts';
import type { Adapter, Column, ListSource } from './list-source.ts';
import { itemsOf, looksLike, toRow } from './rows.ts';

/** A list of objects, outermost or under any one key, that each name an organisation and its server. */
export const readJsonList: Adapter = async function* (chunks, list) {
  let number = 0;
  for await (const { value } of membersOf(chunks, '', list.name)) {
    const objects = (Array.isArray(value) ? value : [value]).filter(isObject);
    for (const object of objects) {
      const row = toRow((column) => fieldOf(object, column, list));
      if (row.url !== '') yield* itemsOf(row, number++);
    }
  }
  if (number === 0) throw new ListError('list/wrong-shape', list.name, 'nothing in it has an address');
};

function fieldOf(object: JsonObject, column: Column, { columns }: ListSource): string {
  const said = columns?.[column];
  if (typeof said === 'string') return plainText(inside(object, said.split('.')));
  const key = Object.keys(object).find((name) => looksLike(name, column));
  return key === undefined ? '' : plainText(object[key]);
}

const inside = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);

const plainText = (value: unknown) => (typeof value === 'number' ? String(value) : (textOf(value) ?? ''));
