import { isObject, listOf } from '../../base/json.ts';
import { codesOf, conceptText } from '../../fhir/coding.ts';
import { containedOf } from '../../fhir/reference.ts';
import { joined, plainText } from '../../fhir/text.ts';
import { referenceName } from '../../fhir/title.ts';
import type { ChapterHelp } from '../chapter.ts';
import type { Entry } from '../entry.ts';
import { type Ingredients, ingredientsIn } from './ingredients.ts';

/** Which medicine an entry is about. */
export interface Product extends Ingredients {
  /** In the source's words; '' where it names none. */
  readonly name: string;
  /** Codes by which the same product is known elsewhere. */
  readonly codes: readonly string[];
}

/** What `describe` calls a medicine that nothing names, and what a code alone reads like: neither is a name. */
const NAMELESS = /^(?:medicine, name not given|code \S+)$/i;

/** The product of an order, a statement, a dispense or an administration: by concept, by reference, contained, or in words. */
export function productOf(entry: Entry, help: Pick<ChapterHelp, 'entryOf' | 'nameOf'>): Product {
  const { resource } = entry;
  const { medicationCodeableConcept: concept, medicationReference: reference } = resource;
  const medicine = medicineOf(entry, reference, help);
  const called = [
    conceptText(concept),
    conceptText(medicine?.['code']),
    isObject(reference) ? help.nameOf(entry, reference) : '',
  ];
  const parts = partsOf(medicine);
  const name = called.find(isName) ?? joined(parts.filter(isName), ' + ');
  const codes = [concept, medicine?.['code']].flatMap(codesOf).filter(({ system }) => SHARED.has(system));
  return { name, codes: codes.map(({ system, code }) => `${system}|${code}`), ...ingredientsOf(name, parts) };
}

/** Systems whose codes are the same product everywhere. */
const SHARED: ReadonlySet<string> = new Set([
  'http://www.nlm.nih.gov/research/umls/rxnorm',
  'http://hl7.org/fhir/sid/ndc',
]);

const isName = (text: string): boolean => text !== '' && !NAMELESS.test(text);

/** A name that we know goes before the list of what is inside, which may hold what makes up the tablet too. */
function ingredientsOf(name: string, parts: readonly string[]): Ingredients {
  const told = ingredientsIn(name);
  if (told.areKnown || parts.length === 0) return told;
  const listed = parts.filter(isName).map(ingredientsIn);
  const names = [...new Set(listed.flatMap((one) => one.names))].toSorted();
  return names.length === 0 ? told : { names, areKnown: listed.every(({ areKnown }) => areKnown) };
}

function medicineOf(entry: Entry, reference: unknown, { entryOf }: Pick<ChapterHelp, 'entryOf'>) {
  const local = isObject(reference) ? plainText(reference['reference'], 300) : '';
  if (local.startsWith('#')) return containedOf(entry.resource, local.slice(1));
  return entryOf(entry, reference)?.resource;
}

function partsOf(medicine: Record<string, unknown> | undefined): readonly string[] {
  return listOf(medicine?.['ingredient'])
    .slice(0, 20)
    .filter(isObject)
    .filter(({ isActive }) => isActive !== false)
    .map((one) => conceptText(one['itemCodeableConcept']) || referenceName(one['itemReference'], medicine));
}
