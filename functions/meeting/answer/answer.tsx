import type { Context } from 'hono';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { bounded } from '../../platform/bounds.ts';
import type { StaffEnv } from '../../web/context.ts';
import { type Attempted, attempt } from '../../web/errors.tsx';
import { readAs } from '../../web/fields.ts';
import type { FormState } from '../../web/forms.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { type FormTree, readForm, textAt } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { registrationPage } from '../people/person-links.ts';
import { confirm, propose, type Saying } from '../personal/details-form.ts';
import { NoOnlineLink } from '../rules/refusals.ts';
import { giveAnswer, seatAggregate, seatId } from '../rules/seat.ts';
import type { AnswerFields } from '../rules/seat-events.ts';
import { answerForm, answerLabels, tapped } from './answer-form.ts';
import { AnswerPage, type AnswerPageState } from './answer-page.tsx';
import { ClosedPage } from './closed-page.tsx';
import { noteTheyHaveIt } from './has-message.ts';
import { type OpenSeat, openAnswerLink } from './open-link.ts';

type LinkContext = Context<StaffEnv>;

/** Answers and their details that one person may give for one seat in a day; minds change less often. */
const ANSWERS = 30;

const savedParts = ['answer', 'details', 'confirmed', 'proposed'] as const;

/** `GET /a/:token`: shows, and changes nothing, because mail scanners open links. */
export async function showAnswer(c: LinkContext): Promise<Response> {
  const opened = await openAnswerLink(c.var.services, tokenOf(c));
  if (!opened) return await deadLink(c);
  const own = registrationOf(c, opened);
  if (own) return c.redirect(own, 303);
  const saved = savedParts.find((part) => part === c.req.query('saved'));
  return await page(c, opened, { saved, seat: c.req.query('seat') });
}

/** `POST /a/:token`: an answer, its details, or word about the person's own details. */
export async function postAnswer(c: LinkContext): Promise<Response> {
  const opened = await openAnswerLink(c.var.services, tokenOf(c));
  if (!opened) return await postDeadLink(c);
  const own = registrationOf(c, opened);
  if (own) return c.redirect(own, 303);
  if (opened.standing !== 'open') return await page(c, opened, {});
  inTheirLanguage(c, opened.person.lang);
  const tree = await readForm(c);
  switch (textAt(tree, 'part')) {
    case 'answer':
      return await takeTap(c, seatAsked(c, opened), tree);
    case 'details':
      return await takeDetails(c, opened, tree);
    case 'confirm':
      return await takeConfirmation(c, opened);
    case 'correct':
      return await takeCorrection(c, opened, tree);
    default:
      return await page(c, opened, {});
  }
}

/** Somebody who registered says on the page of their registration whether they come: their place depends on it. */
function registrationOf(c: LinkContext, { networkId, person, personId }: OpenSeat): string | undefined {
  const { services } = c.var;
  if (!person.registeredFor) return undefined;
  const { signLink: sign, origin } = services;
  return registrationPage(
    { network: networkId, person: personId, ...person.registeredFor },
    { sign, origin },
  );
}

/** `GET /a/:token/meeting.ics` */
export async function showCalendarFile(c: LinkContext): Promise<Response> {
  const { services } = c.var;
  const token = tokenOf(c);
  const opened = await openAnswerLink(services, token);
  if (!opened) return await deadLink(c);
  if (opened.standing !== 'open') return await page(c, opened, {});
  // Few ask for the file, and everybody would wait for what writes it.
  const { calendarFile } = await import('./calendar-file.ts');
  return c.body(calendarFile(opened, services, `${services.origin}/a/${token}`), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'attachment; filename="meeting.ics"',
    'Cache-Control': 'private, no-store',
  });
}

/** Which of the seats of this link's person a form is about. */
function seatAsked(c: LinkContext, opened: OpenSeat): OpenSeat {
  return opened.others.find(({ seatOf }) => seatOf === c.req.query('seat')) ?? opened;
}

async function takeTap(c: LinkContext, opened: OpenSeat, tree: FormTree): Promise<Response> {
  const tap = tapped(tree, opened.seat);
  if (!tap) return await page(c, opened, {});
  const { mode, ...fields } = tap;
  const kept = opened.meeting.details.onlineUrl && mode ? { mode } : {};
  const outcome = await answer(c, opened, { ...fields, ...kept });
  return outcome.done ? done(c, 'answer', '#content') : await refused(c, outcome, tree);
}

