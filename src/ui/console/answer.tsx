import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { CopyButton } from '../components/copy-button.tsx';
import { saveFile } from '../components/save-file.ts';
import { CONSOLE_WORDS } from '../words/console-page.ts';
import { adviceFor, linkWords, statusLine, took } from '../words/console.ts';
import { bytes as size } from '../words/numbers.ts';
import { CodeBox, Headers } from '../workbench/shown.tsx';
import type { ConsoleAnswer } from './ask.ts';
import { BodyTree } from './body-tree.tsx';
import { linesOf, valueOf, type Lines } from './lines.ts';
import { fhirBase, pathIn } from './request.ts';

interface AnswerProps {
  readonly answer: ConsoleAnswer;
  readonly onFollow: (path: string) => void;
}

/** What came back. Its heading takes the focus: whoever sent the request is told at once how it went. */
export function Answer({ answer, onFollow }: AnswerProps) {
  const { status, headers, bytes, text, ms, byFetch } = answer;
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const isJson = text !== undefined && /^\s*[{[]/.test(text);
  const lines = useMemo(() => linesOf(isJson ? text : ''), [isJson, text]);
  const base = fhirBase();
  const follow = (address: string) => pathIn(address, base);
  const level = status < 300 ? 'ok' : status < 500 ? 'warning' : 'failure';
  useEffect(() => title.current?.focus({ preventScroll: true }), [answer]);

  return (
    <section className="console-answer" aria-labelledby={id}>
      <h2 id={id} ref={title} tabIndex={-1}>
        <span className="hidden">{CONSOLE_WORDS.answerBefore}</span>
        <span className={`bench-verdict ${level}`}>{statusLine(status)}</span>
      </h2>
      <p className="quiet small">
        {took(ms)} · {size(bytes.length)}
        {lines.count > 0 && ` · ${CONSOLE_WORDS.lines(lines.count)}`}
        {!byFetch && ` · ${CONSOLE_WORDS.byEngine}`}
      </p>
      {adviceFor(status) !== '' && <p className="note">{adviceFor(status)}</p>}
      <details>
        <summary>{CONSOLE_WORDS.headersOf(Object.keys(headers).length)}</summary>
        <Headers list={Object.entries(headers)} />
      </details>
      <Ways all={waysOn(headers, lines, follow)} onFollow={onFollow} />
      <Body answer={answer} lines={lines} pathIn={follow} onFollow={onFollow} />
    </section>
  );
}

interface Way {
  readonly name: string;
  readonly path: string;
}

/** Where the answer itself says that it goes on. */
function waysOn(
  headers: ConsoleAnswer['headers'],
  lines: Lines,
  follow: (address: string) => string | undefined,
): readonly Way[] {
  const way = (name: string, address: unknown): readonly Way[] => {
    const path = typeof address === 'string' && name !== '' ? follow(address) : undefined;
    return path === undefined ? [] : [{ name, path }];
  };
  return [
    ...way(CONSOLE_WORDS.whereItIs, headers['location']),
    ...way(CONSOLE_WORDS.howFarItIs, headers['content-location']),
    ...linksIn(lines).flatMap(({ relation, url }) => way(linkWords(String(relation)), url)),
  ];
}

function linksIn(lines: Lines): readonly { readonly relation?: unknown; readonly url?: unknown }[] {
  try {
    const links: unknown = JSON.parse(valueOf(lines, 'link') ?? '[]');
    return Array.isArray(links) ? links.filter((link) => typeof link === 'object' && link !== null) : [];
  } catch {
    return []; // a body may be anything
  }
}

const Ways = ({ all, onFollow }: { readonly all: readonly Way[]; readonly onFollow: (path: string) => void }) =>
  all.length > 0 && (
    <div className="buttons">
      {all.map(({ name, path }) => (
        <button key={name} className="button" type="button" onClick={() => onFollow(path)}>
          {name}
        </button>
      ))}
    </div>
  );

interface BodyProps extends AnswerProps {
  readonly lines: Lines;
  readonly pathIn: (address: string) => string | undefined;
}

function Body({ answer: { bytes, text, headers }, lines, pathIn: follow, onFollow }: BodyProps) {
  const [asText, setAsText] = useState(false);
  const id = useId();
  if (bytes.length === 0) return <p className="quiet">{CONSOLE_WORDS.emptyBody}</p>;
  if (text === undefined) {
    return (
      <p>
        {CONSOLE_WORDS.noText(size(bytes.length), headers['content-type'])}{' '}
        <button className="button" type="button" onClick={() => saveFile(bytes, CONSOLE_WORDS.saved)}>
          {CONSOLE_WORDS.save}
        </button>
      </p>
    );
  }
  const isTree = lines.count > 0 && !asText;
  return (
    <>
      <div className="console-body-head">
        {lines.count > 0 && (
          <fieldset className="inline">
            <legend className="hidden">{CONSOLE_WORDS.show}</legend>
            {[CONSOLE_WORDS.asTree, CONSOLE_WORDS.asText].map((name, i) => (
              <label key={name} className="choice">
                <input type="radio" name={id} checked={asText === (i === 1)} onChange={() => setAsText(i === 1)} />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
        )}
        {isTree && (
          <CopyButton text={text}>
            {CONSOLE_WORDS.copy} <span className="hidden">{CONSOLE_WORDS.theBody}</span>
          </CopyButton>
        )}
      </div>
      {isTree ? (
        <BodyTree lines={lines} pathIn={follow} onFollow={onFollow} following={CONSOLE_WORDS.follow} />
      ) : (
        <CodeBox name={CONSOLE_WORDS.theBody} text={text} />
      )}
    </>
  );
}
