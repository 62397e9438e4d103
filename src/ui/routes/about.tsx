import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Host } from '../../engine/api.ts';
import { Outside } from '../components/outside.tsx';
import { Page } from '../components/page.tsx';
import type { UiDeps } from '../deps.ts';
import { LanguageChoice } from '../welcome/language-choice.tsx';
import { WELCOME_WORDS } from '../words/welcome.ts';

export const aboutRoute = (deps: UiDeps) => ({ Component: () => <About deps={deps} /> });

const VERSION = import.meta.env.VITE_SHEAF_VERSION;

function About({ deps }: { deps: UiDeps }) {
  const host = useHost(deps);
  return (
    <Page title="About Sheaf" lead="A personal health record that lives in your browser.">
      <section>
        <h2>What it does</h2>
        <p>
          Sheaf fetches your health record from the hospitals and clinics you choose, straight from them to this device.
          It keeps the record encrypted here, binds what many hands wrote into one timeline, and opens it without a
          connection. What each provider sent is kept as it was sent.
        </p>
      </section>
      <section>
        <h2>What it does not do</h2>
        <ul className="bullets">
          <li>It has no server of its own and no accounts. Whoever hosts these pages never sees a record.</li>
          <li>It counts no visits, shows no advertising and loads nothing from anyone else.</li>
          <li>
            It gives no medical advice. A value is marked where the source itself marked it, or where it lies outside
            the range that came with it; Sheaf has no ranges of its own.
          </li>
          <li>It keeps no copy elsewhere. If this device is lost, the record is fetched again from your providers.</li>
          <li>What a provider does not share is not here. Each provider’s page lists what is missing.</li>
        </ul>
      </section>
      {host && (
        <section>
          <h2>Who hosts this copy</h2>
          <p>
            <a href={host.contact}>{host.name}</a>. They serve these pages and see nothing of your record.
          </p>
        </section>
      )}
      <section>
        <h2>{WELCOME_WORDS.language}</h2>
        <LanguageChoice />
      </section>
      <section>
        <h2>For developers</h2>
        <p>
          What Sheaf knows of the systems it talks to is open to everybody: <Link to="/developers">for developers</Link>
          .
        </p>
      </section>
      <section>
        <h2>Codes of tests, and units</h2>
        <p>
          The everyday names of tests are our own words, found by codes of LOINC. This material contains content from
          LOINC (<Outside to="http://loinc.org">loinc.org</Outside>). LOINC is copyright © Regenstrief Institute, Inc.
          and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under
          the license at <Outside to="http://loinc.org/license">loinc.org/license</Outside>. LOINC® is a registered
          United States trademark of Regenstrief Institute, Inc.
        </p>
        <p>
          Units are converted with software of the Lister Hill National Center for Biomedical Communications, U.S.
          National Library of Medicine. This product includes all or a portion of the UCUM table, UCUM codes, and UCUM
          definitions or is derived from it, subject to a license from Regenstrief Institute, Inc. and The UCUM
          Organization (<Outside to="https://ucum.org/license">ucum.org/license</Outside>). The UCUM table and UCUM
          codes are copyright © 1995–2009, Regenstrief Institute, Inc. and the Unified Codes for Units of Measures
          (UCUM) Organization. All rights reserved.
        </p>
      </section>
      <section>
        <h2>Version and licence</h2>
        <p>
          {VERSION ? `Version ${VERSION}. ` : ''}Sheaf is free software under the Apache License 2.0: you may use,
          study, change and share it.
        </p>
      </section>
    </Page>
  );
}

/** Beside the page, not before it: what Sheaf is can be read without a network and with any settings. */
function useHost({ engine }: UiDeps): Host | undefined {
  const [host, setHost] = useState<Host>();
  useEffect(() => {
    engine.readHost().then(setHost, () => setHost(undefined));
  }, [engine]);
  return host;
}
