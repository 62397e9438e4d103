import { language } from './language.ts';

/** What searches are called in Spanish. In English they bear their names in the ledger, as `sync/` gave them. */
const SPANISH: Readonly<Record<string, string>> = {
  You: 'Usted',
  'Whole record in one search': 'Toda la historia en una consulta',
  'People and places it names': 'Personas y lugares que menciona',
  'Contents of documents': 'Contenido de los documentos',
  'Entries that are no longer listed': 'Entradas que ya no figuran',

  'Problems and diagnoses': 'Problemas y diagnósticos',
  Prescriptions: 'Recetas',
  Allergies: 'Alergias',
  'Results and measurements': 'Resultados y mediciones',
  Reports: 'Informes',
  Immunizations: 'Vacunas',
  Visits: 'Visitas',
  Procedures: 'Procedimientos',
  'Notes and documents': 'Notas y documentos',
  'Medicines you reported': 'Medicamentos que usted indicó',
  'Medicines handed out': 'Medicamentos dispensados',
  'Medicines given in hospital': 'Medicamentos administrados en el hospital',
  'Care plans': 'Planes de atención',
  'Care teams': 'Equipos de atención',
  Goals: 'Metas',
  'Orders and referrals': 'Órdenes y derivaciones',
  'Tests ordered': 'Pruebas solicitadas',
  'Procedures ordered': 'Procedimientos solicitados',
  Referrals: 'Derivaciones',
  Appointments: 'Citas',
  'Devices and implants': 'Dispositivos e implantes',
  'Family history': 'Antecedentes familiares',
  'Imaging studies': 'Estudios de imagen',
  Specimens: 'Muestras',
  'Questionnaires you answered': 'Cuestionarios que usted respondió',
  'Episodes of care': 'Episodios de atención',
  Insurance: 'Seguro',
  'Insurance statements': 'Liquidaciones del seguro',
  Claims: 'Reclamaciones al seguro',
  'Nutrition orders': 'Dietas prescritas',
  'Related people': 'Personas relacionadas',
  Consents: 'Consentimientos',
  Alerts: 'Alertas',
  Lists: 'Listas',
  'Photos and media': 'Fotos y grabaciones',

  'Billing accounts': 'Cuentas de facturación',
  'Adverse events': 'Eventos adversos',
  'Body structures': 'Estructuras del cuerpo',
  Charges: 'Cargos',
  'Answers to claims': 'Respuestas a reclamaciones',
  'Clinical assessments': 'Valoraciones clínicas',
  Messages: 'Mensajes',
  'Planned messages': 'Mensajes previstos',
  'Clinical documents': 'Documentos clínicos',
  'Answers on coverage': 'Respuestas sobre la cobertura',
  'Detected issues': 'Avisos del sistema',
  'Device orders': 'Dispositivos solicitados',
  'Use of devices': 'Uso de dispositivos',
  'Sets of documents': 'Conjuntos de documentos',
  'Checks of immunizations': 'Revisiones de vacunas',
  'Immunizations due': 'Vacunas pendientes',
  Invoices: 'Facturas',
  'Genetic sequences': 'Secuencias genéticas',
  'Groups of orders': 'Grupos de órdenes',
  'Research studies': 'Estudios de investigación',
  'Risk assessments': 'Valoraciones de riesgo',
  'Supplies delivered': 'Suministros entregados',
  'Supplies ordered': 'Suministros solicitados',
  Tasks: 'Tareas',
  'Vision prescriptions': 'Recetas de gafas o lentes',

  'Lab results': 'Resultados de análisis',
  'Vital signs': 'Constantes vitales',
  'Social history': 'Historia social',
  'Imaging results': 'Resultados de imágenes',
  'Survey answers': 'Respuestas a cuestionarios',
  'Examination findings': 'Hallazgos de la exploración',
  'Procedure measurements': 'Mediciones de procedimientos',
  'Therapy notes': 'Notas de terapia',
  Activity: 'Actividad',
  'Living conditions': 'Condiciones de vida',
  'Functional status': 'Estado funcional',
  'Disability status': 'Estado de discapacidad',
  'Cognitive status': 'Estado cognitivo',
  'Problem list': 'Lista de problemas',
  'Diagnoses from visits': 'Diagnósticos de las visitas',
  'Health concerns': 'Preocupaciones de salud',
  'Lab reports': 'Informes de laboratorio',
  'Radiology reports': 'Informes de radiología',
  'Cardiology reports': 'Informes de cardiología',
  'Pathology reports': 'Informes de patología',
  'Assessment and plan of treatment': 'Valoración y plan de tratamiento',
  'Clinical notes': 'Notas clínicas',
};

/** "Visits (odd)", "Visits with a date": a search that was narrowed down bears its type's name, and by what. */
const NARROWED = /^(.+?)( with a date| \([^()]*\))$/;

/** The Spanish for it; what has none stays as it came. */
export function spanishLabel(label: string): string {
  if (Object.hasOwn(SPANISH, label)) return SPANISH[label]!;
  const [, of, by] = NARROWED.exec(label) ?? [];
  if (of === undefined || by === undefined) return label;
  return spanishLabel(of) + (by.endsWith(')') ? by : ' con fecha');
}

/** What a search is called. */
export const searchLabel = (label: string): string => (language() === 'es' ? spanishLabel(label) : label);
