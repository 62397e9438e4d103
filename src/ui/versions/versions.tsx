import { useId, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { AmendmentView, Engine, ResourceView, VersionView } from '../../engine/api.ts';
import { Changed } from '../news/changed.tsx';
import { recordPath } from '../timeline/row.tsx';
import { isOwnEntry } from '../words/own-entries.ts';
import { VERSIONS_WORDS as WORDS } from '../words/versions.ts';
import { day, exactly } from '../words/when.ts';
import '../components/tag.css';
import './versions.css';

interface VersionsProps {
  readonly view: ResourceView;
  readonly compare: Compare;
}

type Compare = (numbers: readonly [earlier: number, later: number]) => ReturnType<Engine['compareVersions']>;

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
            <VersionLine view={view} version={version} isNewest={i === 0} isFirst={i === versions.length - 1} />
          </li>
        ))}
      </ol>
      {shown.length < versions.length && (
        <button className="button" type="button" onClick={() => setAll(true)}>
          {WORDS.showAll(versions.length)}
        </button>
      )}
      {versions.filter(({ isReadable }) => isReadable).length > 2 && <Compared versions={versions} compare={compare} />}
    </section>
  );
}

interface VersionLineProps {
  readonly view: ResourceView;
  readonly version: VersionView;
  readonly isNewest: boolean;
  readonly isFirst: boolean;
}

function VersionLine({ view, version, isNewest, isFirst }: VersionLineProps) {
  const { number, fetchedAt, isReadable, isDeletion, changes } = version;
  const isShown = view.older === undefined ? isNewest : view.older === number;
  const name = WORDS.version(number);
  return (
    <>
      <p className="version-name">
        {isShown || !isReadable ? (
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
      {changes && changes.length > 0 ? (
        <Changed changes={changes} />
      ) : (
        <p className="quiet small">{unchangedWords({ isReadable, isDeletion, isFirst, changes })}</p>
      )}
    </>
  );
}

function unchangedWords({
  isReadable,
  isDeletion,
  isFirst,
  changes,
}: Pick<VersionView, 'isReadable' | 'isDeletion' | 'changes'> & { readonly isFirst: boolean }): string {
  if (isDeletion) return WORDS.deleted;
  if (!isReadable) return WORDS.damaged;
  if (isFirst) return WORDS.first;
  if (!changes) return WORDS.noneBefore;
  return WORDS.same;
}

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
      {newest.isReadable && (
        <VersionLink view={view} number={undefined}>
          {WORDS.openNewest}
        </VersionLink>
      )}
    </p>
  );
}

type Answer = { readonly changes: AmendmentView['changes'] | undefined };

/** What is otherwise between any two. */
function Compared({ versions, compare }: { versions: readonly VersionView[]; compare: Compare }) {
  const numbers = versions.filter(({ isReadable }) => isReadable).map(({ number }) => number);
  const [two, setTwo] = useState<readonly [number, number]>([numbers.at(-1)!, numbers[0]!]);
  const [answer, setAnswer] = useState<Answer>();
  const choose = (chosen: readonly [number, number]) => {
    setTwo(chosen);
    setAnswer(undefined);
  };
  const [earlier, later] = [Math.min(...two), Math.max(...two)];
  return (
    <form
      className="compare"
      onSubmit={(event) => {
        event.preventDefault();
        void compare([earlier, later]).then((changes) => setAnswer({ changes }));
      }}
    >
      <p className="buttons">
        <Choice name={WORDS.compare} numbers={numbers} chosen={two[0]} choose={(number) => choose([number, two[1]])} />
        <Choice name={WORDS.with} numbers={numbers} chosen={two[1]} choose={(number) => choose([two[0], number])} />
        <button className="button" type="submit" disabled={earlier === later}>
          {WORDS.show}
        </button>
      </p>
      <output className="small">{answer && outcomeWords(earlier, later, answer)}</output>
      {answer?.changes && <Changed changes={answer.changes} />}
    </form>
  );
}

const outcomeWords = (earlier: number, later: number, { changes }: Answer): string =>
  changes ? WORDS.differences(earlier, later, changes.length) : WORDS.unreadable(earlier, later);

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
