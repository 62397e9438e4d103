/** A diagnosis: SNOMED CT and ICD-10-CM, and what people call it. */
export interface Problem {
  readonly snomed: string;
  readonly icd10: string;
  readonly name: string;
}

const problem = (snomed: string, icd10: string, name: string): Problem => ({ snomed, icd10, name });

export const CHRONIC: readonly Problem[] = [
  problem('59621000', 'I10', 'Essential hypertension'),
  problem('44054006', 'E11.9', 'Type 2 diabetes mellitus'),
  problem('55822004', 'E78.5', 'Hyperlipidemia'),
  problem('195967001', 'J45.909', 'Asthma'),
  problem('239873007', 'M17.9', 'Osteoarthritis of knee'),
  problem('235595009', 'K21.9', 'Gastroesophageal reflux disease'),
  problem('433144002', 'N18.30', 'Chronic kidney disease stage 3'),
  problem('40930008', 'E03.9', 'Hypothyroidism'),
  problem('414916001', 'E66.9', 'Obesity'),
  problem('64859006', 'M81.0', 'Osteoporosis'),
];

export const ACUTE: readonly Problem[] = [
  problem('10509002', 'J20.9', 'Acute bronchitis'),
  problem('54150009', 'J06.9', 'Upper respiratory infection'),
  problem('68566005', 'N39.0', 'Urinary tract infection'),
  problem('444814009', 'J01.90', 'Viral sinusitis'),
  problem('195662009', 'J02.9', 'Acute viral pharyngitis'),
  problem('279039007', 'M54.50', 'Low back pain'),
  problem('25064002', 'R51.9', 'Headache'),
  problem('422587007', 'R11.0', 'Nausea'),
];

export const SEVERE: readonly Problem[] = [
  problem('233604007', 'J18.9', 'Pneumonia'),
  problem('29857009', 'R07.9', 'Chest pain'),
  problem('74400008', 'K35.80', 'Appendicitis'),
  problem('44465007', 'S93.409A', 'Sprain of ankle'),
  problem('62106007', 'S06.0X0A', 'Concussion with no loss of consciousness'),
  problem('271737000', 'D64.9', 'Anemia'),
];
