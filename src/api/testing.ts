import { fromUtf8, utf8 } from '../base/bytes.ts';
import { jsonIn } from '../base/json.ts';
import type { SourceResource } from '../fhir/resource.ts';
import { commitPage } from '../store/commit.ts';
import { listSources, saveConnection } from '../store/connections.ts';
import type { Store } from '../store/store.ts';
import { lab, openTestStore, sent, testConnection, testGrant, testRow, testRun } from '../store/testing.ts';
import type { Grant } from './authorization.ts';
import type { WholeRecord } from './people.ts';
import { createFhirServer } from './server.ts';

/** What specs of the server need, in one place; nothing of the app imports it. */

const BASE = 'https://sheaf.test/fhir/';
const LAKESIDE = 'aaaaaa-lakeside';
const RIVERBEND = 'bbbbbb-riverbend';

function patient(id: string, family: string): SourceResource {
  return sent({ resourceType: 'Patient', id, name: [{ family, given: ['Ada'] }], birthDate: '1970-02-03' });
}

const withZero = ({ resource, text }: SourceResource): SourceResource => ({
  resource,
  text: text.replace('5.6', '5.60'),
});

/** A record of two hospitals, both with a Patient `p1`; of one person, or (`isTwo`) of two. */
export async function openRecord({ isTwo = false } = {}) {
  const store = await openTestStore();
  await keep(store, LAKESIDE, 'https://lakeside.test/r4', [
    patient('p1', 'Quillfeather'),
    lab('o1', { valueQuantity: { value: 5.6, unit: '%' }, meta: { lastUpdated: '2020-01-02T03:04:05Z' } }),
    lab('o2', { subject: { reference: 'https://lakeside.test/r4/Patient/p1' }, effectiveDateTime: '2015-01-01' }),
    withZero(lab('o3', { effectiveDateTime: '2016-01-01' })),
  ]);
  await keep(store, RIVERBEND, 'https://riverbend.test/r4', [
    patient('p1', isTwo ? 'Marrowby' : 'Quillfeather'),
    sent({
      resourceType: 'MedicationOrder',
      id: 'old',
      patient: { reference: 'Patient/p1' },
      dateWritten: '2011-02-21',
    }),
    sent({ resourceType: 'BodySite', id: 'older', patient: { reference: 'Patient/p1' } }),
    sent({ resourceType: 'Condition', id: 'x', subject: { reference: 'Patient/p1' }, code: { text: 'Hiccups' } }),
  ]);
  return { store, ask: await serverOf(store, { isTwo }) };
}

async function keep(store: Store, id: string, fhirBase: string, resources: readonly SourceResource[]): Promise<void> {
  await saveConnection(store, testConnection(id, { fhirBase, name: id }), testGrant());
  await commitPage(store, { run: testRun(id), row: testRow(), resources, fetchedAt: 1_600_000_000_000 });
}

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly client?: string;
}

/** Asks a server over this store as its own console, which may do everything; 'reader' may read and search labs. */
export async function serverOf(store: Store, { isTwo = false, now = () => 1_700_000_000_000 } = {}) {
  const grant = (client: string, scopes: string, over: Partial<Grant> = {}): Grant => ({
    id: client,
    client,
    name: client,
    scopes,
    until: Infinity,
    createdAt: 0,
    ...over,
  });
  const record = async (): Promise<WholeRecord> => {
    const sources = await listSources(store);
    const own = sources.filter(({ access }) => access === 'own');
    const groups = isTwo ? [[LAKESIDE], [RIVERBEND]] : [[LAKESIDE, RIVERBEND]];
    const people = groups.map((ids) => {
      const theirs = own.filter(({ personId }) => personId === ids[0]).map(({ id }) => id);
      return { id: ids[0]!, sourceIds: [...ids, ...theirs], own: theirs[0] };
    });
    return { people, sources };
  };
  let made = 0;
  const server = createFhirServer({
    store,
    base: BASE,
    now,
    record,
    wrote() {},
    newId: () => `new-${++made}`,
    grants: async () => [
      grant('app', 'user/*.cruds'),
      grant('reader', 'user/Observation.rs'),
      grant('late', 'user/*.cruds', { until: 1 }),
      grant('one', 'user/*.cruds', { personId: LAKESIDE }),
    ],
  });
  return async (request: string, { headers = {}, body, client = 'app' }: Asked = {}) => {
    const [method = '', path = ''] = request.split(' ');
    const bytes =
      body === undefined || body instanceof Uint8Array
        ? body
        : utf8(typeof body === 'string' ? body : JSON.stringify(body));
    const answer = await server.handle({ method, path, headers, body: bytes, client }, new AbortController().signal);
    const text = answer.body ? fromUtf8(answer.body) : '';
    // As JSON.parse has it: a spec looks at whatever came.
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: jsonIn(text) as ReturnType<typeof JSON.parse>,
    };
  };
}