async function takeDetails(c: LinkContext, opened: OpenSeat, tree: FormTree): Promise<Response> {
  const { lang } = c.var;
  const reading = readAs(answerForm(), tree, lang, answerLabels);
  if (!reading.ok) {
    return await page(c, opened, { form: { lang, values: tree, problems: reading.problems } }, 422);
  }
  const outcome = await answer(c, opened, reading.value);
  return outcome.done ? done(c, 'details', '#content') : await refused(c, outcome, tree);
}

/** Records the answer of this link's person for their seat, on the facts of this moment. */
async function answer(c: LinkContext, opened: OpenSeat, fields: AnswerFields): Promise<Attempted<unknown>> {
  const { services, lang } = c.var;
  const { networkId, meetingId, meeting, personId, seatOf, inAudience } = opened;
  const now = services.now();
  const answering = { meetingId, seat: seatOf, person: personId, source: 'form', inAudience } as const;
  const outcome = await attempt(
    lang,
    async () => {
      const who = { network: networkId, id: `${meetingId}.${seatOf}.${personId}` };
      await bounded(services, who, 'answer', ANSWERS, 'day');
      return services.repository.change(
        seatAggregate,
        networkId,
        seatId(meetingId, seatOf),
        { by: `person:${personId}`, at: now },
        (seat) => giveAnswer(seat, meeting, answering, fields, now),
      );
    },
    (refusal) => (refusal instanceof NoOnlineLink ? 'mode' : ''),
  );
  if (outcome.done) await noteTheyHaveIt(services, opened, `person:${personId}`);
  return outcome;
}

/** The page as it now is, with what the rules said against it and what was typed. */
async function refused(
  c: LinkContext,
  outcome: Attempted<unknown> & { done: false },
  tree: FormTree,
): Promise<Response> {
  const opened = await openAnswerLink(c.var.services, tokenOf(c));
  if (!opened) return await deadLink(c);
  const form: FormState = { lang: c.var.lang, values: tree, problems: outcome.problems };
  return await page(c, opened, { form }, outcome.conflict ? 409 : 422);
}

async function takeConfirmation(c: LinkContext, opened: OpenSeat): Promise<Response> {
  if (!opened.member) return await page(c, opened, {});
  await confirm(sayingOf(c, opened));
  return done(c, 'confirmed', '#details');
}

async function takeCorrection(c: LinkContext, opened: OpenSeat, tree: FormTree): Promise<Response> {
  if (!opened.member) return await page(c, opened, {});
  const { lang } = c.var;
  const outcome = await propose(sayingOf(c, opened), tree, lang);
  if (outcome.done) return done(c, 'proposed', '#details');
  return await page(c, opened, { correction: { lang, values: tree, problems: outcome.problems } }, 422);
}

function sayingOf(c: LinkContext, opened: OpenSeat): Saying {
  return {
    services: c.var.services,
    network: opened.networkId,
    memberId: opened.seatOf,
    contact: opened.personId,
    meeting: opened.meetingId,
  };
}

/** To the page itself, so that a reload sends nothing again. `at` is needed: a browser keeps the form's own. */
function done(c: LinkContext, saved: (typeof savedParts)[number], at: string): Response {
  const seat = c.req.query('seat');
  const query = new URLSearchParams({ saved, ...(seat ? { seat } : {}) });
  return c.redirect(`${pathOf(c)}?${query}${at}`, 303);
}

async function page(
  c: LinkContext,
  opened: OpenSeat,
  state: AnswerPageState,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  inTheirLanguage(c, opened.person.lang);
  if (opened.standing !== 'open') return await show(c, <ClosedPage c={c} opened={opened} path={pathOf(c)} />);
  return await show(c, <AnswerPage c={c} opened={opened} path={pathOf(c)} state={state} />, status);
}

function tokenOf(c: LinkContext): string {
  return c.req.param('token') ?? '';
}

function pathOf(c: LinkContext): string {
  return `/a/${tokenOf(c)}`;
}
