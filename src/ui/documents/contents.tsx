import { useState } from 'react';
import type { DocumentSection } from '../../record/text/blocks.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { READER_WORDS } from '../words/reader.ts';

interface ContentsProps {
  readonly sections: readonly DocumentSection[];
  readonly isArranged: boolean;
  readonly onGo: (key: string) => void;
  readonly onMove: (key: string, by: 1 | -1) => Promise<void>;
  /** Back to the order of the document. */
  readonly onReset: () => Promise<void>;
}

/** The sections of a document: to go to, and to put in the order that one reads them in. */
export function Contents({ sections, isArranged, onGo, onMove, onReset }: ContentsProps) {
  const [isArranging, setIsArranging] = useState(false);
  const [kept, setKept] = useState('');
  const { run, failure } = useAttempt();
  const outer = sections.filter(({ level }) => level === 1);
  const move = (i: number, by: 1 | -1) => {
    const { key } = outer[i]!;
    const title = nameOf(outer[i]!);
    run(() => onMove(key, by).then(() => setKept(READER_WORDS.moved(title, i + by + 1, outer.length))));
  };
  return (
    <details className="of-contents panel screen-only">
      <summary>{READER_WORDS.contents(outer.length)}</summary>
      <ol>
        {outer.map((section, i) => (
          <li key={section.key}>
            <button className="plain" type="button" onClick={() => onGo(section.key)}>
              {nameOf(section)}
            </button>
            {isArranging && (
              <span className="of-moves">
                <Move name={READER_WORDS.up(nameOf(section))} sign="↑" isEnd={i === 0} onMove={() => move(i, -1)} />
                <Move
                  name={READER_WORDS.down(nameOf(section))}
                  sign="↓"
                  isEnd={i === outer.length - 1}
                  onMove={() => move(i, 1)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      <div className="buttons">
        <button
          className="button"
          type="button"
          aria-pressed={isArranging}
          onClick={() => setIsArranging(!isArranging)}
        >
          {isArranging ? READER_WORDS.arranged : READER_WORDS.arrange}
        </button>
        {isArranged && (
          <button className="button" type="button" onClick={() => run(() => onReset().then(() => setKept('')))}>
            {READER_WORDS.asSent}
          </button>
        )}
      </div>
      {isArranging && <p className="quiet small">{READER_WORDS.arrangeNote}</p>}
      <output className="quiet small">{kept}</output>
      {failure && <FailureNote failure={failure} />}
    </details>
  );
}

const nameOf = ({ title }: DocumentSection): string => title || READER_WORDS.section;

interface MoveProps {
  readonly name: string;
  readonly sign: string;
  readonly isEnd: boolean;
  readonly onMove: () => void;
}

/** Not `disabled` at an end: the focus would be lost on the way there. */
const Move = ({ name, sign, isEnd, onMove }: MoveProps) => (
  <button className="button" type="button" aria-label={name} aria-disabled={isEnd} onClick={() => !isEnd && onMove()}>
    <span aria-hidden="true">{sign}</span>
  </button>
);
