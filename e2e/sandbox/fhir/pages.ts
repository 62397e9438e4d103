import type { Profile } from '../profiles.ts';
import type { Quirks } from '../switches.ts';
import { type Access, allow, partsOf } from './access.ts';
import { bundleText, type Page } from './bundle.ts';
import type { Cursors, Position } from './cursor.ts';
import type { Entry } from './entry.ts';
import { includesOf } from './include.ts';
import { type Answer, FHIR_JSON, Refusal } from './outcome.ts';
import { TYPES } from './parameters.ts';
import type { PatientRecord } from './record.ts';
import { type FhirRequest, NEXT, requestOf } from './request.ts';
import { search } from './search.ts';

export interface FhirWorld {
  readonly profile: Profile;
  readonly cursors: Cursors;
  readonly recordOf: (patientId: string) => PatientRecord;
}

/** Who asks what, of which record, and how the answer is to be bent. */
interface Asking {
  readonly access: Access;
  readonly record: PatientRecord;
  readonly request: FhirRequest;
  readonly quirks: Quirks;
}

interface Found {
  /** Every match, in order. */
  readonly matches: readonly Entry[];
  /** The address that says how the search was understood. */
  readonly self: string;
}

/** The first page of a search or of `$everything`. */
export function firstPage(world: FhirWorld, asking: Asking): Answer {
  const { access, request } = asking;
  const count = countOf(request.query, world.profile);
  return pageAt(world, asking, { patientId: access.patientId, target: request.target, offset: 0, count });
}

/** The page that a `next` link leads to. Verbatim: a link that was decoded and written again is another link. */
export function continuedPage(world: FhirWorld, asking: Asking): Answer {
  const { access, request } = asking;
  const token = request.query.get(NEXT) ?? '';
  const position = world.cursors.read(token);
  if (!position || !request.target.endsWith(`${NEXT}=${encodeURIComponent(token)}`)) {
    throw new Refusal(410, 'expired', 'This page is gone. Search again.');
  }
  if (position.patientId !== access.patientId) throw new Refusal(403, 'forbidden', 'This page is another patient’s.');
  return pageAt(world, { ...asking, request: requestOf(request.base, position.target, {}) }, position);
}

function pageAt(world: FhirWorld, asking: Asking, position: Position): Answer {
  const { access, record, request, quirks } = asking;
  const { base, query } = request;
  const { matches, self } = remembered(access, request, () => find(world, asking));
  if (query.get('_summary') === 'count' || position.count === 0) {
    return bundle({ base, matches: [], included: [], total: matches.length, self, next: undefined, extra: [] });
  }
  const end = position.offset + quirks.count(position.count, matches.length);
  const shown = matches.slice(position.offset, end);
  const page: Page = {
    base,
    matches: shown,
    included: includesOf(record, request, shown).filter(({ type }) => partsOf(access, type, 'read') === 'all'),
    total: matches.length,
    self: position.offset === 0 ? self : linkTo(world, request, position),
    next: end < matches.length ? linkTo(world, request, { ...position, offset: end }) : undefined,
    extra: [],
  };
  return bundle(quirks.page(page));
}

const bundle = (page: Page): Answer => ({
  status: 200,
  headers: { 'Content-Type': FHIR_JSON },
  body: bundleText(page),
});

const REMEMBERED = 100;
const searches = new WeakMap<Access, Map<string, Found>>();

/** The second page of a search need not look at 100,000 resources again. Records do not change, so what was found stays true. */
function remembered(access: Access, { base, target }: FhirRequest, find: () => Found): Found {
  const known = searches.get(access) ?? new Map<string, Found>();
  searches.set(access, known);
  const key = `${base} ${target}`;
  const result = known.get(key) ?? find();
  known.delete(key);
  known.set(key, result);
  if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
  return result;
}

function find(world: FhirWorld, { access, record, request }: Asking): Found {
  const { base, target, type, path, query, strict } = request;
  if (path.length > 1) return { matches: everything(world, access, record, request), self: `${base}/${target}` };
  const parts = allow(access, type, 'search');
  const { matches, understood } = search(record, type, query, strict);
  const self = `${base}/${type}${understood.length ? '?' : ''}${understood.map(written).join('&')}`;
  if (parts === 'all') return { matches, self };
  const open = new Set(parts.flatMap((part) => search(record, type, new URLSearchParams(part), false).matches));
  return { matches: matches.filter((entry) => open.has(entry)), self };
}

const written = ([name, value]: readonly [string, string]): string =>
  `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;

function everything(
  { profile }: FhirWorld,
  access: Access,
  record: PatientRecord,
  { path, query }: FhirRequest,
): readonly Entry[] {
  if (!profile.everything) throw new Refusal(404, 'not-supported', 'This server does not know "$everything".');
  if (path[1] !== access.patientId) throw new Refusal(403, 'forbidden', 'This access is for another patient.');
  const asked = query.get('_type')?.split(',') ?? TYPES;
  const types = new Set(asked.filter((type) => partsOf(access, type, 'read') === 'all'));
  const since = Date.parse(query.get('_since') ?? '') || -Infinity;
  return record.everything.filter(({ type, updated }) => updated >= since && types.has(type));
}

function countOf(query: URLSearchParams, { page }: Profile): number {
  const text = query.get('_count');
  if (text === null) return page.byDefault;
  if (!/^\d+$/.test(text)) throw new Refusal(400, 'value', '"_count" is not a number.');
  if (Number(text) > page.refusedAbove) {
    throw new Refusal(400, 'too-costly', `"_count" must not be larger than ${page.refusedAbove}.`);
  }
  return Math.min(Number(text), page.most);
}

/** The token is base64: its plus, slash and equals sign are encoded in the link and must stay so. */
function linkTo({ profile, cursors }: FhirWorld, { base, path }: FhirRequest, position: Position): string {
  const address = profile.page.next === 'base' ? base : `${base}/${path.join('/')}`;
  return `${address}?${NEXT}=${encodeURIComponent(cursors.write(position))}`;
}
