/** A prescribable product: RxNorm, and how it is taken. */
export interface Drug {
  readonly rxnorm: string;
  readonly name: string;
  readonly sig: string;
  readonly timesADay: number;
  /** SNOMED CT of the problem it is given for, when there is one. */
  readonly against?: string;
}

const drug = (rxnorm: string, name: string, sig: string, timesADay: number, against?: string): Drug =>
  against === undefined ? { rxnorm, name, sig, timesADay } : { rxnorm, name, sig, timesADay, against };

export const LONG_TERM: readonly Drug[] = [
  drug('314076', 'lisinopril 10 MG Oral Tablet', 'Take 1 tablet by mouth once daily.', 1, '59621000'),
  drug(
    '861007',
    'metformin hydrochloride 500 MG Oral Tablet',
    'Take 1 tablet by mouth twice daily with meals.',
    2,
    '44054006',
  ),
  drug('617310', 'atorvastatin 20 MG Oral Tablet', 'Take 1 tablet by mouth at bedtime.', 1, '55822004'),
  drug('197361', 'amlodipine 5 MG Oral Tablet', 'Take 1 tablet by mouth once daily.', 1, '59621000'),
  drug('312961', 'simvastatin 20 MG Oral Tablet', 'Take 1 tablet by mouth in the evening.', 1, '55822004'),
  drug(
    '198051',
    'omeprazole 20 MG Delayed Release Oral Capsule',
    'Take 1 capsule by mouth before breakfast.',
    1,
    '235595009',
  ),
  drug('312941', 'sertraline 50 MG Oral Tablet', 'Take 1 tablet by mouth once daily.', 1),
];

export const SHORT_TERM: readonly Drug[] = [
  drug('308191', 'amoxicillin 500 MG Oral Capsule', 'Take 1 capsule by mouth three times daily for 7 days.', 3),
  drug(
    '313782',
    'acetaminophen 325 MG Oral Tablet',
    'Take 2 tablets by mouth every 6 hours as needed for pain or fever.',
    4,
  ),
  drug('310965', 'ibuprofen 200 MG Oral Tablet', 'Take 2 tablets by mouth every 6 hours as needed for pain.', 4),
  drug('849574', 'naproxen sodium 220 MG Oral Tablet', 'Take 1 tablet by mouth every 12 hours as needed.', 2),
  drug('311372', 'loratadine 10 MG Oral Tablet', 'Take 1 tablet by mouth once daily.', 1),
  drug('312615', 'prednisone 20 MG Oral Tablet', 'Take 2 tablets by mouth once daily for 5 days.', 1),
];
