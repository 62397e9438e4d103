import type { Question } from './use-find.ts';

/** What was asked, out of the screen's address. */
export function questionOf(url: string): Question {
  const { searchParams } = new URL(url);
  return { text: searchParams.get('q') ?? '', tests: searchParams.has('tests') };
}

/**
 * Keeps the question in this entry of the history, for whoever comes back to it.
 *
 * Called on leaving and not with each key: browsers let a page do this a hundred times in half a minute.
 */
export function rememberQuestion({ text, tests }: Question): void {
  const query = new URLSearchParams({ ...(text && { q: text }), ...(tests && { tests: '' }) }).toString();
  history.replaceState(history.state, '', query === '' ? location.pathname : `?${query}`);
}
