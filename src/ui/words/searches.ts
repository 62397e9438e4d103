import type { SyncRow } from '../../engine/api.ts';
import { inLanguage, locale } from './language.ts';
import { count, counted } from './numbers.ts';
import { searchLabel } from './search-labels.ts';
import { exactly } from './when.ts';

const STATES = inLanguage({
  en: {
    waiting: 'Waiting',
    soFarWaiting: (n: string) => `${n} so far, waiting`,
    soFar: (n: string) => `${n} so far`,
    of: (n: string, total: string) => `${n} of ${total}`,
    soFarInParts: (n: string) => `${n} so far, in parts`,
    ofInParts: (n: string, total: string) => `${n} of ${total}, in parts`,
    changed: (n: string) => `${n} new or changed`,
    nothing: 'Nothing there',
    nothingNew: 'Nothing new',
    refused: 'Not shared',
    notOffered: 'Not offered',
    notGranted: 'Not in your consent',
    failed: 'Failed',
    thenFailed: (n: string) => `${n}, then it failed`,
    notAll: (n: string) => `${n}, not all`,
    ofNotAll: (n: string, total: string) => `${n} of ${total}, not all`,
  },
  es: {
    waiting: 'En espera',
    soFarWaiting: (n: string) => `${n} hasta ahora, en espera`,
    soFar: (n: string) => `${n} hasta ahora`,
    of: (n: string, total: string) => `${n} de ${total}`,
    soFarInParts: (n: string) => `${n} hasta ahora, por partes`,
    ofInParts: (n: string, total: string) => `${n} de ${total}, por partes`,
    changed: (n: string) => `nuevo o modificado: ${n}`,
    nothing: 'No hay nada',
    nothingNew: 'Nada nuevo',
    refused: 'No se compartió',
    notOffered: 'No se ofrece',
    notGranted: 'Fuera de su consentimiento',
    failed: 'Falló',
    thenFailed: (n: string) => `${n}, luego falló`,
    notAll: (n: string) => `${n}, no todo`,
    ofNotAll: (n: string, total: string) => `${n} de ${total}, no todo`,
  },
});

/** How far one search is, in a few words. */
export function stateWords({ state, got, matched = got, total, since }: SyncRow): string {
  const n = count(got);
  const of = total !== undefined && total >= got ? count(total) : undefined;
  switch (state) {
    case 'waiting':
      return got > 0 ? STATES.soFarWaiting(n) : STATES.waiting;
    case 'fetching':
      return of === undefined ? STATES.soFar(n) : STATES.of(n, of);
    case 'in-parts':
      return of === undefined ? STATES.soFarInParts(n) : STATES.ofInParts(n, of);
    case 'got':
      return since === undefined ? n : STATES.changed(n);
    case 'empty':
      return since === undefined ? STATES.nothing : STATES.nothingNew;
    case 'refused':
      return STATES.refused;
    case 'not-offered':
      return STATES.notOffered;
    case 'not-granted':
      return STATES.notGranted;
    case 'failed':
      return got > 0 ? STATES.thenFailed(n) : STATES.failed;
    case 'cut-short':
      return total !== undefined && total > matched ? STATES.ofNotAll(count(matched), count(total)) : STATES.notAll(n);
  }
}

/** What stands under a search, and over what did not come. */
export const ASKED_WORDS = inLanguage({
  en: {
    asked: 'Asked:',
    said: 'The provider’s own words:',
    parts: (n: number) => `Asked in ${counted(n, 'part')}:`,
    partsDone: (n: number, done: number) => `Asked in ${counted(n, 'part')}, ${done} done:`,
    gaps: 'What is not here',
    gapsNote: 'What is missing here may still be in your care record there.',
    since: (date: string) => `Asked only for what changed since ${date}. What came before is kept.`,
    sinceLast: 'Asked only for what changed since the last time. What came before is kept.',
  },
  es: {
    asked: 'Se pidió:',
    said: 'En palabras del proveedor:',
    parts: (n: number) => `Se pidió en ${counted(n, 'parte', 'partes')}:`,
    partsDone: (n: number, done: number) =>
      `Se pidió en ${counted(n, 'parte', 'partes')}, ${done} ${done === 1 ? 'hecha' : 'hechas'}:`,
    gaps: 'Lo que no está aquí',
    gapsNote: 'Lo que falta aquí puede estar de todos modos en su historia clínica de allí.',
    since: (date: string) => `Se pidió solo lo que cambió desde el ${date}. Lo que llegó antes se conserva.`,
    sinceLast: 'Se pidió solo lo que cambió desde la última vez. Lo que llegó antes se conserva.',
  },
});

