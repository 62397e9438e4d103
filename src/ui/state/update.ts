import { create } from 'zustand';

interface UpdateTopic {
  /** Changes to the waiting version and reloads; undefined while there is none. */
  readonly apply: (() => void) | undefined;
}

/** A newer version of the app waits. It is offered, never forced: nothing changes under the person's hands. */
export const useUpdate = create<UpdateTopic>()(() => ({ apply: undefined }));

/** Called by whoever registered the service worker. */
export const offerUpdate = (apply: () => void): void => useUpdate.setState({ apply });

/** "Later": the offer comes back with the next visit. */
export const declineUpdate = (): void => useUpdate.setState({ apply: undefined });
