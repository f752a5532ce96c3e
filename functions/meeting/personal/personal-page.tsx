import type { Context } from 'hono';
import * as z from 'zod';
import { feedPath } from '../../feed/feed-link.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { OwnConsents } from '../../membership/own-consents.tsx';
import { fieldsOf, reviseContact } from '../../membership/rules/decide.ts';
import {
  type Contact,
  hasLeft,
  type Member,
  memberAggregate,
  ownerOfLink,
} from '../../membership/rules/member.ts';
import { langWords } from '../../membership/words.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { bounded } from '../../platform/bounds.ts';
import type { LinkClaims } from '../../platform/links.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { oneOf, readAs } from '../../web/fields.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { type FormTree, readForm, textAt } from '../../web/parse.ts';
import { Button, LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { GettingThere, MeetingFacts } from '../answer/meeting-facts.tsx';
import type { OpenSeat } from '../answer/open-link.ts';
import { saidOf } from '../answer/said.ts';
import { answerTexts } from '../answer/texts.ts';
import { linksOf } from '../people/person-links.ts';
import { langChoices } from '../rules/details.ts';
import { isStale } from '../rules/seat.ts';
import { CalendarSubscription } from './calendar-subscription.tsx';
import { comingMeetingsOf } from './coming-meetings.ts';
import { takeConsent } from './consent.ts';
import { confirm, propose, type Saying } from './details-form.ts';
import { leftPage } from './left-page.tsx';
import { type DetailsSaid, OurDetails } from './our-details.tsx';
import { personalTexts as texts } from './texts.ts';

type LinkContext = Context<StaffEnv>;

/** What a personal link opens: a contact of a member, or a guest who speaks for nobody else. */
interface Opened {
  readonly claims: LinkClaims;
  readonly network: FoundedNetwork;
  /** The meetings to come that they are invited to, the next first. */
  readonly coming: readonly OpenSeat[];
  /** This page begins with them, or with where an earlier one ended. */
  readonly isFirst: boolean;
  /** Where the next page of them begins, if there may be more. */
  readonly later?: string | undefined;
  readonly own?: { readonly member: Member; readonly contact: Contact } | undefined;
  /** Somebody who no longer speaks for their member: the page says so, and nothing else. */
  readonly left?: { readonly member: Member; readonly contact: Contact } | undefined;
}

interface PageState {
  readonly said?: DetailsSaid | 'language' | 'consent' | undefined;
  readonly correction?: FormState;
  readonly language?: FormState;
  readonly consent?: FormState;
}

/** Times that somebody may choose another language in a day. */
const LANGUAGES = 10;

const saidParts = ['confirmed', 'proposed', 'language', 'consent'] as const;
const languageForm = z.object({ language: oneOf(langChoices) });

/** `GET /p/:token`: my meetings to come and my answers to them, my calendar, our details. */
export async function showPersonal(c: LinkContext): Promise<Response> {
  const opened = await open(c);
  if (!opened) return await deadLink(c);
  return await page(c, opened, { said: saidParts.find((part) => part === c.req.query('saved')) });
}

/** `POST /p/:token`: word about one's own details, or the language of letters to come. */
export async function postPersonal(c: LinkContext): Promise<Response> {
  const opened = await open(c);
  if (!opened) return await postDeadLink(c);
  if (!opened.own) return await page(c, opened, {});
  inTheirLanguage(c, opened.own.contact.lang);
  const tree = await readForm(c);
  switch (textAt(tree, 'part')) {
    case 'confirm':
      await confirm(sayingOf(c, opened));
      return done(c, 'confirmed', 'details');
    case 'correct':
      return await takeCorrection(c, opened, tree);
    case 'language':
      return await takeLanguage(c, opened, tree);
    case 'consent': {
      const { services, lang } = c.var;
      const outcome = await takeConsent(services, opened.claims, opened.own.contact, tree, lang);
      if (outcome.done) return done(c, 'consent', 'consents');
      return await page(c, opened, { consent: { lang, values: {}, problems: outcome.problems } }, 422);
    }
    default:
      return await page(c, opened, {});
  }
}

async function takeCorrection(c: LinkContext, opened: Opened, tree: FormTree): Promise<Response> {
  const { lang } = c.var;
  const outcome = await propose(sayingOf(c, opened), tree, lang);
  if (outcome.done) return done(c, 'proposed', 'details');
  return await page(c, opened, { correction: { lang, values: tree, problems: outcome.problems } }, 422);
}

/** One's own language needs nobody's approval. */
async function takeLanguage(c: LinkContext, opened: Opened, tree: FormTree): Promise<Response> {
  const { services, lang } = c.var;
  const { network, seat, person } = opened.claims;
  const reading = readAs(languageForm, tree, lang, { language: texts.language });
  const problems = (found: FormState['problems']) =>
    page(c, opened, { language: { lang, values: tree, problems: found } }, 422);
  if (!reading.ok) return await problems(reading.problems);
  const { language } = reading.value;
  const meta = { by: `person:${person}`, at: services.now() };
  const outcome = await attempt(lang, async () => {
    await bounded(services, { network, id: person }, 'language', LANGUAGES, 'day');
    await services.repository.change(memberAggregate, network, seat, meta, (member) => {
      const contact = member.contacts.find(({ id }) => id === person);
      return contact ? reviseContact(member, person, { ...fieldsOf(contact), lang: language }) : [];
    });
  });
  return outcome.done ? done(c, 'language', 'languages') : await problems(outcome.problems);
}

async function open(c: LinkContext): Promise<Opened | undefined> {
  const { services } = c.var;
  const reading = services.readLink(tokenOf(c));
  if (!reading.valid || reading.claims.purpose !== 'personal') return undefined;
  const { claims } = reading;
  const [network, { state: member }] = await Promise.all([
    services.repository.load(networkAggregate, claims.network, NETWORK_ID),
    services.repository.load(memberAggregate, claims.network, claims.seat),
  ]);
  if (network.state.status !== 'founded') return undefined;
  const contact = ownerOfLink(member, claims.person, claims.epoch);
  const isGuest = claims.seat === claims.person;
  if (!isGuest && !contact) return undefined;
  const left = contact && hasLeft(member, contact) ? { member, contact } : undefined;
  if (left) return { claims, network: network.state, coming: [], isFirst: true, left };
  // A guest is known to their meetings alone, and so is whether this link of theirs was revoked.
  const from = c.req.query('later');
  const { meetings, later } = await comingMeetingsOf(services, claims, from);
  const coming = meetings.filter(({ person }) => person.epoch === claims.epoch);
  const own = contact ? { member, contact } : undefined;
  return { claims, network: network.state, coming, isFirst: from === undefined, later, own };
}

async function page(
  c: LinkContext,
  opened: Opened,
  state: PageState,
  status: 200 | 422 = 200,
): Promise<Response> {
  if (opened.left) return await leftPage(c, opened.network, opened.left);
  const { network, own, coming } = opened;
  const [next] = coming;
  const choice = own?.contact.lang ?? next?.person.lang ?? network.settings.languages[0] ?? 'km';
  inTheirLanguage(c, choice);
  const { lang } = c.var;
  const name = own?.contact.name ?? next?.person.name;
  const zone = network.settings.zone;
  const parts = own || next ? await c.var.brought.personParts() : [];
  const brought = await Promise.all(parts.map((part) => part(c, { ...opened.claims, zone })));
  return await show(
    c,
    <LinkPage
      c={c}
      title={say(lang, texts.pageTitle)}
      network={plain(network.settings.name, lang) || network.settings.shortName}
      foot={name ? say(lang, texts.foot, { name }) : undefined}
    >
      <h1>{say(lang, texts.pageTitle)}</h1>
      {next ? null : <p>{say(lang, opened.later || !opened.isFirst ? texts.noneHere : texts.noMeeting)}</p>}
      {coming.map((one) => (
        <Coming c={c} coming={one} first={opened.isFirst && one === next} />
      ))}
      {brought}
      {opened.later ? (
        <p>
          <a href={`/p/${tokenOf(c)}?later=${encodeURIComponent(opened.later)}`}>
            {say(lang, texts.laterMeetings)}
          </a>
        </p>
      ) : null}
      {own ? <CalendarSubscription c={c} path={feedPath(opened.claims, c.var.services.signLink)} /> : null}
      {own ? (
        <OurDetails
          lang={lang}
          zone={network.settings.zone}
          action={`/p/${tokenOf(c)}`}
          member={own.member}
          contact={own.contact}
          said={state.said === 'confirmed' || state.said === 'proposed' ? state.said : undefined}
          form={state.correction}
        />
      ) : null}
      {own ? <Language c={c} contact={own.contact} state={state} /> : null}
      {own ? (
        <OwnConsents
          lang={lang}
          zone={network.settings.zone}
          network={network.settings.shortName}
          action={`/p/${tokenOf(c)}`}
          consents={own.contact.consents}
          saved={state.said === 'consent'}
          refused={state.consent}
        />
      ) : null}
    </LinkPage>,
    status,
  );
}

function Coming({ c, coming, first }: { c: LinkContext; coming: OpenSeat; first: boolean }) {
  const { lang, services } = c.var;
  const { meeting, seat, network, member, person } = coming;
  const { current } = seat;
  const answered = current && !isStale(current, meeting) ? current : undefined;
  const said =
    answered && saidOf(answered, { network, details: meeting.details, member }, meeting.zone, lang);
  const row = {
    network: coming.networkId,
    cause: `meeting/${coming.meetingId}`,
    seat: coming.seatOf,
    person: coming.personId,
  };
  const { answer } = linksOf(row, person, meeting.endsAt, { sign: services.signLink, origin: '' });
  return (
    <section id={first ? 'meeting' : coming.meetingId} class="next">
      <p class="muted">{say(lang, first ? texts.nextMeeting : texts.laterMeeting)}</p>
      <MeetingFacts meeting={meeting} lang={lang} home={network.settings.zone} below />
      <GettingThere meeting={meeting} lang={lang} />
      {said ? (
        <p>
          <b>{said.answer}</b>: {said.how}
        </p>
      ) : null}
      <LinkButton href={answer} {...(answered ? {} : { weight: 'main' as const })}>
        {say(lang, answered ? texts.openAnswer : texts.answerNow)}
      </LinkButton>
      <p>
        <a href={`${answer}/agenda`}>{say(lang, answerTexts.agendaPage)}</a>
      </p>
    </section>
  );
}

function Language({ c, contact, state }: { c: LinkContext; contact: Contact; state: PageState }) {
  const { lang } = c.var;
  const form = state.language ?? freshForm(lang, { language: contact.lang });
  return (
    <section id="languages">
      {state.said === 'language' ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.languageSaved)}</p>
        </Notice>
      ) : null}
      <Form form={form} action={`/p/${tokenOf(c)}`}>
        <input type="hidden" name="part" value="language" />
        <Choice
          form={form}
          name="language"
          label={say(lang, texts.language)}
          options={langChoices.map((value) => ({ value, label: say(lang, langWords[value]) }))}
        />
        <Button>{say(lang, texts.saveLanguage)}</Button>
      </Form>
    </section>
  );
}

function sayingOf(c: LinkContext, { claims }: Opened): Saying {
  const { network, seat, person } = claims;
  return { services: c.var.services, network, memberId: seat, contact: person };
}

function done(c: LinkContext, saved: (typeof saidParts)[number], at: string): Response {
  return c.redirect(`/p/${tokenOf(c)}?saved=${saved}#${at}`, 303);
}

function tokenOf(c: LinkContext): string {
  return c.req.param('token') ?? '';
}
