import type { JoinReason } from '../../record/chapter.ts';
import { inLanguage } from './language.ts';
import { count, counted } from './numbers.ts';

/** What every chapter of the record says. */
export const CHAPTER_WORDS = inLanguage({
  en: {
    print: 'Print',
    missing: 'what is missing',
    toProviders: 'See your providers',
    noDate: 'No date',
    times: (n: number, last: string) => (last === '' ? `${count(n)} times` : `${count(n)} times, last on ${last}`),
    notCounted: 'Not counted here',
    notOne: 'Not one thing? Take them apart',
    search: 'Search',
    unlisted: 'no longer in the provider’s list',
    hidden: (n: number) => `${count(n)} hidden by you`,
    inRecords: (n: number) => `In ${count(n)} records`,
    madeOf: (lines: number, entries: number) =>
      lines === entries
        ? counted(entries, 'entry', 'entries')
        : `${count(lines)} of ${counted(entries, 'entry', 'entries')}`,
  },
  es: {
    print: 'Imprimir',
    missing: 'lo que falta',
    toProviders: 'Ver sus proveedores',
    noDate: 'Sin fecha',
    times: (n: number, last: string) => (last === '' ? `${count(n)} veces` : `${count(n)} veces, la última el ${last}`),
    notCounted: 'No se cuenta aquí',
    notOne: '¿No es una sola cosa? Sepárelas',
    search: 'Buscar',
    unlisted: 'ya no está en la lista del proveedor',
    hidden: (n: number) => `${count(n)} ocultas por usted`,
    inRecords: (n: number) => `En ${count(n)} registros`,
    madeOf: (lines: number, entries: number) =>
      lines === entries
        ? counted(entries, 'entrada', 'entradas')
        : `${count(lines)} de ${counted(entries, 'entrada', 'entradas')}`,
  },
});

/** Why several entries are one line. */
export const JOIN_WORDS: Readonly<Record<JoinReason, string>> = inLanguage({
  en: {
    'same-code-and-day': 'Taken as one: the same code on the same day.',
    'same-code-and-time': 'Taken as one: the same code, value and time.',
    'same-code': 'Taken as one: the same code, at overlapping times.',
    'same-name': 'Taken as one: they have the same name.',
    'same-ingredient': 'Taken as one: the same ingredient.',
    'same-group-and-day': 'Taken as one: vaccines of the same group on the same day.',
    'same-file': 'Taken as one: the same file.',
    'same-identifier': 'Taken as one: the same identifier.',
    'same-person-or-place': 'Taken as one: the same number, or the same name and place.',
    'said-by-you': 'Taken as one because you said so.',
  },
  es: {
    'same-code-and-day': 'Se toman como una: el mismo código el mismo día.',
    'same-code-and-time': 'Se toman como una: mismo código, valor y hora.',
    'same-code': 'Se toman como una: el mismo código en fechas que coinciden.',
    'same-name': 'Se toman como una: tienen el mismo nombre.',
    'same-ingredient': 'Se toman como una: el mismo ingrediente.',
    'same-group-and-day': 'Se toman como una: vacunas del mismo grupo el mismo día.',
    'same-file': 'Se toman como una: el mismo archivo.',
    'same-identifier': 'Se toman como una: el mismo identificador.',
    'same-person-or-place': 'Se toman como una: el mismo número, o el mismo nombre y lugar.',
    'said-by-you': 'Se toman como una porque usted lo dijo.',
  },
});

/** The end of a list that is not all drawn. */
export const LIST_WORDS = inLanguage({
  en: { more: (n: number, of: number) => `Show ${count(n)} more of ${count(of)}` },
  es: { more: (n: number, of: number) => `Mostrar ${count(n)} más de ${count(of)}` },
});
