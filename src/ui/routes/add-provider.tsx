import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ProviderAnswer, ProviderHit } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { RETURN_TO, redirectUri, type UiDeps } from '../deps.ts';
import { counted } from '../words/numbers.ts';
import { CLOSED } from '../words/ways.ts';
import './add-provider.css';

export const addProviderRoute = (deps: UiDeps) => ({
  loader: async () => ({ all: await deps.engine.findProviders(''), deps }),
  Component: AddProvider,
  ErrorBoundary: RouteError,
});

function AddProvider() {
  const { all, deps } = useLoaded<ReturnType<typeof addProviderRoute>['loader']>();
  const { hits, total, text, find, failure: notFound } = useFind(all, deps);
  const { going, choose, failure } = useChoose(deps);
  const list = useRef<HTMLUListElement>(null);
  const input = useRef<HTMLInputElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const stops = [input.current, ...buttons];
    const to = stopAfter(
      event.key,
      stops.findIndex((stop) => stop === document.activeElement),
      stops.length,
    );
    const next = to === undefined ? undefined : stops[to];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <Page title="Add a provider" lead="A hospital, clinic or lab where you have a sign-in for patients.">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Arrow keys move between the field and the buttons, which all work without them. */}
      <div className="picker" onKeyDown={onKeyDown}>
        <label htmlFor="provider-search">Name or place</label>
        <input
          id="provider-search"
          ref={input}
          type="search"
          autoComplete="off"
          spellCheck={false}
          defaultValue=""
          aria-describedby="provider-count"
          onChange={({ target }) => find(target.value)}
          onKeyDown={({ key }) => {
            const [only, ...others] = hits.flatMap(waysIn);
            if (key === 'Enter' && only && others.length === 0) choose(only);
          }}
        />
        <output id="provider-count" className="quiet small" htmlFor="provider-search">
          {countWords(hits.length, total, text)}
        </output>
        <ul ref={list} className="hits" aria-label="Providers">
          {hits.map((hit) => (
            <li key={hit.id}>
              <Hit hit={hit} going={going} onChoose={choose} />
            </li>
          ))}
        </ul>
      </div>
      {(failure ?? notFound) && <FailureNote failure={(failure ?? notFound)!} />}
      <section className="note next" aria-labelledby="next-title">
        <h2 id="next-title">What happens when you choose one</h2>
        <ol>
          <li>You go to the provider’s own page and sign in there. Sheaf never sees your password.</li>
          <li>It asks what you want to share. If it asks for how long, choose the longest: you can end it any time.</li>
          <li>You come back here, and your record is fetched straight from the provider to this device.</li>
        </ol>
      </section>
    </Page>
  );
}

interface Choice {
  readonly hit: ProviderHit;
  /** The one that was chosen, if any. */
  readonly going: WayIn | undefined;
  readonly onChoose: (way: WayIn) => void;
}

/** An endpoint of a brand: brands may share one. */
interface WayIn {
  readonly id: string;
  readonly brandId: string;
  readonly host: string;
  readonly label: string;
}

/** One tile for each brand: a button, or where there are several ways in, a button for each; a reason where there is none. */
function Hit({ hit, going, onChoose }: Choice) {
  const ways = waysIn(hit);
  const [only] = ways;
  const isChosen = ({ id, brandId }: WayIn) => going?.id === id && going.brandId === brandId;
  if (!only) {
    return (
      <div className="hit">
        <HitWords hit={hit} says={placeWords(hit)} />
        <span className="hit-closed small">{closedWords(hit)}</span>
      </div>
    );
  }
  if (ways.length === 1) {
    return (
      <button className="hit" type="button" disabled={going !== undefined} onClick={() => onChoose(only)}>
        <HitWords hit={hit} says={isChosen(only) ? GOING : [placeWords(hit), only.host].filter(Boolean).join(' · ')} />
      </button>
    );
  }
  return (
    <div className="hit">
      <HitWords hit={hit} says={placeWords(hit)} />
      <span className="hit-ways">
        {ways.map((way) => (
          <button
            key={way.id}
            className="button"
            type="button"
            disabled={going !== undefined}
            aria-label={`${hit.name}, ${way.label}`}
            onClick={() => onChoose(way)}
          >
            {isChosen(way) ? GOING : way.label}
          </button>
        ))}
      </span>
    </div>
  );
}

