import { r4Name } from '../older/types.ts';
import { TABLE } from './table.ts';

const BLOCKS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.split('\n\n').map((block) => {
    const [type = '', ...lines] = block.split('\n');
    return [type, lines];
  }),
);

const COMMON = BLOCKS.get('Resource') ?? [];

/** R4's types, without `Resource`, which is none of its own. */
export const searchableTypes: readonly string[] = [...BLOCKS.keys()].filter((type) => type !== 'Resource');

/** Whether R4 has a type of that name, or of another that some version has for it. */
export const isSearchable = (type: string): boolean => type !== 'Resource' && BLOCKS.has(r4Name(type));

/** The table's lines for a type, whichever version's name it has; what all types have where R4 has no such type. */
export function linesOf(type: string): readonly string[] {
  const own = BLOCKS.get(r4Name(type));
  return own === undefined || own === COMMON ? COMMON : [...COMMON, ...own];
}
