/** The one thing of Trusted Types that is used here; the types of TypeScript lack all of it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string | null }): unknown;
}

/**
 * Lets code start workers from this origin, and nothing else become code: the policy that the Content Security Policy
 * allows, in whichever thread. It has no rule for HTML or for code as text, so no string ever becomes either.
 *
 * The default one, for Workbox and `new Worker` name addresses as plain text. To be called before the first of them.
 */
export function trustOwnScripts(): void {
  const { trustedTypes, location } = globalThis as unknown as {
    readonly trustedTypes?: TrustedTypes;
    readonly location: { readonly href: string; readonly origin: string };
  };
  // Whole addresses are compared: a blob: address has this origin, too.
  const isOwn = (address: string) =>
    URL.canParse(address, location.href) && new URL(address, location.href).href.startsWith(`${location.origin}/`);
  trustedTypes?.createPolicy('default', { createScriptURL: (address) => (isOwn(address) ? address : null) });
}
