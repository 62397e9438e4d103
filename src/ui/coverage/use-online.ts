import { useSyncExternalStore } from 'react';

function onChange(tell: () => void): () => void {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
}

/** False when the browser is sure that nobody can be reached; true says little. */
export const useOnline = (): boolean => useSyncExternalStore(onChange, () => navigator.onLine);
