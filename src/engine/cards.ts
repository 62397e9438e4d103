import { changeSetting, readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { CardChoices } from './api.ts';

const CARDS = 'cards';

/** How the person arranged the cards of the summary; undefined until they did. */
export const readCards = (store: Store): Promise<CardChoices | undefined> => readSetting<CardChoices>(store, CARDS);

export const saveCards = (store: Store, cards: CardChoices): Promise<void> =>
  changeSetting<CardChoices>(store, CARDS, () => cards);
