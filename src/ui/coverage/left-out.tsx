import { Link } from 'react-router';
import type { MissingFileView, UnlistedEntry } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { COVERAGE_WORDS } from '../words/coverage.ts';
import { wordsFor } from '../words/failures.ts';
import { locale } from '../words/language.ts';
import { bytes } from '../words/numbers.ts';
import { When } from './when.tsx';

const entryPath = (connectionId: string, type: string, id: string): string =>
  `/record/${[connectionId, type, id].map(encodeURIComponent).join('/')}`;

interface FilesProps {
  readonly files: readonly MissingFileView[];
  readonly connectionId: string;
  /** Undefined where nobody can be asked now. */
  readonly fetchFile: ((url: string) => Promise<void>) | undefined;
}

/** Files that entries point to and that are not here, each with why and a way to its entry. */
export function MissingFiles({ files, connectionId, fetchFile }: FilesProps) {
  if (files.length === 0) return null;
  return (
    <>
      <h3>{COVERAGE_WORDS.files}</h3>
      <ul className="coverage-lines panel" aria-label={COVERAGE_WORDS.files}>
        {files.map((file) => (
          <MissingFile key={file.url} file={file} connectionId={connectionId} fetchFile={fetchFile} />
        ))}
      </ul>
    </>
  );
}

function MissingFile({ file, connectionId, fetchFile }: Omit<FilesProps, 'files'> & { file: MissingFileView }) {
  const { url, title, contentType, size, owner, failure, at } = file;
  const { run, busy, failure: failed } = useAttempt();
  const name = title || contentType || COVERAGE_WORDS.unnamed;
  const get = () => {
    if (!busy && fetchFile) run(() => fetchFile(url));
  };
  return (
    <li>
      <div className="coverage-line plain-line">
        {owner ? <Link to={entryPath(connectionId, owner.type, owner.id)}>{name}</Link> : <span>{name}</span>}
        {size !== undefined && <span className="search-state">{bytes(size)}</span>}
      </div>
      <p className="small">
        {wordsFor(failure).happened}{' '}
        <span className="quiet">
          {COVERAGE_WORDS.tried} <When at={at} />.
        </span>
      </p>
      {fetchFile && (
        <div className="buttons on-screen">
          <button
            className="button"
            type="button"
            aria-disabled={busy}
            aria-label={COVERAGE_WORDS.fetchThis(name)}
            onClick={get}
          >
            {busy
              ? COVERAGE_WORDS.fetching
              : size === undefined
                ? COVERAGE_WORDS.fetch
                : COVERAGE_WORDS.fetchThis(bytes(size))}
          </button>
          {failed && <FailureNote failure={failed} advise />}
        </div>
      )}
    </li>
  );
}

/** Entries that came once, and that the provider has taken off its list since. They stay here as they were. */
export function Unlisted({ unlisted, connectionId }: { unlisted: readonly UnlistedEntry[]; connectionId: string }) {
  if (unlisted.length === 0) return null;
  return (
    <>
      <h3>{COVERAGE_WORDS.unlisted}</h3>
      <p className="quiet small">{COVERAGE_WORDS.unlistedStay}</p>
      <ul className="coverage-lines panel">
        {unlisted.map(({ type, id, title, when, since }) => (
          <li key={`${type}/${id}`}>
            <div className="coverage-line plain-line">
              <Link to={entryPath(connectionId, type, id)}>{title || type}</Link>
              {when && <span className="search-state">{formatDate(when, locale())}</span>}
            </div>
            <p className="quiet small">
              {COVERAGE_WORDS.foundMissing} <When at={since} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
