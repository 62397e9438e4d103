import type { ChapterName, ConnectionView, Engine } from '../../engine/api.ts';
import { today } from '../../base/today.ts';
import type { LookedAt } from '../state/person.ts';
import { useCard } from './use-card.ts';

/** Of whom the cards are, and where they read it. A new object each time that the record may have changed. */
export interface From {
  readonly engine: Engine;
  readonly personId: LookedAt;
  /** Of the person that is looked at. */
  readonly connections: readonly ConnectionView[];
}

export interface CardOf {
  readonly from: From;
}

/** A whole record is asked for by leaving it out. */
export const whose = (personId: LookedAt) => (personId === undefined ? {} : { personId });

/** The first lines of one chapter, for its card. */
export const useGlance = <Name extends ChapterName>(from: From, name: Name) =>
  useCard(() => from.engine.readGlance(name, { ...whose(from.personId), today: today() }), from);
