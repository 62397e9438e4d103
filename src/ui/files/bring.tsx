import { useState, type DragEvent } from 'react';
import { Link } from 'react-router';
import { FailureNote } from '../components/failure-note.tsx';
import type { UiDeps } from '../deps.ts';
import { formatDate } from '../../fhir/dates.ts';
import { FILES_WORDS as WORDS, kindsBrought } from '../words/files.ts';
import { locale } from '../words/language.ts';
import { type Brought, bringFiles, type Outcome, stopBringing, useImports } from './imports.ts';
import '../components/form.css';

/** Where files are chosen or dropped, how far reading them is, and what became of them. */
export function Bring({ deps: { engine } }: { readonly deps: UiDeps }) {
  const { reading, outcomes } = useImports();
  const [isOver, setIsOver] = useState(false);
  const drag = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setIsOver(over);
  };
  return (
    <>
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false);
          void bringFiles(engine, event.dataTransfer.files);
        }}
      >
        <label className="button first file">
          {WORDS.choose}
          <input
            type="file"
            multiple
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              target.value = '';
              void bringFiles(engine, files);
            }}
          />
        </label>
        <span className="quiet drop-words">{WORDS.drop}</span>
      </div>
      {reading && (
        <div className="note reading">
          <p>
            {WORDS.reading(reading.name)}
            {reading.entries > 0 && <span className="quiet">: {WORDS.kept(reading.entries)}</span>}
          </p>
          <progress aria-label={WORDS.reading(reading.name)} max={1} value={reading.part} />
          <div className="buttons">
            <button className="button" type="button" onClick={() => void stopBringing(engine)}>
              {WORDS.stop}
            </button>
          </div>
        </div>
      )}
      <div className="outcomes" aria-live="polite">
        {outcomes.map((outcome, i) => (
          <OutcomeNote key={outcomes.length - i} outcome={outcome} />
        ))}
      </div>
    </>
  );
}

function OutcomeNote({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'brought':
      return <BroughtNote name={outcome.name} report={outcome.report} />;
    case 'stopped':
      return <p className="note">{WORDS.stopped(outcome.name)}</p>;
    case 'failed':
      return (
        <div className="outcome-failed">
          <p className="small file-name">{outcome.name}</p>
          <FailureNote failure={outcome.failure} advise>
            {outcome.failure.code === 'transfer/is-document' && <Link to="/enter/document">{WORDS.documentWay}</Link>}
          </FailureNote>
        </div>
      );
  }
}

function BroughtNote({ name, report }: { readonly name: string; readonly report: Brought }) {
  const { connectionId, entries, files, patient, unread, isCut, kinds } = report;
  const born = patient?.birthDate ? formatDate(patient.birthDate, locale()) : '';
  return (
    <div className="note brought">
      <p>
        <strong>{WORDS.read(name)}</strong>: {WORDS.brought(entries, files)}{' '}
        {patient?.name ? WORDS.for(patient.name, born) : ''}
      </p>
      {!patient && <p>{WORDS.nobody}</p>}
      <p className="small">{kindsBrought(kinds)}</p>
      {unread > 0 && <p className="small">{WORDS.unread(unread)}</p>}
      {isCut && <p>{WORDS.cut}</p>}
      <p>
        <Link to={`/timeline?provider=${encodeURIComponent(connectionId)}`}>{WORDS.see}</Link>
      </p>
    </div>
  );
}
