import type { SourceStamp } from '../../src/catalog/catalog.ts';
import type { Merged } from '../../src/catalog/lists/merge.ts';
import type { Previous } from './moved.ts';
import type { ReadList } from './read-list.ts';

export interface ReportInput {
  readonly today: string;
  readonly read: readonly ReadList[];
  readonly sources: readonly SourceStamp[];
  readonly merged: Merged;
  readonly moved: Readonly<Record<string, string>>;
  readonly previous: Previous;
}

/** So many are named; of the rest there is the number. */
const NAMED = 20;

/** A dated page for people: for each list what is new, gone, moved, and left out with why; at the end the sums. */
export function reportOf({ today, read, sources, merged, moved, previous }: ReportInput): string {
  const isNew = newTo(previous);
  const gone = goneSince(previous, merged, moved);
  const lists = read.map(({ list, trouble, dropped }, i) => {
    const { date, brands, endpoints, fresh } = sources[i]!;
    const inList = merged.byList[i]!;
    // Builds do not remember lists: what is gone is told once, at the first list of its platform.
    const isFirst = read.findIndex((other) => other.list.platform === list.platform) === i;
    const ofPlatform = isFirst ? gone.filter(({ platformId }) => platformId === list.platform) : [];
    return [
      `${list.name} (${list.platform}), of ${date}: ${brands} brands, ${endpoints} endpoints`,
      ...(fresh ? [] : [`  NOT FRESH, kept what it last had: ${trouble?.code ?? ''} ${trouble?.message ?? ''}`]),
      ...lines(
        'added',
        merged.brands.filter(({ id }) => inList.brands.has(id) && isNew(id)).map(({ name }) => name),
      ),
      ...lines(
        'added endpoints',
        merged.endpoints.filter(({ id }) => inList.endpoints.has(id) && isNew(id)).map(({ fhirBase }) => fhirBase),
      ),
      ...goneLines(ofPlatform),
      ...droppedLines(dropped),
    ];
  });
  const told = new Set(read.map(({ list }) => list.platform));
  const others = goneLines(gone.filter(({ platformId }) => !told.has(platformId)));
  return [
    `Lists read on ${today}`,
    ...lists.map((list) => list.join('\n')),
    ...(others.length > 0 ? [['Of lists that are read no more', ...others].join('\n')] : []),
    totals({ merged, sources, moved, gone, isNew, dropped: read.flatMap(({ dropped }) => dropped) }),
  ].join('\n\n');
}

interface Gone {
  readonly kind: 'gone' | 'gone endpoints' | 'moved endpoints';
  readonly platformId: string;
  readonly name: string;
}

function newTo({ brands, endpoints }: Previous): (id: string) => boolean {
  const known = new Set([...brands, ...endpoints].map(({ id }) => id));
  return (id) => !known.has(id);
}

/** Only what lists can have said: ids of hand-written brands and endpoints begin differently, and are not for lists to end. */
function goneSince(
  previous: Previous,
  { brands, endpoints }: Merged,
  moved: Readonly<Record<string, string>>,
): readonly Gone[] {
  const isNew = newTo({ brands, endpoints, moved: {} });
  const baseOf = new Map([...previous.endpoints, ...endpoints].map(({ id, fhirBase }) => [id, fhirBase]));
  const platformOf = new Map(previous.endpoints.map(({ id, platformId }) => [id, platformId]));
  return [
    ...previous.brands
      .filter(({ id }) => id.startsWith('b-') && isNew(id))
      .map(({ name, portals }): Gone => ({
        kind: 'gone',
        platformId: platformOf.get(portals[0]?.endpoints[0] ?? '') ?? '',
        name,
      })),
    ...previous.endpoints
      .filter(({ id }) => id.startsWith('e-') && isNew(id))
      .map(({ id, fhirBase, platformId }): Gone => {
        const heir = Object.hasOwn(moved, id) ? moved[id] : undefined;
        return heir === undefined
          ? { kind: 'gone endpoints', platformId, name: fhirBase }
          : { kind: 'moved endpoints', platformId, name: `${fhirBase} → ${baseOf.get(heir) ?? heir}` };
      }),
  ];
}

const goneLines = (gone: readonly Gone[]): readonly string[] =>
  (['gone', 'gone endpoints', 'moved endpoints'] as const).flatMap((kind) =>
    lines(
      kind,
      gone.filter((one) => one.kind === kind).map(({ name }) => name),
    ),
  );

function droppedLines(dropped: ReadList['dropped']): readonly string[] {
  const headings = [...new Set(dropped.map(headingOf))].toSorted();
  return headings.flatMap((heading) =>
    lines(
      heading,
      dropped.filter((drop) => headingOf(drop) === heading).map(({ name }) => name),
    ),
  );
}

const headingOf = ({ kind, why }: ReadList['dropped'][0]) => `left out ${kind}s, ${why}`;

const lines = (heading: string, names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [
        `  ${heading}: ${names.length}`,
        ...names.slice(0, NAMED).map((name) => `    ${name}`),
        ...(names.length > NAMED ? [`    and ${names.length - NAMED} more`] : []),
      ];

function totals({
  merged,
  sources,
  moved,
  gone,
  isNew,
  dropped,
}: Pick<ReportInput, 'merged' | 'sources' | 'moved'> & {
  readonly gone: readonly Gone[];
  readonly isNew: (id: string) => boolean;
  readonly dropped: ReadList['dropped'];
}): string {
  const { brands, endpoints } = merged;
  const places = brands.reduce((sum, brand) => sum + brand.places.length, 0);
  const added = (all: readonly { readonly id: string }[]) => all.filter(({ id }) => isNew(id)).length;
  const count = (kind: Gone['kind']) => gone.filter((one) => one.kind === kind).length;
  return [
    `In all: ${brands.length} brands with ${places} places, ${endpoints.length} endpoints, from ${sources.length} lists`,
    `  added ${added(brands)} brands, ${added(endpoints)} endpoints`,
    `  gone ${count('gone')} brands, ${count('gone endpoints')} endpoints; moved ${count('moved endpoints')} endpoints (${Object.keys(moved).length} remembered)`,
    `  left out ${dropped.length}; lists not fresh: ${
      sources
        .filter(({ fresh }) => !fresh)
        .map(({ name }) => name)
        .join(', ') || 'none'
    }`,
    '',
  ].join('\n');
}
