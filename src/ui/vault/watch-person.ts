import type { Engine } from '../../engine/api.ts';

/** How often the engine is told that somebody is there, at most (ms). */
const PACE = 10_000;

let isWatching = false;

/** Tells the engine whether somebody is there, and hears the keys that lock it. For a record that can be locked. */
export function watchPerson(engine: Pick<Engine, 'lock' | 'noticePerson'>): void {
  if (isWatching) return; // it was opened again: the engine asks nothing else of the page
  isWatching = true;
  let toldAt = -Infinity;
  const active = () => {
    if (performance.now() - toldAt < PACE) return;
    toldAt = performance.now();
    void engine.noticePerson('something');
  };
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart'] as const) {
    addEventListener(kind, active, { passive: true, capture: true });
  }
  document.addEventListener('visibilitychange', () => {
    toldAt = -Infinity;
    if (document.visibilityState === 'visible') active();
    else void engine.noticePerson('looks-away');
  });
  addEventListener('keydown', (event) => {
    if (event.code !== 'KeyL' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void engine.lock();
  });
}
