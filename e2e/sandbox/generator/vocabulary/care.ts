/** Code and name, in the code system that its user knows. */
export type Named = readonly [code: string, name: string];

/** CVX. */
export const YEARLY_VACCINE: Named = ['140', 'Influenza, seasonal, injectable, preservative free'];

/** CVX. */
export const VACCINES: readonly Named[] = [
  ['113', 'Td (adult), 5 Lf tetanus toxoid, preservative free, adsorbed'],
  ['115', 'Tdap'],
  ['187', 'zoster recombinant'],
  ['33', 'pneumococcal polysaccharide PPV23'],
  ['208', 'COVID-19, mRNA, LNP-S, PF, 30 mcg/0.3 mL dose'],
  ['43', 'Hep B, adult'],
  ['52', 'Hep A, adult'],
];

/** CVX. */
export const CHILDHOOD_VACCINES: readonly Named[] = [
  ['20', 'DTaP'],
  ['10', 'IPV'],
  ['08', 'Hep B, adolescent or pediatric'],
  ['03', 'MMR'],
  ['21', 'varicella'],
  ['114', 'meningococcal MCV4P'],
];

/** SNOMED CT. */
export const PROCEDURES: readonly Named[] = [
  ['73761001', 'Colonoscopy'],
  ['29303009', 'Electrocardiographic procedure'],
  ['24623002', 'Screening mammography'],
  ['171207006', 'Depression screening'],
  ['433236007', 'Transthoracic echocardiography'],
  ['23426006', 'Measurement of respiratory function'],
  ['430193006', 'Medication reconciliation'],
];

/** LOINC. */
export const IMAGING: readonly Named[] = [
  ['36643-5', 'XR Chest 2 Views'],
  ['24604-1', 'MG Breast Diagnostic Limited Views'],
  ['30746-2', 'Portable XR Chest Views'],
  ['24558-9', 'US Abdomen'],
  ['30799-1', 'CT Head WO contrast'],
];

/** LOINC. */
export const NOTES = {
  progress: ['11506-3', 'Progress note'],
  emergency: ['34878-9', 'Emergency medicine Note'],
  discharge: ['18842-5', 'Discharge summary'],
  telephone: ['34748-4', 'Telephone encounter Note'],
  summary: ['34133-9', 'Summarization of Episode Note'],
} as const satisfies Record<string, Named>;

/** SNOMED CT substance, reaction, and what kind of thing it is. */
export const ALLERGENS = [
  {
    code: '91936005',
    name: 'Allergy to penicillin',
    reaction: ['247472004', 'Hives'],
    category: 'medication',
    severity: 'moderate',
  },
  {
    code: '91935009',
    name: 'Allergy to peanut',
    reaction: ['39579001', 'Anaphylaxis'],
    category: 'food',
    severity: 'severe',
  },
  {
    code: '300916003',
    name: 'Latex allergy',
    reaction: ['271807003', 'Eruption of skin'],
    category: 'environment',
    severity: 'mild',
  },
  {
    code: '232347008',
    name: 'Dander (animal) allergy',
    reaction: ['76067001', 'Sneezing'],
    category: 'environment',
    severity: 'mild',
  },
] as const;
