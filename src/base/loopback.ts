const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether this address is on the very machine that asks; false for what is no address of a web server. */
export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  // `javascript://localhost/…` has that host too.
  return (protocol === 'http:' || protocol === 'https:') && LOOPBACK.test(hostname);
}
