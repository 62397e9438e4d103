import { isObject } from '../../base/json.ts';
import { conceptTexts, statusText } from '../coding.ts';
import { observationDetail, observationKind } from '../observation.ts';
import type { Resource } from '../resource.ts';
import { joined, plainText } from '../text.ts';
import { valueText } from '../value.ts';
import { all, code, each, first, inside, type Describers } from './describer.ts';
import { nameText } from '../name.ts';

/** What was found, what is the matter, what was done. */
export const clinical: Describers = {
  Observation: {
    kind: observationKind,
    title: code,
    fallback: 'Observation, name not given',
    detail: (resource, { decimalOf }) => observationDetail(resource, decimalOf),
  },
  Condition: {
    kind: 'problem',
    title: code,
    fallback: 'Problem, name not given',
    detail: ({ clinicalStatus }) => statusText(clinicalStatus),
  },
  AllergyIntolerance: {
    kind: 'allergy',
    title: code,
    fallback: 'Allergy, name not given',
    detail: allergyDetail,
  },
  Immunization: {
    kind: 'immunization',
    title: first('vaccineCode'),
    fallback: 'Immunization, name not given',
    detail: doseText,
  },
  ImmunizationRecommendation: {
    kind: 'immunization',
    title: inside('recommendation', 'vaccineCode'),
    fallback: 'Immunization recommendation',
  },
  Procedure: {
    kind: 'procedure',
    title: code,
    fallback: 'Procedure, name not given',
    detail: first('bodySite', 'reasonCode', 'reasonReference', 'location'),
  },
  FamilyMemberHistory: {
    kind: 'observation',
    title: all(', ', first('relationship'), ({ name }) => nameText(name)),
    fallback: 'Relative',
    detail: inside('condition', 'code'),
  },
  ClinicalImpression: {
    kind: 'observation',
    title: first('code', 'description'),
    fallback: 'Clinical impression',
    detail: ({ summary }) => plainText(summary),
  },
  RiskAssessment: {
    kind: 'observation',
    title: first('code', 'condition'),
    fallback: 'Risk assessment',
    detail: inside('prediction', 'outcome'),
  },
  AdverseEvent: {
    kind: 'problem',
    title: first('event', 'category'),
    fallback: 'Adverse event',
    detail: first('seriousness'),
  },
  DetectedIssue: {
    kind: 'problem',
    title: first('code', 'category'),
    fallback: 'Detected issue',
    detail: ({ detail }) => plainText(detail),
  },
  Specimen: {
    kind: 'other',
    title: first('type'),
    fallback: 'Specimen',
    detail: ({ collection }) => joined(conceptTexts(isObject(collection) ? collection['bodySite'] : ''), ', '),
  },
};

function allergyDetail(resource: Resource): string {
  const signs = each(resource['reaction'], 10).flatMap(({ manifestation }) => each(manifestation, 10));
  if (signs.length > 0) return joined(conceptTexts(signs), ', ');
  const risk = plainText(resource['criticality'], 20);
  if (risk === 'high') return 'High risk';
  return statusText(resource['clinicalStatus']);
}

function doseText({ protocolApplied, lotNumber }: Resource): string {
  const [protocol] = each(protocolApplied, 1);
  const number = valueText(protocol, 'doseNumber');
  const lot = plainText(lotNumber, 60);
  return joined([number === '' ? '' : `Dose ${number}`, lot === '' ? '' : `Lot ${lot}`], ', ');
}
