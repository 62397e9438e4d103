import type { SearchFilter } from '../fhir/query/filters.ts';
import type { ProblemCode, QueryProblem } from '../fhir/query/problems.ts';
import { parseSearch, type SearchQuery } from '../fhir/search-query.ts';
import { search, type SearchResult } from '../store/search.ts';
import { pageSizeOf } from '../store/search/find.ts';
import { readPage, writePage } from '../store/search/page.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import type { Ask } from './ask.ts';
import { allows, typesAllowing } from './authorization.ts';
import { requireRight } from './draft.ts';
import { type Link, linksText, linkTo } from './links.ts';
import { FhirRefusal, type Issue, outcomeText, refusal } from './outcome.ts';
import { idHere, positionOf, type Session } from './session.ts';
import { type Shown, shown } from './shown.ts';
import { cutTo, type Shape, shapeOf } from './summary.ts';

/**
 * A search of a type, of everything (`''`), or of what belongs to a patient (`Patient/1/Observation`).
 *
 * @see https://hl7.org/fhir/R4/search.html
 */
export async function searchset(session: Session, ask: Ask, path: string): Promise<Answer> {
  const shape = shapeOf(ask.params);
  const result = await searched(session, path, ask.query, ask.prefer.isStrict);
  if (result.query.compartment) requireCompartment(session, result.query.compartment);
  return jsonAnswer(200, await bundleText(session, ask, result, shape));
}

/** A patient that is not here has no compartment: that it is empty would be another answer. */
function requireCompartment(session: Session, { type, id }: { readonly type: string; readonly id: string }): void {
  if (positionOf(session, type, id) === undefined) {
    throw refusal(404, 'not-found', `There is no such ${type} in this record.`);
  }
}

/** The ids of what a condition finds, of no more than two; and how many it finds. */
export async function matches(
  session: Session,
  type: string,
  query: string,
): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  // What is not understood would find more than was meant.
  const { total, resources } = await searched(session, type, `${query}&_count=2`, true);
  return { total, ids: resources.map(({ connectionId, id }) => idHere(session, connectionId, id)) };
}

/** Throws 400, 403, 404. */
async function searched(session: Session, path: string, query: string, isStrict: boolean): Promise<SearchResult> {
  const types = requireTypes(session, parseSearch(`${path}?${query}`));
  const narrowed = types === undefined ? query : `${query}&_type=${types.join(',')}`;
  const handling = isStrict ? 'strict' : 'lenient';
  const options = { handling, now: session.deps.now() } as const;
  const result = await search(session.store, `${path}?${narrowed}`, session.scope, options);
  if (result.problems.length > 0) throw refusalOf(result.problems);
  return result;
}

/** The types that a search of all is to be of; undefined where it names them, or may be of all. Throws 403. */
function requireTypes(session: Session, { types, filters }: SearchQuery): readonly string[] | undefined {
  for (const type of types) requireRight(session, type, 's');
  // What a chain asks of a type is told of it, whether or not it is shown.
  for (const type of filters.flatMap(askedBy)) requireRight(session, type, 's');
  if (types.length > 0) return undefined;
  const allowed = typesAllowing(session.permissions, 's');
  if (allowed?.length === 0) throw refusal(403, 'forbidden', 'The person has not allowed this page to search.');
  return allowed;
}

/** Types that a condition looks into beside the one that is searched; `*` for whatever a reference leads to. */
function askedBy(filter: SearchFilter): readonly string[] {
  if (filter.kind === 'values') return [];
  return [filter.type ?? '*', ...askedBy(filter.next)];
}

const STATUSES: Readonly<Record<ProblemCode, readonly [number, Issue['code']]>> = {
  'bad-path': [404, 'not-found'],
  'unknown-type': [404, 'not-supported'],
  'bad-parameter': [400, 'invalid'],
  'bad-value': [400, 'value'],
  'not-supported': [400, 'not-supported'],
  'too-much': [413, 'too-costly'],
  'unknown-parameter': [400, 'not-supported'],
};

function refusalOf(problems: readonly QueryProblem[]): FhirRefusal {
  const issues = problems.map(({ code, parameter, detail }): Issue => ({
    severity: 'error',
    code: STATUSES[code][1],
    text: detail,
    expression: parameter === '' ? undefined : `http.${parameter}`,
  }));
  return new FhirRefusal(STATUSES[problems[0]!.code][0], issues);
}

async function bundleText(session: Session, { params }: Ask, result: SearchResult, shape: Shape): Promise<string> {
  const { deps, permissions } = session;
  const { resources, included, ignored, query, total } = result;
  const entries: string[] = [];
  const add = async (mode: 'match' | 'include', one: Shown) => {
    const url = JSON.stringify(`${deps.base}${one.type}/${one.id}`);
    entries.push(`{"fullUrl":${url},"resource":${await cutTo(shape, one)},"search":{"mode":"${mode}"}}`);
  };
  for (const one of resources) {
    session.signal.throwIfAborted();
    await add('match', await shown(session, one));
  }
  for (const one of included) if (allows(permissions, one.type, 'r')) await add('include', await shown(session, one));
  if (ignored.length > 0) entries.push(`{"resource":${outcomeText(ignored.map(leftOut))},"search":{"mode":"outcome"}}`);
  const counted = query.total === 'none' ? '' : `"total":${total},`;
  const links = linksText(linksOf(session, result, params));
  return `{"resourceType":"Bundle","type":"searchset",${counted}"link":${links}${entries.length > 0 ? `,"entry":[${entries.join(',')}]` : ''}}`;
}

const leftOut = (name: string): Issue => ({
  severity: 'warning',
  code: 'not-supported',
  text: 'This is not known here, and was left out of the search.',
  expression: `http.${name}`,
});

function linksOf({ deps, store }: Session, result: SearchResult, params: URLSearchParams): readonly Link[] {
  const { self, next, previous, total, query } = result;
  const [path, text] = splitAt(self);
  const own = new URLSearchParams(text);
  for (const name of ['_format', '_pretty']) if (params.has(name)) own.set(name, params.get(name)!);
  const to = (page: string | undefined) => linkTo(deps.base, path, own, { _page: page });
  const links: Link[] = [{ relation: 'self', url: linkTo(deps.base, path, own) }];
  if (next === undefined && previous === undefined) return links;
  const last = lastPage(store, query, total);
  links.push({ relation: 'first', url: to(undefined) });
  if (previous !== undefined) links.push({ relation: 'previous', url: to(previous) });
  if (next !== undefined) links.push({ relation: 'next', url: to(next) });
  if (last !== undefined) links.push({ relation: 'last', url: to(last) });
  return links;
}

function splitAt(self: string): readonly [string, string] {
  const at = self.indexOf('?');
  return at < 0 ? [self, ''] : [self.slice(0, at), self.slice(at + 1)];
}

function lastPage({ index }: Session['store'], query: SearchQuery, total: number): string | undefined {
  const bound = readPage(index, query.page)?.bound;
  const size = pageSizeOf(query);
  if (bound === undefined || size === 0 || total === 0) return undefined;
  return writePage(index, { offset: Math.floor((total - 1) / size) * size, bound });
}
