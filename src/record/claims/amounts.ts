import { isObject, type JsonObject, listOf } from '../../base/json.ts';
import { codesOf } from '../../fhir/coding.ts';
import type { DecimalOf } from '../../fhir/decimals.ts';
import { type Money, moneyIn, sumOf } from './money.ts';

/** What was asked, and who bears it. Only what its source says: nothing is worked out from the rest. */
export interface Amounts {
  readonly billed: Money | undefined;
  /** What the plan and the provider agreed on. */
  readonly allowed: Money | undefined;
  /** By the plan. */
  readonly paid: Money | undefined;
  /** The person's share. */
  readonly owed: Money | undefined;
}

/**
 * Codes of what each amount is, the first that is there counts. HL7's own, and those of payers in the US.
 * @see https://terminology.hl7.org/CodeSystem-adjudication.html
 * @see https://hl7.org/fhir/us/carin-bb/CodeSystem-C4BBAdjudication.html
 */
const CODES: Readonly<Record<keyof Amounts, readonly (readonly string[])[]>> = {
  billed: [['submitted']],
  allowed: [['eligible'], ['allowed']],
  paid: [['paidtoprovider', 'paidtopatient'], ['benefit']],
  owed: [['memberliability'], ['paidbypatient'], ['deductible', 'copay', 'coinsurance', 'noncovered']],
};

const NAMES = Object.keys(CODES) as readonly (keyof Amounts)[];
const MOST = 500;

/** The amounts of an explanation of benefit, or of an answer to a claim: of the whole, else added up over its items. */
export function amountsOf(resource: JsonObject, decimalOf: DecimalOf): Amounts {
  const items = [...objects(resource['item']), ...objects(resource['addItem'])];
  // One after the other, never together: the same amount stands in all of them.
  const places = [
    objects(resource['total']),
    objects(resource['adjudication']),
    items.flatMap((item) => objects(item['adjudication'])),
  ];
  const told = (name: keyof Amounts) =>
    places.map((parts) => amountIn(parts, name, decimalOf)).find((amount) => amount !== undefined);
  return {
    billed: told('billed') ?? moneyIn(resource['totalCost'], decimalOf), // STU3
    allowed: told('allowed'),
    paid: paymentOf(resource, decimalOf) ?? told('paid') ?? moneyIn(resource['totalBenefit'], decimalOf),
    owed: told('owed'),
  };
}

/** The same of one item. */
export function itemAmounts(item: JsonObject, decimalOf: DecimalOf): Amounts {
  const parts = objects(item['adjudication']);
  const [billed, allowed, paid, owed] = NAMES.map((name) => amountIn(parts, name, decimalOf));
  return { billed: billed ?? moneyIn(item['net'], decimalOf), allowed, paid, owed };
}

/** What a claim asks for; nobody has answered it yet. */
export function askedFor(claim: JsonObject, decimalOf: DecimalOf): Money | undefined {
  const nets = objects(claim['item']).map((item) => moneyIn(item['net'], decimalOf));
  return moneyIn(claim['total'], decimalOf) ?? one(sumOf(nets));
}

const paymentOf = ({ payment }: JsonObject, decimalOf: DecimalOf): Money | undefined =>
  isObject(payment) ? moneyIn(payment['amount'], decimalOf) : undefined;

function amountIn(parts: readonly JsonObject[], name: keyof Amounts, decimalOf: DecimalOf): Money | undefined {
  for (const codes of CODES[name]) {
    const found = parts.filter(({ category }) => codesOf(category).some(({ code }) => codes.includes(code)));
    const sum = one(sumOf(found.map(({ amount }) => moneyIn(amount, decimalOf))));
    if (sum) return sum;
  }
  return undefined;
}

/** Of several currencies none is the amount. */
const one = (sums: readonly Money[]): Money | undefined => (sums.length === 1 ? sums[0] : undefined);

const objects = (list: unknown): readonly JsonObject[] => listOf(list).slice(0, MOST).filter(isObject);
