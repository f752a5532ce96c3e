import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { dateTime } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { hasMinutes } from '../../minutes/rules/stage.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { bilingual, oneOf, optional, readAs, typedLink } from '../../web/fields.ts';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Notice, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { backToMeeting, meetingPath, type OpenMeeting, openMeeting } from '../page/context.ts';
import { MAX_PARAGRAPH } from '../rules/details.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { shareSummary } from '../rules/timeline/decide.ts';
import { whereSummaryIs } from '../sending/where-summary-is.ts';
import type { Messages } from '../timeline-page/message.ts';
import { whenFromNow } from '../timeline-page/message-words.ts';
import { type ConvenedOpen, ifConvened } from './people-of.ts';
import { reachOf } from './summary-reach.tsx';
import { summaryTexts as texts } from './summary-texts.ts';
import { alsoToOf, settleThanks, ThanksQuestion, thanksChoices, thanksOf } from './summary-thanks.tsx';

const summaryForm = z.object({
  text: bilingual(MAX_PARAGRAPH, 'paragraph'),
  url: optional(typedLink()),
  thanks: optional(oneOf(thanksChoices)),
});

/** A meeting that has begun and whose summary nobody has shared yet; others lead to where they can be seen. */
async function shareable(c: StaffContext): Promise<ConvenedOpen | { answer: Response | Promise<Response> }> {
  const open = await openMeeting(c);
  if (!open) return { answer: show(c, <NotFoundPage c={c} />, 404) };
  const convened = ifConvened(open);
  // A second tap, too: the first one has shared it.
  if (!convened || !awaitsSummary(c, convened)) {
    return { answer: c.redirect(meetingPath(c, open.id), 303) };
  }
  return convened;
}

/** Whether the summary may be shared now. */
export function awaitsSummary(c: StaffContext, { meeting }: OpenMeeting): boolean {
  return meeting.status === 'convened' && meeting.startsAt <= c.var.services.now() && !meeting.summary;
}

export async function showSummary(c: StaffContext) {
  const open = await shareable(c);
  if ('answer' in open) return open.answer;
  const { services, networkId, lang } = c.var;
  // What was typed is published from there. What somebody is about to send from a page that is open is still taken.
  if (await hasMinutes(services, networkId, open.id, open.meeting.details)) {
    return c.redirect(meetingPath(c, open.id, '/summary-parts'), 303);
  }
  return await summaryPage(c, open, freshForm(lang));
}

export async function postSummary(c: StaffContext) {
  const open = await shareable(c);
  if ('answer' in open) return open.answer;
  const { services, networkId, lang } = c.var;
  const tree = await readForm(c);
  const reading = readAs(summaryForm, tree, lang, {
    text: texts.text,
    url: texts.url,
    thanks: texts.thanks,
  });
  if (!reading.ok) {
    return await summaryPage(c, open, { lang, values: tree, problems: reading.problems }, 422);
  }
  const { thanks: choice, ...summary } = reading.value;
  if (choice === undefined && (await thanksOf(c, open)) === 'open') {
    const problems = [{ field: 'thanks', text: say(lang, texts.thanksMissing) }];
    return await summaryPage(c, open, { lang, values: tree, problems }, 422);
  }
  const done = await attempt(lang, async () => {
    // First the day: a summary that could not be shared then may be tried again.
    const thanks = await settleThanks(c, open, choice);
    const alsoTo = await alsoToOf(c, open);
    await services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), (meeting) =>
      shareSummary(meeting, { ...summary, thanks: thanks || undefined, alsoTo }, services.now()),
    );
  });
  if (done.done) return c.redirect(meetingPath(c, open.id), 303);
  return await summaryPage(c, open, { lang, values: tree, problems: done.problems }, 409);
}

async function summaryPage(
  c: StaffContext,
  open: ConvenedOpen,
  form: FormState,
  status: 200 | 409 | 422 = 200,
) {
  const { lang } = c.var;
  const [reach, thanks] = await Promise.all([reachOf(c, open), thanksOf(c, open)]);
  const { n, mail, byHand, uninvited, leaves } = reach;
  const values = {
    n: digitsFor(lang, n),
    mail: digitsFor(lang, mail),
    byHand: digitsFor(lang, byHand),
  };
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead)}
      place="meetings"
      back={backToMeeting(c, open)}
    >
      <Notice mood="info" title={say(lang, texts.fromMinutesTitle)}>
        <p>{say(lang, texts.fromMinutes)}</p>
        <p>
          <LinkButton href={meetingPath(c, open.id, '/minutes')} icon="edit">
            {say(lang, texts.fromMinutesLink)}
          </LinkButton>
        </p>
      </Notice>
      <Form form={form} action={meetingPath(c, open.id, '/summary')}>
        <BilingualField
          form={form}
          name="text"
          label={say(lang, texts.text)}
          help={say(lang, texts.textHelp)}
          lines={5}
        />
        <TextField
          form={form}
          name="url"
          type="url"
          label={say(lang, texts.url)}
          help={say(lang, texts.urlHelp)}
          optional
        />
        <ThanksQuestion c={c} open={open} form={form} thanks={thanks} />
        <p>
          {counted(lang, n, texts.reaches, { mail: values.mail, byHand: values.byHand })}{' '}
          {uninvited > 0 ? `${counted(lang, uninvited, texts.reachesToo)} ` : null}
          {leaves ? say(lang, texts.leaves, { when: leaves }) : null}{' '}
          <a href={meetingPath(c, open.id, '/timeline/summary')}>{say(lang, texts.names)}</a>
        </p>
        <Actions>
          <Button weight="main" icon="mail">
            {mail === n ? say(lang, texts.buttonMail, { n: values.n }) : say(lang, texts.button, values)}
          </Button>
          <LinkButton href={meetingPath(c, open.id)} weight="quiet">
            {say(lang, texts.cancel)}
          </LinkButton>
        </Actions>
      </Form>
    </StaffPage>,
    status,
  );
}

/** On the meeting's page: when the summary was shared, what it said, and where it is. */
export function SharedSummaryNotice(props: {
  c: StaffContext;
  open: ConvenedOpen;
  messages: Messages | undefined;
}) {
  const { c, open, messages } = props;
  const { lang } = c.var;
  const { zone } = open.meeting;
  const { services, networkId } = c.var;
  const summary = whereSummaryIs(open.meeting, { origin: services.origin, network: networkId, id: open.id });
  if (!summary) return null;
  const { at, state } = messages?.list.find(({ kind }) => kind === 'summary') ?? {};
  const title =
    at && state?.is === 'ahead'
      ? say(lang, texts.ready, { when: whenFromNow(c, at, zone) })
      : say(lang, texts.shared, { when: dateTime(at ?? summary.at, zone, lang) });
  return (
    <Notice mood="done" title={title}>
      <p>
        <Typed text={summary.text} lang={lang} />
      </p>
      {summary.url ? (
        <p>
          <a href={summary.url} rel="noreferrer">
            {say(lang, texts.read)}
          </a>
        </p>
      ) : null}
    </Notice>
  );
}
