import type { AllergyLine } from '../../record/allergies/allergies.ts';
import type { NoKnownScope } from '../../record/allergies/no-known.ts';
import type { Line } from '../../record/chapter.ts';
import { inLanguage } from './language.ts';

type Words = Readonly<Record<string, string>>;

/** What the screen of allergies says. */
export const ALLERGY_WORDS = inLanguage({
  en: {
    empty:
      'Nobody has told of an allergy, and nobody has said that there is none: the record does not know. What your providers share will be here.',
    now: 'Allergies and intolerances',
    past: 'In the past',
    none: {
      any: 'No known allergies',
      drug: 'No known drug allergies',
      food: 'No known food allergies',
      environment: 'No known environmental allergies',
      latex: 'No known latex allergy',
      insect: 'No known insect allergies',
    } satisfies Readonly<Record<NoKnownScope, string>>,
    statedBy: (who: string, when: string) => (when === '' ? `So says ${who}.` : `So says ${who}, ${when}.`),
    contradicted: 'But an allergy of this kind is listed below. Ask to have one of them put right.',
    danger: {
      high: 'High risk',
      'unable-to-assess': 'Risk could not be judged',
    } as Words,
    severity: { severe: 'severe', moderate: 'moderate', mild: 'mild' } as Words,
    reaction: (signs: string) => `Reaction: ${signs}`,
    noReaction: 'What happened was not said.',
    intolerance: 'intolerance',
    category: { food: 'food', medication: 'medication', environment: 'environment', biologic: 'biologic' } as Words,
    certainty: {
      unconfirmed: 'Not confirmed',
      presumed: 'Presumed, not confirmed',
      provisional: 'Provisional, not confirmed',
    } as Words,
    status: { inactive: 'inactive', resolved: 'resolved', active: 'active' } as Words,
    lastTime: (when: string) => `last time ${when}`,
    about: { status: 'whether it still holds', criticality: 'the risk' } as Words,
    said: { high: 'high', low: 'low', 'unable-to-assess': 'could not be judged' } as Words,
  },
  es: {
    empty:
      'Nadie ha indicado una alergia ni ha dicho que no haya ninguna: la historia no lo sabe. Aquí estará lo que compartan sus proveedores.',
    now: 'Alergias e intolerancias',
    past: 'En el pasado',
    none: {
      any: 'Sin alergias conocidas',
      drug: 'Sin alergias conocidas a medicamentos',
      food: 'Sin alergias conocidas a alimentos',
      environment: 'Sin alergias ambientales conocidas',
      latex: 'Sin alergia conocida al látex',
      insect: 'Sin alergias conocidas a insectos',
    } satisfies Readonly<Record<NoKnownScope, string>>,
    statedBy: (who: string, when: string) => (when === '' ? `Así lo dice ${who}.` : `Así lo dice ${who}, ${when}.`),
    contradicted: 'Pero más abajo figura una alergia de este tipo. Pida que se corrija una de las dos.',
    danger: {
      high: 'Riesgo alto',
      'unable-to-assess': 'No se pudo valorar el riesgo',
    } as Words,
    severity: { severe: 'grave', moderate: 'moderada', mild: 'leve' } as Words,
    reaction: (signs: string) => `Reacción: ${signs}`,
    noReaction: 'No se dijo qué pasó.',
    intolerance: 'intolerancia',
    category: { food: 'alimento', medication: 'medicamento', environment: 'ambiente', biologic: 'biológico' } as Words,
    certainty: {
      unconfirmed: 'Sin confirmar',
      presumed: 'Supuesta, sin confirmar',
      provisional: 'Provisional, sin confirmar',
    } as Words,
    status: { inactive: 'inactiva', resolved: 'resuelta', active: 'activa' } as Words,
    lastTime: (when: string) => `última vez: ${when}`,
    about: { status: 'si sigue vigente', criticality: 'el riesgo' } as Words,
    said: { high: 'alto', low: 'bajo', 'unable-to-assess': 'no se pudo valorar' } as Words,
  },
});

const WORDS = ALLERGY_WORDS;

/** A line whose conflicts are in words. */
export function allergyInWords(line: AllergyLine): Line {
  const { conflicts } = line;
  if (!conflicts) return line;
  return {
    ...line,
    conflicts: conflicts.map(({ about, said }) => ({
      about: WORDS.about[about] ?? about,
      said: said.map((one) => ({ ...one, text: WORDS.said[one.text] ?? WORDS.status[one.text] ?? one.text })),
    })),
  };
}
