import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parametersOf } from '../../fhir/search/parameters.ts';
import { complete, type Known } from './complete.ts';

const known: Known = {
  types: ['Encounter', 'Observation', 'Patient', 'Practitioner'],
  interactionsOf: (type) => (type === '' ? ['history-system', 'batch'] : ['read', 'search-type', 'history-instance']),
  operationsOf: (type) => (type === 'Patient' ? ['everything'] : type === '' ? ['export'] : []),
  parametersOf,
};

/** What the first options are, written into the path. */
function offered(path: string, most = 3): readonly string[] {
  const { from, options } = complete(path, known);
  return options.slice(0, most).map(({ text }) => path.slice(0, from) + text);
}

test('types, and what can be done with all of them', () => {
  expect(offered('obs')).toEqual(['Observation']);
  expect(offered('P')).toEqual(['Patient', 'Practitioner', '$export']);
  expect(offered('', 9)).toEqual([...known.types, 'metadata', '_history', '$export']);
  expect(complete('enc', known).options[0]?.note).toBe('read, search, history');
});

test('a type that stands there goes on to a search or to one of them', () => {
  expect(offered('Patient')).toEqual(['Patient?', 'Patient/']);
  expect(offered('Patient/')).toEqual(['Patient/_search', 'Patient/$everything']);
  expect(offered('Patient/1/')).toEqual(['Patient/1/_history', 'Patient/1/$everything', 'Patient/1/Encounter']);
  expect(offered('Nothing/')).toEqual([]);
});

test('parameters of the type, of every type, and of the answer', () => {
  expect(offered('Observation?cat')).toEqual(['Observation?category']);
  expect(offered('Observation?category=x&_cou')).toEqual(['Observation?category=x&_count']);
  expect(offered('Patient/1/Observation?dat', 1)).toEqual(['Patient/1/Observation?date']);
});

test('modifiers, chains and _has', () => {
  expect(offered('Observation?code:')).toEqual([
    'Observation?code:not',
    'Observation?code:text',
    'Observation?code:missing',
  ]);
  expect(offered('Observation?subject:Pat')).toEqual(['Observation?subject:Patient']);
  expect(offered('Observation?subject:Patient.nam', 1)).toEqual(['Observation?subject:Patient.name']);
  expect(offered('Encounter?service-provider.nam', 1)).toEqual(['Encounter?service-provider.name']);
  expect(offered('Patient?_has:Obs')).toEqual(['Patient?_has:Observation:']);
  expect(offered('Patient?_has:Observation:pat')).toEqual(['Patient?_has:Observation:patient:']);
  expect(offered('Patient?_has:Observation:patient:code', 2)).not.toEqual([]);
});

test('values where they are known', () => {
  expect(offered('Observation?date=')).toEqual(['Observation?date=ge', 'Observation?date=le', 'Observation?date=gt']);
  expect(offered('Observation?code:missing=')).toEqual([
    'Observation?code:missing=true',
    'Observation?code:missing=false',
  ]);
  expect(offered('Observation?subject=Pat')).toEqual(['Observation?subject=Patient/']);
  expect(offered('Observation?_sort=-dat', 1)).toEqual(['Observation?_sort=-date']);
  expect(offered('Observation?_sort=-date,cod', 1)).toEqual(['Observation?_sort=-date,code']);
  expect(offered('Observation?_include=')).toEqual(['Observation?_include=Observation:']);
  expect(offered('Observation?_include=Observation:subj')).toEqual(['Observation?_include=Observation:subject']);
  expect(offered('Patient?_revinclude=Observation:subj')).toEqual(['Patient?_revinclude=Observation:subject']);
  expect(offered('Observation?_summary=c')).toEqual(
    ['Observation?_summary=count', 'Observation?_summary=true'].slice(0, 1),
  );
});

test('whatever is typed, the options go on from it (property)', () => {
  const pieces = fc.constantFrom(
    'Observation',
    'Patient',
    '?',
    '/',
    '&',
    '=',
    ':',
    '.',
    ',',
    '_has',
    'subject',
    'x',
    '_sort',
    '-',
  );
  fc.assert(
    fc.property(
      fc.array(pieces).map((all) => all.join('')),
      (path) => {
        const { from, options } = complete(path, known);
        expect(from).toBeLessThanOrEqual(path.length);
        const word = path.slice(from).toLowerCase();
        expect(options.filter(({ text }) => !text.toLowerCase().includes(word))).toEqual([]);
      },
    ),
  );
});
