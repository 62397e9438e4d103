import { useId, useState, type DragEvent, type FormEvent } from 'react';
import { useRevalidator } from 'react-router';
import type { BrandListSource, Engine } from '../../engine/api.ts';
import { AddressLine } from '../components/address-line.tsx';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { FileButton } from '../components/file-button.tsx';
import { addedWords, LISTS_WORDS } from '../words/lists.ts';

/** Adds a list by its address, or as a file that is chosen or dropped here. */
export function AddList({ engine }: { engine: Engine }) {
  const { add, reading, said, busy, failure } = useAdd(engine);
  const [over, setOver] = useState(false);
  const field = useId();
  const [text, setText] = useState('');

  const addFile = (file: File) => add(file.name, { fileName: file.name, file });

  function addAddress(event: FormEvent): void {
    event.preventDefault();
    const address = text.trim();
    if (address === '') document.getElementById(field)?.focus();
    else add(address, { address }, () => setText(''));
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) addFile(file);
  }

  return (
    <div className="add-list">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Dropping is a shortcut; the button in it does the same. */}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton accept=".json,.ndjson,application/json,application/fhir+json" busy={busy} onFile={addFile}>
          {LISTS_WORDS.choose}
        </FileButton>
        <span className="quiet small">{LISTS_WORDS.drop}</span>
      </div>
      <form className="one" noValidate onSubmit={addAddress}>
        <label htmlFor={field}>{LISTS_WORDS.address}</label>
        <p id={`${field}-hint`} className="quiet small">
          {LISTS_WORDS.addressNote}
        </p>
        <AddressLine id={field} value={text} onChange={setText}>
          <button className="button" type="submit" disabled={busy}>
            {LISTS_WORDS.add}
          </button>
        </AddressLine>
      </form>
      {busy && <progress aria-label={LISTS_WORDS.reading(reading)} />}
      <output className="small">{busy ? LISTS_WORDS.reading(reading) : said}</output>
      {failure && <FailureNote failure={failure} advise />}
    </div>
  );
}

function useAdd(engine: Engine) {
  const [reading, setReading] = useState('');
  const [said, setSaid] = useState('');
  const { run, busy, failure } = useAttempt();
  const revalidator = useRevalidator();

  function add(name: string, source: BrandListSource, onAdded: () => void = () => {}): void {
    setReading(name);
    setSaid('');
    run(async () => {
      setSaid(addedWords(await engine.addBrandList(source)));
      onAdded();
      await revalidator.revalidate();
    });
  }
  return { add, reading, said, busy, failure };
}
