const HEADERS = 'Authorization, Accept, Content-Type, If-None-Match, DPoP, Prefer, Cache-Control, X-Requested-With';
const EXPOSED = 'ETag, Last-Modified, Retry-After, WWW-Authenticate, DPoP-Nonce, Content-Location';

/**
 * CORS as SMART 2.2 wants it: discovery for everybody, data for the origins of registered apps.
 * A preflight is good for two hours, the most that Chromium will keep one.
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#considerations-for-cross-origin-resource-sharing-cors-support
 */
export function corsHeaders(
  origin: string | undefined,
  allowed: readonly string[] | 'any',
  preflight: boolean,
): Record<string, string> {
  const vary = allowed === 'any' ? {} : { Vary: 'Origin' };
  if (allowed !== 'any' && (origin === undefined || !allowed.includes(origin))) return vary;
  return {
    ...vary,
    'Access-Control-Allow-Origin': allowed === 'any' ? '*' : origin!,
    'Access-Control-Expose-Headers': EXPOSED,
    ...(preflight
      ? {
          'Access-Control-Allow-Methods': 'GET, POST',
          'Access-Control-Allow-Headers': HEADERS,
          'Access-Control-Max-Age': '7200',
        }
      : {}),
  };
}
