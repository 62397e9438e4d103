import { inLanguage } from './language.ts';

/** Whose record something is, as many screens say it. */
export const WHOSE_WORDS = inLanguage({
  en: {
    unknown: 'Not known whose',
    somebodyAt: (provider: string) => `Somebody at ${provider}`,
    aProvider: 'a provider',
    born: (date: string) => `born ${date}`,
    named: (name: string, date: string) => `${name}, born ${date}`,
    shown: 'Whose record is shown',
    sayWhose: 'Say whose it is',
    onlyUnknown: (from: string) => `Not known whose: what came from ${from}. It may be of several people.`,
    withoutUnknown: (from: string) => `Without what came from ${from}: it is not known whose that is.`,
    unknownFollows: 'What follows may be of somebody else.',
    unknownEntry: 'It is not known whose record this is from.',
    otherEntry: (name: string) => `This is from ${name}’s record, and not from the one beside it.`,
    showRecord: (name: string) => `Show ${name}’s record`,
  },
  es: {
    unknown: 'No se sabe de quién',
    somebodyAt: (provider: string) => `Alguien en ${provider}`,
    aProvider: 'un proveedor',
    born: (date: string) => `nacimiento: ${date}`,
    named: (name: string, date: string) => `${name}, nacimiento: ${date}`,
    shown: 'De quién es la historia que se muestra',
    sayWhose: 'Decir de quién es',
    onlyUnknown: (from: string) => `No se sabe de quién: lo que vino de ${from}. Puede ser de varias personas.`,
    withoutUnknown: (from: string) => `Sin lo que vino de ${from}: no se sabe de quién es.`,
    unknownFollows: 'Lo que sigue puede ser de otra persona.',
    unknownEntry: 'No se sabe de quién es la historia de la que viene esto.',
    otherEntry: (name: string) => `Esto es de la historia de ${name}, y no de la que está al lado.`,
    showRecord: (name: string) => `Mostrar la historia de ${name}`,
  },
});
