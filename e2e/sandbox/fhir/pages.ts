import type { Profile } from '../profiles.ts';
import type { FileStorage } from '../storage.ts';
import type { Quirks } from '../switches.ts';
import { type Access, allow, partsOf } from './access.ts';
import { bundleText, type Page } from './bundle.ts';
import type { Cursors, Position } from './cursor.ts';
import type { Entry } from './entry.ts';
import { includesOf } from './include.ts';
import { type Answer, FHIR_JSON, Refusal } from './outcome.ts';
import { ALL_TYPES } from './older/types.ts';
import type { PatientRecord } from './record.ts';
import { type FhirRequest, NEXT, requestOf } from './request.ts';
import { search } from './search.ts';

export interface FhirWorld {
  readonly profile: Profile;
  readonly cursors: Cursors;
  readonly recordOf: (patientId: string, quirks: Quirks) => PatientRecord;
  /** What time it is at the hospital. */
  readonly now: () => number;
  readonly storage: Pick<FileStorage, 'link'>;
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
  const { access, record, request, quirks } = asking;
  const count = countOf(request.query, world.profile);
  quirks.turn({ type: request.type, page: 1, token: undefined });
  return pageAt(world, asking, {
    patientId: access.patientId,
    target: request.target,
    offset: 0,
    count,
    page: 1,
    revision: record.revision,
    at: world.now(),
  });
}

/** The page that a `next` link leads to. Verbatim: a link that was decoded and written again is another link. */
export function continuedPage(world: FhirWorld, asking: Asking): Answer {
  const { access, request, quirks } = asking;
  const token = request.query.get(NEXT) ?? '';
  const position = world.cursors.read(token);
  if (!position || !request.target.endsWith(`${NEXT}=${encodeURIComponent(token)}`)) throw expired();
  if (position.patientId !== access.patientId) throw new Refusal(403, 'forbidden', 'This page is another patient’s.');
  const first = requestOf(request.base, position.target, {});
  quirks.turn({ type: first.type, page: position.page, token });
  return pageAt(world, { ...asking, request: first }, position);
}

const expired = () => new Refusal(410, 'expired', 'This page is gone. Search again.');

function pageAt(world: FhirWorld, asking: Asking, position: Position): Answer {
  const { access, record, request, quirks } = asking;
  const { base, query, type } = request;
  const { offset, at } = position;
  const revision = quirks.live() ? record.revision : position.revision;
  const { matches, self } = remembered(asking, revision, () => find(world, asking));
  const total = quirks.counted(matches.length, request);
  if (query.get('_summary') === 'count' || position.count === 0) {
    return bundle({ base, type, at, matches: [], included: [], total, self, next: undefined, extra: [] });
  }
  const given = withoutWithheld(matches, record, type, quirks.withheld());
  const end = offset + quirks.count(position.count, given.length);
  const endless = quirks.endless() && given.length > 0;
  const from = endless ? offset % given.length : offset;
  const shown = given.slice(from, from + end - offset);
  const next = { ...position, offset: end, page: position.page + 1 };
  const page: Page = {
    base,
    type,
    at,
    matches: shown,
    included: includesOf(record, request, shown).filter((entry) => partsOf(access, entry.type, 'read') === 'all'),
    total: query.get('_total') === 'none' ? undefined : total,
    self: offset === 0 ? self : linkTo(world, request, position),
    next: endless || end < given.length ? linkTo(world, request, next) : undefined,
    extra: [],
  };
  return bundle(quirks.page(page));
}

const bundle = (page: Page): Answer => ({
  status: 200,
  headers: { 'Content-Type': FHIR_JSON },
  body: bundleText(page),
});

/** The first `count` of a type are there, and counted, and never given. */
function withoutWithheld(matches: readonly Entry[], record: PatientRecord, type: string, count: number) {
  if (count === 0) return matches;
  const kept = new Set(record.list(type).slice(0, count));
  return matches.filter((entry) => !kept.has(entry));
}

const REMEMBERED = 200;
const searches = new WeakMap<PatientRecord, Map<string, Found>>();

/**
 * The second page of a search need not look at 100,000 resources again, and is cut from what the first was: a record
 * that changes meanwhile shifts no pages. What is no longer remembered of a record as it was is gone.
 */
function remembered({ access, record, request }: Asking, revision: number, find: () => Found): Found {
  const known = searches.get(record) ?? new Map<string, Found>();
  searches.set(record, known);
  const key = `${revision} ${request.base} ${request.target} ${access.scopes.join(' ')}`;
  const kept = known.get(key);
  if (!kept && revision !== record.revision) throw expired();
  const result = kept ?? find();
  known.delete(key);
  known.set(key, result);
  if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
  return result;
}

function find(world: FhirWorld, { access, record, request, quirks }: Asking): Found {
  const { base, target, type, path, query, strict } = request;
  if (path.length > 1) return { matches: everything(world, access, record, request), self: `${base}/${target}` };
  const parts = allow(access, type, 'search');
  const rules = { strict, fateOf: (name: string) => quirks.parameter(name, type) };
  const { matches, understood } = search(record, type, query, rules);
  const self = `${base}/${type}${understood.length ? '?' : ''}${understood.map(written).join('&')}`;
  if (parts === 'all') return { matches, self };
  const open = new Set(parts.flatMap((part) => search(record, type, new URLSearchParams(part), {}).matches));
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
  const asked = query.get('_type')?.split(',') ?? ALL_TYPES;
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
