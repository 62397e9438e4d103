import type { RowKind } from '../../fhir/description.ts';
import type { Resource } from '../../fhir/resource.ts';

/** A label, and the elements of R4 that may hold it. */
type Row<Label> = readonly [label: Label, ...elements: readonly string[]];

/** What a page of this type says first, in which order and words. What is not named here follows under its own name. */
interface Page<Word = PageWords> {
  readonly type: Word;
  /** The element whose concept is the title: its codes become a row of their own. */
  readonly named?: string;
  readonly rows: readonly Row<Word>[];
  /** Shown elsewhere on the page or screen (the value, the attachments), or of no use to a person. */
  readonly hidden?: readonly string[];
}

const MEDICINE = [
  ['How to take it', 'dosageInstruction', 'dosage'],
  ['Status', 'status'],
  ['Why', 'reasonCode', 'reasonReference'],
  ['Ordered', 'authoredOn'],
  ['Taken', 'effective[x]'],
  ['Given out', 'whenHandedOver'],
  ['Amount', 'quantity'],
  ['Lasts', 'daysSupply'],
  ['Prescribed by', 'requester'],
  ['Recorded by', 'recorder'],
  ['Told by', 'informationSource'],
  ['Visit', 'encounter', 'context'],
  ['Dispensing', 'dispenseRequest'],
  ['Notes', 'note'],
] as const;

const medicine = <const Type extends string>(type: Type) => ({
  type,
  rows: MEDICINE,
  hidden: ['medicationCodeableConcept', 'medicationReference', 'intent'],
});

const CLAIM = [
  ['Kind', 'type'],
  ['Period', 'billablePeriod'],
  ['Status', 'status'],
  ['Outcome', 'outcome'],
  ['Provider', 'provider'],
  ['Insurer', 'insurer'],
  ['Total', 'total'],
  ['Paid', 'payment'],
  ['Visit', 'encounter'],
  ['Services', 'item'],
] as const;

const PERSON = [
  ['Born', 'birthDate'],
  ['Sex', 'gender'],
  ['Died', 'deceased[x]'],
  ['Names', 'name'],
  ['Address', 'address'],
  ['Contact', 'telecom'],
  ['Languages', 'communication'],
] as const;

