import { useEffect, useState } from 'react';
import type { ConnectionView, Engine, MissingFileView, SyncView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { PROVIDER_WORDS } from '../words/provider.ts';

interface FilesLeftOutProps {
  readonly view: SyncView;
  readonly connection: ConnectionView;
  readonly engine: Engine;
}

/** What another try at all files may bring, whatever their size, and how much that is. Nothing where none is missing. */
export function FilesLeftOut({ view, connection: { id, access }, engine }: FilesLeftOutProps) {
  const files = useMissing(engine, id, view.state === 'running' ? undefined : view.endedAt);
  const { run, busy, failure } = useAttempt();
  const size = files.reduce((sum, file) => sum + (file.size ?? 0), 0);
  if (view.state === 'running' || files.length === 0) return null;
  return (
    <>
      <p>{PROVIDER_WORDS.filesMissing(files.length, size)}</p>
      {access === 'active' && (
        <div className="buttons">
          <button className="button" type="button" disabled={busy} onClick={() => run(() => engine.fetchAllFiles(id))}>
            {PROVIDER_WORDS.fetchFiles}
          </button>
        </div>
      )}
      {failure && <FailureNote failure={failure} advise />}
    </>
  );
}

const NONE: readonly MissingFileView[] = [];

/** Looked for again after each sync (`endedAt`): they are many, and the page must not wait for them. */
function useMissing(engine: Engine, connectionId: string, endedAt: number | undefined): readonly MissingFileView[] {
  const [files, setFiles] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    if (endedAt === undefined) return;
    engine.listMissingFiles(connectionId).then(
      (found) => isCurrent && setFiles(found),
      () => {}, // the page says what it knows without
    );
    return () => void (isCurrent = false);
  }, [engine, connectionId, endedAt]);
  return files;
}
