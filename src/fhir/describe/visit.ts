import { isObject } from '../../base/json.ts';
import { codeOf, codingText, conceptText } from '../coding.ts';
import type { Resource } from '../resource.ts';
import { ENGLISH, type FhirWords } from '../words.ts';
import { all, first, members, status, type Describers, type Reader } from './describer.ts';

/** @see https://terminology.hl7.org/ValueSet-v3-ActEncounterCode.html */
const NAMED = [
  ['AMB', 'Outpatient visit'],
  ['IMP', 'Hospital stay'],
  ['ACUTE', 'Hospital stay'],
  ['NONAC', 'Hospital stay'],
  ['EMER', 'Emergency visit'],
  ['HH', 'Home visit'],
  ['VR', 'Video or phone visit'],
  ['OBSENC', 'Observation stay'],
  ['SS', 'Short stay'],
  ['PRENC', 'Before admission'],
  ['FLD', 'Care in the field'],
] as const;

export type VisitClass = (typeof NAMED)[number][1];

const CLASSES: ReadonlyMap<string, VisitClass> = new Map(NAMED);

/** "Outpatient visit" for HL7's class codes, else the sender's own words; '' for a bare local code, which says nothing. */
export function visitClass(encounter: Resource, words: FhirWords = ENGLISH): string {
  const sent = encounter['class'];
  const known = CLASSES.get(codeOf(sent));
  if (known !== undefined) return words.say(known);
  const isConcept = Array.isArray(sent) || (isObject(sent) && sent['coding'] !== undefined); // R5
  const own = isConcept ? conceptText(sent) : codingText(sent);
  return own.startsWith('Code ') ? '' : own;
}

const title: Reader = (resource, help) => {
  const type = first('type', 'serviceType')(resource, help);
  return type === '' || type.startsWith('Code ') ? visitClass(resource) || type : type;
};

const place: Reader = (resource, help) =>
  members('location', 'location')(resource, help) || first('serviceProvider')(resource, help);

/** Visits, stays and appointments. */
export const visits: Describers = {
  Encounter: {
    kind: 'visit',
    title,
    fallback: 'Visit',
    detail: all(' · ', first('reasonCode', 'reasonReference'), place),
  },
  EpisodeOfCare: {
    kind: 'visit',
    title: first('type'),
    fallback: 'Episode of care',
    detail: first('managingOrganization'),
  },
  Appointment: {
    kind: 'visit',
    title: first('appointmentType', 'serviceType', 'description'),
    fallback: 'Appointment',
    detail: all(', ', status, members('participant', 'actor')),
  },
};
