import type { Engine, ProbeReport, ProbeStep } from '../../engine/api.ts';
import { probe } from '../../smart/probe/probe.ts';

/** For the specs of screens only: the probe's steps over a server that answers from a table, at `https://fhir.alder.test/r4`. */
export function specProbe(calls: string[]): Pick<Engine, 'readProbe' | 'probe' | 'stopProbe'> {
  const kept = new Map<string, ProbeReport>();
  let stop = new AbortController();
  return {
    async readProbe(address) {
      return { fhirBase: address, report: kept.get(address) };
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

const ANSWERS: Readonly<Record<string, readonly [status: number, body: unknown]>> = {
  [`${BASE}/.well-known/smart-configuration`]: [200, CONFIGURATION],
  [`${BASE}/metadata`]: [200, STATEMENT],
  [`${BASE}/Patient?_count=1`]: [401, {}],
  'https://login.alder.test/token': [400, { error: 'invalid_request' }],
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
