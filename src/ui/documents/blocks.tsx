import { createContext, Fragment, type ReactNode, use, useEffect, useMemo } from 'react';
import type { Block, Cell, Footnote, List, Picture, Row, Run, Words } from '../../record/text/blocks.ts';
import { isInColumns, LOOKS } from '../../record/text/blocks.ts';
import { READER_WORDS } from '../words/reader.ts';
import { PagedTable } from './paged-table.tsx';

/** What blocks need to know of the section they stand in. */
export interface Around {
  /** Its key, which the ids of its elements begin with: a document's own could be those of the app. */
  readonly section: string;
  readonly title: string;
  /** 1 for an outer one; 0 for what stands under no title. */
  readonly level: number;
  readonly coded: ReadonlySet<string>;
  readonly notes: readonly Footnote[];
  /** Goes to a place that a link of the document names. */
  readonly goTo: (id: string) => void;
}

export const AroundContext = createContext<Around>({
  section: '',
  title: '',
  level: 0,
  coded: new Set(),
  notes: [],
  goTo: () => {},
});

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Of the first block, where these are a section's own. */
  readonly placeOf?: (block: number, part: number) => string;
  /** Part of a block that must be on the screen. */
  readonly shown?: ShownPart | undefined;
}

/** Another one each time that it is asked for. */
export interface ShownPart {
  readonly block: number;
  readonly part: number;
}

export const Blocks = ({ blocks, placeOf, shown }: BlocksProps) =>
  blocks.map((block, i) => (
    <OneBlock
      key={i}
      block={block}
      place={placeOf && ((part) => placeOf(i, part))}
      shown={shown?.block === i ? shown : undefined}
    />
  ));

/** Under the title of the section that they stand in. */
const HEADINGS = ['h2', 'h3', 'h4', 'h5'] as const;

type PlaceOf = ((part: number) => string) | undefined;

function OneBlock({ block, place, shown }: { block: Block; place: PlaceOf; shown: ShownPart | undefined }) {
  const mark = useMark();
  const { level } = use(AroundContext);
  switch (block.kind) {
    case 'paragraph': {
      const { words, isHeading, isPre, align, id } = block;
      const className = [
        isHeading && 'of-heading',
        isPre && 'of-pre',
        isPre && isInColumns(words) && 'of-columns',
        align && `of-${align}`,
      ]
        .filter(Boolean)
        .join(' ');
      const Element = isHeading ? HEADINGS[level]! : 'p';
      return (
        <Element {...mark(id, className)} data-place={place?.(0)}>
          <Spoken words={words} />
        </Element>
      );
    }
    case 'list':
      return <Items list={block} place={place} />;
    case 'table':
      return <PagedTable table={block} place={place} shown={shown} />;
    case 'picture':
      return <Pictured picture={block} />;
    case 'rule':
      return <hr />;
  }
}

/** Id and look of what the document's own data speak of. */
export function useMark() {
  const { section, coded } = use(AroundContext);
  return (id: string | undefined, className = '') => {
    const name = [className, id !== undefined && coded.has(id) && 'coded'].filter(Boolean).join(' ');
    return { ...(id !== undefined && { id: `${section}-${id}` }), ...(name !== '' && { className: name }) };
  };
}

function Items({ list: { isOrdered, caption, items, id }, place }: { list: List; place: PlaceOf }) {
  const mark = useMark();
  const lines = items.map((item, i) => (
    <li key={i} {...mark(item.id)} data-place={place?.(i)}>
      <InCell blocks={item.blocks} />
    </li>
  ));
  return (
    <div className="of-list">
      {caption && (
        <p className="of-caption" data-place={place?.(-1)}>
          <Spoken words={caption} />
        </p>
      )}
      {isOrdered ? <ol {...mark(id)}>{lines}</ol> : <ul {...mark(id)}>{lines}</ul>}
    </div>
  );
}

/** One paragraph of an item or cell needs no element of its own. */
function InCell({ blocks }: { blocks: readonly Block[] }): ReactNode {
  const [only, ...others] = blocks;
  const isBare = only?.kind === 'paragraph' && others.length === 0 && Object.keys(only).length === 2;
  return isBare ? <Spoken words={only.words} /> : <Blocks blocks={blocks} />;
}

export function TableRow({ row, place }: { row: Row; place?: string | undefined }) {
  const mark = useMark();
  return (
    <tr {...mark(row.id)} data-place={place}>
      {row.cells.map((cell, i) => (
        <OneCell key={i} cell={cell} />
      ))}
    </tr>
  );
}

function OneCell({ cell }: { cell: Cell }) {
  const mark = useMark();
  if (typeof cell === 'string') return <td>{cell}</td>;
  const { blocks, isHead, columns, rows, id, align } = cell;
  const Element = isHead ? 'th' : 'td';
  return (
    <Element colSpan={columns} rowSpan={rows} {...mark(id, align && `of-${align}`)}>
      <InCell blocks={blocks} />
    </Element>
  );
}

export const Spoken = ({ words }: { words: Words }) =>
  typeof words === 'string' ? words : words.map((run, i) => <OneRun key={i} run={run} />);

const ELEMENTS = [
  [LOOKS.bold, 'strong'],
  [LOOKS.italic, 'em'],
  [LOOKS.underline, 'u'],
  [LOOKS.strike, 's'],
  [LOOKS.above, 'sup'],
  [LOOKS.below, 'sub'],
  [LOOKS.code, 'code'],
] as const;

function OneRun({ run: { text, look = 0, href, id, note } }: { run: Run }) {
  const mark = useMark();
  const { notes } = use(AroundContext);
  const number = note === undefined ? -1 : notes.findIndex((one) => one.id === note);
  let shown: ReactNode = text;
  for (const [one, Element] of ELEMENTS) if ((look & one) !== 0) shown = <Element>{shown}</Element>;
  if (href !== undefined) shown = <Away href={href}>{shown}</Away>;
  if (id !== undefined) shown = <span {...mark(id)}>{shown}</span>;
  return (
    <Fragment>
      {shown}
      {number >= 0 && <sup>{number + 1}</sup>}
    </Fragment>
  );
}

/** To another place of the document, or to a stranger's page, which need not know from where. */
function Away({ href, children }: { href: string; children: ReactNode }) {
  const { goTo } = use(AroundContext);
  if (!href.startsWith('#')) {
    return (
      <a href={href} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  }
  return (
    <button className="plain" type="button" onClick={() => goTo(href.slice(1))}>
      {children}
    </button>
  );
}

const SHOWN_PICTURES = new Set(['image/png', 'image/jpeg', 'image/jpg', 'image/gif', 'image/webp', 'image/bmp']);

/** Its bytes as a picture and nothing else, whatever they claim to be. */
function Pictured({ picture: { contentType, bytes, name } }: { picture: Picture }) {
  const isShown = SHOWN_PICTURES.has(contentType);
  const url = useMemo(
    () => (isShown ? URL.createObjectURL(new Blob([bytes], { type: contentType })) : undefined),
    [bytes, contentType, isShown],
  );
  useEffect(() => () => URL.revokeObjectURL(url ?? ''), [url]);
  if (url === undefined) return <p className="quiet small">{READER_WORDS.otherPicture(contentType)}</p>;
  return <img className="of-picture" src={url} alt={name || READER_WORDS.picture} />;
}
