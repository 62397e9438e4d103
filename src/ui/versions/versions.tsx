import { useId, useMemo, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { ResourceView, VersionView } from '../../engine/api.ts';
import { Changed } from '../news/changed.tsx';
import { recordPath } from '../timeline/row.tsx';
import { isOwnEntry } from '../words/own-entries.ts';
import { VERSIONS_WORDS as WORDS } from '../words/versions.ts';
import { day, exactly } from '../words/when.ts';
import type { Change, Compare } from './comparer.ts';
import '../components/tag.css';
import './versions.css';

interface VersionsProps {
  readonly view: ResourceView;
  readonly compare: Compare;
}

/** So many stand there before somebody asks for more. */
const FEW = 5;

/** Every version that is kept, with when it came and what it says otherwise. Nothing where there is but one. */
export function Versions({ view, compare }: VersionsProps) {
  const { versions = [], providerName } = view;
  const [isAll, setAll] = useState(false);
  const title = useId();
  if (versions.length < 2) return null;
  const shown = isAll ? versions : versions.slice(0, FEW);
  return (
    <section className="versions" aria-labelledby={title}>
      <h2 id={title}>{WORDS.title}</h2>
      <p className="quiet small">
        {isOwnEntry(view) ? WORDS.enteredHere(versions.length) : WORDS.cameFrom(versions.length, providerName)}
      </p>
      <ol reversed start={versions[0]!.number}>
        {shown.map((version, i) => (
          <li key={version.number} value={version.number}>
            <VersionLine view={view} version={version} before={versions[i + 1]} isNewest={i === 0} compare={compare} />
          </li>
        ))}
      </ol>
      {shown.length < versions.length && (
        <button className="button" type="button" onClick={() => setAll(true)}>
          {WORDS.showAll(versions.length)}
        </button>
      )}
      {versions.filter(isReadable).length > 2 && <Compared versions={versions.filter(isReadable)} compare={compare} />}
    </section>
  );
}

interface VersionLineProps {
  readonly view: ResourceView;
  readonly version: VersionView;
  /** Undefined for the first that is kept. */
  readonly before: VersionView | undefined;
  readonly isNewest: boolean;
  readonly compare: Compare;
}

function VersionLine({ view, version, before, isNewest, compare }: VersionLineProps) {
  const { number, fetchedAt, text } = version;
  const changes = useMemo(() => changesOf(version, before, compare), [version, before, compare]);
  const isShown = view.older === undefined ? isNewest : view.older === number;
  const name = WORDS.version(number);
  return (
    <>
      <p className="version-name">
        {isShown || text === undefined ? (
          <strong>{name}</strong>
        ) : (
          <VersionLink view={view} number={isNewest ? undefined : number}>
            {name}
          </VersionLink>
        )}
        {isNewest && <span className="tag">{WORDS.newest}</span>}
        {isShown && <span className="tag">{WORDS.shownHere}</span>}
        <span className="quiet small">
          {isOwnEntry(view) ? WORDS.entered : WORDS.fetched}{' '}
          <time dateTime={new Date(fetchedAt).toISOString()}>{exactly(fetchedAt)}</time>
        </span>
      </p>
      {changes.length > 0 ? (
        <Changed changes={changes} />
      ) : (
        <p className="quiet small">{unchangedWords(version, before)}</p>
      )}
    </>
  );
}

/** Empty also where one of the two cannot be read. */
const changesOf = (version: VersionView, before: VersionView | undefined, compare: Compare): readonly Change[] =>
  version.text === undefined || before?.text === undefined ? [] : compare(before.text, version.text);

function unchangedWords({ isDeletion, text }: VersionView, before: VersionView | undefined): string {
  if (isDeletion) return WORDS.deleted;
  if (text === undefined) return WORDS.damaged;
  if (!before) return WORDS.first;
  return before.text === undefined ? WORDS.noneBefore : WORDS.same;
}

type Readable = VersionView & { readonly text: string };

const isReadable = (version: VersionView): version is Readable => version.text !== undefined;

interface VersionLinkProps {
  readonly view: Pick<ResourceView, 'connectionId' | 'type' | 'id'>;
  /** Undefined for the newest. */
  readonly number: number | undefined;
  readonly children: string;
}

function VersionLink({ view: { connectionId, type, id }, number, children }: VersionLinkProps) {
  const { search } = useLocation();
  const path = recordPath({ connectionId, type, id });
  return <Link to={{ pathname: number === undefined ? path : `${path}/versions/${number}`, search }}>{children}</Link>;
}

/** Says of an older version that it is one, and leads back. */
export function OlderNote({ view }: Pick<VersionsProps, 'view'>) {
  const newest = view.versions?.[0];
  if (view.older === undefined || !newest) return null;
  return (
    <p className="note attention">
      {WORDS.older(view.older, day(view.fetchedAt))}{' '}
      {isReadable(newest) && (
        <VersionLink view={view} number={undefined}>
          {WORDS.openNewest}
        </VersionLink>
      )}
    </p>
  );
}

/** What is otherwise between any two. */
function Compared({ versions, compare }: { versions: readonly Readable[]; compare: Compare }) {
  const numbers = versions.map(({ number }) => number);
  const [two, setTwo] = useState<readonly [number, number]>([numbers.at(-1)!, numbers[0]!]);
  const [answer, setAnswer] = useState<readonly Change[]>();
  const textOf = (number: number) => versions.find((version) => version.number === number)?.text;
  const choose = (chosen: readonly [number, number]) => {
    setTwo(chosen);
    setAnswer(undefined);
  };
  const [earlier, later] = [Math.min(...two), Math.max(...two)];
  const [was, is] = [textOf(earlier), textOf(later)]; // retention may have let go what was chosen
  return (
    <form
      className="compare"
      onSubmit={(event) => {
        event.preventDefault();
        if (was !== undefined && is !== undefined) setAnswer(compare(was, is));
      }}
    >
      <p className="buttons">
        <Choice name={WORDS.compare} numbers={numbers} chosen={two[0]} choose={(number) => choose([number, two[1]])} />
        <Choice name={WORDS.with} numbers={numbers} chosen={two[1]} choose={(number) => choose([two[0], number])} />
        <button className="button" type="submit" disabled={earlier === later || was === undefined || is === undefined}>
          {WORDS.show}
        </button>
      </p>
      <output className="small">{answer && WORDS.differences(earlier, later, answer.length)}</output>
      {answer && <Changed changes={answer} />}
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly numbers: readonly number[];
  readonly chosen: number;
  readonly choose: (number: number) => void;
}

const Choice = ({ name, numbers, chosen, choose }: ChoiceProps) => (
  <label>
    {name}{' '}
    <select value={chosen} onChange={({ target }) => choose(Number(target.value))}>
      {numbers.map((number) => (
        <option key={number} value={number}>
          {WORDS.version(number)}
        </option>
      ))}
    </select>
  </label>
);
