import * as z from 'zod';
import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { NETWORK_CAUSE } from '../rules/reactions.ts';
import { networkTexts as texts } from '../texts.ts';

/** Meetings that are looked at for one to which people were invited. */
const LOOKED_AT = 20;

/** What of the set-up is done; the network itself is there by now. */
export async function startUp(c: StaffContext) {
  const { services, networkId, network, staff, lang } = c.var;
  const [members, meetings, mine] = await Promise.all([
    services.views.list(`${networkId}/members`, { limit: 1 }),
    services.views.list(`${networkId}/meetings`, { limit: LOOKED_AT }),
    services.ledger.lane(networkId, NETWORK_CAUSE, staff.id),
  ]);
  const path = `/n/${networkId}`;
  const steps = [
    { name: say(lang, texts.stepDetails), next: '', href: `${path}/settings/details`, done: true },
    {
      name: say(lang, texts.stepMembers),
      next: say(lang, texts.nextMembers),
      href: `${path}/members/import`,
      done: members.rows.length > 0,
    },
    {
      name: say(lang, texts.stepMeeting),
      next: say(lang, texts.nextMeeting),
      href: `${path}/meetings/new`,
      done: meetings.rows.some(({ data }) => isInvitedTo(data)),
    },
    {
      name: say(lang, texts.stepSecond),
      next: say(lang, texts.nextSecond),
      href: `${path}/settings/people`,
      done: network.staff.filter(({ revoked }) => !revoked).length > 1,
    },
    {
      name: say(lang, texts.stepTest),
      next: say(lang, texts.nextTest),
      href: `${path}/settings/test-mail`,
      done: mine.some(isTestArrived),
    },
  ];
  return {
    steps,
    next: steps.find(({ done }) => !done),
    done: steps.filter(({ done }) => done).length,
    all: steps.length,
  };
}

const listedMeeting = z.object({ stage: z.string() });

/** A row of the list of meetings that is no draft: somebody was invited once. */
function isInvitedTo(row: unknown): boolean {
  const listed = listedMeeting.safeParse(row);
  return listed.success && listed.data.stage !== 'draft';
}

function isTestArrived(row: LedgerRow): boolean {
  return row.kind === 'testMail' && (row.state === 'sent' || row.state === 'delivered');
}
