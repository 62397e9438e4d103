import { isSearchable, searchableTypes } from '../fhir/search/blocks.ts';
import { parametersOf } from '../fhir/search/parameters.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import { type Does, ROUTES } from './routes.ts';
import type { Session } from './session.ts';

const made = new Map<string, string>();

/**
 * What this server does, from the tables that it does it by: routes and search parameters. It says nothing of the record.
 *
 * @see https://hl7.org/fhir/R4/capabilitystatement.html
 */
export function capability({ deps }: Session): Answer {
  let text = made.get(deps.base);
  if (text === undefined) made.set(deps.base, (text = JSON.stringify(statement(deps.base))));
  return jsonAnswer(200, text);
}

const done = new Set(ROUTES.map(({ does }) => does));
const onTypes: readonly Does[] = [
  'read',
  'vread',
  'update',
  'patch',
  'delete',
  'history-instance',
  'history-type',
  'create',
  'search-type',
];

const codes = (all: readonly Does[]) => all.filter((one) => done.has(one)).map((code) => ({ code }));

function statement(base: string) {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-22',
    kind: 'instance',
    software: { name: 'Sheaf' },
    implementation: { description: 'The record of a person, in their browser', url: base.replace(/\/$/, '') },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    patchFormat: ['application/json-patch+json'],
    rest: [
      {
        mode: 'server',
        documentation: WORDS,
        security: {
          description:
            'A page of this origin has what the person granted it: SMART scopes, for a time, until they take it back. Requests carry no token. Other origins cannot reach it.',
        },
        resource: searchableTypes.filter(isSearchable).map(resourceOf),
        interaction: [
          ...codes(['search-system', 'history-system']),
          ...(done.has('bundle') ? [{ code: 'transaction' }, { code: 'batch' }] : []),
        ],
        searchParam: [...COMMON, { name: '_type', type: 'token' }],
        operation: done.has('export')
          ? [operation('export', 'http://hl7.org/fhir/uv/bulkdata/OperationDefinition/export')]
          : [],
        compartment: done.has('search-compartment') ? ['http://hl7.org/fhir/CompartmentDefinition/patient'] : [],
      },
    ],
  };
}

const WORDS = [
  'What hospitals wrote is only read here; what is created or changed belongs to the person\'s own source, "Entered by me".',
  "An id is the hospital's, behind a key that tells hospitals apart; meta.versionId counts the versions that came here, and meta.source names the hospital's server. Nothing else of a resource is changed, letter by letter.",
  'Resources of DSTU2, STU3 and R5 are kept and read as they came, and found by what of them R4 has too; those of a type that R4 has under no name by _id and _lastUpdated alone.',
  'Text of narratives is searched as words (_text, _content). Only JSON is spoken.',
].join(' ');

/** Of every type. What decides not which resources match but what is answered (`_count`, `_sort`, …) has no place here. */
const COMMON = [
  { name: '_id', type: 'token' },
  { name: '_lastUpdated', type: 'date' },
  { name: '_text', type: 'special' },
  { name: '_content', type: 'special' },
  { name: '_has', type: 'special' },
];

/** Type → the searches of others that lead to it. */
let reverse: ReadonlyMap<string, readonly string[]> | undefined;

function resourceOf(type: string) {
  reverse ??= reverseIncludes();
  const parameters = parametersOf(type);
  const references = parameters.filter((one) => one.type === 'reference');
  return {
    type,
    profile: `http://hl7.org/fhir/StructureDefinition/${type}`,
    interaction: codes(onTypes),
    versioning: 'versioned-update',
    readHistory: done.has('vread'),
    updateCreate: true,
    conditionalCreate: true,
    conditionalRead: 'full-support',
    conditionalUpdate: true,
    conditionalDelete: 'single',
    referencePolicy: ['literal', 'local'],
    searchInclude: ['*', ...references.map(({ name }) => `${type}:${name}`)],
    searchRevInclude: reverse.get(type) ?? [],
    searchParam: [...COMMON, ...parameters.map(({ name, type: kind }) => ({ name, type: kind }))],
    operation: operationsOf(type),
  };
}

function operationsOf(type: string) {
  const operations = done.has('validate')
    ? [operation('validate', 'http://hl7.org/fhir/OperationDefinition/Resource-validate')]
    : [];
  if (type !== 'Patient') return operations;
  if (done.has('everything')) {
    operations.push(operation('everything', 'http://hl7.org/fhir/OperationDefinition/Patient-everything'));
  }
  if (done.has('export')) {
    operations.push(operation('export', 'http://hl7.org/fhir/uv/bulkdata/OperationDefinition/patient-export'));
  }
  return operations;
}

const operation = (name: string, definition: string) => ({ name, definition });

function reverseIncludes(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const type of searchableTypes) {
    for (const { name, targets } of parametersOf(type)) {
      for (const target of targets ?? []) {
        const known = found.get(target) ?? [];
        known.push(`${type}:${name}`);
        found.set(target, known);
      }
    }
  }
  return found;
}
