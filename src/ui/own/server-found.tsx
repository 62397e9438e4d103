import { Link } from 'react-router';
import type { ServerView } from '../../engine/api.ts';
import { probePath } from '../probe/probe-links.tsx';
import { hostOf, publicWords, versionWords } from '../words/servers.ts';
import '../components/facts.css';

/** What a server said of itself, in plain words. All of it is hearsay: nothing was checked. */
export function ServerFound({ server }: { server: ServerView }) {
  const { name, software, known } = server;
  const lines: readonly (readonly [string, string])[] = [
    ['Calls itself', name || 'It does not say'],
    ['Runs', software],
    ['Version', versionWords(server.fhirVersion)],
    ['Signs in at', hostOf(server.authorizationEndpoint)],
    ['Apps without a secret', publicWords(server.capabilities)],
  ];
  return (
    <div className="found">
      <dl className="facts">
        {lines
          .filter(([, words]) => words !== '')
          .map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
      {known && (
        <p className="note">
          This is in the list as <Link to={`/providers/add/${encodeURIComponent(known.brandId)}`}>{known.name}</Link>.
          It is better chosen there: then nothing needs to be filled in.
        </p>
      )}
      <p>
        <Link to={probePath(server.fhirBase)}>What else it says without an account</Link>
      </p>
    </div>
  );
}
