import type { OwnProvider, Problem } from '../../catalog/own-provider.ts';
import { inLanguage } from './language.ts';

type Field = keyof OwnProvider;

const MISSING = inLanguage<Readonly<Partial<Record<Field, string>>>>({
  en: {
    name: 'Enter a name, as you call the place.',
    fhirBase: 'Enter the address of its server.',
    platformId: 'Choose what the server runs.',
  },
  es: {
    name: 'Escriba un nombre, como usted llame al lugar.',
    fhirBase: 'Escriba la dirección de su servidor.',
    platformId: 'Elija qué utiliza el servidor.',
  },
});

const PROBLEMS = inLanguage<Readonly<Record<Problem, string>>>({
  en: {
    missing: 'This is needed.',
    'not-an-address': 'This is no web address. It begins with https:// and has no blanks.',
    'not-safe': 'A record goes only over a protected connection: the address must begin with https://.',
    'needs-both': 'Enter both addresses, or leave both empty.',
    'too-long': 'This is longer than it can be.',
    'unknown-platform': 'This copy of Sheaf does not know this one. Choose another.',
  },
  es: {
    missing: 'Este dato es necesario.',
    'not-an-address': 'No es una dirección web. Debe empezar por https:// y no tener espacios.',
    'not-safe': 'Una historia solo viaja por una conexión protegida: la dirección debe empezar por https://.',
    'needs-both': 'Escriba las dos direcciones, o deje las dos vacías.',
    'too-long': 'Es más largo de lo que puede ser.',
    'unknown-platform': 'Esta copia de Sheaf no lo conoce. Elija otro.',
  },
});

/** What is wrong with a field, and how it is put right. */
export const problemWords = (field: Field, problem: Problem): string =>
  (problem === 'missing' && MISSING[field]) || PROBLEMS[problem];
