import { PAIR_NAME, type Standing } from '../../record/labs/view.ts';
import type { LabArea } from '../../record/plain/areas.ts';
import { inLanguage } from './language.ts';
import { SPANISH_MEANINGS } from './meanings.es.ts';
import { count, counted } from './numbers.ts';

/** What the screens of labs and vitals say. */
export const LAB_WORDS = inLanguage({
  en: {
    empty: 'Lab results and vital signs that your providers share will be here, one line for each test.',
    show: 'Show',
    all: 'All',
    out: 'Out of range',
    labs: 'Labs',
    vitals: 'Vital signs',
    panels: 'Panels',
    find: 'Find a test',
    nothingFound: 'No test here has these words.',
    noneOut: 'No newest result here is marked as out of range by its lab, or lies outside the range that came with it.',
    noPanels: 'No report here names the tests that belong to it.',
    results: (n: number) => counted(n, 'result'),
    reports: (n: number) => counted(n, 'report'),
    newest: 'newest',
    guessed: 'partly joined by name',
    noRange: 'no range given',
    range: 'Lab’s range',
    lately: 'Latest',
    back: 'All labs and vitals',
    notHere: 'This test is not in the record',
    notHereMore: 'No result of it is here, or it belongs to somebody else’s record.',
    overTime: 'Over time',
    inUnit: (unit: string) => (unit === '' ? 'without a unit' : `in ${unit}`),
    chartOf: (name: string, n: number) => `${name}, ${counted(n, 'result')} over time`,
    chartHelp:
      'Arrow keys go from result to result, with Shift they move the time shown; plus and minus zoom, zero shows all.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    earlier: 'Earlier',
    later: 'Later',
    wholeTime: 'All time',
    lastYears: (n: number) => (n === 1 ? 'Last year' : `Last ${n} years`),
    pointAt: 'Point at a mark, or use the arrow keys, to read a result.',
    legend: 'Key',
    band: 'range that the lab gave',
    outMark: 'out of range',
    openMark: 'sent as “less than” or “more than”',
    converted: 'sent in another unit, and converted',
    severalUnits:
      'These results came in units that cannot be put on one scale safely. Each unit has a chart of its own.',
    table: 'All results',
    when: 'When',
    result: 'Result',
    from: 'From',
    noDate: 'no date',
    csv: 'Save as CSV',
    guessNote: (n: number) =>
      n === 1
        ? '1 result has no common code: it is here because name and unit are the same. That is a guess.'
        : `${count(n)} results have no common code: they are here because name and unit are the same. That is a guess.`,
    leaveOut: 'Leave them out',
    takeIn: 'Take them in',
    leftOut: (n: number) => `${counted(n, 'result')} joined by name left out.`,
    guess: 'joined by name',
    also: 'Also called',
    codes: 'Codes',
    codesMore:
      'LOINC is a public list of codes for tests, so that results of different hospitals can be told to be the same. Other codes are a lab’s own.',
    unit: 'Unit',
    about: 'About these results',
    honest:
      '“Out of range” is what the lab said of its result; where it said nothing, the result is compared with the range that came with it. Sheaf has no ranges of its own. A result out of range is not always a problem, and one in range not always none: your care team knows what it means for you.',
    preliminary: 'not final yet',
    amended: 'changed later',
    corrected: 'corrected',
    registered: 'not ready yet',
    unknown: 'status not known',
    loading: 'Ranges are being read…',
    csvName: 'results',
    csvColumns: ['Test', 'LOINC', 'Date as sent', 'Result as sent', 'Range as sent', 'Marked', 'By', 'From', 'Remark'],
    bySource: 'source',
    byRange: 'range',
  },
  es: {
    empty: 'Aquí estarán los análisis y las constantes que compartan sus proveedores, una línea por prueba.',
    show: 'Mostrar',
    all: 'Todo',
    out: 'Fuera de rango',
    labs: 'Análisis',
    vitals: 'Constantes',
    panels: 'Perfiles',
    find: 'Buscar una prueba',
    nothingFound: 'Ninguna prueba tiene estas palabras.',
    noneOut:
      'Ningún resultado reciente está marcado por su laboratorio como fuera de rango, ni queda fuera del rango que lo acompaña.',
    noPanels: 'Ningún informe nombra las pruebas que le pertenecen.',
    results: (n: number) => counted(n, 'resultado'),
    reports: (n: number) => counted(n, 'informe'),
    newest: 'el último',
    guessed: 'unido en parte por el nombre',
    noRange: 'sin rango indicado',
    range: 'Rango del laboratorio',
    lately: 'Último',
    back: 'Todos los análisis y constantes',
    notHere: 'Esta prueba no está en la historia',
    notHereMore: 'No hay ningún resultado de ella, o pertenece a la historia de otra persona.',
    overTime: 'A lo largo del tiempo',
    inUnit: (unit: string) => (unit === '' ? 'sin unidad' : `en ${unit}`),
    chartOf: (name: string, n: number) => `${name}, ${counted(n, 'resultado')} a lo largo del tiempo`,
    chartHelp:
      'Las flechas van de un resultado a otro y, con Mayús, mueven el tiempo mostrado; más y menos acercan y alejan, cero lo muestra todo.',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    earlier: 'Antes',
    later: 'Después',
    wholeTime: 'Todo el tiempo',
    lastYears: (n: number) => (n === 1 ? 'Último año' : `Últimos ${n} años`),
    pointAt: 'Señale una marca, o use las flechas, para leer un resultado.',
    legend: 'Leyenda',
    band: 'rango que dio el laboratorio',
    outMark: 'fuera de rango',
    openMark: 'enviado como “menor que” o “mayor que”',
    converted: 'enviado en otra unidad y convertido',
    severalUnits:
      'Estos resultados llegaron en unidades que no se pueden poner en una misma escala con seguridad. Cada unidad tiene su propio gráfico.',
    table: 'Todos los resultados',
    when: 'Cuándo',
    result: 'Resultado',
    from: 'De',
    noDate: 'sin fecha',
    csv: 'Guardar como CSV',
    guessNote: (n: number) =>
      n === 1
        ? '1 resultado no tiene un código común: está aquí porque coinciden nombre y unidad. Es una suposición.'
        : `${count(n)} resultados no tienen un código común: están aquí porque coinciden nombre y unidad. Es una suposición.`,
    leaveOut: 'Dejarlos fuera',
    takeIn: 'Incluirlos',
    leftOut: (n: number) => `${counted(n, 'resultado')} unidos por el nombre se dejaron fuera.`,
    guess: 'unido por el nombre',
    also: 'También se llama',
    codes: 'Códigos',
    codesMore:
      'LOINC es una lista pública de códigos de pruebas, para saber que resultados de distintos hospitales son de lo mismo. Otros códigos son propios de un laboratorio.',
    unit: 'Unidad',
    about: 'Sobre estos resultados',
    honest:
      '«Fuera de rango» es lo que el laboratorio dijo de su resultado; si no dijo nada, se compara con el rango que lo acompaña. Sheaf no tiene rangos propios. Un resultado fuera de rango no siempre es un problema, y uno dentro no siempre lo descarta: su equipo de atención sabe qué significa para usted.',
    preliminary: 'aún no definitivo',
    amended: 'modificado después',
    corrected: 'corregido',
    registered: 'aún no disponible',
    unknown: 'estado desconocido',
    loading: 'Se están leyendo los rangos…',
    csvName: 'resultados',
    csvColumns: [
      'Prueba',
      'LOINC',
      'Fecha tal como se envió',
      'Resultado tal como se envió',
      'Rango tal como se envió',
      'Marca',
      'Según',
      'De',
      'Observación',
    ],
    bySource: 'fuente',
    byRange: 'rango',
  },
});

