import { formatDate } from '../../fhir/dates.ts';
import { joined } from '../../fhir/text.ts';
import type { DateKind, DueLine } from '../../record/immunizations/forecasts.ts';
import type { DoseLine } from '../../record/immunizations/immunizations.ts';
import { diseaseName } from './diseases.ts';
import { inLanguage, locale } from './language.ts';
import { counted } from './numbers.ts';

type Words = Readonly<Record<string, string>>;

/** What the screen of immunizations says. */
export const IMMUNIZATION_WORDS = inLanguage({
  en: {
    empty: 'Vaccinations that your providers or a registry share will be here.',
    card: 'By disease',
    disease: 'Against',
    last: 'Last dose',
    doses: 'Earlier doses',
    noDate: 'date not known',
    dose: (number: string, outOf: string) => (outOf === '' ? `dose ${number}` : `dose ${number} of ${outOf}`),
    every: 'Every dose',
    due: 'Due, as your providers say',
    dueLead: 'Worked out by the provider or registry named with each. Sheaf adds nothing to it.',
    later: 'What else they say',
    lot: (lot: string) => `Lot ${lot}`,
    reported: 'told, not recorded where it was given',
    subpotent: 'The source says this did not count as a whole dose.',
    rival: 'Another entry has this vaccine on the same day with another lot. One of them may be a mistake.',
    rivalShort: 'two lots on that day',
    mayBe: (when: string) => `may be the dose of ${when}`,
    against: (diseases: string) => `Against ${diseases}`,
    status: {
      due: 'Due',
      overdue: 'Overdue',
      complete: 'Complete',
      immune: 'Immune',
      contraindicated: 'Not to be given',
      'on-schedule': 'On schedule',
      'too-old': 'No longer needed at this age',
    } as Words,
    date: {
      earliest: (when: string) => `not before ${when}`,
      due: (when: string) => `recommended ${when}`,
      latest: (when: string) => `at the latest ${when}`,
      overdue: (when: string) => `overdue from ${when}`,
      other: (when: string) => when,
    } satisfies Readonly<Record<DateKind, (when: string) => string>>,
    workedOut: (who: string, when: string) => (when === '' ? who : `${who}, worked out ${when}`),
    count: (n: number) => counted(n, 'dose'),
  },
  es: {
    empty: 'Aquí estarán las vacunas que compartan sus proveedores o un registro.',
    card: 'Por enfermedad',
    disease: 'Contra',
    last: 'Última dosis',
    doses: 'Dosis anteriores',
    noDate: 'fecha desconocida',
    dose: (number: string, outOf: string) => (outOf === '' ? `dosis ${number}` : `dosis ${number} de ${outOf}`),
    every: 'Cada dosis',
    due: 'Pendientes, según sus proveedores',
    dueLead: 'Lo calculó el proveedor o registro que se nombra en cada una. Sheaf no añade nada.',
    later: 'Qué más dicen',
    lot: (lot: string) => `Lote ${lot}`,
    reported: 'referida, no registrada donde se puso',
    subpotent: 'La fuente dice que no contó como una dosis completa.',
    rival: 'Otra entrada tiene esta vacuna el mismo día con otro lote. Una de las dos puede ser un error.',
    rivalShort: 'dos lotes ese día',
    mayBe: (when: string) => `puede ser la dosis del ${when}`,
    against: (diseases: string) => `Contra ${diseases}`,
    status: {
      due: 'Pendiente',
      overdue: 'Atrasada',
      complete: 'Completa',
      immune: 'Inmune',
      contraindicated: 'No debe ponerse',
      'on-schedule': 'Según el calendario',
      'too-old': 'Ya no hace falta a esta edad',
    } as Words,
    date: {
      earliest: (when: string) => `no antes del ${when}`,
      due: (when: string) => `recomendada: ${when}`,
      latest: (when: string) => `a más tardar: ${when}`,
      overdue: (when: string) => `atrasada desde: ${when}`,
      other: (when: string) => when,
    } satisfies Readonly<Record<DateKind, (when: string) => string>>,
    workedOut: (who: string, when: string) => (when === '' ? who : `${who}, calculado: ${when}`),
    count: (n: number) => counted(n, 'dosis', 'dosis'),
  },
});

const WORDS = IMMUNIZATION_WORDS;
const date = (text: string): string => formatDate(text.slice(0, 10), locale());

/** When it was given, as exactly as it is known. */
export const doseDate = ({ when, whenSaid }: Pick<DoseLine, 'when' | 'whenSaid'>): string =>
  when === '' ? whenSaid || WORDS.noDate : date(when);

/** "dose 2 of 3"; '' where the source numbers none. */
export const doseNumber = ({ number, outOf }: Pick<DoseLine, 'number' | 'outOf'>): string =>
  number === '' ? '' : WORDS.dose(number, outOf);

/** What is doubtful of a dose, in few words; '' where nothing is. */
export function doubtWords({ hasRival, mayBe }: Pick<DoseLine, 'hasRival' | 'mayBe'>): string {
  return joined([hasRival ? WORDS.rivalShort : '', mayBe === '' ? '' : WORDS.mayBe(date(mayBe))], ', ');
}

/** "Against measles, mumps, rubella"; '' where the name is all that is known. */
export function againstWords(diseases: DoseLine['diseases']): string {
  const names = diseases.filter((disease) => disease !== 'other').map(diseaseName);
  return names.length === 0 ? '' : WORDS.against(names.join(', '));
}

/** "dose 2 of 3 · Lot QX-12 · 0.5 mL, left arm · Ada Quillfeather". */
export const doseWords = (line: DoseLine): string =>
  joined(
    [
      doseNumber(line),
      line.lot === '' ? '' : WORDS.lot(line.lot),
      line.manufacturer,
      line.given,
      line.who,
      line.place,
      line.isReported ? WORDS.reported : '',
    ],
    ' · ',
  );

/** "Overdue · dose 4 · recommended 1 September 2026". */
export const dueWords = ({ status, statusSaid, number, dates, reason }: DueLine): string =>
  joined(
    [
      WORDS.status[status] ?? statusSaid,
      number === '' ? '' : WORDS.dose(number, ''),
      ...dates.map(({ kind, when }) => WORDS.date[kind](date(when))),
      reason,
    ],
    ' · ',
  );

export const workedOutBy = ({ members, asOf }: DueLine): string =>
  WORDS.workedOut(members[0]!.sourceName, asOf === '' ? '' : date(asOf));
