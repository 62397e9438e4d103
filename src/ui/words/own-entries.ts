/** What the person entered themselves has no provider; its binding is nobody else's. */
export const isOwnEntry = ({ stripe }: { readonly stripe: number }): boolean => stripe === 0;
