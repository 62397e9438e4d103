import { type CSSProperties, type KeyboardEvent, type ReactNode, type SyntheticEvent, useState } from 'react';
import { locale } from '../words/language.ts';
import { READER_WORDS } from '../words/reader.ts';
import { LEAST, MOST, useZoom } from './use-zoom.ts';

const PERCENT = new Intl.NumberFormat(locale(), { style: 'percent' });

interface ZoomFrameProps {
  /** What is in it. */
  readonly name: string;
  /** Told how large it is: 1 where it is as wide as there is room. */
  readonly children: (zoom: number) => ReactNode;
}

/** What is drawn and not written: to be looked at as large as one needs it. */
export function ZoomFrame({ name, children }: ZoomFrameProps) {
  const { zoom, frame, larger, smaller, fit } = useZoom();
  // A picture that is smaller than the screen is as large as it is, where it fits.
  const [own, setOwn] = useState<number>();
  const measure = ({ target }: SyntheticEvent) => target instanceof HTMLImageElement && setOwn(target.naturalWidth);
  const ways: Readonly<Record<string, () => void>> = { '+': larger, '=': larger, '-': smaller, '0': fit };
  const press = (event: KeyboardEvent) => {
    const way = event.ctrlKey || event.metaKey || event.altKey ? undefined : ways[event.key];
    if (!way) return;
    event.preventDefault();
    way();
  };
  const sizes = { '--zoom': zoom, ...(own !== undefined && { '--own': `${own}px` }) } as CSSProperties;
  return (
    <>
      <fieldset className="buttons of-zoom screen-only" aria-label={READER_WORDS.zoom}>
        <Press name={READER_WORDS.smaller} sign="−" keys="-" isEnd={zoom === LEAST} onPress={smaller} />
        <output className="quiet small">{PERCENT.format(zoom)}</output>
        <Press name={READER_WORDS.larger} sign="+" keys="+" isEnd={zoom === MOST} onPress={larger} />
        {zoom !== LEAST && (
          <button className="button" type="button" aria-keyshortcuts="0" onClick={fit}>
            {READER_WORDS.fit}
          </button>
        )}
      </fieldset>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys do what the buttons do */}
      <section
        ref={frame}
        className={zoom === LEAST ? 'zoom-frame' : 'zoom-frame zoomed'}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is moved, and made larger, with the keys
        tabIndex={0}
        aria-label={name}
        style={sizes}
        onKeyDown={press}
        onLoadCapture={measure}
      >
        {children(zoom)}
      </section>
    </>
  );
}

interface PressProps {
  readonly name: string;
  readonly sign: string;
  readonly keys: string;
  readonly isEnd: boolean;
  readonly onPress: () => void;
}

/** Not `disabled` at an end: the focus would be lost on the way there. */
const Press = ({ name, sign, keys, isEnd, onPress }: PressProps) => (
  <button
    className="button"
    type="button"
    aria-label={name}
    aria-keyshortcuts={keys}
    aria-disabled={isEnd}
    onClick={onPress}
  >
    <span aria-hidden="true">{sign}</span>
  </button>
);
