import { createRoot } from 'react-dom/client';
import { createSpecEngine, type SpecEngine } from '../engine.spec.page.ts';
import { LockScreen } from './lock-screen.tsx';

/** For specs only: the lock screen, alone as in the app. */
export function showLocked(bend: (engine: SpecEngine) => void): SpecEngine {
  const engine = createSpecEngine();
  bend(engine);
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  createRoot(place).render(<LockScreen engine={engine} />);
  return engine;
}
