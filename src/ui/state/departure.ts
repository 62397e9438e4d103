import { create } from 'zustand';
import type { Departure } from '../../engine/api.ts';

interface DepartureTopic {
  /** The provider that was left last, and what it said to that, until the person has seen it. */
  readonly last: { readonly connectionId: string; readonly name: string; readonly departure: Departure } | undefined;
}

export const useDeparture = create<DepartureTopic>()(() => ({ last: undefined }));

export const heardDeparture = (last: DepartureTopic['last']): void => useDeparture.setState({ last });
