import { isObject, textOf, type JsonObject } from '../../base/json.ts';
import type { Reference } from './item.ts';

/** Where an entry of a Bundle stands, so that the references in it can be followed. */
export interface Standpoint {
  /** The names of the entry itself. */
  readonly keys: readonly string[];
  /** `https://server/r4/` before `Organization/1`; '' where the entry has no such address. */
  readonly base: string;
}

/** References are followed by whole address first, by `Type/id` where lists leave the address out. */
export function standpointOf(fullUrl: string, resource: JsonObject): Standpoint {
  const type = textOf(resource['resourceType']) ?? '';
  const id = textOf(resource['id']);
  const base = TYPE_AND_ID.exec(fullUrl)?.[1] ?? '';
  const tail = id === undefined ? TYPE_AND_ID.exec(fullUrl)?.[2] : `${type}/${id}`;
  return { keys: [fullUrl, tail ?? ''].filter((key) => key !== ''), base };
}

/** What is inside another resource is known by a fragment of it. */
export const containedIn = (owner: Standpoint, resource: JsonObject): Standpoint => ({
  keys: owner.keys.map((key) => `${key}#${textOf(resource['id']) ?? ''}`),
  base: owner.base,
});

/** @see https://hl7.org/fhir/R4/bundle.html#references */
export function referenceOf(value: unknown, from: Standpoint): Reference | undefined {
  const reference = isObject(value) ? textOf(value['reference']) : undefined;
  if (reference === undefined) return undefined;
  if (reference.startsWith('#')) return from.keys.map((key) => key.split('#')[0]! + reference);
  const plain = reference.replace(/\/_history\/.*$/, '');
  const tail = TYPE_AND_ID.exec(plain)?.[2];
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(plain);
  return [...new Set([isAbsolute || from.base === '' ? plain : from.base + plain, tail ?? plain])];
}

const TYPE_AND_ID = /^(.*\/)?([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})$/s;

/**
 * The items by all their names. One that two different items have leads nowhere: better no way in than a wrong one;
 * the same item twice, as in many lists, is no contradiction.
 */
export function indexOf<Item extends { readonly keys: readonly string[] }>(
  items: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
) {
  const byKey = new Map<string, Item | undefined>();
  for (const item of items) {
    for (const key of item.keys) {
      const known = byKey.get(key);
      if (!byKey.has(key)) byKey.set(key, item);
      else if (known && !isSame(known, item)) byKey.set(key, undefined);
    }
  }
  return (reference: Reference | undefined): Item | undefined => {
    for (const key of reference ?? []) {
      const item = byKey.get(key);
      if (item) return item;
    }
    return undefined;
  };
}
