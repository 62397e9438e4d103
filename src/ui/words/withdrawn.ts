import { wordsOf } from '../../fhir/text.ts';
import { inLanguage } from './language.ts';

const WORDS = inLanguage<Readonly<Record<string, string>>>({
  en: {
    refuted: 'ruled out',
    nullified: 'declared void',
    revoked: 'withdrawn',
    noshow: 'missed',
    doNotPerform: 'not to be done',
    'not-understood': 'has a qualifier, see its source',
  },
  // In sentences: what they stand beside is of either gender.
  es: {
    'entered-in-error': 'se anotó por error',
    refuted: 'se descartó',
    'not-done': 'no se realizó',
    cancelled: 'se canceló',
    nullified: 'se declaró nulo',
    revoked: 'se retiró',
    noshow: 'no acudió',
    'not-taken': 'no se tomó',
    declined: 'se rehusó',
    rejected: 'se rechazó',
    'nothing-on-file': 'sin datos registrados',
    superseded: 'se sustituyó',
    doNotPerform: 'no debe hacerse',
    'not-understood': 'lleva una salvedad, vea su fuente',
  },
});

/** Why an entry is no fact, in a few words for its line in a list. */
export const withdrawnWords = (code: string): string => WORDS[code] ?? wordsOf(code).toLowerCase();

/** Struck out where it is no longer said; not where the app only cannot tell. */
export const isStruckOut = (code: string): boolean => code !== '' && code !== 'not-understood';
