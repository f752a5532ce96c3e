import type { Child } from 'hono/jsx';
import { MailHealth } from '../../delivery/mail-health.tsx';
import { sendsNothing } from '../../delivery/standstill.ts';
import { counted } from '../../i18n/counted.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { ReadOnce } from '../../platform/repository.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { StaffPage } from '../../web/layout.tsx';
import { Actions, LinkButton, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { healthTexts } from '../health/texts.ts';
import { mailLogTexts } from '../mails/texts.ts';
import { systemTexts } from '../system/texts.ts';
import { workflowTexts } from '../workflows/texts.ts';
import { inOrder, NeedRows } from './need-rows.tsx';
import { todayTexts as texts } from './texts.ts';

/** The address of a network alone leads to its home. */
export async function toToday(c: StaffContext) {
  return c.redirect(`/n/${c.var.networkId}/today`, 303);
}

/**
 * The home of everybody who runs the network: what needs me, what comes next, what happened. The
 * capabilities say it, each through its `pages.ts`; here it is put in order.
 */
export async function showToday(c: StaffContext) {
  const { lang, services, networkId, staff, brought } = c.var;
  // Every capability looks at the meetings and the tasks that there are.
  const { repository, views } = services;
  c.set('services', {
    ...services,
    repository: new ReadOnce(repository.log),
    views: views.readingOnce(),
  });
  const isAdmin = staff.role === 'admin';
  const [said, pace] = await Promise.all([
    brought.today().then((sources) => Promise.all(sources.map((onToday) => onToday(c)))),
    services.pace.read(),
  ]);
  const needs = inOrder(said.flatMap((one) => one.needs));
  const answers = said.reduce((sum, { since }) => sum + (since?.answers ?? 0), 0);
  const lead = said.find((one) => one.lead)?.lead;
  const lines = said.flatMap(({ since }) => since?.lines ?? []);
  return show(
    c,
    <StaffPage
      c={c}
      place="today"
      title={say(lang, texts.title)}
      lead={
        needs.length === 0 && lead
          ? lead
          : leadOf(lang, needs.length, answers, sendsNothing(pace, services.now()))
      }
    >
      <MailHealth c={c} pace={pace} />
      {said.map(({ notice }) => notice)}
      {needs.length > 0 ? (
        <Section id="needs" title={say(lang, texts.needsTitle)}>
          <NeedRows needs={needs} />
        </Section>
      ) : null}
      {said.map(({ next, idle }) => (lead && idle ? null : next))}
      <Since lang={lang} answers={needs.length > 0 || lead ? answers : 0} lines={lines} />
      <Actions>
        <LinkButton href={`/n/${networkId}/workflows`} weight="quiet" icon="board">
          {say(lang, workflowTexts.title)}
        </LinkButton>
        <LinkButton href={`/n/${networkId}/health`} weight="quiet">
          {say(lang, healthTexts.title)}
        </LinkButton>
        {mayAct(c) ? (
          <LinkButton href={`/n/${networkId}/mails`} weight="quiet" icon="search">
            {say(lang, mailLogTexts.title)}
          </LinkButton>
        ) : null}
        {isAdmin ? (
          <LinkButton href={`/n/${networkId}/board`} weight="quiet" icon="settings">
            {say(lang, systemTexts.title)}
          </LinkButton>
        ) : null}
      </Actions>
    </StaffPage>,
  );
}

function leadOf(lang: Lang, needs: number, answers: number, standstill: boolean): string {
  const things = needs > 0 ? counted(lang, needs, texts.needs) : undefined;
  if (standstill) return `${say(lang, texts.standstill)} ${things ?? say(lang, texts.nothingElse)}`;
  if (things) return things;
  return answers > 0 ? counted(lang, answers, texts.allWellAnswers) : say(lang, texts.allWell);
}

/** What happened since yesterday; answers only where the line at the top does not say them. */
function Since(props: { lang: Lang; answers: number; lines: Child[] }) {
  const { lang, answers, lines } = props;
  if (answers === 0 && lines.length === 0) return null;
  return (
    <Section id="since" title={say(lang, texts.sinceTitle)}>
      {answers > 0 ? <p>{counted(lang, answers, texts.sinceAnswers)}</p> : null}
      {lines}
    </Section>
  );
}
