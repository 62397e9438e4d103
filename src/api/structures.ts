import { STRUCTURES } from './structures.table.ts';

/** An element of a type of R4's. */
export interface ElementShape {
  /** As in the definitions: `value[x]`. */
  readonly name: string;
  /** Of what it is, by the name that JSON gives it; `#Type.element` where it has elements of its own. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly isList: boolean;
  readonly isSummary: boolean;
  readonly isModifier: boolean;
}

/** By the name in JSON: `valueQuantity`, not `value[x]`. */
export type Structure = ReadonlyMap<string, ElementShape>;

const shape = (name: string, type: string, rest: Partial<ElementShape> = {}): ElementShape => ({
  name,
  type,
  isRequired: false,
  isList: false,
  isSummary: false,
  isModifier: false,
  ...rest,
});

const ID = shape('id', 'string');
const EXTENSION = shape('extension', 'Extension', { isList: true });
const MODIFIER = shape('modifierExtension', 'Extension', { isList: true, isModifier: true });
const RESOURCE = [
  shape('id', 'id', { isSummary: true }),
  shape('meta', 'Meta', { isSummary: true }),
  shape('implicitRules', 'uri', { isSummary: true, isModifier: true }),
  shape('language', 'code'),
];

/** What the table leaves out, since all of a kind have it. */
const COMMON: Readonly<Record<string, readonly ElementShape[]>> = {
  element: [ID, EXTENSION],
  backbone: [ID, EXTENSION, MODIFIER],
  resource: RESOURCE,
  domain: [
    ...RESOURCE,
    shape('text', 'Narrative'),
    shape('contained', 'Resource', { isList: true }),
    EXTENSION,
    MODIFIER,
  ],
};

let blocks: ReadonlyMap<string, readonly string[]> | undefined;
const known = new Map<string, Structure | undefined>();

/** The elements of a type, or of a part of one (`Observation.component`); undefined for what is none of R4's. */
export function structureOf(type: string): Structure | undefined {
  blocks ??= new Map(
    STRUCTURES.split('\n\n').map((block) => {
      const lines = block.split('\n');
      return [lines[0]!.split(' ', 1)[0]!, lines] as const;
    }),
  );
  const lines = blocks.get(type);
  if (!lines) return undefined;
  let made = known.get(type);
  if (!made) known.set(type, (made = readBlock(lines)));
  return made;
}

/** Whether it is a resource's name, and not that of a part of one. */
export const isResourceType = (type: string): boolean => structureOf(type)?.has('meta') === true && !type.includes('.');

function readBlock([head = '', ...lines]: readonly string[]): Structure {
  const all = [...COMMON[head.split(' ')[1] ?? '']!, ...lines.flatMap(readLine)];
  return new Map(all.map((one) => [one.name.endsWith('[x]') ? jsonName(one) : one.name, one]));
}

function readLine(line: string): readonly ElementShape[] {
  const [, name = '', flags = '', types = ''] = /^([\w[\]]+)([+*^!]*) (.*)$/.exec(line) ?? [];
  const rest = {
    isRequired: flags.includes('+'),
    isList: flags.includes('*'),
    isSummary: flags.includes('^'),
    isModifier: flags.includes('!'),
  };
  return types.split(' ').map((type) => shape(name, type, rest));
}

const jsonName = ({ name, type }: ElementShape): string =>
  name.slice(0, -'[x]'.length) + type.charAt(0).toUpperCase() + type.slice(1);
