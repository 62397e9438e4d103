import { Link } from 'react-router';
import { Page } from '../components/page.tsx';
import { SECTIONS } from '../shell/sections.ts';
import { SECTION_WORDS } from '../words/sections.ts';
import './more.css';

/** On a phone: all sections that have no place in the bar at the bottom. */
export const moreRoute = { Component: More };

function More() {
  return (
    <Page title={SECTION_WORDS.more}>
      {SECTIONS.map(({ name, sections }) => (
        <section key={name} aria-label={name}>
          <h2>{name}</h2>
          <ul className="panel more">
            {sections.map(({ to, name: word }) => (
              <li key={to}>
                <Link to={to}>{word}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
