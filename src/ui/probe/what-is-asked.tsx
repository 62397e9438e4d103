import { firstAddresses } from '../../smart/probe/addresses.ts';
import { PROBE_WORDS } from '../words/probe-page.ts';

/** Said before anybody is asked: which addresses, and which only the answers will name. */
export function WhatIsAsked({ address }: { address: string }) {
  const [configuration, metadata, search] = firstAddresses(address.replace(/\/+$/, '') || 'https://…');
  return (
    <section aria-labelledby="asked-title">
      <h2 id="asked-title">{PROBE_WORDS.whatIsAsked}</h2>
      <ul className="asked small">
        <li>
          <code>{configuration}</code>
          <span className="quiet">{PROBE_WORDS.configuration}</span>
        </li>
        <li>
          <code>{metadata}</code>
          <span className="quiet">{PROBE_WORDS.metadata}</span>
        </li>
        <li>
          <code>{search}</code>
          <span className="quiet">{PROBE_WORDS.search}</span>
        </li>
        <li>
          {PROBE_WORDS.named}
          <span className="quiet">{PROBE_WORDS.listed}</span>
        </li>
      </ul>
    </section>
  );
}
