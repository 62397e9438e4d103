import { isObject, listOf, textOf, type JsonObject } from '../../../base/json.ts';
import { cvxOf, VACCINE_NAMES } from '../../words/vaccines.ts';
import { type EnterKind, noteOf, said } from '../kind.ts';

const HL7 = 'http://terminology.hl7.org/CodeSystem';

const coded = (system: string, code: string) => ({ coding: [{ system: `${HL7}/${system}`, code }] });

/** The code of the first coding. */
function codeIn(concept: unknown): string {
  const [coding] = isObject(concept) ? listOf(concept['coding']) : [];
  return isObject(coding) ? (textOf(coding['code']) ?? '') : '';
}

const wordsIn = (holder: unknown, ...path: readonly string[]): string => {
  let at: unknown = holder;
  for (const name of path) at = Array.isArray(at) ? at[0]?.[name] : isObject(at) ? at[name] : undefined;
  return typeof at === 'string' ? at : '';
};

export const medication: EnterKind = {
  type: 'MedicationStatement',
  fields: () => [
    { name: 'name', type: 'text', required: true },
    { name: 'dose', type: 'text' },
    { name: 'state', type: 'choice', choices: ['active', 'completed', 'stopped'] },
    { name: 'since', type: 'date' },
    { name: 'until', type: 'date' },
    { name: 'reason', type: 'text' },
    { name: 'note', type: 'area' },
  ],
  build: ({ name = '', dose = '', state = '', since = '', until = '', reason = '', note = '', recorded = '' }) =>
    said({
      resourceType: 'MedicationStatement',
      status: state || 'active',
      medicationCodeableConcept: { text: name },
      effectivePeriod: said({ start: since, end: until }),
      dateAsserted: recorded,
      reasonCode: reason === '' ? undefined : [{ text: reason }],
      note: noteOf(note),
      dosage: dose === '' ? undefined : [{ text: dose }],
    }),
  parse: (resource) => ({
    name: wordsIn(resource, 'medicationCodeableConcept', 'text'),
    dose: wordsIn(resource['dosage'], 'text'),
    state: wordsIn(resource, 'status'),
    since: wordsIn(resource, 'effectivePeriod', 'start'),
    until: wordsIn(resource, 'effectivePeriod', 'end'),
    recorded: wordsIn(resource, 'dateAsserted'),
    reason: wordsIn(resource['reasonCode'], 'text'),
    note: wordsIn(resource['note'], 'text'),
  }),
};

export const allergy: EnterKind = {
  type: 'AllergyIntolerance',
  fields: () => [
    { name: 'name', type: 'text', required: true },
    { name: 'reaction', type: 'text' },
    { name: 'severity', type: 'choice', choices: ['', 'mild', 'moderate', 'severe'] },
    { name: 'state', type: 'choice', choices: ['active', 'resolved'] },
    { name: 'since', type: 'date' },
    { name: 'note', type: 'area' },
  ],
  build: ({ name = '', reaction = '', severity = '', state = '', since = '', note = '', recorded = '' }) =>
    said({
      resourceType: 'AllergyIntolerance',
      clinicalStatus: coded('allergyintolerance-clinical', state || 'active'),
      code: { text: name },
      onsetDateTime: since,
      recordedDate: recorded,
      note: noteOf(note),
      reaction:
        reaction === '' && severity === ''
          ? undefined
          : // R4 asks for what was seen; where only how bad it was is said, that stands there in words.
            [said({ manifestation: [{ text: reaction || severity }], severity })],
    }),
  parse(resource) {
    const [reaction] = listOf(resource['reaction']);
    const severity = wordsIn(reaction, 'severity');
    const seen = isObject(reaction) ? wordsIn(reaction['manifestation'], 'text') : '';
    return {
      name: wordsIn(resource, 'code', 'text'),
      reaction: seen === severity ? '' : seen,
      severity,
      recorded: wordsIn(resource, 'recordedDate'),
      state: codeIn(resource['clinicalStatus']),
      since: wordsIn(resource, 'onsetDateTime'),
      note: wordsIn(resource['note'], 'text'),
    };
  },
};

