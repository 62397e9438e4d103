import { isObject, listOf } from '../../base/json.ts';
import { conceptText, conceptTexts, statusText } from '../coding.ts';
import type { DecimalOf } from '../decimals.ts';
import type { RowKind } from '../description.ts';
import { nameText } from '../name.ts';
import type { Resource } from '../resource.ts';
import { joined } from '../text.ts';
import { referenceNames, type NameOf } from '../title.ts';

/** What the caller knows beyond the resource itself. */
export interface DescribeHelp {
  readonly nameOf?: NameOf | undefined;
  readonly decimalOf?: DecimalOf | undefined;
}

/** Something of a resource in words; '' when it says nothing. */
export type Reader = (resource: Resource, help: DescribeHelp) => string;

/** How one type of resource becomes a line in a list. */
export interface Describer {
  readonly kind: RowKind | ((resource: Resource) => RowKind);
  readonly title: Reader;
  /** The title where nothing names it. */
  readonly fallback: string;
  readonly detail?: Reader;
}

export type Describers = Readonly<Record<string, Describer>>;

export const code: Reader = ({ code: concept }) => conceptText(concept);
export const name: Reader = ({ name: names }) => nameText(names);
export const status: Reader = ({ status: value }) => statusText(value);

/** Reads the first of these elements that says something: a concept, a text or (by its name) a reference. */
export const first =
  (...elements: readonly string[]): Reader =>
  (resource, { nameOf }) => {
    for (const element of elements) {
      const value = resource[element];
      if (value === undefined) continue;
      const text = conceptText(value) || referenceNames(value, resource, nameOf)[0] || '';
      if (text !== '') return text;
    }
    return '';
  };

/** Reads what all of these say, as one text. */
export const all =
  (between: string, ...readers: readonly Reader[]): Reader =>
  (resource, help) =>
    joined(
      readers.map((read) => read(resource, help)),
      between,
    );

/** Reads the concepts `element` of the objects in `list`, each once. */
export const inside =
  (list: string, element: string): Reader =>
  (resource) =>
    joined(conceptTexts(each(resource[list], 10).map((one) => one[element])), ', ');

/** Reads the names of who takes part: up to three, and how many more. */
export const members =
  (list: string, member: string): Reader =>
  (resource, { nameOf }) => {
    const references = each(resource[list], 50).map((one) => one[member]);
    const names = referenceNames(references, resource, nameOf);
    return joined([...names.slice(0, 3), names.length > 3 ? `${names.length - 3} more` : ''], ', ');
  };

/** "1 result", "5 results"; '' for none. */
export const count =
  (list: string, one: string, many = `${one}s`): Reader =>
  (resource) => {
    const { length } = listOf(resource[list]);
    return length === 0 ? '' : `${length} ${length === 1 ? one : many}`;
  };

/** The objects among the first `most` of a list: a line has room for few, and a server may send a million. */
export const each = (list: unknown, most: number): readonly Record<string, unknown>[] =>
  listOf(list).slice(0, most).filter(isObject);
