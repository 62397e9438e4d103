import type {
  FhirResource,
  Location,
  Medication,
  Organization,
  Practitioner,
  PractitionerRole,
  Reference,
} from 'fhir/r4';
import { concept, hl7, RXNORM, SNOMED, usCore } from './codes.ts';
import { randomOf } from './random.ts';
import { LONG_TERM } from './vocabulary/medications.ts';

/** The people, places and products of one hospital, which the records of its patients refer to. */
export interface Directory {
  readonly resources: readonly FhirResource[];
  readonly organization: Reference;
  readonly laboratory: Reference;
  readonly insurer: Reference;
  readonly practitioners: readonly Reference[];
  readonly clinics: readonly Reference[];
  readonly wards: readonly Reference[];
  /** RxNorm → Medication. */
  readonly medications: ReadonlyMap<string, Reference>;
}

const META = { versionId: '1', lastUpdated: '2020-02-02T02:02:02.020Z' };

const STAFF = [
  ['Willow', 'Inventsky', '207Q00000X', 'Family Medicine'],
  ['Oak', 'Makebelieve', '207R00000X', 'Internal Medicine'],
  ['Hazel', 'Fictionberg', '207P00000Z', 'Emergency Medicine'],
  ['Rowan', 'Imaginero', '208600000X', 'Surgery'],
  ['Cedar', 'Pretendson', '363L00000X', 'Nurse Practitioner'],
  ['Linden', 'Nonesuch', '2085R0202X', 'Diagnostic Radiology'],
  ['Alder', 'Sampleworth', '207RC0000X', 'Cardiovascular Disease'],
  ['Sorrel', 'Mockingham', '183500000X', 'Pharmacist'],
] as const;

export function directoryOf(hospital: string, seed: number): Directory {
  const random = randomOf(`${hospital} directory ${seed}`);
  const resources: FhirResource[] = [];
  const add = (resource: FhirResource & { id: string }, display: string): Reference => {
    resources.push(resource);
    return { reference: `${resource.resourceType}/${resource.id}`, display };
  };

  const organization = add(organizationOf('org-1', hospital, 'Healthcare Provider', 'prov'), hospital);
  const laboratory = add(
    { ...organizationOf('org-2', `${hospital} Laboratory`, 'Hospital Department', 'dept'), partOf: organization },
    `${hospital} Laboratory`,
  );
  const insurer = add(organizationOf('org-3', 'Placeholder Mutual', 'Insurance Company', 'ins'), 'Placeholder Mutual');

  const place = (id: string, name: string, type: readonly [string, string]) =>
    add(locationOf(id, `${hospital}, ${name}`, type, organization), `${hospital}, ${name}`);
  const clinics = [
    place('loc-1', 'Family Practice', ['OF', 'Outpatient facility']),
    place('loc-2', 'Specialty Clinic', ['OF', 'Outpatient facility']),
  ];
  const wards = [
    place('loc-3', 'Emergency Department', ['ER', 'Emergency room']),
    place('loc-4', 'Ward 4 West', ['HU', 'Hospital unit']),
  ];

  const practitioners = STAFF.map(([given, family, taxonomy, specialty], i) => {
    const name = `${given} ${family}`;
    const who = add(practitionerOf(`pract-${i + 1}`, given, family, String(random.whole(1e9, 2e9 - 1))), name);
    add(roleOf(`role-${i + 1}`, who, organization, clinics[i % 2]!, taxonomy, specialty), `${name}, ${specialty}`);
    return who;
  });

  const medications = new Map(
    LONG_TERM.slice(0, 4).map(({ rxnorm, name }, i) => [rxnorm, add(medicationOf(`med-${i + 1}`, rxnorm, name), name)]),
  );
  return { resources, organization, laboratory, insurer, practitioners, clinics, wards, medications };
}

const organizationOf = (id: string, name: string, type: string, code: string): Organization & { id: string } => ({
  resourceType: 'Organization',
  id,
  meta: { ...META, ...usCore('organization') },
  active: true,
  type: [hl7('organization-type', code, type)],
  name,
  telecom: [{ system: 'phone', value: '555-0100' }],
  address: [{ line: ['1 Nowhere Street'], city: 'Exampleton', state: 'MA', postalCode: '00000', country: 'US' }],
});

const locationOf = (
  id: string,
  name: string,
  [code, display]: readonly [string, string],
  managingOrganization: Reference,
): Location & { id: string } => ({
  resourceType: 'Location',
  id,
  meta: META,
  status: 'active',
  name,
  type: [hl7('v3-RoleCode', code, display)],
  managingOrganization,
});

const practitionerOf = (id: string, given: string, family: string, npi: string): Practitioner & { id: string } => ({
  resourceType: 'Practitioner',
  id,
  meta: { ...META, ...usCore('practitioner') },
  identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: npi }],
  active: true,
  name: [{ use: 'official', family, given: [given], prefix: ['Dr.'] }],
  telecom: [{ system: 'email', value: `${given}.${family}@hospital.invalid`.toLowerCase() }],
});

const roleOf = (
  id: string,
  practitioner: Reference,
  organization: Reference,
  location: Reference,
  code: string,
  display: string,
): PractitionerRole & { id: string } => ({
  resourceType: 'PractitionerRole',
  id,
  meta: { ...META, ...usCore('practitionerrole') },
  active: true,
  practitioner,
  organization,
  location: [location],
  specialty: [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code, display }], text: display }],
});

const medicationOf = (id: string, rxnorm: string, name: string): Medication & { id: string } => ({
  resourceType: 'Medication',
  id,
  meta: { ...META, ...usCore('medication') },
  code: concept(RXNORM, rxnorm, name),
  status: 'active',
  form: concept(SNOMED, '385055001', 'Tablet'),
});
