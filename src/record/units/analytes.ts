/**
 * Substances that labs measure by weight or by number of molecules: both are the same test to a person, and the one becomes the
 * other by the weight of a mole. Codes of LOINC, each by mass first, then by moles; grams in a mole.
 */
const ANALYTES: readonly {
  readonly grams: number;
  readonly pairs: readonly (readonly [mass: string, moles: string])[];
}[] = [
  {
    // Glucose
    grams: 180.156,
    pairs: [
      ['2345-7', '14749-6'],
      ['2339-0', '15074-8'],
      ['1558-6', '14771-0'],
    ],
  },
  {
    // Cholesterol, and the same in its carriers
    grams: 386.65,
    pairs: [
      ['2093-3', '14647-2'],
      ['2085-9', '14646-4'],
      ['13457-7', '39469-2'],
      ['2089-1', '22748-8'],
    ],
  },
  { grams: 885.7, pairs: [['2571-8', '14927-8']] }, // Triglycerides, as if all were triolein: what every lab does
  { grams: 113.12, pairs: [['2160-0', '14682-9']] }, // Creatinine
  { grams: 28.014, pairs: [['3094-0', '22664-7']] }, // Urea: by mass its nitrogen is weighed, two atoms in each molecule
  { grams: 40.078, pairs: [['17861-6', '2000-8']] }, // Calcium
  { grams: 168.11, pairs: [['3084-1', '14933-6']] }, // Uric acid
  {
    // Bilirubin
    grams: 584.66,
    pairs: [
      ['1975-2', '14631-6'],
      ['1968-7', '14629-0'],
      ['1971-1', '14630-8'],
    ],
  },
];

const BY_MASS: ReadonlyMap<string, string> = new Map(
  ANALYTES.flatMap(({ pairs }) => pairs.map(([mass, moles]) => [moles, mass] as const)),
);

const GRAMS: ReadonlyMap<string, number> = new Map(
  ANALYTES.flatMap(({ grams, pairs }) => pairs.map(([mass]) => [mass, grams] as const)),
);

/** Of the test by moles the one by mass; any other is itself. */
export const byMass = (loinc: string): string => BY_MASS.get(loinc) ?? loinc;

/** Grams in a mole of what a test measures; undefined where nothing may be converted. */
export const gramsInMole = (loinc: string): number | undefined => GRAMS.get(byMass(loinc));
