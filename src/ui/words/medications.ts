import { formatDate } from '../../fhir/dates.ts';
import { joined } from '../../fhir/text.ts';
import type { Line } from '../../record/chapter.ts';
import type { Filled, MedicationLine, Taking } from '../../record/medications/medications.ts';
import { doseWords } from './doses.ts';
import { inLanguage, locale } from './language.ts';
import { count, counted } from './numbers.ts';

const date = (text: string): string => formatDate(text.slice(0, 10), locale());

/** What the screen of medications says. */
export const MEDICATION_WORDS = inLanguage({
  en: {
    empty: 'Medications that your providers prescribe, hand out or list will be here.',
    now: 'Taking now',
    nowLead: 'What a provider, or you, list as taken. Ask before you change anything.',
    noneNow: 'Nobody lists a medication that you take now.',
    old: 'Listed, but not heard of for long',
    oldLead:
      'Still marked as taken where they were written down, with no new prescription or refill for more than 15 months. Ask whether they still hold.',
    unclear: 'Planned or not clear',
    unclearLead: 'Whether you take these, the record does not say.',
    stopped: 'Stopped or finished',
    hospital: 'Once, in hospital',
    find: 'Find a medication',
    found: (n: number) => (n === 0 ? 'No medication has this in its name.' : counted(n, 'medication')),
    paused: 'Paused',
    also: 'Also listed',
    noDose: 'How to take it was not said.',
    since: (when: string) => `since ${when}`,
    first: (when: string) => `first listed ${when}`,
    until: (when: string) => `until ${when}`,
    why: (reasons: string) => `for ${reasons}`,
    refillsOrdered: (n: string) => (n === '0' ? 'no refills' : `refills: ${n}`),
    by: {
      prescribed: (who: string) => (who === '' ? 'Prescribed' : `Prescribed by ${who}`),
      told: (who: string) => (who === '' ? 'Listed as taken' : `Listed by ${who}`),
      self: () => 'As you said',
      dispensed: (who: string) => (who === '' ? 'Handed out' : `Handed out by ${who}`),
      given: (who: string) => (who === '' ? 'Given' : `Given by ${who}`),
    },
    confirmed: {
      prescribed: (when: string) => `last prescribed ${when}`,
      told: (when: string) => `last confirmed ${when}`,
      self: (when: string) => `last confirmed ${when}`,
      dispensed: (when: string) => `last filled ${when}`,
      given: (when: string) => `last given ${when}`,
    },
    ended: {
      stopped: (when: string) => `stopped ${when}`,
      completed: (when: string) => `finished ${when}`,
      ended: (when: string) => `ended ${when}`,
      'course-over': (when: string) => `its course ended ${when}`,
    } as Readonly<Record<string, (when: string) => string>>,
    over: {
      stopped: 'stopped',
      completed: 'finished',
      ended: 'ended',
      'course-over': 'its course is over',
    } as Readonly<Record<string, string>>,
    filled: (n: number, last: string) => (n === 1 ? `filled ${last}` : `filled ${count(n)} times, last ${last}`),
    forDays: (days: string) => `for ${days} days`,
    given: (n: number, first: string, last: string) =>
      n === 0
        ? `Ordered in hospital, ${last}`
        : n === 1
          ? `Given once in hospital, ${last}`
          : `Given ${count(n)} times in hospital, ${first === last ? last : `${first} – ${last}`}`,
    about: { status: 'Whether it is taken', strength: 'The strength', dose: 'The dose' } as Readonly<
      Record<string, string>
    >,
    status: {
      active: 'taken',
      'on-hold': 'paused',
      stopped: 'stopped',
      completed: 'finished',
      ended: 'ended',
      'course-over': 'its course is over',
      'not-taken': 'not taken',
      unknown: 'not known',
      draft: 'planned',
      intended: 'planned',
    } as Readonly<Record<string, string>>,
    printed: (who: string, when: string) => `${who === '' ? 'Printed' : `${who}. Printed`} on ${when} from Sheaf.`,
  },
  es: {
    empty: 'Aquí estarán los medicamentos que sus proveedores receten, entreguen o indiquen.',
    now: 'Los que toma ahora',
    nowLead: 'Lo que un proveedor, o usted, indica que toma. Pregunte antes de cambiar algo.',
    noneNow: 'Nadie indica un medicamento que usted tome ahora.',
    old: 'Indicados, pero sin noticias desde hace tiempo',
    oldLead:
      'Donde se anotaron siguen como tomados, sin receta ni entrega nueva desde hace más de 15 meses. Pregunte si siguen vigentes.',
    unclear: 'Previstos o poco claros',
    unclearLead: 'La historia no dice si usted los toma.',
    stopped: 'Suspendidos o terminados',
    hospital: 'Una vez, en el hospital',
    find: 'Buscar un medicamento',
    found: (n: number) => (n === 0 ? 'Ningún medicamento lleva esto en su nombre.' : counted(n, 'medicamento')),
    paused: 'En pausa',
    also: 'También indicado',
    noDose: 'No se dijo cómo tomarlo.',
    since: (when: string) => `desde ${when}`,
    first: (when: string) => `indicado por primera vez: ${when}`,
    until: (when: string) => `hasta ${when}`,
    why: (reasons: string) => `para ${reasons}`,
    refillsOrdered: (n: string) => (n === '0' ? 'sin renovaciones' : `renovaciones: ${n}`),
    by: {
      prescribed: (who: string) => (who === '' ? 'Recetado' : `Recetado por ${who}`),
      told: (who: string) => (who === '' ? 'Indicado como tomado' : `Indicado por ${who}`),
      self: () => 'Según dijo usted',
      dispensed: (who: string) => (who === '' ? 'Entregado' : `Entregado por ${who}`),
      given: (who: string) => (who === '' ? 'Administrado' : `Administrado por ${who}`),
    },
    confirmed: {
      prescribed: (when: string) => `última receta: ${when}`,
      told: (when: string) => `confirmado: ${when}`,
      self: (when: string) => `confirmado: ${when}`,
      dispensed: (when: string) => `última entrega: ${when}`,
      given: (when: string) => `última dosis: ${when}`,
    },
    ended: {
      stopped: (when: string) => `suspendido: ${when}`,
      completed: (when: string) => `terminado: ${when}`,
      ended: (when: string) => `terminó: ${when}`,
      'course-over': (when: string) => `el tratamiento terminó: ${when}`,
    } as Readonly<Record<string, (when: string) => string>>,
    over: {
      stopped: 'suspendido',
      completed: 'terminado',
      ended: 'terminado',
      'course-over': 'el tratamiento terminó',
    } as Readonly<Record<string, string>>,
    filled: (n: number, last: string) =>
      n === 1 ? `entregado: ${last}` : `entregado ${count(n)} veces, la última: ${last}`,
    forDays: (days: string) => `para ${days} días`,
    given: (n: number, first: string, last: string) =>
      n === 0
        ? `Indicado en el hospital, ${last}`
        : n === 1
          ? `Administrado una vez en el hospital, ${last}`
          : `Administrado ${count(n)} veces en el hospital, ${first === last ? last : `${first} – ${last}`}`,
    about: { status: 'Si se toma', strength: 'La concentración', dose: 'La dosis' } as Readonly<Record<string, string>>,
    status: {
      active: 'se toma',
      'on-hold': 'en pausa',
      stopped: 'suspendido',
      completed: 'terminado',
      ended: 'terminado',
      'course-over': 'el tratamiento terminó',
      'not-taken': 'no se toma',
      unknown: 'no se sabe',
      draft: 'previsto',
      intended: 'previsto',
    } as Readonly<Record<string, string>>,
    printed: (who: string, when: string) => `${who === '' ? 'Impreso' : `${who}. Impreso`} el ${when} desde Sheaf.`,
  },
});

