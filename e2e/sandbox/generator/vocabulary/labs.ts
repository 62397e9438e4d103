/** A measurement: LOINC code, name, UCUM unit, reference range, and with how many digits the machine reports. */
export interface MeasuredTest {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly low?: number;
  readonly high?: number;
  readonly digits: number;
  /** What a person's body gravitates to when it is not the middle of the range. */
  readonly usual?: number;
}

/** A test whose answer is a word: one of these, the first being the usual one. */
export interface WordedTest {
  readonly code: string;
  readonly name: string;
  /** SNOMED CT and the word; '' where a laboratory sends the word alone. */
  readonly answers: readonly (readonly [snomed: string, word: string])[];
}

export type LabTest = MeasuredTest | WordedTest;

/** Tests that are ordered and reported together. */
export interface Panel {
  readonly code: string;
  readonly name: string;
  readonly tests: readonly LabTest[];
}

const test = (code: string, name: string, unit: string, low: number, high: number, digits: number): MeasuredTest => ({
  code,
  name,
  unit,
  low,
  high,
  digits,
});

const BASIC: readonly LabTest[] = [
  test('2345-7', 'Glucose [Mass/volume] in Serum or Plasma', 'mg/dL', 70, 99, 0),
  test('3094-0', 'Urea nitrogen [Mass/volume] in Serum or Plasma', 'mg/dL', 7, 20, 0),
  test('2160-0', 'Creatinine [Mass/volume] in Serum or Plasma', 'mg/dL', 0.6, 1.3, 2),
  test('2951-2', 'Sodium [Moles/volume] in Serum or Plasma', 'mmol/L', 135, 145, 0),
  test('2823-3', 'Potassium [Moles/volume] in Serum or Plasma', 'mmol/L', 3.5, 5.1, 1),
  test('2075-0', 'Chloride [Moles/volume] in Serum or Plasma', 'mmol/L', 98, 107, 0),
  test('2028-9', 'Carbon dioxide, total [Moles/volume] in Serum or Plasma', 'mmol/L', 22, 29, 0),
  test('17861-6', 'Calcium [Mass/volume] in Serum or Plasma', 'mg/dL', 8.6, 10.3, 1),
];

export const BASIC_PANEL: Panel = {
  code: '51990-0',
  name: 'Basic metabolic panel - Blood',
  tests: BASIC,
};

const URINALYSIS: Panel = {
  code: '24356-8',
  name: 'Urinalysis complete panel - Urine',
  tests: [
    {
      code: '5778-6',
      name: 'Color of Urine',
      answers: [
        ['', 'Yellow'],
        ['', 'Straw'],
        ['', 'Amber – see comment'],
      ],
    },
    {
      code: '5792-7',
      name: 'Glucose [Mass/volume] in Urine by Test strip',
      answers: [
        ['260385009', 'Negative'],
        ['10828004', 'Positive'],
      ],
    },
    {
      code: '20454-5',
      name: 'Protein [Presence] in Urine by Test strip',
      answers: [
        ['260385009', 'Negative'],
        ['260408008', 'Weakly positive'],
      ],
    },
  ],
};

export const PANELS: readonly Panel[] = [
  BASIC_PANEL,
  URINALYSIS,
  {
    code: '24323-8',
    name: 'Comprehensive metabolic 2000 panel - Serum or Plasma',
    tests: [
      ...BASIC,
      test('2885-2', 'Protein [Mass/volume] in Serum or Plasma', 'g/dL', 6.0, 8.3, 1),
      test('1751-7', 'Albumin [Mass/volume] in Serum or Plasma', 'g/dL', 3.5, 5.0, 1),
      test('1975-2', 'Bilirubin.total [Mass/volume] in Serum or Plasma', 'mg/dL', 0.1, 1.2, 1),
      test('6768-6', 'Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma', 'U/L', 44, 147, 0),
      test('1742-6', 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma', 'U/L', 7, 56, 0),
      test('1920-8', 'Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma', 'U/L', 10, 40, 0),
    ],
  },
  {
    code: '57698-3',
    name: 'Lipid panel with direct LDL - Serum or Plasma',
    tests: [
      {
        code: '2093-3',
        name: 'Cholesterol [Mass/volume] in Serum or Plasma',
        unit: 'mg/dL',
        high: 200,
        digits: 0,
        usual: 196,
      },
      {
        code: '2571-8',
        name: 'Triglyceride [Mass/volume] in Serum or Plasma',
        unit: 'mg/dL',
        high: 150,
        digits: 0,
        usual: 138,
      },
      {
        code: '2085-9',
        name: 'Cholesterol in HDL [Mass/volume] in Serum or Plasma',
        unit: 'mg/dL',
        low: 40,
        digits: 0,
        usual: 52,
      },
      {
        code: '18262-6',
        name: 'Cholesterol in LDL [Mass/volume] in Serum or Plasma by Direct assay',
        unit: 'mg/dL',
        high: 130,
        digits: 0,
        usual: 118,
      },
    ],
  },
  {
    code: '58410-2',
    name: 'CBC panel - Blood by Automated count',
    tests: [
      test('6690-2', 'Leukocytes [#/volume] in Blood by Automated count', '10*3/uL', 4.5, 11.0, 1),
      test('789-8', 'Erythrocytes [#/volume] in Blood by Automated count', '10*6/uL', 4.2, 5.9, 2),
      test('718-7', 'Hemoglobin [Mass/volume] in Blood', 'g/dL', 12.0, 17.5, 1),
      test('4544-3', 'Hematocrit [Volume Fraction] of Blood by Automated count', '%', 36, 50, 1),
      test('787-2', 'MCV [Entitic volume] by Automated count', 'fL', 80, 100, 1),
      test('785-6', 'MCH [Entitic mass] by Automated count', 'pg', 27, 33, 1),
      test('786-4', 'MCHC [Mass/volume] by Automated count', 'g/dL', 32, 36, 1),
      test('777-3', 'Platelets [#/volume] in Blood by Automated count', '10*3/uL', 150, 400, 0),
    ],
  },
];

/** Tests that are ordered one by one. */
export const SINGLES: readonly LabTest[] = [
  { ...test('4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood', '%', 4.0, 5.6, 1), usual: 5.9 },
  test('3016-3', 'Thyrotropin [Units/volume] in Serum or Plasma', 'm[IU]/L', 0.4, 4.0, 2),
  {
    code: '33914-3',
    name: 'Glomerular filtration rate/1.73 sq M.predicted',
    unit: 'mL/min/{1.73_m2}',
    low: 60,
    digits: 0,
    usual: 74,
  },
  {
    code: '1988-5',
    name: 'C reactive protein [Mass/volume] in Serum or Plasma',
    unit: 'mg/L',
    high: 5,
    digits: 1,
    usual: 1.2,
  },
  {
    code: '14959-1',
    name: 'Microalbumin/Creatinine [Mass Ratio] in Urine',
    unit: 'mg/g',
    high: 30,
    digits: 0,
    usual: 14,
  },
  test('2276-4', 'Ferritin [Mass/volume] in Serum or Plasma', 'ng/mL', 15, 150, 0),
];
