import { isObject, listOf, textOf } from '../../base/json.ts';
import { toRange } from '../dates.ts';
import type { SearchValueSink } from './sink.ts';

/** Hands on what a value of one FHIR type can be found by. What is not of that shape hands on nothing. */
export type Write = (value: unknown, name: string, sink: SearchValueSink) => void;

/** By the parameter's type and the value's. @see https://hl7.org/fhir/R4/search.html#ptypes */
export const WRITERS: Readonly<Record<string, Readonly<Record<string, Write>>>> = {
  token: {
    code: writeCode,
    string: writeCode,
    id: writeCode,
    uri: writeCode,
    boolean(value, name, sink) {
      if (typeof value === 'boolean') sink.token(name, '', String(value));
    },
    Coding: writeCoding,
    CodeableConcept: writeConcept,
    Identifier: writeIdentifier,
    ContactPoint(value, name, sink) {
      if (isObject(value) && isText(value['value'])) sink.token(name, '', value['value']);
    },
  },
  string: {
    string: writeString,
    markdown: writeString,
    HumanName: partsWriter(['text', 'family', 'given', 'prefix', 'suffix']),
    Address: partsWriter(['text', 'line', 'city', 'district', 'state', 'postalCode', 'country']),
  },
  uri: { uri: writeUri, url: writeUri, canonical: writeUri },
  reference: {
    Reference: writeReference,
    canonical: writeAddress,
    uri: writeAddress,
    Resource(value, name, sink) {
      if (isObject(value) && isText(value['resourceType']) && isText(value['id'])) {
        sink.reference(name, `${value['resourceType']}/${value['id']}`);
      }
    },
  },
  date: { date: writeDate, dateTime: writeDate, instant: writeDate, Period: writePeriod, Timing: writeTiming },
  number: {
    integer: writeNumber,
    decimal: writeNumber,
    Range(value, name, sink) {
      const range = rangeOf(value);
      if (range) sink.number(name, range.low, range.high);
    },
  },
  quantity: {
    Quantity: writeQuantity,
    Age: writeQuantity,
    Duration: writeQuantity,
    Money: writeMoney,
    Range: writeRange,
  },
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function writeCode(value: unknown, name: string, sink: SearchValueSink): void {
  if (isText(value)) sink.token(name, '', value);
}

function writeCoding(value: unknown, name: string, sink: SearchValueSink): void {
  if (!isObject(value)) return;
  writeCodeOf(value['system'], value['code'], name, sink);
  if (isText(value['display'])) sink.text(name, value['display']);
}

/** A display that only repeats the text is not said twice: nearly all do. */
function writeConcept(value: unknown, name: string, sink: SearchValueSink): void {
  if (!isObject(value)) return;
  const { coding, text } = value;
  if (Array.isArray(coding)) {
    for (const one of coding) {
      if (!isObject(one)) continue;
      writeCodeOf(one['system'], one['code'], name, sink);
      if (isText(one['display']) && one['display'] !== text) sink.text(name, one['display']);
    }
  }
  if (isText(text)) sink.text(name, text);
}

function writeIdentifier(value: unknown, name: string, sink: SearchValueSink): void {
  if (!isObject(value)) return;
  writeCodeOf(value['system'], value['value'], name, sink);
  const type = value['type'];
  if (isObject(type) && isText(type['text'])) sink.text(name, type['text']);
}

/** A system alone counts: `system|` asks for just that. */
function writeCodeOf(system: unknown, code: unknown, name: string, sink: SearchValueSink): void {
  if (isText(code)) sink.token(name, isText(system) ? system : '', code);
  else if (isText(system)) sink.token(name, system, '');
}

function writeString(value: unknown, name: string, sink: SearchValueSink): void {
  if (isText(value)) sink.string(name, value);
}

/** For types of which a search means any part. @see https://hl7.org/fhir/R4/search.html#string */
function partsWriter(parts: readonly string[]): Write {
  return (value, name, sink) => {
    if (!isObject(value)) return;
    for (const part of parts) {
      const found = value[part];
      if (Array.isArray(found)) for (const one of found) writeString(one, name, sink);
      else writeString(found, name, sink);
    }
  };
}

function writeUri(value: unknown, name: string, sink: SearchValueSink): void {
  if (isText(value)) sink.uri(name, value);
}

function writeAddress(value: unknown, name: string, sink: SearchValueSink): void {
  if (isText(value)) sink.reference(name, value);
}

function writeReference(value: unknown, name: string, sink: SearchValueSink): void {
  if (!isObject(value)) return;
  const { reference, identifier, display } = value;
  if (isText(reference)) sink.reference(name, reference);
  if (isObject(identifier) && isText(identifier['value'])) {
    sink.identifier(name, textOf(identifier['system']) ?? '', identifier['value']);
  } else if (!isText(reference) && isText(display)) sink.text(name, display); // else it would count as missing
}

function writeDate(value: unknown, name: string, sink: SearchValueSink): void {
  if (isText(value)) sink.date(name, value);
}

function writePeriod(value: unknown, name: string, sink: SearchValueSink): void {
  if (!isObject(value)) return;
  const [start, end] = [textOf(value['start']), textOf(value['end'])];
  if (start ?? end) sink.date(name, `${start ?? ''}/${end ?? ''}`);
}

/** Only its outer limits count, whatever is scheduled between them. @see https://hl7.org/fhir/R4/search.html#date */
function writeTiming(value: unknown, name: string, sink: SearchValueSink): void {
  if (!isObject(value)) return;
  const repeat = isObject(value['repeat']) ? value['repeat'] : {};
  const bounds = isObject(repeat['boundsPeriod']) ? repeat['boundsPeriod'] : undefined;
  const events = listOf(value['event']).filter(isText);
  if (bounds) events.push(...[bounds['start'], bounds['end']].filter(isText));
  const dates = events.flatMap((text) => {
    const range = toRange(text);
    return range ? [{ text, ...range }] : [];
  });
  if (dates.length === 0) return;
  const first = dates.reduce((a, b) => (b.start < a.start ? b : a));
  const last = dates.reduce((a, b) => (b.end > a.end ? b : a));
  const start = bounds && !isText(bounds['start']) ? '' : first.text;
  const end = bounds && !isText(bounds['end']) ? '' : last.text;
  sink.date(name, start === end ? start : `${start}/${end}`);
}

function writeNumber(value: unknown, name: string, sink: SearchValueSink): void {
  if (typeof value === 'number') sink.number(name, value, value);
}

function writeQuantity(value: unknown, name: string, sink: SearchValueSink): void {
  if (!isObject(value)) return;
  const amount = value['value'];
  if (typeof amount !== 'number') return;
  const comparator = value['comparator'];
  const low = comparator === undefined || comparator === '>' || comparator === '>=' ? amount : -Infinity;
  const high = comparator === undefined || comparator === '<' || comparator === '<=' ? amount : Infinity;
  const { system, code, unit } = value;
  sink.quantity(name, low, high, textOf(system) ?? '', textOf(code) ?? '', textOf(unit) ?? '');
}

function writeMoney(value: unknown, name: string, sink: SearchValueSink): void {
  if (!isObject(value) || typeof value['value'] !== 'number') return;
  const currency = textOf(value['currency']) ?? '';
  sink.quantity(name, value['value'], value['value'], 'urn:iso:std:iso:4217', currency, currency);
}

function writeRange(value: unknown, name: string, sink: SearchValueSink): void {
  const range = rangeOf(value);
  if (range) sink.quantity(name, range.low, range.high, range.system, range.code, range.unit);
}

interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly system: string;
  readonly code: string;
  readonly unit: string;
}

/** Open where an end is missing. Two units in one range would need conversion: it is found by neither. */
function rangeOf(value: unknown): Bounds | undefined {
  if (!isObject(value)) return undefined;
  const [low, high] = [value['low'], value['high']].map((end) =>
    isObject(end) && typeof end['value'] === 'number' ? end : undefined,
  );
  const one = low ?? high;
  if (!one || (high && (high['system'] !== one['system'] || high['code'] !== one['code']))) return undefined;
  return {
    low: low ? (low['value'] as number) : -Infinity,
    high: high ? (high['value'] as number) : Infinity,
    system: textOf(one['system']) ?? '',
    code: textOf(one['code']) ?? '',
    unit: textOf(one['unit']) ?? '',
  };
}
