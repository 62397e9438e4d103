import { isObject } from '../../base/json.ts';
import { codingText, conceptTexts } from '../coding.ts';
import type { Resource } from '../resource.ts';
import { joined, plainText } from '../text.ts';
import { referenceName } from '../title.ts';
import { code, count, each, first, status, type Describers, type Reader } from './describer.ts';

const attachmentTitle: Reader = ({ content }) => {
  const titles = each(content, 20).map(({ attachment }) =>
    isObject(attachment) ? plainText(attachment['title']) : '',
  );
  return titles.find((title) => title !== '') ?? '';
};

/** Reads the first of these readers that says something. */
const either =
  (...readers: readonly Reader[]): Reader =>
  (resource, help) => {
    for (const read of readers) {
      const text = read(resource, help);
      if (text !== '') return text;
    }
    return '';
  };

const documentTitle = either(first('type'), attachmentTitle, first('description', 'category'));

/** A reader that says nothing where it would only say the title again: "Progress note", "Progress note, 2026-05-13". */
const beyondTitle =
  (read: Reader): Reader =>
  (resource, help) => {
    const [text, title] = [read(resource, help), documentTitle(resource, help)];
    return title !== '' && text.toLowerCase().startsWith(title.toLowerCase()) ? '' : text;
  };

/** Reports, notes, pictures and forms. */
export const documents: Describers = {
  DiagnosticReport: {
    kind: 'report',
    title: code,
    fallback: 'Report',
    detail: either(
      ({ conclusion }) => plainText(conclusion, 160),
      ({ conclusionCode }) => joined(conceptTexts(conclusionCode), ', '),
      count('result', 'result'),
    ),
  },
  ImagingStudy: {
    kind: 'report',
    title: either(first('description', 'procedureCode'), modalityText),
    fallback: 'Imaging study',
    detail: modalityText,
  },
  DocumentReference: {
    kind: 'document',
    title: documentTitle,
    fallback: 'Document',
    detail: either(...[first('description'), attachmentTitle, first('author', 'custodian')].map(beyondTitle)),
  },
  DocumentManifest: { kind: 'document', title: first('type', 'description'), fallback: 'Set of documents' },
  Composition: { kind: 'document', title: first('title', 'type'), fallback: 'Document', detail: first('author') },
  Media: {
    kind: 'document',
    title: either(({ content }) => (isObject(content) ? plainText(content['title']) : ''), first('type', 'reasonCode')),
    fallback: 'Picture or recording',
    detail: first('bodySite'),
  },
  Binary: {
    kind: 'document',
    title: () => '',
    fallback: 'File',
    detail: ({ contentType }) => plainText(contentType, 80),
  },
  Consent: { kind: 'document', title: first('category', 'scope'), fallback: 'Consent', detail: status },
  QuestionnaireResponse: {
    kind: 'document',
    title: questionnaireTitle,
    fallback: 'Questionnaire',
    detail: count('item', 'answer'),
  },
};

function modalityText({ modality, series }: Resource): string {
  const own = conceptOrCodings(modality);
  return joined(own.length > 0 ? own : conceptOrCodings(each(series, 20).map((one) => one['modality'])), ', ');
}

/** R4 has Codings here, R5 concepts. */
function conceptOrCodings(values: unknown): readonly string[] {
  const list = each(Array.isArray(values) ? values : [values], 20);
  const texts = list.map((one) => ('coding' in one ? (conceptTexts(one)[0] ?? '') : codingText(one)));
  return [...new Set(texts)].filter((text) => text !== '');
}

/** A questionnaire is named by a canonical address; its end is the nearest thing to a name, unless the sender gives one. */
function questionnaireTitle({ questionnaire, _questionnaire }: Resource): string {
  const extensions = isObject(_questionnaire) ? each(_questionnaire['extension'], 10) : [];
  const display = extensions.map((one) => plainText(one['valueString'])).find((text) => text !== '');
  if (display !== undefined) return display;
  if (isObject(questionnaire)) return referenceName(questionnaire, undefined); // STU3
  const tail = plainText(questionnaire).split('|')[0]!.split('/').at(-1)!;
  return tail === '' ? '' : `Questionnaire ${tail}`;
}
