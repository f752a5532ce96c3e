import { dateTime, fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say, type Text } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import {
  giveAnswer,
  isStale,
  type Seat,
  seatAggregate,
  seatId,
  withEarlierDetails,
} from '../../meeting/rules/seat.ts';
import { type ConvenedMeeting, isConvened } from '../../meeting/rules/state.ts';
import { bounded } from '../../platform/bounds.ts';
import { known } from '../../platform/personal.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Services, StaffContext } from '../../web/context.ts';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, LinkButton, Notice } from '../../web/parts.tsx';
import { problemOf } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { changeAnswers, giveUp, register, takeOffer } from '../rules/places/decide.ts';
import type { PlacesEvent, RegistrationAnswers } from '../rules/places/events.ts';
import { lineOf, type Places, type Registration } from '../rules/places/places.ts';
import { changePlaces, placesClock } from './change.ts';
import { AnswerFields, readAnswers, valuesOf } from './fields.tsx';
import { type OpenPlaces, openPlaces } from './open.ts';
import { ownTexts as texts } from './texts.ts';
import { readUnconfirmed } from './unconfirmed.ts';

/** What one of them may do in a day: each writes to the forum's one list, and may send mails to others in the line. */
const CHANGES = 30;

/** What a link to a registration opens. */
interface OwnRegistration extends OpenPlaces {
  readonly registration: string;
  /** As it is, or was. */
  readonly one?: Registration | undefined;
  /** What was typed and is not confirmed. */
  readonly typed?: RegistrationAnswers | undefined;
}

/** `GET /g/:token`: to confirm, or what they have. */
export async function showRegistration(c: StaffContext): Promise<Response> {
  const own = await openOwn(c);
  return own ? await page(c, own) : await deadLink(c);
}

/** Confirms, takes what is offered, changes answers, or gives the place up. */
export async function postRegistration(c: StaffContext): Promise<Response> {
  const own = await openOwn(c);
  if (!own) return await postDeadLink(c);
  speakTo(c, own);
  const { services, lang } = c.var;
  const tree = await readForm(c);
  const what = textAt(tree, 'do');
  const clock = placesClock(services, own.network);
  const { registration: id, typed } = own;
  const change = async (decide: (places: Places) => readonly PlacesEvent[]): Promise<Response> => {
    const meta = { by: `person:${id}`, at: clock.now };
    try {
      await bounded(services, { network: own.networkId, id }, 'registration', CHANGES, 'day');
      await changePlaces(services, own.networkId, own.id, meta, decide);
      return c.redirect(`${c.req.path}?saved`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const form: FormState = { lang, values: tree, problems: [problemOf(error, lang)] };
      return await page(c, (await openOwn(c)) ?? own, form, 422);
    }
  };
  switch (what) {
    case 'confirm':
      if (!typed) return await page(c, own);
      return await change((places) => register(places, { id, via: 'form', answers: typed }, clock));
    case 'take':
      return await change((places) => takeOffer(places, id, clock));
    case 'cancel':
      return await change((places) => giveUp(places, id, clock));
    case 'still':
      await sayStill(services, own, clock.now);
      return c.redirect(`${c.req.path}?saved`, 303);
    case 'change': {
      const read = readAnswers(tree, lang, 'own');
      if (!read.ok) return await page(c, own, { lang, values: tree, problems: read.problems }, 422);
      const email = own.one?.email;
      const answers = { ...read.value, ...(email === undefined ? {} : { email }) };
      return await change((places) => changeAnswers(places, id, answers, clock));
    }
    default:
      return await page(c, own);
  }
}

async function openOwn(c: StaffContext): Promise<OwnRegistration | undefined> {
  const { services } = c.var;
  const reading = services.readLink(c.req.param('token') ?? '');
  if (!reading.valid || reading.claims.purpose !== 'registration') return undefined;
  const { network, cause, person: registration } = reading.claims;
  const open = await openPlaces(services, network, cause);
  if (!open) return undefined;
  const one = open.places.registrations.find(({ id }) => id === registration);
  if (one?.forgotten) return undefined;
  // Who gave it up and typed it again confirms anew.
  const typed =
    one && one.is !== 'gone'
      ? undefined
      : await readUnconfirmed(services.views, network, { forum: cause, registration }, services.now());
  return { ...open, registration, one, typed };
}

/** They said in which language they want to hear. */
function speakTo(c: StaffContext, { one, typed }: OwnRegistration): void {
  const theirs = typed?.lang ?? one?.lang;
  if (theirs) inTheirLanguage(c, theirs);
}

async function page(
  c: StaffContext,
  own: OwnRegistration,
  form?: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  speakTo(c, own);
  const { lang, services } = c.var;
  const { network, forum, one, typed } = own;
  const { settings } = network;
  const name = known(typed?.name) ?? one?.name;
  const problems =
    form && form.problems.length > 0 && textAt(form.values, 'do') !== 'change' ? form.problems : [];
  return await show(
    c,
    <LinkPage
      c={c}
      title={plain(forum.name, lang)}
      network={plain(settings.name, lang) || settings.shortName}
      foot={name ? say(lang, texts.foot, { name }) : say(lang, texts.footUnknown)}
    >
      {c.req.query('saved') !== undefined && !form ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      ) : null}
      {problems.length > 0 ? (
        <Notice mood="failed" live>
          {problems.map(({ text }) => (
            <p>{text}</p>
          ))}
        </Notice>
      ) : null}
      {typed ? (
        <ToConfirm c={c} typed={typed} own={own} />
      ) : one ? (
        <Standing
          c={c}
          own={own}
          one={one}
          form={form}
          where={await whereOf(services, own)}
          asked={(await askedAgain(services, own)) !== undefined}
        />
      ) : (
        <TooLate c={c} own={own} />
      )}
    </LinkPage>,
    status,
  );
}

