import { Link } from 'react-router';
import type { ProviderHit } from '../../engine/api.ts';
import { Outside } from '../components/outside.tsx';
import { BRING_FILE_WORDS as WORDS } from '../words/ways-in.ts';

/** The other way, of equal worth: the person fetches their record as a file. */
export function BringFile({ hit }: { hit: ProviderHit }) {
  const addresses = [...new Set([...hit.portals.map(({ address }) => address), hit.website])].filter(Boolean);
  const [first] = addresses;
  const [download, share, exported] = WORDS.menus;
  return (
    <section aria-labelledby="file-title">
      <h2 id="file-title">{WORDS.title}</h2>
      <div className="panel way">
        <p>{WORDS.lead}</p>
        <ol className="steps">
          <li>
            {first ? (
              <>
                {WORDS.signInAt} <Outside to={first} />
                {WORDS.signInAfter}
              </>
            ) : (
              WORDS.signIn
            )}
          </li>
          <li>
            {WORDS.lookFor} <em>{download}</em>, <em>{share}</em> {WORDS.or} <em>{exported}</em>
            {WORDS.lookAfter}
          </li>
          <li>{WORDS.forms}</li>
          <li>{WORDS.office}</li>
        </ol>
        <p className="note">
          <Link to="/files">{WORDS.bring}</Link>
          {WORDS.bringAfter}
        </p>
      </div>
    </section>
  );
}
