import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { dateDoubt, dayOf, formatDate } from '../fhir/dates.ts';
import { describe } from '../fhir/describe.ts';
import type { Resource } from '../fhir/resource.ts';
import type { Chapter } from './chapter.ts';
import { CHAPTERS, type ChapterName } from './chapters.ts';
import { addressKey, type Entry } from './entry.ts';
import { ELEMENTS } from './hostile/corpus.ts';
import { addressesIn, faultsOf } from './hostile/walk.ts';
import { summarize } from './summary.ts';
import { entryFrom, HARBOR, LAKESIDE, ownOf, viewOf } from './testing.ts';

const SNOMED = 'http://snomed.info/sct';
const LOINC = 'http://loinc.org';
const NAMES = Object.keys(CHAPTERS) as ChapterName[];
const chapterOf = async (name: ChapterName) => (await CHAPTERS[name]()) as Chapter<unknown>;
const text = (words: string) => ({ text: words });
const coded = (code: string, system = 'http://terminology.hl7.org/CodeSystem/x') => ({ coding: [{ system, code }] });

// ——— What must never be shown as a fact ———

const WITHDRAWN: readonly (readonly [rule: string, reason: string, resource: Resource])[] = [
  ['entered in error', 'entered-in-error', { resourceType: 'Procedure', code: text('X'), status: 'entered-in-error' }],
  [
    'a diagnosis entered in error',
    'entered-in-error',
    { resourceType: 'Condition', code: text('X'), verificationStatus: coded('entered-in-error') },
  ],
  [
    'a diagnosis that was ruled out',
    'refuted',
    { resourceType: 'Condition', code: text('X'), verificationStatus: coded('refuted') },
  ],
  [
    'an allergy that was ruled out',
    'refuted',
    { resourceType: 'AllergyIntolerance', code: text('X'), verificationStatus: coded('refuted') },
  ],
  [
    'a vaccine that was not given',
    'not-done',
    { resourceType: 'Immunization', vaccineCode: text('X'), status: 'not-done' },
  ],
  [
    'a vaccine that was not given, as STU3 says it',
    'not-done',
    { resourceType: 'Immunization', vaccineCode: text('X'), status: 'completed', notGiven: true },
  ],
  [
    'an operation that was not done, as DSTU2 says it',
    'not-done',
    { resourceType: 'Procedure', code: text('X'), notPerformed: true },
  ],
  [
    'an order not to do it',
    'doNotPerform',
    { resourceType: 'MedicationRequest', medicationCodeableConcept: text('X'), doNotPerform: true },
  ],
  [
    'a prescription that was cancelled',
    'cancelled',
    { resourceType: 'MedicationRequest', medicationCodeableConcept: text('X'), status: 'cancelled' },
  ],
  [
    'a medicine that was not taken',
    'not-taken',
    { resourceType: 'MedicationStatement', medicationCodeableConcept: text('X'), status: 'not-taken' },
  ],
  [
    'an appointment that was missed',
    'noshow',
    { resourceType: 'Appointment', status: 'noshow', start: '2027-01-01T10:00:00Z' },
  ],
  ['a visit that was cancelled', 'cancelled', { resourceType: 'Encounter', status: 'cancelled', class: coded('AMB') }],
  [
    'a document entered in error',
    'entered-in-error',
    { resourceType: 'DocumentReference', type: text('X'), status: 'current', docStatus: 'entered-in-error' },
  ],
  ['a plan that was revoked', 'revoked', { resourceType: 'CarePlan', title: 'X', status: 'revoked' }],
  [
    'a qualifier that nobody here understands',
    'not-understood',
    {
      resourceType: 'Condition',
      code: text('X'),
      modifierExtension: [{ url: 'http://x.test/negated', valueBoolean: true }],
    },
  ],
  [
    'a rule that nobody here understands',
    'not-understood',
    {
      resourceType: 'Device',
      type: text('X'),
      patient: { reference: 'Patient/1' },
      implicitRules: 'http://x.test/rules',
    },
  ],
  [
    'a relative entered in error',
    'entered-in-error',
    { resourceType: 'FamilyMemberHistory', relationship: text('mother'), status: 'entered-in-error' },
  ],
];

