import type { Block, Cell, DocumentSection, Row } from './blocks.ts';

/** What a page takes from another thread without a stop that anybody notices: so many cells or paragraphs. */
const MOST_WEIGHT = 1500;

/**
 * A piece of a section. `rows` go on with the table that came last; `blocks` come behind it.
 */
export type Part = { readonly key: string } & (
  | { readonly blocks: readonly Block[] }
  | { readonly rows: readonly Row[] }
);

/** A section's blocks in pieces that are small enough to be handed over one by one. */
export function* partsOf({ key, blocks }: DocumentSection): Iterable<Part> {
  let waiting: Block[] = [];
  let weight = 0;
  const take = () => {
    const part = { key, blocks: waiting };
    [waiting, weight] = [[], 0];
    return part;
  };
  for (const block of blocks) {
    const rows = block.kind === 'table' ? pilesOf(block.rows) : [];
    const first = block.kind === 'table' && rows.length > 1 ? { ...block, rows: rows[0]! } : block;
    waiting.push(first);
    weight += weightOf(first);
    if (weight >= MOST_WEIGHT) yield take();
    for (const more of rows.slice(1)) {
      if (waiting.length > 0) yield take();
      yield { key, rows: more };
    }
  }
  if (waiting.length > 0) yield take();
}

function pilesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const piles: Row[][] = [];
  let weight = Infinity;
  for (const row of rows) {
    if (weight >= MOST_WEIGHT) {
      piles.push([]);
      weight = 0;
    }
    piles.at(-1)!.push(row);
    weight += rowWeight(row);
  }
  return piles;
}

function weightOf(block: Block): number {
  if (block.kind === 'table') return block.rows.reduce((sum, row) => sum + rowWeight(row), 1);
  if (block.kind === 'list') return block.items.reduce((sum, { blocks }) => sum + 1 + totalOf(blocks), 1);
  return 1;
}

const rowWeight = ({ cells }: Row): number => cells.reduce((sum, cell) => sum + cellWeight(cell), 1);

const cellWeight = (cell: Cell): number => (typeof cell === 'string' ? 1 : 1 + totalOf(cell.blocks));

const totalOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + weightOf(block), 0);
