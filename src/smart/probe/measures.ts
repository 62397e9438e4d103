import type { Asked, Heard } from './asker.ts';
import { finding, type Finding } from './finding.ts';

/** Worth reading for an app; a browser shows it few of them unless the server says so. */
const WORTH = ['etag', 'last-modified', 'link', 'retry-after', 'content-location', 'location', 'www-authenticate'];

export function headersOf(id: 'headers' | 'record-headers', heard: readonly Heard[]): Finding {
  const readable = WORTH.filter((name) => heard.some(({ headers }) => headers.has(name)));
  return finding(id, readable.length > 0 ? 'ok' : 'unknown', { readable });
}

/** ms. A record is some hundred requests. */
const SLOW = 3000;

export function timeOf(id: 'time' | 'record-time', asked: readonly Asked[]): Finding {
  const answered = asked.filter(({ reach, method }) => reach === 'answered' && method !== 'HEAD').map(({ ms }) => ms);
  const times = answered.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)];
  if (median === undefined) return finding(id, 'unknown', { requests: asked.length });
  const slowest = times.at(-1)!;
  return finding(id, median > SLOW ? 'warning' : 'ok', { requests: asked.length, median, slowest });
}
