import type { Context } from 'hono';
import * as z from 'zod';
import { fullDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { addressKey, sameAddress } from '../../platform/address.ts';
import { bounded } from '../../platform/bounds.ts';
import { once } from '../../platform/once.ts';
import { callerOf } from '../../web/caller.ts';
import type { Services, StaffEnv } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { line, mailField, optional, readAs } from '../../web/fields.ts';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { LinkPage } from '../../web/link-page.tsx';
import { isId, readForm, rowsAsked } from '../../web/parse.ts';
import { Button, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { proposalAggregate } from '../rules/voices/proposal.ts';
import { propose, sendAgain } from '../rules/voices/propose.ts';
import { CallIsClosed, StrangersAreNotCalled } from '../rules/voices/refusals.ts';
import { SessionFields } from './form-parts.tsx';
import { type OpenCall, openCallOf } from './holder.ts';
import { isOpenNow } from './own-page.tsx';
import { CallText } from './own-parts.tsx';
import { proposalForm, proposalLabels, saidOf } from './proposal-form.ts';
import { voiceTexts as texts } from './texts.ts';

type PublicContext = Context<StaffEnv>;

/** Proposals from one address in a day: each sends a mail there. */
const FROM_ADDRESS = 3;
/** From one address of the internet in an hour: people of one office share it. */
const FROM_CALLER = 20;
/** For one forum in a day. */
const IN_ALL = 100;

const proposerForm = once(() =>
  z.object({ from: z.object({ name: line(), email: mailField(), organisation: optional(line()) }) }),
);
const labels = {
  ...proposalLabels,
  'from.name': texts.yourName,
  'from.email': texts.yourEmail,
  'from.organisation': texts.yourOrganisation,
};

/** `GET /f/:network/:forum/propose`: the form for people whom no address book has. */
export async function showPublicForm(c: PublicContext): Promise<Response> {
  const open = await openOf(c);
  return open ? await page(c, open) : await notFound(c);
}

/** Takes a proposal, which counts once the mail that goes to its address was answered. */
export async function postPublicForm(c: PublicContext): Promise<Response> {
  const { services, lang } = c.var;
  const open = await openOf(c);
  if (!open) return await notFound(c);
  const tree = await readForm(c);
  const rows = rowsAsked(tree);
  if (rows) return await page(c, open, { lang, values: rows, problems: [] });
  const whose = readAs(proposerForm(), tree, lang, labels);
  const what = readAs(proposalForm(), tree, lang, labels);
  if (!whose.ok || !what.ok) {
    const problems = [...(whose.ok ? [] : whose.problems), ...(what.ok ? [] : what.problems)];
    return await page(c, open, { lang, values: tree, problems }, 422);
  }
  const { from } = whose.value;
  const { networkId: network, forumId: forum } = open;
  const at = services.now();
  const said = saidOf(what.value, undefined);
  const outcome = await attempt(lang, async () => {
    if (!isOpenNow(open, at)) throw new CallIsClosed();
    if (open.call.status === 'none' || !open.call.strangers) throw new StrangersAreNotCalled();
    const id = await idOf(services, open, what.value.id, from.email);
    const { state } = await services.repository.load(proposalAggregate, network, id);
    if (state.status === 'none') await boundedFor(c, open, from.email);
    const proposer = { ...from, lang };
    const proposing = { forum, way: 'stranger', seat: id, person: id, proposer, said } as const;
    await services.repository.change(proposalAggregate, network, id, { by: 'anyone', at }, (now) =>
      now.status === 'none' ? propose(now, proposing, true) : sendAgain(now, said),
    );
  });
  if (!outcome.done) return await page(c, open, { lang, values: tree, problems: outcome.problems }, 422);
  return c.redirect(`/f/${network}/${forum}/propose?sent`, 303);
}

/**
 * The same form again is the same proposal, and no other mail. Sent to another address, since the first had a mistake in
 * it, it is another; so is one under an id that somebody else has.
 */
async function idOf(
  { repository, hash }: Services,
  { networkId: network, forumId, call }: OpenCall,
  typed: string,
  email: string,
): Promise<string> {
  const { state } = await repository.load(proposalAggregate, network, typed);
  const isCalled = call.status === 'called' && call.guests.some(({ id }) => id === typed);
  const isTheirs =
    state.status === 'none'
      ? !isCalled
      : state.way === 'stranger' && state.forum === forumId && sameAddress(state.proposer?.email, email);
  return isTheirs ? typed : hash(['proposal', network, forumId, typed, addressKey(email)].join('\n')).hash;
}

/** @throws {TooOften} where too much came from this address, this caller, or in all. */
async function boundedFor(c: PublicContext, open: OpenCall, email: string): Promise<void> {
  const { services } = c.var;
  const { networkId: network, forumId } = open;
  const hashed = (text: string) => services.hash(`proposal\n${network}\n${text}`).hash;
  const caller = callerOf(c);
  if (caller !== undefined) {
    await bounded(services, { network, id: hashed(caller) }, 'proposing', FROM_CALLER, 'hour');
  }
  await bounded(services, { network, id: hashed(addressKey(email)) }, 'proposing', FROM_ADDRESS, 'day');
  await bounded(services, { network, id: forumId }, 'proposing', IN_ALL, 'day');
}

async function openOf(c: PublicContext): Promise<OpenCall | undefined> {
  const [network = '', forum = ''] = [c.req.param('network'), c.req.param('forum')];
  if (!isId(network) || !isId(forum)) return undefined;
  const open = await openCallOf(c.var.services, network, forum);
  return open?.call.status === 'called' ? open : undefined;
}

async function page(
  c: PublicContext,
  open: OpenCall,
  asked?: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { lang, services } = c.var;
  const { network, forum, forumId, networkId, call } = open;
  const { settings } = network;
  const title = say(lang, texts.title, { forum: plain(forum.name, lang) });
  const isSent = c.req.query('sent') !== undefined && !asked;
  const isOpenHere = isOpenNow(open, services.now());
  const isForAll = call.status === 'called' && call.strangers;
  const form = asked ?? freshForm(lang, { minutes: 45, speakers: [{}] });
  const text = say(lang, texts.onDay, { date: fullDate(forum.date, settings.zone, lang) });
  return await show(
    c,
    <LinkPage
      c={c}
      title={title}
      network={plain(settings.name, lang) || settings.shortName}
      preview={{ title, text }}
    >
      <h1>{title}</h1>
      <p>{text}</p>
      {isSent ? (
        <Notice mood="waiting" title={say(lang, texts.lookInMail)} live>
          <p>{say(lang, texts.lookInMailLead)}</p>
        </Notice>
      ) : null}
      <CallText c={c} open={open} isOpen={isOpenHere} />
      {isOpenHere && !isForAll ? <p>{say(lang, texts.notCalled)}</p> : null}
      {(isOpenHere && isForAll && !isSent) || asked ? (
        <section id="propose">
          <h2>{say(lang, texts.propose)}</h2>
          <Form form={form} action={`/f/${networkId}/${forumId}/propose`} creates>
            <h3>{say(lang, texts.you)}</h3>
            <TextField form={form} name="from.name" label={say(lang, texts.yourName)} autocomplete="name" />
            <TextField
              form={form}
              name="from.email"
              type="email"
              label={say(lang, texts.yourEmail)}
              help={say(lang, texts.yourEmailHelp)}
              autocomplete="email"
            />
            <TextField
              form={form}
              name="from.organisation"
              label={say(lang, texts.yourOrganisation)}
              autocomplete="organization"
              optional
            />
            <SessionFields form={form} />
            <p class="muted">{say(lang, texts.yourData)}</p>
            <Button weight="main">{say(lang, texts.send)}</Button>
          </Form>
        </section>
      ) : null}
    </LinkPage>,
    status,
  );
}
