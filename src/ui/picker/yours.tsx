import { Link } from 'react-router';
import type { ProviderHit } from '../../engine/api.ts';
import { PICKER_WORDS } from '../words/picker.ts';
import { endpointsOf } from '../words/ways.ts';

/** Ways to change what is the person's own among what was found; an option of a list can hold no link. */
export function Yours({ hits, onLeave }: { hits: readonly ProviderHit[]; onLeave: () => void }) {
  return hits.map((hit) => {
    const path = yourPath(hit);
    return (
      path && (
        <li key={hit.id}>
          <Link to={path} onClick={onLeave}>
            {hit.from === 'own' ? PICKER_WORDS.edit(hit.name) : PICKER_WORDS.clientId(hit.name)}
          </Link>
        </li>
      )
    );
  });
}

function yourPath(hit: ProviderHit): string | undefined {
  const id = encodeURIComponent(hit.id);
  if (hit.from === 'own') return `/providers/own/${id}`;
  return endpointsOf(hit).some(({ ownClientId }) => ownClientId) ? `/providers/add/${id}` : undefined;
}