export const AREA_WORDS: Readonly<Record<LabArea, string>> = inLanguage({
  en: {
    body: 'Body',
    sugar: 'Blood sugar',
    cholesterol: 'Cholesterol and fats',
    kidney: 'Kidneys and salts',
    liver: 'Liver and pancreas',
    blood: 'Blood cells',
    clotting: 'Clotting',
    iron: 'Iron',
    thyroid: 'Thyroid',
    heart: 'Heart and muscle',
    inflammation: 'Inflammation',
    vitamins: 'Vitamins and minerals',
    hormones: 'Hormones',
    tumor: 'Tumor markers',
    infection: 'Infections',
    immune: 'Immune system',
    drugs: 'Medicines in the blood',
    gas: 'Blood gases',
    urine: 'Urine',
    other: 'Other tests',
  },
  es: {
    body: 'Cuerpo',
    sugar: 'Azúcar en la sangre',
    cholesterol: 'Colesterol y grasas',
    kidney: 'Riñones y sales',
    liver: 'Hígado y páncreas',
    blood: 'Células de la sangre',
    clotting: 'Coagulación',
    iron: 'Hierro',
    thyroid: 'Tiroides',
    heart: 'Corazón y músculos',
    inflammation: 'Inflamación',
    vitamins: 'Vitaminas y minerales',
    hormones: 'Hormonas',
    tumor: 'Marcadores tumorales',
    infection: 'Infecciones',
    immune: 'Sistema inmunitario',
    drugs: 'Medicamentos en la sangre',
    gas: 'Gases en la sangre',
    urine: 'Orina',
    other: 'Otras pruebas',
  },
});

/** The closed lists of `fhir/interpretation.ts` and of `record/labs/standing.ts`; a source's own words stay as they are. */
const IN_SPANISH: Readonly<Record<string, string>> = {
  ...SPANISH_MEANINGS,
  'Below the range': 'Por debajo del rango',
  'Above the range': 'Por encima del rango',
  'In range': 'Dentro del rango',
};

export const standingWords: (standing: Pick<Standing, 'text'>) => string = inLanguage({
  en: ({ text }: Pick<Standing, 'text'>) => text,
  es: ({ text }: Pick<Standing, 'text'>) => IN_SPANISH[text] ?? text,
});

/** What a test is called: by its newest source, but for two pressures together, which Sheaf calls so. */
export const labTitle: (title: string) => string = inLanguage({
  en: (title: string) => title,
  es: (title: string) => (title === PAIR_NAME ? 'Presión arterial' : title),
});

const STATUSES: Readonly<Record<string, string>> = {
  final: '',
  preliminary: LAB_WORDS.preliminary,
  amended: LAB_WORDS.amended,
  corrected: LAB_WORDS.corrected,
  registered: LAB_WORDS.registered,
  unknown: LAB_WORDS.unknown,
};

/** What is said of a result that is not simply final; '' for one that is. A status of the source's own stays as it is. */
export const statusWords = (status: string): string => (Object.hasOwn(STATUSES, status) ? STATUSES[status]! : status);
