import { isObject, type JsonObject } from '../base/json.ts';

/**
 * What `over` says, on top of `base`.
 *
 * Objects merge key by key; anything else, lists too, replaces what was there; null takes an inherited key away.
 */
export function merge(base: JsonObject, over: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (key === '__proto__') continue; // to set it would give the whole object what nobody said of it
    const inherited = merged[key];
    if (value === null) delete merged[key];
    else merged[key] = isObject(value) ? merge(isObject(inherited) ? inherited : {}, value) : value;
  }
  return merged;
}

/** Paths at which `over` says only what it would inherit anyway. The catalogue has none: see `catalog/data.spec.ts`. */
export function repeats(base: JsonObject, over: JsonObject, at = ''): readonly string[] {
  return Object.entries(over).flatMap(([key, value]) => {
    const inherited = base[key];
    if (isObject(inherited) && isObject(value)) return repeats(inherited, value, `${at}${key}.`);
    const nothing = inherited === undefined && value === null;
    return nothing || JSON.stringify(inherited) === JSON.stringify(value) ? [at + key] : [];
  });
}
