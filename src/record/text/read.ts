import { plainLines } from '../../fhir/text.ts';
import { type CdaFile, readCda } from '../cda/document.ts';
import { readHtml } from '../cda/flow.ts';
import type { Rendition } from '../documents.ts';
import type { DocumentSection } from './blocks.ts';
import { decodeText, MOST_CDA, MOST_TEXT } from './decode.ts';
import { DocumentError } from '../errors.ts';
import { sectionsOfBlocks, sectionsOfText } from './plain.ts';
import { readRtf } from './rtf.ts';

/** Renditions that are read here and shown as elements of our own; the others are the browser's to show. */
export type ReadRendition = Extract<Rendition, 'cda' | 'rtf' | 'text' | 'xml' | 'html'>;

export interface ReadFile {
  readonly head: DocumentHead;
  readonly sections: readonly DocumentSection[];
  /** A whole file that it is only the cover of. */
  readonly inside: CdaFile | undefined;
}

/** What a document says of itself; all empty where it is but a text. */
export interface DocumentHead {
  readonly title: string;
  /** When it was made, at the precision given; '' where it does not say. */
  readonly when: string;
  readonly authors: readonly string[];
  readonly custodian: string;
  readonly patient: { readonly name: string; readonly birthDate: string };
  readonly declaresEntities: boolean;
  readonly isCut: boolean;
}

const NO_HEAD: DocumentHead = {
  title: '',
  when: '',
  authors: [],
  custodian: '',
  patient: { name: '', birthDate: '' },
  declaresEntities: false,
  isCut: false,
};

/** A file as plain data. Throws DocumentError where it is more than a document can be. */
export function readFile(bytes: Uint8Array, contentType: string, rendition: ReadRendition): ReadFile {
  if (rendition === 'cda') return clinical(bytes, contentType);
  if (rendition === 'rtf') return { head: NO_HEAD, sections: sectionsOfBlocks(readRtf(bytes)), inside: undefined };
  const text = decodeText(bytes, contentType);
  if (rendition === 'html') return { head: NO_HEAD, sections: sectionsOfBlocks(readHtml(text)), inside: undefined };
  const isCut = text.length > MOST_TEXT;
  return { head: { ...NO_HEAD, isCut }, sections: sectionsOfText(plainLines(text, MOST_TEXT)), inside: undefined };
}

function clinical(bytes: Uint8Array, contentType: string): ReadFile {
  if (bytes.length > MOST_CDA) throw new DocumentError('document/too-large', 'too many bytes');
  const { sections, inside, ...head } = readCda(decodeText(bytes, contentType, MOST_CDA));
  if (sections.length === 0 && !inside) throw new DocumentError('document/unreadable', 'nothing to read in it');
  return { head, sections, inside };
}
