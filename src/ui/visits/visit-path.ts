/** The address of what happened at a visit, in the app. */
export const visitPath = ({ connectionId, id }: { readonly connectionId: string; readonly id: string }): string =>
  `/visits/${[connectionId, id].map(encodeURIComponent).join('/')}`;
