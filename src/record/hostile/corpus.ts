import type { Resource } from '../../fhir/resource.ts';

/**
 * For specs: resources as no specification allows them and as some server, broken or hostile, sends them. Each says what
 * is wrong with it. People and places in them are invented.
 */
export interface HostileCase {
  readonly what: string;
  readonly resource: Resource;
}

const SCRIPT = '<script>alert(1)</script>';
const IMG = '<img src=x onerror=alert(1)>';
const BIDI = 'Aspirin \u202egnp.exe\u2066 twice\u2069';
const HUGE = 'x'.repeat(300_000);
const LONG_WORDS = 'very long name '.repeat(4000);

/** Every type that a chapter, a list or a reader of the app has words for. */
const TYPES = [
  'AllergyIntolerance',
  'Appointment',
  'Binary',
  'CarePlan',
  'CareTeam',
  'Claim',
  'Condition',
  'Consent',
  'Coverage',
  'Device',
  'DeviceUseStatement',
  'DiagnosticReport',
  'DocumentReference',
  'Encounter',
  'ExplanationOfBenefit',
  'FamilyMemberHistory',
  'Goal',
  'ImagingStudy',
  'Immunization',
  'ImmunizationRecommendation',
  'Location',
  'Media',
  'Medication',
  'MedicationAdministration',
  'MedicationDispense',
  'MedicationRequest',
  'MedicationStatement',
  'Observation',
  'Organization',
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'Procedure',
  'QuestionnaireResponse',
  'RelatedPerson',
  'ServiceRequest',
] as const;

/** Elements that some code of ours reads: each is given every wrong shape. */
export const ELEMENTS = [
  'abatementDateTime',
  'abatementPeriod',
  'account',
  'achievementStatus',
  'activity',
  'address',
  'answer',
  'author',
  'authored',
  'authoredOn',
  'basedOn',
  'billablePeriod',
  'birthDate',
  'bodySite',
  'bornDate',
  'careTeam',
  'category',
  'class',
  'clinicalStatus',
  'code',
  'component',
  'conclusion',
  'conclusionCode',
  'condition',
  'contact',
  'contained',
  'content',
  'context',
  'created',
  'criticality',
  'daysSupply',
  'deceasedBoolean',
  'description',
  'device',
  'deviceName',
  'diagnosis',
  'dispenseRequest',
  'docStatus',
  'dosage',
  'dosageInstruction',
  'effectiveDateTime',
  'effectivePeriod',
  'encounter',
  'end',
  'entry',
  'expirationDate',
  'focalDevice',
  'form',
  'goal',
  'hasMember',
  'hospitalization',
  'identifier',
  'imagingStudy',
  'ingredient',
  'insurance',
  'insurer',
  'interpretation',
  'issued',
  'item',
  'lifecycleStatus',
  'location',
  'lotNumber',
  'manufacturer',
  'medicationCodeableConcept',
  'medicationReference',
  'member',
  'meta',
  'modality',
  'modifierExtension',
  'name',
  'note',
  'numberOfInstances',
  'occurrenceDateTime',
  'onsetAge',
  'onsetDateTime',
  'onsetPeriod',
  'onsetString',
  'outcome',
  'participant',
  'partOf',
  'patient',
  'payment',
  'payor',
  'performedDateTime',
  'performedPeriod',
  'performer',
  'period',
  'photo',
  'presentedForm',
  'protocolApplied',
  'provider',
  'questionnaire',
  'reaction',
  'reasonCode',
  'reasonReference',
  'recommendation',
  'recordedDate',
  'referenceRange',
  'relatesTo',
  'relationship',
  'result',
  'series',
  'serviceProvider',
  'serviceType',
  'severity',
  'start',
  'started',
  'status',
  'subject',
  'subscriberId',
  'target',
  'telecom',
  'text',
  'timingPeriod',
  'title',
  'total',
  'type',
  'udiCarrier',
  'vaccineCode',
  'valueCodeableConcept',
  'valueQuantity',
  'valueRange',
  'valueRatio',
  'valueSampledData',
  'valueString',
  'verificationStatus',
] as const;

