import type { Conflict } from '../../record/chapter.ts';
import { inLanguage } from './language.ts';

export const CONFLICT = inLanguage({
  en: (about: string) => `They differ in ${about.toLowerCase()}.`,
  es: (about: string) => `Difieren en: ${about.toLowerCase()}.`,
});

/** What a chapter says in words of its own: of what sources differ, and the states of FHIR's lists. */
const OWN = inLanguage<Readonly<Record<string, string>>>({
  en: {},
  es: {
    Status: 'el estado',
    'Not said': 'No se indicó',
    Unknown: 'No se sabe',
    Draft: 'Borrador',
    Proposed: 'Propuesto',
    Planned: 'Previsto',
    Accepted: 'Acordado',
    Pending: 'Por confirmar',
    Waitlist: 'En lista de espera',
    Booked: 'Reservado',
    Arrived: 'Ya en el lugar',
    'Checked in': 'Registrado a la llegada',
    Fulfilled: 'Tuvo lugar',
    Noshow: 'No acudió',
    Active: 'Activo',
    'On hold': 'En pausa',
    Completed: 'Completado',
    Cancelled: 'Cancelado',
    Revoked: 'Suspendido',
    Rejected: 'Rechazado',
    Recurrence: 'Ha vuelto',
    Relapse: 'Ha vuelto',
    Remission: 'En remisión',
    Inactive: 'Inactivo',
    Resolved: 'Resuelto',
    'Entered in error': 'Anotado por error',
  },
});

const inWords = (text: string): string => (Object.hasOwn(OWN, text) ? OWN[text]! : text);

/** What a source put in words of its own stays as it is. */
export const conflictInWords = ({ about, said }: Conflict): Conflict => ({
  about: inWords(about),
  said: said.map((one) => ({ ...one, text: inWords(one.text) })),
});
