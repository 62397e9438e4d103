import { permissionsOf } from '../api/authorization.ts';
import { resourceIn } from '../api/body.ts';
import { create, remove, update, writing } from '../api/draft.ts';
import { FhirRefusal } from '../api/outcome.ts';
import { etagOf } from '../api/reads.ts';
import { openSession, type Session } from '../api/session.ts';
import type { Bytes } from '../base/bytes.ts';
import { localId } from '../store/local-ids.ts';
import { saveAttachments } from '../store/attachments.ts';
import { listSources } from '../store/connections.ts';
import { openTimeline } from '../store/timeline.ts';
import type { OwnAddress, OwnDraft, RowView } from './api.ts';
import type { Context } from './context.ts';
import { EngineRefusal } from './errors.ts';
import { serverDeps } from './fhir-server.ts';
import { sourcesOf } from './people-sources.ts';
import { rowViews } from './record-view.ts';

/** What the person does in the app itself needs nobody's leave. */
const ALL = permissionsOf('user/*.cruds')!;

const session = (context: Context, base: string, personId: string | null | undefined): Promise<Session> =>
  openSession({
    deps: serverDeps(context, base),
    permissions: ALL,
    client: 'app',
    personId: personId ?? undefined,
    signal: new AbortController().signal,
  });

/** Writes an entry of the person's own: a new one, or the next version of one that is here. */
export async function saveOwnEntry(
  context: Context,
  base: string,
  { text, personId, version, file }: OwnDraft,
): Promise<OwnAddress> {
  const asked = await session(context, base, personId);
  const sent = resourceIn(withSubject(asked, text));
  const { resourceType: type, id = asked.deps.newId() } = sent.resource;
  await unlessRefused(() =>
    writing(asked, async (draft) =>
      version === undefined && sent.resource.id === undefined
        ? create(draft, type, id, sent)
        : update(draft, type, id, sent, version === undefined ? undefined : etagOf(version)),
    ),
  );
  const connectionId = await ownSourceOf(context, type, id);
  if (file)
    await saveFile(context, { connectionId, type, id }, file, () => removeOwnEntry(context, base, { type, id }));
  return { connectionId, type, id };
}

/** Deletes one; its versions stay, and it can be written again. */
export async function removeOwnEntry(
  context: Context,
  base: string,
  { type, id }: Pick<OwnAddress, 'type' | 'id'>,
): Promise<void> {
  const asked = await session(context, base, undefined);
  await unlessRefused(() => writing(asked, async (draft) => remove(draft, type, id)));
}

/** What one person (undefined: everybody) entered, the newest first. */
export async function listOwnEntries(
  context: Context,
  personId: string | null | undefined,
): Promise<readonly RowView[]> {
  const { store } = context;
  const theirs = personId === undefined ? undefined : new Set(await sourcesOf(context, personId));
  const own = (await listSources(store)).filter(({ access, id }) => access === 'own' && (theirs?.has(id) ?? true));
  return rowViews(store, openTimeline(store, { connectionIds: own.map(({ id }) => id) }).positions);
}

/** A file is kept beside its entry, as a hospital's is: base64 in a resource would lie in memory several times over. */
async function saveFile(
  { store, events }: Context,
  { connectionId }: OwnAddress,
  { url, contentType, bytes }: { readonly url: string; readonly contentType: string; readonly bytes: Bytes },
  takeBack: () => Promise<void>,
): Promise<void> {
  try {
    await saveAttachments(store, { connectionId, attachments: [{ url, contentType, bytes }] });
  } catch (error) {
    await takeBack().catch(() => {});
    throw error;
  }
  events.record();
}

async function ownSourceOf({ store }: Context, type: string, id: string): Promise<string> {
  const own = (await listSources(store)).filter(({ access }) => access === 'own');
  const found = own.find((source) => store.index.newest(source.id, type, id) !== undefined);
  if (!found) throw new EngineRefusal('engine/entry-gone', 'the entry is not here any more');
  return found.id;
}

/** Changed in another tab meanwhile, or nobody can be told whose it is. Anything else that is refused is a bug here. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof FhirRefusal)) throw cause;
    if (cause.status === 412) throw new EngineRefusal('engine/entry-changed', 'another version is newer', { cause });
    if (cause.status === 422) throw new EngineRefusal('engine/whose-entry', 'there are several people', { cause });
    throw cause;
  }
}

/** Where R4 asks whom it is about. */
const SUBJECTS: Readonly<Record<string, string>> = { AllergyIntolerance: 'patient', Immunization: 'patient' };

/** Says whom it is about, as FHIR asks: the Patient that one of their sources has, where one is here. */
function withSubject({ people, personId, store: { index } }: Session, text: string): string {
  const { resource } = resourceIn(text);
  const member = SUBJECTS[resource.resourceType] ?? 'subject';
  if (resource[member] !== undefined) return text;
  const person = personId === undefined ? (people.length === 1 ? people[0] : undefined) : people[0];
  const found = person?.sourceIds.flatMap((sourceId) => {
    const [position] = index.positionsOf(sourceId, 'Patient');
    return position === undefined ? [] : [localId(sourceId, index.idOf(position))];
  })[0];
  const subject = found === undefined ? { type: 'Patient' } : { reference: `Patient/${found}` };
  return text.replace(/\}\s*$/, `,${JSON.stringify(member)}:${JSON.stringify(subject)}}`);
}
