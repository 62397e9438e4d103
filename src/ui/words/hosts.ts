/** Whether a host's name holds letters of other scripts, written as an address has them. */
export const looksForeign = (host: string): boolean => host.split('.').some((label) => /^xn--/i.test(label));