for (const [rule, reason, resource] of WITHDRAWN) {
  test(`${rule}: not among the facts of any chapter, and findable with the reason`, async () => {
    const entry = entryFrom(resource);
    expect(entry.line.withdrawn).toBe(reason);
    expect(summarize(resource).statements[0]?.tone).not.toBe('plain');
    let homes = 0;
    for (const name of NAMES) {
      // oxlint-disable-next-line no-await-in-loop -- one chapter after another
      const chapter = await chapterOf(name);
      if (ownOf(chapter, [entry]).length === 0) continue;
      const { setAside, ...facts } = viewOf(chapter, [entry]) as { setAside: readonly { readonly reason: string }[] };
      expect([name, setAside.map((one) => one.reason)]).toEqual([name, [reason]]);
      expect([name, [...addressesIn(facts)]]).toEqual([name, []]);
      homes++;
    }
    expect(homes).toBeGreaterThan(0);
  });
}

// ——— Titles ———

const TITLES: readonly (readonly [rule: string, code: unknown, title: string])[] = [
  [
    'the text goes before every display',
    { text: 'High blood pressure', coding: [{ system: SNOMED, code: '1', display: 'Hypertension' }] },
    'High blood pressure',
  ],
  [
    'of several displays that of the preferred system',
    {
      coding: [
        { system: 'urn:oid:1.2', code: '1', display: 'HTN' },
        { system: SNOMED, code: '2', display: 'Hypertension' },
      ],
    },
    'Hypertension',
  ],
  [
    'a display of anybody before no display',
    {
      coding: [
        { system: SNOMED, code: '2' },
        { system: 'urn:oid:1.2', code: '1', display: 'HTN' },
      ],
    },
    'HTN',
  ],
  [
    'a name that comes with the app before a bare code',
    { coding: [{ system: SNOMED, code: '160245001' }] },
    'No current problems',
  ],
  ['a code where there is nothing else', { coding: [{ system: 'urn:oid:1.2', code: '77' }] }, 'Code 77'],
  ['words where there is not even a code', {}, 'Problem, name not given'],
  [
    'what broken software prints is no name',
    { text: 'undefined', coding: [{ display: '[object Object]', code: 'null' }] },
    'Problem, name not given',
  ],
];

for (const [rule, code, title] of TITLES) {
  test(`title: ${rule}`, () => {
    const resource = { resourceType: 'Condition', code };
    expect([describe(resource).title, summarize(resource).title]).toEqual([title, title]);
  });
}

// ——— Values ———

