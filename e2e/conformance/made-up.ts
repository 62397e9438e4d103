import type { Resource } from '../../src/fhir/resource.ts';
import { type Random, randomOf } from '../sandbox/generator/random.ts';
import type { Definitions, ElementDefinition } from '../tools/search-table/definitions.ts';

type Element = ElementDefinition & { readonly name: string };

const DEEPEST = 7; // of what may hold itself, as a Questionnaire's items

/**
 * Makes up resources of any type out of HL7's definitions: senseless, but each element has a type that it may have. It fills
 * what search parameters speak of, so that also the types nobody has a record of are looked at.
 */
export class MadeUp {
  readonly #random: Random;
  readonly #children = new Map<string, Element[]>();
  /** Words of all expressions: elements that some parameter may go through. */
  readonly #words: ReadonlySet<string>;
  readonly #codes: readonly string[];

  constructor({ elements, parameters }: Definitions, seed: string) {
    this.#random = randomOf(seed);
    for (const element of elements.values()) {
      const cut = element.path.lastIndexOf('.');
      const parent = element.path.slice(0, Math.max(0, cut));
      this.#children.set(parent, [
        ...(this.#children.get(parent) ?? []),
        { ...element, name: element.path.slice(cut + 1) },
      ]);
    }
    const expressions = parameters.map(({ expression }) => expression ?? '').join(' ');
    this.#words = new Set(expressions.match(/[A-Za-z]+/g));
    this.#codes = ['final', 'active', ...[...expressions.matchAll(/'([^']*)'/g)].map(([, code]) => code!)];
  }

  resource(resourceType: string, id: string): Resource {
    const contained = [{ resourceType: this.#random.pick(['Patient', 'Practitioner', 'Group']), id: 'inside' }];
    return { ...this.#object(resourceType, 0), resourceType, id, contained } as Resource;
  }

  #object(path: string, depth: number): object {
    const found: Record<string, unknown> = {};
    if (depth > DEEPEST) return found;
    const isDataType = !path.includes('.') && depth > 0;
    for (const element of this.#children.get(path) ?? []) {
      const name = element.name.replace('[x]', '');
      if (NEVER.has(name) || (depth === 0 && APART.has(name))) continue;
      if (!this.#random.chance(isDataType ? 0.6 : this.#words.has(name) ? 0.7 : 0.03)) continue;
      const type = element.type && this.#random.pick(element.type);
      const key = element.name.endsWith('[x]') ? name + type!.code[0]!.toUpperCase() + type!.code.slice(1) : name;
      const one = (): unknown => this.#value(element, type?.code, depth + 1);
      found[key] = element.max === '*' ? Array.from({ length: this.#random.whole(1, 3) }, one) : one();
    }
    return found;
  }

  #value(element: Element, type: string | undefined, depth: number): unknown {
    if (type === undefined) return this.#object(element.contentReference!.slice(1), depth);
    if (type === 'BackboneElement' || type === 'Element') return this.#object(element.path, depth);
    if (type === 'Reference') return this.#reference(depth);
    if (type === 'Resource')
      return { resourceType: this.#random.pick(['Composition', 'MessageHeader', 'Patient']), id: 'in' };
    const primitive = this.#primitive(type);
    return primitive ?? this.#object(type, depth);
  }

  #reference(depth: number): object {
    const reference = this.#random.pick([
      'Patient/1',
      'https://ehr.test/fhir/Patient/2/_history/3',
      'Group/4',
      'Practitioner/5',
      'Encounter/6',
      'Medication/7',
      'urn:uuid:8',
      '#inside',
      undefined,
    ]);
    const type = this.#random.pick(['Patient', 'Practitioner', undefined, undefined]);
    const identifier = this.#random.chance(0.3) ? this.#object('Identifier', depth) : undefined;
    return JSON.parse(
      JSON.stringify({ reference, type, identifier, display: this.#random.chance(0.5) ? 'Somebody' : undefined }),
    ) as object;
  }

  #primitive(type: string): unknown {
    const number = this.#random.whole(0, 500);
    switch (type) {
      case 'boolean': return this.#random.chance(0.5);
      case 'integer': case 'positiveInt': case 'unsignedInt': return number;
      case 'decimal': return number / 10;
      case 'date': return this.#date();
      case 'dateTime': return this.#random.chance(0.5) ? this.#date() : `${this.#day()}T08:09:10+02:00`;
      case 'instant': return `${this.#day()}T08:09:10.123Z`;
      case 'time': return '08:09:10';
      case 'code': return this.#random.pick(['<', '>=', ...this.#codes]);
      case 'uri': case 'url': case 'canonical': case 'oid': case 'uuid': return `https://ehr.test/${number}`;
      case 'string': case 'markdown': case 'id': case 'http://hl7.org/fhirpath/System.String': return `Words ${number}`;
      case 'base64Binary': case 'xhtml': return 'AAAA';
      default: return undefined;
    }
  } // prettier-ignore

  #date(): string {
    const day = this.#day();
    return this.#random.pick([day, day.slice(0, 7), day.slice(0, 4)]);
  }

  #day = (): string => `20${this.#two(10, 29)}-${this.#two(1, 12)}-${this.#two(1, 28)}`;

  #two = (from: number, to: number): string => String(this.#random.whole(from, to)).padStart(2, '0');
}

const NEVER = new Set(['id', 'extension', 'modifierExtension']);
/** Of the resource itself. */
const APART = new Set(['contained', 'text', 'implicitRules']);
