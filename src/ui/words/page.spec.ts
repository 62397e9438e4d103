import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { toText } from '../../../e2e/sandbox/generator/decimal.ts';
import { directoryOf } from '../../../e2e/sandbox/generator/directory.ts';
import { writeLife } from '../../../e2e/sandbox/generator/life.ts';
import { STRUCTURES } from '../../api/structures.table.ts';
import type { Resource } from '../../fhir/resource.ts';
import { CORPUS } from '../../record/hostile/corpus.ts';
import { summarize, type Summary } from '../../record/summary.ts';
import type { Fact, FactValue } from '../../record/summary/fact.ts';
import { ENGLISH_PAGE, type SummaryWords } from '../../record/summary/words.ts';
import { CODES } from './codes.es.ts';
import { ELEMENTS, TYPES } from './elements.es.ts';
import { SPANISH_PAGE } from './page.es.ts';

/** What the local hospitals give of people who never were. */
const LIVES: readonly Resource[] = ['lakeside', 'harbor'].flatMap((seed) => {
  const person = {
    id: 'p1',
    given: 'Wren',
    family: 'Examplesmith',
    gender: 'female',
    birthDate: '1958-04-01',
    adult: true,
    size: 1500,
  } as const;
  const { resources } = writeLife(person, directoryOf(seed, 1), { seed, fhirBase: 'https://ehr.test/r4' });
  return resources.map((resource) => JSON.parse(toText(resource)) as Resource);
});

const HOSTILE = CORPUS.map(({ resource }) => resource);

/** Whole synthetic people, where they are at hand. */
const SYNTHEA = ['r4', 'stu3', 'dstu2'].flatMap((version) => {
  const folder = new URL(`../../../../shared/data/synthea-${version}`, import.meta.url).pathname;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .slice(0, 3)
    .flatMap((file) => {
      const { entry } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { entry: { resource: Resource }[] };
      return entry.map(({ resource }) => resource);
    });
});

interface Asked {
  readonly elements: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

/** What the pages of these resources ask words for. */
function askedBy(resources: readonly Resource[]): Asked {
  const asked = { elements: new Set<string>(), types: new Set<string>(), codes: new Set<string>() };
  const listening = (into: Set<string>) => (name: string, english: string) => {
    into.add(name);
    return english;
  };
  const words: SummaryWords = {
    ...ENGLISH_PAGE,
    element: listening(asked.elements),
    type: listening(asked.types),
    code: listening(asked.codes),
  };
  for (const resource of resources) summarize(resource, { words });
  return asked;
}

const R4_ELEMENTS = new Set([...STRUCTURES.matchAll(/^([a-z]\w*)/gm)].map(([name]) => name));
const R4_TYPES = new Set([...STRUCTURES.matchAll(/^([A-Z]\w*) domain/gm)].map(([, name]) => name!));

const ASKED = askedBy([...LIVES, ...HOSTILE, ...SYNTHEA]);

test('every element of R4 that a page shows under its own name has Spanish', () => {
  const shown = [...ASKED.elements].filter((name) => R4_ELEMENTS.has(name));
  expect(shown.length).toBeGreaterThan(150);
  expect(shown.filter((name) => !ELEMENTS.has(name))).toEqual([]);
});

test('every type of R4 that a page names has Spanish', () => {
  const shown = [...ASKED.types].filter((name) => R4_TYPES.has(name));
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter((name) => !TYPES.has(name))).toEqual([]);
});

test('every code that is shown as words has Spanish', () => {
  const { codes } = askedBy(LIVES);
  expect(codes.size).toBeGreaterThan(30);
  expect([...codes].filter((code) => !CODES.has(code))).toEqual([]);
});

const labelsIn = (facts: readonly Fact[]): readonly string[] =>
  facts.flatMap(({ label, value }) => [label, ...labelsInValue(value)]);

function labelsInValue(value: FactValue): readonly string[] {
  if (value.kind === 'group') return labelsIn(value.facts);
  return value.kind === 'list' ? value.items.flatMap(labelsInValue) : [];
}

/** Headings and labels; a form has its questions for labels. */
function furnitureOf({ subtitle, facts, sections }: Summary): readonly string[] {
  return [
    subtitle,
    ...labelsIn(facts),
    ...sections.flatMap(({ title, table, facts: inner = [] }) => [
      title,
      ...(table?.columns ?? []),
      ...labelsIn(inner),
    ]),
  ];
}

/** Spelled alike in both languages. */
const ALIKE = new Set(['Total', 'Plan', 'No']);

