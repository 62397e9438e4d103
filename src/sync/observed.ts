import type { Quirks } from '../catalog/endpoint.ts';
import type { Learnt } from '../smart/probe/record.ts';

type Planned = Pick<Quirks, 'categories' | 'pageSize'>;

/**
 * What the catalogue says of a server, with what a probe saw there. Of each type the catalogue counts first: somebody
 * looked it up, and lists values for which this person may have nothing. A page is never asked to be longer than that.
 *
 * What was refused whatever a probe asked is asked all the same: a sync tries more ways, and remembers what none opens.
 */
export function withLearnt<T extends Planned>(quirks: T, learnt: Learnt | undefined): T {
  if (!learnt) return quirks;
  const { pageSize } = quirks;
  return {
    ...quirks,
    categories: { ...learnt.categories, ...quirks.categories },
    pageSize: pageSize === null || learnt.pageSize === undefined ? pageSize : Math.min(pageSize, learnt.pageSize),
  };
}
