import { sleep } from '../base/sleep.ts';
import { eachHumanText } from '../fhir/human-text.ts';
import { asR4 } from '../fhir/older/as-r4.ts';
import type { Resource } from '../fhir/resource.ts';
import type { Marks } from '../record/marks.ts';
import { contentAt } from '../store/attachments.ts';
import { readText } from '../store/attachment-texts.ts';
import { readBodies } from '../store/bodies.ts';
import type { Store } from '../store/store.ts';
import { findInText, type FoundText, type TextHit } from '../store/text/find.ts';
import { eachFile, readingOf } from '../store/text/read-up.ts';
import { askedWords, eachToken } from '../store/text/tokens.ts';
import { type IsWanted, nameIn, snippetSearch, wantedIn } from '../store/text/snippet.ts';
import type { RowView, TextFound, TextHitView, TextOptions } from './api.ts';
import type { Context } from './context.ts';
import { hiddenRows, placeOf, readMarks } from './marks.ts';
import { sourcesOf } from './people-sources.ts';
import { connectionsById, rowViews } from './record-view.ts';

/** ms that a person waits for words that were not read yet, before they get those that were. */
const PATIENCE = 250;

/** What has these words. An answer while much is unread says so. */
export async function findText(context: Context, words: string, options: TextOptions): Promise<TextFound> {
  const { store } = context;
  const reading = await readingOf(store);
  const [, connectionIds, { marks }, without] = await Promise.all([
    Promise.race([reading.upToDate(), sleep(PATIENCE)]),
    options.personId === undefined ? undefined : sourcesOf(context, options.personId),
    readMarks(store),
    hiddenRows(store),
  ]);
  const { types, kind, year, limit, perKind } = options;
  // Where one source is asked for, what the others have is counted all the same.
  const asked = { connectionIds, types, kind, source: options.connectionId, year, limit, perKind, without };
  const found = findInText(store.index, reading.text, words, asked);
  const { total, kinds, sources, years, names, meant, groups } = found;
  const all = [...found.hits, ...groups.flatMap(({ hits }) => hits)];
  const views = new Map((await hitViews(store, found, all)).map((view) => [view.row.position, view]));
  const viewsOf = (hits: readonly TextHit[]) => hits.map(({ position }) => views.get(position)!);
  return {
    total,
    hits: viewsOf(found.hits),
    kinds,
    sources,
    years,
    groups: groups.map(({ kind: its, total: many, hits }) => ({ kind: its, total: many, hits: viewsOf(hits) })),
    notes: await ownNotes(store, words, marks, connectionIds),
    names,
    meant,
    unread: Math.max(0, store.index.length - reading.text.upTo),
  };
}

/** The person's own notes that have a word which begins so, for each word of the question. */
async function ownNotes(
  store: Store,
  question: string,
  marks: Marks,
  connectionIds: readonly string[] | undefined,
): Promise<TextFound['notes']> {
  const asked = askedWords(question).map(({ word }) => word);
  if (asked.length === 0) return [];
  const noted = Object.entries(marks).flatMap(([key, { note }]) => {
    const position = note && hasAll(note.text, asked) ? placeOf(store, key) : undefined;
    return position === undefined ? [] : [{ position, text: note!.text }];
  });
  const rows = await rowViews(
    store,
    noted.map(({ position }) => position),
  );
  return rows
    .map((row, i) => ({ row, text: noted[i]!.text }))
    .filter(({ row }) => connectionIds?.includes(row.connectionId) ?? true);
}

function hasAll(text: string, asked: readonly string[]): boolean {
  const words: string[] = [];
  eachToken(text, (word) => words.push(word));
  return asked.every((one) => words.some((word) => word.startsWith(one)));
}

async function hitViews(store: Store, found: FoundText, all: readonly TextHit[]): Promise<readonly TextHitView[]> {
  const hits = [...new Map(all.map((hit) => [hit.position, hit])).values()];
  const rows = await rowViews(
    store,
    hits.map(({ position }) => position),
  );
  const isWanted = wantedIn(found);
  const snippets = await snippetsOf(store, hits, isWanted);
  const others = found.terms.flatMap((term) => term.others);
  return hits.map(({ place, isOtherName }, i) => {
    const row = rows[i]!;
    const snippet = snippets.get(row.position);
    const shown = [row.title, row.detail, ...(snippet?.map(({ text }) => text) ?? [])].join(' ');
    return { row, place, snippet, name: isOtherName ? nameIn(others, shown)?.name : undefined };
  });
}

type Snippets = ReadonlyMap<RowView['position'], TextHitView['snippet']>;

/** Of the hits whose words do not stand in the row itself: only their bodies are read. */
async function snippetsOf(store: Store, hits: readonly TextHit[], isWanted: IsWanted): Promise<Snippets> {
  const hidden = new Map(hits.filter((hit) => !isInRow(store, hit, isWanted)).map((hit) => [hit.position, hit]));
  if (hidden.size === 0) return new Map();
  const [bodies, sources] = await Promise.all([readBodies(store, [...hidden.keys()]), connectionsById(store)]);
  const found = await Promise.all(
    bodies.map(async ({ position, text, connectionId }) => {
      const search = snippetSearch(isWanted, hidden.get(position)!.place);
      const resource = JSON.parse(text) as Resource;
      eachHumanText(asR4(resource), search.hear);
      const urls: string[] = [];
      eachFile(resource, text, sources.get(connectionId)?.fhirBase ?? '', {
        inline: (words) => search.hear('file', words),
        kept: (url) => urls.push(url),
      });
      if (hidden.get(position)!.place === 'file') {
        for (const url of urls) search.hear('file', (await fileText(store, connectionId, url)) ?? '');
      }
      return [position, search.result()] as const;
    }),
  );
  return new Map(found);
}

function isInRow({ index }: Store, { position, place }: TextHit, isWanted: IsWanted): boolean {
  if (place === 'title') return true;
  if (place !== 'value') return false;
  const search = snippetSearch(isWanted, 'value');
  search.hear('value', index.detailOf(position));
  return search.result() !== undefined;
}

async function fileText(store: Store, connectionId: string, url: string): Promise<string | undefined> {
  const content = await contentAt(store, connectionId, url);
  return content === undefined ? undefined : readText(store, content);
}
