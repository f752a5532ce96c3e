import type { Context } from 'hono';
import { MailHealth } from '../../delivery/mail-health.tsx';
import { MailStateOf } from '../../delivery/mail-state.tsx';
import { shortDateTime } from '../../i18n/dates.ts';
import { fill, say } from '../../i18n/say.ts';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import { StaffPage } from '../../web/layout.tsx';
import { Button, LinkButton, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { requestTestMail } from '../rules/decide.ts';
import { NETWORK_ID, networkAggregate } from '../rules/network.ts';
import { NETWORK_CAUSE } from '../rules/reactions.ts';
import { networkTexts as texts } from '../texts.ts';

/** The button, and what became of the test mails so far. */
export async function showTestMail(c: Context<StaffEnv>) {
  const { lang, networkId, network, staff, services } = c.var;
  const [lane, pace] = await Promise.all([
    services.ledger.lane(networkId, NETWORK_CAUSE, staff.id),
    services.pace.read(),
  ]);
  const tests = lane.filter(({ kind }) => kind === 'testMail').sort((a, b) => b.revision - a.revision);
  return show(
    c,
    <StaffPage
      c={c}
      place="settings"
      title={say(lang, texts.testTitle)}
      lead={fill(texts.testLead[lang], { email: staff.email })}
      back={{ href: `/n/${networkId}/settings`, label: say(lang, texts.settingsTitle) }}
    >
      <MailHealth c={c} pace={pace} />
      <form method="post" action={`/n/${networkId}/settings/test-mail`}>
        <Button weight="main" icon="mail">
          {say(lang, tests.length > 0 ? texts.testAgain : texts.testButton)}
        </Button>
      </form>
      {tests.length === 0 ? null : (
        <Section id="history" title={say(lang, texts.testHistory)}>
          <ul class="rows">
            {tests.map((row) => (
              <li>
                <span>{shortDateTime(row.plannedAt, network.settings.zone, lang)}</span>
                <MailStateOf c={c} row={row} />
              </li>
            ))}
          </ul>
          <LinkButton weight="quiet" href={`/n/${networkId}/settings/test-mail`}>
            {say(lang, texts.lookAgain)}
          </LinkButton>
        </Section>
      )}
    </StaffPage>,
  );
}

export async function sendTestMail(c: Context<StaffEnv>) {
  const { networkId, staff, services } = c.var;
  const meta = metaOf(c);
  await services.repository.change(networkAggregate, networkId, NETWORK_ID, meta, (network) =>
    requestTestMail(network, staff.id),
  );
  return c.redirect(`/n/${networkId}/settings/test-mail`, 303);
}
