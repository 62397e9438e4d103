import type { Engine } from '../engine/api.ts';

/** What the screens are given. They hold nothing of the person's themselves. */
export interface UiDeps {
  readonly engine: Engine;
  /** The address a hospital sent the person back to, taken out of the address bar before anything rendered. */
  readonly callbackUrl: string | undefined;
  /** The address that an EHR started the app with, taken out likewise: it says for whom, once. */
  readonly launchUrl: string | undefined;
  /** Leaves the app, for a hospital's own sign-in page. */
  readonly leave: (url: string) => void;
}

/** Where hospitals send the person back to. Registered there letter by letter, so it never carries anything more. */
export const redirectUri = (): string => new URL(`${import.meta.env.BASE_URL}callback`, location.href).href;

/** Where to go on after a sign-in, as a route pattern: which connection it becomes is known only afterwards. */
export const RETURN_TO = '/providers/:connectionId';
