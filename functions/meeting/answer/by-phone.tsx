import { say } from '../../i18n/say.ts';
import { addressOf, plain } from '../../i18n/typed-text.ts';
import type { StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { readAs } from '../../web/fields.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm } from '../../web/parse.ts';
import { Actions, Button, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { audienceOf, invitedNow } from '../people/invited.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { MoreWomenThanPeople, NoOnlineLink } from '../rules/refusals.ts';
import { giveAnswer, seatAggregate, seatId } from '../rules/seat.ts';
import { answers } from '../rules/seat-events.ts';
import { isConvened } from '../rules/state.ts';
import { NoteField, YesFields } from './answer-fields.tsx';
import { answerForm, answerLabels, answerValues } from './answer-form.ts';
import { noteTheyHaveIt } from './has-message.ts';
import { type OpenSeat, openSeat } from './open-link.ts';
import { saidOf } from './said.ts';
import { answerTexts, answerWords, phoneTexts as texts } from './texts.ts';

/** `GET /n/:network/meetings/:id/seats/:seat/answer?person=`: what somebody said by phone. */
export async function showByPhone(c: StaffContext): Promise<Response> {
  const opened = await seatOf(c);
  if (!opened) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang } = c.var;
  return await page(c, opened, freshForm(lang, answerValues(opened.seat.current?.fields, lang)));
}

/** Records it, and says whose word it was and who wrote it down. */
export async function postByPhone(c: StaffContext): Promise<Response> {
  const opened = await seatOf(c);
  if (!opened) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services, staff } = c.var;
  const tree = await readForm(c);
  const reading = readAs(answerForm(), tree, lang, answerLabels);
  if (!reading.ok) return await page(c, opened, { lang, values: tree, problems: reading.problems }, 422);
  const { networkId, meetingId, meeting, personId, inAudience } = opened;
  const now = services.now();
  const answering = {
    meetingId,
    seat: opened.seatOf,
    person: personId,
    source: 'phone',
    inAudience,
  } as const;
  const { mode, ...fields } = reading.value;
  const kept = { ...fields, ...(mode && meeting.details.onlineUrl ? { mode } : {}) };
  const outcome = await attempt(
    lang,
    () =>
      services.repository.change(
        seatAggregate,
        networkId,
        seatId(meetingId, opened.seatOf),
        { by: `staff:${staff.id}`, at: now },
        (seat) => giveAnswer(seat, meeting, answering, kept, now),
      ),
    (refusal) =>
      refusal instanceof MoreWomenThanPeople ? 'women' : refusal instanceof NoOnlineLink ? 'mode' : '',
  );
  if (!outcome.done) return await page(c, opened, { lang, values: tree, problems: outcome.problems }, 422);
  await noteTheyHaveIt(services, opened, `staff:${staff.id}`);
  const url = new URL(c.req.url);
  url.searchParams.set('saved', '1');
  return c.redirect(`${url.pathname}${url.search}`, 303);
}

async function seatOf(c: StaffContext): Promise<OpenSeat | undefined> {
  const { services, networkId } = c.var;
  const cause = c.req.param('id') ?? '';
  const seat = c.req.param('seat') ?? '';
  const asked = c.req.query('person');
  const { state: meeting } = await services.repository.load(meetingAggregate, networkId, cause);
  if (!isConvened(meeting)) return undefined;
  const invited = invitedNow(meeting, await audienceOf(services.repository, networkId, meeting));
  const person = invited.find((one) => one.seat === seat && (!asked || one.person === asked));
  if (!person) return undefined;
  return openSeat(
    services.repository,
    { network: networkId, cause, seat, person: person.person },
    services.now(),
  );
}

async function page(
  c: StaffContext,
  opened: OpenSeat,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { lang, network, networkId } = c.var;
  const { meeting, person, member, seat, meetingId } = opened;
  const url = new URL(c.req.url);
  const name = addressOf(person, lang);
  const organisation = plain(person.organisation, lang) || say(lang, answerTexts.asGuest);
  const said =
    seat.current && saidOf(seat.current, { network, details: meeting.details, member }, meeting.zone, lang);
  const title = plain(meeting.details.title, lang);
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead, { organisation, name })}
      place="meetings"
      back={{ href: `/n/${networkId}/meetings/${meetingId}`, label: title || say(lang, texts.back) }}
    >
      {c.req.query('saved') && status === 200 ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      ) : null}
      <Section id="now" title={say(lang, texts.now)}>
        <p>{said ? `${said.answer}: ${said.how}` : say(lang, texts.none)}</p>
      </Section>
      <Form form={form} action={`${url.pathname}${personQuery(c)}`}>
        <Choice
          form={form}
          name="answer"
          label={say(lang, answerTexts.answer)}
          options={answers.map((value) => ({ value, label: say(lang, answerWords[value]) }))}
        />
        <p class="help">{say(lang, texts.onlyYes)}</p>
        <YesFields form={form} lang={lang} person={person.name} online={Boolean(meeting.details.onlineUrl)} />
        <NoteField form={form} lang={lang} />
        <Actions>
          <Button weight="main">{say(lang, texts.save)}</Button>
        </Actions>
      </Form>
    </StaffPage>,
    status,
  );
}

function personQuery(c: StaffContext): string {
  const person = c.req.query('person');
  return person ? `?${new URLSearchParams({ person })}` : '';
}
