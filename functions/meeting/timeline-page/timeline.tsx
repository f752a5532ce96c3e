import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { daysBetween, fullDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { mayAct, metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { readAs, typedDate, typedTime } from '../../web/fields.ts';
import type { FormState } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { type FormTree, readForm, textAt } from '../../web/parse.ts';
import { LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { type ScheduledKind, scheduledKinds } from '../messages/table.ts';
import { backToMeeting, meetingPath, type OpenMeeting, openMeeting } from '../page/context.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { MessageTimeSenseless, OutsideHours } from '../rules/refusals.ts';
import { adjustMessage, announceNow, type Wish } from '../rules/timeline/decide.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { LifeLine } from './line.tsx';
import type { Messages } from './message.ts';
import { nextSentence } from './message-words.ts';
import { messagesOf } from './messages-of.ts';
import { MessageRow } from './row.tsx';
import { inviteBy } from './schedule-for.ts';
import { timelineTexts as texts } from './texts.ts';

/** Every message that a meeting will ever send: when, to whom, and its state. */
export async function showTimeline(c: StaffContext) {
  const open = await openMeeting(c);
  return open ? await timelinePage(c, open) : show(c, <NotFoundPage c={c} />, 404);
}

interface Refused {
  readonly kind: string;
  readonly form: FormState;
  readonly status: 409 | 422;
}

/** `do` with a `kind`: skip, pause, restore or move one message, or announce a change now. */
export async function postTimeline(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId, network, lang } = c.var;
  const tree = await readForm(c);
  const asked = textAt(tree, 'do');
  const typed = textAt(tree, 'kind');
  const kind = scheduledKinds.find((one) => one === typed);
  const back = () =>
    c.redirect(meetingPath(c, open.id, `/timeline${typed ? `#${kind ?? 'change'}` : ''}`), 303);
  // The line that says what was done is shown in the row, and has the focus.
  const did = () =>
    c.redirect(meetingPath(c, open.id, `/timeline?did=${asked}&kind=${kind ?? 'change'}#said`), 303);
  const reading = kind ? readWish(asked, kind, tree, c) : undefined;
  if (reading && !reading.ok) {
    const form = { lang, values: tree, problems: reading.problems };
    return await timelinePage(c, open, { kind: typed, form, status: 422 });
  }
  if (!reading && asked !== 'announce') return back();
  const done = await attempt(
    lang,
    () =>
      services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), (meeting) =>
        kind && reading
          ? adjustMessage(meeting, kind, reading.value, {
              now: services.now(),
              timeline: timelineIn(network),
            })
          : announceNow(meeting),
      ),
    (refusal) => {
      if (refusal instanceof OutsideHours) return `${typed}.time`;
      return refusal instanceof MessageTimeSenseless ? `${typed}.date` : '';
    },
  );
  if (done.done) return did();
  const now = (await openMeeting(c)) ?? open;
  const form = { lang, values: tree, problems: done.problems };
  return await timelinePage(c, now, { kind: typed, form, status: 409 });
}

type WishReading =
  | { readonly ok: true; readonly value: Wish }
  | Extract<ReturnType<typeof readAs>, { ok: false }>;

function readWish(
  asked: string,
  kind: ScheduledKind,
  tree: FormTree,
  c: StaffContext,
): WishReading | undefined {
  switch (asked) {
    case 'skip':
    case 'pause':
    case 'restore':
      return { ok: true, value: { do: asked } };
    case 'move': {
      const form = z.object({ [kind]: z.object({ date: typedDate(), time: typedTime() }) });
      const labels = { [`${kind}.date`]: texts.moveDate, [`${kind}.time`]: texts.moveTime };
      const reading = readAs(form, { [kind]: {}, ...tree }, c.var.lang, labels);
      if (!reading.ok) return reading;
      const { date = '', time = '' } = reading.value[kind] ?? {};
      return { ok: true, value: { do: 'move', date, time } };
    }
    default:
      return undefined;
  }
}

async function timelinePage(c: StaffContext, open: OpenMeeting, refused?: Refused) {
  const { lang } = c.var;
  const { meeting } = open;
  const messages = await messagesOf(c, open);
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={leadOf(c, open, messages)}
      place="meetings"
      back={backToMeeting(c, open)}
    >
      {messages ? (
        <>
          {c.req.query('did') === 'announce' && !refused ? (
            <div id="said" tabindex={-1}>
              <Notice mood="done" live>
                <p>{say(lang, texts.saidAnnounce)}</p>
              </Notice>
            </div>
          ) : null}
          <LifeLine c={c} meeting={meeting} messages={messages.list} />
          <InviteBy c={c} open={open} />
          <ol class="timeline">
            {messages.list.map((message) => (
              <MessageRow
                c={c}
                open={open}
                message={message}
                form={message.id === refused?.kind ? refused.form : undefined}
                did={message.id === c.req.query('kind') && !refused ? c.req.query('did') : undefined}
              />
            ))}
          </ol>
        </>
      ) : null}
      {meeting.status === 'draft' && mayAct(c) ? (
        <p>
          <LinkButton href={meetingPath(c, open.id, '/edit')} icon="edit">
            {say(lang, texts.toDraft)}
          </LinkButton>
        </p>
      ) : null}
    </StaffPage>,
    refused?.status ?? 200,
  );
}

function leadOf(c: StaffContext, { meeting }: OpenMeeting, messages: Messages | undefined): string {
  const { lang } = c.var;
  if (!messages) return say(lang, texts.leadNoDate);
  if (meeting.status === 'draft') return say(lang, texts.leadDraft);
  if (meeting.status === 'cancelled') return say(lang, texts.leadCancelled);
  return nextSentence(c, messages.next, meeting.zone, messages);
}

/** The coordinator's own deadline, while it lies ahead. */
function InviteBy({ c, open }: { c: StaffContext; open: OpenMeeting }) {
  const { lang } = c.var;
  const { meeting } = open;
  const { date } = meeting.details;
  const day = meeting.status === 'draft' && date ? inviteBy(c, date, meeting.zone) : undefined;
  if (!day || !date) return null;
  return (
    <p>
      {counted(lang, daysBetween(day, date), texts.inviteBy, { date: fullDate(day, meeting.zone, lang) })}
    </p>
  );
}
