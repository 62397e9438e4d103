import { eachItem, eachMember, endOfValue } from '../fhir/source-text.ts';

/** A number as it was written: `5.10` is not 5.1. */
export class Digits {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** JSON whose numbers keep their digits. Objects are Maps, in which `__proto__` is a name like any other. */
export type Exact = null | boolean | string | Digits | Exact[] | Map<string, Exact>;

/** The value at a place in text that JSON.parse has accepted. */
export function readExact(text: string, at = 0): Exact {
  const to = endOfValue(text, at);
  switch (text[at]) {
    case '{': {
      const object = new Map<string, Exact>();
      eachMember(text, at, (key, from) => void object.set(JSON.parse(`"${key}"`) as string, readExact(text, from)));
      return object;
    }
    case '[': {
      const list: Exact[] = [];
      eachItem(text, at, (from) => void list.push(readExact(text, from)));
      return list;
    }
    case '"':
    case 't':
    case 'f':
    case 'n':
      return JSON.parse(text.slice(at, to)) as string | boolean | null;
    default:
      return new Digits(text.slice(at, to));
  }
}

export function writeExact(value: Exact): string {
  if (value instanceof Digits) return value.text;
  if (Array.isArray(value)) return `[${value.map(writeExact).join(',')}]`;
  if (value instanceof Map) {
    return `{${[...value].map(([key, item]) => `${JSON.stringify(key)}:${writeExact(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Whether both say the same: numbers by what they are worth, objects in whatever order. */
export function isSame(one: Exact, other: Exact): boolean {
  if (one instanceof Digits) return other instanceof Digits && Number(one.text) === Number(other.text);
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((item, i) => isSame(item, other[i]!));
  }
  if (one instanceof Map) {
    if (!(other instanceof Map) || one.size !== other.size) return false;
    return [...one].every(([key, item]) => {
      const its = other.get(key);
      return its !== undefined && isSame(item, its);
    });
  }
  return one === other;
}

/** So that two places never hold one value. */
export function copied(value: Exact): Exact {
  if (Array.isArray(value)) return value.map(copied);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copied(item)]));
  return value;
}
