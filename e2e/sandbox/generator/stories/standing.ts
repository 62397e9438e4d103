import type { Chart } from '../chart.ts';
import { coding, concept, hl7, LOINC, SNOMED, usCore } from '../codes.ts';
import { DAY, dayOf, instantOf, partialOf, TODAY, YEAR } from '../dates.ts';
import { decimal } from '../decimal.ts';

export function writeCare(chart: Chart): void {
  const { directory } = chart;
  const began = TODAY - 2 * YEAR;
  const goal = chart.add(
    {
      resourceType: 'Goal',
      meta: usCore('goal'),
      lifecycleStatus: 'active',
      achievementStatus: hl7('goal-achievement', 'in-progress', 'In Progress'),
      description: { text: 'Walk for thirty minutes on five days a week' },
      subject: chart.subject,
      startDate: partialOf(began, 'day'),
      target: [
        {
          measure: concept(LOINC, '29463-7', 'Body weight'),
          detailQuantity: { value: decimal(75, 1), unit: 'kg' },
          dueDate: '2027-06',
        },
      ],
    },
    began,
  );
  const careTeam = chart.add(
    {
      resourceType: 'CareTeam',
      meta: usCore('careteam'),
      status: 'active',
      name: 'Primary care team',
      subject: chart.subject,
      participant: directory.practitioners.slice(0, 3).map((member) => ({
        role: [concept(SNOMED, '446050000', 'Primary care provider')],
        member,
      })),
      managingOrganization: [directory.organization],
    },
    began,
  );
  for (const [status, title] of [
    ['active', 'Care plan for a healthy heart'],
    ['completed', 'Recovery plan after an injury'],
  ] as const) {
    chart.add(
      {
        resourceType: 'CarePlan',
        meta: usCore('careplan'),
        text: {
          status: 'additional',
          div: `<div xmlns="http://www.w3.org/1999/xhtml">${title}: walk, rest, come back.</div>`,
        },
        status,
        intent: 'plan',
        category: [{ coding: [coding('http://hl7.org/fhir/us/core/CodeSystem/careplan-category', 'assess-plan')] }],
        title,
        subject: chart.subject,
        period: { start: dayOf(began), ...(status === 'completed' ? { end: dayOf(began + 120 * DAY) } : {}) },
        careTeam: [careTeam],
        goal: [goal],
        activity: [{ detail: { status: 'in-progress', description: 'Exercise therapy' } }],
      },
      began,
    );
  }
  chart.add(
    {
      resourceType: 'Device',
      meta: usCore('implantable-device'),
      udiCarrier: [{ deviceIdentifier: '00000000000000', carrierHRF: '(01)00000000000000(17)300101(10)TEST' }],
      status: 'active',
      manufactureDate: '2021-05',
      expirationDate: '2031-05',
      lotNumber: 'TEST-1',
      deviceName: [{ name: 'Placeholder home blood pressure cuff', type: 'user-friendly-name' }],
      type: concept(SNOMED, '70665002', 'Blood pressure cuff'),
      patient: chart.subject,
    },
    began,
  );
}

export function writeFamily(chart: Chart): void {
  chart.add(
    {
      resourceType: 'RelatedPerson',
      meta: usCore('relatedperson'),
      active: true,
      patient: chart.subject,
      relationship: [hl7('v3-RoleCode', chart.random.pick(['PRN', 'SPS', 'SIB']))],
      name: [{ family: 'Testperson', given: ['Relative'] }],
    },
    TODAY - 2 * YEAR,
  );
  chart.add(
    {
      resourceType: 'FamilyMemberHistory',
      status: 'completed',
      patient: chart.subject,
      date: '2019',
      relationship: hl7('v3-RoleCode', 'MTH', 'mother'),
      condition: [
        {
          code: concept(SNOMED, '44054006', 'Type 2 diabetes mellitus'),
          onsetAge: { value: decimal(55, 0), unit: 'a' },
        },
      ],
    },
    TODAY - 7 * YEAR,
  );
}

export function writeCoverage(chart: Chart): void {
  for (const [status, start, end] of [
    ['cancelled', '2015-01-01', '2020-12-31'],
    ['active', '2021-01-01', undefined],
  ] as const) {
    chart.add(
      {
        resourceType: 'Coverage',
        meta: usCore('coverage'),
        status,
        type: hl7('v3-ActCode', 'HIP', 'health insurance plan policy'),
        subscriberId: `INVENTED-${chart.patientId}`,
        beneficiary: chart.subject,
        relationship: hl7('subscriber-relationship', 'self', 'Self'),
        period: { start, ...(end ? { end } : {}) },
        payor: [chart.directory.insurer],
        class: [{ type: hl7('coverage-class', 'plan', 'Plan'), value: 'SILVER-0', name: 'Placeholder Silver' }],
      },
      Date.parse(start) + 10 * DAY,
    );
  }
}

export function writeAppointments(chart: Chart): void {
  const { directory, random } = chart;
  for (const days of [45, 190]) {
    const at = TODAY + days * DAY;
    chart.add(
      {
        resourceType: 'Appointment',
        status: 'booked',
        serviceType: [{ text: days < 100 ? 'Follow-up visit' : 'Annual wellness visit' }],
        description: 'Please bring your list of medications.',
        start: instantOf(at),
        end: instantOf(at + 1_800_000),
        created: instantOf(TODAY - 3 * DAY),
        participant: [
          { actor: chart.subject, status: 'accepted' },
          { actor: random.pick(directory.practitioners), status: 'accepted' },
          { actor: directory.clinics[0]!, status: 'accepted' },
        ],
      },
      TODAY - 3 * DAY,
    );
  }
}
