import type { BrandListView } from '../../engine/api.ts';
import { inLanguage } from './language.ts';
import { count, counted } from './numbers.ts';

/** The screen of where the names in the picker come from. */
export const LISTS_WORDS = inLanguage({
  en: {
    title: 'Lists and sources',
    lead: 'Where the names come from that you look through when you add a provider.',
    yours: 'Your lists',
    yoursLead: 'Lists of providers as their vendors publish them. What you add is kept on this device, encrypted.',
    own: 'Providers that you entered',
    ownNone: 'None yet. A provider that is in no list can be entered by its address.',
    ownTest: ' · test data',
    enter: 'Enter a provider',
    edit: 'Edit',
    editNamed: (name: string) => `Edit ${name}`,
    hosts: 'Added by whoever hosts this copy',

    choose: 'Choose a file',
    drop: 'or drop it here',
    address: 'Or its address',
    addressNote: 'It is fetched once, now, and nothing of you is sent along.',
    add: 'Add this list',
    reading: (name: string) => `Reading ${name}`,

    none: 'None yet.',
    asOf: (date: string) => ` · as of ${date}`,
    read: ' · read ',
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    removeAsk: (name: string) => `Remove ${name}?`,
    removeLoses: (list: string) =>
      `${list} from it will no longer be found. Providers that you are connected to stay, and so does everything that came from them.`,
    leftOut: 'What was left out',

    catalogue: 'The catalogue of this copy',
    madeOf: (brands: number, endpoints: number, date: string) =>
      `${counted(brands, 'provider')} with ${counted(endpoints, 'server')}${date && `, put together on ${date}`}.`,
    byHand: 'It holds what was written by hand, and no vendor’s list.',
    stale: 'It could not be read last time. What it said before still stands.',
    fresh: 'fresh',
    older: 'older',
  },
  es: {
    title: 'Listas y fuentes',
    lead: 'De dónde vienen los nombres entre los que busca cuando añade un proveedor.',
    yours: 'Sus listas',
    yoursLead:
      'Listas de proveedores tal como las publican sus fabricantes de software. Lo que usted añade se guarda en este dispositivo, cifrado.',
    own: 'Proveedores que usted introdujo',
    ownNone: 'Ninguno todavía. Un proveedor que no está en ninguna lista se puede introducir por su dirección.',
    ownTest: ' · datos de prueba',
    enter: 'Introducir un proveedor',
    edit: 'Editar',
    editNamed: (name: string) => `Editar ${name}`,
    hosts: 'Añadidas por quien aloja esta copia',

    choose: 'Elegir un archivo',
    drop: 'o suéltelo aquí',
    address: 'O su dirección',
    addressNote: 'Se trae una sola vez, ahora, y con ello no se envía nada de usted.',
    add: 'Añadir esta lista',
    reading: (name: string) => `Leyendo ${name}`,

    none: 'Ninguna todavía.',
    asOf: (date: string) => ` · con fecha de ${date}`,
    read: ' · leída ',
    remove: 'Quitar',
    removeNamed: (name: string) => `Quitar ${name}`,
    removeAsk: (name: string) => `¿Quitar ${name}?`,
    removeLoses: (list: string) =>
      `Ya no se encontrará lo que aporta (${list}). Los proveedores a los que está conectado se quedan, y también todo lo que vino de ellos.`,
    leftOut: 'Qué quedó fuera',

    catalogue: 'El catálogo de esta copia',
    madeOf: (brands: number, endpoints: number, date: string) =>
      `${counted(brands, 'proveedor', 'proveedores')} con ${counted(endpoints, 'servidor', 'servidores')}${date && `, reunidos el ${date}`}.`,
    byHand: 'Contiene lo que se escribió a mano, y ninguna lista de fabricantes.',
    stale: 'La última vez no se pudo leer. Lo que decía antes sigue en pie.',
    fresh: 'al día',
    older: 'anterior',
  },
});

const WORDS = inLanguage({
  en: {
    list: (brands: number, endpoints: number) => `${counted(brands, 'provider')}, ${counted(endpoints, 'server')}`,
    unknown: (reason: string) => `were left out: ${reason}`,
    added: (list: string, name: string) => `${list} added from ${name}.`,
    out: (n: number) => `${count(n)} left out; the list says why.`,
  },
  es: {
    list: (brands: number, endpoints: number) =>
      `${counted(brands, 'proveedor', 'proveedores')}, ${counted(endpoints, 'servidor', 'servidores')}`,
    unknown: (reason: string) => `por otra causa: ${reason}`,
    added: (list: string, name: string) => `De ${name} se añadió: ${list}.`,
    out: (n: number) => `${n === 1 ? 'Quedó fuera 1' : `Quedaron fuera ${count(n)}`}; la lista dice por qué.`,
  },
});

/** "412 providers, 230 servers" */
export const listWords = ({ brands, endpoints }: Pick<BrandListView, 'brands' | 'endpoints'>): string =>
  WORDS.list(brands, endpoints);

/** Reasons of `catalog/lists`, in words for a person: after a number, which may be one. */
const REASONS = inLanguage<Readonly<Record<string, string>>>({
  en: {
    'older FHIR only': 'speak only an older version of the standard',
    'http only': 'have no protected connection',
    'private network': 'are not on the internet',
    'test or demo': 'are there for tests',
    'not in use': 'are not in use',
    'not FHIR': 'are no servers for records',
    'no address': 'have no address',
    'space in the address': 'have an address that cannot be',
    'no web address': 'have an address that cannot be',
    'no name': 'have no name',
    'no server': 'have no server that is left',
    'loop of parts': 'are parts of themselves',
  },
  es: {
    'older FHIR only': 'solo con una versión anterior del estándar',
    'http only': 'sin conexión protegida',
    'private network': 'fuera de internet',
    'test or demo': 'solo para pruebas',
    'not in use': 'sin uso',
    'not FHIR': 'sin un servidor de historias clínicas',
    'no address': 'sin dirección',
    'space in the address': 'con una dirección imposible',
    'no web address': 'con una dirección imposible',
    'no name': 'sin nombre',
    'no server': 'sin ningún servidor que quede',
    'loop of parts': 'que se contienen a sí mismos',
  },
});

/** "18 speak only an older version of the standard", the most frequent first. */
export function droppedWords(dropped: BrandListView['dropped']): readonly string[] {
  const byWords = new Map<string, number>();
  for (const [reason, n] of Object.entries(dropped)) {
    const words = Object.hasOwn(REASONS, reason) ? REASONS[reason]! : WORDS.unknown(reason);
    byWords.set(words, (byWords.get(words) ?? 0) + n);
  }
  return [...byWords].toSorted(([, a], [, b]) => b - a).map(([words, n]) => `${count(n)} ${words}`);
}

/** What came of adding one, said aloud once. */
export function addedWords(list: BrandListView): string {
  const out = Object.values(list.dropped).reduce((sum, n) => sum + n, 0);
  const added = WORDS.added(listWords(list), list.name);
  return out === 0 ? added : `${added} ${WORDS.out(out)}`;
}
