import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isObject, type JsonObject } from '../../base/json.ts';
import { describe } from '../describe.ts';
import type { Resource } from '../resource.ts';
import { asR4 } from './as-r4.ts';
import { r4Name } from './types.ts';

/** The types of one version, as published by HL7, by way of the typings that are here for the tests. */
type Version = 'r2' | 'r3' | 'r4' | 'r5';
interface Element {
  readonly name: string;
  readonly type: string;
  readonly isList: boolean;
}

const models = new Map<Version, ReadonlyMap<string, readonly Element[]>>();

function modelOf(version: Version): ReadonlyMap<string, readonly Element[]> {
  let model = models.get(version);
  if (!model) {
    const file = new URL(`../../../node_modules/@types/fhir/${version}.d.ts`, import.meta.url);
    const text = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '');
    model = new Map(
      [...text.matchAll(/export interface (\w+)(?: extends (\w+))?[^{]*\{([^{}]*)\}/g)].map(([, name, base, body]) => [
        name!,
        // An Age says all that a Quantity does; what every resource has comes with no version of its own.
        base === 'Quantity'
          ? [{ name: 'unit', type: 'string', isList: false }]
          : [...body!.matchAll(/^\s*(\w+)\??: (.+);$/gm)].flatMap(([, element, type]) => elementOf(element!, type!)),
      ]),
    );
    models.set(version, model);
  }
  return model;
}

/** Codes as one of theirs, references as one to anything; extensions and what is contained have no version of their own. */
function elementOf(name: string, declared: string): readonly Element[] {
  const isList = declared.includes('[]');
  const type = declared.replace(/\s|\|undefined|\[\]/g, '').replace(/^\(|\)$/g, '');
  if (name.startsWith('_') || name === 'resourceType' || name === 'contained' || name === 'extension') return [];
  const literals = [...type.matchAll(/'([^']+)'/g)].map(([, code]) => code!);
  return [{ name, isList, type: literals.length > 0 ? `=${literals[0]}` : type.split('|')[0]! }];
}

/** What R4 has no place for: a reference beside the concept that names it, what a visit's reason was used for. */
const UNSHOWN: ReadonlySet<string> = new Set(['CodeableReference.reference', 'EncounterReason.use']);

/** A resource with any of the elements that its type has in this version, each text once in it (`t1`, `t2` …). */
function build(version: Version, type: string, has: (name: string) => boolean): Resource {
  const model = modelOf(version);
  let texts = 0;
  const value = (name: string, depth: number): unknown => {
    if (name.startsWith('=')) return name.slice(1);
    if (name === 'string') return `t${++texts}`;
    if (name === 'number') return 7;
    if (name === 'boolean') return false;
    const elements = model.get(name);
    if (!elements || depth > 4) return undefined;
    const found = elements
      .filter((one) => !UNSHOWN.has(`${name}.${one.name}`))
      .filter((one) => has(`${name}.${one.name}`))
      .map((one) => {
        const item = value(one.type, depth + 1);
        return [one.name, item === undefined ? undefined : one.isList ? [item] : item] as const;
      })
      .filter(([, item]) => item !== undefined);
    return Object.fromEntries(found);
  };
  return { id: 'a', ...(value(type, 0) as JsonObject), resourceType: type };
}

const CONVERTED = (
  'AllergyIntolerance Appointment CarePlan CareTeam Condition Device DiagnosticReport DocumentReference ' +
  'Encounter FamilyMemberHistory Goal ImagingStudy Immunization Medication MedicationAdministration ' +
  'MedicationDispense MedicationRequest MedicationStatement Observation Patient Person Practitioner ' +
  'Procedure QuestionnaireResponse RelatedPerson ServiceRequest Communication Coverage Flag List Media ' +
  'Provenance MedicationOrder DiagnosticOrder ProcedureRequest ReferralRequest DeviceUseRequest ' +
  'DeviceUsage'
).split(' ');

/** Any resource of these versions, with any of its elements. */
const resourceOf = (...versions: readonly Version[]) =>
  fc
    .tuple(fc.constantFrom(...versions), fc.constantFrom(...CONVERTED), fc.infiniteStream(fc.boolean()))
    .filter(([version, type]) => modelOf(version).has(type))
    .map(([version, type, stream]) => {
      const known = new Map<string, boolean>();
      const has = (name: string) => {
        if (!known.has(name)) known.set(name, stream.next().value as boolean);
        return known.get(name)!;
      };
      return build(version, type, has);
    });

