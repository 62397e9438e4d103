/// <reference types="vite/client" />
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createRouter } from './router.tsx';
import { createSpecEngine, type SpecEngine } from './engine.spec.page.ts';
import { hearEngine } from './state/hear.ts';

declare global {
  /** What the last `showUi` made, for the spec to look at from its side. */
  var world: SpecWorld;
}

export interface SpecWorld {
  readonly engine: SpecEngine;
  readonly left: string[];
  /** Takes the screen down. */
  close(): void;
}

/** For specs only: the whole interface at `path`, over an engine that the spec may bend first. */
export async function showUi(
  path: string,
  options: Parameters<typeof createSpecEngine>[0] & { readonly callbackUrl?: string; readonly launchUrl?: string } = {},
  bend: (engine: SpecEngine) => void = () => {},
): Promise<void> {
  globalThis.world?.close();
  const engine = createSpecEngine(options);
  bend(engine);
  const left: string[] = [];
  history.replaceState(null, '', path);
  const { callbackUrl, launchUrl } = options;
  const router = createRouter({ engine, callbackUrl, launchUrl, leave: (url) => void left.push(url) });
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const root = createRoot(place);
  root.render(<RouterProvider router={router} />);
  await hearEngine(engine, () => router.revalidate());
  const close = () => {
    root.unmount();
    router.dispose();
  };
  globalThis.world = { engine, left, close };
}
