import type { CodeableConcept, Coding } from 'fhir/r4';

export const LOINC = 'http://loinc.org';
export const SNOMED = 'http://snomed.info/sct';
export const ICD10 = 'http://hl7.org/fhir/sid/icd-10-cm';
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
export const CVX = 'http://hl7.org/fhir/sid/cvx';
export const UCUM = 'http://unitsofmeasure.org';

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

export const coding = (system: string, code: string, display?: string): Coding =>
  display === undefined ? { system, code } : { system, code, display };

/** A code of HL7's own small code systems, e.g. `hl7('observation-category', 'laboratory')`. */
export const hl7 = (system: string, code: string, display?: string): CodeableConcept => ({
  coding: [coding(`${TERMINOLOGY}/${system}`, code, display)],
});

export const concept = (system: string, code: string, display: string, text = display): CodeableConcept => ({
  coding: [coding(system, code, display)],
  text,
});

export const usCore = (name: string): { profile: string[] } => ({
  profile: [`http://hl7.org/fhir/us/core/StructureDefinition/us-core-${name}`],
});
