import { isIPv6 } from 'node:net';
import type { Context } from 'hono';

/** Groups of an IPv6 address that name a line: all 2^64 addresses behind them belong to it (RFC 4291 §2.5.4). */
const LINE_GROUPS = 4;

/**
 * Where a request comes from, by the word of API Gateway (payload format 2.0, `requestContext.http.sourceIp`) and
 * not by a header, which anybody can write: an IPv4 address, or the first half of an IPv6 one. Only to be hashed,
 * never to be stored or logged. Absent where nothing is in front of the site.
 */
export function callerOf({ env }: Pick<Context, 'env'>): string | undefined {
  const ip: unknown = env?.requestContext?.http?.sourceIp;
  if (typeof ip !== 'string' || ip === '') return undefined;
  return isIPv6(ip) ? lineOf(ip) : ip;
}

function lineOf(ip: string): string {
  const [before = '', after] = ip.toLowerCase().split('::');
  const groups = before === '' ? [] : before.split(':');
  // What `::` stands for is zeros; where it is among the first groups, some of those after it may be too.
  const behind = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? 0 : 8 - groups.length - behind.length;
  const all = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...behind];
  return all
    .slice(0, LINE_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
