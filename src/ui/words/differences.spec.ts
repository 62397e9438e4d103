import { expect, test } from '@playwright/test';
import { toText } from '../../../e2e/sandbox/generator/decimal.ts';
import { directoryOf } from '../../../e2e/sandbox/generator/directory.ts';
import { writeLife } from '../../../e2e/sandbox/generator/life.ts';
import type { JsonObject } from '../../base/json.ts';
import { parsePreservingDecimals } from '../../fhir/decimals.ts';
import type { Resource } from '../../fhir/resource.ts';
import { ENGLISH_DIFFERENCE, type DifferenceWords } from '../../record/difference-words.ts';
import { changeText, difference } from '../../record/difference.ts';
import { CORPUS } from '../../record/hostile/corpus.ts';
import { SPANISH_DIFFERENCE } from './differences.es.ts';

/** What a local hospital gives of somebody who never was. */
const LIFE: readonly Resource[] = writeLife(
  {
    id: 'p1',
    given: 'Wren',
    family: 'Examplesmith',
    gender: 'female',
    birthDate: '1958-04-01',
    adult: true,
    size: 600,
  },
  directoryOf('lakeside', 1),
  { seed: 'lakeside', fhirBase: 'https://ehr.test/r4' },
).resources.map((resource) => JSON.parse(toText(resource)) as Resource);

const HOSTILE = CORPUS.map(({ resource }) => resource);

type Amendment = readonly [was: Resource, is: Resource];

/** Each resource as if all of it had come, and as if it had been another one of its type. */
function amendments(resources: readonly Resource[]): readonly Amendment[] {
  const before = new Map<string, Resource>();
  return resources.flatMap((resource): readonly Amendment[] => {
    const other = before.get(resource.resourceType);
    before.set(resource.resourceType, resource);
    return [[{ resourceType: resource.resourceType }, resource], ...(other ? [[other, resource] as const] : [])];
  });
}

const told = (was: Resource, is: Resource, words: DifferenceWords) =>
  difference({ resource: was }, { resource: is }, words).map((change) => ({
    label: change.label,
    text: changeText(change, words),
  }));

/** Spelled alike in both languages. */
const ALIKE = new Set(['Total', 'Plan']);

test('no label and no word for a change stays English', () => {
  const left = new Set<string>();
  const words: DifferenceWords = {
    ...SPANISH_DIFFERENCE,
    element: (name, english) => {
      const spanish = SPANISH_DIFFERENCE.element(name, english);
      if (spanish === english && !ALIKE.has(english)) left.add(`${name} of an element`);
      return spanish;
    },
  };
  for (const [was, is] of amendments(LIFE)) {
    if (is.resourceType === 'QuestionnaireResponse') continue; // its labels are the form's questions
    const english = told(was, is, ENGLISH_DIFFERENCE);
    for (const [i, { label, text }] of told(was, is, words).entries()) {
      if (label === english[i]!.label && !ALIKE.has(label)) left.add(`${is.resourceType}: ${label}`);
      if (/^(?:added|no longer given|changed in)\b/.test(text)) left.add(text);
    }
  }
  expect([...left]).toEqual([]);
});

test('both languages tell the same changes, and no shape breaks them', () => {
  const wrong = [...amendments(LIFE), ...HOSTILE.slice(1).map((is, i) => [HOSTILE[i]!, is] as const)].filter(
    ([was, is]) => {
      const spanish = told(was, is, SPANISH_DIFFERENCE);
      const isBroken = /\bundefined\b|\[object|\bNaN\b/.test(JSON.stringify(spanish));
      return isBroken || spanish.length !== told(was, is, ENGLISH_DIFFERENCE).length;
    },
  );
  expect(wrong.map(([, { resourceType, id }]) => `${resourceType}/${id}`)).toEqual([]);
});

const inSpanish = (was: JsonObject, is: JsonObject): readonly string[] => {
  const version = (body: JsonObject) =>
    parsePreservingDecimals(JSON.stringify({ resourceType: 'Observation', ...body }));
  return difference(version(was), version(is), SPANISH_DIFFERENCE).map(
    (change) => `${change.label}: ${changeText(change, SPANISH_DIFFERENCE)}`,
  );
};

test('a status, a value, a date and a note that was left out read in Spanish', () => {
  const quantity = (value: number) => ({ valueQuantity: { value, unit: 'mmol/L' } });
  expect(
    inSpanish(
      { status: 'preliminary', ...quantity(5.1), note: [{ text: 'Fasting' }] },
      { status: 'final', ...quantity(5.3), effectiveDateTime: '2014-05-03' },
    ),
  ).toEqual([
    'Estado: Preliminar → Definitivo',
    'Valor: 5.1 → 5.3 mmol/L',
    'Cuándo: se añadió: 3 de mayo de 2014',
    'Comentario: ya no consta (antes: Fasting)',
  ]);
});

test('a part is named as its source names it, and else by its code; what cannot be read is said to have changed', () => {
  const component = (value: boolean, code: JsonObject) => ({ component: [{ code, valueBoolean: value }] });
  expect(inSpanish(component(true, { text: 'Status' }), component(false, { text: 'Status' }))).toEqual([
    'Parte: Status: Valor: Sí → No',
  ]);
  const bare = { coding: [{ system: 'urn:a', code: '7' }] };
  expect(inSpanish(component(true, bare), component(false, bare))).toEqual(['Parte: Código 7: Valor: Sí → No']);
  const coded = (system: string) => ({ code: { text: 'Glucose', coding: [{ system, code: '1' }] } });
  expect(inSpanish(coded('urn:a'), coded('urn:b'))).toEqual(['Código: cambió en sus detalles']);
});
