import { refusalTexts } from '../../files/refusal-texts.ts';
import type { FileRefusal } from '../../files/rules/events.ts';
import { counted } from '../../i18n/counted.ts';
import { fullDate, localDate, shortDate } from '../../i18n/dates.ts';
import { dueWords } from '../../i18n/due.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { CheckBox } from '../../web/form-choices.tsx';
import { DateField, type FormState } from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { Notice, State, Typed } from '../../web/parts.tsx';
import { claimText } from '../free-tasks.tsx';
import { type Sharer, sharedWords } from '../messages/shared-words.ts';
import type { Actor } from '../rules/decide.ts';
import { POSTPONED_FREELY } from '../rules/decide.ts';
import { dueStanding } from '../rules/due-standing.ts';
import { isOpen, isOwner, type StandingTask } from '../rules/task.ts';
import { standingMood } from '../standing-mood.ts';
import { Fold, Note, Say, type Saying, SendFile, Shown, typedWords } from './say-forms.tsx';
import { promiseTexts as texts } from './texts.ts';

interface OneProps extends Saying {
  readonly zone: string;
  /** Instant (UTC). */
  readonly now: string;
  readonly task: StandingTask;
  readonly actor: Actor;
  /** Absent for a guest. */
  readonly organisation: Bilingual | undefined;
  /** Why files that were sent with a word are not kept, by their ids; of all others nothing. */
  readonly filesRefused: ReadonlyMap<string, FileRefusal>;
  /** Those who have it as well. */
  readonly sharedWith: readonly Sharer[];
}

/** The latest that an owner said with words, or with something that shows it. */
export function saidBy({ said }: StandingTask, { seat: theirs }: Actor) {
  return said
    .filter(({ seat, note, link, file, until }) => seat === theirs && (note || link || file || until))
    .slice(-5);
}

