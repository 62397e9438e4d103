import { inLanguage } from './language.ts';

/** What the screen of family history says. */
export const FAMILY_WORDS = inLanguage({
  en: {
    empty: 'What your relatives have or had, as you told your providers, will be here.',
    relatives: 'Relatives',
    inFamily: 'In your family',
    inFamilyLead: 'What more than one relative has or had.',
    died: 'Has died',
    diedAt: (when: string) => `Died ${when}`,
    alive: 'Living',
    born: (when: string) => `born ${when}`,
    age: (words: string) => words.replace(/^at age /, 'age '),
    ledToDeath: 'led to death',
    unnamed: 'Condition, name not given',
    none: 'No condition is named.',
    status: {
      partial: 'Not all is known.',
      'health-unknown': 'Nothing is known of their health.',
    } as Readonly<Record<string, string>>,
  },
  es: {
    empty: 'Aquí estará lo que tienen o tuvieron sus familiares, según lo que usted contó a sus proveedores.',
    relatives: 'Familiares',
    inFamily: 'En su familia',
    inFamilyLead: 'Lo que tiene o tuvo más de un familiar.',
    died: 'Ha fallecido',
    diedAt: (when: string) => `Falleció ${when}`,
    alive: 'Vive',
    born: (when: string) => `nació en ${when}`,
    age: (words: string) => words.replace(/^a los /, ''),
    ledToDeath: 'causó la muerte',
    unnamed: 'Enfermedad sin nombre',
    none: 'No se nombra ninguna enfermedad.',
    status: {
      partial: 'No se sabe todo.',
      'health-unknown': 'No se sabe nada de su salud.',
    } as Readonly<Record<string, string>>,
  },
});
