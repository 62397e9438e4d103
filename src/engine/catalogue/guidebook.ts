import { type GuidebookPage, guidebookOf } from '../../catalog/guidebook.ts';
import { EngineRefusal } from '../errors.ts';
import type { Published } from './published.ts';

/** What this copy is published with. Throws engine/no-catalogue. */
export async function readGuidebook(published: Published): Promise<readonly GuidebookPage[]> {
  const pages = guidebookOf(await published.platforms());
  if (pages.length === 0) throw new EngineRefusal('engine/no-catalogue', 'the guidebook has no page');
  return pages;
}
