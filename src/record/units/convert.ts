import { gramsInMole } from './analytes.ts';
import { spelled } from './spelled.ts';

/** Units that become one another by a factor that is the same for every test. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  'g/L g/dL mg/dL mg/L mg/mL ug/mL ug/dL ug/L ng/mL ng/dL ng/L pg/mL pg/dL',
  'mmol/L umol/L nmol/L pmol/L umol/mL',
  '[IU]/L m[IU]/L u[IU]/mL m[IU]/mL [IU]/mL k[IU]/L',
  'kg g [lb_av] [oz_av]',
  'cm m mm [in_i] [ft_i]',
  'Cel [degF]',
  'mm[Hg] kPa',
  'mL L',
  'mL/min mL/s L/min',
].map((units) => new Set(units.split(' ')));

const [MASS, MOLES] = FAMILIES as [ReadonlySet<string>, ReadonlySet<string>];

/** Of what has one charge: a milliequivalent is a millimole. Sodium, potassium, chloride, bicarbonate. */
const ONE_CHARGE: ReadonlySet<string> = new Set(
  '2951-2 2947-0 2823-3 6298-4 2075-0 2069-3 2028-9 1963-8 20565-8 33037-3 10466-1 1863-0'.split(' '),
);

/** Of enzymes the international unit is the unit; of hormones and antibodies it is not. */
const ENZYMES: ReadonlySet<string> = new Set(
  '1742-6 1743-4 1744-2 1920-8 30239-8 6768-6 2324-2 2532-0 14804-9 3040-3 1798-8 2157-6'.split(' '),
);

/** Percent and mmol/mol are two scales of it with another zero: no factor turns the one into the other. */
const NEVER: ReadonlySet<string> = new Set('4548-4 17856-6 59261-8 4549-2'.split(' '));

/** What is to be done with a number; undefined where the two units must not stand on one axis. */
type Way =
  | { readonly kind: 'same' }
  | { readonly kind: 'ucum'; readonly from: string; readonly to: string; readonly grams?: number };

export function wayBetween(from: string, to: string, loinc: string): Way | undefined {
  if (NEVER.has(loinc)) return undefined;
  const [one, other] = [spelled(from), spelled(to)];
  if (one === other) return { kind: 'same' };
  const isBoth = (a: string, b: string) => (one === a && other === b) || (one === b && other === a);
  if (ONE_CHARGE.has(loinc) && isBoth('meq/L', 'mmol/L')) return { kind: 'same' };
  if (ENZYMES.has(loinc) && isBoth('U/L', '[IU]/L')) return { kind: 'same' };
  if (FAMILIES.some((family) => family.has(one) && family.has(other))) return { kind: 'ucum', from: one, to: other };
  const grams = gramsInMole(loinc);
  const isMolar = (MASS.has(one) && MOLES.has(other)) || (MOLES.has(one) && MASS.has(other));
  return grams !== undefined && isMolar ? { kind: 'ucum', from: one, to: other, grams } : undefined;
}
