import type { CareTeam, Reference, RelatedPerson } from 'fhir/r4';
import type { Chart } from '../chart.ts';
import { usCore } from '../codes.ts';
import { dayOf, TODAY, YEAR } from '../dates.ts';

/** A team whose members are named in every way in which a record may refer to somebody. */
export function writeMentions(chart: Chart): void {
  const [first, second, third] = chart.directory.practitioners;
  const members: readonly Reference[] = [
    { reference: first!.reference! },
    { reference: `${chart.fhirBase}/${second!.reference}`, display: second!.display! },
    { reference: `${third!.reference}/_history/1`, display: third!.display! },
    { reference: '#neighbour' },
    { reference: 'urn:uuid:5c1f9a52-0c0e-4a55-9f0e-2d0a4e0c7d10', display: 'Somebody out of a file' },
    { identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '0000000000' } },
    { display: 'A friend of the family' },
    { reference: 'https://elsewhere.invalid/fhir/Practitioner/p-9', display: 'Dr. Elsewhere' },
  ];
  const neighbour: RelatedPerson = {
    resourceType: 'RelatedPerson',
    id: 'neighbour',
    patient: chart.subject,
    name: [{ text: 'Reed Nextdoor' }],
  };
  const team: CareTeam = {
    resourceType: 'CareTeam',
    meta: usCore('careteam'),
    contained: [neighbour],
    status: 'active',
    name: 'Everybody who helps',
    subject: chart.subject,
    period: { start: dayOf(TODAY - YEAR) },
    participant: members.map((member) => ({ member })),
  };
  chart.add(team, TODAY - YEAR);
}
