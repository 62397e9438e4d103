import { data, type LoaderFunctionArgs, useSearchParams } from 'react-router';
import type { Engine } from '../../engine/api.ts';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { Reader } from '../documents/reader.tsx';

/** Reads one document: whatever entry of the record has files. */
export const documentRoute = ({ engine }: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadDocument(engine, params),
  Component: Document,
  ErrorBoundary: RouteError,
});

async function loadDocument(engine: Engine, { connectionId = '', type = '', id = '' }: LoaderFunctionArgs['params']) {
  const [view, order] = await Promise.all([engine.readResource(connectionId, type, id), engine.readSectionOrder()]);
  if (!view) throw data('no such entry', 404);
  return { engine, view, order };
}

function Document() {
  const loaded = useLoaded<typeof loadDocument>();
  const [params] = useSearchParams();
  const { connectionId, type, id } = loaded.view;
  // Another document is another reader: nothing of the one before stays open.
  return (
    <Reader key={`${connectionId}/${type}/${id}`} {...loaded} file={params.get('file')} words={params.get('q') ?? ''} />
  );
}
