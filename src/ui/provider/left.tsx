import { Outside } from '../components/outside.tsx';
import { useNow } from '../components/use-now.ts';
import { heardDeparture, useDeparture } from '../state/departure.ts';
import { departureWords } from '../words/departure.ts';

/** After a provider (this one, or any) was left: whether it confirmed that, and where it lists apps. Until it was seen. */
export function Left({ connectionId }: { connectionId?: string }) {
  const last = useDeparture((topic) => topic.last);
  const now = useNow();
  if (!last || (connectionId ?? last.connectionId) !== last.connectionId) return null;
  const { name, departure } = last;
  return (
    <div className="note" aria-live="polite">
      <strong>Disconnected from {name}.</strong> {departureWords(departure.access, now)}
      {departure.appsPage && <AppsPage {...departure.appsPage} name={name} />}
      <p className="note-next">
        <button className="button" type="button" onClick={() => heardDeparture(undefined)}>
          Done
        </button>
      </p>
    </div>
  );
}

function AppsPage({ address, isList, name }: { address: string; isList: boolean; name: string }) {
  return (
    <p className="note-next">
      {isList ? (
        <>
          If Sheaf still stands in <Outside to={address}>{name}’s list of connected apps</Outside>, you can remove it
          there.
        </>
      ) : (
        <>
          Where <Outside to={address}>{name}’s own site</Outside> lists connected or linked apps, you can see whether
          Sheaf is still among them, and remove it.
        </>
      )}
    </p>
  );
}
