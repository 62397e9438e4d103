import { useEffect, useState } from 'react';
import type { ConnectionView, Engine, ListingView } from '../../engine/api.ts';
import { RETURN_TO, redirectUri, type UiDeps } from '../deps.ts';
import { LISTING_WORDS as WORDS } from '../words/brand.ts';
import { day } from '../words/when.ts';
import { useAttempt } from './connection-actions.tsx';
import { FailureNote } from './failure-note.tsx';

type Reads = Pick<Engine, 'readListing'>;

/** How old the list is by which nobody was found: providers move, and lists hear of it late. */
export function ListedSince({ engine, endpointId }: { engine: Reads; endpointId: string }) {
  const listing = useListing(engine, endpointId);
  return listing ? <p>{WORDS.since(dayOf(listing))}</p> : null;
}

/** Where a connection no longer gets on, and the list has its provider at another address: the way there. */
export function Moved({ connection, deps }: { connection: ConnectionView; deps: UiDeps }) {
  const { access, sync, endpointId } = connection;
  const isStuck = access === 'ended' || sync?.state === 'paused';
  return isStuck ? <MovedTo connection={connection} deps={deps} key={endpointId} /> : null;
}

function MovedTo({
  connection: { access, endpointId, fhirBase, name },
  deps,
}: {
  connection: ConnectionView;
  deps: UiDeps;
}) {
  const { engine, leave } = deps;
  const listing = useListing(engine, endpointId);
  const { run, busy, failure } = useAttempt();
  if (!listing) return null;
  if (listing.fhirBase === fhirBase) {
    if (access === 'ended') return null; // most access ends, and nobody wonders where the provider is
    return <p className="quiet small">{WORDS.still(dayOf(listing))}</p>;
  }
  const signIn = () =>
    run(async () => {
      const { url } = await engine.beginSignIn({ endpointId, redirectUri: redirectUri(), returnTo: RETURN_TO });
      leave(url);
    });
  return (
    <div className="note">
      <strong>{WORDS.moved(name)}</strong> {WORDS.movedTo(dayOf(listing), new URL(listing.fhirBase).host)}
      <p className="failure-next">
        <button className="button" type="button" disabled={busy} onClick={signIn}>
          {WORDS.signIn}
        </button>
      </p>
      {failure && <FailureNote failure={failure} advise />}
    </div>
  );
}

const dayOf = ({ built }: ListingView): string => day(Date.parse(built));

/** The list may not be loaded yet, or not at all now: then there is nothing to say. */
function useListing(engine: Reads, endpointId: string): ListingView | undefined {
  const [listing, setListing] = useState<ListingView>();
  useEffect(() => {
    let here = true;
    engine.readListing(endpointId).then(
      (found) => here && setListing(found && !Number.isNaN(Date.parse(found.built)) ? found : undefined),
      () => {},
    );
    return () => void (here = false);
  }, [engine, endpointId]);
  return listing;
}
