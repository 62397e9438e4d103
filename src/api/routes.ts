import type { Answer } from './answer.ts';
import type { Ask, Method } from './ask.ts';
import { quoted, refusal } from './outcome.ts';
import { requireRight } from './draft.ts';
import { requireId } from './body.ts';
import type { Session } from './session.ts';

/** What a request names in its path, by the route's own names. */
type Names = Readonly<Record<string, string>>;

interface Route {
  readonly method: Method;
  /** `:type`, `:id` and others stand for any one part. */
  readonly path: string;
  /** As a CapabilityStatement names it; operations by their own name. */
  readonly does: Does;
  /** Whether it is answered to whoever asks: it says nothing of the record. */
  readonly open?: true;
  readonly run: (session: Session, ask: Ask, names: Names) => Answer | Promise<Answer>;
}

/** @see https://hl7.org/fhir/R4/codesystem-restful-interaction.html */
export type Does =
  | 'capabilities'
  | 'read'
  | 'vread'
  | 'update'
  | 'patch'
  | 'delete'
  | 'history-instance'
  | 'history-type'
  | 'history-system'
  | 'create'
  | 'search-type'
  | 'search-system'
  | 'search-compartment'
  | 'bundle'
  | 'everything'
  | 'export'
  | 'validate';

// Each part is loaded when it is first asked for.
const reads = () => import('./reads.ts');
const writes = () => import('./writes.ts');
const searches = () => import('./search.ts');
const histories = () => import('./history.ts');
const exports = () => import('./export.ts');

const search = async (session: Session, ask: Ask, path: string) => (await searches()).searchset(session, ask, path);

/** Every request that is answered. The first that fits is taken; `metadata` says no more than what stands here. */
export const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'metadata',
    does: 'capabilities',
    open: true,
    run: async (session) => (await import('./capability.ts')).capability(session),
  },
  { method: 'GET', path: '', does: 'search-system', run: (session, ask) => search(session, ask, '') },
  { method: 'POST', path: '_search', does: 'search-system', run: (session, ask) => search(session, ask, '') },
  {
    method: 'GET',
    path: '_history',
    does: 'history-system',
    run: async (session, ask) => (await histories()).wholeHistory(session, ask, undefined),
  },
  {
    method: 'POST',
    path: '',
    does: 'bundle',
    run: async (session, ask) => (await import('./bundle.ts')).bundle(session, ask),
  },
  ...['$export', 'Patient/$export'].map((path): Route => ({
    method: 'GET',
    path,
    does: 'export',
    run: async (session, ask) => (await exports()).startExport(session, ask),
  })),
  {
    method: 'GET',
    path: '_export/:job',
    does: 'export',
    run: async (session, ask, { job = '' }) => (await exports()).exportStatus(session, ask, job),
  },
  {
    method: 'DELETE',
    path: '_export/:job',
    does: 'export',
    run: async (session, ask, { job = '' }) => (await exports()).cancelExport(session, ask, job),
  },
  {
    method: 'GET',
    path: '_export/:job/:file',
    does: 'export',
    run: async (session, ask, { job = '', file = '' }) => (await exports()).exportFile(session, ask, job, file),
  },
  {
    method: 'GET',
    path: 'Patient/$everything',
    does: 'everything',
    run: async (session, ask) => (await import('./everything.ts')).everything(session, ask, undefined),
  },
  {
    method: 'GET',
    path: 'Patient/:id/$everything',
    does: 'everything',
    run: async (session, ask, { id }) => (await import('./everything.ts')).everything(session, ask, id),
  },
  ...[':type/$validate', ':type/:id/$validate'].map((path): Route => ({
    method: 'POST',
    path,
    does: 'validate',
    run: async (_session, ask, { type = '' }) => (await import('./validate.ts')).validateOne(ask, type),
  })),
  {
    method: 'GET',
    path: ':type/_history',
    does: 'history-type',
    run: async (session, ask, { type }) => (await histories()).wholeHistory(session, ask, type),
  },
  {
    method: 'GET',
    path: ':type',
    does: 'search-type',
    run: (session, ask, { type = '' }) => search(session, ask, type),
  },
  {
    method: 'POST',
    path: ':type/_search',
    does: 'search-type',
    run: (session, ask, { type = '' }) => search(session, ask, type),
  },
  {
    method: 'POST',
    path: ':type',
    does: 'create',
    run: async (session, ask, { type = '' }) => (await writes()).createOne(session, ask, type),
  },
  {
    method: 'PUT',
    path: ':type',
    does: 'update',
    run: async (session, ask, { type = '' }) => (await writes()).updateMatch(session, ask, type),
  },
  {
    method: 'PATCH',
    path: ':type',
    does: 'patch',
    run: async (session, ask, { type = '' }) => (await writes()).patchMatch(session, ask, type),
  },
  {
    method: 'DELETE',
    path: ':type',
    does: 'delete',
    run: async (session, ask, { type = '' }) => (await writes()).removeMatch(session, ask, type),
  },
  {
    method: 'GET',
    path: ':type/:id',
    does: 'read',
    async run(session, ask, { type = '', id = '' }) {
      requireRight(session, type, 'r');
      if (type === 'Binary') return (await import('./binary.ts')).readBinary(session, ask, id);
      return (await reads()).read(session, ask, type, id);
    },
  },
  {
    method: 'PUT',
    path: ':type/:id',
    does: 'update',
    run: async (session, ask, { type = '', id = '' }) => (await writes()).updateOne(session, ask, type, id),
  },
  {
    method: 'PATCH',
    path: ':type/:id',
    does: 'patch',
    run: async (session, ask, { type = '', id = '' }) => (await writes()).patchOne(session, ask, type, id),
  },
  {
    method: 'DELETE',
    path: ':type/:id',
    does: 'delete',
    run: async (session, ask, { type = '', id = '' }) => (await writes()).removeOne(session, ask, type, id),
  },
  {
    method: 'GET',
    path: ':type/:id/_history',
    does: 'history-instance',
    async run(session, ask, { type = '', id = '' }) {
      requireRight(session, type, 'r');
      return (await histories()).instanceHistory(session, ask, type, id);
    },
  },
  {
    method: 'GET',
    path: ':type/:id/_history/:version',
    does: 'vread',
    async run(session, ask, { type = '', id = '', version = '' }) {
      requireRight(session, type, 'r');
      return (await reads()).vread(session, ask, type, id, version);
    },
  },
  {
    method: 'GET',
    path: 'Patient/:id/:other',
    does: 'search-compartment',
    run: (session, ask, { id = '', other = '' }) => search(session, ask, `Patient/${id}/${other}`),
  },
  {
    method: 'POST',
    path: 'Patient/:id/:other/_search',
    does: 'search-compartment',
    run: (session, ask, { id = '', other = '' }) => search(session, ask, `Patient/${id}/${other}`),
  },
];

