import { guidebookOf } from '../../catalog/guidebook.ts';

/** For the specs of screens only: one platform of each verdict, all of them invented. */

const claim = (value: unknown, source = 'vendor documentation', on = '2026-08-14') => ({ value, source, on });

export const PLATFORMS = guidebookOf([
  {
    id: 'maple',
    name: 'Maple Chart',
    documentation: 'https://developers.maple.test/start',
    scopes: ['openid', 'fhirUser'],
    quirks: { pageSize: 25, responseMode: 'fragment', categories: { Observation: ['laboratory', 'vital-signs'] } },
    why: {
      pageSize: {
        on: '2026-11-02',
        because: 'It gives 25 whatever is asked for.',
        source: 'https://maple.test/paging',
      },
      categories: { on: '2026-11-03', because: 'A search without a category is answered with 400.' },
    },
    facts: {
      portal: claim('https://developers.maple.test/apps'),
      registration: claim('self-service'),
      documentation: claim(['https://developers.maple.test/docs', 'https://developers.maple.test/paging']),
      sandbox: {
        fhirBase: claim('https://sandbox.maple.test/r4'),
        logins: claim([{ user: 'juniper.vale', password: 'leaf-1961' }]),
      },
      production: claim('per-tenant'),
      transport: claim('https'),
      headers: claim({ Accept: 'application/fhir+json' }),
      audience: claim('as-listed'),
      cors: { token: claim('varies', 'recorded traffic', '2025-12-01'), fhir: claim('yes', 'own probe') },
      pkce: claim('yes', "another project's configuration"),
      publicClient: claim('yes'),
      offlineScope: claim('yes'),
      cost: claim('Free for developers'),
      fhirVersions: claim(['4.0.1', '3.0.1']),
    },
    notes: ['Page total counts the page.'],
  },
  {
    id: 'plain-standard',
    name: 'Plain standard',
    scopes: ['launch/patient'],
    quirks: { pageSize: 100 },
    facts: { publicClient: claim('yes') },
  },
  {
    id: 'quay-sandbox',
    name: 'Quay test server',
    kind: 'sandbox',
    facts: { production: claim('none'), transport: claim('https'), publicClient: claim('yes') },
  },
  {
    id: 'walled',
    name: 'Walled Records',
    facts: {
      publicClient: claim('no'),
      registration: claim('manual'),
      production: claim('https://fhir.walled.test/r4'),
      fhirVersions: claim(['3.0.1', '4.0.1']),
      cors: { token: claim('no') },
    },
  },
]);
