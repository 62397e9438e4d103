import { firstAddresses } from '../../smart/probe/addresses.ts';

/** Said before anybody is asked: which addresses, and which only the answers will name. */
export function WhatIsAsked({ address }: { address: string }) {
  const [configuration, metadata, search] = firstAddresses(address.replace(/\/+$/, '') || 'https://…');
  return (
    <section aria-labelledby="asked-title">
      <h2 id="asked-title">What is asked</h2>
      <ul className="asked small">
        <li>
          <code>{configuration}</code>
          <span className="quiet">Where to sign in, and what the server can do</span>
        </li>
        <li>
          <code>{metadata}</code>
          <span className="quiet">Which types and searches it has</span>
        </li>
        <li>
          <code>{search}</code>
          <span className="quiet">With “none” for a token: how it refuses shows what a page may read</span>
        </li>
        <li>
          What these name: the token endpoint, without a code; the issuer, its keys and its brand bundle.
          <span className="quiet">Afterwards every request is listed here.</span>
        </li>
      </ul>
    </section>
  );
}
