export type TimeUnit = 's' | 'min' | 'h' | 'd' | 'wk' | 'mo' | 'a';

/** How often: numbers as sent, "1" or "3–4". */
export interface Often {
  readonly times: string;
  /** '' where it is one unit. */
  readonly per: string;
  readonly unit: TimeUnit;
}

/** @see https://hl7.org/fhir/R4/valueset-event-timing.html */
const EVENTS = {
  MORN: 'in the morning',
  NOON: 'at noon',
  AFT: 'in the afternoon',
  EVE: 'in the evening',
  NIGHT: 'at night',
  PHS: 'after sleep',
  HS: 'before sleep',
  WAKE: 'after waking',
  C: 'at a meal',
  CM: 'at breakfast',
  CD: 'at lunch',
  CV: 'at dinner',
  AC: 'before a meal',
  ACM: 'before breakfast',
  ACD: 'before lunch',
  ACV: 'before dinner',
  PC: 'after a meal',
  PCM: 'after breakfast',
  PCD: 'after lunch',
  PCV: 'after dinner',
};

const DAYS = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const UNITS: Readonly<Record<TimeUnit, string>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
};

/** How a dosage that came in parts is said. */
export interface DoseWords {
  readonly atRate: (dose: string, rate: string) => string;
  readonly either: (amounts: readonly string[]) => string;
  /** Steps of one dosage; in a taper one comes after the other. */
  readonly steps: (steps: readonly string[], isTaper: boolean) => string;
  /** `reason` may be ''. */
  readonly asNeeded: (reason: string) => string;
  readonly often: (often: Often) => string;
  readonly events: Readonly<Record<keyof typeof EVENTS, string>>;
  readonly days: Readonly<Record<keyof typeof DAYS, string>>;
  readonly lasts: (length: string) => string;
  readonly inAll: (times: string) => string;
}

export const ENGLISH_DOSES: DoseWords = {
  atRate: (dose, rate) => `${dose} at ${rate}`,
  either: (amounts) => amounts.join(' or '),
  steps: (steps, isTaper) => steps.join(isTaper ? '; then ' : '; '),
  asNeeded: (reason) => (reason === '' ? 'as needed' : `as needed for ${reason}`),
  often: ({ times, per, unit }) => {
    if (times === '1') return per === '' ? `every ${UNITS[unit]}` : `every ${per} ${UNITS[unit]}s`;
    return per === '' ? `${times} times a ${UNITS[unit]}` : `${times} times every ${per} ${UNITS[unit]}s`;
  },
  events: EVENTS,
  days: DAYS,
  lasts: (length) => `for ${length}`,
  inAll: (times) => `${times} times in all`,
};
