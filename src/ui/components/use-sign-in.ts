import { useEffect, useState } from 'react';
import { RETURN_TO, redirectUri, type UiDeps } from '../deps.ts';
import { useAttempt } from './connection-actions.tsx';

/** An endpoint of a brand: brands may share one. */
export interface WayIn {
  readonly endpointId: string;
  readonly brandId: string;
}

/** Leaves for the sign-in page of a provider. `going` is the one that was chosen, until the page has gone; `tried` the last. */
export function useSignIn({ engine, leave }: UiDeps) {
  const [going, setGoing] = useState<WayIn>();
  const [tried, setTried] = useState<WayIn>();
  const { run, failure } = useAttempt();

  // The back button may bring this very page back as it was left.
  useEffect(() => {
    const stay = ({ persisted }: PageTransitionEvent) => persisted && setGoing(undefined);
    addEventListener('pageshow', stay);
    return () => removeEventListener('pageshow', stay);
  }, []);

  function signIn({ endpointId, brandId }: WayIn): void {
    setGoing({ endpointId, brandId });
    setTried({ endpointId, brandId });
    run(async () => {
      try {
        const place = { redirectUri: redirectUri(), returnTo: RETURN_TO };
        const { url } = await engine.beginSignIn({ endpointId, brandId, ...place });
        leave(url);
      } catch (error) {
        setGoing(undefined);
        throw error;
      }
    });
  }
  return { going, tried, signIn, failure };
}
