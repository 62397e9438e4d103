import { isObject, listOf, type JsonObject } from '../../base/json.ts';
import { visitClass } from '../../fhir/describe/visit.ts';
import {
  codeOf,
  codesOf,
  codeText,
  codingText,
  conceptText,
  conceptTexts,
  saysItsCode,
  statusText,
} from '../../fhir/coding.ts';
import { toRange } from '../../fhir/dates.ts';
import type { DecimalOf } from '../../fhir/decimals.ts';
import { dosageTexts, timingText } from '../../fhir/dosage.ts';
import { addressText, contactText, nameText } from '../../fhir/name.ts';
import { moneyText, numberText, quantityText, rangeText, ratioText } from '../../fhir/quantity.ts';
import { parseReference } from '../../fhir/reference.ts';
import type { Resource } from '../../fhir/resource.ts';
import { joined, plainLines, plainText, wordsOf } from '../../fhir/text.ts';
import { referenceName, type NameOf } from '../../fhir/title.ts';
import { absentPrimitive, splitChoice } from '../../fhir/value.ts';
import { listFact, textFact, type Fact, type FactValue } from './fact.ts';
import { ENGLISH_PAGE, type SummaryWords } from './words.ts';

/** Elements whose plain text is a code of one of FHIR's closed lists: `in-progress` reads "In progress". */
const CODED: ReadonlySet<string> = new Set(
  (
    'status intent priority gender use criticality severity docStatus lifecycleStatus type category mode outcome ' +
    'verificationStatus clinicalStatus comparator relation required preference kind action'
  ).split(' '),
);

/** Elements with a type behind their name. */
const CHOICES: ReadonlySet<string> = new Set(
  (
    'value effective onset abatement performed occurrence occurred deceased multipleBirth medication reported timing ' +
    'asNeeded dose rate born age start due detail serviced location allowed product content item estimatedAge ' +
    'doseNumber seriesDoses collected fastingStatus added time minimumVolume bodySite identified answer scheduled ' +
    'deferred module result target topic created statusReason diagnosis procedure'
  ).split(' '),
);

/** For machines; or (subject) the person whose record this is. */
const HIDDEN: ReadonlySet<string> = new Set(
  'resourceType id meta implicitRules language text contained modifierExtension extension subject patient beneficiary div sequence'.split(
    ' ',
  ),
);

const MAX_DEPTH = 6;
// A page with more than this says nothing to a person, and a hostile server would send millions.
const MAX_VALUES = 3000;
const MAX_ITEMS = 200;

/** What the caller knows beyond the resource itself. */
export interface SummaryHelp {
  /** The name of another resource of the record, asked with the reference as sent. */
  readonly nameOf?: NameOf;
  /** From `parsePreservingDecimals`: without it 5.10 is shown as 5.1. */
  readonly decimalOf?: DecimalOf;
  /** English where there are none. */
  readonly words?: SummaryWords;
}

/** Turns elements of one resource into facts, guessing the FHIR type by its shape, and knows which were told already. */
export class SummaryWriter {
  readonly resource: Resource;
  readonly nameOf: NameOf | undefined;
  readonly decimalOf: DecimalOf | undefined;
  readonly words: SummaryWords;
  readonly #told = new Set<string>();
  #left = MAX_VALUES;

  constructor(resource: Resource, help: SummaryHelp) {
    this.resource = resource;
    this.nameOf = help.nameOf;
    this.decimalOf = help.decimalOf;
    this.words = help.words ?? ENGLISH_PAGE;
  }

  /** Takes elements as told by other means. */
  tell(...elements: readonly string[]): void {
    for (const element of elements) this.#told.add(element);
  }

  /** The first of these elements that says something, under this label; `onset[x]` stands for all its types. */
  fact(label: string, ...elements: readonly string[]): readonly Fact[] {
    for (const element of elements) {
      for (const key of keysOf(this.resource, element)) {
        const value = this.value(this.resource[key], key, this.resource);
        if (value === undefined) continue;
        this.tell(key);
        return [{ label, value }];
      }
    }
    return [];
  }

