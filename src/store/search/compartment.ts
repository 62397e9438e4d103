import { compartmentOf } from '../../fhir/query/compartments.ts';
import { escapeValue } from '../../fhir/query/escapes.ts';
import type { Compartment } from '../../fhir/search-query.ts';
import { type Asked, askedTypes } from './asked.ts';
import { byId } from './ids.ts';
import type { Search } from './conditions.ts';
import { byReference } from './references.ts';
import { allOf, anyOf, type Narrow, ofTypes } from './rows.ts';

/** What belongs to one resource, and that resource itself; undefined where its type has no compartment. */
export function inCompartment({ ground, report }: Search, asked: Asked, { type, id }: Compartment): Narrow | undefined {
  const table = compartmentOf(type);
  if (!table) return report.refuse('bad-path', '', 'This type has no compartment.');
  const wanted = asked.names.filter((name) => name === type || table.has(name));
  if (wanted.length === 0) return report.refuse('bad-path', '', 'No such type is in this compartment.');
  const narrows = wanted.map((name) => {
    const links = byReference(ground, table.get(name) ?? [], type, [escapeValue(id)]);
    const narrow = name === type ? anyOf([links, byId(ground, [escapeValue(id)])]) : links;
    return asked.names.length === 1 ? narrow : ofType(name, narrow);
  });
  return anyOf(narrows);

  function ofType(name: string, narrow: Narrow): Narrow {
    return allOf([ofTypes(ground.index, askedTypes(ground.index, [name]).numbers), narrow]);
  }
}
