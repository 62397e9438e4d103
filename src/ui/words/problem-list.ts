import { inLanguage } from './language.ts';
import { counted } from './numbers.ts';

/** What the screen of problems says. */
export const PROBLEM_WORDS = inLanguage({
  en: {
    empty: 'Problems and diagnoses that your providers share will be here.',
    active: 'Now',
    past: 'In the past',
    atVisits: 'Diagnosed at a visit',
    atVisitsLead: 'Written down at a visit, and on nobody’s list of problems. Some may be long over.',
    noneActive: 'Nobody lists a problem that you have now.',
    since: (when: string) => `since ${when}`,
    ended: (when: string) => `ended ${when}`,
    visits: (n: number) => `and written down at ${counted(n, 'visit')}`,
    unknown: 'Whether it still is so was not said',
    status: {
      recurrence: 'It has come back',
      relapse: 'It has come back',
      remission: 'In remission',
      inactive: 'Inactive',
      resolved: 'Resolved',
    } as Readonly<Record<string, string>>,
    certainty: {
      unconfirmed: 'Not confirmed',
      provisional: 'Provisional: not confirmed yet',
      differential: 'One of several possibilities that were considered',
    } as Readonly<Record<string, string>>,
  },
  es: {
    empty: 'Aquí estarán los problemas y diagnósticos que compartan sus proveedores.',
    active: 'Ahora',
    past: 'En el pasado',
    atVisits: 'Diagnosticado en una visita',
    atVisitsLead:
      'Se anotó en una visita y no está en ninguna lista de problemas. Algunos pueden haber pasado hace tiempo.',
    noneActive: 'Nadie indica un problema que usted tenga ahora.',
    since: (when: string) => `desde ${when}`,
    ended: (when: string) => `terminó: ${when}`,
    visits: (n: number) => `y se anotó en ${counted(n, 'visita')}`,
    unknown: 'No se indicó si continúa',
    status: {
      recurrence: 'Ha vuelto',
      relapse: 'Ha vuelto',
      remission: 'En remisión',
      inactive: 'Inactivo',
      resolved: 'Resuelto',
    } as Readonly<Record<string, string>>,
    certainty: {
      unconfirmed: 'Sin confirmar',
      provisional: 'Provisional: aún sin confirmar',
      differential: 'Una de varias posibilidades que se consideraron',
    } as Readonly<Record<string, string>>,
  },
});
