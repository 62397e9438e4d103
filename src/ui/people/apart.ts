import type { ConnectionView } from '../../engine/api.ts';
import type { LookedAt } from '../state/person.ts';

/** The connections of whoever is looked at; and, apart from them, those of which it is not known whose they are. */
export function apart(connections: readonly ConnectionView[], lookedAt: LookedAt) {
  if (lookedAt === undefined) return { theirs: connections, unknown: [] };
  return {
    theirs: connections.filter(({ whose: { person } }) => person !== undefined && person.id === lookedAt),
    unknown: connections.filter(({ whose: { person } }) => person === undefined),
  };
}
