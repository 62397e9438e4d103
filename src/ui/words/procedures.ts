import { inLanguage } from './language.ts';

/** What the screen of procedures says. */
export const PROCEDURE_WORDS = inLanguage({
  en: {
    empty: 'Operations, treatments and tests that were done to you will be here.',
    open: 'Under way or planned',
    why: 'Why',
    place: 'Where on the body',
    by: 'By',
    where: 'Place',
    outcome: 'Outcome',
    complications: 'Complications',
    followUp: 'Afterwards',
    status: {
      preparation: 'Being prepared',
      'in-progress': 'Under way',
      'on-hold': 'Interrupted',
      stopped: 'Stopped before it was finished',
      unknown: 'Whether it was done is not known',
    } as Readonly<Record<string, string>>,
  },
  es: {
    empty: 'Aquí estarán las operaciones, los tratamientos y las pruebas que se le hicieron.',
    open: 'En curso o previsto',
    why: 'Motivo',
    place: 'Parte del cuerpo',
    by: 'Por',
    where: 'Lugar',
    outcome: 'Resultado',
    complications: 'Complicaciones',
    followUp: 'Después',
    status: {
      preparation: 'En preparación',
      'in-progress': 'En curso',
      'on-hold': 'Interrumpido',
      stopped: 'Se detuvo antes de terminar',
      unknown: 'No se sabe si se hizo',
    } as Readonly<Record<string, string>>,
  },
});
