import type { Patient } from 'fhir/r4';
import type { Chart } from '../chart.ts';
import { coding, concept, hl7, SNOMED, usCore } from '../codes.ts';
import { DAY, dayOf, partialOf, TODAY, YEAR } from '../dates.ts';
import type { Person } from '../people.ts';
import { ALLERGENS, CHILDHOOD_VACCINES } from '../vocabulary/care.ts';
import { LONG_TERM } from '../vocabulary/medications.ts';
import { CHRONIC } from '../vocabulary/problems.ts';
import { writeInsurance } from './insurance.ts';
import { writeLetters } from './letters.ts';
import { writeMentions } from './mentions.ts';
import { writeOversight } from './oversight.ts';
import { writePharmacy } from './pharmacy.ts';
import { writePictures } from './pictures.ts';
import { writeAppointments, writeCare, writeCoverage, writeFamily } from './standing.ts';
import { listProblem, prescribe, vaccinate } from './treatment.ts';

/** All that is true of a person beside their visits: who they are, what they live with, who cares and pays. */
export function writeBackground(chart: Chart, person: Person): void {
  chart.add(patientOf(chart, person), TODAY - 30 * DAY);
  const born = Date.parse(person.birthDate);
  CHILDHOOD_VACCINES.forEach((vaccine, i) => vaccinate(chart, vaccine, born + (60 + i * 90) * DAY));
  writeAllergies(chart, born);
  if (person.adult) writeProblems(chart, born);
  writeCare(chart);
  writeFamily(chart);
  writeCoverage(chart);
  writeAppointments(chart);
  writeOversight(chart);
  writePharmacy(chart);
  writeInsurance(chart);
  writePictures(chart);
  writeMentions(chart);
  writeLetters(chart);
}

function patientOf(chart: Chart, person: Person): Patient {
  const { random, directory } = chart;
  const extension = (name: string, code: string, display: string) => ({
    url: `http://hl7.org/fhir/us/core/StructureDefinition/us-core-${name}`,
    extension: [
      { url: 'ombCategory', valueCoding: coding('urn:oid:2.16.840.1.113883.6.238', code, display) },
      { url: 'text', valueString: display },
    ],
  });
  return {
    resourceType: 'Patient',
    meta: usCore('patient'),
    text: {
      status: 'generated',
      div: `<div xmlns="http://www.w3.org/1999/xhtml">${person.given} ${person.family}</div>`,
    },
    extension: [
      extension('race', '2131-1', 'Other Race'),
      extension('ethnicity', '2186-5', 'Not Hispanic or Latino'),
      {
        url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex',
        valueCode: person.gender === 'female' ? 'F' : 'M',
      },
    ],
    identifier: [
      {
        use: 'usual',
        type: hl7('v2-0203', 'MR', 'Medical record number'),
        system: `${chart.fhirBase}/mrn`,
        value: `MRN-${chart.patientId}`,
      },
    ],
    active: true,
    name: [
      { use: 'official', family: person.family, given: [person.given, random.pick(['Ash', 'Bay', 'Elm', 'Fir'])] },
      { use: 'old', family: 'Formerly', given: [person.given] },
    ],
    telecom: [
      { system: 'phone', value: '555-0199', use: 'mobile' },
      { system: 'email', value: 'nobody@patient.invalid' },
    ],
    gender: person.gender,
    birthDate: person.birthDate,
    address: [
      {
        use: 'home',
        line: [`${random.whole(1, 99)} Invented Lane`],
        city: 'Exampleton',
        state: 'MA',
        postalCode: '00000',
      },
    ],
    communication: [
      { language: { coding: [coding('urn:ietf:bcp:47', 'en-US', 'English (United States)')] }, preferred: true },
    ],
    generalPractitioner: [directory.practitioners[0]!],
    managingOrganization: directory.organization,
  };
}

function writeAllergies(chart: Chart, born: number): void {
  ALLERGENS.slice(0, chart.random.whole(1, ALLERGENS.length)).forEach((allergen, i) => {
    const onset = born + chart.random.whole(3, 20) * YEAR;
    const refuted = i === 3;
    chart.add(
      {
        resourceType: 'AllergyIntolerance',
        meta: usCore('allergyintolerance'),
        ...(refuted ? {} : { clinicalStatus: hl7('allergyintolerance-clinical', 'active', 'Active') }),
        verificationStatus: hl7('allergyintolerance-verification', refuted ? 'entered-in-error' : 'confirmed'),
        type: 'allergy',
        category: [allergen.category],
        criticality: allergen.severity === 'severe' ? 'high' : 'low',
        code: concept(SNOMED, allergen.code, allergen.name),
        patient: chart.subject,
        onsetDateTime: partialOf(onset, 'year'),
        recordedDate: dayOf(onset + 200 * DAY),
        reaction: [
          { manifestation: [concept(SNOMED, allergen.reaction[0], allergen.reaction[1])], severity: allergen.severity },
        ],
      },
      onset,
    );
  });
}

function writeProblems(chart: Chart, born: number): void {
  const { random } = chart;
  const problems = CHRONIC.slice(0, random.whole(3, 6));
  for (const [i, problem] of problems.entries()) {
    const onset = born + random.whole(30, 45) * YEAR + i * 200 * DAY;
    const reason = listProblem(chart, problem, Math.min(onset, TODAY - YEAR));
    for (const drug of LONG_TERM.filter(({ against }) => against === problem.snomed)) {
      prescribe(chart, drug, TODAY - random.whole(20, 900) * DAY, { active: random.chance(0.8), reason });
    }
  }
  listProblem(chart, CHRONIC.at(-1)!, TODAY - 3 * YEAR, 'entered-in-error');
}