const WORDS = MEDICATION_WORDS;

/** A line whose conflicts are in words. */
export function inWords(line: MedicationLine): Line {
  const { conflicts, takings } = line;
  if (!conflicts) return line;
  const textOf = (about: string, text: string): string => {
    if (about === 'status') return WORDS.status[text] ?? text;
    const taking = about === 'dose' ? takings.find(({ dose }) => dose === text) : undefined;
    return taking ? doseWords(taking) : text;
  };
  return {
    ...line,
    conflicts: conflicts.map(({ about, said }) => ({
      about: WORDS.about[about] ?? about,
      said: said.map((one) => ({ ...one, text: textOf(about, one.text) })),
    })),
  };
}

/** "Prescribed by Ada Quillfeather · for high blood pressure · since 3 May 2024 · filled 4 times, last 2 October 2026, for 30 days". */
export function takenWords({ takings, reasons, since, first, confirmed, filled }: MedicationLine): string {
  const { by, who, refills, until } = takings[0]!;
  const isLater = confirmed && confirmed.by !== 'dispensed' && confirmed.when.slice(0, 10) !== since.slice(0, 10);
  return joined(
    [
      WORDS.by[by](who),
      reasons.length === 0 ? '' : WORDS.why(reasons.join(', ')),
      sinceWords(since),
      first !== '' && first.slice(0, 7) < since.slice(0, 7) ? WORDS.first(date(first)) : '',
      until === '' ? '' : WORDS.until(date(until)),
      isLater ? WORDS.confirmed[confirmed.by](date(confirmed.when)) : '',
      filledWords(filled),
      refills === '' ? '' : WORDS.refillsOrdered(refills),
    ],
    ' · ',
  );
}

/** "filled 4 times, last 2 October 2026, 30 tablet, for 30 days". */
export function filledWords(filled: Filled | undefined): string {
  if (!filled) return '';
  const { times, last, quantity, days } = filled;
  return joined([WORDS.filled(times, date(last)), quantity, days === '' ? '' : WORDS.forDays(days)], ', ');
}

/** Of what is listed besides: "As you said, Lakeside General · since March 2024". */
export const alsoWords = ({ by, who, sources, since }: Taking): string =>
  joined([joined([WORDS.by[by](who), by === 'self' ? '' : sources.join(', ')], ', '), sinceWords(since)], ' · ');

/** "stopped 3 May 2014"; where nobody says when, what was said last: "finished, last prescribed 3 May 2014". */
export function endWords(ended: MedicationLine['ended']): string {
  if (!ended) return '';
  const { when, how, said, by } = ended;
  if (when !== '') return (WORDS.ended[how] ?? WORDS.ended['ended']!)(date(when));
  return joined([WORDS.over[how] ?? '', said === '' ? '' : WORDS.confirmed[by](date(said))], ', ');
}

export const sinceWords = (since: string): string => (since === '' ? '' : WORDS.since(date(since)));

export function givenWords(given: NonNullable<MedicationLine['given']>): string {
  return WORDS.given(given.times, date(given.first), date(given.last));
}
