import { isObject, type JsonObject } from '../src/base/json.ts';
import { FAMILY_QUIRKS } from '../src/catalog/family.ts';
import type { CatalogSource } from './source.ts';

/**
 * What a sync is told of families of servers, ordered by id: how one shows itself, and of its platform's quirks those
 * that a server may bring upon itself by what it says (`FAMILY_QUIRKS`).
 */
export function familiesFile({ families, platforms }: CatalogSource): readonly JsonObject[] {
  return families
    .map(({ path, json }) => {
      const platform = platforms.find((one) => one.json['id'] === json['platform'])?.json;
      if (!platform)
        throw new Error(`catalog/${path} names the platform "${String(json['platform'])}", which has no file`);
      const said = isObject(platform['quirks']) ? platform['quirks'] : {};
      const quirks = Object.fromEntries(FAMILY_QUIRKS.flatMap((key) => (key in said ? [[key, said[key]]] : [])));
      return { id: json['id'], match: json['match'], quirks };
    })
    .toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
}
