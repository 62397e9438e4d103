import { textsOf } from '../base/json.ts';
import { changeSetting, readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

const NAME = 'documentSections';

/** More kinds of sections nobody has put in an order. */
const MOST = 300;

/** In which order this person reads the sections of clinical documents, by their codes; those that are not here come behind. */
export const readSectionOrder = async (store: Store): Promise<readonly string[]> =>
  textsOf(await readSetting<unknown>(store, NAME));

/** No codes: as each document has them. */
export const saveSectionOrder = (store: Store, codes: readonly string[]): Promise<void> =>
  changeSetting<readonly string[]>(store, NAME, () => (codes.length === 0 ? undefined : codes.slice(0, MOST)));
