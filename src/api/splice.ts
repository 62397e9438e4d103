import { endOfValue, eachMember } from '../fhir/source-text.ts';

/** What an answer says of a resource in place of what its sender said. */
export interface Stamp {
  readonly id: string;
  readonly versionId: string;
  readonly lastUpdated: string;
  /** Whether that is said only where it has none of its own. */
  readonly keepsLastUpdated: boolean;
  /** `meta.source`; undefined to leave what is there. */
  readonly source: string | undefined;
}

/** How its references are written here; undefined to leave one as it is. */
export interface Rewrites {
  readonly reference: (target: string) => string | undefined;
  /** Of an attachment. */
  readonly url: (address: string) => string | undefined;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The resource with this stamp on it: every other letter stays as it was sent, which parsing and writing again would
 * not do (`5.10` would be 5.1). Takes one line of JSON that has been accepted before.
 */
export function stamped(text: string, stamp: Stamp, rewrites: Rewrites): string {
  const edits = [...stampEdits(text, stamp), ...targetEdits(text, rewrites)];
  return edited(text, edits);
}

function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    if (edit.from < at) continue; // within what has been replaced whole
    parts.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function stampEdits(text: string, stamp: Stamp): readonly Edit[] {
  const edits: Edit[] = [];
  const id = JSON.stringify(stamp.id);
  let [afterType, hasId, hasMeta] = [1, false, false];
  eachMember(text, 0, (key, from) => {
    const to = endOfValue(text, from);
    if (key === 'resourceType') afterType = to;
    if (key === 'id') {
      edits.push({ from, to, text: id });
      hasId = true;
    } else if (key === 'meta') {
      edits.push(...metaEdits(text, from, to, stamp));
      hasMeta = true;
    }
    return to;
  });
  const missing = [...(hasId ? [] : [`"id":${id}`]), ...(hasMeta ? [] : [`"meta":${metaOf(stamp)}`])].join(',');
  if (missing !== '') {
    // Behind the type, where readers expect it; at the front of what has none.
    const insert = afterType > 1 ? `,${missing}` : `${missing}${text === '{}' ? '' : ','}`;
    edits.push({ from: afterType, to: afterType, text: insert });
  }
  return edits;
}

const metaOf = ({ versionId, lastUpdated, source }: Stamp): string =>
  JSON.stringify({ versionId, lastUpdated, source });

function metaEdits(text: string, at: number, end: number, stamp: Stamp): readonly Edit[] {
  if (text[at] !== '{') return [{ from: at, to: end, text: metaOf(stamp) }];
  const wanted = new Map([['versionId', stamp.versionId]]);
  if (!stamp.keepsLastUpdated) wanted.set('lastUpdated', stamp.lastUpdated);
  if (stamp.source !== undefined) wanted.set('source', stamp.source);
  const missing = new Map([...wanted, ['lastUpdated', stamp.lastUpdated]]);
  const edits: Edit[] = [];
  let isEmpty = true;
  eachMember(text, at, (key, from) => {
    isEmpty = false;
    missing.delete(key);
    const to = endOfValue(text, from);
    const value = wanted.get(key);
    if (value !== undefined) edits.push({ from, to, text: JSON.stringify(value) });
    return to;
  });
  const added = [...missing].map(([key, value]) => `"${key}":${JSON.stringify(value)}`).join(',');
  if (added !== '') edits.push({ from: at + 1, to: at + 1, text: isEmpty ? added : `${added},` });
  return edits;
}

// A quote inside of a string has a backslash before it, so that these are keys wherever they are found.
const TARGETS = /"(reference|url)":"/g;

function targetEdits(text: string, { reference, url }: Rewrites): readonly Edit[] {
  const edits: Edit[] = [];
  for (const found of text.matchAll(TARGETS)) {
    const from = found.index + found[0].length - 1;
    const to = endOfValue(text, from);
    const target = JSON.parse(text.slice(from, to)) as string;
    const other = found[1] === 'reference' ? reference(target) : url(target);
    if (other !== undefined) edits.push({ from, to, text: JSON.stringify(other) });
  }
  return edits;
}

/** The same with other targets alone. */
export const withTargets = (text: string, rewrites: Rewrites): string => edited(text, targetEdits(text, rewrites));

const SUBSETTED =
  '{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationValue","code":"SUBSETTED","display":"subsetted"}';

/**
 * Only those members, as text; what is said of a primitive (`_birthDate`) goes with it. Says so in `meta.tag`, so that
 * nobody takes it for the whole.
 */
export function subset(text: string, keeps: (member: string) => boolean): string {
  const members: string[] = [];
  eachMember(text, 0, (key, from) => {
    const to = endOfValue(text, from);
    const name = key.replace(/^_/, '');
    if (name === 'meta') members.push(`"meta":${taggedMeta(text.slice(from, to))}`);
    else if (name === 'resourceType' || name === 'id' || keeps(name)) members.push(`"${key}":${text.slice(from, to)}`);
    return to;
  });
  return `{${members.join(',')}}`;
}

function taggedMeta(meta: string): string {
  const edits: Edit[] = [];
  let [hasTag, isEmpty] = [false, true];
  eachMember(meta, 0, (key, from) => {
    isEmpty = false;
    if (key !== 'tag' || meta[from] !== '[') return undefined;
    hasTag = true;
    const to = endOfValue(meta, from);
    edits.push({ from: to - 1, to: to - 1, text: `${to - from > 2 ? ',' : ''}${SUBSETTED}` });
    return to;
  });
  if (!hasTag) edits.push({ from: 1, to: 1, text: `"tag":[${SUBSETTED}]${isEmpty ? '' : ','}` });
  return edited(meta, edits);
}

/** One line of JSON as several, for people; no token is changed. */
export function pretty(line: string): string {
  const parts: string[] = [];
  let depth = 0;
  const breakLine = () => parts.push('\n', '  '.repeat(depth));
  for (let i = 0; i < line.length;) {
    const letter = line[i]!;
    if (letter === '"') {
      const to = endOfValue(line, i);
      parts.push(line.slice(i, to));
      i = to;
      continue;
    }
    i++;
    const isEmpty = (letter === '{' && line[i] === '}') || (letter === '[' && line[i] === ']');
    if (isEmpty) parts.push(letter, line[i++]!);
    else if (letter === '{' || letter === '[') {
      parts.push(letter);
      depth++;
      breakLine();
    } else if (letter === '}' || letter === ']') {
      depth--;
      breakLine();
      parts.push(letter);
    } else if (letter === ',') {
      parts.push(letter);
      breakLine();
    } else parts.push(letter === ':' ? ': ' : letter);
  }
  return parts.join('');
}
