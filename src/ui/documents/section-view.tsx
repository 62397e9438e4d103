import { memo, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { Block, DocumentSection } from '../../record/text/blocks.ts';
import { placeKey } from '../../record/text/find.ts';
import { READER_WORDS } from '../words/reader.ts';
import { AroundContext, Blocks, type ShownPart, Spoken } from './blocks.tsx';
import { MOST_ROWS } from './paged-table.tsx';
import { usePrinting } from './use-printing.ts';

interface SectionProps {
  readonly section: DocumentSection;
  /** A place in it that must be on the screen. */
  readonly shown: ShownPart | undefined;
  /** Goes to a place that a link of the document names. */
  readonly goTo: (id: string) => void;
}

/** One section: made when one comes near it, for a document may have thousands of paragraphs. */
export const SectionView = memo(function SectionView({ section, shown, goTo }: SectionProps) {
  const { key, level, title, blocks, coded, notes } = section;
  const [place, isNear] = useNear();
  const isPrinting = usePrinting();
  const around = useMemo(
    () => ({ section: key, title, level: Math.min(level, 3), coded: new Set(coded), notes, goTo }),
    [key, title, level, coded, notes, goTo],
  );
  const isMade = isNear || isPrinting || shown !== undefined;
  return (
    <section ref={place} id={key} className="of-section" aria-labelledby={level > 0 ? `${key}-title` : undefined}>
      {level > 0 && <Heading section={section} />}
      {isMade ? (
        <AroundContext value={around}>
          <Blocks blocks={blocks} shown={shown} placeOf={(block, part) => placeKey({ section: key, block, part })} />
          {notes.length > 0 && (
            <ol className="of-notes small" aria-label={READER_WORDS.notes}>
              {notes.map(({ id, words }) => (
                <li key={id}>
                  <Spoken words={words} />
                </li>
              ))}
            </ol>
          )}
        </AroundContext>
      ) : (
        <div style={{ minHeight: `${heightOf(blocks)}rem` }} aria-hidden="true" />
      )}
      {level > 0 && blocks.length === 0 && title === '' && <p className="quiet">{READER_WORDS.section}</p>}
    </section>
  );
});

function Heading({ section: { key, level, title } }: { section: DocumentSection }) {
  const Element = level === 1 ? 'h2' : level === 2 ? 'h3' : 'h4';
  return (
    <Element id={`${key}-title`} tabIndex={-1} data-place={placeKey({ section: key, block: -1, part: 0 })}>
      {title || READER_WORDS.section}
    </Element>
  );
}

/** About how much room it will take: with less, what lies far behind it would seem near. */
function heightOf(blocks: readonly Block[]): number {
  let lines = 1;
  for (const block of blocks) {
    if (block.kind === 'table') lines += 2 + Math.min(block.rows.length, MOST_ROWS);
    else lines += block.kind === 'list' ? block.items.length : 1;
  }
  return lines * 2;
}

/** Whether it has ever been near what one looks at. */
function useNear() {
  const place = useRef<HTMLElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (isNear || !place.current) return undefined;
    const watch = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && startTransition(() => setIsNear(true)),
      {
        rootMargin: '1200px 0px',
      },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [isNear]);
  return [place, isNear] as const;
}
