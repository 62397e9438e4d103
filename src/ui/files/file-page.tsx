import { Link, useNavigate } from 'react-router';
import { Binding } from '../components/binding.tsx';
import { PatientLine } from '../components/connection-lines.tsx';
import { Page } from '../components/page.tsx';
import { Whose } from '../people/whose.tsx';
import type { WhoseProps } from '../people/whose-question.tsx';
import { usePerson } from '../state/person.ts';
import { FILES_WORDS as WORDS } from '../words/files.ts';
import { WELCOME_WORDS } from '../words/welcome.ts';
import { FileFacts, ForgetFile } from './file-card.tsx';

/** What would be a provider's page, of a source that came from a file: there is nobody to sign in to and nothing to fetch. */
export function FilePage(props: WhoseProps) {
  const { connection, deps } = props;
  const { id, name, place, stripe, file, resources } = connection;
  const leaveSample = usePerson((topic) => topic.leaveSample);
  const navigate = useNavigate();
  const gone = () => void navigate('/files', { replace: true });
  return (
    <Page title={name} lead={place || undefined}>
      <section className="panel card" aria-label={WORDS.fromFile}>
        <Binding stripe={stripe} />
        <div className="card-text">
          <PatientLine connection={connection} />
          <p className="quiet small">{file?.isSample ? WORDS.ofSample : <FileFacts connection={connection} />}</p>
          {file?.isPartial && <p className="note attention">{WORDS.partial}</p>}
          <p>
            {WORDS.entriesHere(resources)}
            {'. '}
            <Link to={`/timeline?provider=${encodeURIComponent(id)}`}>{WORDS.see}</Link>
          </p>
        </div>
      </section>
      {!file?.isSample && <Whose {...props} />}
      <section aria-labelledby="leave-title">
        <h2 id="leave-title">{file?.isSample ? WORDS.sample : WORDS.leave}</h2>
        <p className="quiet">{file?.isSample ? WORDS.sampleHere : WORDS.leaveHow}</p>
        {file?.isSample ? (
          <div className="buttons">
            <button className="button" type="button" onClick={() => void leaveSample().then(gone)}>
              {WELCOME_WORDS.remove}
            </button>
          </div>
        ) : (
          <ForgetFile connection={connection} deps={deps} onForgotten={gone} />
        )}
      </section>
    </Page>
  );
}
