import { useEffect, useMemo, useState } from 'react';
import { ENTRY_WORDS } from '../words/entry.ts';
import { cleanNarrative } from './narrative-html.ts';

/** The hospital's own layout of an entry, in a frame that may do nothing. Nothing is made of it until it is opened. */
export function Narrative({ div, provider }: { readonly div: unknown; readonly provider: string }) {
  const [isOpen, setOpen] = useState(false);
  if (typeof div !== 'string' || div.trim() === '') return null;
  return (
    <details className="narrative" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{ENTRY_WORDS.narrative(provider)}</summary>
      {isOpen && (
        <>
          <p className="quiet small">{ENTRY_WORDS.narrativeLead}</p>
          <Frame div={div} title={ENTRY_WORDS.narrative(provider)} />
        </>
      )}
    </details>
  );
}

/** By address, for a frame's `srcDoc` would make HTML of a string in this page (decision 20). */
function Frame({ div, title }: { readonly div: string; readonly title: string }) {
  const url = useMemo(() => {
    const page = [POLICY, `<style>${looks()}</style>`, cleanNarrative(div)];
    return URL.createObjectURL(new Blob(page, { type: 'text/html; charset=utf-8' }));
  }, [div]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <iframe sandbox="" src={url} title={title} referrerPolicy="no-referrer" />;
}

const POLICY = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** Colours of the page around it, which the frame cannot see. */
function looks(): string {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => /^#[\da-f]{3,8}$/i.exec(style.getPropertyValue(name).trim())?.[0] ?? '';
  return `body{margin:0.75rem;background:${colour('--sheet')};color:${colour('--ink')};font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}table{border-collapse:collapse}td,th{padding:0.25rem 0.75rem 0.25rem 0;border-bottom:1px solid ${colour('--rule')};text-align:start;vertical-align:baseline}pre{white-space:pre-wrap}`;
}
