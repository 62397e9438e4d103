/** The languages of the interface; the record itself stays as its sources wrote it. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;

export type Language = keyof typeof LANGUAGES;

const KEPT = 'sheaf-language';

/** What the person chose, else the first of the browser's that we have, else English. Read once: a change reloads the page. */
const chosen: Language = languageOf(kept(), globalThis.navigator?.languages ?? []);

// For whoever reads the page aloud; there is none in Node.
globalThis.document?.documentElement.setAttribute('lang', chosen);

export const language = (): Language => chosen;

/** For `Intl`: days first in English, as everywhere in the app. */
export const locale = (): string => (chosen === 'en' ? 'en-GB' : chosen);

/**
 * The words of one screen, in the person's language. English says what there is to say; the other has the same keys, or it
 * does not compile.
 */
export const inLanguage = <Words>({ en, es }: { readonly en: Words; readonly es: NoInfer<Words> }): Words =>
  chosen === 'es' ? es : en;

/** Keeps it on this device, outside of the record: the lock screen speaks it too. */
export function chooseLanguage(next: Language): void {
  localStorage.setItem(KEPT, next);
  location.reload();
}

export function languageOf(said: string | null, browser: readonly string[]): Language {
  const known = (text: string): text is Language => Object.hasOwn(LANGUAGES, text);
  if (said !== null && known(said)) return said;
  return browser.map((text) => text.slice(0, 2).toLowerCase()).find(known) ?? 'en';
}

/** Null in Node, in a worker, and where the browser lets nobody keep anything. */
function kept(): string | null {
  try {
    return globalThis.localStorage?.getItem(KEPT) ?? null;
  } catch {
    return null;
  }
}
