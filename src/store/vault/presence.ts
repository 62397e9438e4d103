/**
 * Who uses the keys of a database, over all tabs (a Web Lock): every open store, until it closes, and apart from them
 * whoever changes what its rows are sealed with. So no store is ever open that writes with a key that was given up.
 */
export const lockOf = (name: string): string => `${name}-vault`;

/** Resolves once the store may open; what it resolves to is called when it is closed. */
export function enter(name: string): Promise<() => void> {
  return new Promise((entered, failed) => {
    navigator.locks
      .request(lockOf(name), { mode: 'shared' }, () => new Promise<void>((left) => entered(left)))
      .catch(failed);
  });
}
