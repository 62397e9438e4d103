import { Outside } from '../components/outside.tsx';
import { useNow } from '../components/use-now.ts';
import { heardDeparture, useDeparture } from '../state/departure.ts';
import { DEPARTURE_WORDS, departureWords } from '../words/departure.ts';

/** After a provider (this one, or any) was left: whether it confirmed that, and where it lists apps. Until it was seen. */
export function Left({ connectionId }: { connectionId?: string }) {
  const last = useDeparture((topic) => topic.last);
  const now = useNow();
  if (!last || (connectionId ?? last.connectionId) !== last.connectionId) return null;
  const { name, departure } = last;
  return (
    <div className="note" aria-live="polite">
      <strong>{DEPARTURE_WORDS.left(name)}</strong> {departureWords(departure.access, now)}
      {departure.appsPage && <AppsPage {...departure.appsPage} name={name} />}
      <p className="note-next">
        <button className="button" type="button" onClick={() => heardDeparture(undefined)}>
          {DEPARTURE_WORDS.done}
        </button>
      </p>
    </div>
  );
}

function AppsPage({ address, isList, name }: { address: string; isList: boolean; name: string }) {
  const { before, link, after } = isList ? DEPARTURE_WORDS.list : DEPARTURE_WORDS.site;
  return (
    <p className="note-next">
      {before} <Outside to={address}>{link(name)}</Outside>
      {after}
    </p>
  );
}
