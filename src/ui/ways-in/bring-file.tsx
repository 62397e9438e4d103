import { Link } from 'react-router';
import type { ProviderHit } from '../../engine/api.ts';
import { Outside } from '../components/outside.tsx';

/** The other way, of equal worth: the person fetches their record as a file. */
export function BringFile({ hit }: { hit: ProviderHit }) {
  const addresses = [...new Set([...hit.portals.map(({ address }) => address), hit.website])].filter(Boolean);
  const [first] = addresses;
  return (
    <section aria-labelledby="file-title">
      <h2 id="file-title">Bring a file</h2>
      <div className="panel way">
        <p>Most portals for patients let you download your record. That needs no app and nobody’s permission.</p>
        <ol className="steps">
          <li>Sign in {first ? <>at {<Outside to={first} />}</> : 'at its portal for patients'}, as you do anyway.</li>
          <li>
            Look for <em>Download my record</em>, <em>Share my record</em> or <em>Export</em>. It is often under Health
            records, Sharing or Account.
          </li>
          <li>
            Where you may choose, take FHIR or JSON first, else CCD, C-CDA or XML. A PDF is for reading only. Choose all
            dates.
          </li>
          <li>If there is nothing of the kind, ask its medical records office for an electronic copy.</li>
        </ol>
        <p className="note">
          <Link to="/files">Bring the file</Link> once you have it: Sheaf reads it on this device.
        </p>
      </div>
    </section>
  );
}
