import { isObject, type JsonObject } from '../base/json.ts';
import type { Resource } from './resource.ts';

/** Where in an entry a text stands, as a person would say it; the first weighs most. */
export const TEXT_PLACES = ['title', 'code', 'value', 'note', 'narrative', 'file'] as const;
export type TextPlace = (typeof TEXT_PLACES)[number];

export type HearText = (place: TextPlace, text: string) => void;

/**
 * Tells every text of a resource that somebody wrote to be read: codes with their names, values in words, notes,
 * the narrative. Its title and the words of its files are not in it: whoever keeps those has them at hand.
 *
 * What is for machines is left out (addresses, references, identifiers), and so is whose it is: a name that every entry
 * has finds nothing. Of the resource as R4 has it. Never throws, whatever its shape.
 */
export function eachHumanText(resource: Resource, hear: HearText): void {
  const room = { left: MOST_CHARACTERS };
  const tell: HearText = (place, text) => {
    if (room.left <= 0) return;
    hear(place, text.length > room.left ? text.slice(0, room.left) : text);
    room.left -= text.length;
  };
  inside(resource, '', undefined, DEEPEST, tell);
}

const MOST_CHARACTERS = 1_000_000;
const DEEPEST = 30;

function inside(holder: JsonObject, key: string, within: TextPlace | undefined, depth: number, tell: HearText): void {
  for (const name in holder) {
    const value = holder[name];
    if (typeof value === 'string') {
      const place = placeOf(name, key, within);
      if (place !== undefined && value !== '') tell(place, value);
    } else if (typeof value === 'object' && value !== null && depth > 0 && !SKIPPED.has(name)) {
      const its = name === 'note' ? 'note' : (within ?? (name.startsWith('value') ? 'value' : undefined));
      if (name === 'text') narrative(value, tell);
      else if (!Array.isArray(value)) inside(value as JsonObject, name, its, depth - 1, tell);
      else for (const one of value as readonly unknown[]) item(one, name, its, depth, tell);
    }
  }
}

function item(value: unknown, name: string, within: TextPlace | undefined, depth: number, tell: HearText): void {
  if (isObject(value)) inside(value, name, within, depth - 1, tell);
  else if (typeof value === 'string' && value !== '') {
    const place = placeOf(name, '', within);
    if (place !== undefined) tell(place, value);
  }
}

/** A text by the name of its element, that of the object around it, and what that is a part of. */
function placeOf(name: string, parent: string, within: TextPlace | undefined): TextPlace | undefined {
  if (name === 'display') return within ?? 'code';
  if (name === 'code') return parent === 'coding' || parent.endsWith('Coding') ? (within ?? 'code') : undefined;
  if (name === 'text') return within ?? (NOTED.has(parent) ? 'note' : parent === 'name' ? 'value' : 'code');
  if (NOTES.has(name)) return 'note';
  return VALUES.has(name) || name.endsWith('String') ? (within ?? 'value') : undefined;
}

function narrative(value: object, tell: HearText): void {
  if (!('div' in value) || typeof value.div !== 'string') return;
  const text = htmlText(value.div);
  if (text !== '') tell('narrative', text);
}

/** The words of a piece of HTML. To be looked through, not to be shown as HTML. */
export function htmlText(html: string): string {
  return withoutTags(html.slice(0, MOST_CHARACTERS))
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** By hand: what an expression would do here takes an hour over a megabyte of `<`. */
function withoutTags(html: string): string {
  let text = '';
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    text += `${html.slice(at, open)} `;
    const close = html.indexOf('>', open);
    if (close < 0) return text;
    const [, name] = /^<(script|style)\b/i.exec(html.slice(open, open + 10)) ?? [];
    const end = name === undefined ? open : html.indexOf(`</${name}`, close);
    if (end < 0) return text;
    at = end === open ? close + 1 : end;
  }
  return text + html.slice(at);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const SKIPPED: ReadonlySet<string> = new Set(['meta', 'identifier', 'subject', 'patient', 'beneficiary', 'telecom']);

/** What a `text` in these is: somebody's own words, not the name of a code. */
const NOTED: ReadonlySet<string> = new Set(['note', 'dosage', 'dosageInstruction', 'item', 'address', 'sig']);

// Elements that R4's definitions type as string or markdown, those for machines left out; `valueString` and its like go
// by their ending.
const NOTES: ReadonlySet<string> = new Set([
  'additionalInstruction',
  'administrationInstruction',
  'availabilityExceptions',
  'basis',
  'cancelledReason',
  'comment',
  'comments',
  'conclusion',
  'contentString',
  'description',
  'detail',
  'detailString',
  'disposition',
  'extraDetails',
  'instruction',
  'mitigation',
  'overrideReason',
  'patientInstruction',
  'paymentTerms',
  'preparation',
  'preparationInstruction',
  'rationale',
  'reason',
  'specialMeasures',
  'statusReason',
  'summary',
  'supportingInformation',
  'textEquivalent',
]);
const VALUES: ReadonlySet<string> = new Set([
  'additiveProductName',
  'alias',
  'baseFormulaProductName',
  'brand',
  'city',
  'color',
  'condition',
  'deviceName',
  'dependent',
  'family',
  'given',
  'imprint',
  'label',
  'line',
  'lotNumber',
  'manufacturer',
  'modelNumber',
  'name',
  'network',
  'prefix',
  'productName',
  'publisher',
  'question',
  'requirement',
  'serialNumber',
  'series',
  'shape',
  'subscriberId',
  'subtitle',
  'suffix',
  'synonym',
  'title',
]);
