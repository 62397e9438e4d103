import { Link } from 'react-router';
import type { ConnectionView } from '../../engine/api.ts';
import { Ago } from '../components/ago.tsx';
import { Binding } from '../components/binding.tsx';
import { useAttempt } from '../components/connection-actions.tsx';
import { PatientLine } from '../components/connection-lines.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import type { UiDeps } from '../deps.ts';
import { WhoseQuestion } from '../people/whose-question.tsx';
import { FILES_WORDS as WORDS, FORMAT_WORDS } from '../words/files.ts';
import { bytes } from '../words/numbers.ts';
import { tellForgotten } from './imports.ts';
import '../routes/providers.css';
import './files.css';

interface FileCardProps {
  readonly connection: ConnectionView;
  readonly connections: readonly ConnectionView[];
  readonly deps: UiDeps;
  readonly onForgotten?: (name: string) => void;
}

/** One file that is a source of the record: what it is, whose, and the way to let it go. */
export function FileCard({ connection, connections, deps, onForgotten }: FileCardProps) {
  const { id, name, place, stripe, file, resources } = connection;
  if (!file) return null;
  return (
    <li className="panel card">
      <Binding stripe={stripe} />
      <div className="card-text">
        <h3>
          <Link to={`/providers/${id}`}>{name}</Link>
        </h3>
        {place && <p className="quiet small">{place}</p>}
        <PatientLine connection={connection} />
        <p className="quiet small">
          {file.isSample ? WORDS.ofSample : <FileFacts connection={connection} />}
          {' · '}
          {WORDS.entriesHere(resources)}
        </p>
        {file.isPartial && <p className="note attention">{WORDS.partial}</p>}
        <WhoseQuestion connection={connection} connections={connections} deps={deps} />
        {!file.isSample && <ForgetFile connection={connection} deps={deps} {...(onForgotten && { onForgotten })} />}
      </div>
    </li>
  );
}

/** "FHIR Bundle, 3.4 MB, brought 2 days ago". */
export function FileFacts({ connection: { name, file, connectedAt } }: { readonly connection: ConnectionView }) {
  if (!file) return null;
  return (
    <>
      {file.name !== name && <span className="file-name">{file.name}, </span>}
      {FORMAT_WORDS[file.format]}, {bytes(file.size)}, {WORDS.broughtOn} <Ago at={connectedAt} />
    </>
  );
}

/** One tap: the file itself stays with the person, who can bring it again. */
export function ForgetFile({ connection, deps, onForgotten }: Omit<FileCardProps, 'connections'>) {
  const { run, busy, failure } = useAttempt();
  const { id, name } = connection;
  const forget = () =>
    run(async () => {
      await deps.engine.forgetFile(id);
      tellForgotten(id);
      onForgotten?.(name);
    });
  return (
    <>
      <div className="buttons">
        <button className="button" type="button" disabled={busy} onClick={forget} aria-label={WORDS.forgetNamed(name)}>
          {WORDS.forget}
        </button>
      </div>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
