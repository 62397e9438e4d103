import type { Meaning } from '../../fhir/interpretation.ts';

/** What a source says of a value by HL7's codes. */
export const SPANISH_MEANINGS: Readonly<Record<Meaning, string>> = {
  'Critically high': 'Críticamente alto',
  'Critically low': 'Críticamente bajo',
  Critical: 'Crítico',
  'Very high': 'Muy alto',
  'Very low': 'Muy bajo',
  High: 'Alto',
  Low: 'Bajo',
  Abnormal: 'Anormal',
  Normal: 'Normal',
  Positive: 'Positivo',
  Negative: 'Negativo',
  Detected: 'Detectado',
  'Not detected': 'No detectado',
  Indeterminate: 'Indeterminado',
  Equivocal: 'Dudoso',
  Resistant: 'Resistente',
  Intermediate: 'Intermedio',
  Susceptible: 'Sensible',
  Better: 'Mejor',
  Worse: 'Peor',
  'Significant change up': 'Subida importante',
  'Significant change down': 'Bajada importante',
  'Below the scale': 'Por debajo de la escala',
  'Above the scale': 'Por encima de la escala',
};
