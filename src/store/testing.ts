import type { Resource, SourceResource } from '../fhir/resource.ts';
import type { Grant, PendingSignIn } from '../smart/types.ts';
import { saveConnection } from './connections.ts';
import { openStore, type StoreEvents } from './open.ts';
import type { Store } from './store.ts';
import type { Connection, LedgerRow, Run } from './types.ts';

/** What specs of the store need, in one place; nothing of the app imports it. */

/** A store that tells nobody, of a name of its own unless one is given. */
export function openTestStore(name = `spec-${crypto.randomUUID()}`, events: Partial<StoreEvents> = {}): Promise<Store> {
  return openStore(name, { onBlocked() {}, onLost() {}, onChange() {}, ...events });
}

/** A store with one connection, `c`, and a run of it. */
export async function openWorld(name?: string, events?: Partial<StoreEvents>) {
  const store = await openTestStore(name, events);
  await saveConnection(store, testConnection('c'), testGrant());
  return { store, run: testRun('c') };
}

export function testConnection(id: string, over: Partial<Connection> = {}): Connection {
  return {
    id,
    endpointId: 'lakeside',
    issuer: 'https://lakeside.test',
    fhirBase: 'https://lakeside.test/r4',
    patientId: 'p1',
    name: 'Lakeside General',
    place: 'Lakeside',
    stripe: 1,
    connectedAt: 1,
    access: 'active',
    ...over,
  };
}

export function testGrant(over: Partial<Grant> = {}): Grant {
  return {
    server: {
      fhirBase: 'https://lakeside.test/r4',
      issuer: 'https://lakeside.test',
      authorizationEndpoint: 'https://lakeside.test/authorize',
      tokenEndpoint: 'https://lakeside.test/token',
      revocationEndpoint: undefined,
      jwksUri: undefined,
      issInResponse: true,
      scopesSupported: [],
      capabilities: [],
      brandBundle: undefined,
      brandIdentifier: undefined,
    },
    clientId: 'sheaf',
    accessToken: 'access-1',
    refreshToken: 'refresh-1',
    receivedAt: 1,
    expiresAt: 2,
    scope: 'patient/*.read',
    patientId: 'p1',
    fhirUser: undefined,
    ...over,
  };
}

export function testRun(connectionId: string, over: Partial<Run> = {}): Run {
  return { id: 'r1', connectionId, state: 'running', startedAt: 1, endedAt: undefined, failure: undefined, ...over };
}

export function testRow(over: Partial<LedgerRow> = {}): LedgerRow {
  return {
    searchId: 'labs',
    order: 0,
    label: 'Lab results',
    query: 'Observation?category=laboratory',
    url: 'Observation?patient=p1&category=laboratory',
    state: 'fetching',
    next: null,
    pages: 1,
    got: 0,
    total: undefined,
    failure: undefined,
    warnings: [],
    ...over,
  };
}

/** The resource as a server sends it: parsed, and as text. */
export function sent(resource: Resource): SourceResource {
  return { resource, text: JSON.stringify(resource) };
}

/** A lab result. */
export function lab(id: string, over: Record<string, unknown> = {}): SourceResource {
  return sent({
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
    ],
    code: {
      coding: [{ system: 'http://loinc.org', code: '4548-4', display: 'Hemoglobin A1c' }],
      text: 'Hemoglobin A1c',
    },
    subject: { reference: 'Patient/p1' },
    effectiveDateTime: '2014-05-03T09:30:00-05:00',
    valueQuantity: { value: 5.6, unit: '%' },
    ...over,
  });
}

/** What a sign-in leaves behind on its way out. */
export function testPending(state: string, createdAt: number): PendingSignIn {
  const { server, clientId, scope } = testGrant();
  return {
    endpointId: 'lakeside',
    brandId: 'lakeside',
    connectionId: undefined,
    server,
    clientId,
    redirectUri: 'https://sheaf.test/callback',
    scope,
    state,
    nonce: 'nonce-1',
    codeVerifier: 'verifier-1',
    returnTo: '/',
    createdAt,
  };
}

/** Makes writes fail at once, as the browser's own do; returns what puts it right again. */
export function refuseWrites(method: 'put' | 'add', refusal: (store: string) => string | undefined): () => void {
  const own = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, method)!;
  const write = own.value as (this: IDBObjectStore, ...args: unknown[]) => IDBRequest;
  const value = function (this: IDBObjectStore, ...args: unknown[]) {
    const name = refusal(this.name);
    if (name !== undefined) throw new DOMException('refused by a spec', name);
    return write.apply(this, args);
  };
  Object.defineProperty(IDBObjectStore.prototype, method, { ...own, value });
  return () => void Object.defineProperty(IDBObjectStore.prototype, method, own);
}