const GOING = 'Going to its sign-in page';

function HitWords({ hit: { name, kind }, says }: { hit: ProviderHit; says: string }) {
  return (
    <>
      <span className="hit-name">{name}</span>
      {kind !== 'provider' && <span className="tag">{kind === 'local' ? 'on this machine' : 'test data'}</span>}
      <span className="hit-place quiet small">{says}</span>
    </>
  );
}

/** Every endpoint that can be chosen, by what tells it apart: its portal's name, else its host. */
const waysIn = ({ id: brandId, portals }: ProviderHit): readonly WayIn[] =>
  portals.flatMap(({ name, endpoints }) =>
    endpoints
      .filter(({ way }) => way === 'open')
      .map(({ id, host }) => ({
        id,
        brandId,
        host,
        label: endpoints.length > 1 ? `${name} ${host}`.trim() : name || host,
      })),
  );

const closedWords = ({ portals }: ProviderHit): string => {
  const ways = portals.flatMap(({ endpoints }) => endpoints.map(({ way }) => way));
  return CLOSED[ways.includes('needs-client-id') ? 'needs-client-id' : 'needs-server'];
};

function placeWords({ place, places, matched }: ProviderHit): string {
  const where = [place?.city, place?.state].filter(Boolean).join(', ');
  if (places < 2) return where;
  const many = matched > 0 && matched < places ? `matched ${matched} of ${places} locations` : `${places} locations`;
  return where === '' ? many : `${where} · ${many}`;
}

/** Asks with every key; an answer that comes after a later one has been asked for is dropped. */
function useFind(all: ProviderAnswer, { engine }: UiDeps) {
  const [found, setFound] = useState({ text: '', ...all });
  const asked = useRef('');
  const { run, failure } = useAttempt();

  function find(text: string): void {
    asked.current = text;
    run(async () => {
      const answer = await engine.findProviders(text);
      if (asked.current === text) setFound({ text, ...answer });
    });
  }
  return { ...found, find, failure };
}

function useChoose(deps: UiDeps) {
  const [going, setGoing] = useState<WayIn>();
  const { run, failure } = useAttempt();

  // The back button may bring this very page back as it was left.
  useEffect(() => {
    const stay = ({ persisted }: PageTransitionEvent) => persisted && setGoing(undefined);
    addEventListener('pageshow', stay);
    return () => removeEventListener('pageshow', stay);
  }, []);

  function choose(way: WayIn): void {
    setGoing(way);
    run(async () => {
      try {
        const place = { redirectUri: redirectUri(), returnTo: RETURN_TO };
        const { url } = await deps.engine.beginSignIn({ endpointId: way.id, brandId: way.brandId, ...place });
        deps.leave(url);
      } catch (error) {
        setGoing(undefined);
        throw error;
      }
    });
  }
  return { going, choose, failure };
}

/** Which stop (0 is the field, then the results) a key leads to; undefined when it is not ours. */
function stopAfter(key: string, at: number, stops: number): number | undefined {
  if (at < 0) return undefined;
  if (key === 'ArrowDown') return Math.min(at + 1, stops - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  // In the field these belong to its text.
  if (at === 0) return undefined;
  if (key === 'Home') return 1;
  if (key === 'End') return stops - 1;
  return key === 'Escape' ? 0 : undefined;
}

function countWords(shown: number, total: number, text: string): string {
  if (total === 0) return `Nothing found for “${text}”. Try a part of the name, or the town.`;
  const found = counted(total, 'provider');
  return total > shown ? `${found}, of which the best ${shown} are shown. Type more to see others.` : found;
}
