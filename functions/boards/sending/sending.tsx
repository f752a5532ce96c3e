import { standstillSentence } from '../../delivery/mail-health.tsx';
import type { PaceState } from '../../delivery/pace.ts';
import { closedReasonOf } from '../../delivery/ses-answers.ts';
import { sendsNothing } from '../../delivery/standstill.ts';
import { closedTexts, standstillTexts } from '../../delivery/standstill-texts.ts';
import { startForAll } from '../../delivery/start-runs.ts';
import { counted } from '../../i18n/counted.ts';
import { shortDateTime } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { messageName } from '../../meeting/messages/words.ts';
import { switchSendingOn } from '../../network/rules/decide.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { Form, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Notice, Section, Table } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { systemTexts } from '../system/texts.ts';
import { sendingPageTexts as texts } from './texts.ts';
import { type AllWaiting, waitingIn } from './waiting.ts';

/** For admins: whether mail is sent, why not, what waits, and the switch. */
export async function showSending(c: StaffContext) {
  return sendingPage(c, await c.var.services.pace.read());
}

/**
 * Switches sending on as it was seen paused: a pause that came since was for a reason that nobody has read yet.
 * The fact comes first, so that nothing is switched without one.
 */
export async function switchOn(c: StaffContext) {
  const { networkId, services } = c.var;
  const pace = await services.pace.read();
  const page = `/n/${networkId}/sending`;
  if (pace.sending === 'on') return c.redirect(page, 303);
  if (textAt(await readForm(c), 'since') !== (pace.since ?? '')) return sendingPage(c, pace, true);
  const meta = metaOf(c);
  await services.repository.change(networkAggregate, networkId, NETWORK_ID, meta, (network) =>
    switchSendingOn(network, { since: pace.since, why: pace.why }),
  );
  const done = await services.pace.resume(pace, meta.by, meta.at);
  const now = await services.pace.read();
  if (!done) return sendingPage(c, now, true);
  await startForAll(services.ledger, now, meta.at);
  return c.redirect(`${page}?on`, 303);
}

/** @param pausedAnew somebody pressed the button, but sending was paused once more before. */
async function sendingPage(c: StaffContext, pace: PaceState, pausedAnew = false) {
  const { lang, services, networkId, network } = c.var;
  const paused = pace.sending === 'held';
  const nothing = sendsNothing(pace, services.now());
  const since = (paused ? pace.since : pace.troubleAt) ?? services.now();
  const { zone } = network.settings;
  const waiting = nothing ? await waitingIn(services.views, networkId, { since, zone }) : undefined;
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, nothing ? standstillTexts.title : texts.title)}
      lead={nothing ? standstillSentence(c, pace) : say(lang, texts.on)}
      back={{ href: `/n/${networkId}/board`, label: say(lang, systemTexts.title) }}
    >
      {pausedAnew ? (
        <Notice mood="failed" live>
          <p>{say(lang, texts.pausedAnew)}</p>
        </Notice>
      ) : null}
      {!nothing && c.req.query('on') !== undefined ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.switchedNow)}</p>
        </Notice>
      ) : null}
      {waiting && paused ? <Paused c={c} pace={pace} waiting={waiting} /> : null}
      {waiting && !paused ? (
        <Section id="waits" title={say(lang, texts.waitsTitle)}>
          <WaitingTable c={c} waiting={waiting} />
        </Section>
      ) : null}
      <Before c={c} />
    </StaffPage>,
    pausedAnew ? 409 : 200,
  );
}

function Paused(props: { c: StaffContext; pace: PaceState; waiting: AllWaiting }) {
  const { c, pace, waiting } = props;
  const { lang, networkId } = c.var;
  return (
    <>
      <Section id="why" title={say(lang, texts.whyTitle)}>
        <p>{reasonOf(c, pace.why)}</p>
      </Section>
      <Section id="waits" title={say(lang, texts.waitsTitle)}>
        <WaitingTable c={c} waiting={waiting} />
        {waiting.total === 0 ? null : <p>{say(lang, texts.waitsHelp)}</p>}
        <p>{say(lang, texts.others)}</p>
        <Form form={freshForm(lang)} action={`/n/${networkId}/sending`}>
          <input type="hidden" name="since" value={pace.since ?? ''} />
          <Button weight="main" icon="mail">
            {waiting.total === 0
              ? say(lang, texts.switchOn)
              : counted(lang, waiting.total, texts.switchOnWith)}
          </Button>
        </Form>
      </Section>
    </>
  );
}

/** A pause in words; nobody but staff of this network is named. */
function reasonOf(c: StaffContext, why = ''): string {
  const { lang } = c.var;
  const closed = closedReasonOf(why);
  if (closed) return closedTexts[closed][lang];
  if (why.startsWith('staff:')) return fill(texts.byStaff[lang], { name: nameOf(c, why) });
  return fill(texts.unknownWhy[lang], { why: why || '–' });
}

function WaitingTable({ c, waiting }: { c: StaffContext; waiting: AllWaiting }) {
  const { lang, networkId } = c.var;
  if (waiting.total === 0) return <p>{say(lang, texts.waitsNothing)}</p>;
  return (
    <Table
      caption={say(lang, texts.waitsCaption)}
      columns={[
        { title: say(lang, texts.meeting) },
        { title: say(lang, texts.message) },
        { title: say(lang, texts.number), number: true },
      ]}
      rows={[
        ...waiting.ofMeetings.map(({ meeting, kind, n }) => [
          <a href={`/n/${networkId}/meetings/${meeting.id}`}>
            {plain(meeting.title, lang) || say(lang, texts.untitled)}
          </a>,
          messageName(kind, lang),
          digitsFor(lang, n),
        ]),
        ...(waiting.toTeam > 0
          ? [[say(lang, texts.ownTeam), say(lang, texts.allKinds), digitsFor(lang, waiting.toTeam)]]
          : []),
      ]}
    />
  );
}

/** The last times that somebody of this network pressed the button. */
function Before({ c }: { readonly c: StaffContext }) {
  const { lang, network } = c.var;
  const { switchedOn } = network;
  if (switchedOn.length === 0) return null;
  const when = (instant: string) => shortDateTime(instant, network.settings.zone, lang);
  return (
    <Section id="before" title={say(lang, texts.beforeTitle)}>
      <ul class="rows">
        {[...switchedOn].reverse().map(({ at, by, since, why }) => (
          <li>
            <div>
              <b>{fill(texts.before[lang], { when: when(at), name: nameOf(c, by) })}</b>
              <p class="muted">
                {since ? `${fill(texts.pausedSince[lang], { when: when(since) })} ` : ''}
                {fill(texts.reasonThen[lang], { why: reasonOf(c, why) })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** @param by `staff:<id>`. */
function nameOf(c: StaffContext, by: string): string {
  const id = by.slice(by.indexOf(':') + 1);
  return c.var.network.staff.find((one) => one.id === id)?.name || say(c.var.lang, texts.somebody);
}
