import type { SyncRow, SyncView } from '../../engine/api.ts';
import { inLanguage } from './language.ts';
import { counted } from './numbers.ts';

/** The screen of what could not be fetched. */
export const COVERAGE_WORDS = inLanguage({
  en: {
    title: 'What we could not get',
    absent: 'Absent here is not absent in care: what is missing may still be in your record there.',
    none: 'Nothing has been asked for yet.',
    add: 'Add a provider',
    noneAfter: ', and what it does not give will be listed here.',
    printed: (date: string) => `Printed from Sheaf, a personal health record, on ${date}.`,
    offline: 'You are offline. This is how it stood when each was last asked; to try again takes a connection.',
    filters: 'Show',
    all: 'All providers',
    onlyMissing: 'Only what is missing',
    asText: 'Save as text',
    asTable: 'Save as a table',
    print: 'Print',

    lastAsked: 'Last asked',
    ended: 'Access has ended.',
    endedBefore: 'What is here stays.',
    signIn: 'Sign in again',
    endedAfter: ' to ask for what is missing.',
    neverAsked: 'Nothing has been asked for here yet.',
    complete: 'Everything that was asked for came.',

    partsOf: (label: string) => `Parts of ${label}`,
    askedOf: (provider: string) => `What ${provider} was asked for`,
    parts: (n: number, missing: number) =>
      `Asked in ${counted(n, 'part')}${missing === 0 ? '' : `, ${missing} missing`}`,
    asked: 'Asked',
    said: (provider: string) => `The server’s own words (${provider}):`,
    again: 'Try again',
    againFor: (label: string) => `Try again: ${label}`,
    asking: 'Asking again',
    answered: (state: string) => `Asked again: ${state}`,

    files: 'Documents that are not stored',
    unnamed: 'A file without a name',
    tried: 'Tried',
    fetch: 'Fetch',
    fetching: 'Fetching',
    fetchThis: (what: string) => `Fetch ${what}`,
    unlisted: 'No longer in the provider’s list',
    unlistedStay: 'They stay here as they came.',
    foundMissing: 'Found missing',
    onDay: (date: string) => `on ${date}`,
  },
  es: {
    title: 'Lo que no se pudo traer',
    absent: 'Que falte aquí no quiere decir que falte en su atención: puede estar en su historia de allí.',
    none: 'Aún no se ha pedido nada.',
    add: 'Añada un proveedor',
    noneAfter: ', y aquí aparecerá lo que no dé.',
    printed: (date: string) => `Impreso con Sheaf, una historia clínica personal, el ${date}.`,
    offline:
      'No tiene conexión. Así estaban las cosas cuando se consultó a cada uno por última vez; para volver a intentarlo hace falta una conexión.',
    filters: 'Mostrar',
    all: 'Todos los proveedores',
    onlyMissing: 'Solo lo que falta',
    asText: 'Guardar como texto',
    asTable: 'Guardar como tabla',
    print: 'Imprimir',

    lastAsked: 'Última consulta:',
    ended: 'El acceso ha terminado.',
    endedBefore: 'Lo que está aquí se conserva.',
    signIn: 'Inicie sesión de nuevo',
    endedAfter: ' para pedir lo que falta.',
    neverAsked: 'Aquí aún no se ha pedido nada.',
    complete: 'Llegó todo lo que se pidió.',

    partsOf: (label: string) => `Partes de ${label}`,
    askedOf: (provider: string) => `Qué se pidió a ${provider}`,
    parts: (n: number, missing: number) =>
      `Se pidió en ${counted(n, 'parte', 'partes')}${missing === 0 ? '' : missing === 1 ? ', falta 1' : `, faltan ${missing}`}`,
    asked: 'Se pidió',
    said: (provider: string) => `En palabras del servidor (${provider}):`,
    again: 'Intentar de nuevo',
    againFor: (label: string) => `Intentar de nuevo: ${label}`,
    asking: 'Pidiendo de nuevo',
    answered: (state: string) => `Se pidió de nuevo: ${state}`,

    files: 'Documentos que no están guardados',
    unnamed: 'Un archivo sin nombre',
    tried: 'Se intentó',
    fetch: 'Traer',
    fetching: 'Trayendo',
    fetchThis: (what: string) => `Traer ${what}`,
    unlisted: 'Ya no figuran en la lista del proveedor',
    unlistedStay: 'Se quedan aquí como llegaron.',
    foundMissing: 'Se echó en falta',
    onDay: (date: string) => `el ${date}`,
  },
});

