import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Host } from '../../engine/api.ts';
import { Outside } from '../components/outside.tsx';
import { Page } from '../components/page.tsx';
import type { UiDeps } from '../deps.ts';
import { LanguageChoice } from '../welcome/language-choice.tsx';
import { ABOUT_WORDS } from '../words/about.ts';
import { WELCOME_WORDS } from '../words/welcome.ts';

export const aboutRoute = (deps: UiDeps) => ({ Component: () => <About deps={deps} /> });

const VERSION = import.meta.env.VITE_SHEAF_VERSION;

function About({ deps }: { deps: UiDeps }) {
  const host = useHost(deps);
  return (
    <Page title={ABOUT_WORDS.title} lead={ABOUT_WORDS.lead}>
      <section>
        <h2>{ABOUT_WORDS.does}</h2>
        <p>{ABOUT_WORDS.doesWhat}</p>
      </section>
      <section>
        <h2>{ABOUT_WORDS.doesNot}</h2>
        <ul className="bullets">
          {ABOUT_WORDS.doesNotWhat.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      {host && (
        <section>
          <h2>{ABOUT_WORDS.host}</h2>
          <p>
            <a href={host.contact}>{host.name}</a>
            {ABOUT_WORDS.hostNote}
          </p>
        </section>
      )}
      <section>
        <h2>{WELCOME_WORDS.language}</h2>
        <LanguageChoice />
      </section>
      <section>
        <h2>{ABOUT_WORDS.developers}</h2>
        <p>
          {ABOUT_WORDS.developersNote.before}
          <Link to="/developers">{ABOUT_WORDS.developersNote.link}</Link>
          {ABOUT_WORDS.developersNote.after}
        </p>
      </section>
      <section>
        <h2>{ABOUT_WORDS.codes}</h2>
        <p>
          {ABOUT_WORDS.codesNote} <LoincNotice />
        </p>
        <p>
          {ABOUT_WORDS.unitsNote.before}
          <span lang="en">
            Lister Hill National Center for Biomedical Communications, U.S. National Library of Medicine
          </span>
          {ABOUT_WORDS.unitsNote.after} <UcumNotice />
        </p>
      </section>
      <section>
        <h2>{ABOUT_WORDS.version}</h2>
        <p>
          {VERSION ? `${ABOUT_WORDS.versionIs(VERSION)} ` : ''}
          {ABOUT_WORDS.licence}
        </p>
      </section>
    </Page>
  );
}

/** As the licence words it, in every language. */
const LoincNotice = () => (
  <span lang="en">
    This material contains content from LOINC (<Outside to="http://loinc.org">loinc.org</Outside>). LOINC is copyright ©
    Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is
    available at no cost under the license at <Outside to="http://loinc.org/license">loinc.org/license</Outside>. LOINC®
    is a registered United States trademark of Regenstrief Institute, Inc.
  </span>
);

const UcumNotice = () => (
  <span lang="en">
    This product includes all or a portion of the UCUM table, UCUM codes, and UCUM definitions or is derived from it,
    subject to a license from Regenstrief Institute, Inc. and The UCUM Organization (
    <Outside to="https://ucum.org/license">ucum.org/license</Outside>). The UCUM table and UCUM codes are copyright ©
    1995–2009, Regenstrief Institute, Inc. and the Unified Codes for Units of Measures (UCUM) Organization. All rights
    reserved.
  </span>
);

/** Beside the page, not before it: what Sheaf is can be read without a network and with any settings. */
function useHost({ engine }: UiDeps): Host | undefined {
  const [host, setHost] = useState<Host>();
  useEffect(() => {
    engine.readHost().then(setHost, () => setHost(undefined));
  }, [engine]);
  return host;
}
