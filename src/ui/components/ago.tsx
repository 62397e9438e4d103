import { ago, exactly } from '../words/when.ts';
import { useNow } from './use-now.ts';

/** When something happened in the app: roughly to read, exactly on hover. */
export function Ago({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={exactly(at)}>
      {ago(at, useNow())}
    </time>
  );
}