  /** All elements that were not told yet, under their own names. */
  rest(): readonly Fact[] {
    const extensions = this.#extensions(this.resource);
    return [...this.#elements(this.resource, 0, this.#told), ...extensions];
  }

  /** What an element says; undefined when it says nothing. `holder` is the object that it is an element of. */
  value(value: unknown, key: string, holder: object, depth = 0): FactValue | undefined {
    if (this.#left-- <= 0 || depth > MAX_DEPTH) return undefined;
    if (Array.isArray(value)) return this.#list(value, key, depth);
    if (isObject(value)) return this.#object(value, key, depth);
    return primitive(value, key, holder, this);
  }

  #list(values: readonly unknown[], key: string, depth: number): FactValue | undefined {
    const steps = isDosage(key) ? dosageTexts(values, this.decimalOf, this.words) : [];
    if (steps.length > 0) return listFact(texts(steps));
    const items = values.slice(0, MAX_ITEMS).flatMap((one) => {
      const item = Array.isArray(one) ? undefined : this.value(one, key, {}, depth + 1);
      return item === undefined ? [] : [item];
    });
    if (values.length > MAX_ITEMS) items.push(textFact(this.words.more(values.length - MAX_ITEMS)));
    return listFact(items);
  }

  #object(value: JsonObject, key: string, depth: number): FactValue | undefined {
    const known = this.#datatype(value, key);
    if (known !== undefined) return known === '' ? undefined : typeof known === 'string' ? textFact(known) : known;
    const facts = this.#elements(value, depth + 1, new Set());
    if (facts.length === 0) return undefined;
    return facts.length === 1 ? facts[0]!.value : { kind: 'group', facts };
  }

