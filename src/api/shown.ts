import { fileKey } from '../fhir/attachment.ts';
import { literalOf } from '../fhir/mentions.ts';
import { readLinksOf } from '../store/attachments.ts';
import type { SourceText } from '../store/bodies.ts';
import { fetchedAtOf, versionsOf } from '../store/history.ts';
import type { RecordIndex } from '../store/record-index.ts';
import { idHere, isOwn, type Session } from './session.ts';
import { stamped } from './splice.ts';

/** A resource as this server shows it. */
export interface Shown {
  readonly sourceId: string;
  readonly position: number;
  readonly type: string;
  /** As it is written here. */
  readonly id: string;
  readonly version: number;
  /** ms since 1970. */
  readonly updated: number;
  /** One line of JSON. */
  readonly text: string;
}

/** The resource as it was sent, with ids, references and version as they are here. */
export async function shown(session: Session, source: SourceText): Promise<Shown> {
  const { index } = session.store;
  const { connectionId, position, type, text } = source;
  const id = idHere(session, connectionId, source.id);
  const version = versionAt(index, source);
  const updated = updatedAt(index, position);
  const own = isOwn(session, connectionId);
  const fhirBase = session.sources.get(connectionId)?.fhirBase ?? '';
  const files = own ? new Set<string>() : await filesIn(session, connectionId, fhirBase, text);
  const stamp = {
    id,
    versionId: String(version),
    lastUpdated: new Date(updated).toISOString(),
    keepsLastUpdated: true,
    source: own ? undefined : fhirBase,
  };
  const localOf = (literal: string): string => {
    const [name = '', known = ''] = literal.split('/');
    return `${name}/${idHere(session, connectionId, known)}`;
  };
  const isHere = (literal: string): boolean => {
    const [name = '', known = ''] = literal.split('/');
    return index.find(connectionId, name, known) !== undefined || files.has(fileKey(literal, fhirBase));
  };
  return {
    sourceId: connectionId,
    position,
    type,
    id,
    version,
    updated,
    text: stamped(text, stamp, {
      reference(target) {
        // What the person enters refers to things as they are named here.
        const literal = own ? undefined : literalOf(target, fhirBase);
        return literal !== undefined && isHere(literal) ? localOf(literal) : undefined;
      },
      url(address) {
        const literal = files.size > 0 ? literalOf(fileKey(address, fhirBase), fhirBase) : undefined;
        return literal?.startsWith('Binary/') && isHere(literal) ? localOf(literal) : undefined;
      },
    }),
  };
}

/** Addresses in it whose files are kept: files lie apart from resources. */
async function filesIn(
  { store }: Session,
  connectionId: string,
  fhirBase: string,
  text: string,
): Promise<ReadonlySet<string>> {
  const named = Array.from(text.matchAll(/"(?:url|reference)":"((?:[^"\\]|\\.)*\bBinary\\?\/[^"]*)"/g), (found) =>
    fileKey(JSON.parse(`"${found[1]!}"`) as string, fhirBase),
  );
  if (named.length === 0) return new Set();
  return new Set((await readLinksOf(store, connectionId, named)).kept.keys());
}

const versionAt = (index: RecordIndex, { connectionId, type, id, position }: SourceText): number =>
  versionsOf(index, connectionId, type, id).find((one) => one.position === position)?.number ?? 1;

/** What it says itself; where it says nothing, when it came. */
export function updatedAt(index: RecordIndex, position: number): number {
  const said = index.updated.at(position);
  return Number.isNaN(said) ? fetchedAtOf(index, position) : said;
}
