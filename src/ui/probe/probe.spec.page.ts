import type { Engine, ProbeReport, ProbeStep, RecordReport } from '../../engine/api.ts';
import { probe } from '../../smart/probe/probe.ts';
import type { RecordAccess } from '../../smart/probe/record-asker.ts';
import { probeRecord } from '../../smart/probe/record.ts';

/** For the specs of screens only: the probe's steps over a server that answers from a table, at `https://fhir.alder.test/r4`. */
export function specProbe(
  calls: string[],
): Pick<Engine, 'readProbe' | 'probe' | 'probeRecord' | 'stopProbe' | 'listProbes' | 'readProbesOf'> {
  const kept = new Map<string, ProbeReport>();
  const records = new Map<string, RecordReport>();
  let stop = new AbortController();
  return {
    async readProbe(address) {
      return { fhirBase: address, report: kept.get(address), record: records.get(address) };
    },
    async probe(address, hear) {
      calls.push(`probe ${address}`);
      stop = new AbortController();
      const { signal } = stop;
      try {
        const report = await probe(address, { fetch: fetchOf(calls), signal, wishes: WISHES }, (step: ProbeStep) =>
          hear(step),
        );
        kept.set(address, report);
        return report;
      } catch (error) {
        if (signal.aborted) return undefined;
        throw error;
      }
    },
    async probeRecord(connectionId, hear) {
      calls.push(`probeRecord ${connectionId}`);
      const options = { fetch: fetchOf(calls), wishes: WISHES };
      kept.set(BASE, await probe(BASE, options, hear));
      records.set(BASE, await probeRecord(ACCESS, options, hear));
      return { fhirBase: BASE, report: kept.get(BASE), record: records.get(BASE) };
    },
    // Its server was probed long before anybody looks.
    async listProbes() {
      return [{ fhirBase: BASE, at: Date.UTC(2026, 10, 3, 12), verdict: { outcome: 'works', because: [] } }];
    },
    async readProbesOf(platformId) {
      if (platformId !== 'maple') return [];
      const options = { fetch: fetchOf([]), wishes: WISHES, now: () => Date.UTC(2026, 10, 3, 12) };
      return [{ fhirBase: BASE, report: await probe(BASE, options), record: await probeRecord(ACCESS, options) }];
    },
    async stopProbe(address) {
      calls.push(`stopProbe ${address}`);
      stop.abort();
    },
  };
}

const WISHES = ['Condition', 'Observation', 'Claim'];

const BASE = 'https://fhir.alder.test/r4';

const CONFIGURATION = {
  issuer: 'https://login.alder.test',
  jwks_uri: 'https://login.alder.test/keys',
  authorization_endpoint: 'https://login.alder.test/authorize',
  token_endpoint: 'https://login.alder.test/token',
  code_challenge_methods_supported: ['S256', 'plain'],
  grant_types_supported: ['authorization_code'],
  capabilities: ['client-public', 'launch-standalone', 'permission-patient', 'sso-openid-connect'],
  scopes_supported: ['openid', 'fhirUser', 'launch/patient', 'patient/*.rs', 'patient/Observation.rs'],
  registration_endpoint: 'http://login.alder.test/register',
};

const STATEMENT = {
  resourceType: 'CapabilityStatement',
  fhirVersion: '4.0.1',
  software: { name: 'Alder FHIR Server', version: '3' },
  format: ['json'],
  rest: [
    {
      resource: ['Condition', 'Observation'].map((type) => ({
        type,
        searchParam: [{ name: 'patient' }, { name: 'category' }, { name: '_lastUpdated' }],
      })),
    },
  ],
};

const ACCESS: RecordAccess = {
  fhirBase: BASE,
  extraOrigins: [],
  patientId: 'p-1',
  scope: 'patient/*.rs',
  refreshable: false,
  token: async () => 'opaque',
  renew: async () => 'opaque',
};

const page = (type: string, entries: number, next?: string) => ({
  resourceType: 'Bundle',
  link: next ? [{ relation: 'next', url: next }] : [],
  entry: Array.from({ length: entries }, () => ({ resource: { resourceType: type } })),
});

const ANSWERS: Readonly<Record<string, readonly [status: number, body: unknown]>> = {
  [`${BASE}/.well-known/smart-configuration`]: [200, CONFIGURATION],
  [`${BASE}/metadata`]: [200, STATEMENT],
  [`${BASE}/Patient?_count=1`]: [401, {}],
  'https://login.alder.test/token': [400, { error: 'invalid_request' }],
  [`${BASE}/Patient/p-1`]: [200, { resourceType: 'Patient' }],
  [`${BASE}/Condition?patient=p-1&_count=1`]: [200, page('Condition', 1)],
  // Without a category it refuses, and its pages have twenty.
  [`${BASE}/Observation?patient=p-1&_count=1`]: [400, { resourceType: 'OperationOutcome' }],
  [`${BASE}/Observation?patient=p-1&category=laboratory&_count=1`]: [
    200,
    page('Observation', 1, `${BASE}/Observation?page=2`),
  ],
  [`${BASE}/Observation?page=2`]: [200, page('Observation', 1)],
  [`${BASE}/Observation?patient=p-1&category=laboratory&_count=1000`]: [
    200,
    page('Observation', 20, `${BASE}/Observation?page=2`),
  ],
};

/** It is there, and lets no page read its keys. An address that ends in `/slow` answers when it is stopped. */
const fetchOf =
  (calls: string[]) =>
  async (url: string, { mode, signal, method = 'GET' }: RequestInit): Promise<Response> => {
    if (mode === 'no-cors') return new Response(null);
    calls.push(`${method} ${url}`);
    if (url.includes('/slow/metadata'))
      return new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
      );
    const answer = ANSWERS[url.replace('/slow', '/r4')];
    if (!answer) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(answer[1]), { status: answer[0] });
  };
