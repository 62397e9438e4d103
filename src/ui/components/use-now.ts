import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

const everyMinute = (tell: () => void) => {
  const timer = setInterval(tell, MINUTE);
  return () => clearInterval(timer);
};

const thisMinute = () => Math.floor(Date.now() / MINUTE);

/** The beginning of this minute, in ms since 1970: what is shown by it is shown anew when the next one begins. */
export const useNow = (): number => useSyncExternalStore(everyMinute, thisMinute) * MINUTE;
