import { mediaType } from '../../fhir/attachment.ts';
import { plainText } from '../../fhir/text.ts';
import type { Block, DocumentSection, Footnote } from '../text/blocks.ts';
import { bytesIn } from '../text/bytes-in.ts';
import { readBlocks, type Gathered } from './flow.ts';
import { XmlReader } from './xml.ts';

/** A clinical document as its author wrote it. */
export interface CdaDocument {
  readonly title: string;
  /** When it was made, at the precision given; '' where it does not say. */
  readonly when: string;
  readonly authors: readonly string[];
  /** Who keeps it. */
  readonly custodian: string;
  readonly patient: { readonly name: string; readonly birthDate: string };
  readonly sections: readonly DocumentSection[];
  /** A whole file that it is only the cover of. */
  readonly inside: CdaFile | undefined;
  /** It has words of its own for parts of its text, which were left as they stand. */
  readonly declaresEntities: boolean;
  /** It holds more tables than can be shown. */
  readonly isCut: boolean;
}

export interface CdaFile {
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Of all pictures in one document. */
const MOST_PICTURES = 30_000_000;

/** Reads a C-CDA (or any CDA R2). Throws DocumentError where it is more than a document can be, or no such document. */
export function readCda(text: string): CdaDocument {
  const xml = new XmlReader(text);
  const pictures = text.includes('observationMedia') ? picturesIn(text) : new Map<string, Block>();
  const found = new Findings(pictures);
  while (xml.next() !== 'end') if (xml.kind === 'open' && xml.name === 'ClinicalDocument') found.read(xml);
  return found.document(xml.declaresEntities);
}

class Findings {
  readonly #header = {
    title: '',
    when: '',
    authors: [] as string[],
    custodian: '',
    patient: { name: '', birthDate: '' },
  };
  readonly #sections: DocumentSection[] = [];
  readonly #gathered: Omit<Gathered, 'notes'>;
  #inside: CdaFile | undefined;

  constructor(pictures: ReadonlyMap<string, Block>) {
    this.#gathered = { cells: 0, isCut: false, pictured: (id) => pictures.get(id) };
  }

  document(declaresEntities: boolean): CdaDocument {
    const { isCut } = this.#gathered;
    return { ...this.#header, sections: this.#sections, inside: this.#inside, declaresEntities, isCut };
  }

  read(xml: XmlReader): void {
    const header = this.#header;
    xml.inside((name) => {
      if (name === 'title') header.title ||= plainText(xml.words());
      else if (name === 'effectiveTime') header.when ||= dateOf(xml.attribute('value'));
      else if (name === 'author') header.authors.push(...nameIn(xml));
      else if (name === 'custodian') header.custodian ||= nameIn(xml)[0] ?? '';
      else if (name === 'recordTarget') this.#readPatient(xml);
      else if (name === 'component') xml.inside((body) => this.#readBody(xml, body));
      else this.#readBody(xml, name);
    });
    header.authors = [...new Set(header.authors)].slice(0, 10);
  }

  #readPatient(xml: XmlReader) {
    const { patient } = this.#header;
    eachInside(xml, (name) => {
      // Guardians and the birth place are inside of the patient, too: the first is the patient's own.
      if (name === 'name') patient.name ||= nameWords(xml);
      else if (name === 'birthTime') patient.birthDate ||= dateOf(xml.attribute('value'));
    });
  }

  #readBody(xml: XmlReader, name: string) {
    if (name === 'nonXMLBody') this.#readFile(xml);
    else if (name === 'structuredBody') this.#readComponents(xml, 1);
  }

