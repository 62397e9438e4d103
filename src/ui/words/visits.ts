import type { StorySectionName } from '../../record/visits/story.ts';
import { inLanguage } from './language.ts';
import { count, counted } from './numbers.ts';

/** What the list of visits and the page of one visit say. */
export const VISIT_WORDS = inLanguage({
  en: {
    empty: 'Visits to your providers, stays and calls that they share will be here.',
    noneOfThese: 'No visit of this kind, from this provider.',
    allKinds: 'All visits',
    allProviders: 'All providers',
    show: 'Show',
    noDate: 'No date given',
    nights: (n: number) => counted(n, 'night', 'nights'),
    until: (date: string) => `until ${date}`,
    parts: (n: number) => `${counted(n, 'part', 'parts')} of the same stay`,
    visit: 'Visit',
    reason: 'Reason',
    people: 'With',
    places: 'Where',
    status: 'Status',
    discharge: 'Afterwards',
    partsTitle: 'Parts of this stay',
    wholeEntry: 'Everything this provider recorded of the visit itself',
    timelineOfDay: 'This day in the timeline',
    sameDay: 'same day',
    sameDayNote: (provider: string) =>
      `Marked “same day”: ${provider} did not say that it belongs to this visit. It is from the same provider and the same day.`,
    nothing: 'Nothing else was shared of this visit, and nothing else of its day.',
    showAll: (n: number) => `Show all ${count(n)}`,
    left: (n: number) => `${counted(n, 'more entry is', 'more entries are')} in the timeline of these days.`,
    flagged: 'flagged',
    someFlagged: (n: number) => `${count(n)} flagged`,
    times: (n: number) => counted(n, 'time', 'times'),
    last: 'last',
  },
  es: {
    empty: 'Aquí aparecerán las visitas, los ingresos y las llamadas que compartan sus proveedores.',
    noneOfThese: 'No hay ninguna visita de este tipo con este proveedor.',
    allKinds: 'Todas las visitas',
    allProviders: 'Todos los proveedores',
    show: 'Mostrar',
    noDate: 'Sin fecha',
    nights: (n: number) => counted(n, 'noche', 'noches'),
    until: (date: string) => `hasta el ${date}`,
    parts: (n: number) => `${counted(n, 'parte', 'partes')} de la misma estancia`,
    visit: 'Visita',
    reason: 'Motivo',
    people: 'Con',
    places: 'Dónde',
    status: 'Estado',
    discharge: 'Después',
    partsTitle: 'Partes de esta estancia',
    wholeEntry: 'Todo lo que este proveedor anotó de la propia visita',
    timelineOfDay: 'Este día en la cronología',
    sameDay: 'mismo día',
    sameDayNote: (provider: string) =>
      `Con la marca «mismo día»: ${provider} no indicó que pertenezca a esta visita. Es del mismo proveedor y del mismo día.`,
    nothing: 'No se compartió nada más de esta visita ni de ese día.',
    showAll: (n: number) => `Mostrar los ${count(n)}`,
    left: (n: number) => `Hay ${count(n)} más en la cronología de esos días.`,
    flagged: 'marcado',
    someFlagged: (n: number) => counted(n, 'marcado', 'marcados'),
    times: (n: number) => counted(n, 'vez', 'veces'),
    last: 'último:',
  },
});

/** HL7's codes for kinds of visits. */
const KINDS: Readonly<Record<string, string>> = inLanguage({
  en: {
    AMB: 'Outpatient visit',
    IMP: 'Hospital stay',
    ACUTE: 'Hospital stay',
    NONAC: 'Hospital stay',
    EMER: 'Emergency visit',
    HH: 'Home visit',
    VR: 'Video or phone visit',
    OBSENC: 'Observation stay',
    SS: 'Short stay',
    PRENC: 'Before admission',
    FLD: 'Care in the field',
  },
  es: {
    AMB: 'Consulta',
    IMP: 'Ingreso hospitalario',
    ACUTE: 'Ingreso hospitalario',
    NONAC: 'Ingreso hospitalario',
    EMER: 'Visita a urgencias',
    HH: 'Visita a domicilio',
    VR: 'Visita por vídeo o teléfono',
    OBSENC: 'Estancia en observación',
    SS: 'Estancia corta',
    PRENC: 'Antes del ingreso',
    FLD: 'Atención en el lugar',
  },
});

/** What kind of visit it was: by HL7's code, else as the source says it; '' where it does not. */
export const visitKindWords = (kind: string, kindText: string): string =>
  (Object.hasOwn(KINDS, kind) && KINDS[kind]) || kindText;

const STATUSES: Readonly<Record<string, string>> = inLanguage({
  en: {
    planned: 'planned',
    arrived: 'arrived',
    triaged: 'being triaged',
    'in-progress': 'going on',
    onleave: 'on leave',
    'on-hold': 'on hold',
  },
  es: {
    planned: 'prevista',
    arrived: 'recién llegada',
    triaged: 'en triaje',
    'in-progress': 'en curso',
    onleave: 'de permiso',
    'on-hold': 'en pausa',
  },
});

/** How far it has come; '' for one that is over, which goes without saying. */
export const visitStatusWords = (status: string): string => (Object.hasOwn(STATUSES, status) && STATUSES[status]) || '';

export const STORY_TITLES: Readonly<Record<StorySectionName, string>> = inLanguage({
  en: {
    problems: 'Diagnoses',
    measured: 'Measured and examined',
    done: 'Done',
    given: 'Given',
    ordered: 'Prescribed and ordered',
    planned: 'Planned',
    written: 'Written',
    noted: 'Also noted',
    billed: 'Billed',
  },
  es: {
    problems: 'Diagnósticos',
    measured: 'Mediciones y pruebas',
    done: 'Procedimientos',
    given: 'Administrado',
    ordered: 'Recetado y solicitado',
    planned: 'Previsto',
    written: 'Escrito',
    noted: 'Otras anotaciones',
    billed: 'Facturado',
  },
});
