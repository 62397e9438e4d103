import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { attachmentsOf, binaryUrl, mediaType } from './attachment.ts';
import type { Resource } from './resource.ts';

const none = {
  url: undefined,
  data: undefined,
  contentType: '',
  title: '',
  size: undefined,
  hash: undefined,
  creation: '',
};

test('a document has every rendition that was sent, also the one without bytes', () => {
  const note = {
    resourceType: 'DocumentReference',
    content: [
      { attachment: { contentType: 'text/html; charset=utf-8', url: 'Binary/b1', title: 'Visit note', size: 0 } },
      { attachment: { contentType: 'application/pdf', data: 'JVBERi0=', url: 'Binary/b2', creation: '2024-05-03' } },
      { attachment: { title: 'lost' } },
      { format: {} },
      null,
    ],
  };
  expect(attachmentsOf(note)).toEqual([
    { ...none, contentType: 'text/html', url: 'Binary/b1', title: 'Visit note', size: 0 },
    { ...none, contentType: 'application/pdf', data: 'JVBERi0=', url: 'Binary/b2', creation: '2024-05-03' },
    { ...none, title: 'lost' },
  ]);
});

const ELSEWHERE: readonly Resource[] = [
  { resourceType: 'DiagnosticReport', presentedForm: [{ url: 'Binary/x' }] },
  { resourceType: 'Media', content: { url: 'Binary/x' } },
  { resourceType: 'Patient', photo: [{ url: 'Binary/x' }] },
  { resourceType: 'Communication', payload: [{ contentString: 'hello' }, { contentAttachment: { url: 'Binary/x' } }] },
  { resourceType: 'Consent', sourceAttachment: { url: 'Binary/x' } },
];

for (const resource of ELSEWHERE) {
  test(`a ${resource.resourceType} has attachments`, () => {
    expect(
      attachmentsOf(resource)
        .map(({ url }) => url)
        .filter(Boolean),
    ).toEqual(['Binary/x']);
  });
}

test('a Binary is its own attachment, and other types have none', () => {
  expect(attachmentsOf({ resourceType: 'Binary', contentType: 'text/plain', data: 'aGk=' })).toEqual([
    { ...none, contentType: 'text/plain', data: 'aGk=' },
  ]);
  expect(attachmentsOf({ resourceType: 'Condition', content: [{ attachment: { url: 'Binary/x' } }] })).toEqual([]);
});

test('a media type is what stands before the parameters', () => {
  expect(mediaType('Application/PDF')).toBe('application/pdf');
  expect(mediaType('text/plain ;charset=windows-1252')).toBe('text/plain');
  expect(mediaType('pdf')).toBe('');
  expect(mediaType(undefined)).toBe('');
});

const BASE = 'https://ehr.test/fhir/R4';
const ADDRESSES: readonly (readonly [url: string, fetched: string | undefined, foreign?: boolean])[] = [
  ['Binary/b1', `${BASE}/Binary/b1`, false],
  ['/Binary/b1', `${BASE}/Binary/b1`, false],
  ['/fhir/R4/Binary/b1', `${BASE}/Binary/b1`, false],
  [`${BASE}/Binary/b1`, `${BASE}/Binary/b1`, false],
  ['https://ehr.test/files/1?v=2#page=3', 'https://ehr.test/files/1?v=2', false],
  ['https://files.test/1', 'https://files.test/1', true],
  ['http://ehr.test/fhir/R4/Binary/b1', 'http://ehr.test/fhir/R4/Binary/b1', true],
  ['//files.test/1', 'https://files.test/1', true],
  ['https://ehr.test@files.test/1', undefined],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['file:///etc/passwd', undefined],
  ['', undefined],
];

for (const [url, fetched, foreign] of ADDRESSES) {
  test(`"${url}" is fetched from ${fetched ?? 'nowhere'}`, () => {
    expect(binaryUrl(url, BASE)).toEqual(fetched && { url: fetched, foreign });
    expect(binaryUrl(url, `${BASE}/`)).toEqual(fetched && { url: fetched, foreign });
  });
}

test('no shape and no text makes them throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), fc.webUrl(), (shape, text, base) => {
      for (const resourceType of ['DocumentReference', 'Patient', 'Media', 'Communication', 'Binary', text]) {
        attachmentsOf({ resourceType, content: shape, photo: shape, payload: shape, data: shape });
      }
      binaryUrl(text, base);
      binaryUrl(text, text);
    }),
  );
});