function ToConfirm({ c, typed, own }: { c: StaffContext; typed: RegistrationAnswers; own: OwnRegistration }) {
  const { lang } = c.var;
  const { zone } = own.network.settings;
  const values = [known(typed.name), known(typed.organisation), known(typed.email), known(typed.phone)];
  return (
    <>
      <h1>{say(lang, texts.confirmTitle)}</h1>
      <p class="when">
        {plain(own.forum.name, lang)} · {fullDate(own.forum.date, zone, lang)}
      </p>
      <p>{say(lang, texts.confirmLead)}</p>
      <ul>{values.map((value) => (value ? <li>{value}</li> : null))}</ul>
      <form method="post" action={c.req.path}>
        <Button weight="main" icon="done" name="do" value="confirm">
          {say(lang, texts.confirm)}
        </Button>
      </form>
      <p class="muted">{say(lang, texts.notYou)}</p>
    </>
  );
}

function TooLate({ c, own }: { c: StaffContext; own: OwnRegistration }) {
  const { lang } = c.var;
  return (
    <>
      <h1>{plain(own.forum.name, lang)}</h1>
      <p>{say(lang, texts.late)}</p>
      <LinkButton href={`/f/${own.networkId}/${own.id}`}>{say(lang, texts.again)}</LinkButton>
    </>
  );
}

/** When and where the forum's meeting is, as far as it is known. */
interface Where {
  readonly when?: string | undefined;
  readonly where?: string | undefined;
}

/** The seat of somebody at the forum's meeting, while it asks them again whether they come: it was moved. */
async function askedAgain(
  { repository, now }: Pick<Services, 'repository' | 'now'>,
  { networkId, forum: { meeting }, one }: OwnRegistration,
): Promise<{ readonly id: string; readonly meeting: ConvenedMeeting; readonly seat: Seat } | undefined> {
  if (meeting === undefined || one?.is !== 'seated') return undefined;
  const [{ state }, { state: seat }] = await Promise.all([
    repository.load(meetingAggregate, networkId, meeting),
    repository.load(seatAggregate, networkId, seatId(meeting, one.id)),
  ]);
  if (state.status !== 'convened' || state.startsAt <= now() || !seat.current) return undefined;
  return isStale(seat.current, state) ? { id: meeting, meeting: state, seat } : undefined;
}

