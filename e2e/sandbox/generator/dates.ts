export const DAY = 86_400_000;
export const YEAR = 365.25 * DAY;

/** The day on which every generated life stands still: the same seed gives the same record next year. */
export const TODAY = Date.UTC(2026, 10, 1, 12);

/** `2024-05-03`. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** `2024-05-03T09:30:00-05:00`: the local time of a hospital in the middle of America, in winter all year. */
export const instantOf = (ms: number): string => `${new Date(ms - 5 * 3_600_000).toISOString().slice(0, 19)}-05:00`;

/** `2024`, `2024-05` or `2024-05-03`. */
export const partialOf = (ms: number, precision: 'year' | 'month' | 'day'): string =>
  dayOf(ms).slice(0, { year: 4, month: 7, day: 10 }[precision]);

export const ageAt = (birthDate: string, ms: number): number => Math.floor((ms - Date.parse(birthDate)) / YEAR);
