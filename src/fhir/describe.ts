import type { DecimalOf } from './decimals.ts';
import type { Description } from './description.ts';
import { care } from './describe/care.ts';
import { clinical } from './describe/clinical.ts';
import { coverage } from './describe/coverage.ts';
import { first, type Describer, type DescribeHelp, type Reader } from './describe/describer.ts';
import { documents } from './describe/document.ts';
import { medicines } from './describe/medicine.ts';
import { other } from './describe/other.ts';
import { people } from './describe/people.ts';
import { visits } from './describe/visit.ts';
import { asR4 } from './older/as-r4.ts';
import { observationFlagged } from './observation.ts';
import { shortNumber } from './quantity.ts';
import type { Resource } from './resource.ts';
import { plainText, wordsOf } from './text.ts';
import { resourceName } from './title.ts';
import { whenOf } from './when.ts';
import { withdrawnOf } from './withdrawn.ts';

// A Map, for a resourceType may be called "constructor".
const DESCRIBERS: ReadonlyMap<string, Describer> = new Map(
  [clinical, medicines, visits, documents, care, coverage, people, other].flatMap((table) => Object.entries(table)),
);

const NO_HELP: DescribeHelp = { decimalOf: (holder, key) => shorten(holder, key) };

/**
 * The one line of a resource. Never throws, whatever shape it has, and always has a title.
 *
 * It runs once for each resource when it is stored, at about half the cost of parsing it. Numbers lose trailing zeros
 * (5.10 → "5.1") unless `decimalOf` gives their text, and digits that nobody measured are cut off.
 */
export const describe = (resource: Resource, help?: DescribeHelp): Description => describeR4(asR4(resource), help);

/** The same for what `asR4` was asked about already. */
export function describeR4(resource: Resource, help?: DescribeHelp): Description {
  const ours = help === undefined ? NO_HELP : { nameOf: help.nameOf, decimalOf: shortened(help.decimalOf) };
  const type = plainText(resource.resourceType, 80);
  const { kind, title, fallback, detail } = DESCRIBERS.get(type) ?? unknownType(type);
  return {
    kind: typeof kind === 'string' ? kind : kind(resource),
    title: plainText(title(resource, ours)) || fallback,
    detail: detail ? plainText(detail(resource, ours), 200) : '',
    flagged: type === 'Observation' && observationFlagged(resource),
    withdrawn: withdrawnOf(resource),
    when: whenOf(resource),
  };
}

/** Of a type that nobody here knows: what it calls itself, and what kind of thing that is. */
function unknownType(type: string): Describer {
  const fallback = wordsOf(type) || 'Unknown';
  const title: Reader = (resource) => resourceName(resource) || first('displayName', 'category', 'item')(resource, {});
  return { kind: 'other', title, fallback, detail: (resource, help) => (title(resource, help) === '' ? '' : fallback) };
}

const shortened =
  (decimalOf: DecimalOf | undefined): DecimalOf =>
  (holder, key) => {
    const sent = decimalOf?.(holder, key);
    return sent === undefined ? shorten(holder, key) : shortNumber(sent);
  };

function shorten(holder: object, key: string | number): string | undefined {
  const value = (holder as Record<string, unknown>)[key];
  return typeof value !== 'number' || Number.isInteger(value) ? undefined : shortNumber(String(value));
}
