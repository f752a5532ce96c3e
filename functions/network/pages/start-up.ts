import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { NETWORK_CAUSE } from '../rules/reactions.ts';
import { networkTexts as texts } from '../texts.ts';

/** What of the set-up is done; the network itself is there by now. */
export async function startUp(c: StaffContext) {
  const { services, networkId, network, staff, lang } = c.var;
  const [members, mine] = await Promise.all([
    services.views.list(`${networkId}/members`, { limit: 1 }),
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
  return { steps, next: steps.find(({ done }) => !done), done: steps.filter(({ done }) => done).length };
}

function isTestArrived(row: LedgerRow): boolean {
  return row.kind === 'testMail' && (row.state === 'sent' || row.state === 'delivered');
}
