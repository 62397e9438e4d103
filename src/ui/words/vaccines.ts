import { inLanguage } from './language.ts';

type Codes = Readonly<Record<string, string>>;

const ENGLISH: Codes = {
  'COVID-19': '213',
  Influenza: '88',
  Tdap: '115',
  'Hepatitis A': '85',
  'Hepatitis B': '45',
  HPV: '137',
  MMR: '03',
  Varicella: '21',
  Zoster: '188',
  Polio: '89',
  Pneumococcal: '152',
  Meningococcal: '108',
  Rabies: '90',
  Typhoid: '91',
  'Yellow fever': '184',
};

const SPANISH: Codes = {
  'COVID-19': '213',
  Gripe: '88',
  Tdap: '115',
  'Hepatitis A': '85',
  'Hepatitis B': '45',
  VPH: '137',
  'Triple vírica (SRP)': '03',
  Varicela: '21',
  'Herpes zóster': '188',
  Polio: '89',
  Neumococo: '152',
  Meningococo: '108',
  Rabia: '90',
  'Fiebre tifoidea': '91',
  'Fiebre amarilla': '184',
};

const ALL: ReadonlyMap<string, string> = new Map(Object.entries({ ...ENGLISH, ...SPANISH }));

/** What people call the vaccines that they enter. */
export const VACCINE_NAMES: readonly string[] = Object.keys(inLanguage({ en: ENGLISH, es: SPANISH }));

/**
 * The CVX code of one, each "of unspecified formulation", in whichever language it was entered.
 *
 * @see https://www2.cdc.gov/vaccines/iis/iisstandards/vaccines.asp?rpt=cvx
 */
export const cvxOf = (name: string): string | undefined => ALL.get(name);