const VALUES: readonly (readonly [element: string, value: unknown, said: string])[] = [
  ['valueQuantity', { value: 5.6, unit: '%' }, '5.6 %'],
  ['valueQuantity', { value: 0.01, comparator: '<', unit: 'ng/mL' }, '<0.01 ng/mL'],
  ['valueInteger', 0, '0'],
  ['valueBoolean', false, 'No'],
  ['valueBoolean', true, 'Yes'],
  ['valueString', 'Negative', 'Negative'],
  ['valueCodeableConcept', text('Detected'), 'Detected'],
  ['valueRange', { low: { value: 3 }, high: { value: 5 } }, '3–5'],
  ['valueRatio', { numerator: { value: 1 }, denominator: { value: 40 } }, '1:40'],
  ['valueTime', '08:30:00', '08:30'],
  ['valueDateTime', '2024-05', 'May 2024'],
  ['valuePeriod', { start: '2024-05-03', end: '2024-05-05' }, '3 May 2024 – 5 May 2024'],
  [
    'valueSampledData',
    { origin: { value: 0, unit: 'mV' }, period: 10, dimensions: 1, data: '1 2 3' },
    'Recorded curve, 3 points (mV)',
  ],
  [
    'dataAbsentReason',
    coded('not-performed', 'http://terminology.hl7.org/CodeSystem/data-absent-reason'),
    'No value: not performed',
  ],
  [
    '_valueString',
    { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-declined' }] },
    'No value: asked declined',
  ],
];

for (const [element, value, said] of VALUES) {
  test(`value: ${element} is shown as "${said}"`, () => {
    const resource = { resourceType: 'Observation', code: text('Test'), [element]: value };
    expect(describe(resource).detail).toBe(said);
    const page = JSON.stringify(summarize(resource)).toLowerCase();
    const words = said
      .replace(/^No value: /, '')
      .toLowerCase()
      .split(' ');
    expect(words.filter((word) => !page.includes(word))).toEqual([]);
  });
}

// ——— Dates ———

const DATES: readonly (readonly [sent: string, day: string, said: string])[] = [
  ['2014', '2014', '2014'],
  ['2014-05', '2014-05', 'May 2014'],
  ['2014-05-03', '2014-05-03', '3 May 2014'],
  ['2014-05-03T23:30:00-08:00', '2014-05-03', '3 May 2014, 23:30'],
  ['2014-05-03T00:30:00+14:00', '2014-05-03', '3 May 2014, 00:30'],
  ['2014-05-03T23:30:00Z', '2014-05-03', '3 May 2014, 23:30 UTC'],
];

test('a date is said at the precision sent, by the wall of whoever sent it', () => {
  expect(DATES.map(([sent]) => [sent, dayOf(sent), formatDate(sent)])).toEqual(DATES);
});

test('dates, lines, pages and chapters are the same in Los Angeles, UTC and Kiritimati', async () => {
  const resources = DATES.map(([sent], i) => ({
    resourceType: 'Condition',
    id: `${i}`,
    code: text(`X${i}`),
    onsetDateTime: sent,
    abatementDateTime: sent,
  }));
  const chapters = await Promise.all(NAMES.map(chapterOf));
  const said = () =>
    JSON.stringify([
      DATES.map(([sent]) => [formatDate(sent), dayOf(sent), dateDoubt(sent, '2014-05-02')]),
      resources.map((one) => [describe(one), summarize(one)]),
      chapters.map((chapter) =>
        viewOf(
          chapter,
          resources.map((one) => entryFrom(one)),
        ),
      ),
    ]);
  const zones = ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'].map((zone) => inZone(zone, said));
  expect(zones.map(({ offset }) => offset)).toEqual([480, 0, -840]); // else this would prove nothing
  expect(new Set(zones.map((zone) => zone.said)).size).toBe(1);
});

/** Node looks at TZ again whenever it is set. */
function inZone(zone: string, say: () => string) {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return { offset: new Date('2014-01-15').getTimezoneOffset(), said: say() };
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

test('what is said to have happened tomorrow or later is doubted, and so is the year 0001 or 9999', () => {
  const doubts = [
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
    '2026-12',
    '2027',
    '9999-12-31',
    '0001-01-01',
    '1899',
    '1896',
    'soon',
    '',
  ];
  expect(doubts.map((date) => dateDoubt(date, '2026-11-22'))).toEqual([
    undefined,
    undefined, // where the source is, it may be so already
    'future',
    'future',
    'future',
    'absurd',
    'absurd',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

// ——— One line per real thing: over every chapter ———

const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const DAYS = [
  '2019',
  '2020-01',
  '2020-01-02',
  '2020-01-02T10:00:00Z',
  '2020-01-02T18:00:00-08:00',
  '2021-05-05',
  '2027-01-01',
  'no date',
  '',
];
const date = some(...DAYS);
const concept = some<unknown>(
  text('Asthma'),
  text('asthma'),
  { text: 'Asthma', coding: [{ system: SNOMED, code: '195967001' }] },
  {
    coding: [
      { system: SNOMED, code: '195967001' },
      { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'J45' },
    ],
  },
  { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'J45', display: 'Asthma, unspecified' }] },
  { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '140' }], text: 'Influenza' },
  { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '141' }] },
  {
    coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '197361' }],
    text: 'Lisinopril 10 MG Oral Tablet',
  },
  text('Lisinopril 20 mg'),
  coded('716186003', SNOMED),
  { coding: [{ system: LOINC, code: '72166-2' }] },
  {},
);
const reference = some<unknown>(
  { reference: 'Device/a' },
  { reference: 'Encounter/a' },
  { reference: 'Encounter/b' },
  { reference: 'Medication/a' },
  { reference: 'MedicationRequest/a' },
  { reference: 'Practitioner/a', display: 'Ada Quillfeather' },
  { display: 'Ada Quillfeather' },
  { reference: 'nowhere' },
);
const status = some(
  'active',
  'completed',
  'final',
  'finished',
  'booked',
  'stopped',
  'entered-in-error',
  'not-done',
  'unknown',
  'current',
);
const period = fc.record({ start: date, end: date }, { requiredKeys: [] });
const lists = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 2 });