  #readComponents(xml: XmlReader, level: number) {
    xml.inside((name) => {
      if (name === 'component') this.#readComponents(xml, level);
      else if (name === 'section') this.#readSection(xml, level);
    });
  }

  #readSection(xml: XmlReader, level: number) {
    const place = this.#sections.length;
    const notes: Footnote[] = [];
    const gathered: Gathered = { ...this.#gathered, notes };
    let [title, code, displayName] = ['', '', ''];
    let blocks: readonly Block[] = [];
    const coded: string[] = [];
    // Its place is before the sections inside of it, which come before its end.
    this.#sections.push({ key: '', level, title: '', code: '', blocks, coded, notes });
    xml.inside((name) => {
      if (name === 'title') title ||= plainText(xml.words());
      else if (name === 'code')
        [code, displayName] = [plainText(xml.attribute('code'), 60), plainText(xml.attribute('displayName'))];
      else if (name === 'text') blocks = readBlocks(xml, gathered);
      else if (name === 'entry') readReferences(xml, coded);
      else if (name === 'component') this.#readComponents(xml, level + 1);
    });
    this.#gathered.cells = gathered.cells;
    this.#gathered.isCut ||= gathered.isCut;
    this.#sections[place] = {
      key: `s${place}`,
      level,
      title: title || displayName,
      code: code || title,
      blocks,
      coded,
      notes,
    };
  }

  #readFile(xml: XmlReader) {
    xml.inside((name) => {
      if (name !== 'text' || this.#inside) return;
      const contentType = mediaType(xml.attribute('mediaType'));
      const isEncoded = xml.attribute('representation') === 'B64';
      const words = xml.words();
      const bytes = isEncoded ? bytesIn(words) : new TextEncoder().encode(words);
      if (bytes && bytes.length > 0) this.#inside = { contentType: contentType || 'text/plain', bytes };
    });
  }
}

/** Which places of the narrative the coded entries speak of. */
function readReferences(xml: XmlReader, coded: string[]): void {
  eachInside(xml, (name) => {
    if (name !== 'reference') return;
    const value = xml.attribute('value');
    if (value.startsWith('#') && value.length < 200) coded.push(value.slice(1));
  });
}

/** Pictures stand behind the narrative that shows them: so they are read first. */
function picturesIn(text: string): ReadonlyMap<string, Block> {
  const xml = new XmlReader(text);
  const pictures = new Map<string, Block>();
  let size = 0;
  while (xml.next() !== 'end') {
    if (xml.kind !== 'open' || xml.name !== 'observationMedia') continue;
    const id = xml.attribute('ID');
    xml.inside((name) => {
      if (name !== 'value' || id === '') return;
      const contentType = mediaType(xml.attribute('mediaType'));
      const bytes = xml.attribute('representation') === 'B64' ? bytesIn(xml.words()) : undefined;
      size += bytes?.length ?? 0;
      if (bytes && size <= MOST_PICTURES) pictures.set(id, { kind: 'picture', contentType, bytes, name: '' });
    });
  }
  return pictures;
}

/** Calls for every element inside of the one that begins here, however deep. */
function eachInside(xml: XmlReader, onElement: (name: string) => void): void {
  const own = xml.depth;
  while (xml.next() !== 'end' && xml.depth >= own) if (xml.kind === 'open') onElement(xml.name);
}

/** Names of the people (or, where there are none, of the organisations and devices) inside of the element that begins here. */
function nameIn(xml: XmlReader): readonly string[] {
  const names: string[] = [];
  const others: string[] = [];
  let isPerson = false;
  const own = xml.depth;
  while (xml.next() !== 'end' && xml.depth >= own) {
    if (xml.kind !== 'open') continue;
    if (xml.name === 'assignedPerson') isPerson = true;
    else if (xml.name === 'representedOrganization') isPerson = false;
    else if (xml.name === 'name') (isPerson ? names : others).push(nameWords(xml));
    else if (xml.name === 'softwareName' || xml.name === 'manufacturerModelName') others.push(plainText(xml.words()));
  }
  const known = (names.some((name) => name !== '') ? names : others).filter((name) => name !== '');
  return known.slice(0, 1);
}

/** Of given names, family and title, spaces between them whatever the file has there. */
function nameWords(xml: XmlReader): string {
  const words: string[] = [];
  xml.inside(
    () => void words.push(xml.words()),
    (text) => void words.push(text),
  );
  return plainText(words.join(' ').replace(/\s+/g, ' ').trim());
}

/** HL7's `20260503140200-0500` as a date of FHIR's, no more precise than it is; '' for what is none. */
function dateOf(value: string): string {
  const found = /^(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?(?:\.\d+)?)?([+-]\d{4})?$/.exec(value.trim());
  if (!found) return '';
  const [, year, month, day, hour, minute, second = '00', zone = ''] = found;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (day === undefined || hour === undefined) return date;
  return `${date}T${hour}:${minute}:${second}${zone && `${zone.slice(0, 3)}:${zone.slice(3)}`}`;
}
