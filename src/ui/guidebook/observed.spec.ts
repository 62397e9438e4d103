import { expect, test } from '@playwright/test';
import { guidebookOf } from '../../catalog/guidebook.ts';
import { factsByKey, type FactKey } from '../../catalog/guidebook-facts.ts';
import type { ProbeView } from '../../engine/api.ts';
import { finding, type Finding } from '../../smart/probe/finding.ts';
import { seenOf, seenOfSetting } from './observed.ts';

const claim = (value: unknown) => ({ value, source: 'recorded traffic', on: '2026-08-14' });

const [PAGE] = guidebookOf([
  {
    id: 'maple',
    name: 'Maple Chart',
    quirks: { pageSize: 50, categories: { Condition: ['problem-list-item'] }, responseMode: 'fragment' },
    facts: {
      cors: { discovery: claim('yes'), token: claim('no'), fhir: claim('varies') },
      pkce: claim('yes'),
      fragment: claim('yes'),
      tokenFormat: claim('jwt'),
      everything: claim('yes'),
      fhirVersions: claim(['4.0.1', '3.0.2']),
      transport: claim('https'),
    },
  },
]);

const answered = { reach: 'answered', status: 200 };

function viewOf(before: readonly Finding[], after?: readonly Finding[], learnt = {}): ProbeView {
  const verdict = { outcome: 'works', because: [] } as const;
  return {
    fhirBase: 'https://fhir.alder.test/r4',
    report: { fhirBase: 'https://fhir.alder.test/r4', at: 1, findings: before, verdict, asked: [] },
    record: after && {
      at: 2,
      findings: after,
      verdict,
      asked: [],
      learnt: { categories: {}, pageSize: undefined, ...learnt },
    },
  };
}

const seen = (key: FactKey, view: ProbeView) => {
  const [one] = seenOf([view], key, factsByKey(PAGE!.facts)[key]);
  return one && `${one.value}${one.differs ? ', differs' : ''}`;
};

test('where a probe and the guidebook speak of the same thing, what was seen is told, and marked where it differs', () => {
  const view = viewOf(
    [
      finding('configuration', 'ok', answered),
      finding('token', 'failure', { reach: 'no-cors', status: 0 }),
      finding('search', 'failure', { reach: 'no-cors', status: 0, preflightRefused: true }),
      finding('pkce', 'failure', { methods: ['plain'] }),
      finding('response-modes', 'warning', { modes: ['query'] }),
      finding('fhir-version', 'ok', { version: '4.0.1' }),
      finding('registration', 'ok', { address: 'https://x.test' }),
      finding('export', 'ok', { names: ['ehi-export'] }),
      finding('everything', 'unknown', { names: [] }),
    ],
    [],
  );
  expect(seen('cors.discovery', view)).toBe('yes');
  expect(seen('cors.token', view)).toBe('no');
  expect(seen('cors.fhir', view)).toBe('no'); // it varies: one server contradicts nothing
  expect(seen('pkce', view)).toBe('no, differs');
  expect(seen('fragment', view)).toBe('no, differs');
  expect(seen('fhirVersions', view)).toBe('4.0.1');
  expect(seen('dynamicRegistration', view)).toBe('yes'); // nobody had said
  expect(seen('ehiExport', view)).toBe('yes');
  expect(seen('transport', view)).toBe('https');
  for (const key of ['bulkExport', 'everything', 'cors.binary', 'publicClient', 'cost'] as const)
    expect(seen(key, view)).toBeUndefined();
});

test('what showed with access counts before what showed without', () => {
  const view = viewOf(
    [finding('token', 'failure', { reach: 'no-cors' }), finding('fhir-version', 'warning', { version: '1.0.2' })],
    [
      finding('access', 'ok', { format: 'opaque', refresh: true, wildcard: false }),
      finding('read', 'ok', answered),
      finding('binary', 'failure', { reach: 'no-cors' }),
      finding('whole', 'unknown', { reach: 'answered', status: 404 }),
    ],
  );
  expect(seen('cors.token', view)).toBe('yes, differs');
  expect(seen('cors.fhir', view)).toBe('yes');
  expect(seen('cors.binary', view)).toBe('no');
  expect(seen('publicClient', view)).toBe('yes');
  expect(seen('tokenFormat', view)).toBe('opaque, differs');
  expect(seen('offlineScope', view)).toBe('yes');
  expect(seen('everything', view)).toBe('no, differs');
  expect(seen('fhirVersions', view)).toBe('1.0.2, differs');
  expect(seen('scopeStyle', view)).toBeUndefined();
  expect(seenOf([view], 'tokenFormat', 'unknown')[0]).toMatchObject({ at: 2, differs: false });
});

test('categories and the length of a page differ where the guidebook would have them asked otherwise', () => {
  const of = (key: string, learnt: object) => {
    const setting = PAGE!.settings.find((one) => one.key === key)!;
    const [one] = seenOfSetting([viewOf([], [finding('category', 'ok', {})], learnt)], setting);
    return one && `${one.value}${one.differs ? ', differs' : ''}`;
  };
  expect(of('categories', {})).toBe('None');
  expect(of('categories', { categories: { Condition: ['health-concern'] } })).toBe('Condition');
  expect(of('categories', { categories: { Observation: ['laboratory'] } })).toBe('Observation, differs');
  expect(of('pageSize', { pageSize: 20 })).toBe('20, differs');
  expect(of('pageSize', { pageSize: 250 })).toBe('250');
  expect(of('pageSize', {})).toBeUndefined();
  expect(of('responseMode', {})).toBeUndefined();
});
