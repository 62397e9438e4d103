import { useLoaderData } from 'react-router';

/** What this route's loader returned, as it is: with no server between, nothing was serialised, functions neither. */
export const useLoaded = <Loader extends (...args: never[]) => unknown>() =>
  useLoaderData() as Awaited<ReturnType<Loader>>;
