import type { SyncView } from '../../engine/api.ts';
import { inLanguage } from './language.ts';
import { count, counted } from './numbers.ts';

type Counts = NonNullable<SyncView['news']>;

/** The screen of what changed. */
export const CHANGES_WORDS = inLanguage({
  en: {
    title: 'What changed',
    lead: 'What came with the last time that each provider was asked.',
    none: 'Nothing is here yet. What is new, amended or withdrawn will be listed here after your first provider was asked again.',
    add: 'Add a provider',
    nothingYet: 'Nothing fetched yet.',
    running: 'Being asked now: what came so far.',
    asked: 'Asked',
    first: (n: number) => `This was the first time, and all ${counted(n, 'entry', 'entries')} of it are new.`,
    inTimeline: 'See them in the timeline',
    unchanged: 'Nothing has changed since the time before.',
    added: 'New',
    amended: 'Amended',
    withdrawn: 'Withdrawn',
    withdrawnLead: 'The provider says now that these are not so, or did not happen.',
    removed: 'No longer in the provider’s list',
    removedLead: 'What was fetched stays here. It may have been deleted, moved or joined with another entry there.',
    older: 'No longer listed since earlier',
    earlier: 'The times before',
    firstTime: (n: number) => `the first time, ${counted(n, 'entry', 'entries')}`,
    nothingNew: 'nothing new',
    more: (n: number) => `Show ${count(n)} more`,
    notListed: (since: string) => `, not listed since ${since}`,
    and: 'And',
    moreChanges: (n: number) => counted(n, 'more change'),
  },
  es: {
    title: 'Qué cambió',
    lead: 'Lo que llegó la última vez que se consultó a cada proveedor.',
    none: 'Aún no hay nada. Lo nuevo, lo modificado y lo retirado aparecerá aquí cuando se vuelva a consultar a su primer proveedor.',
    add: 'Añadir un proveedor',
    nothingYet: 'Aún no se ha traído nada.',
    running: 'Se está consultando ahora: esto es lo que ha llegado.',
    asked: 'Se consultó',
    first: (n: number) =>
      n === 1
        ? 'Esta fue la primera vez, y su única entrada es nueva.'
        : `Esta fue la primera vez, y sus ${count(n)} entradas son todas nuevas.`,
    inTimeline: 'Verlas en la cronología',
    unchanged: 'No ha cambiado nada desde la vez anterior.',
    added: 'Nuevas',
    amended: 'Modificadas',
    withdrawn: 'Retiradas',
    withdrawnLead: 'El proveedor dice ahora que no es así, o que no ocurrió.',
    removed: 'Ya no están en la lista del proveedor',
    removedLead: 'Lo traído se queda aquí. Puede que allí se haya borrado, movido o unido con otra entrada.',
    older: 'No figuran desde antes',
    earlier: 'Las veces anteriores',
    firstTime: (n: number) => `la primera vez, ${counted(n, 'entrada', 'entradas')}`,
    nothingNew: 'nada nuevo',
    more: (n: number) => `Mostrar ${count(n)} más`,
    notListed: (since: string) => `, no figura desde el ${since}`,
    and: 'Y',
    moreChanges: (n: number) => counted(n, 'cambio más', 'cambios más'),
  },
});

const WORDS = inLanguage({
  en: {
    added: (n: number) => `${count(n)} new`,
    amended: (n: number) => `${count(n)} amended`,
    withdrawn: (n: number) => `${count(n)} withdrawn`,
    removed: (n: number) => `${count(n)} no longer listed`,
    first: (n: number) => `The first time: ${counted(n, 'entry', 'entries')}, all of them new`,
    none: 'Since last time: nothing new',
    since: (words: string) => `Since last time: ${words}`,
  },
  es: {
    added: (n: number) => counted(n, 'nueva', 'nuevas'),
    amended: (n: number) => counted(n, 'modificada', 'modificadas'),
    withdrawn: (n: number) => counted(n, 'retirada', 'retiradas'),
    removed: (n: number) => counted(n, 'que ya no figura', 'que ya no figuran'),
    first: (n: number) =>
      n === 1 ? 'La primera vez: 1 entrada, nueva' : `La primera vez: ${count(n)} entradas, todas nuevas`,
    none: 'Desde la última vez: nada nuevo',
    since: (words: string) => `Desde la última vez: ${words}`,
  },
});

/** "3 new, 1 amended"; '' where nothing is otherwise. */
export function newsWords(counts: Omit<Counts, 'first'>): string {
  const kinds = ['added', 'amended', 'withdrawn', 'removed'] as const;
  return kinds.flatMap((kind) => (counts[kind] > 0 ? [WORDS[kind](counts[kind])] : [])).join(', ');
}

/** What a sync brought, as the line that leads to it. */
export function newsLine(news: Counts): string {
  if (news.first) return WORDS.first(news.added);
  const words = newsWords(news);
  return words === '' ? WORDS.none : WORDS.since(words);
}

/** What is to be said of a sync beside what it brought. */
export const noteWords = inLanguage<
  (provider: string) => Readonly<Record<NonNullable<SyncView['notes']>[number], string>>
>({
  en: (provider) => ({
    merged: `${provider} has joined this record with another, or parted them. What came with it may be older.`,
  }),
  es: (provider) => ({
    merged: `${provider} ha unido esta historia con otra, o las ha separado. Lo que llegó con eso puede ser más antiguo.`,
  }),
});