/** What any type of resource may hold: whatever a chapter reads of it, it is there in some, in others not. */
const body = fc.record(
  {
    status,
    code: concept,
    type: concept,
    vaccineCode: concept,
    medicationCodeableConcept: concept,
    medicationReference: reference,
    category: lists(
      some<unknown>(
        coded('encounter-diagnosis'),
        coded('problem-list-item'),
        coded('LP29684-5', LOINC),
        coded('social-history'),
        coded('RAD'),
      ),
    ),
    clinicalStatus: some<unknown>(coded('active'), coded('resolved'), coded('inactive'), text('Active')),
    verificationStatus: some<unknown>(coded('confirmed'), coded('refuted'), coded('provisional')),
    onsetDateTime: date,
    abatementDateTime: date,
    recordedDate: date,
    performedDateTime: date,
    effectiveDateTime: date,
    occurrenceDateTime: date,
    authoredOn: date,
    started: date,
    start: date,
    date,
    whenHandedOver: date,
    period,
    identifier: lists(fc.record({ system: some('http://x.test/a', 'http://x.test/b'), value: some('1', '2') })),
    serialNumber: some('S-1', 'S-2'),
    udiCarrier: lists(
      fc.record({ deviceIdentifier: some('0001'), carrierHRF: some('(01)1(21)2', '(01)1') }, { requiredKeys: [] }),
    ),
    lotNumber: some('L-1', 'L-2'),
    bodySite: lists(some(text('left'), text('right'))),
    relationship: concept,
    name: some<unknown>('Ada', [{ text: 'Ada Quillfeather' }], [{ family: 'Vale', given: ['Juniper'] }]),
    basedOn: lists(reference),
    partOf: reference,
    device: reference,
    encounter: reference,
    subject: some({ reference: 'Patient/1' }),
    patient: some({ reference: 'Patient/1' }),
    participant: lists(fc.record({ actor: reference, member: reference, individual: reference }, { requiredKeys: [] })),
    performer: lists(reference),
    valueString: some('yes', 'no'),
    content: lists(
      fc.record({
        attachment: fc.record(
          { hash: some('h1', 'h2'), url: some('Binary/1', 'Binary/2'), title: some('a', 'b') },
          { requiredKeys: [] },
        ),
      }),
    ),
    payor: lists(reference),
    subscriberId: some('M-1', 'M-2'),
    billablePeriod: period,
    dosageInstruction: lists(some({ text: 'one a day' }, { text: 'two a day' })),
    condition: lists(fc.record({ code: concept })),
    title: some('Plan', 'plan'),
    description: some<unknown>('Walk', text('Walk')),
  },
  { requiredKeys: [] },
);

const entriesOf = (types: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...types), body, some(LAKESIDE, HARBOR), some('a', 'b', 'c', '')), {
      maxLength: 14,
    })
    .map((all) => {
      const entries = all.map(([resourceType, rest, source, id], i) =>
        entryFrom({ ...rest, resourceType, id: id || `n${i}` }, source),
      );
      return [...new Map(entries.map((entry) => [addressKey(entry), entry])).values()];
    });

const inTwoOrders = (types: readonly string[]) =>
  entriesOf(types).chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length }),
      fc.record({ apart: fc.subarray(list.map(addressKey)), together: fc.subarray(list.map(addressKey)) }),
    ),
  );

for (const name of NAMES) {
  test(`${name}: the order that entries come in never matters, none vanishes, and nothing broken is said`, async () => {
    const chapter = await chapterOf(name);
    const types = [...chapter.types, ...(chapter.along ?? [])];
    fc.assert(
      fc.property(inTwoOrders(types), ([entries, other, { apart, together }]) => {
        const choices = { apart: new Set(apart), together: [together] };
        const view = viewOf(chapter, entries, { choices });
        expect(viewOf(chapter, other, { choices })).toEqual(view);
        expect(lostFrom(chapter, entries, view)).toEqual([]);
        // As it goes to the page (engine/large-answers.ts).
        const sent: unknown = JSON.parse(JSON.stringify(view));
        expect(sent).toEqual(view);
        expect(faultsOf(sent)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test(`${name}: any of its elements may be of any shape, together with entries as they should be`, async () => {
    const chapter = await chapterOf(name);
    const odd = fc.dictionary(fc.constantFrom(...ELEMENTS), fc.oneof(fc.jsonValue({ maxDepth: 3 }), concept, date), {
      maxKeys: 12,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...chapter.types), odd), { maxLength: 6 }), (all) => {
        const entries = all.map(([resourceType, rest], i) => entryFrom({ ...rest, resourceType, id: `o${i}` }));
        const view = viewOf(chapter, entries);
        expect(lostFrom(chapter, entries, view)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
}

function lostFrom(chapter: Chapter<unknown>, entries: readonly Entry[], view: unknown): readonly string[] {
  const shown = addressesIn(view);
  return ownOf(chapter, entries)
    .map(addressKey)
    .filter((key) => !shown.has(key));
}
