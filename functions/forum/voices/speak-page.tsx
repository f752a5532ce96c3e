import type { Context } from 'hono';
import * as z from 'zod';
import { fullDate } from '../../i18n/dates.ts';
import { type LangChoice, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { contactOfLink, memberAggregate } from '../../membership/rules/member.ts';
import { bounded } from '../../platform/bounds.ts';
import { once } from '../../platform/once.ts';
import type { Services, StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { line, oneOf, optional, readAs } from '../../web/fields.ts';
import { Form, type FormState, freshForm, ProblemSummary, TextField } from '../../web/forms.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Notice, State, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { TypedWords } from '../../web/typed-words.tsx';
import { type Voice, voiceNamed } from '../rules/voices/people.ts';
import { proposalAggregate, type StandingProposal } from '../rules/voices/proposal.ts';
import { MAX_LINE } from '../rules/voices/proposal-events.ts';
import { isAsking, sayComing } from '../rules/voices/settle.ts';
import { type OpenCall, openCallOf } from './holder.ts';
import { speakTexts as texts } from './speak-texts.ts';
import { voiceTexts } from './texts.ts';

type LinkContext = Context<StaffEnv>;

/** Answers of one person in a day. */
const ANSWERS = 20;

const answerForm = once(() => z.object({ comes: oneOf(['yes', 'no']), note: optional(line(MAX_LINE)) }));

/** Whom a link to speak opens it for. */
interface Speaking extends OpenCall {
  readonly id: string;
  readonly proposal: StandingProposal;
  readonly voice: Voice;
  readonly seat: string;
  readonly person: string;
  readonly name: string;
  readonly lang: LangChoice;
}

/** `GET /speak/:token`: one's session, and whether one comes. */
export async function showSpeaking(c: LinkContext): Promise<Response> {
  const open = await openSpeaking(c.var.services, tokenOf(c));
  return open ? await page(c, open) : await deadLink(c);
}

/** Says whether one comes. */
export async function postSpeaking(c: LinkContext): Promise<Response> {
  const { services } = c.var;
  const open = await openSpeaking(services, tokenOf(c));
  if (!open) return await postDeadLink(c);
  inTheirLanguage(c, open.lang);
  const { lang } = c.var;
  const { networkId, id, seat, person } = open;
  const tree = await readForm(c);
  const reading = readAs(answerForm(), tree, lang, { note: texts.note });
  if (!reading.ok) return await page(c, open, { lang, values: tree, problems: reading.problems });
  const { comes, note } = reading.value;
  const meta = { by: `person:${person}`, at: services.now() };
  const outcome = await attempt(lang, async () => {
    await bounded(services, { network: networkId, id: `${id}.${person}` }, 'speaking', ANSWERS, 'day');
    await services.repository.change(proposalAggregate, networkId, id, meta, (proposal) =>
      sayComing(proposal, { seat, person }, { comes: comes === 'yes', note }),
    );
  });
  if (outcome.done) return c.redirect(`/speak/${tokenOf(c)}#answer`, 303);
  const now = (await openSpeaking(services, tokenOf(c))) ?? open;
  return await page(c, now, { lang, values: tree, problems: outcome.problems });
}

async function openSpeaking(services: Services, token: string): Promise<Speaking | undefined> {
  const link = services.readLink(token);
  if (!link.valid || link.claims.purpose !== 'speaker') return undefined;
  const { network, cause: id, seat, person, epoch } = link.claims;
  const { repository } = services;
  const { state: proposal } = await repository.load(proposalAggregate, network, id);
  if (proposal.status === 'none') return undefined;
  const voice = voiceNamed(proposal, { seat, person });
  const open = await openCallOf(services, network, proposal.forum);
  if (!voice || !open) return undefined;
  const found = { ...open, id, proposal, voice, seat, person };
  if (voice.party === 'guest') return { ...found, name: voice.name, lang: voice.lang ?? 'both' };
  const { state: member } = await repository.load(memberAggregate, network, seat);
  const contact = contactOfLink(member, person, epoch);
  return contact && { ...found, name: contact.name, lang: contact.lang };
}

async function page(c: LinkContext, open: Speaking, refused?: FormState): Promise<Response> {
  inTheirLanguage(c, open.lang);
  const { lang } = c.var;
  const { network, forum, proposal, voice } = open;
  const { settings } = network;
  const { session, decision, told } = proposal;
  const title = plain(session.title, lang);
  const form = refused ?? freshForm(lang);
  const isAsked = isAsking(proposal) && voice.speaksFor.length > 0 && forum.status === 'planned';
  const others = session.speakers
    .filter(({ id, person }) => voice.speaksFor.includes(id) && person !== voice.person)
    .map(({ name }) => name)
    .filter((name) => name !== open.name);
  const said = voice.speaksFor.map((speaker) => proposal.speakersSay[speaker]?.is);
  return await show(
    c,
    <LinkPage
      c={c}
      title={title}
      network={plain(settings.name, lang) || settings.shortName}
      foot={say(lang, voiceTexts.foot, { name: open.name })}
    >
      <h1>
        <Typed text={session.title} lang={lang} heading />
      </h1>
      <p>
        <Typed text={forum.name} lang={lang} /> · {fullDate(forum.date, settings.zone, lang)}
      </p>
      {forum.status === 'cancelled' ? (
        <Notice mood="failed">
          <p>{say(lang, voiceTexts.cancelled)}</p>
        </Notice>
      ) : null}
      <section id="answer">
        {isAsked ? null : (
          <>
            <ProblemSummary form={form} />
            <TypedWords texts={[textAt(form.values, 'note')]} lang={lang} />
            <p>{say(lang, standingText(proposal))}</p>
          </>
        )}
        {decision && told && proposal.status !== 'withdrawn' ? (
          <p>{say(lang, voiceTexts.why, { reason: decision.reason })}</p>
        ) : null}
        {told?.settledBy ? (
          <p>{say(lang, voiceTexts.settledBy, { date: fullDate(told.settledBy, settings.zone, lang) })}</p>
        ) : null}
        {isAsked ? (
          <>
            {said.every((one) => one === 'confirmed') ? (
              <State mood="done">{say(lang, texts.saidYes)}</State>
            ) : said.every((one) => one === 'declined') ? (
              <State mood="failed">{say(lang, texts.saidNo)}</State>
            ) : (
              <p>{say(lang, texts.asked)}</p>
            )}
            {others.length > 0 ? <p>{say(lang, texts.alsoFor, { names: others.join(', ') })}</p> : null}
            <Form form={form} action={`/speak/${tokenOf(c)}`}>
              <TextField form={form} name="note" label={say(lang, texts.note)} optional />
              {said.every((one) => one === 'confirmed') ? null : (
                <Button name="comes" value="yes" weight="main" icon="done">
                  {say(lang, texts.yes)}
                </Button>
              )}
              {said.every((one) => one === 'declined') ? null : (
                <Button name="comes" value="no">
                  {say(lang, texts.no)}
                </Button>
              )}
            </Form>
          </>
        ) : null}
      </section>
    </LinkPage>,
    refused ? 422 : 200,
  );
}

function standingText({ status, decision, told }: StandingProposal) {
  if (status === 'withdrawn') return texts.withdrawn;
  if (!decision || !told) return texts.notYet;
  return { yes: texts.accepted, maybe: texts.maybe, no: texts.declined }[decision.is];
}

function tokenOf(c: LinkContext): string {
  return c.req.param('token') ?? '';
}
