import type { Engine } from '../../engine/api.ts';

/** For the specs of screens: what is entered is noted and nothing is kept. */
export const specOwn = (calls: string[]): Pick<Engine, 'saveOwnEntry' | 'removeOwnEntry' | 'listOwnEntries'> => ({
  async saveOwnEntry({ text }) {
    calls.push(`saveOwnEntry ${text}`);
    const { resourceType } = JSON.parse(text) as { readonly resourceType: string };
    return { connectionId: 'own', type: resourceType, id: 'new' };
  },
  removeOwnEntry: async ({ type, id }) => void calls.push(`removeOwnEntry ${type}/${id}`),
  listOwnEntries: async () => [],
});
