import type { ComponentType } from 'react';
import { today } from '../../base/today.ts';
import type { ChapterName, ChapterView, ChapterViews, Engine } from '../../engine/api.ts';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { lookedAtNow } from '../state/person.ts';

/** What a chapter's screen is given. */
export interface ChapterProps<Name extends ChapterName> extends ChapterView<ChapterViews[Name]> {
  readonly deps: UiDeps;
}

/** The route of a chapter: reads it for whoever is looked at, again whenever the record has changed. */
export const chapterRoute = <Name extends ChapterName>(
  deps: UiDeps,
  name: Name,
  Screen: ComponentType<ChapterProps<Name>>,
) => ({
  loader: () => loadChapter(deps.engine, name),
  Component() {
    const loaded = useLoaded<() => ReturnType<typeof loadChapter<Name>>>();
    return <Screen {...loaded} deps={deps} />;
  },
  ErrorBoundary: RouteError,
});

export async function loadChapter<Name extends ChapterName>(engine: Engine, name: Name) {
  const personId = await lookedAtNow(engine);
  return engine.readChapter(name, { ...(personId !== undefined && { personId }), today: today() });
}
