import type { Profile } from '../profiles.ts';
import type { Quirks } from '../switches.ts';
import { typesOf } from './older/types.ts';
import { type FhirVersion, type ParameterKind, parametersOf, SHARED_TYPES } from './parameters.ts';

/** What `metadata` says: exactly the types, parameters and operations that the server has. */
export function capabilityOf(
  base: string,
  { name, everything }: Profile,
  authorize: string,
  token: string,
  quirks: Pick<Quirks, 'capability' | 'version'>,
): string {
  const said = {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-01',
    publisher: name,
    kind: 'instance',
    software: { name: 'Local hospital', version: '1' },
    implementation: { description: name, url: base },
    fhirVersion: '4.0.1',
    format: ['json', 'application/fhir+json'],
    instantiates: ['http://hl7.org/fhir/us/core/CapabilityStatement/us-core-server'],
    rest: [
      { mode: 'server', security: securityOf(authorize, token), resource: resources(everything, quirks.version()) },
    ],
  };
  quirks.capability(said);
  return JSON.stringify(said);
}

const securityOf = (authorize: string, token: string) => ({
  cors: true,
  service: [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'SMART-on-FHIR' }] },
  ],
  extension: [
    {
      url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
      extension: [
        { url: 'authorize', valueUri: authorize },
        { url: 'token', valueUri: token },
      ],
    },
  ],
});

const searchParam = (name: string, type: ParameterKind) => ({ name, type });

function resources(everything: boolean, version: FhirVersion) {
  const searched = typesOf(version).map((type) => {
    const parameters = parametersOf(type);
    return {
      type,
      interaction: [{ code: 'read' }, { code: 'search-type' }],
      searchInclude: parameters.filter(({ kind }) => kind === 'reference').map(({ name }) => `${type}:${name}`),
      ...(SHARED_TYPES.has(type) ? {} : { searchRevInclude: ['Provenance:target'] }),
      searchParam: [
        searchParam('_id', 'token'),
        searchParam('_lastUpdated', 'date'),
        ...(SHARED_TYPES.has(type) || type === 'Patient' ? [] : [searchParam('patient', 'reference')]),
        ...parameters.map(({ name, kind }) => searchParam(name, kind)),
      ],
      ...(type === 'Patient' && everything
        ? {
            operation: [
              { name: 'everything', definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything' },
            ],
          }
        : {}),
    };
  });
  return [...searched, { type: 'Binary', interaction: [{ code: 'read' }] }];
}
