/**
 * Units in all the ways that labs write them, as one: only spelling, never a number. Keys are without case where case says
 * nothing (`mmHg`), so that "K/uL", which UCUM would read as kelvin, is what the lab means.
 */
const SPELLINGS: readonly (readonly [one: string, ...others: string[]])[] = [
  ['mm[Hg]', 'mmHg', 'mm Hg', 'mm(hg)', 'Torr'],
  ['ug/L', 'mcg/L'],
  ['ug/dL', 'mcg/dL'],
  ['ug/mL', 'mcg/mL'],
  ['ug', 'mcg'],
  ['ug/g', 'mcg/g'],
  ['ug/mg', 'mcg/mg'],
  ['meq/L', 'mEq/L', 'mEq/l'],
  ['meq/d', 'mEq/d', 'mEq/24h', 'mEq/day'],
  ['[IU]/L', 'IU/L', 'iU/L'],
  ['[IU]/mL', 'IU/mL'],
  ['m[IU]/L', 'mIU/L'],
  ['m[IU]/mL', 'mIU/mL'],
  ['u[IU]/mL', 'uIU/mL', 'µIU/mL', 'mcIU/mL'],
  ['k[IU]/L', 'kIU/L'],
  ['k[IU]/mL', 'kIU/mL'],
  [
    '10*3/uL',
    'K/uL',
    'k/ul',
    'K/cumm',
    'K/mm3',
    'x10E3/uL',
    '10e3/uL',
    '10^3/uL',
    '10³/µL',
    'x10^3/uL',
    'x10(3)/uL',
    'x10*3/uL',
    'thou/uL',
    'Thousand/uL',
    'thou/mcL',
    'K/mcL',
    '10*3/mm3',
    '10*3/mm^3',
    '10³/mm³',
    '1000/uL',
    '/nL',
  ],
  [
    '10*6/uL',
    'M/uL',
    'm/ul',
    'x10E6/uL',
    '10e6/uL',
    '10^6/uL',
    '10⁶/µL',
    'x10^6/uL',
    'Million/uL',
    'mill/uL',
    'M/mcL',
    'M/mm3',
    '/pL',
  ],
  ['10*9/L', 'x10E9/L', '10^9/L', '10⁹/L', 'x10^9/L', 'Giga/L'],
  ['10*12/L', 'x10E12/L', '10^12/L', '10¹²/L', 'x10^12/L', 'T/L'],
  ['/uL', '/mcL', 'cells/uL', 'cells/mcL', '/mm3', '/mm³', 'cells/mm3', '{cells}/uL'],
  [
    '/min',
    'bpm',
    'beats/min',
    'breaths/min',
    '{beats}/min',
    '{breaths}/min',
    'per minute',
    'br/min',
    '{Beats}/min',
    '{counts/min}',
  ],
  ['Cel', '°C', 'degC', 'C', 'deg C'],
  ['[degF]', '°F', 'degF', 'F', 'deg F'],
  ['kg', 'kgs', 'kilogram'],
  ['[lb_av]', 'lb', 'lbs', 'pound', 'pounds'],
  ['[oz_av]', 'oz', 'ounce'],
  ['[in_i]', 'in', 'inch', 'inches', '[in_us]'],
  ['[ft_i]', 'ft', 'feet'],
  ['kg/m2', 'kg/m²', 'kg/m^2', 'kg/(m^2)', 'kg/sq m', 'kg/(m2)'],
  [
    'mL/min/{1.73_m2}',
    'mL/min/1.73m2',
    'mL/min/1.73 m²',
    'mL/min/1.73',
    'mL/min/1.73sq.m',
    'mL/min/1.73 m2',
    'mL/min/{1.73m2}',
    'mL/min/1.73m²',
    'mL/min/{1.73_m²}',
  ],
  ['%', 'percent', 'pct', '% of total'],
  ['s', 'sec', 'second', 'seconds', 'secs'],
  ['h', 'hr', 'hour'],
  ['fL', 'um3', 'µm³'],
  ['mm/h', 'mm/hr', 'mm/hour'],
  ['[pH]', 'pH', 'pH units'],
  ['/[HPF]', '/HPF', '/hpf'],
  ['/[LPF]', '/LPF', '/lpf'],
  ['{#}', '', '1', '{score}', '{count}', 'score', '{INR}', 'INR', '{ratio}', 'ratio'],
  ['mmol/mol', 'mmol/mol Hb', 'mmol/mol{Hb}'],
  ['mosm/kg', 'mOsm/kg', 'mosm/kg{H2O}', 'mOsmol/kg'],
  ['U/L', 'Units/L', 'unit/L'],
  // Of these only the case varies.
  ...'mg/dL g/dL mg/L g/L mg/mL ng/mL ng/dL ng/L pg/mL pg/dL ug/g mg/g mg/mmol mmol/L umol/L nmol/L pmol/L umol/mL mL/min mL/s mg/d g/d L/min pg fL g mg ng mL L cm mm m mmol kPa mg/24h'
    .split(' ')
    .map((unit) => [unit] as const),
];

const keyOf = (unit: string): string =>
  unit
    .replaceAll('μ', 'u') // two letters look like micro: U+03BC and U+00B5
    .replaceAll('µ', 'u')
    .replaceAll(/\s+/g, '')
    .toLowerCase();

const KNOWN: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap(([one, ...others]) => [one, ...others].map((each) => [keyOf(each), one] as const)),
);

/** The one way to write it; what is not known comes back trimmed, case and all: mmol and Mmol are two. */
export const spelled = (unit: string): string =>
  KNOWN.get(keyOf(unit)) ?? unit.replaceAll('μ', 'u').replaceAll('µ', 'u').trim();

/** Whether it is a unit that labs use, and not just any words behind a number. */
export const isKnownUnit = (unit: string): boolean => KNOWN.has(keyOf(unit));

/** Whether two numbers with these units can stand on one axis as they are. */
export const sameUnit = (a: string, b: string): boolean => a === b || scaleOf(a) === scaleOf(b);

/** Of units that differ in name alone: a thousand in a microlitre is 10⁹ in a litre. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['10*9/L', '10*3/uL'],
  ['10*12/L', '10*6/uL'],
  ['u[IU]/mL', 'm[IU]/L'],
  ['mg/L', 'ug/mL'],
  ['ug/L', 'ng/mL'],
  ['ng/L', 'pg/mL'],
  ['g/L', 'mg/mL'],
  ['mmol/L', 'umol/mL'],
]);

function scaleOf(unit: string): string {
  const one = spelled(unit);
  return SAME.get(one) ?? one;
}
