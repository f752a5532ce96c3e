import { dateTime } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Form, freshForm } from '../../web/forms.tsx';
import { Button, Notice, Progress } from '../../web/parts.tsx';
import { meetingPath, type OpenMeeting } from '../page/context.ts';
import { stageOf } from '../rules/views.ts';
import type { Messages } from '../timeline-page/message.ts';
import { nextSentence, whenFromNow } from '../timeline-page/message-words.ts';
import { lifeTexts as texts } from './life-texts.ts';
import type { ConvenedOpen, PeopleOfMeeting } from './people-of.ts';

/** What happens at this moment, and the way out while there is one. */
export function Standing(props: {
  c: StaffContext;
  open: OpenMeeting;
  of: PeopleOfMeeting | undefined;
  messages: Messages | undefined;
}) {
  const { c, open, of, messages } = props;
  const { lang } = c.var;
  const { meeting, id } = open;
  if (meeting.status === 'draft') {
    return c.req.query('stopped') === undefined ? null : (
      <Notice mood="done" title={say(lang, texts.stoppedTitle)} live />
    );
  }
  const digits = (n: number) => digitsFor(lang, n);
  const { mail, byHand } = meeting.counts;
  if (meeting.status === 'cancelled') {
    const reason = plain(meeting.reason, lang);
    return (
      <Notice mood="failed" title={say(lang, texts.cancelledTitle)}>
        <p>
          {say(lang, meeting.released ? texts.cancelledLead : texts.cancelledHeldLead, {
            when: dateTime(meeting.cancelledAt, meeting.zone, lang),
          })}
        </p>
        {reason ? <p>{say(lang, texts.reason, { reason })}</p> : null}
      </Notice>
    );
  }
  const title = say(lang, meeting.released ? texts.invitedTitle : texts.heldTitle, {
    n: digits(mail + byHand),
    mail: digits(mail),
    byHand: digits(byHand),
  });
  if (!isFresh(c, meeting)) return null;
  const waiting = !meeting.released;
  return (
    <Notice mood="done" title={title} live>
      {waiting ? (
        <p>{say(lang, texts.heldLead, { when: whenFromNow(c, meeting.releaseAt, meeting.zone) })}</p>
      ) : null}
      {of && !waiting ? <FanOutProgress c={c} of={of} expected={mail + byHand} /> : null}
      <p>
        {messages
          ? `${nextSentence(c, waiting ? afterInvitation(messages) : messages.next, meeting.zone, messages)} `
          : null}
        <b>{say(lang, texts.closeLaptop)}</b>
      </p>
      {waiting && mayAct(c) ? (
        <Form form={freshForm(lang)} action={meetingPath(c, id)}>
          <Button weight="danger" name="do" value="stop">
            {say(lang, texts.stop)}
          </Button>
        </Form>
      ) : null}
    </Notice>
  );
}

/** The invitations wait to be sent, or are being sent. */
export function isFresh(c: StaffContext, meeting: ConvenedOpen['meeting']): boolean {
  if (meeting.status === 'cancelled') return false;
  return c.var.services.now() < meeting.releaseAt || !meeting.released || stageOf(meeting) === 'inviting';
}

function afterInvitation({ list }: Messages): Messages['next'] {
  const message = list.find(({ kind, state }) => kind !== 'invitation' && state.is === 'ahead');
  return message?.at ? { message, at: message.at } : undefined;
}

/** What was saved: `?changed=`. */
const changedTexts = {
  told: texts.changeTold,
  undone: texts.changeUndone,
  silent: texts.changeSilent,
  agenda: texts.changeAgenda,
  held: texts.changeHeld,
} as const;

/** When people are told of what changed, and the way not to wait; or why nobody is. */
export function ToldNotice({ c, open }: { c: StaffContext; open: ConvenedOpen }) {
  const { lang } = c.var;
  const { announceAt, zone } = open.meeting;
  if (announceAt === undefined) {
    const saved = Object.entries(changedTexts).find(([name]) => name === c.req.query('changed'))?.[1];
    return saved ? <Notice mood="done" title={saved[lang]} live /> : null;
  }
  return (
    <Notice mood="info" title={say(lang, texts.toldTitle, { when: whenFromNow(c, announceAt, zone) })} live>
      {mayAct(c) ? (
        <>
          <p>{say(lang, texts.toldLead)}</p>
          <Form form={freshForm(lang)} action={meetingPath(c, open.id)}>
            <Button icon="mail" name="do" value="announce">
              {say(lang, texts.tellNow)}
            </Button>
          </Form>
        </>
      ) : null}
    </Notice>
  );
}

function FanOutProgress(props: { c: StaffContext; of: PeopleOfMeeting; expected: number }) {
  const { c, of, expected } = props;
  const { lang } = c.var;
  const { planned, left } = of.counts ? invitationsCounted(of.counts) : invitationsAmong(of.rows);
  return (
    <Progress done={left} all={Math.max(expected, planned)} label={say(lang, texts.sentSoFar)} lang={lang} />
  );
}

interface FannedOut {
  readonly planned: number;
  /** Of these, the ones that wait no more. */
  readonly left: number;
}

function invitationsAmong(rows: PeopleOfMeeting['rows']): FannedOut {
  const invitations = rows.filter(({ kind }) => kind === 'invitation');
  const waiting = invitations.filter(({ state }) => state === 'planned' || state === 'claimed').length;
  return { planned: invitations.length, left: invitations.length - waiting };
}

function invitationsCounted({ kinds }: NonNullable<PeopleOfMeeting['counts']>): FannedOut {
  const states = kinds.invitation ?? {};
  const planned = Object.values(states).reduce((sum, n) => sum + (n ?? 0), 0);
  return { planned, left: planned - (states.planned ?? 0) - (states.claimed ?? 0) };
}
