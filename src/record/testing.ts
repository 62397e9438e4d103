import { type DecimalOf } from '../fhir/decimals.ts';
import { describe } from '../fhir/describe.ts';
import { asR4 } from '../fhir/older/as-r4.ts';
import { parseReference } from '../fhir/reference.ts';
import type { Resource } from '../fhir/resource.ts';
import { referenceName } from '../fhir/title.ts';
import { type Chapter, type ChapterHelp } from './chapter.ts';
import { type ClusterChoices, NO_CHOICES } from './cluster/cluster.ts';
import { addressKey, type Entry, type SourceFace } from './entry.ts';

/** For specs: sources of invented names. */
export const LAKESIDE: SourceFace = { id: 'lakeside', name: 'Lakeside General', stripe: 1 };
export const HARBOR: SourceFace = { id: 'harbor', name: 'Harbor Family Clinic', stripe: 2 };
export const BY_ME: SourceFace = { id: 'own', name: 'Entered by me', stripe: 0 };

const NO_DECIMALS: DecimalOf = () => undefined;
let ids = 0;

/** A resource as it would stand in a record; without an id it gets one. */
export function entryFrom(sent: Resource, source: SourceFace = LAKESIDE): Entry {
  const resource: Resource = sent.id === undefined ? { ...sent, id: `made-${++ids}` } : sent;
  return {
    connectionId: source.id,
    type: resource.resourceType,
    id: resource.id!,
    source,
    resource: asR4(resource),
    decimalOf: NO_DECIMALS,
    line: describe(resource),
    fetchedAt: Date.UTC(2026, 10, 1),
    removed: undefined,
  };
}

/** A chapter over these entries, as the engine builds it. */
export function viewOf<View>(
  chapter: Chapter<View>,
  entries: readonly Entry[],
  { today = '2026-11-22', choices = NO_CHOICES }: { readonly today?: string; readonly choices?: ClusterChoices } = {},
): View {
  const byAddress = new Map(entries.map((entry) => [addressKey(entry), entry]));
  const named = (connectionId: string, reference: unknown): Entry | undefined => {
    const told = parseReference(reference);
    return told.kind === 'local'
      ? byAddress.get(addressKey({ connectionId, type: told.type, id: told.id }))
      : undefined;
  };
  const help: ChapterHelp = {
    today,
    choices,
    entryOf: ({ connectionId }, reference) => named(connectionId, reference),
    nameOf: ({ connectionId, resource }, reference) =>
      referenceName(reference, resource, (sent) => named(connectionId, sent)?.line.title),
  };
  const { along = [] } = chapter;
  return chapter.build(
    ownOf(chapter, entries),
    entries.filter(({ type }) => along.includes(type)),
    help,
  );
}

/** Those that are the chapter's own. */
export const ownOf = <View>({ types, isOwn, isOwnBody }: Chapter<View>, entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(
    (entry) =>
      types.includes(entry.type) && (isOwn?.(entry.type, entry.line.kind) ?? true) && (isOwnBody?.(entry) ?? true),
  );