const LIST = [
  [
    'Observation',
    {
      type: 'Observation',
      named: 'code',
      rows: [
        ['When', 'effective[x]'],
        ['Reported', 'issued'],
        ['Status', 'status'],
        ['No value because', 'dataAbsentReason'],
        ['Comment', 'note'],
        ['Performed by', 'performer'],
        ['Method', 'method'],
        ['Body site', 'bodySite'],
        ['Specimen', 'specimen'],
        ['Device', 'device'],
        ['Results in this panel', 'hasMember'],
        ['Derived from', 'derivedFrom'],
        ['Visit', 'encounter', 'context'],
        ['Ordered by', 'basedOn'],
        ['Category', 'category'],
      ],
      hidden: ['value[x]', 'referenceRange', 'interpretation', 'component'],
    },
  ],
  [
    'Condition',
    {
      type: 'Problem',
      named: 'code',
      rows: [
        ['Status', 'clinicalStatus'],
        ['Certainty', 'verificationStatus'],
        ['Began', 'onset[x]'],
        ['Ended', 'abatement[x]'],
        ['Severity', 'severity'],
        ['Body site', 'bodySite'],
        ['Stage', 'stage'],
        ['Evidence', 'evidence'],
        ['Recorded', 'recordedDate'],
        ['Recorded by', 'recorder'],
        ['Told by', 'asserter'],
        ['Visit', 'encounter', 'context'],
        ['Kind', 'category'],
        ['Notes', 'note'],
      ],
    },
  ],
  [
    'AllergyIntolerance',
    {
      type: 'Allergy or intolerance',
      named: 'code',
      rows: [
        ['Risk', 'criticality'],
        ['Status', 'clinicalStatus'],
        ['Certainty', 'verificationStatus'],
        ['Kind', 'type'],
        ['To', 'category'],
        ['First noticed', 'onset[x]'],
        ['Last time', 'lastOccurrence'],
        ['Recorded', 'recordedDate'],
        ['Recorded by', 'recorder'],
        ['Told by', 'asserter'],
        ['Notes', 'note'],
      ],
      hidden: ['reaction'],
    },
  ],
  ['MedicationRequest', medicine('Prescription')],
  ['MedicationStatement', medicine('Medicine taken')],
  ['MedicationDispense', medicine('Medicine dispensed')],
  ['MedicationAdministration', medicine('Medicine given')],
  [
    'Immunization',
    {
      type: 'Immunization',
      named: 'vaccineCode',
      rows: [
        ['Given', 'occurrence[x]'],
        ['Status', 'status'],
        ['Why not', 'statusReason'],
        ['Dose', 'protocolApplied'],
        ['Amount', 'doseQuantity'],
        ['Lot', 'lotNumber'],
        ['Expires', 'expirationDate'],
        ['Maker', 'manufacturer'],
        ['Where on the body', 'site'],
        ['Route', 'route'],
        ['Given by', 'performer'],
        ['Place', 'location'],
        ['Reaction', 'reaction'],
        ['Visit', 'encounter'],
        ['First-hand record', 'primarySource'],
        ['Notes', 'note'],
      ],
    },
  ],
  [
    'Procedure',
    {
      type: 'Procedure',
      named: 'code',
      rows: [
        ['When', 'performed[x]'],
        ['Status', 'status'],
        ['Why not', 'statusReason'],
        ['Why', 'reasonCode', 'reasonReference'],
        ['Body site', 'bodySite'],
        ['Outcome', 'outcome'],
        ['Complications', 'complication'],
        ['Follow-up', 'followUp'],
        ['Performed by', 'performer'],
        ['Place', 'location'],
        ['Visit', 'encounter', 'context'],
        ['Report', 'report'],
        ['Notes', 'note'],
      ],
    },
  ],
  [
    'Encounter',
    {
      type: 'Visit',
      rows: [
        ['When', 'period'],
        ['Status', 'status'],
        ['Kind', 'class'],
        ['Type', 'type'],
        ['Why', 'reasonCode', 'reasonReference'],
        ['Diagnoses', 'diagnosis'],
        ['With', 'participant'],
        ['Place', 'location'],
        ['Organization', 'serviceProvider'],
        ['Hospital stay', 'hospitalization'],
        ['Part of', 'partOf'],
      ],
    },
  ],
  [
    'DiagnosticReport',
    {
      type: 'Report',
      named: 'code',
      rows: [
        ['Conclusion', 'conclusion'],
        ['Diagnosis', 'conclusionCode'],
        ['When', 'effective[x]'],
        ['Reported', 'issued'],
        ['Status', 'status'],
        ['Results', 'result'],
        ['By', 'performer'],
        ['Read by', 'resultsInterpreter'],
        ['Specimen', 'specimen'],
        ['Images', 'imagingStudy', 'media'],
        ['Visit', 'encounter', 'context'],
        ['Kind', 'category'],
      ],
      hidden: ['presentedForm'],
    },
  ],
  [
    'DocumentReference',
    {
      type: 'Document',
      named: 'type',
      rows: [
        ['About', 'description'],
        ['Written', 'date'],
        ['Written by', 'author'],
        ['Signed by', 'authenticator'],
        ['Visit', 'context'],
        ['Status', 'status'],
        ['State of the document', 'docStatus'],
        ['Kept by', 'custodian'],
        ['Kind', 'category'],
        ['Belongs to', 'relatesTo'],
      ],
      hidden: ['content'],
    },
  ],
  [
    'CarePlan',
    {
      type: 'Care plan',
      rows: [
        ['About', 'description'],
        ['Status', 'status'],
        ['Period', 'period'],
        ['Kind', 'category'],
        ['For', 'addresses'],
        ['Goals', 'goal'],
        ['Steps', 'activity'],
        ['Team', 'careTeam'],
        ['Written by', 'author'],
        ['Visit', 'encounter', 'context'],
        ['Notes', 'note'],
      ],
      hidden: ['intent', 'title'],
    },
  ],
  [
    'CareTeam',
    {
      type: 'Care team',
      rows: [
        ['Status', 'status'],
        ['Period', 'period'],
        ['For', 'reasonCode', 'reasonReference'],
        ['Organization', 'managingOrganization'],
        ['Contact', 'telecom'],
      ],
      hidden: ['participant', 'name'],
    },
  ],
  [
    'Goal',
    {
      type: 'Goal',
      rows: [
        ['Progress', 'achievementStatus'],
        ['Status', 'lifecycleStatus'],
        ['Target', 'target'],
        ['From', 'start[x]'],
        ['Since', 'statusDate'],
        ['For', 'addresses'],
        ['Set by', 'expressedBy'],
        ['Importance', 'priority'],
        ['Notes', 'note'],
      ],
      hidden: ['description'],
    },
  ],
  [
    'Coverage',
    {
      type: 'Insurance',
      rows: [
        ['Insurer', 'payor', 'insurer'],
        ['Plan', 'class'],
        ['Kind', 'type'],
        ['Member number', 'subscriberId'],
        ['Held by', 'subscriber', 'policyHolder'],
        ['Relationship', 'relationship'],
        ['Period', 'period'],
        ['Status', 'status'],
        ['Costs', 'costToBeneficiary'],
      ],
    },
  ],
  [
    'ServiceRequest',
    {
      type: 'Order or referral',
      named: 'code',
      rows: [
        ['Status', 'status'],
        ['Ordered', 'authoredOn'],
        ['For when', 'occurrence[x]'],
        ['Why', 'reasonCode', 'reasonReference'],
        ['Urgency', 'priority'],
        ['Ordered by', 'requester'],
        ['To be done by', 'performer', 'performerType'],
        ['Body site', 'bodySite'],
        ['Specimen', 'specimen'],
        ['For the patient', 'patientInstruction'],
        ['Visit', 'encounter'],
        ['Kind', 'category'],
        ['Notes', 'note'],
      ],
      hidden: ['intent'],
    },
  ],
  ['ExplanationOfBenefit', { type: 'Explanation of benefit', rows: CLAIM }],
  ['Claim', { type: 'Claim', rows: CLAIM }],
  ['Patient', { type: 'Patient', rows: PERSON, hidden: ['photo', 'active'] }],
  ['RelatedPerson', { type: 'Related person', rows: [['Relationship', 'relationship'], ...PERSON], hidden: ['photo'] }],
  [
    'Practitioner',
    { type: 'Practitioner', rows: [['Qualification', 'qualification'], ...PERSON], hidden: ['photo', 'active'] },
  ],
  [
    'PractitionerRole',
    {
      type: 'Role of a practitioner',
      rows: [
        ['Who', 'practitioner'],
        ['Role', 'code'],
        ['Field', 'specialty'],
        ['Organization', 'organization'],
        ['Place', 'location'],
        ['Contact', 'telecom'],
      ],
      hidden: ['active'],
    },
  ],
  [
    'Organization',
    {
      type: 'Organization',
      rows: [
        ['Kind', 'type'],
        ['Address', 'address'],
        ['Contact', 'telecom', 'contact'],
        ['Part of', 'partOf'],
      ],
      hidden: ['name', 'active'],
    },
  ],
  [
    'Location',
    {
      type: 'Place',
      rows: [
        ['About', 'description'],
        ['Kind', 'type'],
        ['Address', 'address'],
        ['Contact', 'telecom'],
        ['Organization', 'managingOrganization'],
      ],
      hidden: ['name', 'mode', 'position'],
    },
  ],
  [
    'QuestionnaireResponse',
    {
      type: 'Questionnaire',
      rows: [
        ['Answered', 'authored'],
        ['Status', 'status'],
        ['By', 'author', 'source'],
        ['Visit', 'encounter', 'context'],
      ],
      hidden: ['item', 'questionnaire'],
    },
  ],
  ['Binary', { type: 'File', rows: [['Format', 'contentType']], hidden: ['data', 'content', 'securityContext'] }],
] as const satisfies readonly (readonly [string, Page<string>])[];

type Told = (typeof LIST)[number][1];

type TypeName = Told['type'] | 'Lab result' | 'Vital sign';

/** What the pages call things. */
export type PageWords = TypeName | Told['rows'][number][0];

export const PAGES: ReadonlyMap<string, Page> = new Map<string, Page>(LIST);

const OBSERVED: Readonly<Partial<Record<RowKind, TypeName>>> = { lab: 'Lab result', vital: 'Vital sign' };

/** What kind of thing it is, in a word or two; undefined for a type that has no page of its own. */
export function typeName({ resourceType }: Resource, kind: RowKind): PageWords | undefined {
  return OBSERVED[kind] ?? PAGES.get(resourceType)?.type;
}
