import { lazy, Suspense, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { CopyButton } from '../components/copy-button.tsx';
import type { PathOf } from '../components/facts.tsx';
import { linesOf } from '../console/lines.ts';
import { ENTRY_WORDS } from '../words/entry.ts';
import { jsonLines, jsonText } from '../words/json-lines.ts';

const BodyTree = lazy(async () => ({ default: (await import('../console/body-tree.tsx')).BodyTree }));

interface SourceProps {
  readonly json: string;
  readonly title: string;
  /** Where what it refers to is, if it is here. */
  readonly pathOf: PathOf;
}

/** The JSON as the provider sent it, as a tree. Nothing is made of it until it is opened. */
export function Source({ json, title, pathOf }: SourceProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="source" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Tree json={json} pathOf={pathOf} />}
    </details>
  );
}

function Tree({ json, pathOf }: Omit<SourceProps, 'title'>) {
  const lines = useMemo(() => linesOf(json), [json]);
  const text = useMemo(() => jsonText(jsonLines(json)), [json]);
  const navigate = useNavigate();
  return (
    <Suspense>
      <CopyButton text={text}>{ENTRY_WORDS.copy}</CopyButton>
      <BodyTree lines={lines} pathIn={pathOf} onFollow={(path) => void navigate(path)} following={ENTRY_WORDS.follow} />
    </Suspense>
  );
}