/** What a search asked for that was asked before; '' for one that asked for everything. */
export function sinceWords({ since }: SyncRow): string {
  if (since === undefined) return '';
  const at = Date.parse(since);
  return Number.isNaN(at) ? ASKED_WORDS.sinceLast : ASKED_WORDS.since(exactly(at));
}

export type GapState = 'refused' | 'not-granted' | 'failed' | 'cut-short' | 'not-offered';

/** What could not be fetched, in the order of what the person can do about it. */
export const GAPS: readonly GapState[] = ['failed', 'cut-short', 'not-granted', 'refused', 'not-offered'];

type Sentence = (provider: string, things: string) => string;

// In Spanish after a colon: of things of either gender and number, "your" has as many forms.
const SENTENCES = inLanguage<Readonly<Record<GapState | 'not-asked', Sentence>>>({
  en: {
    refused: (provider, things) => `${provider} did not share your ${things}.`,
    'not-granted': (provider, things) => `Your consent at ${provider} does not cover your ${things}.`,
    failed: (_, things) => `Your ${things} could not be fetched this time.`,
    'cut-short': (provider, things) => `Your ${things} came in part: ${provider} did not give all of it.`,
    'not-offered': (provider, things) => `${provider} does not offer ${things} to apps.`,
    'not-asked': (provider, things) => `This copy of Sheaf has no right to ask ${provider} for your ${things}.`,
  },
  es: {
    refused: (provider, things) => `${provider} no compartió: ${things}.`,
    'not-granted': (provider, things) => `Su consentimiento en ${provider} no incluye: ${things}.`,
    failed: (_, things) => `Esta vez no se pudo traer: ${things}.`,
    'cut-short': (provider, things) => `Llegó solo en parte, porque ${provider} no lo dio todo: ${things}.`,
    'not-offered': (provider, things) => `${provider} no ofrece a las aplicaciones: ${things}.`,
    'not-asked': (provider, things) => `Esta copia de Sheaf no tiene derecho a pedir a ${provider}: ${things}.`,
  },
});

const thingsOf = (labels: readonly string[]): string => listed(labels.map(inSentence));

/** One honest sentence over a group of searches that ended alike. */
export const gapSentence = (state: GapState, provider: string, labels: readonly string[]): string =>
  SENTENCES[state](provider, thingsOf(labels));

/** The same where nobody was asked: rights that this app does not have there, or that were chosen when it was registered. */
export const notAskedSentence = (provider: string, labels: readonly string[]): string =>
  SENTENCES['not-asked'](provider, thingsOf(labels));

/** What the person can do about a gap of this state; '' when only the provider could. */
export const GAP_ADVICE = inLanguage<Readonly<Record<GapState, string>>>({
  en: {
    failed: 'Fetch again to try these once more.',
    'cut-short': 'Fetch again to try these once more.',
    'not-granted': 'Sign in again and leave these ticked if you want them here.',
    refused: 'Only they can change this. You can ask them for it.',
    'not-offered': 'Ask for a copy in another way if you need it, for example on paper.',
  },
  es: {
    failed: 'Traiga los datos de nuevo para volver a intentarlo.',
    'cut-short': 'Traiga los datos de nuevo para volver a intentarlo.',
    'not-granted': 'Si quiere tenerlo aquí, inicie sesión de nuevo y déjelo marcado.',
    refused: 'Solo el proveedor puede cambiarlo. Puede pedírselo.',
    'not-offered': 'Si lo necesita, pida una copia de otra manera, por ejemplo en papel.',
  },
});

const LIST = new Intl.ListFormat(locale(), { type: 'conjunction' });

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string => LIST.format(words);

/** "Lab results" → "lab results", but "EKG tracings" stays. In the person's language. */
export function inSentence(label: string): string {
  const words = searchLabel(label);
  return /^\p{Lu}\p{Ll}/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}
