import { escapeValue } from '../../src/fhir/query/escapes.ts';
import type { RecordIndex } from '../../src/store/record-index.ts';

/** What people, screens and apps ask of a record, again and again with other values. */
const FORMS: readonly ((pick: Pick) => string)[] = [
  () => 'Observation?category=laboratory&_sort=-date',
  (pick) => `Observation?code=${pick('code')}&_sort=-date`,
  (pick) => `Observation?code=${pick('code')},${pick('code')},${pick('code')}&date=ge${pick.year()}`,
  (pick) => `Observation?patient=Patient/p1&category=vital-signs&date=ge${pick.year()}&date=lt2030-01-01`,
  (pick) => `Observation?code=${pick('code')}&value-quantity=gt${pick.below(100)}`,
  (pick) => `Observation?code:not=${pick('code')}&status=final&_sort=date`,
  (pick) => `Observation?date=${pick.year()}&_sort=code,-date`,
  (pick) => `Observation?combo-code-value-quantity=${pick('code')}$gt${pick.below(60)}`,
  (pick) => `Observation?encounter.date=${pick.year()}`,
  (pick) => `Observation?code:text=${['gluc', 'hemo', 'press', 'chol'][pick.below(4)]}&_include=Observation:encounter`,
  (pick) => `Patient/p1/Observation?code=${pick('code')}`,
  () => 'Observation?patient.birthdate=lt1990&category=laboratory',
  (pick) => `Patient?_has:Observation:patient:code=${pick('code')}`,
  (pick) => `Condition?code=${pick('code')}&_sort=-recorded-date`,
  () => 'Condition?clinical-status=active&_sort=-onset-date',
  (pick) => `Encounter?date=${pick.year()}&_revinclude=Condition:encounter`,
  () => 'MedicationRequest?status=active&_sort=-authoredon&_include=MedicationRequest:medication',
  (pick) => `MedicationRequest?code=${pick('code')}`,
  (pick) => `DiagnosticReport?date=gt${pick.year()}&_include=DiagnosticReport:result`,
  (pick) => `DiagnosticReport?result.code=${pick('code')}`,
  (pick) => `?_lastUpdated=gt${pick.year()}-06-01`,
  (pick) => `?_type=Condition,Procedure,Immunization&date=ge${pick.year()}&patient=p1`,
  (pick) => `Immunization?vaccine-code=${pick('vaccine-code')}&_sort=date`,
  (pick) => `DocumentReference?type=${pick('type')}&date=ge${pick.year()}`,
  (pick) => `Observation?identifier=${pick('identifier')}`,
];

/** A code that the record has, as `system|code`. */
interface Pick {
  (name: string): string;
  below(count: number): number;
  year(): number;
}

/** So many queries, the same for the same record. */
export function mixOf({ words }: RecordIndex, count: number): readonly string[] {
  let state = 20_260_822;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const code = (name: string): string => {
    const list = words.of(name, 'token');
    const word = list[below(list.length)];
    return word === undefined ? 'none' : [words.systemOf(word), words.codeOf(word)].map(escapeValue).join('|');
  };
  const pick = Object.assign((name: string) => encodeURIComponent(code(name)), { below, year: () => 2005 + below(20) });
  return Array.from({ length: count }, (_, i) => {
    const query = FORMS[i % FORMS.length]!(pick);
    return `${query}&_count=50`;
  });
}
