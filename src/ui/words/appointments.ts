import { inLanguage } from './language.ts';
import { count } from './numbers.ts';

/** What the list of appointments says. */
export const APPOINTMENT_WORDS = inLanguage({
  en: {
    empty: 'Appointments that your providers share will be here.',
    upcoming: 'Ahead',
    noneAhead: 'No appointment is ahead, as far as your providers share them.',
    unscheduled: 'Without a time yet',
    past: 'Past',
    cancelled: 'Cancelled',
    cancelledNote: 'These are no longer to take place, as their provider says.',
    save: 'Save for your calendar',
    saveAll: (n: number) => `Save ${count(n)} for your calendar`,
    saveNote:
      'A file is saved on this device. A calendar that opens it may keep the appointment with whoever runs that calendar.',
    fileName: 'appointments',
    with: 'With',
    where: 'Where',
    reason: 'Reason',
    minutes: (n: number) => `${count(n)} minutes`,
    yourTime: (time: string) => `${time} by this device’s clock`,
    bring: 'From the provider',
    mayHaveChanged: 'It may have changed since it was fetched: ask there if in doubt.',
    unlisted: 'It is no longer in the provider’s list.',
  },
  es: {
    empty: 'Aquí aparecerán las citas que compartan sus proveedores.',
    upcoming: 'Próximas',
    noneAhead: 'No hay ninguna cita próxima, según lo que comparten sus proveedores.',
    unscheduled: 'Todavía sin hora',
    past: 'Pasadas',
    cancelled: 'Canceladas',
    cancelledNote: 'Según su proveedor, ya no van a tener lugar.',
    save: 'Guardar para su calendario',
    saveAll: (n: number) => `Guardar ${count(n)} para su calendario`,
    saveNote:
      'Se guarda un archivo en este dispositivo. El calendario que lo abra puede guardar la cita con quien lo gestione.',
    fileName: 'citas',
    with: 'Con',
    where: 'Dónde',
    reason: 'Motivo',
    minutes: (n: number) => `${count(n)} minutos`,
    yourTime: (time: string) => `${time} según el reloj de este dispositivo`,
    bring: 'Del proveedor',
    mayHaveChanged: 'Puede haber cambiado desde que se obtuvo: pregunte allí si tiene dudas.',
    unlisted: 'Ya no está en la lista del proveedor.',
  },
});

/** How sure it is; '' for one that is booked, which goes without saying. */
const STATUSES: Readonly<Record<string, string>> = inLanguage({
  en: {
    proposed: 'suggested, not booked',
    pending: 'not confirmed yet',
    waitlist: 'on the waiting list',
    arrived: 'arrived',
    'checked-in': 'checked in',
    fulfilled: 'took place',
  },
  es: {
    proposed: 'propuesta, sin reservar',
    pending: 'por confirmar',
    waitlist: 'en lista de espera',
    arrived: 'ya en el lugar',
    'checked-in': 'registrada a la llegada',
    fulfilled: 'tuvo lugar',
  },
});

export const appointmentStatusWords = (status: string): string =>
  (Object.hasOwn(STATUSES, status) && STATUSES[status]) || '';
