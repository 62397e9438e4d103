import { isObject, type JsonObject } from '../base/json.ts';
import { CatalogError } from './errors.ts';
import { cleanText } from './lists/clean-text.ts';

// Values of an entry of the catalogue: each is of its type, or refused by its place (CatalogError catalog/bad-entry).

/** An object that has no other keys. */
export function objectAt(at: string, value: unknown, keys: readonly string[]): JsonObject {
  if (!isObject(value)) return wrong(at, 'is no object');
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown === undefined) return value;
  return wrong([at, cleanText(unknown, 60)].filter(Boolean).join('.'), 'is nothing that this form has a field for');
}

/** '' where nothing is said. */
export function textAt(at: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : wrong(at, 'is no text');
}

export function textsAt(at: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  const texts: unknown[] = Array.isArray(value) ? value : wrong(at, 'is no list');
  return texts.map((text, i) => textAt(`${at}[${i}]`, text));
}

export function choiceAt<T extends string>(at: string, value: unknown, choices: readonly T[]): T {
  return choices.find((choice) => choice === value) ?? wrong(at, `is none of ${choices.join(', ')}`);
}

export function wrong(at: string, why: string): never {
  throw new CatalogError('catalog/bad-entry', `${at === '' ? 'the file' : at} ${why}`);
}
