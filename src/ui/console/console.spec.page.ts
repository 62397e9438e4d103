import type { FhirRequest, FhirResponse } from '../../base/fhir-message.ts';
import type { Engine, FhirGrant } from '../../engine/api.ts';
import { fhirBase } from './request.ts';

const METADATA = {
  resourceType: 'CapabilityStatement',
  rest: [
    {
      interaction: [{ code: 'transaction' }, { code: 'history-system' }],
      resource: ['Observation', 'Patient'].map((type) => ({
        type,
        interaction: [{ code: 'read' }, { code: 'search-type' }, { code: 'history-instance' }],
        operation: type === 'Patient' ? [{ name: 'everything' }] : [],
      })),
    },
  ],
};

/** For specs of screens: a record that answers a few requests, and grants that are kept for as long as the page is. */
export function specFhir(calls: string[]): Pick<Engine, 'askFhir' | 'listGrants' | 'allowGrant' | 'revokeGrant'> {
  let grants: readonly FhirGrant[] = [];
  return {
    async askFhir(request) {
      calls.push(`askFhir ${request.method} ${request.path}`);
      return answerTo(request);
    },
    listGrants: async () => grants,
    async allowGrant(asked) {
      calls.push(`allowGrant ${asked.client} ${asked.scopes}`);
      const grant = { ...asked, id: `grant-${grants.length}`, createdAt: 0 };
      grants = [...grants.filter(({ client }) => client !== asked.client), grant];
      return grant;
    },
    async revokeGrant(id) {
      calls.push(`revokeGrant ${id}`);
      grants = grants.filter((grant) => grant.id !== id);
    },
  };
}

function answerTo({ method, path }: FhirRequest): FhirResponse {
  if (path === 'metadata') return json(200, METADATA);
  if (method === 'POST')
    return json(201, { resourceType: 'Observation' }, { location: `${fhirBase()}Observation/own.1` });
  if (path.startsWith('Observation?')) return json(200, bundleOf(Number(/_count=(\d+)/.exec(path)?.[1] ?? 2)));
  if (path.startsWith('Observation/')) return json(200, { resourceType: 'Observation', id: 'own.1', valueInteger: 7 });
  const issue = [{ severity: 'error', code: 'not-found', diagnostics: 'There is no such thing here.' }];
  return json(404, { resourceType: 'OperationOutcome', issue });
}

const bundleOf = (many: number) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  link: [{ relation: 'next', url: `${fhirBase()}Observation?_count=3&page=2` }],
  entry: Array.from({ length: many }, (_, i) => ({
    fullUrl: `${fhirBase()}Observation/lake.${i}`,
    resource: {
      resourceType: 'Observation',
      id: `lake.${i}`,
      subject: { reference: 'Patient/lake.p1' },
      valueInteger: i,
    },
  })),
});

const json = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): FhirResponse => ({
  status,
  headers: { 'content-type': 'application/fhir+json; charset=utf-8', ...headers },
  body: new TextEncoder().encode(JSON.stringify(body)),
});
