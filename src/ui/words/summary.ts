import { inLanguage } from './language.ts';
import { count } from './numbers.ts';

/** The summary: what stands on its cards, and how they are arranged. */
export const SUMMARY_WORDS = inLanguage({
  en: {
    born: (date: string) => `born ${date}`,
    everybody: 'Everybody whose record is here',
    print: 'Print',
    printed: (date: string) =>
      `Printed from Sheaf on ${date}. It holds what the providers named here shared, and no more.`,
    arrange: 'Arrange',
    reading: 'Being read',
    failed: 'This could not be read just now.',
    again: 'Try again',
    all: (n: number) => `All ${count(n)}`,
    more: (n: number) => `and ${count(n)} more`,
    noCards: 'You have hidden every card.',
  },
  es: {
    born: (date: string) => `nacimiento: ${date}`,
    everybody: 'Todas las personas cuyo historial está aquí',
    print: 'Imprimir',
    printed: (date: string) =>
      `Impreso con Sheaf el ${date}. Contiene lo que compartieron los proveedores aquí indicados, y nada más.`,
    arrange: 'Ordenar',
    reading: 'Leyendo',
    failed: 'No se pudo leer en este momento.',
    again: 'Intentar de nuevo',
    all: (n: number) => `Ver los ${count(n)}`,
    more: (n: number) => `y ${count(n)} más`,
    noCards: 'Usted ocultó todas las tarjetas.',
  },
});

/** What the cards are called. */
export const CARD_NAMES = inLanguage({
  en: {
    news: 'New since your last visit',
    results: 'Results out of range',
    medications: 'Medications now',
    allergies: 'Allergies',
    problems: 'Problems now',
    appointments: 'Next appointments',
    documents: 'Latest documents',
    immunizations: 'Immunizations',
    careTeam: 'Who to call',
    sources: 'Where this comes from',
  },
  es: {
    news: 'Novedades desde su última visita',
    results: 'Resultados fuera de rango',
    medications: 'Medicamentos actuales',
    allergies: 'Alergias',
    problems: 'Problemas actuales',
    appointments: 'Próximas citas',
    documents: 'Últimos documentos',
    immunizations: 'Vacunas',
    careTeam: 'A quién llamar',
    sources: 'De dónde viene esto',
  },
});

export type CardName = keyof typeof CARD_NAMES;

/** What a card says where it has nothing to show: never that there is nothing. */
export const EMPTY_CARDS: Readonly<Record<Exclude<CardName, 'news' | 'sources'>, string>> = inLanguage({
  en: {
    results: 'No result here was marked as out of range by its laboratory.',
    medications: 'Your providers shared no medication that you take now.',
    allergies: 'Nothing about allergies was shared. That does not say that you have none.',
    problems: 'Your providers shared no problem that is going on now.',
    appointments: 'No appointment ahead was shared.',
    documents: 'No letter, note or report was shared.',
    immunizations: 'No immunization was shared.',
    careTeam: 'Your providers shared nobody with a telephone number.',
  },
  es: {
    results: 'Ningún resultado de aquí fue marcado como fuera de rango por su laboratorio.',
    medications: 'Sus proveedores no compartieron ningún medicamento que tome ahora.',
    allergies: 'No se compartió nada sobre alergias. Eso no significa que no tenga ninguna.',
    problems: 'Sus proveedores no compartieron ningún problema actual.',
    appointments: 'No se compartió ninguna cita futura.',
    documents: 'No se compartió ninguna carta, nota ni informe.',
    immunizations: 'No se compartió ninguna vacuna.',
    careTeam: 'Sus proveedores no compartieron a nadie con número de teléfono.',
  },
});

export const NEWS_WORDS = inLanguage({
  en: {
    first: 'This is your first visit. From the next one on, what has come meanwhile stands here.',
    none: 'Nothing new',
    added: (n: number) => `${count(n)} new`,
    amended: (n: number) => `${count(n)} changed`,
    since: (ago: string) => `since you were here ${ago}`,
  },
  es: {
    first: 'Esta es su primera visita. Desde la próxima, aquí verá lo que haya llegado entretanto.',
    none: 'Nada nuevo',
    added: (n: number) => (n === 1 ? '1 nuevo' : `${count(n)} nuevos`),
    amended: (n: number) => (n === 1 ? '1 modificado' : `${count(n)} modificados`),
    since: (ago: string) => `desde que estuvo aquí ${ago}`,
  },
});

export const SOURCE_WORDS = inLanguage({
  en: {
    fetching: (got: string) => `Fetching now: ${got} so far`,
    fetched: (ago: string) => `Last fetched ${ago}`,
    broken: (ago: string) => `Not finished ${ago}`,
    never: 'Nothing fetched yet',
    signIn: 'Sign in again to fetch what is new',
    left: 'You left this provider; what was fetched stays',
    missing: 'What is missing, and why',
  },
  es: {
    fetching: (got: string) => `Obteniendo: ${got} hasta ahora`,
    fetched: (ago: string) => `Obtenido ${ago}`,
    broken: (ago: string) => `Sin terminar ${ago}`,
    never: 'Aún no se obtuvo nada',
    signIn: 'Inicie sesión de nuevo para obtener lo nuevo',
    left: 'Usted dejó este proveedor; lo obtenido se conserva',
    missing: 'Qué falta, y por qué',
  },
});

export const ARRANGE_WORDS = inLanguage({
  en: {
    title: 'Arrange the summary',
    lead: 'What stands first is what you see first, here and on paper. It is remembered on this device.',
    up: (name: string) => `Move up: ${name}`,
    down: (name: string) => `Move down: ${name}`,
    show: (name: string) => `Show ${name}`,
    movedTo: (name: string, place: number, of: number) => `${name}: ${count(place)} of ${count(of)}`,
    done: 'Done',
    reset: 'As it was at first',
  },
  es: {
    title: 'Ordenar el resumen',
    lead: 'Lo primero de la lista es lo primero que verá, aquí y en papel. Se recuerda en este dispositivo.',
    up: (name: string) => `Subir: ${name}`,
    down: (name: string) => `Bajar: ${name}`,
    show: (name: string) => `Mostrar ${name}`,
    movedTo: (name: string, place: number, of: number) => `${name}: ${count(place)} de ${count(of)}`,
    done: 'Listo',
    reset: 'Como al principio',
  },
});

export const CARD_WORDS = inLanguage({
  en: {
    oldMedications: (names: string) => `Also listed, but not heard of for long: ${names}`,
    differ: 'Your providers differ on this',
    paused: 'paused',
    severe: 'severe',
    dangerous: 'can be dangerous',
    contradicted: 'another record names one all the same',
    due: 'due',
    overdue: 'overdue',
    by: (date: string) => `by ${date}`,
    lastGiven: 'Last given',
    own: 'your own doctor',
    inTeam: 'in your care team',
    noDate: 'no date',
    fromFile: (date: string) => `From a file, brought ${date}`,
  },
  es: {
    oldMedications: (names: string) => `También en lista, pero sin noticias desde hace tiempo: ${names}`,
    differ: 'Sus proveedores difieren en esto',
    paused: 'en pausa',
    severe: 'grave',
    dangerous: 'puede ser peligroso',
    contradicted: 'otro registro sí nombra alguna',
    due: 'pendiente',
    overdue: 'atrasada',
    by: (date: string) => `para ${date}`,
    lastGiven: 'Últimas aplicadas',
    own: 'su médico de cabecera',
    inTeam: 'en su equipo de atención',
    noDate: 'sin fecha',
    fromFile: (date: string) => `De un archivo, traído ${date}`,
  },
});
