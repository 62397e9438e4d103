import { inLanguage } from './language.ts';
import { count, counted } from './numbers.ts';

/** The versions of one entry that are kept. */
export const VERSIONS_WORDS = inLanguage({
  en: {
    title: 'Versions',
    enteredHere: (n: number) => `${counted(n, 'version')}, entered here. Nothing of what came is overwritten.`,
    cameFrom: (n: number, provider: string) =>
      `${counted(n, 'version')}, from ${provider}. Nothing of what came is overwritten.`,
    showAll: (n: number) => `Show all ${count(n)} versions`,
    version: (n: number) => `Version ${count(n)}`,
    newest: 'newest',
    shownHere: 'shown here',
    entered: 'entered',
    fetched: 'fetched',

    deleted: 'It was deleted.',
    damaged: 'It is damaged on this device, and cannot be opened.',
    first: 'The first that is kept.',
    noneBefore: 'The one before it cannot be opened, so there is nothing to compare it with.',
    same: 'It says the same: only what computers note beside it is new.',

    older: (n: number, day: string) =>
      `This is version ${count(n)}, as it was fetched on ${day}. It may no longer hold.`,
    openNewest: 'Open the newest version',

    compare: 'Compare',
    with: 'with',
    show: 'Show what is different',
    differences: (from: number, to: number, n: number) =>
      `From version ${count(from)} to version ${count(to)}: ${n === 0 ? 'they say the same' : counted(n, 'difference')}.`,
  },
  es: {
    title: 'Versiones',
    enteredHere: (n: number) =>
      `${counted(n, 'versión', 'versiones')}, escritas aquí. Nada de lo que llegó se sobrescribe.`,
    cameFrom: (n: number, provider: string) =>
      `${counted(n, 'versión', 'versiones')}, de ${provider}. Nada de lo que llegó se sobrescribe.`,
    showAll: (n: number) => `Mostrar las ${count(n)} versiones`,
    version: (n: number) => `Versión ${count(n)}`,
    newest: 'la más reciente',
    shownHere: 'se muestra aquí',
    entered: 'escrita el',
    fetched: 'traída el',

    deleted: 'Se borró.',
    damaged: 'Está dañada en este dispositivo y no se puede abrir.',
    first: 'La primera que se guarda.',
    noneBefore: 'La anterior no se puede abrir, así que no hay con qué compararla.',
    same: 'Dice lo mismo: solo es nuevo lo que los sistemas anotan al margen.',

    older: (n: number, day: string) =>
      `Esta es la versión ${count(n)}, tal como se trajo el ${day}. Puede que ya no sea válida.`,
    openNewest: 'Abrir la versión más reciente',

    compare: 'Comparar',
    with: 'con',
    show: 'Mostrar las diferencias',
    differences: (from: number, to: number, n: number) =>
      `De la versión ${count(from)} a la versión ${count(to)}: ${n === 0 ? 'dicen lo mismo' : counted(n, 'diferencia', 'diferencias')}.`,
  },
});