  /** A value of one of FHIR's own types, told by the elements that only it has; undefined for any other object. */
  #datatype(value: JsonObject, key: string): FactValue | string | undefined {
    const has = (...names: readonly string[]) => names.some((name) => name in value);
    if (has('resourceType')) return undefined;
    if (has('reference') || (has('display', 'identifier') && !has('coding', 'code', 'contentType')))
      return this.reference(value) ?? '';
    if (key === 'class' && this.resource.resourceType === 'Encounter') return visitClass(this.resource, this.words);
    if (has('coding')) return conceptWords(value, this.words);
    if (has('numerator', 'denominator')) return ratioText(value, this.decimalOf);
    if (has('low', 'high') && !has('type', 'appliesTo', 'text')) return rangeText(value, this.decimalOf, this.words);
    if (has('currency')) return moneyText(value, this.decimalOf);
    if (has('contentType', 'data') || (has('url') && has('title', 'size')))
      return joined([plainText(value['title']), plainText(value['contentType'], 80)], ', ');
    if (has('given', 'family')) return nameText(value);
    if (has('line', 'city', 'postalCode')) return addressText(value);
    if (has('repeat', 'event') && has('repeat', 'code', 'event')) return timingText(value, this.decimalOf, this.words);
    if (isDosage(key)) return dosageTexts(value, this.decimalOf, this.words)[0];
    if (has('value') && has('unit', 'comparator')) return quantityText(value, this.decimalOf);
    if (has('value') && typeof value['value'] === 'string')
      return key === 'telecom' ? contact(value, this.words) : identifier(value, this.words);
    if (has('value') && typeof value['value'] === 'number') return quantityText(value, this.decimalOf);
    if (has('system', 'code') && !has('value') && onlyTexts(value)) return codingText(value, this.words);
    if (has('start', 'end') && onlyTexts(value)) return period(value);
    if (has('text') && has('time', 'authorString', 'authorReference')) return this.#note(value);
    if (has('concept') && isObject(value['concept'])) return conceptText(value['concept'], this.words);
    if (has('text') && onlyTexts(value)) return plainLines(value['text']);
    return undefined;
  }

  /** A link if it can be one, with the best name there is. */
  reference(value: unknown): FactValue | undefined {
    const found = parseReference(value);
    const name = referenceName(value, this.resource, this.nameOf, this.words);
    if (found.kind === 'local' || found.kind === 'foreign' || found.kind === 'urn') {
      const reference = plainText(isObject(value) ? value['reference'] : value, 2000);
      const type = found.kind === 'local' ? found.type : isObject(value) ? plainText(value['type'], 80) : '';
      const typeWords = type === '' ? '' : this.words.type(type, wordsOf(type));
      return { kind: 'reference', reference, text: name || this.words.unnamed(typeWords) };
    }
    return name === '' ? undefined : textFact(name);
  }

  #note(note: JsonObject): FactValue | undefined {
    const author =
      plainText(note['authorString']) || referenceName(note['authorReference'], this.resource, this.nameOf, this.words);
    const text = plainLines(note['text']);
    return text === '' ? undefined : textFact(author === '' ? text : `${text} (${author})`);
  }

  #elements(holder: JsonObject, depth: number, told: ReadonlySet<string>): readonly Fact[] {
    const facts: Fact[] = [];
    for (const key of Object.keys(holder)) {
      if (HIDDEN.has(key) && !(key === 'text' && depth > 0)) continue;
      if (told.has(key)) continue;
      const label = this.#label(elementOf(key.startsWith('_') ? key.slice(1) : key));
      const value = key.startsWith('_') ? absent(holder, key, this.words) : this.value(holder[key], key, holder, depth);
      if (value !== undefined && label !== '') facts.push({ label, value });
    }
    return facts;
  }

  #label(element: string): string {
    return labelOf(element, this.words);
  }

  #extensions(holder: JsonObject, depth = 0): readonly Fact[] {
    return this.#namedExtensions(holder, depth).map(({ name, value }) => ({ label: this.#label(name), value }));
  }

  #namedExtensions(holder: JsonObject, depth: number): readonly { readonly name: string; readonly value: FactValue }[] {
    if (depth > MAX_DEPTH) return [];
    return listOf(holder['extension'])
      .slice(0, MAX_ITEMS)
      .flatMap((one) => {
        if (!isObject(one)) return [];
        const name = plainText(one['url'], 300)
          .replace(/\/+$/, '')
          .split('/')
          .at(-1)!
          .replace(/^(?:us-core|argo)-/, '');
        const value = this.#extensionValue(one, depth);
        return wordsOf(name) === '' || value === undefined ? [] : [{ name, value }];
      });
  }

  #extensionValue(extension: JsonObject, depth: number): FactValue | undefined {
    const key = Object.keys(extension).find((name) => name.startsWith('value'));
    if (key !== undefined) return this.value(extension[key], key, extension, 1);
    const inner = this.#namedExtensions(extension, depth + 1);
    const text = inner.find(({ name }) => wordsOf(name) === 'Text');
    if (text || inner.length === 0) return text?.value;
    return { kind: 'group', facts: inner.map(({ name, value }) => ({ label: this.#label(name), value })) };
  }
}

/** The keys that an element may have in this resource. */
export function keysOf(resource: JsonObject, element: string): readonly string[] {
  if (!element.endsWith('[x]')) return element in resource ? [element] : [];
  const name = element.slice(0, -3);
  return Object.keys(resource).filter(
    (key) => key === name || (key.startsWith(name) && splitChoice(key)?.element === name),
  );
}

/** "Effective" for `effectiveDateTime`, "Recorded date" for `recordedDate`. */
export const elementLabel = (key: string, words: SummaryWords): string => labelOf(elementOf(key), words);

function labelOf(element: string, words: SummaryWords): string {
  const english = wordsOf(element);
  return english === '' ? '' : words.element(element, english);
}

/** `effective` for `effectiveDateTime`, but `recordedDate` as it is. */
function elementOf(key: string): string {
  const choice = splitChoice(key);
  return choice && CHOICES.has(choice.element) ? choice.element : key;
}

function primitive(
  value: unknown,
  key: string,
  holder: object,
  { decimalOf, words }: SummaryWriter,
): FactValue | undefined {
  if (typeof value === 'boolean') return textFact(words.say(value ? 'Yes' : 'No'));
  if (typeof value === 'number')
    return text(numberText(holder, key, decimalOf) || (Number.isFinite(value) ? String(value) : ''));
  if (typeof value !== 'string') return undefined;
  if (value.length <= 40 && isDate(value, key)) return { kind: 'date', date: value };
  if (CODED.has(key) && /^[a-zA-Z-]{1,40}$/.test(value)) return text(statusText(value, words));
  const clean = plainLines(value);
  if (/^(?:https?:\/\/|mailto:|tel:)[^\s<>"]+$/i.test(clean) && clean.length < 2000)
    return { kind: 'link', url: clean, text: clean };
  // base64 says nothing to a person.
  return /^[A-Za-z\d+/]{200,}={0,2}$/.test(clean) ? undefined : text(clean);
}

/** Four digits alone are a year only where a date is meant. */
const isDate = (value: string, key: string): boolean =>
  toRange(value) !== undefined &&
  (value.length > 4 || /date|time|year|start|end|onset|born|birth|effective|performed|occur/i.test(key));

const text = (words: string): FactValue | undefined => (words === '' ? undefined : textFact(words));
const texts = (list: readonly string[]): readonly FactValue[] =>
  [...new Set(list)].filter((one) => one !== '').map(textFact);

const onlyTexts = (value: JsonObject): boolean =>
  Object.values(value).every((one) => typeof one === 'string' || typeof one === 'boolean');

/** A display that repeats the code (`vital-signs`) reads as words. */
function conceptWords(concept: JsonObject, words: SummaryWords): string {
  const said = conceptText(concept, words);
  const code = codeOf(concept);
  if (said === code && /^[a-z]+(?:-[a-z]+)+$/.test(said)) return words.code(code, wordsOf(code));
  return saysItsCode(said, code) ? words.code(code, said) : said;
}

const isDosage = (key: string): boolean => key === 'dosageInstruction' || key === 'dosage';

function contact(value: JsonObject, words: SummaryWords): FactValue | string {
  const shown = contactText(value, words);
  const address = plainText(value['value']);
  if (value['system'] === 'email' && /^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(address))
    return { kind: 'link', url: `mailto:${address}`, text: shown };
  if (value['system'] === 'phone' && /^[\d\s()+.-]{5,30}$/.test(address))
    return { kind: 'link', url: `tel:${address.replace(/[^\d+]/g, '')}`, text: shown };
  return shown;
}

function identifier(value: JsonObject, words: SummaryWords): string {
  const [kind] = conceptTexts(value['type'], words);
  return joined([kind ?? '', plainText(value['value'])], ': ');
}

function period(value: JsonObject): FactValue | undefined {
  const end = (name: string) => (toRange(plainText(value[name], 40)) ? plainText(value[name], 40) : '');
  const [start, stop] = [end('start'), end('end')];
  return start === '' && stop === '' ? undefined : { kind: 'period', start, end: stop };
}

/** Why a primitive is missing; nothing when its value is there, whatever else the companion says. */
function absent(holder: JsonObject, key: string, words: SummaryWords): FactValue | undefined {
  if (holder[key.slice(1)] !== undefined) return undefined;
  const reason = absentPrimitive(holder[key], words);
  return reason === '' ? undefined : textFact(words.notGiven(reason));
}

/** "LOINC 4548-4: Hemoglobin A1c" for each code of a concept. */
export function codesFact(concept: unknown): FactValue | undefined {
  return listFact(texts(codesOf(concept).slice(0, 20).map(codeText)));
}
