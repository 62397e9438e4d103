import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { toText } from '../../generator/decimal.ts';
import { directoryOf } from '../../generator/directory.ts';
import { writeLife } from '../../generator/life.ts';
import { peopleOf } from '../../generator/people.ts';
import { entryOf } from '../entry.ts';
import { parsedText } from '../edit.ts';
import { isShape } from './change.ts';
import { told } from './told.ts';
import { typesOf } from './types.ts';

const FILES = { dstu2: 'r2', stu3: 'r3', r5: 'r5' } as const;

/** Element → its type and whether it is a list, per type of one version, as the typings of HL7's definitions have it. */
function modelOf(version: keyof typeof FILES) {
  const file = new URL(`../../../../node_modules/@types/fhir/${FILES[version]}.d.ts`, import.meta.url);
  const text = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  const found = text.matchAll(/export interface (\w+)(?: extends (\w+))?[^{]*\{([^{}]*)\}/g);
  return new Map(
    [...found].map(([, name, base, body]) => {
      const elements = [...body!.matchAll(/^\s*(\w+)(\??): (.+);$/gm)].map(
        ([, element, optional, type]) => [element!, { type: type!, needed: optional === '' }] as const,
      );
      return [name!, { base, elements: new Map(elements) }] as const;
    }),
  );
}

type Model = ReturnType<typeof modelOf>;

function elementOf(model: Model, type: string, name: string): { type: string; needed: boolean } | undefined {
  const known = model.get(type);
  return known?.elements.get(name) ?? (known?.base ? elementOf(model, known.base, name) : undefined);
}

/** Every element that the version has no place for, or has as a list where it is one. */
function wrong(model: Model, type: string, value: unknown, path: string): string[] {
  if (!isShape(value) || !model.has(type)) return [];
  const missing = [...model.get(type)!.elements]
    .filter(([name, { needed }]) => needed && !(name in value))
    .map(([name]) => `${path}.${name} is missing`);
  const found = Object.entries(value).flatMap(([name, part]) => {
    const element = elementOf(model, type, name);
    if (!element) return name === 'resourceType' || name.startsWith('_') ? [] : [`${path}.${name} is not known`];
    if (name === 'contained') return [];
    const isList = element.type.includes('[]');
    if (isList !== Array.isArray(part)) return [`${path}.${name} is ${isList ? '' : 'not '}a list`];
    const plain = element.type.replace(/\s/g, '').replace(/\|undefined|\[\]|[()]/g, '');
    if (plain === 'string' && isShape(part)) return [`${path}.${name} is not a string`];
    if (model.has(plain) && !isList && !isShape(part)) return [`${path}.${name} is not an object`];
    const words = [...plain.matchAll(/'([^']+)'/g)].map(([, one]) => one!);
    if (words.length > 0 && !words.includes(String([part].flat()[0]))) return [`${path}.${name} is ${String(part)}`];
    return [part].flat().flatMap((one) => wrong(model, plain, one, `${path}.${name}`));
  });
  return [...missing, ...found];
}

const directory = directoryOf('Anywhere', 1);
const { resources } = writeLife(peopleOf('lakeside', 800)[0]!, directory, {
  seed: '1',
  fhirBase: 'http://127.0.0.1:1/r4',
});
const entries = [...resources, ...directory.resources].map((one) => entryOf(one, toText(one)));

for (const version of ['dstu2', 'stu3', 'r5'] as const) {
  test(`a whole record in ${version} is what that version says`, () => {
    const model = modelOf(version);
    const converted = entries.flatMap((entry) => told(entry, version) ?? []);
    const problems = converted.flatMap(({ type, text }) => wrong(model, type, parsedText(text), type));
    expect([...new Set(problems)].sort()).toEqual([]);
    const types = new Set(converted.map(({ type }) => type));
    expect([...types].sort()).toEqual([...typesOf(version)].sort());
    expect(types.size).toBeGreaterThan(12);
  });
}

test('decimals stay as they were, and references follow the new names', () => {
  const texts = entries.flatMap((entry) => told(entry, 'dstu2')?.text ?? []).join('\n');
  expect(texts).toMatch(/"value":\d+\.\d0[,}]/);
  expect(texts).toContain('"reference":"DiagnosticOrder/');
  expect(texts).not.toContain('"reference":"ServiceRequest/');
  expect(texts).not.toContain('"profile":');
});
