import type { SyncView } from '../../engine/api.ts';
import { count, counted } from './numbers.ts';

type Counts = NonNullable<SyncView['news']>;

/** "3 new, 1 amended"; '' where nothing is otherwise. */
export function newsWords({ added, amended, withdrawn, removed }: Omit<Counts, 'first'>): string {
  const parts = [
    [added, 'new'],
    [amended, 'amended'],
    [withdrawn, 'withdrawn'],
    [removed, 'no longer listed'],
  ] as const;
  return parts
    .filter(([n]) => n > 0)
    .map(([n, words]) => `${count(n)} ${words}`)
    .join(', ');
}

/** What a sync brought, as the line that leads to it. */
export function newsLine(news: Counts): string {
  if (news.first) return `The first time: ${counted(news.added, 'entry', 'entries')}, all of them new`;
  const words = newsWords(news);
  return words === '' ? 'Since last time: nothing new' : `Since last time: ${words}`;
}

/** What is to be said of a sync beside what it brought. */
export const noteWords = (provider: string): Readonly<Record<NonNullable<SyncView['notes']>[number], string>> => ({
  merged: `${provider} has joined this record with another, or parted them. What came with it may be older.`,
});
