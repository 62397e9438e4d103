/** One type that a patient's record may hold, what a person calls it, and why it is asked for. */
export interface Wish {
  readonly type: string;
  readonly label: string;
  /** What somebody has of it, which is also why it has its place. */
  readonly why: string;
  /** 1 comes first: a record that is only half here should hold what a doctor asks for first. */
  readonly priority: 1 | 2 | 3 | 4;
}

type Line = readonly [type: string, label: string, why: string];

const wishes = (priority: Wish['priority'], ...lines: readonly Line[]): readonly Wish[] =>
  lines.map(([type, label, why]) => ({ type, label, why, priority }));

/**
 * Every patient-related type of FHIR R4 that hospitals are known to serve, in the order in which it is asked for.
 * `Patient` is read apart, before everything, so that even a partial record says whose it is.
 */
export const wishList: readonly Wish[] = [
  ...wishes(
    1,
    ['Condition', 'Problems and diagnoses', 'what is wrong, or was'],
    ['MedicationRequest', 'Prescriptions', 'what is taken, and on whose word'],
    ['AllergyIntolerance', 'Allergies', 'what must not be given'],
    ['Observation', 'Results and measurements', 'laboratory, vital signs, and most that was ever measured'],
    ['DiagnosticReport', 'Reports', 'what the results say together, with imaging and pathology'],
  ),
  ...wishes(
    2,
    ['Immunization', 'Immunizations', 'what one is protected from'],
    ['Encounter', 'Visits', 'when and where care was, which other entries refer to'],
    ['Procedure', 'Procedures', 'what was done'],
    ['DocumentReference', 'Notes and documents', 'what clinicians wrote'],
    ['MedicationStatement', 'Medicines you reported', 'what is taken beside prescriptions'],
    ['MedicationDispense', 'Medicines handed out', 'what the pharmacy gave'],
    ['MedicationAdministration', 'Medicines given in hospital', 'what was given in a stay'],
    ['CarePlan', 'Care plans', 'what is meant to happen'],
    ['CareTeam', 'Care teams', 'who looks after one'],
    ['Goal', 'Goals', 'what treatment is for'],
    ['ServiceRequest', 'Orders and referrals', 'what was ordered, and what is still to come'],
    ['Appointment', 'Appointments', 'what is booked'],
    ['Device', 'Devices and implants', 'what is in the body, with its number for recalls'],
    ['FamilyMemberHistory', 'Family history', 'what runs in the family'],
    ['ImagingStudy', 'Imaging studies', 'which pictures were taken, and where they are'],
    ['Specimen', 'Specimens', 'what results were measured in'],
    ['QuestionnaireResponse', 'Questionnaires you answered', 'what one told them'],
    ['EpisodeOfCare', 'Episodes of care', 'which visits belong together'],
  ),
  ...wishes(
    3,
    ['Coverage', 'Insurance', 'who pays'],
    ['ExplanationOfBenefit', 'Insurance statements', 'what was paid, often the only trace of care elsewhere'],
    ['Claim', 'Claims', 'what was asked to be paid'],
    ['NutritionOrder', 'Nutrition orders', 'diets and feeds'],
    ['RelatedPerson', 'Related people', 'who else is named in the record'],
    ['Consent', 'Consents', 'what was agreed to'],
    ['Flag', 'Alerts', 'what staff are warned of'],
    ['List', 'Lists', 'what a clinician put together'],
    ['Media', 'Photos and media', 'pictures and recordings'],
  ),
];

/**
 * What few servers have for patients. Asked for where a server offers it or does not say; where it offers it not, there
 * is no line in the ledger: twenty things that hardly anybody has would hide the few that are missing.
 */
export const rareWishes: readonly Wish[] = wishes(
  4,
  ['Account', 'Billing accounts', 'what treatment was billed to'],
  ['AdverseEvent', 'Adverse events', 'what went wrong'],
  ['BodyStructure', 'Body structures', 'where in the body something is'],
  ['ChargeItem', 'Charges', 'what was billed'],
  ['ClaimResponse', 'Answers to claims', 'what an insurer decided'],
  ['ClinicalImpression', 'Clinical assessments', 'what a clinician concluded'],
  ['Communication', 'Messages', 'what was written to one and back'],
  ['CommunicationRequest', 'Planned messages', 'what one is to be told'],
  ['Composition', 'Clinical documents', 'documents in parts that can be read'],
  ['CoverageEligibilityResponse', 'Answers on coverage', 'what an insurer would pay'],
  ['DetectedIssue', 'Detected issues', 'what a system warned of'],
  ['DeviceRequest', 'Device orders', 'which devices were ordered'],
  ['DeviceUseStatement', 'Use of devices', 'which devices are used'],
  ['DocumentManifest', 'Sets of documents', 'which documents belong together'],
  ['ImmunizationEvaluation', 'Checks of immunizations', 'whether a dose counts'],
  ['ImmunizationRecommendation', 'Immunizations due', 'which doses are due'],
  ['Invoice', 'Invoices', 'what is to be paid'],
  ['MolecularSequence', 'Genetic sequences', 'what a sequencing found'],
  ['RequestGroup', 'Groups of orders', 'which orders belong together'],
  ['ResearchSubject', 'Research studies', 'which studies one is in'],
  ['RiskAssessment', 'Risk assessments', 'how likely something is'],
  ['SupplyDelivery', 'Supplies delivered', 'which supplies came'],
  ['SupplyRequest', 'Supplies ordered', 'which supplies were ordered'],
  ['Task', 'Tasks', 'what is to be done, by whom'],
  ['VisionPrescription', 'Vision prescriptions', 'glasses and lenses'],
);