/** Whether a request is answered without anything being allowed. */
export const isOpen = (ask: Ask): boolean => routesAt(ask.path).some(({ route }) => route.open && fits(route, ask));

/** Answers it. Throws FhirRefusal. */
export function dispatch(session: Session, ask: Ask): Answer | Promise<Answer> {
  const there = routesAt(ask.path);
  const found = there.find(({ route }) => fits(route, ask));
  if (found) return found.route.run(session, ask, found.names);
  if (there.length === 0) throw refusal(404, 'not-found', `Nothing is at ${quoted(ask.path.join('/'))}.`);
  const allowed = [...new Set(there.map(({ route }) => route.method))].join(', ');
  throw refusal(405, 'not-supported', `${ask.method} is not for this address, but ${allowed}.`, undefined, {
    allow: allowed,
  });
}

const fits = ({ method }: Route, ask: Ask): boolean => method === (ask.method === 'HEAD' ? 'GET' : ask.method);

/** What each kind of part may be. An id that is none of FHIR's is somebody's mistake, and told so. */
function routesAt(path: readonly string[]): readonly { readonly route: Route; readonly names: Names }[] {
  return ROUTES.flatMap((route) => {
    const names = namesIn(route, path);
    return names ? [{ route, names }] : [];
  });
}

const TYPE = /^[A-Z][A-Za-z]{1,60}$/;

function namesIn({ path }: Route, asked: readonly string[]): Names | undefined {
  const parts = path === '' ? [] : path.split('/');
  if (parts.length !== asked.length) return undefined;
  const names: Record<string, string> = {};
  for (const [i, part] of parts.entries()) {
    const given = asked[i]!;
    if (!part.startsWith(':')) {
      if (part !== given) return undefined;
      continue;
    }
    // What is no type is no resource's place; what begins with a sign is an operation, and no id.
    if (part === ':type' && !TYPE.test(given)) return undefined;
    if (part === ':other' && given !== '*' && !TYPE.test(given)) return undefined;
    if (/^[_$]/.test(given)) return undefined;
    if (part === ':id') requireId(given);
    names[part.slice(1)] = given;
  }
  return names;
}