export const problem: EnterKind = {
  type: 'Condition',
  fields: () => [
    { name: 'name', type: 'text', required: true },
    { name: 'state', type: 'choice', choices: ['active', 'resolved'] },
    { name: 'since', type: 'date' },
    { name: 'until', type: 'date' },
    { name: 'note', type: 'area' },
  ],
  build: ({ name = '', state = '', since = '', until = '', note = '', recorded = '' }) =>
    said({
      resourceType: 'Condition',
      // R4's con-4: one that has an end is not active.
      clinicalStatus: coded('condition-clinical', until === '' ? state || 'active' : 'resolved'),
      category: [coded('condition-category', 'problem-list-item')],
      code: { text: name },
      onsetDateTime: since,
      abatementDateTime: until,
      recordedDate: recorded,
      note: noteOf(note),
    }),
  parse: (resource) => ({
    name: wordsIn(resource, 'code', 'text'),
    state: codeIn(resource['clinicalStatus']),
    since: wordsIn(resource, 'onsetDateTime'),
    until: wordsIn(resource, 'abatementDateTime'),
    recorded: wordsIn(resource, 'recordedDate'),
    note: wordsIn(resource['note'], 'text'),
  }),
};

export const immunization: EnterKind = {
  type: 'Immunization',
  fields: () => [
    { name: 'name', type: 'text', required: true, suggest: VACCINE_NAMES },
    { name: 'when', type: 'date', required: true },
    { name: 'lot', type: 'text' },
    { name: 'place', type: 'text' },
    { name: 'note', type: 'area' },
  ],
  build({ name = '', when = '', lot = '', place = '', note = '', recorded = '' }) {
    const cvx = cvxOf(name);
    return said({
      resourceType: 'Immunization',
      status: 'completed',
      vaccineCode: said({
        coding: cvx === undefined ? undefined : [{ system: 'http://hl7.org/fhir/sid/cvx', code: cvx }],
        text: name,
      }),
      occurrenceDateTime: when,
      recorded,
      // Told by the person, and not by whoever gave it.
      primarySource: false,
      reportOrigin: coded('immunization-origin', 'recall'),
      lotNumber: lot,
      performer: place === '' ? undefined : [{ actor: { display: place } }],
      note: noteOf(note),
    });
  },
  parse: (resource) => ({
    name: wordsIn(resource, 'vaccineCode', 'text'),
    when: wordsIn(resource, 'occurrenceDateTime'),
    recorded: wordsIn(resource, 'recorded'),
    lot: wordsIn(resource, 'lotNumber'),
    place: wordsIn(resource['performer'], 'actor', 'display'),
    note: wordsIn(resource['note'], 'text'),
  }),
};

export const document: EnterKind = {
  type: 'DocumentReference',
  fields: () => [
    { name: 'file', type: 'file', required: true },
    { name: 'title', type: 'text', required: true },
    { name: 'when', type: 'day' },
    { name: 'author', type: 'text' },
    { name: 'words', type: 'area' },
  ],
  build: ({ title = '', when = '', author = '', words = '', url = '', contentType = '', size = '' }) =>
    documentOf({ title, when, author, words }, said({ contentType, url, size: Number(size) || undefined, title })),
  parse: (resource) => ({ ...documentIn(resource), ...fileIn(resource) }),
};

export const note: EnterKind = {
  type: 'DocumentReference',
  fields: () => [
    { name: 'title', type: 'text', required: true },
    { name: 'text', type: 'area', required: true },
    { name: 'when', type: 'day' },
  ],
  build: ({ title = '', text = '', when = '' }) =>
    documentOf({ title, when }, { contentType: 'text/plain; charset=utf-8', data: base64Of(text), title }),
  parse: (resource) => {
    const { title, when } = documentIn(resource);
    return { title, when, text: textOfBase64(wordsIn(resource['content'], 'attachment', 'data')) };
  },
};

function documentOf(
  { title, when, author = '', words = '' }: { title: string; when: string; author?: string; words?: string },
  attachment: JsonObject,
): JsonObject {
  return said({
    resourceType: 'DocumentReference',
    status: 'current',
    type: { text: title },
    author: author === '' ? undefined : [{ display: author }],
    description: words,
    content: [{ attachment }],
    // `date` is an instant, and nobody knows the minute of a letter.
    context: when === '' ? undefined : { period: { start: when } },
  });
}

const documentIn = (resource: JsonObject) => ({
  title: wordsIn(resource, 'type', 'text'),
  when: wordsIn(resource, 'context', 'period', 'start'),
  author: wordsIn(resource['author'], 'display'),
  words: wordsIn(resource, 'description'),
});

function fileIn(resource: JsonObject) {
  const [content] = listOf(resource['content']);
  const attachment = isObject(content) && isObject(content['attachment']) ? content['attachment'] : {};
  const { contentType, url, size } = attachment;
  return {
    contentType: textOf(contentType) ?? '',
    url: textOf(url) ?? '',
    size: typeof size === 'number' ? String(size) : '',
  };
}

function base64Of(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function textOfBase64(data: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(data), (char) => char.charCodeAt(0)));
  } catch {
    return '';
  }
}
