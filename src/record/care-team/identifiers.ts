import { isObject, listOf } from '../../base/json.ts';
import { plainText } from '../../fhir/text.ts';
import type { Entry } from '../entry.ts';

export interface Identifier {
  /** '' where none was sent. */
  readonly system: string;
  readonly value: string;
  /** The code of its type, as `MB` or `NPI`; '' where none was sent. */
  readonly type: string;
}

/** The business identifiers of an entry, in its order. */
export function identifiersOf({ resource }: Entry): readonly Identifier[] {
  const { identifier } = resource;
  return (Array.isArray(identifier) ? identifier : [identifier])
    .slice(0, 30)
    .filter(isObject)
    .map(({ system, value, type }) => ({
      system: plainText(system),
      value: plainText(value),
      type: isObject(type) ? codeIn(type) : '',
    }))
    .filter(({ value }) => value !== '');
}

const codeIn = ({ coding }: { readonly coding?: unknown }): string => {
  const first = listOf(coding).find(isObject);
  return first ? plainText(first['code'], 40) : '';
};

/** One key for each identifier that names its system: only those are the same number at another hospital. */
export const identifierKeys = (entry: Entry): readonly { readonly key: string; readonly why: 'same-identifier' }[] =>
  identifiersOf(entry)
    .filter(({ system }) => system !== '')
    .map(({ system, value }) => ({
      key: JSON.stringify([entry.type, system, value]),
      why: 'same-identifier' as const,
    }));
