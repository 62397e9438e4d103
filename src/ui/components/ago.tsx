import { useSyncExternalStore } from 'react';
import { ago, exactly } from '../words/when.ts';

const everyMinute = (tell: () => void) => {
  const timer = setInterval(tell, 60_000);
  return () => clearInterval(timer);
};

const thisMinute = () => Math.floor(Date.now() / 60_000);

/** When something happened in the app: roughly to read, exactly on hover. */
export function Ago({ at }: { at: number }) {
  const now = useSyncExternalStore(everyMinute, thisMinute) * 60_000;
  return (
    <time dateTime={new Date(at).toISOString()} title={exactly(at)}>
      {ago(at, now)}
    </time>
  );
}
