import { useState } from 'react';
import type { ContactLine } from '../../record/care-team/care-team.ts';
import { ContactRow } from '../care-team/contact-row.tsx';
import { TeamCard } from '../care-team/team-card.tsx';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { Lines } from '../chapters/lines.tsx';
import type { UiDeps } from '../deps.ts';
import { CARE_TEAM_WORDS as WORDS } from '../words/care-team.ts';
import { SECTION_WORDS } from '../words/sections.ts';
import '../care-team/care-team.css';
import '../components/tag.css';

export const careTeamRoute = (deps: UiDeps) => chapterRoute(deps, 'care-team', CareTeam);

/** With more than these one looks for a name. */
const MANY = 12;

/** Whom to call: the person's teams first, then everybody, and every place. */
function CareTeam({ view, entries, hidden }: ChapterProps<'care-team'>) {
  const { teams, pastTeams, people, places, setAside } = view;
  const [words, setWords] = useState('');
  const contacts = new Map([...people, ...places].map((line) => [line.id, line]));
  const contactOf = (id: string | undefined) => (id === undefined ? undefined : contacts.get(id));
  const [foundPeople, foundPlaces] = [people, places].map((lines) => lines.filter((line) => isCalled(line, words)));
  const found = foundPeople!.length + foundPlaces!.length;
  return (
    <ChapterPage
      title={SECTION_WORDS.careTeam}
      lines={teams.length + pastTeams.length + contacts.size}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={WORDS.empty}
    >
      {teams.length > 0 && (
        <section>
          <h2>{WORDS.teams}</h2>
          <Lines items={teams} keyOf={({ id }) => id} label={WORDS.teams}>
            {(line) => <TeamCard line={line} contactOf={contactOf} />}
          </Lines>
        </section>
      )}
      {contacts.size > MANY && (
        <label className="find-contact screen-only">
          {WORDS.find}
          <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
          <output className="quiet small">{words !== '' && WORDS.found(found, contacts.size)}</output>
        </label>
      )}
      {words !== '' && found === 0 && <p className="quiet">{WORDS.none}</p>}
      <Contacts title={WORDS.people} lines={foundPeople!} />
      <Contacts title={WORDS.places} lines={foundPlaces!} />
      {pastTeams.length > 0 && (
        <section>
          <h2>{WORDS.pastTeams}</h2>
          <Lines items={pastTeams} keyOf={({ id }) => id} label={WORDS.pastTeams}>
            {(line) => <TeamCard line={line} contactOf={contactOf} />}
          </Lines>
        </section>
      )}
    </ChapterPage>
  );
}

function Contacts({ title, lines }: { readonly title: string; readonly lines: readonly ContactLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Lines items={lines} keyOf={({ id }) => id} label={title}>
        {(line) => <ContactRow line={line} />}
      </Lines>
    </section>
  );
}

/** By any part of the name, of what they do, or of where. */
function isCalled({ title, roles, at }: ContactLine, words: string): boolean {
  const text = [title, ...roles, ...at].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
