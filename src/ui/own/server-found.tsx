import { Link } from 'react-router';
import type { ServerView } from '../../engine/api.ts';
import { probePath } from '../probe/probe-links.tsx';
import { OWN_PROVIDER_WORDS as WORDS } from '../words/own-provider.ts';
import { hostOf, publicWords, versionWords } from '../words/servers.ts';
import '../components/facts.css';

/** What a server said of itself, in plain words. All of it is hearsay: nothing was checked. */
export function ServerFound({ server }: { server: ServerView }) {
  const { name, software, known } = server;
  const lines: readonly (readonly [string, string])[] = [
    [WORDS.callsItself, name || WORDS.unsaid],
    [WORDS.runs, software],
    [WORDS.version, versionWords(server.fhirVersion)],
    [WORDS.signsInAt, hostOf(server.authorizationEndpoint)],
    [WORDS.publicApps, publicWords(server.capabilities)],
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
          {WORDS.listed.before}
          <Link to={`/providers/add/${encodeURIComponent(known.brandId)}`}>{known.name}</Link>
          {WORDS.listed.after}
        </p>
      )}
      <p>
        <Link to={probePath(server.fhirBase)}>{WORDS.more}</Link>
      </p>
    </div>
  );
}