/** What no element should be, each in every place at once. */
const SHAPES: readonly (readonly [what: string, value: unknown])[] = [
  ['null', null],
  ['a number', 42],
  ['a negative fraction', -0.5],
  ['true', true],
  ['an empty text', ''],
  ['blanks', ' \n\t '],
  ['the word undefined', 'undefined'],
  ['what a broken page prints', '[object Object]'],
  ['a text of 300,000 letters', HUGE],
  ['an empty list', []],
  ['a list of nulls', [null, null]],
  ['a list in a list', [[[['deep']]]]],
  ['an empty object', {}],
  ['a list of empty objects', [{}, {}]],
  [
    'an object of wrong types',
    { coding: 'none', text: 7, reference: {}, value: [], start: false, end: 12, system: null },
  ],
  ['codings that are no list', { coding: { system: 'http://loinc.org', code: 'x' } }],
  ['a coding of numbers', { coding: [{ system: 5, code: 6, display: 7 }, null, 'x', []] }],
  [
    'an object that calls itself by the names of JavaScript',
    { constructor: 1, toString: 2, hasOwnProperty: 3, __proto__x: 4 },
  ],
  ['a script', SCRIPT],
  ['a concept with a script', { text: SCRIPT, coding: [{ display: IMG, code: '"><svg onload=alert(1)>' }] }],
  ['a reference that is an address of a script', { reference: 'javascript:alert(1)', display: IMG }],
  ['a reference that climbs', { reference: 'Patient/../../etc/passwd' }],
  ['a list of four hundred', Array.from({ length: 400 }, () => ({ text: 'x', coding: [{ code: 'y' }] }))],
];

const everywhere = (value: unknown): Record<string, unknown> =>
  Object.fromEntries(ELEMENTS.map((element) => [element, value]));

/** Each wrong shape in every element, of every type that something of ours reads. */
const misshapen: readonly HostileCase[] = SHAPES.flatMap(([what, value], i) =>
  TYPES.filter((_, j) => value !== HUGE || j % 6 === i % 6).map((resourceType) => ({
    what: `${resourceType}: ${what} in every element`,
    resource: { ...everywhere(value), resourceType, id: `shape-${i}-${resourceType}` },
  })),
);

const bare: readonly HostileCase[] = TYPES.map((resourceType) => ({
  what: `${resourceType}: nothing but its type and id`,
  resource: { resourceType, id: `bare-${resourceType}` },
}));

const concept = (text: string) => ({ text });
const LOINC = 'http://loinc.org';

