import { atomically } from './atomically.ts';
import { named } from './errors.ts';
import { isPart, readWhole } from './attachment-parts.ts';
import { typeOfContent } from './attachments.ts';
import type { Store } from './store.ts';
import { sealJson, unsealJson } from './vault.ts';
import type { Bytes } from '../base/bytes.ts';

const textPlace = (content: string): string => `texts/${content}`;

/** Contents that were never read for their words. */
export async function listWithoutText({ db }: Store): Promise<readonly string[]> {
  return named(async () => {
    const tx = db.transaction(['attachments', 'texts']);
    const [contents, read] = await Promise.all([
      tx.objectStore('attachments').getAllKeys(),
      tx.objectStore('texts').getAllKeys(),
    ]);
    const known = new Set(read);
    return contents.filter((content) => !isPart(content) && !known.has(content));
  });
}

/** A file by its content, with a type that one of its addresses claims. */
export async function readContent(
  store: Store,
  content: string,
): Promise<{ readonly contentType: string; readonly bytes: Bytes } | undefined> {
  const { db } = store;
  return named(async () => {
    const row = await db.get('attachments', content);
    const contentType = row && (await typeOfContent(store, content));
    if (!row || contentType === undefined) return undefined;
    return { contentType, bytes: await readWhole(store, content, row) };
  });
}

/** Keeps the words of a file, sealed as the file is; '' for one that has none, so that it is not read again. */
export async function saveText({ db, vault }: Store, content: string, text: string): Promise<void> {
  const sealed = await sealJson(vault, textPlace(content), text, true);
  await atomically(
    db,
    ['attachments', 'texts'],
    async (tx) => {
      // It may have been forgotten while it was read.
      const isHere = (await tx.objectStore('attachments').getKey(content)) !== undefined;
      if (isHere) await tx.objectStore('texts').put(sealed, content);
    },
    'relaxed',
  );
}

/** The words of a file, by its content; undefined where nobody has read it yet. */
export async function readText(store: Store, content: string): Promise<string | undefined> {
  const { db, vault } = store;
  return named(async () => {
    const sealed = await db.get('texts', content);
    return sealed && unsealJson<string>(vault, textPlace(content), sealed);
  });
}
