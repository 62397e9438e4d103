import { useId, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { AmendmentView, Engine, ResourceView, VersionView } from '../../engine/api.ts';
import { Changed } from '../news/changed.tsx';
import { recordPath } from '../timeline/row.tsx';
import { count, counted } from '../words/numbers.ts';
import { isOwnEntry } from '../words/own-entries.ts';
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
      <h2 id={title}>Versions</h2>
      <p className="quiet small">
        {counted(versions.length, 'version')}
        {isOwnEntry(view) ? ', entered here' : `, from ${providerName}`}. Nothing of what came is overwritten.
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
          Show all {count(versions.length)} versions
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
  const name = `Version ${count(number)}`;
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
        {isNewest && <span className="tag">newest</span>}
        {isShown && <span className="tag">shown here</span>}
        <span className="quiet small">
          {isOwnEntry(view) ? 'entered' : 'fetched'}{' '}
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
  if (isDeletion) return 'It was deleted.';
  if (!isReadable) return 'It is damaged on this device, and cannot be opened.';
  if (isFirst) return 'The first that is kept.';
  if (!changes) return 'The one before it cannot be opened, so there is nothing to compare it with.';
  return 'It says the same: only what computers note beside it is new.';
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
      This is version {count(view.older)}, as it was fetched on {day(view.fetchedAt)}. It may no longer hold.{' '}
      {newest.isReadable && (
        <VersionLink view={view} number={undefined}>
          Open the newest version
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
        <Choice name="Compare" numbers={numbers} chosen={two[0]} choose={(number) => choose([number, two[1]])} />
        <Choice name="with" numbers={numbers} chosen={two[1]} choose={(number) => choose([two[0], number])} />
        <button className="button" type="submit" disabled={earlier === later}>
          Show what is different
        </button>
      </p>
      <output className="small">
        {answer && `From version ${count(earlier)} to version ${count(later)}: ${outcomeWords(answer)}`}
      </output>
      {answer?.changes && <Changed changes={answer.changes} />}
    </form>
  );
}

function outcomeWords({ changes }: Answer): string {
  if (!changes) return 'one of them cannot be read now.';
  return changes.length === 0 ? 'they say the same.' : `${counted(changes.length, 'difference')}.`;
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
          Version {count(number)}
        </option>
      ))}
    </select>
  </label>
);