/** One by one: what was met, or what somebody would try. */
const told: readonly (readonly [what: string, resource: Resource])[] = [
  ['a title that is a script', { resourceType: 'Condition', code: concept(SCRIPT) }],
  ['a title that is an image that runs', { resourceType: 'Procedure', code: concept(IMG) }],
  [
    'a title that turns its line around',
    { resourceType: 'MedicationRequest', medicationCodeableConcept: concept(BIDI) },
  ],
  ['a title of isolates and nothing else', { resourceType: 'Condition', code: concept('\u2066\u202e\u2069') }],
  ['a title of a megabyte', { resourceType: 'Immunization', vaccineCode: concept('v'.repeat(1_000_000)) }],
  ['a title of 4,000 words', { resourceType: 'AllergyIntolerance', code: concept(LONG_WORDS) }],
  ['half a surrogate', { resourceType: 'Condition', code: concept('Fever \ud83d') }],
  ['control characters', { resourceType: 'Condition', code: concept('Fe\u0000v\u0007er\u001b[31m') }],
  ['line ends in a title', { resourceType: 'Device', type: concept('Pump\r\nSet-Cookie: a=b\u2028x') }],
  ['zero widths alone', { resourceType: 'Device', deviceName: [{ name: '\u200b\ufeff' }] }],
  [
    'formula for a table',
    { resourceType: 'Observation', code: concept('=HYPERLINK("http://evil.test","x")'), valueString: '=1+1' },
  ],
  ['a plus at the start', { resourceType: 'Observation', code: concept('+cmd|x!A1'), valueString: '@SUM(A1)' }],
  [
    'a narrative with scripts',
    {
      resourceType: 'Condition',
      code: concept('Fever'),
      text: {
        status: 'additional',
        div: `<div xmlns="http://www.w3.org/1999/xhtml">${SCRIPT}${IMG}<a href="javascript:alert(1)">x</a><style>@import url(//evil.test)</style><iframe srcdoc="x"></iframe>seen</div>`,
      },
    },
  ],
  [
    'a narrative that never ends a tag',
    { resourceType: 'Basic', code: concept('x'), text: { div: '<div'.repeat(20_000), status: 'generated' } },
  ],
  [
    'a narrative of entities',
    {
      resourceType: 'Basic',
      text: { status: 'generated', div: `<div>${'&amp;#x202e;&lt;b&gt;&bogus;&#9999999;'.repeat(500)}</div>` },
    },
  ],
  [
    'a narrative that nests',
    { resourceType: 'Basic', text: { status: 'generated', div: `${'<table><tr><td>'.repeat(5000)}deep` } },
  ],
  ['a narrative that is an object', { resourceType: 'Basic', text: { div: { evil: true } } }],
  [
    'a file whose name climbs',
    {
      resourceType: 'DocumentReference',
      content: [{ attachment: { title: '../../../etc/passwd', contentType: 'text/plain', data: 'eA==' } }],
    },
  ],
  [
    'a file that is named backwards',
    { resourceType: 'DocumentReference', content: [{ attachment: { title: 'report\u202efdp.exe', url: 'Binary/1' } }] },
  ],
  [
    'a picture that is SVG with a script',
    {
      resourceType: 'Media',
      content: {
        contentType: 'image/svg+xml',
        title: IMG,
        data: 'PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+',
      },
    },
  ],
  ['a file at an address of a script', { resourceType: 'Media', content: { url: 'javascript:alert(1)' } }],
  ['a file at a data address', { resourceType: 'Media', content: { url: 'data:text/html,<script>alert(1)</script>' } }],
  [
    'a file at another host',
    { resourceType: 'DiagnosticReport', code: concept('X'), presentedForm: [{ url: 'http://169.254.169.254/x' }] },
  ],
  [
    'a file of a size below nothing',
    { resourceType: 'DocumentReference', content: [{ attachment: { size: -5, url: 'Binary/1', hash: 7 } }] },
  ],
  [
    'a thousand renditions',
    {
      resourceType: 'DocumentReference',
      content: Array.from({ length: 1000 }, (_, i) => ({ attachment: { url: `Binary/${i}` } })),
    },
  ],
  [
    'a phone that is a script',
    {
      resourceType: 'Practitioner',
      name: [{ text: SCRIPT }],
      telecom: [
        { system: 'url', value: 'javascript:alert(1)' },
        { system: 'phone', value: '<b>1</b>' },
      ],
    },
  ],
  ['a name of no parts', { resourceType: 'Patient', name: [{ use: 'official', given: [null], family: {} }] }],
  [
    'only an old name',
    { resourceType: 'Patient', name: [{ use: 'old', family: 'Formerly', period: { end: '2001' } }] },
  ],
  [
    'born in no year',
    {
      resourceType: 'Patient',
      name: [{ text: 'Ash Example' }],
      birthDate: '0000-00-00',
      _birthDate: { extension: [{ url: 'x' }] },
    },
  ],
  [
    'the reason why there is no birth date',
    {
      resourceType: 'Patient',
      name: [{ text: 'Bay Example' }],
      _birthDate: {
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' }],
      },
    },
  ],
  [
    'the year 9999',
    { resourceType: 'Encounter', status: 'finished', period: { start: '9999-12-31', end: '9999-12-31T23:59:59Z' } },
  ],
  ['the year 0001', { resourceType: 'Condition', code: concept('Old'), onsetDateTime: '0001-01-01T00:00:00Z' }],
  ['a day that there never was', { resourceType: 'Procedure', code: concept('X'), performedDateTime: '2023-02-30' }],
  ['a date in American', { resourceType: 'Procedure', code: concept('X'), performedDateTime: '02/03/2023' }],
  ['a date in milliseconds', { resourceType: 'Procedure', code: concept('X'), performedDateTime: 1_700_000_000_000 }],
  [
    'a date with a script',
    { resourceType: 'Immunization', vaccineCode: concept('X'), occurrenceDateTime: `2020-01-01${SCRIPT}` },
  ],
  [
    'a period that ends before it begins',
    { resourceType: 'Encounter', period: { start: '2022-05-01', end: '2021-05-01' } },
  ],
  ['a period of the year 12345', { resourceType: 'CarePlan', title: 'Plan', period: { start: '12345-01-01' } }],
  [
    'a value that is null with a reason',
    {
      resourceType: 'Observation',
      code: concept('K'),
      _valueString: {
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
      },
    },
  ],
  [
    'a value of two types',
    { resourceType: 'Observation', code: concept('K'), valueQuantity: { value: 1 }, valueString: 'two' },
  ],
  [
    'a value that is no number',
    { resourceType: 'Observation', code: concept('K'), valueQuantity: { value: 'NaN', unit: 'mg' } },
  ],
  [
    'a value of a thousand digits',
    {
      resourceType: 'Observation',
      code: concept('K'),
      valueQuantity: { value: '9'.repeat(1000), unit: 'm'.repeat(1000) },
    },
  ],
  [
    'an unknown comparator',
    { resourceType: 'Observation', code: concept('K'), valueQuantity: { value: 5, comparator: '~', unit: 'mg' } },
  ],
  [
    'a ratio by nothing',
    {
      resourceType: 'Observation',
      code: concept('K'),
      valueRatio: { numerator: { value: 1 }, denominator: { value: 0 } },
    },
  ],
  [
    'a range upside down',
    {
      resourceType: 'Observation',
      code: concept('K'),
      valueQuantity: { value: 5 },
      referenceRange: [{ low: { value: 9 }, high: { value: 1 } }],
    },
  ],
  [
    'a curve of no points',
    { resourceType: 'Observation', code: concept('EKG'), valueSampledData: { data: 5, origin: null } },
  ],
  [
    'a panel of itself',
    { resourceType: 'Observation', id: 'self', code: concept('Panel'), hasMember: [{ reference: 'Observation/self' }] },
  ],
  ['two that are part of each other', { resourceType: 'Encounter', id: 'e1', partOf: { reference: 'Encounter/e2' } }],
  ['the other of the two', { resourceType: 'Encounter', id: 'e2', partOf: { reference: 'Encounter/e1' } }],
  [
    'components of components',
    { resourceType: 'Observation', code: concept('K'), component: [{ component: [{ valueString: 'x' }] }] },
  ],
  [
    'a thousand components',
    {
      resourceType: 'Observation',
      code: concept('K'),
      component: Array.from({ length: 1000 }, () => ({ code: concept('part'), valueInteger: 0 })),
    },
  ],
  [
    'an interpretation of markup',
    { resourceType: 'Observation', code: concept('K'), valueInteger: 0, interpretation: [{ coding: [{ code: IMG }] }] },
  ],
  [
    'a code of 10,000 letters',
    { resourceType: 'Observation', code: { coding: [{ system: LOINC, code: '9'.repeat(10_000) }] } },
  ],
  [
    'two displays that disagree',
    {
      resourceType: 'Observation',
      code: {
        coding: [
          { system: LOINC, code: '4548-4', display: 'A1c' },
          { system: 'urn:oid:1.2.3', code: 'x', display: 'Potassium' },
        ],
      },
    },
  ],
  [
    'only a code of nobody',
    { resourceType: 'Condition', code: { coding: [{ system: 'urn:oid:1.2.840.99999999.1', code: '77' }] } },
  ],
  [
    'a system that is a script',
    { resourceType: 'Condition', code: { coding: [{ system: 'javascript:alert(1)', code: '77' }] } },
  ],
  [
    'a status of nobody',
    {
      resourceType: 'Condition',
      code: concept('X'),
      clinicalStatus: concept('undefined'),
      verificationStatus: { coding: [{ code: '__proto__' }] },
    },
  ],
  ['a status that is the name of a method', { resourceType: 'Procedure', code: concept('X'), status: 'constructor' }],
  [
    'a qualifier that nobody understands',
    {
      resourceType: 'AllergyIntolerance',
      code: concept('Nuts'),
      modifierExtension: [{ url: 'http://x.test/not', valueBoolean: true }],
    },
  ],
  [
    'a rule that nobody understands',
    { resourceType: 'Condition', code: concept('X'), implicitRules: 'http://x.test/rules' },
  ],
  [
    'not to be done',
    { resourceType: 'MedicationRequest', medicationCodeableConcept: concept('X'), doNotPerform: true },
  ],
  [
    'a medicine that refers to itself',
    { resourceType: 'MedicationRequest', id: 'loop', medicationReference: { reference: 'MedicationRequest/loop' } },
  ],
  [
    'a medicine inside that refers to itself',
    {
      resourceType: 'MedicationRequest',
      contained: [{ resourceType: 'Medication', id: 'm', ingredient: [{ itemReference: { reference: '#m' } }] }],
      medicationReference: { reference: '#m' },
    },
  ],
  [
    'a dose of wrong types',
    {
      resourceType: 'MedicationRequest',
      medicationCodeableConcept: concept('X'),
      dosageInstruction: [
        {
          text: 5,
          timing: { repeat: { frequency: 'often', period: -1, boundsPeriod: 'x' } },
          doseAndRate: [{ doseRange: { low: 1 } }],
        },
      ],
    },
  ],
  ['questions as deep as a well', { resourceType: 'QuestionnaireResponse', item: [nested(3000)] }],
  [
    'ten thousand questions',
    {
      resourceType: 'QuestionnaireResponse',
      item: Array.from({ length: 10_000 }, (_, i) => ({
        linkId: `${i}`,
        text: IMG,
        answer: [{ valueString: SCRIPT }],
      })),
    },
  ],
  ['an extension as deep as a well', { resourceType: 'Basic', code: concept('X'), extension: [nestedExtension(3000)] }],
  [
    'a relative of no relation',
    { resourceType: 'FamilyMemberHistory', relationship: null, condition: [{ code: null }, null, 'x'] },
  ],
  [
    'a relative who died at the age of a script',
    {
      resourceType: 'FamilyMemberHistory',
      relationship: concept('mother'),
      deceasedString: SCRIPT,
      bornString: BIDI,
      ageAge: { value: 'old', unit: 'a' },
    },
  ],
  [
    'a device with a number that is markup',
    { resourceType: 'Device', udiCarrier: [{ carrierHRF: IMG, deviceIdentifier: 5 }], serialNumber: BIDI },
  ],
  [
    'a use of a device that is not here',
    { resourceType: 'DeviceUseStatement', device: { reference: 'Device/gone' }, timingPeriod: { start: 'x' } },
  ],
  [
    'pictures below nothing',
    {
      resourceType: 'ImagingStudy',
      numberOfInstances: -3,
      numberOfSeries: 1e300,
      series: [{ modality: [[]], bodySite: 5 }],
    },
  ],
  [
    'an amount of money of no money',
    {
      resourceType: 'ExplanationOfBenefit',
      total: [{ amount: { value: 'much', currency: IMG } }],
      payment: { amount: 5 },
    },
  ],
  [
    'a card with a script for a number',
    { resourceType: 'Coverage', subscriberId: SCRIPT, payor: [{ display: IMG }], class: [{ value: BIDI }] },
  ],
  [
    'an appointment with a line for the calendar',
    {
      resourceType: 'Appointment',
      status: 'booked',
      start: '2027-01-01T10:00:00Z',
      description: 'X\r\nEND:VCALENDAR\r\nATTACH:javascript:alert(1)',
    },
  ],
  [
    'an appointment that ends before it begins',
    { resourceType: 'Appointment', status: 'booked', start: '2027-01-01T10:00:00Z', end: '2026-01-01T10:00:00Z' },
  ],
  [
    'an appointment of nobody',
    { resourceType: 'Appointment', status: 'booked', participant: [null, {}, { actor: { reference: '#' } }] },
  ],
  [
    'doses below nothing',
    {
      resourceType: 'Immunization',
      vaccineCode: concept('X'),
      protocolApplied: [{ doseNumberPositiveInt: -1, seriesDosesString: IMG }],
    },
  ],
  [
    'a recommendation without a day',
    {
      resourceType: 'ImmunizationRecommendation',
      recommendation: [{ vaccineCode: [concept('X')], dateCriterion: [{ value: 'soon' }] }, null],
    },
  ],
  ['a type of nobody', { resourceType: 'Zebra', code: concept('X') }],
  ['a type that is the name of a method', { resourceType: 'constructor' }],
  ['a type of markup', { resourceType: '<img src=x onerror=alert(1)>' }],
  ['a type of 10,000 letters', { resourceType: 'T'.repeat(10_000) }],
];

function nested(depth: number): Record<string, unknown> {
  let item: Record<string, unknown> = { linkId: 'last', text: 'last', answer: [{ valueBoolean: true }] };
  for (let i = 0; i < depth; i++) item = { linkId: `${i}`, text: 'deeper', item: [item] };
  return item;
}

function nestedExtension(depth: number): Record<string, unknown> {
  let extension: Record<string, unknown> = { url: 'x', valueString: 'last' };
  for (let i = 0; i < depth; i++) extension = { url: 'x', extension: [extension] };
  return extension;
}

export const CORPUS: readonly HostileCase[] = [
  ...bare,
  ...misshapen,
  ...told.map(([what, resource], i) => ({ what, resource: { id: `told-${i}`, ...resource } })),
];

/** Those that were thought of one by one. */
export const TOLD: readonly HostileCase[] = CORPUS.slice(-told.length);
