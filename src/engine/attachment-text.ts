import { sleep } from '../base/sleep.ts';
import { listWithoutText, readContent, readText, saveText } from '../store/attachment-texts.ts';
import { contentAt } from '../store/attachments.ts';
import type { Store } from '../store/store.ts';
import { createTextReader, type TextReader } from './attachment-reader.ts';

/** ms after a sync in which the screen has better things to do. */
const REST = 1000;

/**
 * Takes the words out of all files that were not read yet, one after the other, on a thread of its own and in one tab at
 * a time. What a closed tab leaves is taken up after the next sync.
 */
export async function keepTexts(store: Store): Promise<void> {
  await navigator.locks.request(`${store.name}-texts`, { ifAvailable: true }, async (lock) => {
    const contents = lock ? await listWithoutText(store) : [];
    if (contents.length === 0) return;
    await sleep(REST);
    const reader = createTextReader();
    try {
      for (const content of contents) if (!(await keepText(store, content, reader))) return;
    } finally {
      reader.close();
    }
  });
}

/** The words of one file; undefined where it is not here. Reads it now if nobody has. */
export async function attachmentText(store: Store, connectionId: string, url: string): Promise<string | undefined> {
  const content = await contentAt(store, connectionId, url);
  if (content === undefined) return undefined;
  const known = await readText(store, content);
  if (known !== undefined) return known;
  const reader = createTextReader();
  try {
    await keepText(store, content, reader);
    return await readText(store, content);
  } finally {
    reader.close();
  }
}

/** False where what reads such a file is not at hand. */
async function keepText(store: Store, content: string, reader: TextReader): Promise<boolean> {
  const file = await readContent(store, content);
  const text = file ? await reader.read(file.bytes, file.contentType) : '';
  if (file && text !== undefined) await saveText(store, content, text);
  return text !== undefined;
}