/** They come to its new times as well: said twice it is said once. */
async function sayStill(services: Services, own: OwnRegistration, at: string): Promise<void> {
  const asked = await askedAgain(services, own);
  if (!asked) return;
  const { id: meetingId, meeting } = asked;
  const person = own.registration;
  const answering = { meetingId, seat: person, person, source: 'form', inAudience: true } as const;
  await services.repository.change(
    seatAggregate,
    own.networkId,
    seatId(meetingId, person),
    { by: `person:${person}`, at },
    (seat) => giveAnswer(seat, meeting, answering, withEarlierDetails(seat, 'yes'), at),
  );
}

async function whereOf({ repository }: Services, { networkId, forum, network }: OwnRegistration) {
  const day = (lang: Lang): Where => ({ when: fullDate(forum.date, network.settings.zone, lang) });
  if (forum.meeting === undefined) return day;
  const { state } = await repository.load(meetingAggregate, networkId, forum.meeting);
  if (!isConvened(state)) return day;
  return (lang: Lang): Where => ({
    when: dateTime(state.startsAt, state.zone, lang),
    where: plain(state.details.venue, lang),
  });
}

const signs: Readonly<Record<Registration['is'], Text>> = {
  seated: texts.seated,
  offered: texts.offered,
  waiting: texts.waiting,
  gone: texts.gone,
};

function Standing(props: {
  readonly c: StaffContext;
  readonly own: OwnRegistration;
  readonly one: Registration;
  readonly form: FormState | undefined;
  readonly where: (lang: Lang) => Where;
  /** The meeting was moved: they say once more that they come. */
  readonly asked: boolean;
}) {
  const { c, own, one, form, where, asked } = props;
  const { lang } = c.var;
  const { places, forum, network } = own;
  const off = places.closed || forum.status === 'cancelled';
  const { when, where: venue } = where(lang);
  const onList = one.is !== 'gone' && !off;
  const ownForm = form && textAt(form.values, 'do') === 'change' ? form : freshForm(lang, valuesOf(one));
  return (
    <>
      <h1>{say(lang, off ? texts.off : signs[one.is])}</h1>
      <p class="when">
        {plain(forum.name, lang)} · {when}
      </p>
      {venue ? <p class="where">{venue}</p> : null}
      {off ? null : <p>{leadOf(own, one, lang)}</p>}
      {onList && asked ? (
        <form method="post" action={c.req.path}>
          <p>{say(lang, texts.stillLead)}</p>
          <Button weight="main" icon="done" name="do" value="still">
            {say(lang, texts.still)}
          </Button>
        </form>
      ) : null}
      {onList && one.is === 'offered' ? (
        <form method="post" action={c.req.path}>
          <Button weight="main" icon="done" name="do" value="take">
            {say(lang, texts.take)}
          </Button>
        </form>
      ) : null}
      {onList ? (
        <form method="post" action={c.req.path}>
          <Button weight="danger" name="do" value="cancel">
            {say(lang, one.is === 'waiting' ? texts.cancelWait : texts.cancel)}
          </Button>
          <p class="help">{say(lang, texts.cancelHelp)}</p>
        </form>
      ) : off ? null : (
        <LinkButton href={`/f/${own.networkId}/${own.id}`}>{say(lang, texts.again)}</LinkButton>
      )}
      {onList ? (
        <details {...(form ? { open: true } : {})}>
          <summary>{say(lang, texts.yourAnswers)}</summary>
          <Form form={ownForm} action={c.req.path}>
            <input type="hidden" name="do" value="change" />
            <AnswerFields form={ownForm} of="own" network={network.settings.shortName} />
            <Button>{say(lang, texts.change)}</Button>
          </Form>
        </details>
      ) : null}
    </>
  );
}

function leadOf({ places, network }: OwnRegistration, one: Registration, lang: Lang): string {
  switch (one.is) {
    case 'seated':
      return say(lang, texts.seatedLead);
    case 'offered':
      return say(lang, texts.offeredLead, {
        when: dateTime(one.until ?? '', network.settings.zone, lang),
      });
    case 'waiting': {
      if (places.waitingEnded) return say(lang, texts.stayedFull);
      const n = lineOf(places).findIndex(({ id }) => id === one.id) + 1;
      return say(lang, texts.waitingLead, { n: digitsFor(lang, n) });
    }
    case 'gone':
      return say(lang, texts.goneLead);
  }
}
