import { createHash } from 'node:crypto';
import { pulseStyles } from '../boards/pulse/styles.ts';
import { todayStyles } from '../boards/today/styles.ts';
import { meetingStyles } from '../meeting/page/styles.ts';
import { networkStyles } from '../network/pages/styles.ts';
import { staffStyles } from './styles-staff.ts';

/** A file that browsers may keep for ever: its address changes when its content does. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export function asset(name: string, type: string, body: string | Uint8Array<ArrayBuffer>): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  return { path: `/assets/${hash}/${name}`, type, body };
}

export const staffSheet = asset(
  'staff.css',
  'text/css; charset=utf-8',
  staffStyles + meetingStyles + networkStyles + pulseStyles + todayStyles,
);
