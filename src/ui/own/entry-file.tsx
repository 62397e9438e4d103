import type { Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { FileButton } from '../components/file-button.tsx';
import { saveFile } from '../components/save-file.ts';
import { OWN_PROVIDER_WORDS as WORDS } from '../words/own-provider.ts';
import { draftOf, type Draft } from './draft.ts';

/** Entries are small; anything larger is something else, and is not read to the end to find out. */
const LARGEST = 1_000_000;

/** Takes a catalogue entry out of a file into the form. Nothing is kept yet. */
export function ImportEntry({ engine, onRead }: { engine: Engine; onRead: (draft: Draft) => void }) {
  const { run, busy, failure } = useAttempt();
  const read = (file: File) =>
    run(async () => onRead(draftOf(await engine.readProviderFile(await file.slice(0, LARGEST).text()))));
  return (
    <>
      <FileButton accept=".json,application/json" busy={busy} onFile={read}>
        {WORDS.fromFile}
      </FileButton>
      {failure && <FailureNote failure={failure} advise />}
    </>
  );
}

/** Hands the entry to others: as it would stand in the catalogue. */
export function ExportEntry({ engine, id }: { engine: Engine; id: string }) {
  const { run, busy, failure } = useAttempt();
  const download = () =>
    run(async () => {
      const { name, text } = await engine.exportOwnProvider(id);
      saveFile(text, name);
    });
  return (
    <section aria-labelledby="share-title">
      <h2 id="share-title">{WORDS.share}</h2>
      <p className="quiet">{WORDS.shareNote}</p>
      <div className="buttons">
        <button className="button" type="button" disabled={busy} onClick={download}>
          {WORDS.download}
        </button>
      </div>
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
