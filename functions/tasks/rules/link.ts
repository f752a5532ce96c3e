import type { MailTools } from '../../delivery/mail-source.ts';
import { localDate } from '../../i18n/dates.ts';
import type { LinkClaims } from '../../platform/links.ts';
import { linkEnds } from './in-mails.ts';

/** In place of a task in a link that is about none in particular. */
export const NO_TASK = '-';

/** Who a link to what was promised is for, and which task is shown first there. */
export interface ToTask extends Pick<LinkClaims, 'network' | 'seat' | 'person' | 'epoch'> {
  readonly task: string;
}

/** The page of what an organisation or guest has promised, as a mail of that instant (UTC) leads to it. */
export function linkToTask(
  { network, seat, person, epoch, task }: ToTask,
  dates: readonly (string | undefined)[],
  writtenAt: string,
  { sign, origin }: Pick<MailTools, 'sign' | 'origin'>,
): string {
  const expires = linkEnds(dates, localDate(writtenAt, 'UTC'));
  return `${origin}/t/${sign({ purpose: 'task', network, cause: task, seat, person, epoch, expires })}`;
}
