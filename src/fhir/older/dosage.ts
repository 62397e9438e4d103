import { isObject, type JsonObject } from '../../base/json.ts';
import { asList, asOne, inside, items, moved, movedChoice, shaped, type Read, type Rule } from './rewrite.ts';

const AMOUNTS = ['doseQuantity', 'doseRange', 'rateRatio', 'rateRange', 'rateQuantity'];

/** How much and how fast stand together since R4, which may name several. */
const amounts: Read = (value) => {
  if (!isObject(value) || value['doseAndRate'] !== undefined) return value;
  const found = AMOUNTS.filter((name) => value[name] !== undefined);
  if (found.length === 0) return value;
  const rest: Record<string, unknown> = {
    ...value,
    doseAndRate: [Object.fromEntries(found.map((name) => [name, value[name]]))],
  };
  for (const name of found) delete rest[name];
  return rest;
};

const repeat = inside(
  moved('periodUnits', 'periodUnit'),
  moved('durationUnits', 'durationUnit'),
  moved('boundsQuantity', 'boundsDuration'),
  shaped('when', asList),
);

const parts: readonly Rule[] = [
  moved('additionalInstructions', 'additionalInstruction', asList),
  shaped('timing', inside(shaped('repeat', repeat))),
  moved('siteCodeableConcept', 'site'),
  ...movedChoice('quantity', 'dose', 'Quantity Range'),
  [
    'asNeeded', // R5
    (value) => (typeof value === 'boolean' ? { asNeeded: undefined, asNeededBoolean: value } : undefined),
  ],
  [
    'asNeededFor', // R5: for which it is needed says that it is
    (value): JsonObject => ({
      asNeededFor: undefined,
      asNeededBoolean: undefined,
      asNeededCodeableConcept: asOne(value),
    }),
  ],
];

/** How it is taken, of an order or a statement. */
export const dosages: Read = items((value) => amounts(inside(...parts)(value)));

/** How it was given: one amount, not several. */
export const givenDosage: Read = inside(moved('siteCodeableConcept', 'site'), moved('quantity', 'dose'));