/** One task with all that can be said of it. */
export function OneTask(props: OneProps) {
  const { lang, zone, now, task, actor, sharedWith } = props;
  const { what, due, evidenceWanted, membersOnly } = task;
  const today = localDate(now, zone);
  const standing = dueStanding(task.status);
  const shared = sharedWords({ sharers: sharedWith, owners: task.owners, seat: actor.seat }, lang);
  const said = saidBy(task, actor);
  return (
    <section id="task" class="next">
      <h2>
        <Typed text={what} lang={lang} heading />
      </h2>
      <p>
        <Standing lang={lang} task={task} seat={actor.seat} />
      </p>
      <p class="when">{dueWords({ due, standing, today, zone, lang }, 'alone')}</p>
      {shared ? <p>{shared}</p> : null}
      {membersOnly ? <p class="muted">{say(lang, texts.membersOnly)}</p> : null}
      {evidenceWanted ? (
        <p>
          {say(lang, texts.evidence)}: <Typed text={evidenceWanted} lang={lang} />
        </p>
      ) : null}
      {task.wantsUntil && isOwner(task, actor.seat) ? (
        <Notice mood="waiting">
          <p>{say(lang, texts.wants, { date: fullDate(task.wantsUntil.until, zone, lang) })}</p>
        </Notice>
      ) : null}
      <Sayings {...props} />
      {said.length > 0 ? (
        <details>
          <summary>{say(lang, texts.said)}</summary>
          <ul>
            {said.map(({ at, note, link, file, until }) => (
              <li>
                {shortDate(at, zone, lang)}:{' '}
                {until ? `${say(lang, texts.askedUntil, { date: shortDate(until, zone, lang) })} ` : null}
                {note}{' '}
                {link ? (
                  <a href={link} rel="noopener noreferrer">
                    {link}
                  </a>
                ) : null}
                {file ? <FileSaid lang={lang} refused={props.filesRefused.get(file)} /> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function FileSaid({ lang, refused }: { readonly lang: Lang; readonly refused: FileRefusal | undefined }) {
  if (!refused) return <span class="muted"> ({say(lang, texts.fileSent)})</span>;
  return <strong> {say(lang, refusalTexts[refused])}</strong>;
}

/** The forms of what can be said now. */
function Sayings(props: OneProps) {
  const { lang, task, actor, now, zone } = props;
  const owned = isOwner(task, actor.seat);
  const guest = actor.party === 'guest';
  if (!isOpen(task)) return owned ? <AfterIt {...props} /> : null;
  if (wants(task, actor.seat)) {
    return <Say {...props} part="withdraw" label={say(lang, texts.withdraw)} quiet />;
  }
  if (!owned && task.handOver?.to.seat === actor.seat) {
    return (
      <>
        <p>{say(lang, task.handOver.share ? texts.sharedOffer : texts.overOffer)}</p>
        <Say {...props} part="takeOver" label={say(lang, texts.takeOver)} main />
        <Say {...props} part="declineOver" label={say(lang, texts.declineOver)} quiet />
      </>
    );
  }
  if (!owned) {
    const label = claimText(props.organisation, task.asks, lang);
    return isFree(task) && !guest ? <Say {...props} part="claim" label={label} main /> : null;
  }
  const mine = say(lang, guest ? texts.notMineGuest : texts.notMine);
  return (
    <>
      {task.status === 'offered' ? (
        <Say {...props} part="accept" label={say(lang, guest ? texts.acceptGuest : texts.accept)} main />
      ) : null}
      {props.file ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.fileGoesWith)}</p>
        </Notice>
      ) : null}
      <Say {...props} part="done" label={say(lang, texts.finish)} main={task.status !== 'offered'} />
      {props.file ? null : <SendFile {...props} />}
      {task.status === 'taken' ? <Say {...props} part="begin" label={say(lang, texts.begin)} quiet /> : null}
      <Fold {...props} part="time" label={say(lang, texts.moreTime)} button={say(lang, texts.askTime)}>
        {(form) => (
          <>
            <p class="help">{counted(lang, POSTPONED_FREELY, texts.moreTimeHelp)}</p>
            <DateField
              form={form}
              name="time.until"
              label={say(lang, texts.newDate)}
              min={localDate(now, zone)}
            />
            <Note form={form} part="time" />
          </>
        )}
      </Fold>
      <Fold {...props} part="done" label={say(lang, texts.finishMore)} button={say(lang, texts.finish)}>
        {(form) => (
          <>
            <Shown form={form} part="done" />
            {task.evidenceWanted ? (
              <CheckBox form={form} name="done.none" label={say(lang, texts.nothingToShow)} />
            ) : null}
          </>
        )}
      </Fold>
      <Fold {...props} part="note" label={say(lang, texts.tell)} button={say(lang, texts.sendNote)}>
        {(form) => <Shown form={form} part="note" />}
      </Fold>
      {guest ? null : task.handOver?.from === actor.seat ? (
        <>
          <p>{say(lang, texts.overWaits)}</p>
          <Say {...props} part="withdrawOver" label={say(lang, texts.withdrawOver)} quiet />
        </>
      ) : (
        <p>
          <a href={`${props.action}/over?task=${encodeURIComponent(props.id)}`}>{say(lang, texts.over)}</a>
        </p>
      )}
      <Fold {...props} part="notMine" label={mine} button={say(lang, texts.giveBack)}>
        {(form) => (
          <>
            <p class="help">{say(lang, texts.notMineHelp)}</p>
            <Note form={form} part="notMine" />
          </>
        )}
      </Fold>
    </>
  );
}

/** Whether an organisation can still ask for it, or take it. */
function isFree({ status }: StandingTask): boolean {
  return status === 'open' || status === 'asked';
}

function wants({ status, claims }: StandingTask, seat: string): boolean {
  return status === 'asked' && claims.some((one) => one.seat === seat);
}

/** What can be said of a task that has ended: also what somebody typed while it did. */
function AfterIt(props: OneProps) {
  const { lang, task, refused, file } = props;
  const words = refused && asNote(refused);
  const isDone = task.status === 'done';
  return (
    <>
      {isDone ? <Say {...props} part="takeBack" label={say(lang, texts.takeBack)} quiet /> : null}
      {file && isDone ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.fileGoesWithNote)}</p>
        </Notice>
      ) : null}
      {file || !isDone ? null : <SendFile {...props} />}
      {isDone || words ? (
        <Fold
          {...props}
          refused={words}
          part="note"
          label={say(lang, texts.tellMore)}
          button={say(lang, texts.sendNote)}
        >
          {(form) => (
            <>
              {words && words !== refused ? <p class="help">{say(lang, texts.keepAsNote)}</p> : null}
              <Shown form={form} part="note" />
            </>
          )}
        </Fold>
      ) : null}
    </>
  );
}

/** What was typed with something that cannot be said any more, as the note that can still be sent. */
function asNote(refused: FormState): FormState | undefined {
  const [part, words] = [textAt(refused.values, 'part'), typedWords(refused)];
  if (part === 'note') return refused;
  if (!words.note && !words.link) return undefined;
  return { ...refused, values: { part: 'note', note: words } };
}

/** Its state, in words. */
function Standing({
  lang,
  task,
  seat,
}: {
  readonly lang: Lang;
  readonly task: StandingTask;
  readonly seat: string;
}) {
  const asked = wants(task, seat);
  const isOffered = isOpen(task) && task.handOver?.to.seat === seat;
  if (isOffered && !isOwner(task, seat)) return <State mood="waiting">{say(lang, texts.offered)}</State>;
  const theirs = isOwner(task, seat) || isFree(task) || asked;
  if (!theirs) return <State mood="quiet">{say(lang, texts.notOurs)}</State>;
  const text = task.status === 'open' || (isFree(task) && !asked) ? texts.nobody : texts[task.status];
  return <State mood={standingMood[task.status]}>{say(lang, text)}</State>;
}