test('no heading and no label of a life stays English', () => {
  const left = new Set<string>();
  for (const resource of LIVES.filter(({ resourceType }) => resourceType !== 'QuestionnaireResponse')) {
    const english = new Set(furnitureOf(summarize(resource)));
    const spanish = furnitureOf(summarize(resource, { words: SPANISH_PAGE }));
    for (const one of spanish) if (english.has(one) && !ALIKE.has(one)) left.add(`${resource.resourceType}: ${one}`);
  }
  expect([...left]).toEqual([]);
});

test('both languages show the same things, and the page of no shape breaks', () => {
  const lines = ({ facts, sections, statements }: Summary) => [
    statements.length,
    labelsIn(facts).length,
    ...sections.map((section) => labelsIn(section.facts ?? []).length + (section.table?.rows.length ?? 0)),
  ];
  const wrong = [...LIVES, ...HOSTILE].filter((resource) => {
    const page = summarize(resource, { words: SPANISH_PAGE });
    const isBroken = /\bundefined\b|\[object|\bNaN\b/.test(JSON.stringify([page.facts, page.sections]));
    return isBroken || JSON.stringify(lines(page)) !== JSON.stringify(lines(summarize(resource)));
  });
  expect(wrong.map(({ resourceType, id }) => `${resourceType}/${id}`)).toEqual([]);
});

const text = (words: string) => ({ text: words });

test('what the source wrote stays as it wrote it, also where it is a word of ours', () => {
  const form: Resource = {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    item: [{ text: 'Status', answer: [{ valueString: 'Active' }] }],
  };
  const { facts, sections } = summarize(form, { words: SPANISH_PAGE });
  expect(facts).toEqual([{ label: 'Estado', value: { kind: 'text', text: 'Completado' } }]);
  expect(sections[0]).toEqual({
    title: 'Respuestas',
    facts: [{ label: 'Status', value: { kind: 'text', text: 'Active' } }],
  });
});

test('a result, a prescription and a person read in Spanish', () => {
  const result = summarize(
    {
      resourceType: 'Observation',
      status: 'preliminary',
      category: [{ coding: [{ code: 'laboratory', display: 'Laboratory' }] }],
      code: text('A1c'),
      interpretation: [{ coding: [{ code: 'H' }] }],
      component: [
        { dataAbsentReason: { coding: [{ code: 'not-performed' }] } },
        { code: text('Fasting'), valueBoolean: true },
      ],
    },
    { words: SPANISH_PAGE },
  );
  expect(result).toMatchObject({
    title: 'A1c',
    subtitle: 'Resultado de análisis',
    statements: [{ text: 'Este resultado es preliminar y puede cambiar.' }, { text: 'La fuente lo marcó como alto.' }],
    facts: [
      { label: 'Estado', value: { text: 'Preliminar' } },
      { label: 'Categoría', value: { text: 'Laboratorio' } },
    ],
  });
  expect(result.sections[0]?.table?.rows.map((row) => row.slice(0, 2))).toEqual([
    [
      { kind: 'text', text: 'Sin nombre' },
      { kind: 'text', text: 'Sin valor: no se realizó' },
    ],
    [
      { kind: 'text', text: 'Fasting' },
      { kind: 'text', text: 'Sí' },
    ],
  ]);

  const order = summarize(
    {
      resourceType: 'MedicationRequest',
      status: 'active',
      requester: { reference: 'Practitioner/p' },
      dosageInstruction: [
        {
          doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
          timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd', when: ['PCM'] } },
        },
      ],
    },
    { words: SPANISH_PAGE },
  );
  expect(order.facts).toMatchObject([
    { label: 'Cómo tomarlo', value: { text: '1 tablet, 2 veces al día, después del desayuno' } },
    { label: 'Estado', value: { text: 'Activo' } },
    { label: 'Recetado por', value: { text: 'Profesional, sin nombre indicado' } },
  ]);

  const person = summarize(
    {
      resourceType: 'Patient',
      gender: 'female',
      deceasedDateTime: '2020-05',
      telecom: [{ value: '555-0100', use: 'home' }],
    },
    { words: SPANISH_PAGE },
  );
  expect(person.statements).toEqual([{ tone: 'plain', text: 'Falleció: mayo de 2020.' }]);
  expect(person.facts).toMatchObject([
    { label: 'Sexo', value: { text: 'Mujer' } },
    { label: 'Fallecimiento', value: { date: '2020-05' } },
    { label: 'Contacto', value: { text: '555-0100 (casa)' } },
  ]);
});
