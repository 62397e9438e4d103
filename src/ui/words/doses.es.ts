import type { DoseSpeech } from '../../fhir/dose-text.ts';
import type { TimeUnit } from '../../fhir/dose-words.ts';

interface Unit {
  readonly one: string;
  readonly many: string;
  /** "2 veces al día". */
  readonly in: string;
}

const UNITS: Readonly<Record<TimeUnit, Unit>> = {
  s: { one: 'segundo', many: 'segundos', in: 'por segundo' },
  min: { one: 'minuto', many: 'minutos', in: 'por minuto' },
  h: { one: 'hora', many: 'horas', in: 'por hora' },
  d: { one: 'día', many: 'días', in: 'al día' },
  wk: { one: 'semana', many: 'semanas', in: 'a la semana' },
  mo: { one: 'mes', many: 'meses', in: 'al mes' },
  a: { one: 'año', many: 'años', in: 'al año' },
};

/** A dosage that came in parts. What the prescriber wrote stays as it is. */
const DOSES: DoseSpeech['dose'] = {
  atRate: (dose, rate) => `${dose} a ${rate}`,
  either: (amounts) => amounts.join(' o '),
  steps: (steps, isTaper) => steps.join(isTaper ? '; después ' : '; '),
  asNeeded: (reason) => (reason === '' ? 'si es necesario' : `si es necesario por ${reason}`),
  often: ({ times, per, unit }) => {
    const { one, many, in: within } = UNITS[unit];
    const every = per === '' ? `cada ${one}` : `cada ${per} ${many}`;
    if (times === '1') return every;
    return per === '' ? `${times} veces ${within}` : `${times} veces ${every}`;
  },
  events: {
    MORN: 'por la mañana',
    NOON: 'a mediodía',
    AFT: 'por la tarde',
    EVE: 'al anochecer',
    NIGHT: 'por la noche',
    PHS: 'después de dormir',
    HS: 'antes de dormir',
    WAKE: 'al despertar',
    C: 'con una comida',
    CM: 'con el desayuno',
    CD: 'con el almuerzo',
    CV: 'con la cena',
    AC: 'antes de comer',
    ACM: 'antes del desayuno',
    ACD: 'antes del almuerzo',
    ACV: 'antes de la cena',
    PC: 'después de comer',
    PCM: 'después del desayuno',
    PCD: 'después del almuerzo',
    PCV: 'después de la cena',
  },
  days: {
    mon: 'los lunes',
    tue: 'los martes',
    wed: 'los miércoles',
    thu: 'los jueves',
    fri: 'los viernes',
    sat: 'los sábados',
    sun: 'los domingos',
  },
  lasts: (length) => `durante ${length}`,
  inAll: (times) => (times === '1' ? '1 vez en total' : `${times} veces en total`),
};

export const SPANISH_DOSES: DoseSpeech = {
  locale: 'es',
  since: (start) => `desde ${start}`,
  until: (end) => `hasta ${end}`,
  dose: DOSES,
};
