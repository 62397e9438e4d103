/** What a person looks for under, in the order that they are shown. */
export const LAB_AREAS = [
  'body',
  'sugar',
  'cholesterol',
  'kidney',
  'liver',
  'blood',
  'clotting',
  'iron',
  'thyroid',
  'heart',
  'inflammation',
  'vitamins',
  'hormones',
  'tumor',
  'infection',
  'immune',
  'drugs',
  'gas',
  'urine',
  'other',
] as const;

export type LabArea = (typeof LAB_AREAS)[number];
