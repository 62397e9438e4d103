import { isKnownUnit } from '../units/spelled.ts';

/** A number that was read out of words, and what else they said. */
export interface ReadNumber {
  readonly value: number;
  /** "Less than", "more than": the true value is beyond. */
  readonly open?: 'below' | 'above';
  /** Of a pair ("124/79") the lower one. */
  readonly under?: number;
  /** What stands behind it. */
  readonly unit: string;
}

const DECIMAL = String.raw`-?\d{1,15}(?:\.\d{1,15})?(?:[eE][-+]?\d{1,3})?`;
const ONE = new RegExp(`^(<=|>=|<|>|≤|≥)?\\s*(${DECIMAL})(?:\\s*%|\\s+\\S.*)?$`, 's');
const PAIR = /^(\d{1,4}(?:\.\d{1,4})?)\/(\d{1,4}(?:\.\d{1,4})?)(?:\s+(\S.*))?$/s;

/** "5.6 %", "<0.01 ng/mL", "> 60". Undefined for what only begins like a number: "2+", "12 - 15". */
export function numberIn(text: string): ReadNumber | undefined {
  const found = ONE.exec(text);
  if (!found) return undefined;
  const [, comparator = '', digits] = found;
  const value = Number(digits);
  if (!Number.isFinite(value)) return undefined;
  const unit = text.slice(text.indexOf(digits!) + digits!.length).trim();
  const isRest = /^(?:[-–+:\d]|\/\s*\d)/.test(unit) && !isKnownUnit(unit); // of "12 - 15"; "10³/µL" is a unit
  return isRest ? undefined : { value, unit, ...openOf(comparator) };
}

/** "124/79 mmHg". */
export function pairIn(text: string): ReadNumber | undefined {
  const found = PAIR.exec(text);
  if (!found) return undefined;
  const [, high, low, unit = ''] = found;
  return { value: Number(high), under: Number(low), unit };
}

/** What a comparator, as sent or as shown, says of where the true value is. Others (FHIR's `ad`, `~`) say nothing of that. */
export function openOf(comparator: unknown): { readonly open?: 'below' | 'above' } {
  if (comparator === '<' || comparator === '<=' || comparator === '≤') return { open: 'below' };
  if (comparator === '>' || comparator === '>=' || comparator === '≥') return { open: 'above' };
  return {};
}

const TITRE = /^1\s*:\s*(\d{1,9})$/;

/** 40 of "1:40"; undefined for what is no titre. */
export function titreIn(text: string): number | undefined {
  const found = TITRE.exec(text);
  return found ? Number(found[1]) : undefined;
}

/** "124/79 mmHg" as value and unit; what is words has no unit. */
export function splitValue(text: string): { readonly value: string; readonly unit: string } {
  const unit = (pairIn(text) ?? numberIn(text))?.unit ?? '';
  if (unit === '' || !text.endsWith(unit)) return { value: text, unit: '' };
  return { value: text.slice(0, -unit.length).trim(), unit };
}
