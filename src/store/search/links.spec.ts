import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Resource } from '../../fhir/resource.ts';
import { SpecIndex, sortedIds } from './testing.ts';

const patient = (id: string, over: object = {}): Resource => ({ resourceType: 'Patient', id, ...over });
const observation = (id: string, subject: string, over: object = {}): Resource => ({
  resourceType: 'Observation',
  id,
  subject: { reference: subject },
  ...over,
});
const code = (text: string) => ({ code: { coding: [{ code: text }] } });

const NORTH = 'https://north.test/r4';
const SOUTH = 'https://south.test/fhir';
const scope = {
  bases: new Map([
    ['north', NORTH],
    ['south', `${SOUTH}/`],
  ]),
};

test('reference: by id, type and id, version, and whole address below the own base of its source', () => {
  const index = new SpecIndex(scope)
    .add(
      'north',
      observation('a', 'Patient/1'),
      observation('b', `${NORTH}/Patient/1`),
      observation('c', `${SOUTH}/Patient/1`), // another server, seen from here
      observation('d', 'Patient/1/_history/3'),
      observation('e', 'Group/1'),
      observation('f', 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0'),
      observation('g', 'Patient/11'),
      { resourceType: 'Observation', id: 'h', subject: { identifier: { system: 'urn:mrn', value: 'M1' } } },
    )
    .add('south', observation('s', 'Patient/1'));
  const cases = {
    'Observation?subject=1': 'a b d e s',
    'Observation?subject=Patient/1': 'a b d s',
    'Observation?patient=1': 'a b d s',
    'Observation?subject:Patient=1': 'a b d s',
    'Observation?subject:Group=1': 'e',
    'Observation?subject:Group=Patient/1': '',
    'Observation?subject=Patient/1/_history/3': 'd',
    'Observation?subject=Patient/1/_history/4': '',
    [`Observation?subject=${NORTH}/Patient/1`]: 'a b d',
    [`Observation?subject=${SOUTH}/Patient/1`]: 'c s',
    'Observation?subject=https://nobody.test/Patient/1': '',
    'Observation?subject=urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0': 'f',
    'Observation?subject=Patient/11,Group/1': 'e g',
    'Observation?subject:identifier=urn:mrn|M1': 'h',
    'Observation?subject:missing=true': '',
  };
  const found = Object.fromEntries(Object.keys(cases).map((query) => [query, sortedIds(index.ids(query))]));
  expect(found).toEqual(cases);
});

test('canonical: :below finds every version, or those below one', () => {
  const answers = (id: string, questionnaire: string): Resource => ({
    resourceType: 'QuestionnaireResponse',
    id,
    questionnaire,
  });
  const index = new SpecIndex().add(
    'c',
    answers('a', 'http://q.test/x|1.0'),
    answers('b', 'http://q.test/x|2.0'),
    answers('d', 'http://q.test/x'),
    answers('e', 'http://q.test/xy'),
  );
  expect(sortedIds(index.ids('QuestionnaireResponse?questionnaire:below=http://q.test/x'))).toBe('a b d');
  expect(index.ids('QuestionnaireResponse?questionnaire:below=http://q.test/x|1')).toBe('a');
  expect(index.ids('QuestionnaireResponse?questionnaire=http://q.test/x')).toBe('d');
  expect(index.ids('QuestionnaireResponse?questionnaire=http://q.test/x|2.0')).toBe('b');
});

/** Two hospitals which both have Patient/1. */
const twoSources = (): SpecIndex =>
  new SpecIndex(scope)
    .add(
      'north',
      patient('1', {
        name: [{ family: 'Ash' }],
        birthDate: '1980-02-03',
        managingOrganization: { reference: 'Organization/o' },
      }),
      patient('2', { name: [{ family: 'Birch' }] }),
      { resourceType: 'Organization', id: 'o', name: 'North General' },
      observation('n1', 'Patient/1', code('x')),
      observation('n2', 'Patient/2', code('y')),
      observation('n3', `${NORTH}/Patient/1`, code('y')),
      observation('n4', 'Patient/gone', code('z')),
    )
    .add(
      'south',
      patient('1', { name: [{ family: 'Cedar' }] }),
      observation('s1', 'Patient/1', code('x')),
      observation('s2', `${NORTH}/Patient/1`, code('z')),
    );

test('a chain follows a reference within its own source, also over an address and to a third', () => {
  const index = twoSources();
  const cases = {
    'Observation?subject:Patient.name=ash': 'n1 n3',
    'Observation?patient.name=cedar': 's1',
    'Observation?subject.name=ash,cedar': 'n1 n3 s1',
    'Observation?patient.birthdate=lt1990': 'n1 n3',
    'Observation?patient._id=1': 'n1 n3 s1',
    'Observation?patient.organization.name=north': 'n1 n3',
    'Observation?patient:Patient.name:missing=true': '',
    'Observation?patient.name:not=ash': 'not-supported patient.name:not',
    'Observation?patient.foo=1': '!patient.foo n1 n2 n3 n4 s1 s2',
    'Observation?code.name=1': 'bad-parameter code.name',
  };
  const found = Object.fromEntries(Object.keys(cases).map((query) => [query, sortedIds(index.ids(query))]));
  expect(found).toEqual(cases);
});

test('_has finds what is pointed at from its own source by what matches', () => {
  const index = twoSources();
  const found = (query: string) => {
    const { positions, problems } = index.find(query);
    expect(problems).toEqual([]);
    return Array.from(
      positions,
      (at) => `${index.index.connections.texts[index.index.connection.at(at)]}/${index.index.idOf(at)}`,
    ).toSorted();
  };
  expect(found('Patient?_has:Observation:patient:code=x')).toEqual(['north/1', 'south/1']);
  expect(found('Patient?_has:Observation:patient:code=y')).toEqual(['north/1', 'north/2']);
  expect(found('Patient?_has:Observation:patient:code=z')).toEqual([]);
  expect(found('Patient?_has:Observation:patient:code=x,y&name=birch')).toEqual(['north/2']);
  expect(found('Patient?_has:Observation:patient:code=x&_has:Observation:patient:code=y')).toEqual(['north/1']);
  expect(found('Organization?_has:Patient:organization:_has:Observation:patient:code=x')).toEqual(['north/o']);
});

test('what was replaced or forgotten is not found through a link', () => {
  const index = twoSources().add('north', patient('1', { name: [{ family: 'Alder' }] }));
  expect(index.ids('Observation?patient.name=ash')).toBe('');
  expect(sortedIds(index.ids('Observation?patient.name=alder'))).toBe('n1 n3');
  index.index.forget('north');
  expect(index.ids('Observation?patient.name=alder')).toBe('');
  expect(sortedIds(index.ids('Observation?patient:missing=false'))).toBe('s1 s2');
});

test('_include and _revinclude bring what the page refers to, and what refers to it, once', () => {
  const index = twoSources();
  const along = (query: string) => {
    const { problems, page, included } = index.find(query);
    expect(problems).toEqual([]);
    return `${index.idsAt(page).toSorted().join(' ')} + ${index.idsAt(included).toSorted().join(' ')}`;
  };
  expect(along('Observation?code=y&_include=Observation:subject')).toBe('n2 n3 + 1 2');
  expect(along('Observation?code=y&_include=Observation:subject:Group')).toBe('n2 n3 + ');
  expect(along('Observation?code=z&_include=Observation:subject')).toBe('n4 s2 + '); // gone, and another server's
  expect(along('Observation?_id=n1&_include=Observation:patient&_include:iterate=Patient:organization')).toBe(
    'n1 + 1 o',
  );
  expect(along('Observation?_id=n1&_include=Observation:patient&_include=Patient:organization')).toBe('n1 + 1');
  expect(along('Patient?name=ash&_revinclude=Observation:patient')).toBe('1 + n1 n3');
  expect(along('Patient?name=cedar&_revinclude=*')).toBe('1 + s1');
  expect(along('Observation?_id=n1&_include=*')).toBe('n1 + 1');
  expect(along('Organization?_revinclude=Patient:organization&_revinclude:iterate=Observation:patient')).toBe(
    'o + 1 n1 n3',
  );
  expect(along('Observation?_include=Observation:subject&_count=0')).toBe(' + ');
});

test('a circle of includes ends where it began', () => {
  const member = (id: string, next: string) =>
    observation(id, 'Patient/1', { hasMember: [{ reference: `Observation/${next}` }] });
  const index = new SpecIndex().add('c', member('a', 'b'), member('b', 'd'), member('d', 'a'));
  const { page, included } = index.find(
    'Observation?_id=a&_include:iterate=Observation:has-member&_revinclude:iterate=Observation:has-member',
  );
  expect([index.idsAt(page), index.idsAt(included)]).toEqual([['a'], ['b', 'd']]);
});

test('a compartment is what leads to it, and itself', () => {
  const index = new SpecIndex().add(
    'c',
    patient('1', { link: [{ other: { reference: 'Patient/2' } }] }),
    patient('2'),
    observation('a', 'Patient/1', code('x')),
    observation('b', 'Patient/2', { performer: [{ reference: 'Patient/1' }] }),
    observation('d', 'Patient/2'),
    { resourceType: 'Condition', id: 'e', subject: { reference: 'Patient/1' } },
    { resourceType: 'Organization', id: 'f' },
  );
  expect(sortedIds(index.ids('Patient/1/Observation'))).toBe('a b');
  expect(index.ids('Patient/1/Observation?code=x')).toBe('a');
  expect(sortedIds(index.ids('Patient/1/*'))).toBe('1 a b e');
  expect(sortedIds(index.ids('Patient/2/Patient'))).toBe('1 2');
  expect(index.ids('Patient/1/*?_type=Condition')).toBe('e');
  expect(index.ids('Patient/1/Organization')).toBe('bad-path ');
  expect(index.ids('Organization/f/Observation')).toBe('bad-path ');
});

test('local ids tell two sources apart, in _id, references and addresses; own entries refer to any', () => {
  const localIds = { base: 'https://sheaf.test/fhir', ownIds: ['own'] };
  const index = new SpecIndex({ ...scope, localIds })
    .add(
      'north',
      patient('1', { name: [{ family: 'Ash' }] }),
      patient('not legal', {}),
      observation('n', 'Patient/1'),
      observation('m', `${NORTH}/Patient/not%20legal`),
    )
    .add('south', patient('1'), observation('s', 'Patient/1'))
    .add('own', observation('o', 'Patient/north.1'), observation('q', 'Observation/o'));
  expect(index.ids('Patient?_id=north.1')).toBe('1');
  expect(index.ids('Patient?_id=1')).toBe('');
  expect(index.find('Patient?_id=north.1,south.1').positions).toHaveLength(2);
  expect(sortedIds(index.ids('Observation?subject=Patient/north.1'))).toBe('n o');
  expect(sortedIds(index.ids('Observation?subject=north.1'))).toBe('n o');
  expect(index.ids('Observation?subject=https://sheaf.test/fhir/Patient/south.1')).toBe('s');
  expect(index.ids('Observation?_id=o')).toBe('o');
  expect(sortedIds(index.ids('Observation?patient.name=ash'))).toBe('n o');
  expect(sortedIds(index.ids('Patient/north.1/Observation'))).toBe('n o');
  expect(sortedIds(index.ids('Observation', {}, { connectionIds: ['own'] }))).toBe('o q');
  expect(sortedIds(index.ids('Patient?_has:Observation:patient:_id=o'))).toBe('1');
});

test('a search in some sources sees those alone', () => {
  const index = twoSources();
  expect(
    index
      .ids('Observation', {}, { connectionIds: ['south'] })
      .split(' ')
      .toSorted(),
  ).toEqual(['s1', 's2']);
  expect(index.ids('Observation', {}, { connectionIds: [] })).toBe('');
  expect(index.ids('Observation?patient.name=ash', {}, { connectionIds: ['south'] })).toBe('');
});

interface Held {
  readonly source: 'north' | 'south';
  readonly resource: Resource;
}

const people = fc.record({ id: fc.constantFrom('1', '2'), gender: fc.constantFrom('male', 'female') });
const results = fc.record({
  id: fc.constantFrom('1', '2', '3', '4'),
  subject: fc.constantFrom(
    undefined,
    'Patient/1',
    'Patient/2',
    'Patient/1/_history/2',
    'Group/1',
    `${NORTH}/Patient/1`,
    `${SOUTH}/Patient/2`,
  ),
  code: fc.constantFrom('x', 'y'),
});
const batches = fc.array(
  fc.record({
    source: fc.constantFrom('north' as const, 'south' as const),
    people: fc.array(people, { maxLength: 2 }),
    results: fc.array(results, { maxLength: 4 }),
  }),
  { maxLength: 4 },
);

/** Where a reference leads, the slow and obvious way: within its source, by the newest that is there. */
function targetOf(all: readonly Held[], { source, resource }: Held): Held | undefined {
  const reference = (resource['subject'] as { reference?: string } | undefined)?.reference;
  const base = source === 'north' ? NORTH : SOUTH;
  const [type, id] = (reference?.replace(`${base}/`, '') ?? '').split('/');
  return all.find((one) => one.source === source && one.resource.resourceType === type && one.resource.id === id);
}

test('chains, _has and includes find what following each reference finds', () => {
  fc.assert(
    fc.property(batches, (pages) => {
      const index = new SpecIndex(scope);
      const newest = new Map<string, Held>();
      for (const { source, people: some, results: others } of pages) {
        const page = [
          ...some.map(({ id, gender }) => patient(id, { gender })),
          ...others.map(({ id, subject, ...one }) =>
            subject === undefined
              ? { resourceType: 'Observation', id, ...code(one.code) }
              : observation(id, subject, code(one.code)),
          ),
        ];
        index.add(source, ...page);
        for (const resource of page)
          newest.set(`${source} ${resource.resourceType}/${resource.id}`, { source, resource });
      }
      const all = [...newest.values()];
      const nameOf = ({ source, resource }: Held): string => `${source} ${resource.resourceType}/${resource.id}`;
      const found = (positions: ArrayLike<number>): readonly string[] =>
        Array.from(positions, (at) => {
          const { connections, connection, types, type } = index.index;
          return `${connections.texts[connection.at(at)]} ${types.texts[type.at(at)]}/${index.index.idOf(at)}`;
        }).toSorted();
      const ofResults = all.filter(({ resource }) => resource.resourceType === 'Observation');
      const isMale = (held: Held | undefined): boolean => held?.resource['gender'] === 'male';
      const isX = ({ resource }: Held): boolean => JSON.stringify(resource['code']).includes('"x"');

      const males = ofResults.filter((held) => isMale(targetOf(all, held))).map(nameOf);
      expect(found(index.find('Observation?patient.gender=male').positions)).toEqual(males.toSorted());
      const targets = ofResults.filter(isX).map((held) => targetOf(all, held));
      const pointedAt = [...new Set(targets.filter((held) => held !== undefined).map(nameOf))].toSorted();
      expect(found(index.find('Patient?_has:Observation:subject:code=x').positions)).toEqual(pointedAt);
      expect(found(index.find('Observation?code=x&_include=Observation:subject').included)).toEqual(pointedAt);
      const pointing = ofResults.filter((held) => targetOf(all, held) !== undefined).map(nameOf);
      expect(found(index.find('Patient?_revinclude=Observation:subject').included)).toEqual(pointing.toSorted());
    }),
    { numRuns: 60 },
  );
});
