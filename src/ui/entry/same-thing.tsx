import { useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { ClusterChoice, ClusterView, Engine, EntryAddress, RowView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { addressKey } from '../../record/entry.ts';
import { MemberLine } from '../chapters/line-row.tsx';
import { today } from '../../base/today.ts';
import { Binding } from '../components/binding.tsx';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { nameOf, useConnections } from '../state/connections.ts';
import { usePerson } from '../state/person.ts';
import { JOIN_WORDS } from '../words/chapters.ts';
import { ENTRY_WORDS } from '../words/entry.ts';
import { locale } from '../words/language.ts';
import { useAsked } from './use-asked.ts';
import '../components/dialog.css';
import '../components/form.css';

interface SameThingProps {
  readonly entry: EntryAddress;
  readonly title: string;
  readonly engine: Engine;
  /** Changes when the record does. */
  readonly state: unknown;
}

/** Which entries are shown as one line with this one, why, and how a person takes them apart or joins them. */
export function SameThing({ entry, title, engine, state }: SameThingProps) {
  const [asked, askAgain] = useState(0);
  const cluster = useAsked(
    () => engine.readCluster(entry, today()),
    `${String(asked)} ${addressKey(entry)} ${String(state)}`,
  );
  const { run, busy, failure } = useAttempt();
  const heading = useId();
  useArrival(cluster !== undefined);
  if (!cluster) return null;
  const choose = (choice: ClusterChoice) =>
    run(async () => {
      await engine.saveChoice(choice);
      askAgain((times) => times + 1);
    });
  const { members, why, isApart, isJoined } = cluster;
  const others = members.filter((member) => addressKey(member) !== addressKey(entry));
  return (
    <section className="same-thing" id="same" aria-labelledby={heading}>
      <h2 id={heading}>{others.length > 0 ? ENTRY_WORDS.same : ENTRY_WORDS.alone}</h2>
      <output>
        {others.length > 0 && (
          <>
            <p className="quiet small">
              {ENTRY_WORDS.sameLead(others.length)} {why && JOIN_WORDS[why]}
            </p>
            <ul className="same-members">
              {others.map((member) => (
                <li key={addressKey(member)}>
                  <MemberLine member={member} />
                </li>
              ))}
            </ul>
          </>
        )}
        {others.length === 0 && (
          <p className="quiet small">{isApart ? ENTRY_WORDS.apartSaid : ENTRY_WORDS.aloneLead}</p>
        )}
      </output>
      <div className="buttons">
        {others.length > 0 && (
          <button className="button" type="button" disabled={busy} onClick={() => choose({ apart: entry })}>
            {ENTRY_WORDS.takeApart}
          </button>
        )}
        {(isApart || isJoined) && (
          <button className="button" type="button" disabled={busy} onClick={() => choose({ byRule: entry })}>
            {ENTRY_WORDS.byRule}
          </button>
        )}
        <JoinButton
          cluster={cluster}
          title={title}
          entry={entry}
          engine={engine}
          join={(other) => choose({ join: [entry, other] })}
        />
      </div>
      {failure && <FailureNote failure={failure} advise />}
    </section>
  );
}

interface JoinProps extends Pick<SameThingProps, 'entry' | 'title' | 'engine'> {
  readonly cluster: ClusterView;
  readonly join: (other: EntryAddress) => unknown;
}

function JoinButton(props: JoinProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        className="button"
        type="button"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {ENTRY_WORDS.join}
      </button>
      <dialog ref={dialog} aria-label={ENTRY_WORDS.joinQuestion} onClose={() => setOpen(false)}>
        {isOpen && <Join {...props} close={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

const MOST_OFFERED = 30;

function Join({ cluster, title, entry, engine, join, close }: JoinProps & { readonly close: () => void }) {
  // What two sources call one thing often begins alike.
  const [words, setWords] = useState(title.split(/[\s,;(]/, 1)[0]!);
  const [chosen, setChosen] = useState<RowView>();
  const names = useConnections((topic) => topic.names);
  const whose = useWhose(entry);
  const field = useId();
  const known = new Set([addressKey(entry), ...cluster.members.map(addressKey)]);
  const found = useAsked(() => engine.findText(words, { types: cluster.types, limit: MOST_OFFERED, ...whose }), words);
  const offered = found?.hits.map(({ row }) => row).filter((row) => !known.has(addressKey(row))) ?? [];
  const isHere = chosen !== undefined && offered.some((row) => row.position === chosen.position);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!chosen || !isHere) return;
        close();
        join(chosen);
      }}
    >
      <h2>{ENTRY_WORDS.joinQuestion}</h2>
      <p>{ENTRY_WORDS.joinLead}</p>
      <div className="one">
        <label htmlFor={field}>{ENTRY_WORDS.joinSearch}</label>
        <input
          id={field}
          className="field"
          type="search"
          autoComplete="off"
          maxLength={200}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      <fieldset className="join-offers">
        <legend className="hidden">{ENTRY_WORDS.joinQuestion}</legend>
        {offered.map((row) => (
          <label key={row.position} className="choice">
            <input
              type="radio"
              name={field}
              checked={row.position === chosen?.position}
              onChange={() => setChosen(row)}
            />
            <Binding stripe={row.stripe} />
            <span>
              {row.title}
              <span className="quiet small">
                {' '}
                {[row.detail, nameOf(names, row.connectionId), formatDate(row.when, locale())]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </label>
        ))}
        {found && offered.length === 0 && <p className="quiet">{ENTRY_WORDS.joinNone}</p>}
      </fieldset>
      <div className="buttons stacked">
        <button className="button first" type="submit" disabled={!isHere}>
          {ENTRY_WORDS.joinThem}
        </button>
        <button className="button" type="button" onClick={close}>
          {ENTRY_WORDS.cancel}
        </button>
      </div>
    </form>
  );
}

/** Two people's entries are never one thing. */
function useWhose({ connectionId }: EntryAddress): { readonly personId?: string | null } {
  const { people, lookedAt } = usePerson();
  if (lookedAt === undefined) return {};
  return { personId: people.find(({ sources }) => sources.includes(connectionId))?.id ?? null };
}

/** A link may lead to this very part of the page, which is there only once it was asked for. */
function useArrival(isHere: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (isHere && hash === '#same') document.getElementById('same')?.scrollIntoView({ block: 'center' });
  }, [isHere, hash]);
}
