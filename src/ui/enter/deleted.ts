import { create } from 'zustand';

interface DeletedTopic {
  /** The last that was deleted: in memory alone, for as long as this page is open. */
  readonly last: { readonly title: string; readonly text: string } | undefined;
}

export const useDeleted = create<DeletedTopic>()(() => ({ last: undefined }));

export const noteDeleted = (last: DeletedTopic['last']): void => useDeleted.setState({ last });
