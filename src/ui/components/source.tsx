import { useMemo, useState } from 'react';
import { jsonLines, jsonText, type JsonLine } from '../words/json-lines.ts';
import { count } from '../words/numbers.ts';
import { CopyButton } from './copy-button.tsx';
import './source.css';

// A line of base64 may have megabytes; a resource of an odd server, ten thousand lines.
const LONG = 2000;
const MANY = 1500;

/** The JSON as the provider sent it, laid out for reading. Nothing is made of it until it is opened. */
export function Source({ json, provider }: { json: string; provider: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="source" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Source: the data as {provider} sent it</summary>
      {open && <Json json={json} />}
    </details>
  );
}

function Json({ json }: { json: string }) {
  const lines = useMemo(() => jsonLines(json), [json]);
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, MANY);
  return (
    <>
      <CopyButton text={jsonText(lines)}>Copy</CopyButton>
      <pre className="json">
        {shown.map((line, i) => (
          <Line key={i} line={line} />
        ))}
      </pre>
      {shown.length < lines.length && (
        <button className="button" type="button" onClick={() => setAll(true)}>
          Show all {count(lines.length)} lines
        </button>
      )}
    </>
  );
}

const Line = ({ line }: { line: JsonLine }) => (
  <code style={{ paddingInlineStart: `${line.depth * 1.25}em` }}>
    {line.tokens.map(({ kind, text }, i) => (
      <span key={i} className={kind}>
        {text.length > LONG ? `${text.slice(0, LONG)}… (${count(text.length - LONG)} more characters)` : text}
      </span>
    ))}
    {'\n'}
  </code>
);
