import { localDate, localTime } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { DateField, Form, type FormState, TimeField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { Button, LinkButton, State } from '../../web/parts.tsx';
import { isRepetition } from '../messages/table.ts';
import { messageName } from '../messages/words.ts';
import { meetingPath, type OpenMeeting } from '../page/context.ts';
import { timeWords } from '../page/describe.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { awaitsSummary } from '../run/share-summary.tsx';
import type { TimelineMessage } from './message.ts';
import { fullTime, languagesText, reachOf, whomText } from './message-words.ts';
import { Oddities, Said } from './said.tsx';
import { skippedTexts, timelineTexts as texts } from './texts.ts';

/** One message: what, when, to whom, in which languages, its state, and what may be done about it. */
export function MessageRow(props: {
  c: StaffContext;
  open: OpenMeeting;
  message: TimelineMessage;
  /** What was typed in this row and refused. */
  form?: FormState | undefined;
  /** What was just done to it, and is said. */
  did?: string | undefined;
}) {
  const { c, open, message, form, did } = props;
  const { lang } = c.var;
  const { id, kind, at, state } = message;
  const { zone } = open.meeting;
  const languages = languagesText(c, message);
  return (
    <li id={id} class={state.is}>
      <h2>{messageName(kind, lang)}</h2>
      {did ? <Said c={c} open={open} message={message} did={did} /> : null}
      <p>
        {state.is === 'waiting' ? say(lang, texts.whenShared) : at ? fullTime(c, at, zone) : null}
        {message.adjusted === 'move' && state.is !== 'done' ? (
          <span class="muted"> ({say(lang, texts.moved)})</span>
        ) : null}
      </p>
      {message.people.length === 0 ? null : (
        <p>
          <a href={meetingPath(c, open.id, `/timeline/${id}`)}>
            {say(lang, texts.to, { whom: whomText(c, message) })}
          </a>
          {languages ? <span class="muted"> · {languages}</span> : null}
        </p>
      )}
      {did ? null : <Oddities c={c} open={open} message={message} />}
      {message.forEarlierDate ? <p class="muted">{say(lang, texts.forEarlierDate)}</p> : null}
      {isChase(message) ? <p class="muted">{say(lang, texts.followsSummary)}</p> : null}
      <div class="stand">
        <p class="states">
          <MessageState c={c} message={message} />
        </p>
        {mayAct(c) ? <RowActions c={c} open={open} message={message} form={form} /> : null}
      </div>
    </li>
  );
}

function isChase({ kind, state }: TimelineMessage): boolean {
  return isRepetition(kind) && state.is === 'ahead';
}

/** Icon, word and colour; of what has left, the numbers of the ledger. */
export function MessageState({ c, message }: { c: StaffContext; message: TimelineMessage }) {
  const { lang } = c.var;
  const { state, people } = message;
  switch (state.is) {
    case 'ahead':
      return (
        <span class="state">
          <Icon name="waiting" />
          <span>{say(lang, texts.ahead)}</span>
        </span>
      );
    case 'waiting':
      return <State mood="waiting">{say(lang, texts.waitsForYou)}</State>;
    case 'paused':
      return <State mood="waiting">{say(lang, texts.paused)}</State>;
    case 'skipped':
      return (
        <State mood="quiet">{say(lang, texts.notSent, { why: skippedTexts[state.reason][lang] })}</State>
      );
    case 'done': {
      if (people.length === 0) return <State mood="quiet">{say(lang, texts.toNobody)}</State>;
      const { sent, handed, toHandOver, onTheWay, trouble, missed, notNeeded } = reachOf(people);
      const n = (value: number) => ({ n: digitsFor(lang, value) });
      return (
        <>
          <State mood="done">
            {[
              say(lang, texts.ended),
              ...(sent > 0 ? [say(lang, texts.sent, n(sent))] : []),
              ...(handed > 0 ? [say(lang, texts.handed, n(handed))] : []),
              ...(missed > 0 ? [say(lang, texts.missed, n(missed))] : []),
              ...(notNeeded > 0 ? [say(lang, texts.notNeeded, n(notNeeded))] : []),
            ].join(' · ')}
          </State>
          {onTheWay > 0 ? <State mood="waiting">{say(lang, texts.onTheWay, n(onTheWay))}</State> : null}
          {toHandOver > 0 ? <State mood="waiting">{say(lang, texts.toHandOver, n(toHandOver))}</State> : null}
          {trouble > 0 ? <State mood="failed">{say(lang, texts.trouble, n(trouble))}</State> : null}
        </>
      );
    }
  }
}

function RowActions(props: {
  c: StaffContext;
  open: OpenMeeting;
  message: TimelineMessage;
  form?: FormState | undefined;
}) {
  const { c, open, message, form } = props;
  const { lang } = c.var;
  const { kind, state, adjusted, adjustable } = message;
  const action = meetingPath(c, open.id, '/timeline');
  const plain: FormState = {
    lang,
    values: {},
    problems: form?.problems.every(({ field }) => field === '') ? form.problems : [],
    kept: say(lang, texts.nothingChanged),
  };
  if (kind === 'change' && state.is === 'ahead') {
    return (
      <Form form={plain} action={action}>
        <input type="hidden" name="kind" value={kind} />
        <Button weight="main" icon="mail" name="do" value="announce">
          {say(lang, texts.sendNow)}
        </Button>
      </Form>
    );
  }
  if (state.is === 'waiting') {
    return awaitsSummary(c, open) ? (
      <LinkButton href={meetingPath(c, open.id, '/summary')} icon="mail">
        {say(lang, texts.share)}
      </LinkButton>
    ) : null;
  }
  if (!adjustable || state.is === 'done' || open.meeting.status === 'cancelled') return null;
  const over = state.is === 'skipped' && state.reason !== 'byCoordinator';
  // What is past may still be moved to a day ahead; the rest of it is over.
  if (over && state.reason !== 'alreadyPast' && state.reason !== 'tooLate') return null;
  return (
    <div class="row-actions">
      <Form form={plain} action={action}>
        <input type="hidden" name="kind" value={kind} />
        {over ? null : (
          <>
            {state.is === 'ahead' ? (
              <>
                <RowButton message={message} name="skip" text={say(lang, texts.skip)} lang={lang} />
                <RowButton message={message} name="pause" text={say(lang, texts.pause)} lang={lang} />
              </>
            ) : (
              <RowButton
                message={message}
                name="restore"
                text={say(lang, state.is === 'skipped' ? texts.unskip : texts.restore)}
                lang={lang}
              />
            )}
            {state.is === 'ahead' && adjusted === 'move' ? (
              <RowButton message={message} name="restore" text={say(lang, texts.backToPlan)} lang={lang} />
            ) : null}
          </>
        )}
      </Form>
      <MoveForm c={c} open={open} message={message} form={form} action={action} />
    </div>
  );
}

function RowButton(props: { message: TimelineMessage; name: string; text: string; lang: 'km' | 'en' }) {
  const { message, name, text, lang } = props;
  return (
    <button class="button quiet" type="submit" name="do" value={name}>
      {text}
      <span class="hidden">: {messageName(message.kind, lang)}</span>
    </button>
  );
}

/** A day and a time, folded away; open where what was typed was refused. */
function MoveForm(props: {
  c: StaffContext;
  open: OpenMeeting;
  message: TimelineMessage;
  form?: FormState | undefined;
  action: string;
}) {
  const { c, open, message, form, action } = props;
  const { lang, network } = c.var;
  const { id, kind, at = '' } = message;
  const { zone } = open.meeting;
  const { from, to } = timelineIn(network).hours;
  const refused = form?.problems.some(({ field }) => field !== '') ? form : undefined;
  const shown: FormState = refused ?? {
    lang,
    values: { [kind]: { date: localDate(at, zone), time: localTime(at, zone) } },
    problems: [],
  };
  return (
    <details class="move" open={refused !== undefined}>
      <summary class="button quiet">
        {say(lang, texts.move)}
        <span class="hidden">: {messageName(kind, lang)}</span>
      </summary>
      <Form form={shown} action={action}>
        <input type="hidden" name="kind" value={kind} />
        <p class="help">
          {say(lang, texts.moveHelp, { from: timeWords(from, lang), to: timeWords(to, lang) })}
        </p>
        <div class="across">
          <DateField form={shown} name={`${id}.date`} label={say(lang, texts.moveDate)} />
          <TimeField form={shown} name={`${id}.time`} label={say(lang, texts.moveTime)} />
        </div>
        <Button name="do" value="move">
          {say(lang, texts.moveButton)}
        </Button>
      </Form>
    </details>
  );
}