test('the typings are those of four versions', () => {
  for (const version of ['r2', 'r3', 'r4', 'r5'] as const) {
    expect(modelOf(version).size, version).toBeGreaterThan(200);
    expect(build(version, 'Observation', () => true)).toMatchObject({ resourceType: 'Observation', code: {} });
  }
});

test('what is of R4 stays the very same, with all of its elements and with any', () => {
  for (const type of modelOf('r4').keys()) {
    const whole = build('r4', type, () => true);
    expect(asR4(whole), type).toBe(whole);
  }
  fc.assert(
    fc.property(resourceOf('r4'), (resource) => expect(asR4(resource)).toBe(resource)),
    { numRuns: 200 },
  );
});

test('no text of an older or newer resource is lost, and what was sent is as it was', () => {
  fc.assert(
    fc.property(resourceOf('r2', 'r3', 'r5'), (resource) => {
      const sent = JSON.stringify(resource);
      const shown = asR4(resource);
      expect(JSON.stringify(resource)).toBe(sent);
      expect(shown.id).toBe('a');
      expect(shown.resourceType).toBe(r4Name(resource.resourceType));
      const kept = new Set(JSON.stringify(shown).match(/\bt\d+\b/g));
      expect((sent.match(/"t\d+"/g) ?? []).filter((text) => !kept.has(text.slice(1, -1)))).toEqual([]);
      expect(asR4(shown), 'once is enough').toBe(shown);
    }),
    { numRuns: 300 },
  );
});

test('whatever stands in it, nothing is thrown and id and type are kept', () => {
  const names = [
    ...new Set(CONVERTED.flatMap((type) => ['r2', 'r3', 'r5'].flatMap((version) => namesOf(version as Version, type)))),
  ];
  const anything = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 12 });
  const nested = fc.dictionary(
    fc.constantFrom(...names, 'coding', 'code', 'concept', 'reference', 'agent', 'value'),
    fc.oneof(anything, fc.array(anything), fc.jsonValue()),
  );
  fc.assert(
    fc.property(fc.constantFrom(...CONVERTED, 'constructor', ''), nested, (resourceType, elements) => {
      const sent = { ...elements, id: 'a', resourceType };
      const before = JSON.stringify(sent);
      const shown = asR4(sent);
      expect([shown.id, shown.resourceType]).toEqual(['a', r4Name(resourceType)]);
      expect(JSON.stringify(sent)).toBe(before);
      expect(typeof describe(sent).title).toBe('string');
    }),
    { numRuns: 200 },
  );
});

const namesOf = (version: Version, type: string) => (modelOf(version).get(type) ?? []).map(({ name }) => name);

test('groups in groups without end do not use up the stack', () => {
  let group: unknown = {};
  for (let i = 0; i < 100_000; i++) group = { group };
  expect(asR4({ resourceType: 'QuestionnaireResponse', group })).toHaveProperty('item');
});

/** Synthetic records of three versions, where they are at hand. */
const DATA = new URL('../../../../shared/data', import.meta.url).pathname; // beside a checkout, where it is at hand
const recordsOf = (folder: string): readonly Resource[] => {
  const path = `${DATA}/${folder}`;
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .slice(0, 3)
    .flatMap((name) => {
      const bundle = JSON.parse(readFileSync(`${path}/${name}`, 'utf8')) as { entry?: { resource?: unknown }[] };
      return (bundle.entry ?? []).flatMap(({ resource }) => (isObject(resource) ? [resource as Resource] : []));
    });
};

test('a record of R4 is not touched, and of older ones each line has a name and most have a date', () => {
  for (const resource of recordsOf('synthea-r4')) expect(asR4(resource)).toBe(resource);
  for (const folder of ['synthea-dstu2', 'synthea-stu3']) {
    const named = recordsOf(folder).filter(({ medicationReference }) => medicationReference === undefined);
    const lines = named.map((resource) => describe(resource));
    expect(lines.filter(({ title }) => /not given|^Code /.test(title))).toEqual([]);
    expect(lines.filter(({ when }) => when !== '').length).toBeGreaterThanOrEqual(lines.length * 0.6);
  }
});
