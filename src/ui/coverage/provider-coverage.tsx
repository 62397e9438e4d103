import { useId } from 'react';
import { Link } from 'react-router';
import type { Engine } from '../../engine/api.ts';
import { Binding } from '../components/binding.tsx';
import { PatientLine } from '../components/connection-lines.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { COVERAGE_WORDS, unfinishedWords } from '../words/coverage.ts';
import { CoverageLines } from './coverage-lines.tsx';
import { MissingFiles, Unlisted } from './left-out.tsx';
import { isComplete, onlyMissing, type Report } from './report.ts';
import { useOnline } from './use-online.ts';
import { When } from './when.tsx';

interface ProviderCoverageProps {
  readonly report: Report;
  readonly missingOnly: boolean;
  readonly engine: Engine;
}

/** What one provider did not give: in sentences, then search by search. */
export function ProviderCoverage({ report, missingOnly, engine }: ProviderCoverageProps) {
  const { connection, sync, sentences, lines, files, unlisted } = report;
  const { id, name, place, stripe, access } = connection;
  const title = useId();
  const online = useOnline();
  const shown = missingOnly ? onlyMissing(lines) : lines;
  const mayAsk = online && access === 'active';
  const patient = connection.patient.name !== undefined || connection.whose.person !== undefined;
  return (
    <section className="coverage" aria-labelledby={title}>
      <div className="coverage-head">
        <Binding stripe={stripe} />
        <div>
          <h2 id={title}>
            <Link to={`/providers/${id}`}>{name}</Link>
          </h2>
          {place && <p className="quiet small">{place}</p>}
          {patient && <PatientLine connection={connection} />}
          {sync && (
            <p className="quiet small">
              {COVERAGE_WORDS.lastAsked} <When at={sync.endedAt ?? sync.startedAt} />
            </p>
          )}
        </div>
      </div>
      {access !== 'active' && (
        <p className="note attention">
          <strong>{COVERAGE_WORDS.ended}</strong> {COVERAGE_WORDS.endedBefore}{' '}
          <Link to={`/providers/${id}`}>{COVERAGE_WORDS.signIn}</Link>
          {COVERAGE_WORDS.endedAfter}
        </p>
      )}
      {!sync && <p>{COVERAGE_WORDS.neverAsked}</p>}
      {sync && sync.state !== 'finished' && <p className="note">{unfinishedWords(sync)}</p>}
      {sync?.state === 'paused' && sync.failure && access === 'active' && <FailureNote failure={sync.failure} advise />}
      {isComplete(report) && <p className="complete">{COVERAGE_WORDS.complete}</p>}
      {sentences.length > 0 && (
        <ul className="bullets">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {shown.length > 0 && (
        <CoverageLines
          lines={shown}
          provider={name}
          askAgain={mayAsk ? (searchId) => engine.askAgain(id, searchId) : undefined}
        />
      )}
      <MissingFiles
        files={files}
        connectionId={id}
        fetchFile={mayAsk ? (url) => engine.fetchFile(id, url) : undefined}
      />
      <Unlisted unlisted={unlisted} connectionId={id} />
    </section>
  );
}
