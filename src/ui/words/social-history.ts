import { inLanguage } from './language.ts';
import { counted } from './numbers.ts';
import type { Area } from '../../record/social-history/areas.ts';

/** What the screen of social history says. */
export const SOCIAL_WORDS = inLanguage({
  en: {
    empty: 'What you told your providers of your life, and the questionnaires that you answered, will be here.',
    areas: {
      tobacco: 'Tobacco',
      alcohol: 'Alcohol',
      drugs: 'Drugs',
      pregnancy: 'Pregnancy',
      self: 'Sex and gender',
      work: 'Work and education',
      needs: 'Home, food and safety',
      social: 'More about your life',
      screening: 'Screening questions and scores',
    } as Readonly<Record<Area, string>>,
    earlier: (n: number) => counted(n, 'earlier answer'),
    questionnaires: 'Questionnaires',
    answers: (n: number) => counted(n, 'answer'),
    noAnswer: 'No answer',
    by: (who: string) => `answered by ${who}`,
    status: {
      'in-progress': 'Not finished',
      stopped: 'Not finished',
      amended: 'Changed after it was first answered',
    } as Readonly<Record<string, string>>,
    others: 'Other observations',
    othersLead: 'What was seen or asked at an examination and is no lab result or vital sign.',
  },
  es: {
    empty: 'Aquí estará lo que usted contó de su vida a sus proveedores, y los cuestionarios que contestó.',
    areas: {
      tobacco: 'Tabaco',
      alcohol: 'Alcohol',
      drugs: 'Drogas',
      pregnancy: 'Embarazo',
      self: 'Sexo y género',
      work: 'Trabajo y estudios',
      needs: 'Vivienda, alimentación y seguridad',
      social: 'Más sobre su vida',
      screening: 'Preguntas y puntuaciones de detección',
    } as Readonly<Record<Area, string>>,
    earlier: (n: number) => counted(n, 'respuesta anterior', 'respuestas anteriores'),
    questionnaires: 'Cuestionarios',
    answers: (n: number) => counted(n, 'respuesta'),
    noAnswer: 'Sin respuesta',
    by: (who: string) => `contestado por ${who}`,
    status: {
      'in-progress': 'Sin terminar',
      stopped: 'Sin terminar',
      amended: 'Se modificó después de contestarlo',
    } as Readonly<Record<string, string>>,
    others: 'Otras observaciones',
    othersLead: 'Lo que se vio o se preguntó en un examen y no es un análisis ni una constante.',
  },
});
