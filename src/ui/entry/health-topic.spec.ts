import { expect, test } from '@playwright/test';
import { healthTopicOf } from './health-topic.ts';

const coded = (system: string, code: unknown) => ({ code: { coding: [{ system, code, display: 'A name' }] } });

test('a known code becomes an address that holds the code and a language, and no words of the record', () => {
  const topic = healthTopicOf(coded('http://loinc.org', '4548-4'), 'es');
  expect(topic).toEqual({
    url: 'https://connect.medlineplus.gov/application?mainSearchCriteria.v.cs=2.16.840.1.113883.6.1&mainSearchCriteria.v.c=4548-4&informationRecipient.languageCode.c=es',
    says: 'LOINC 4548-4',
  });
});

test('a local code, none, or what is no code offers nothing', () => {
  for (const resource of [
    coded('urn:oid:1.2.3', '77'),
    coded('http://loinc.org', 'Juniper Vale, 9 April'),
    coded('http://loinc.org', { evil: true }),
    { code: 'text' },
    {},
    null,
  ])
    expect(healthTopicOf(resource, 'en')).toBeUndefined();
});

test('of several the one that is best known there is asked for', () => {
  const both = {
    vaccineCode: {
      coding: [
        { system: 'http://hl7.org/fhir/sid/ndc', code: '49281-0215-10' },
        { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '1292422' },
      ],
    },
  };
  expect(healthTopicOf(both, 'en')?.says).toBe('RxNorm 1292422');
});
