import type { ConnectionView, Engine } from '../../engine/api.ts';
import { recordPath } from '../timeline/row.tsx';

/** Something that was open where the app was started from, and is here. */
export interface NamedThere {
  readonly title: string;
  readonly path: string;
}

/** What the page that started the app had open besides the visit: as far as it is here, for the rest may never come. */
export async function namedThere(
  engine: Pick<Engine, 'readResource'>,
  { id, launched }: ConnectionView,
): Promise<readonly NamedThere[]> {
  const found = await Promise.all(
    (launched?.mentions ?? []).map(async (at) => {
      const view = at.id === launched?.visit ? undefined : await engine.readResource(id, at.type, at.id);
      return view ? [{ title: view.row.title || at.type, path: recordPath(view) }] : [];
    }),
  );
  return found.flat();
}