const REASONS = inLanguage({
  en: {
    notGranted: 'What was allowed at the last sign-in does not cover it, so it was not asked for.',
    notOffered: 'Its server does not offer this to apps, so it was not asked for.',
  },
  es: {
    notGranted: 'Lo que se permitió en el último inicio de sesión no lo incluye, así que no se pidió.',
    notOffered: 'Su servidor no lo ofrece a las aplicaciones, así que no se pidió.',
  },
});

/** Why a search has nothing to show, where no failure says it. */
export function reasonOf(state: SyncRow['state']): string {
  switch (state) {
    case 'not-granted':
      return REASONS.notGranted;
    case 'not-offered':
      return REASONS.notOffered;
    default:
      return '';
  }
}

const UNFINISHED = inLanguage({
  en: {
    far: (done: number, of: number) => `${done} of ${counted(of, 'search', 'searches')} done`,
    running: (far: string) => `Still fetching, ${far}. What is missing is known for sure when it ends.`,
    stopped: (far: string) => `You stopped fetching, ${far}. What was not asked for yet is missing too.`,
    paused: (far: string) => `Fetching has paused, ${far}. What was not asked for yet is missing too.`,
  },
  es: {
    far: (done: number, of: number) => `${done} de ${counted(of, 'consulta hecha', 'consultas hechas')}`,
    running: (far: string) => `Todavía se están trayendo datos, ${far}. Al terminar se sabrá con certeza qué falta.`,
    stopped: (far: string) => `Usted lo detuvo, ${far}. También falta lo que aún no se pidió.`,
    paused: (far: string) => `Está en pausa, ${far}. También falta lo que aún no se pidió.`,
  },
});

/** How far the last run came, where it did not come to its end; '' where it did. */
export function unfinishedWords({ state, searches, searchesDone }: SyncView): string {
  return state === 'finished' ? '' : UNFINISHED[state](UNFINISHED.far(searchesDone, searches));
}

/** What was taken out of a server's words. */
export const CLEANED_WORDS = inLanguage({
  en: { address: '[address]', leftOut: '[left out]' },
  es: { address: '[dirección]', leftOut: '[omitido]' },
});

/** All of it in files to hand on: a table, and a page of text. */
export const EXPORT_WORDS = inLanguage({
  en: {
    fileName: 'What could not be fetched',
    columns: [
      'Provider',
      'Kind',
      'Part of',
      'What',
      'State',
      'Received',
      'Counted by the server',
      'Last asked',
      'Why',
      'The server’s own words',
      'Asked as',
    ],
    search: 'search',
    file: 'file',
    entry: 'entry',
    aFile: 'A file',
    notStored: 'Not stored',
    notListed: 'No longer listed',
    title: 'What could not be fetched electronically',
    written: (date: string) =>
      `Written by Sheaf, a personal health record, on ${date}. It lists what providers’ servers did not give to an app, and why.`,
    for: (name: string, born: string) => `For ${name}${born ? `, born ${born}` : ''}.`,
    lastAsked: (date: string) => `Last asked on ${date}.`,
    never: 'Never asked.',
    askedOn: (date: string) => `Asked on ${date}.`,
    all: 'All that was asked for:',
    files: 'Files that did not come:',
    unlisted: 'Entries that the provider lists no longer:',
    said: (words: string) => `The server’s own words: ${words}`,
  },
  es: {
    fileName: 'Lo que no se pudo traer',
    columns: [
      'Proveedor',
      'Tipo',
      'Parte de',
      'Qué',
      'Estado',
      'Recibido',
      'Contado por el servidor',
      'Última consulta',
      'Por qué',
      'En palabras del servidor',
      'Pedido como',
    ],
    search: 'consulta',
    file: 'archivo',
    entry: 'entrada',
    aFile: 'Un archivo',
    notStored: 'No está guardado',
    notListed: 'Ya no figura',
    title: 'Lo que no se pudo traer por vía electrónica',
    written: (date: string) =>
      `Escrito por Sheaf, una historia clínica personal, el ${date}. Enumera lo que los servidores de los proveedores no dieron a una aplicación, y por qué.`,
    for: (name: string, born: string) => `Para ${name}${born ? `, nacimiento: ${born}` : ''}.`,
    lastAsked: (date: string) => `Última consulta: el ${date}.`,
    never: 'Nunca se consultó.',
    askedOn: (date: string) => `Se pidió el ${date}.`,
    all: 'Todo lo que se pidió:',
    files: 'Archivos que no llegaron:',
    unlisted: 'Entradas que ya no figuran en la lista del proveedor:',
    said: (words: string) => `En palabras del servidor: ${words}`,
  },
});
