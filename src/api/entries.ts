import { isObject, listOf, textOf } from '../base/json.ts';
import { eachItem, eachMember, endOfValue } from '../fhir/source-text.ts';
import { type Sent, resourceIn } from './body.ts';
import { refusal } from './outcome.ts';
import { withTargets } from './splice.ts';

/** One request in a Bundle, and the resource in it as text. */
export interface Entry {
  /** Place in the Bundle, from 0. */
  readonly place: number;
  /** '' where it has none. */
  readonly fullUrl: string;
  readonly method: string;
  /** Below the base; may be absolute below it. */
  readonly url: string;
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
  readonly ifNoneExist: string | undefined;
  readonly sent: Sent | undefined;
}

export interface Requests {
  readonly kind: 'batch' | 'transaction';
  readonly entries: readonly Entry[];
}

/** What a Bundle asks for. Throws 400 naming the entry. */
export function requestsIn({ resource, text }: Sent, base: string): Requests {
  const { type } = resource;
  if (type !== 'batch' && type !== 'transaction') {
    throw refusal(400, 'value', 'A Bundle that is sent here is a batch or a transaction.', 'Bundle.type');
  }
  const texts = resourceTexts(text);
  const entries = listOf(resource['entry']).map((entry, place) => readEntry(entry, place, texts[place], base));
  return { kind: type, entries };
}

function readEntry(entry: unknown, place: number, text: string | undefined, base: string): Entry {
  const at = `Bundle.entry[${place}]`;
  const request = isObject(entry) ? entry['request'] : undefined;
  const method = isObject(request) ? textOf(request['method']) : undefined;
  const url = isObject(request) ? textOf(request['url']) : undefined;
  if (!isObject(entry) || !isObject(request) || method === undefined || url === undefined) {
    throw refusal(400, 'required', 'An entry has no request with method and url.', at);
  }
  return {
    place,
    fullUrl: textOf(entry['fullUrl']) ?? '',
    method,
    url: url.startsWith(base) ? url.slice(base.length) : url,
    ifMatch: textOf(request['ifMatch']),
    ifNoneMatch: textOf(request['ifNoneMatch']),
    ifModifiedSince: textOf(request['ifModifiedSince']),
    ifNoneExist: textOf(request['ifNoneExist']),
    sent: text === undefined ? undefined : resourceIn(text, `${at}.resource`),
  };
}

/** The text of each entry's resource: parsed, its numbers would have lost their zeros. */
function resourceTexts(text: string): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  eachMember(text, 0, (key, from) => {
    if (key !== 'entry' || text[from] !== '[') return undefined;
    return eachItem(text, from, (item) => {
      let resource: string | undefined;
      const to = endOfValue(text, item);
      if (text[item] === '{') {
        eachMember(text, item, (name, at) => {
          const end = endOfValue(text, at);
          if (name === 'resource') resource = text.slice(at, end);
          return end;
        });
      }
      found.push(resource);
      return to;
    });
  });
  return found;
}

/** Lines of resources, to be written together: each under its id, or a new one. Throws 400 naming the line. */
export function requestsInLines(text: string): Requests {
  const lines = text.split('\n').map((line, i) => ({ line: line.trim(), place: i }));
  const entries = lines
    .filter(({ line }) => line !== '')
    .map(({ line, place }, i): Entry => {
      const sent = resourceIn(line, `Line ${place + 1}`);
      const { resourceType, id } = sent.resource;
      return {
        place: i,
        fullUrl: '',
        method: id === undefined ? 'POST' : 'PUT',
        url: id === undefined ? resourceType : `${resourceType}/${String(id)}`,
        ifMatch: undefined,
        ifNoneMatch: undefined,
        ifModifiedSince: undefined,
        ifNoneExist: undefined,
        sent,
      };
    });
  return { kind: 'transaction', entries };
}

/** Members that are words or business identifiers, whatever they look like. */
const WORDS = /"(?:value|valueString|text|display|note|description|comment|title|name)":$/;

/** Whether what stands behind this is an address: a member's whole value, or a link in a narrative. */
const isName = (before: string, quote: string): boolean => (quote === '"' ? !WORDS.test(before) : before.endsWith('='));

const URN = /(\\?["'])(urn:(?:uuid|oid):[A-Za-z\d.:-]+)(?=\1)/g;

/**
 * The text with what its Bundle calls other entries in place of what they are called here: in references, and wherever
 * a `urn:` stands alone for an address, also in the links of a narrative. Words and an identifier's value stay.
 *
 * @see https://hl7.org/fhir/R4/http.html#trules
 */
export function resolved(text: string, names: ReadonlyMap<string, string>): string {
  const replaced = text.replace(URN, (whole: string, quote: string, urn: string, at: number) => {
    const name = names.get(urn);
    return name !== undefined && isName(text.slice(Math.max(0, at - 40), at), quote) ? quote + name : whole;
  });
  return withTargets(replaced, {
    reference(target) {
      // What is asked of a version is asked of the version that comes of it.
      const [plain = '', ...rest] = target.split('/_history/');
      return names.get(target) ?? (rest.length > 0 ? names.get(plain) : undefined);
    },
    url: () => undefined,
  });
}

const CONDITIONAL = /"reference":"((?:[^"\\]|\\.)*\?(?:[^"\\]|\\.)*)"/g;

/** References that name their target by a search: `Patient?identifier=…`. */
export const conditionsIn = (text: string): readonly string[] => [
  ...new Set(
    Array.from(text.matchAll(CONDITIONAL), (found) => JSON.parse(`"${found[1]!}"`) as string).filter((target) =>
      /^[A-Z][A-Za-z]+\?/.test(target),
    ),
  ),
];
