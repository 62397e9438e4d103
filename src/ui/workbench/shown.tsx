import { useState } from 'react';
import type { NameAndValue } from '../../engine/api.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { CODE_BOX_WORDS } from '../words/code-box.ts';
import { jsonLines, jsonText } from '../words/json-lines.ts';
import { parameterWords } from '../words/workbench.ts';

/** A token is shorter; a page of a record may have megabytes, and nobody reads all of it. */
const LONG = 3000;

/** What is blackened, as a bar with its name on it. */
export const Inked = ({ text }: { text: string }) =>
  text.split(/(█[^█]*█+)/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <span key={i} className="inked">
        <span className="hidden">{CODE_BOX_WORDS.hiddenBefore}</span>
        {part.replaceAll('█', '') || CODE_BOX_WORDS.hidden}
      </span>
    ),
  );

interface CodeBoxProps {
  /** What is copied, and what the box is called. */
  readonly name: string;
  readonly text: string;
  /** Lay it out, where it is JSON. */
  readonly json?: boolean;
}

/** A text to read letter by letter, and to take along: as it is shown, with what is blackened. */
export function CodeBox({ name, text, json = false }: CodeBoxProps) {
  const [all, setAll] = useState(false);
  const laidOut = json && /^\s*[{[]/.test(text) ? jsonText(jsonLines(text)) : text;
  const shown = all ? laidOut : laidOut.slice(0, LONG);
  return (
    <figure className="code-box" aria-label={name}>
      <pre>
        <Inked text={shown} />
      </pre>
      <CopyButton text={laidOut}>
        {CODE_BOX_WORDS.copy} <span className="hidden">{name}</span>
      </CopyButton>
      {shown.length < laidOut.length && (
        <button className="button" type="button" onClick={() => setAll(true)}>
          {CODE_BOX_WORDS.showAll(laidOut.length)}
        </button>
      )}
    </figure>
  );
}

/** Names and values, each with what it is for. */
export const Parameters = ({ list }: { list: readonly NameAndValue[] }) => (
  <dl className="parameters">
    {list.map(([name, value], i) => (
      <div key={`${i} ${name}`}>
        <dt>
          <code>{name}</code>
          {parameterWords(name) && <span className="quiet small">{parameterWords(name)}</span>}
        </dt>
        <dd>
          <code>{value === '' ? CODE_BOX_WORDS.empty : <Inked text={value} />}</code>
        </dd>
      </div>
    ))}
  </dl>
);

/** As `Parameters`, for what needs no explaining. */
export const Headers = ({ list }: { list: readonly NameAndValue[] }) => (
  <dl className="parameters headers">
    {list.map(([name, value], i) => (
      <div key={`${i} ${name}`}>
        <dt>
          <code>{name}</code>
        </dt>
        <dd>
          <code>
            <Inked text={value} />
          </code>
        </dd>
      </div>
    ))}
  </dl>
);
