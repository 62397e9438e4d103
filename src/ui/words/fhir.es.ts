import type { FhirWords, Phrase } from '../../fhir/words.ts';
import { CODES } from './codes.es.ts';
import { SPANISH_DOSES } from './doses.es.ts';
import { SPANISH_MEANINGS } from './meanings.es.ts';

const PHRASES: Readonly<Record<Phrase, string>> = {
  Yes: 'Sí',
  No: 'No',
  Attachment: 'Archivo adjunto',

  'No known allergies': 'Sin alergias conocidas',
  'No known drug allergies': 'Sin alergias conocidas a medicamentos',
  'No known food allergies': 'Sin alergias conocidas a alimentos',
  'No known environmental allergies': 'Sin alergias conocidas del ambiente',
  'No known latex allergy': 'Sin alergia conocida al látex',
  'No current problems': 'Sin problemas actuales',
  'Blood pressure': 'Presión arterial',
  'Systolic blood pressure': 'Presión arterial sistólica',
  'Diastolic blood pressure': 'Presión arterial diastólica',
  'Heart rate': 'Frecuencia cardíaca',
  'Breathing rate': 'Frecuencia respiratoria',
  'Body temperature': 'Temperatura corporal',
  Height: 'Estatura',
  Weight: 'Peso',
  'Body mass index': 'Índice de masa corporal',
  'Oxygen saturation': 'Saturación de oxígeno',

  'Outpatient visit': 'Consulta',
  'Hospital stay': 'Ingreso hospitalario',
  'Emergency visit': 'Visita a urgencias',
  'Home visit': 'Visita a domicilio',
  'Video or phone visit': 'Visita por vídeo o teléfono',
  'Observation stay': 'Estancia en observación',
  'Short stay': 'Estancia corta',
  'Before admission': 'Antes del ingreso',
  'Care in the field': 'Atención en el lugar',

  ...SPANISH_MEANINGS,
};

/** What Sheaf makes of the codes, numbers and dates of a resource. */
export const SPANISH_FHIR: FhirWords = {
  ...SPANISH_DOSES,
  say: (phrase) => PHRASES[phrase],
  code: (code, english) => CODES.get(code) ?? english,
  bareCode: (code) => `Código ${code}`,
  between: (from, to) => `${from} a ${to}`,
  curve: (points, unit) =>
    `Curva registrada${points === undefined ? '' : `, ${points} puntos`}${unit === '' ? '' : ` (${unit})`}`,
};
