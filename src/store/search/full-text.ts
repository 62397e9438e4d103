import { TEXT_PLACES } from '../../fhir/human-text.ts';
import type { Store } from '../store.ts';
import { matchText } from '../text/find.ts';
import { readingOf } from '../text/read-up.ts';
import type { TextSearch } from './text-search.ts';

/** The full text of a record, for `_text` and `_content`; waits until all that is here can be found. */
export async function textSearch(store: Store): Promise<TextSearch> {
  const reading = await readingOf(store);
  await reading.upToDate();
  return (words, where) => {
    const matches = matchText(
      store.index,
      reading.text,
      words,
      where === 'narrative' ? ['title', 'narrative'] : TEXT_PLACES,
    );
    return (rows, length) => {
      let kept = 0;
      for (let i = 0; i < length; i++) {
        const row = rows[i]!;
        if (matches(row)) rows[kept++] = row;
      }
      return kept;
    };
  };
}
