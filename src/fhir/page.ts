import { isObject, listOf, textOf, type JsonObject } from '../base/json.ts';
import { toRange } from './dates.ts';
import { FhirError } from './errors.ts';
import { issuesOf, type Issue } from './outcome.ts';
import type { Resource, SourceResource } from './resource.ts';
import { eachItem, eachMember, readLine, skipSpace } from './source-text.ts';

/** One page of a search, taken apart. */
export interface Page {
  /** Matches and included resources alike, each under its own type. */
  readonly resources: readonly SourceResource[];
  /** What the server said beside them. */
  readonly issues: readonly Issue[];
  /** Address of the next page exactly as sent; null on the last. */
  readonly next: string | null;
  /** `Bundle.total` as sent; servers count differently, so it never decides when to stop. */
  readonly total: number | undefined;
  /** How many of its entries hold something that is no resource. */
  readonly strays: number;
  /** When the server says that it made this page, in ms since 1970. */
  readonly serverTime?: number;
}

/**
 * Takes the text of a search's answer apart, keeping each resource as it was sent.
 *
 * Throws `FhirError` for anything that is not a Bundle; a Bundle with no entries is an empty page.
 *
 * @see https://hl7.org/fhir/R4/bundle.html#searchset
 */
export function readPage(answer: string): Page {
  const text = withoutMark(answer);
  const bundle = parseAnswer(text);
  if (bundle.resourceType === 'OperationOutcome')
    return { resources: [], issues: issuesOf(bundle), next: null, total: undefined, strays: 0 };
  if (bundle.resourceType !== 'Bundle') throw new FhirError('fhir/not-a-bundle', 'the answer to a search is no Bundle');

  const sources = entrySources(text);
  const resources: SourceResource[] = [];
  const issues: Issue[] = [];
  let strays = 0;
  listOf(bundle.entry).forEach((entry, i) => {
    const resource = isObject(entry) ? entry.resource : undefined;
    if (!isResource(resource)) {
      strays++;
      return;
    }
    // Some servers forget search.mode: what an entry is tells its type, not where it stands.
    if (resource.resourceType === 'OperationOutcome') issues.push(...issuesOf(resource));
    else resources.push({ resource, text: sources[i] ?? JSON.stringify(resource) });
  });
  const page = { resources, issues, next: nextOf(bundle), total: totalOf(bundle), strays };
  const made = isObject(bundle.meta) ? toRange(textOf(bundle.meta.lastUpdated) ?? '') : undefined;
  return made ? { ...page, serverTime: made.start } : page;
}

/** So much of a page is looked at for its links: they stand first, where they stand before the entries. */
const HEAD = 4096;

/**
 * What the head of a search's answer says of the next page, before the rest is looked at or known to be whole: a guess,
 * for asking ahead. Undefined where it does not say.
 */
export function peekNext(answer: string): string | undefined {
  const head = answer.slice(0, HEAD);
  const from = /"link"\s*:\s*(?=\[)/.exec(head);
  const entries = head.indexOf('"entry"');
  if (!from || (entries >= 0 && entries < from.index)) return undefined;
  const start = from.index + from[0].length;
  try {
    const link: unknown = JSON.parse(head.slice(start, head.indexOf(']', start) + 1));
    return nextOf({ link }) ?? undefined;
  } catch {
    return undefined; // a bracket within an address, or more links than fit: the whole page will say
  }
}

/** Takes the text of a read's answer: one resource, as it was sent. */
export function readResource(answer: string): SourceResource {
  const text = withoutMark(answer);
  const resource = parseAnswer(text);
  if (!isResource(resource)) throw new FhirError('fhir/not-a-bundle', 'the answer to a read is no resource');
  return { resource, text: readLine(text, skipSpace(text, 0)).line };
}

function isResource(value: unknown): value is Resource {
  return isObject(value) && typeof value.resourceType === 'string' && /^[A-Za-z]+$/.test(value.resourceType);
}

/** A byte order mark is no JSON, and some gateways send one. */
const withoutMark = (answer: string) => (answer.charCodeAt(0) === 0xfeff ? answer.slice(1) : answer);

function parseAnswer(text: string): JsonObject {
  const start = text.trimStart();
  if (start === '') throw new FhirError('fhir/empty', 'the answer is empty');
  if (!start.startsWith('{')) throw new FhirError('fhir/not-json', 'the answer is no JSON object');
  try {
    return JSON.parse(text) as JsonObject;
  } catch (cause) {
    // It began as JSON: either it was cut, or it never was valid. Both are worth one more try.
    throw new FhirError('fhir/cut-short', 'the answer is no complete JSON', { cause });
  }
}

/** For each entry, the text of its resource. */
function entrySources(text: string): readonly (string | undefined)[] {
  let sources: (string | undefined)[] = [];
  eachMember(text, skipSpace(text, 0), (key, from) => {
    if (key !== 'entry' || text[from] !== '[') return undefined;
    sources = [];
    return eachItem(text, from, (at) => {
      const place = sources.push(undefined) - 1;
      if (text[at] !== '{') return undefined;
      return eachMember(text, at, (name, value) => {
        if (name !== 'resource' || text[value] !== '{') return undefined;
        const { line, end } = readLine(text, value);
        sources[place] = line;
        return end;
      });
    });
  });
  return sources;
}

function nextOf(bundle: JsonObject): string | null {
  const link = listOf(bundle.link)
    .filter(isObject)
    .find(({ relation }) => relation === 'next');
  return textOf(link?.url) ?? null;
}

function totalOf({ total }: JsonObject): number | undefined {
  return typeof total === 'number' && Number.isInteger(total) && total >= 0 ? total : undefined;
}
