import type { Observation, ObservationReferenceRange, Reference } from 'fhir/r4';
import type { Chart } from '../chart.ts';
import { coding, concept, hl7, LOINC, SNOMED, UCUM, usCore } from '../codes.ts';
import { instantOf } from '../dates.ts';
import { decimal } from '../decimal.ts';
import { NOTES } from '../vocabulary/care.ts';
import type { LabTest, MeasuredTest, Panel, WordedTest } from '../vocabulary/labs.ts';
import type { Visit } from './encounter.ts';
import { textFile } from './notes.ts';

const CATEGORY = [hl7('observation-category', 'laboratory', 'Laboratory')];
const REPORT_CATEGORY = [hl7('v2-0074', 'LAB', 'Laboratory')];

/** An order, its results, and the report that binds them. */
export const panelAtMost = (panel: Panel): number => panel.tests.length + 2;

export function drawPanel(chart: Chart, visit: Visit, panel: Panel, at = visit.at + 900_000): void {
  const { random, directory } = chart;
  const issued = at + random.whole(2, 40) * 3_600_000;
  const code = concept(LOINC, panel.code, panel.name);
  const order = chart.add(
    {
      resourceType: 'ServiceRequest',
      meta: usCore('servicerequest'),
      status: 'completed',
      intent: 'order',
      category: [concept(SNOMED, '108252007', 'Laboratory procedure')],
      code,
      subject: chart.subject,
      encounter: { reference: visit.encounter.reference },
      authoredOn: instantOf(at - 600_000),
      requester: visit.practitioner,
    },
    at,
  );
  const result = panel.tests.map((test) => runTest(chart, visit, test, at, issued));
  chart.add(
    {
      resourceType: 'DiagnosticReport',
      meta: usCore('diagnosticreport-lab'),
      basedOn: [{ reference: order.reference }],
      status: 'final',
      category: REPORT_CATEGORY,
      code,
      subject: chart.subject,
      encounter: { reference: visit.encounter.reference },
      effectiveDateTime: instantOf(at),
      issued: instantOf(issued),
      performer: [directory.laboratory],
      result,
      ...(random.chance(0.15)
        ? { conclusion: 'See results.', presentedForm: [textFile(chart, NOTES.summary[1], at, resultSheet(panel))] }
        : {}),
    },
    issued,
  );
}

export function runTest(chart: Chart, visit: Visit, test: LabTest, at: number, issued = at + 7_200_000): Reference {
  const { random, directory } = chart;
  const status = random.chance(0.006) ? 'entered-in-error' : random.chance(0.03) ? 'corrected' : 'final';
  const observation: Observation = {
    resourceType: 'Observation',
    meta: usCore('observation-lab'),
    status,
    category: CATEGORY,
    code: concept(LOINC, test.code, test.name),
    subject: chart.subject,
    encounter: { reference: visit.encounter.reference },
    effectiveDateTime: instantOf(at),
    issued: instantOf(issued),
    performer: [directory.laboratory],
    ...('answers' in test ? wordOf(chart, test) : measurementOf(chart, test)),
  };
  return { ...chart.add(observation, issued), display: test.name };
}

type Result = Pick<
  Observation,
  'valueQuantity' | 'valueCodeableConcept' | 'valueString' | 'interpretation' | 'referenceRange'
>;

function wordOf({ random }: Chart, { answers }: WordedTest): Result {
  const [snomed, word] = random.chance(0.8) ? answers[0]! : random.pick(answers);
  return snomed === '' ? { valueString: word } : { valueCodeableConcept: concept(SNOMED, snomed, word) };
}

function measurementOf(chart: Chart, test: MeasuredTest): Result {
  const value = valueOf(chart, test);
  // A machine reports what it can no longer measure as "less than".
  const below = test.code === '1988-5' && value < 1;
  const { unit, digits } = test;
  return {
    valueQuantity: {
      value: decimal(below ? 1 : value, digits),
      ...(below ? { comparator: '<' as const } : {}),
      unit,
      system: UCUM,
      code: unit,
    },
    interpretation: interpretationOf(test, below ? 0 : value),
    referenceRange: [rangeOf(test)],
  };
}

/** Mostly inside the range, drifting with age for those tests that a chronic illness moves. */
function valueOf(chart: Chart, { low, high, usual, digits }: MeasuredTest): number {
  const from = low ?? (usual ?? high ?? 1) * 0.6;
  const to = high ?? (usual ?? from) * 1.4;
  const middle = (usual ?? (from + to) / 2) + (usual === undefined ? 0 : chart.progress * (to - from) * 0.2);
  const value = Math.max(0, chart.random.near(middle, (to - from) * 0.42));
  return Number(value.toFixed(digits));
}

function rangeOf({ low, high, unit, digits }: MeasuredTest): ObservationReferenceRange {
  const bound = (value: number) => ({ value: decimal(value, digits), unit, system: UCUM, code: unit });
  return {
    ...(low === undefined ? {} : { low: bound(low) }),
    ...(high === undefined ? {} : { high: bound(high) }),
    text:
      low === undefined
        ? `<${high}`
        : high === undefined
          ? `>=${low}`
          : `${low.toFixed(digits)}-${high.toFixed(digits)}`,
  };
}

function interpretationOf({ low, high }: MeasuredTest, value: number) {
  const [code, display] =
    low !== undefined && value < low
      ? ['L', 'Low']
      : high !== undefined && value > high
        ? ['H', 'High']
        : ['N', 'Normal'];
  return [{ coding: [coding('http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code, display)] }];
}

const resultSheet = (panel: Panel): string =>
  [
    panel.name,
    ...panel.tests.map((test) => `  ${test.name}${'unit' in test ? ` (${test.unit})` : ''}`),
    'Values are in the results of this report.',
  ].join('\n');
