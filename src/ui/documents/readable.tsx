import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import type { CdaFile } from '../../record/cda/document.ts';
import { inOrder, moved } from '../../record/text/arrange.ts';
import type { Block, DocumentSection } from '../../record/text/blocks.ts';
import { placeKey } from '../../record/text/find.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { READER_WORDS } from '../words/reader.ts';
import { Contents } from './contents.tsx';
import { Head } from './document-head.tsx';
import { FindBar } from './find-bar.tsx';
import { SectionView } from './section-view.tsx';
import { useFound } from './use-found.ts';
import { useHighlights } from './use-highlights.ts';
import { type ReadSource, useReading } from './use-reading.ts';

/** How the person reads: what they look for, and which sections come first. */
export interface ReadingWay {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly order: readonly string[];
  /** Done when it is kept. */
  readonly onOrder: (order: readonly string[]) => Promise<void>;
}

interface ReadableProps extends ReadingWay {
  readonly source: ReadSource;
  /** Shows the file that a document is only the cover of. */
  readonly showInside: (file: CdaFile) => ReactNode;
}

interface Spot {
  readonly section: string;
  readonly block: number;
  readonly part: number;
  /** The same spot may be asked for again. */
  readonly asked: number;
  /** Whoever follows a link reads on there; whoever types goes on typing. */
  readonly takesFocus: boolean;
}

const NOT_YET: readonly DocumentSection[] = [];

/** A document as elements of our own: its words can be looked for, whatever it came as. */
export function Readable({ source, words, onWords, order, onOrder, showInside }: ReadableProps) {
  const { head, sections: sent, inside, isWhole, failure } = useReading(source);
  const sections = useMemo(() => inOrder(sent, order), [sent, order]);
  const asked = useDeferredValue(words);
  // Looked for once it is whole: what comes meanwhile would only be looked through again.
  const found = useFound(isWhole ? sections : NOT_YET, asked);
  const [at, setAt] = useState({ of: '', number: 0 });
  const [spot, setSpot] = useState<Spot>();
  const root = useRef<HTMLDivElement>(null);
  useHighlights(root, asked);
  useGoing(root, spot);

  const go = (number: number) => {
    const place = found.places[number];
    setAt({ of: asked, number });
    if (place) setSpot((last) => ({ ...place, asked: (last?.asked ?? 0) + 1, takesFocus: false }));
  };
  const first = found.places[0];
  // What was typed is shown where it first stands, once it is known where.
  if (at.of !== asked && isWhole && found.isDone) {
    setAt({ of: asked, number: 0 });
    if (first) setSpot({ ...first, asked: (spot?.asked ?? 0) + 1, takesFocus: false });
  }
  const goTo = useGoTo(sections, setSpot);

  if (failure) return <FailureNote failure={failure} advise />;
  const hasContents = sections.filter(({ level }) => level === 1).length > 2;
  const isEmpty = isWhole && !inside && sections.every(({ blocks, title }) => blocks.length === 0 && title === '');
  return (
    <>
      {!inside && !isEmpty && (
        <FindBar
          words={words}
          found={isWhole ? found : { ...found, isDone: false }}
          at={at.of === asked ? at.number : 0}
          onWords={onWords}
          onGo={go}
        />
      )}
      {head && <Head head={head} hasCoded={sections.some(({ coded }) => coded.length > 0)} />}
      {hasContents && (
        <Contents
          sections={sections}
          isArranged={order.length > 0}
          onGo={(section) =>
            setSpot((last) => ({ section, block: -1, part: 0, asked: (last?.asked ?? 0) + 1, takesFocus: true }))
          }
          onMove={(key, by) => onOrder(moved(sections, order, key, by))}
          onReset={() => onOrder([])}
        />
      )}
      {isEmpty && <p className="quiet">{READER_WORDS.noWords}</p>}
      <div ref={root} className="of-document" aria-busy={!isWhole}>
        {sections.map((section) => (
          <SectionView
            key={section.key}
            section={section}
            shown={spot?.section === section.key ? spot : undefined}
            goTo={goTo}
          />
        ))}
      </div>
      {inside && showInside(inside)}
      {!isWhole && (
        <p className="quiet">
          <output>{READER_WORDS.reading}</output>
        </p>
      )}
    </>
  );
}

/** Brings a place under the eyes, once it is made. */
function useGoing(root: RefObject<HTMLElement | null>, spot: Spot | undefined): void {
  useEffect(() => {
    if (!spot) return undefined;
    const place = root.current?.querySelector(`[data-place="${CSS.escape(placeKey(spot))}"]`);
    if (!place) return undefined;
    place.classList.add('of-here');
    place.scrollIntoView({ block: 'center' });
    if (spot.takesFocus && place instanceof HTMLElement) {
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
    return () => place.classList.remove('of-here');
  }, [root, spot]);
}

/** Where a link of the document leads, by the id that it names. */
function useGoTo(
  sections: readonly DocumentSection[],
  setSpot: (change: (last: Spot | undefined) => Spot | undefined) => void,
) {
  const known = useRef(sections);
  useEffect(() => {
    known.current = sections;
  }, [sections]);
  return useCallback(
    (id: string) => {
      for (const { key, blocks } of known.current) {
        const block = blocks.findIndex((one) => hasId(one, id));
        if (block === -1) continue;
        const one = blocks[block]!;
        const part = one.kind === 'table' ? one.rows.findIndex((row) => row.id === id) : 0;
        return setSpot((last) => ({
          section: key,
          block,
          part: Math.max(0, part),
          asked: (last?.asked ?? 0) + 1,
          takesFocus: true,
        }));
      }
    },
    [setSpot],
  );
}

function hasId(block: Block, id: string): boolean {
  if ('id' in block && block.id === id) return true;
  if (block.kind === 'table') return block.rows.some((row) => row.id === id);
  if (block.kind === 'list') return block.items.some((item) => item.id === id);
  return block.kind === 'paragraph' && typeof block.words !== 'string' && block.words.some((run) => run.id === id);
}
