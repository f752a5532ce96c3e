import type { Context } from 'hono';
import { fullDate, localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { bounded } from '../../platform/bounds.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { readAs } from '../../web/fields.ts';
import { type FormState, freshForm } from '../../web/forms.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { isId, readForm, rowsAsked, textAt } from '../../web/parse.ts';
import { Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { isOpen } from '../rules/voices/call.ts';
import { proposalAggregate } from '../rules/voices/proposal.ts';
import { confirmProposer, propose, withdraw } from '../rules/voices/propose.ts';
import { TooManyProposals } from '../rules/voices/refusals.ts';
import { listOwnProposals } from '../rules/voices/views.ts';
import { type Holder, holderOfCall } from './holder.ts';
import { CallText, type OwnProposal, OwnProposals, ProposalForm } from './own-parts.tsx';
import { proposalForm, proposalLabels, saidOf, valuesOf } from './proposal-form.ts';
import { voiceTexts as texts } from './texts.ts';

type LinkContext = Context<StaffEnv>;

/** Times that the people of one organisation may propose, change or take back in a day. */
const SAYINGS = 40;
/** Proposals that one organisation or guest may have on their way. */
const MOST = 5;
/** New ones in a day, each of which is a mail: who sends many at once is counted before any list knows of them. */
const NEW = 2 * MOST;

/** What was done, in the address of the page that says so. */
const dones = ['saved', 'withdrawn', 'confirmed'] as const;

/** `GET /v/:token`: what is called for, what one's organisation has proposed, and the form for another one. */
export async function showOwnProposals(c: LinkContext): Promise<Response> {
  const holder = await holderOfCall(c.var.services, tokenOf(c));
  return holder ? await page(c, holder) : await deadLink(c);
}

/** Proposes a session, changes it or takes it back. */
export async function postOwnProposals(c: LinkContext): Promise<Response> {
  const { services } = c.var;
  const holder = await holderOfCall(services, tokenOf(c));
  if (!holder) return await postDeadLink(c);
  inTheirLanguage(c, holder.lang);
  const { lang } = c.var;
  const { networkId: network, forumId: forum, way, seat, person } = holder;
  const tree = await readForm(c);
  const meta = { by: `person:${person}`, at: services.now() };
  // A stranger's seat is an id that they chose: it may be that of an organisation.
  const who = { network, id: `${forum}.${way}.${seat}` };
  if (way === 'stranger' && textAt(tree, 'do') === 'confirm') {
    const outcome = await attempt(lang, async () => {
      await bounded(services, who, 'proposals', SAYINGS, 'day');
      const isCallOpen = isOpenNow(holder, meta.at);
      await services.repository.change(proposalAggregate, network, person, meta, (proposal) =>
        confirmProposer(proposal, isCallOpen),
      );
    });
    if (outcome.done) return done(c, 'confirmed');
    return await page(c, holder, { form: { lang, values: {}, problems: outcome.problems }, withdraws: true });
  }
  const back = textAt(tree, 'withdraw');
  if (isId(back)) {
    const outcome = await attempt(lang, async () => {
      await bounded(services, who, 'proposals', SAYINGS, 'day');
      await services.repository.change(proposalAggregate, network, back, meta, (proposal) =>
        withdraw(proposal, { forum, seat }),
      );
    });
    if (outcome.done) return done(c, 'withdrawn');
    return await page(c, holder, { form: { lang, values: {}, problems: outcome.problems }, withdraws: true });
  }
  const rows = rowsAsked(tree);
  if (rows) return await page(c, holder, { form: { lang, values: rows, problems: [] }, status: 200 });
  const reading = readAs(proposalForm(), tree, lang, proposalLabels);
  if (!reading.ok) {
    return await page(c, holder, { form: { lang, values: tree, problems: reading.problems } });
  }
  const { id } = reading.value;
  const said = saidOf(reading.value, holder.member);
  const outcome = await attempt(lang, async () => {
    await bounded(services, who, 'proposals', SAYINGS, 'day');
    const isCallOpen = isOpenNow(holder, meta.at);
    const { state } = await services.repository.load(proposalAggregate, network, id);
    if (state.status === 'none') await bounded(services, who, 'newProposals', NEW, 'day');
    const own = await listOwnProposals(services.views, network, forum, seat);
    const others = own.filter((one) => one.id !== id && one.standing !== 'withdrawn');
    await services.repository.change(proposalAggregate, network, id, meta, (proposal) => {
      if (proposal.status === 'none' && (way === 'stranger' || others.length >= MOST)) {
        throw new TooManyProposals({ max: way === 'stranger' ? 1 : MOST });
      }
      const proposer = way === 'guest' ? { proposer: proposerOf(holder) } : {};
      return propose(proposal, { forum, way, seat, person, ...proposer, said }, isCallOpen);
    });
  });
  if (outcome.done) return done(c, 'saved');
  return await page(c, holder, { form: { lang, values: tree, problems: outcome.problems } });
}

/** Who was called is known to the call; the proposal keeps them as they were. */
function proposerOf({ call, person, name, lang }: Holder) {
  const guest = call.status === 'called' ? call.guests.find(({ id }) => id === person) : undefined;
  const { email, organisation } = guest ?? {};
  return { name, lang, ...(email ? { email } : {}), ...(organisation ? { organisation } : {}) };
}

/** Whether contributions are taken at an instant (UTC). */
export function isOpenNow(
  { call, forum, network }: Pick<Holder, 'call' | 'forum' | 'network'>,
  now: string,
): boolean {
  return forum.status === 'planned' && isOpen(call, localDate(now, network.settings.zone));
}

interface Asked {
  readonly form: FormState;
  readonly status?: 200 | 422;
  /** It was about one that is there, not about the form. */
  readonly withdraws?: boolean;
}

async function page(c: LinkContext, holder: Holder, asked?: Asked): Promise<Response> {
  inTheirLanguage(c, holder.lang);
  const { lang, services } = c.var;
  const { network, networkId, forum, forumId, call, way, person } = holder;
  const { settings } = network;
  const own = await ownProposals(c, holder);
  const title = say(lang, texts.title, { forum: plain(forum.name, lang) });
  const isOpenHere = isOpenNow(holder, services.now());
  const chosen = c.req.query('proposal') ?? (way === 'stranger' ? person : '');
  const changed = own.find(
    ({ id, proposal }) => id === chosen && proposal.status !== 'withdrawn' && !proposal.decision,
  );
  const fresh = changed
    ? valuesOf(changed.id, changed.proposal.session)
    : { minutes: 45, speakers: [firstSpeaker(holder)] };
  const form = asked && !asked.withdraws ? asked.form : freshForm(lang, fresh);
  const said = dones.find((one) => c.req.query(one) !== undefined);
  const mayMake = way !== 'stranger' || changed !== undefined;
  return await show(
    c,
    <LinkPage
      c={c}
      title={title}
      network={plain(settings.name, lang) || settings.shortName}
      foot={say(lang, texts.foot, { name: holder.name })}
    >
      <h1>{title}</h1>
      <p>{say(lang, texts.onDay, { date: fullDate(forum.date, settings.zone, lang) })}</p>
      {said && !asked ? (
        <Notice mood="done" live>
          <p>{say(lang, texts[said])}</p>
        </Notice>
      ) : null}
      <CallText c={c} open={{ network, networkId, forum, forumId, call }} isOpen={isOpenHere} />
      <OwnProposals
        own={own}
        action={`/v/${tokenOf(c)}`}
        isOpen={isOpenHere}
        zone={settings.zone}
        form={asked?.withdraws ? asked.form : freshForm(lang)}
      />
      {(isOpenHere && mayMake) || (asked && !asked.withdraws) ? (
        <ProposalForm
          form={form}
          action={`/v/${tokenOf(c)}`}
          changes={changed !== undefined}
          organisation={holder.member && plain(holder.member.member.organisation.name, lang)}
        />
      ) : null}
    </LinkPage>,
    asked ? (asked.status ?? 422) : 200,
  );
}

/** What this seat has proposed, each as it is. */
async function ownProposals(
  c: LinkContext,
  { networkId, forumId, seat, way, person }: Holder,
): Promise<OwnProposal[]> {
  const { repository, views } = c.var.services;
  const listed = way === 'stranger' ? [] : await listOwnProposals(views, networkId, forumId, seat);
  const ids = way === 'stranger' ? [person] : listed.map(({ id }) => id);
  const loaded = await Promise.all(
    ids.map(async (id) => ({
      id,
      proposal: (await repository.load(proposalAggregate, networkId, id)).state,
    })),
  );
  return loaded.flatMap(({ id, proposal }) => (proposal.status === 'none' ? [] : [{ id, proposal }]));
}

function firstSpeaker({ name, member }: Holder): Record<string, string> {
  const sex = member?.contact.sex;
  return { name, ...(sex ? { sex } : {}) };
}

function done(c: LinkContext, what: (typeof dones)[number]): Response {
  return c.redirect(`/v/${tokenOf(c)}?${what}#own`, 303);
}

function tokenOf(c: LinkContext): string {
  return c.req.param('token') ?? '';
}
