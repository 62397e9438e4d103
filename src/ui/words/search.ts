import { inLanguage } from './language.ts';
import { count, counted } from './numbers.ts';

/** Search over the whole record. */
export const SEARCH_WORDS = inLanguage({
  en: {
    label: 'Search your record',
    found: (n: number, words: string) => `${counted(n, 'entry', 'entries')} for “${words}”`,
    lead: 'A medicine, a test, a doctor, a code, a value, or any word of a note or a file. Everyday words find clinical ones: “heart attack” also finds “myocardial infarction”.',
    keys: 'From any screen: / or Ctrl-K opens this. The arrow keys go through what is found, Enter opens it.',
    everything: 'Everything',
    kinds: 'Kind',
    sources: 'From',
    allSources: 'All providers',
    year: 'Year',
    allYears: 'All years',
    undated: 'No date',
    goTo: 'Go to',
    notes: 'In your own notes',
    all: (n: number, kind: string) => `Show all ${count(n)}: ${kind.toLowerCase()}`,
    best: (n: number) => `These are the best ${n}. Another word narrows them down.`,
    foundFor: (words: string) => `Found for ${words}`,
    as: (name: string) => `, as “${name}”`,
    mistyped: (words: string, meant: string) => `“${words}” may be mistyped. Also found: ${meant}.`,
    alsoFound: (names: string) => `Also found: ${names}.`,
    unread: (n: number) => `${counted(n, 'entry is', 'entries are')} still being read. More may be found.`,
    nothing: (words: string) =>
      `Nothing here has all of “${words}”. Fewer words, or the beginning of one, find more. The words of scans and pictures cannot be read.`,
    everywhere: 'Search everything',
    toTimeline: 'Back to the timeline',
  },
  es: {
    label: 'Buscar en su historia',
    found: (n: number, words: string) => `${counted(n, 'entrada', 'entradas')} para «${words}»`,
    lead: 'Un medicamento, un análisis, un médico, un código, un valor o cualquier palabra de una nota o un archivo.',
    keys: 'Desde cualquier pantalla: / o Ctrl-K abre esto. Las flechas recorren lo encontrado, Intro lo abre.',
    everything: 'Todo',
    kinds: 'Tipo',
    sources: 'De',
    allSources: 'Todos los proveedores',
    year: 'Año',
    allYears: 'Todos los años',
    undated: 'Sin fecha',
    goTo: 'Ir a',
    notes: 'En sus propias notas',
    all: (n: number, kind: string) => `Mostrar todo (${count(n)}): ${kind.toLowerCase()}`,
    best: (n: number) => `Estas son las ${n} mejores. Otra palabra las acota.`,
    foundFor: (words: string) => `Encontrado para ${words}`,
    as: (name: string) => `, como «${name}»`,
    mistyped: (words: string, meant: string) => `«${words}» puede estar mal escrito. También se encontró: ${meant}.`,
    alsoFound: (names: string) => `También se encontró: ${names}.`,
    unread: (n: number) =>
      `Aún se ${n === 1 ? 'está leyendo' : 'están leyendo'} ${counted(n, 'entrada', 'entradas')}. Puede aparecer más.`,
    nothing: (words: string) =>
      `Nada aquí contiene «${words}». Menos palabras, o el comienzo de una, encuentran más. Las palabras de escaneos e imágenes no se pueden leer.`,
    everywhere: 'Buscar en todo',
    toTimeline: 'Volver a la cronología',
  },
});
