import { readToken } from '../../fhir/query/values.ts';
import { isLocalId, sourceIdOf } from '../local-ids.ts';
import type { Ground } from './ground.ts';
import type { Narrow } from './rows.ts';

/** Rows of these ids, as sources have them or as they are handed out here. Case matters. */
export function byId(ground: Ground, values: readonly string[]): Narrow {
  const ids = values.map((value) => readToken(value).code);
  return ground.scope.localIds ? byLocalId(ground, ids) : bySourceId(ground, ids);
}

function bySourceId({ index }: Ground, ids: readonly string[]): Narrow {
  const wanted = new Set(ids.map((id) => index.texts.find(id)));
  return (rows, length) => {
    let kept = 0;
    for (let i = 0; i < length; i++) {
      const row = rows[i]!;
      if (wanted.has(index.id.at(row))) rows[kept++] = row;
    }
    return kept;
  };
}

function byLocalId({ index, scope: { localIds } }: Ground, ids: readonly string[]): Narrow {
  return (rows, length) => {
    const { texts } = index.connections;
    const byConnection = texts.map((connectionId) => {
      const own = ids.filter((id) => sourceIdOf(id, connectionId, localIds) !== undefined);
      return new Set(own.map((id) => index.texts.find(sourceIdOf(id, connectionId, localIds)!)));
    });
    // What cannot be read is looked for in all rows.
    const hashed = ids.filter((id) => id.includes('..'));
    let kept = 0;
    for (let i = 0; i < length; i++) {
      const row = rows[i]!;
      const connection = index.connection.at(row);
      if (
        byConnection[connection]!.has(index.id.at(row)) ||
        hashed.some((id) => isLocalId(id, texts[connection]!, index.idOf(row), localIds))
      )
        rows[kept++] = row;
    }
    return kept;
  };
}
