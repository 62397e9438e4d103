import { expect, test } from '@playwright/test';
import { resourceIn } from './body.ts';
import { conditionsIn, requestsIn, requestsInLines, resolved } from './entries.ts';

const URN = 'urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a';

test("a Bundle's own names become what things are called here, wherever they stand as names", () => {
  const text = `{"subject":{"reference":"${URN}"},"identifier":[{"value":"${URN}"}],"valueUri":"${URN}","text":{"div":"<div><a href=\\"${URN}\\">x</a></div>"},"note":"see ${URN}","text2":"'${URN}'","display":"${URN}","focus":{"reference":"${URN}/_history/2"},"author":{"reference":"https://other.test/Patient/1"}}`;
  const names = new Map([
    [URN, 'Patient/new-1'],
    ['https://other.test/Patient/1', 'Patient/new-2'],
  ]);
  expect(resolved(text, names)).toBe(
    `{"subject":{"reference":"Patient/new-1"},"identifier":[{"value":"${URN}"}],"valueUri":"Patient/new-1","text":{"div":"<div><a href=\\"Patient/new-1\\">x</a></div>"},"note":"see ${URN}","text2":"'${URN}'","display":"${URN}","focus":{"reference":"Patient/new-1"},"author":{"reference":"Patient/new-2"}}`,
  );
});

test('references by a search are found, others are left alone', () => {
  const text =
    '{"a":{"reference":"Patient?identifier=a|b"},"b":{"reference":"Patient/1"},"c":{"reference":"?x=y"},"d":{"reference":"Patient?identifier=a|b"}}';
  expect(conditionsIn(text)).toEqual(['Patient?identifier=a|b']);
});

test('entries keep the text of their resources, and say where they are wrong', () => {
  const bundle = (text: string) => requestsIn(resourceIn(text), 'https://sheaf.test/fhir/');
  const text =
    '{"entry":[{"resource":{"resourceType":"Observation","valueQuantity":{"value":5.10}},"request":{"method":"POST","url":"https://sheaf.test/fhir/Observation"}},{"request":{"method":"GET","url":"Patient/1"}}],"type":"batch","resourceType":"Bundle"}';
  const { kind, entries } = bundle(text);
  expect([kind, entries.map(({ url }) => url), entries.map(({ sent }) => sent?.text)]).toEqual([
    'batch',
    ['Observation', 'Patient/1'],
    ['{"resourceType":"Observation","valueQuantity":{"value":5.10}}', undefined],
  ]);
  const refusals = [
    '{"type":"searchset"}',
    '{"type":"batch","entry":[{}]}',
    '{"type":"batch","entry":[null]}',
    '{"type":"batch","entry":[{"resource":[],"request":{"method":"PUT","url":"a"}}]}',
  ];
  for (const odd of refusals) {
    expect(() => bundle(odd.replace('{', '{"resourceType":"Bundle",')), odd).toThrow(
      expect.objectContaining({ status: 400 }),
    );
  }
});

test('lines are written under their ids, and a broken one is named', () => {
  const { entries } = requestsInLines('{"resourceType":"Basic"}\n\n{"resourceType":"Basic","id":"b"}\n');
  expect(entries.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST Basic', 'PUT Basic/b']);
  expect(() => requestsInLines('{"resourceType":"Basic"}\n{"resourceType":')).toThrow('Line 2 is not JSON.');
});
