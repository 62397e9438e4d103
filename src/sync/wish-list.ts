/** One type that a patient's record may hold, and what a person calls it. */
export interface Wish {
  readonly type: string;
  readonly label: string;
}

/**
 * Every patient-related type of FHIR R4 that hospitals are known to serve, most useful first:
 * a record that is only half here should hold problems, medicines, allergies and results.
 * `Patient` is read apart, before everything, so that even a partial record says whose it is.
 */
export const wishList: readonly Wish[] = [
  { type: 'Condition', label: 'Problems and diagnoses' },
  { type: 'MedicationRequest', label: 'Prescriptions' },
  { type: 'AllergyIntolerance', label: 'Allergies' },
  { type: 'Observation', label: 'Results and measurements' },
  { type: 'DiagnosticReport', label: 'Reports' },
  { type: 'Immunization', label: 'Immunizations' },
  { type: 'Encounter', label: 'Visits' },
  { type: 'Procedure', label: 'Procedures' },
  { type: 'DocumentReference', label: 'Notes and documents' },
  { type: 'MedicationStatement', label: 'Medicines you reported' },
  { type: 'MedicationDispense', label: 'Medicines handed out' },
  { type: 'MedicationAdministration', label: 'Medicines given in hospital' },
  { type: 'CarePlan', label: 'Care plans' },
  { type: 'CareTeam', label: 'Care teams' },
  { type: 'Goal', label: 'Goals' },
  { type: 'ServiceRequest', label: 'Orders and referrals' },
  { type: 'Appointment', label: 'Appointments' },
  { type: 'Device', label: 'Devices and implants' },
  { type: 'FamilyMemberHistory', label: 'Family history' },
  { type: 'ImagingStudy', label: 'Imaging studies' },
  { type: 'Specimen', label: 'Specimens' },
  { type: 'QuestionnaireResponse', label: 'Questionnaires you answered' },
  { type: 'EpisodeOfCare', label: 'Episodes of care' },
  { type: 'Coverage', label: 'Insurance' },
  { type: 'ExplanationOfBenefit', label: 'Insurance statements' },
  { type: 'Claim', label: 'Claims' },
  { type: 'NutritionOrder', label: 'Nutrition orders' },
  { type: 'RelatedPerson', label: 'Related people' },
  { type: 'Consent', label: 'Consents' },
  { type: 'Flag', label: 'Alerts' },
  { type: 'List', label: 'Lists' },
  { type: 'Media', label: 'Photos and media' },
];

/** What a person calls a category of a type, where a server wants them asked one by one. */
export const categoryLabels: Readonly<Record<string, string>> = {
  laboratory: 'Lab results',
  'vital-signs': 'Vital signs',
  'social-history': 'Social history',
  imaging: 'Imaging results',
  survey: 'Survey answers',
  exam: 'Examination findings',
  procedure: 'Procedure measurements',
  therapy: 'Therapy notes',
  activity: 'Activity',
  'problem-list-item': 'Problem list',
  'encounter-diagnosis': 'Diagnoses from visits',
  'health-concern': 'Health concerns',
  LAB: 'Lab reports',
  'LP29684-5': 'Radiology reports',
  'LP29708-2': 'Cardiology reports',
  'LP7839-6': 'Pathology reports',
  'assess-plan': 'Assessment and plan of treatment',
};
