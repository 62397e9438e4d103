import type { RowKind } from '../../engine/api.ts';
import { inLanguage } from './language.ts';

/** What each kind is called: over many, and for one. In the order that filters show them. */
export const KIND_WORDS: Readonly<Record<RowKind, { readonly many: string; readonly one: string }>> = inLanguage({
  en: {
    visit: { many: 'Visits', one: 'Visit' },
    lab: { many: 'Lab results', one: 'Lab result' },
    vital: { many: 'Vital signs', one: 'Vital sign' },
    medication: { many: 'Medications', one: 'Medication' },
    problem: { many: 'Problems', one: 'Problem' },
    allergy: { many: 'Allergies', one: 'Allergy' },
    immunization: { many: 'Immunizations', one: 'Immunization' },
    procedure: { many: 'Procedures', one: 'Procedure' },
    document: { many: 'Documents', one: 'Document' },
    report: { many: 'Reports', one: 'Report' },
    observation: { many: 'Observations', one: 'Observation' },
    care: { many: 'Care plans and goals', one: 'Care' },
    coverage: { many: 'Coverage and claims', one: 'Coverage' },
    person: { many: 'People and places', one: 'Person or place' },
    other: { many: 'Other', one: 'Other' },
  },
  es: {
    visit: { many: 'Visitas', one: 'Visita' },
    lab: { many: 'Análisis', one: 'Análisis' },
    vital: { many: 'Constantes vitales', one: 'Constante vital' },
    medication: { many: 'Medicamentos', one: 'Medicamento' },
    problem: { many: 'Problemas', one: 'Problema' },
    allergy: { many: 'Alergias', one: 'Alergia' },
    immunization: { many: 'Vacunas', one: 'Vacuna' },
    procedure: { many: 'Procedimientos', one: 'Procedimiento' },
    document: { many: 'Documentos', one: 'Documento' },
    report: { many: 'Informes', one: 'Informe' },
    observation: { many: 'Observaciones', one: 'Observación' },
    care: { many: 'Planes y metas', one: 'Atención' },
    coverage: { many: 'Seguro y cobros', one: 'Seguro' },
    person: { many: 'Personas y lugares', one: 'Persona o lugar' },
    other: { many: 'Otros', one: 'Otro' },
  },
});

export const KINDS = Object.keys(KIND_WORDS) as readonly RowKind[];

/** Kinds whose detail is a value, for which people come. */
export const MEASURED: ReadonlySet<RowKind> = new Set(['lab', 'vital', 'observation']);

/** A kind out of an address; anything else there means all. */
export const kindOf = (text: string | null): RowKind | undefined => KINDS.find((kind) => kind === text);

/** Kinds in the middle of a sentence: for one, and for several. */
export const KINDS_OF: Readonly<Record<RowKind, readonly [one: string, many: string]>> = inLanguage({
  en: {
    visit: ['visit', 'visits'],
    lab: ['lab result', 'lab results'],
    vital: ['vital sign', 'vital signs'],
    medication: ['medication entry', 'medication entries'],
    problem: ['problem', 'problems'],
    allergy: ['allergy', 'allergies'],
    immunization: ['immunization', 'immunizations'],
    procedure: ['procedure', 'procedures'],
    document: ['document', 'documents'],
    report: ['report', 'reports'],
    observation: ['observation', 'observations'],
    care: ['entry on care', 'entries on care'],
    coverage: ['entry on insurance', 'entries on insurance'],
    person: ['person or place', 'people and places'],
    other: ['other entry', 'other entries'],
  },
  es: {
    visit: ['visita', 'visitas'],
    lab: ['resultado de análisis', 'resultados de análisis'],
    vital: ['signo vital', 'signos vitales'],
    medication: ['entrada de medicamento', 'entradas de medicamentos'],
    problem: ['problema', 'problemas'],
    allergy: ['alergia', 'alergias'],
    immunization: ['vacuna', 'vacunas'],
    procedure: ['procedimiento', 'procedimientos'],
    document: ['documento', 'documentos'],
    report: ['informe', 'informes'],
    observation: ['observación', 'observaciones'],
    care: ['entrada de atención', 'entradas de atención'],
    coverage: ['entrada de seguro', 'entradas de seguro'],
    person: ['persona o lugar', 'personas y lugares'],
    other: ['otra entrada', 'otras entradas'],
  },
});
