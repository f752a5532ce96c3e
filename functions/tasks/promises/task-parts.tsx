import type { Child } from 'hono/jsx';
import { counted } from '../../i18n/counted.ts';
import { fullDate, localDate, shortDate } from '../../i18n/dates.ts';
import { dueAside, dueWords } from '../../i18n/due.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { DateField, type FormState, freshForm, TextArea, TextField } from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { Button, Notice, State, Typed } from '../../web/parts.tsx';
import type { Actor } from '../rules/decide.ts';
import { POSTPONED_FREELY } from '../rules/decide.ts';
import { dueStanding } from '../rules/due-standing.ts';
import { isOpen, isOwner, type StandingTask } from '../rules/task.ts';
import type { TaskRow } from '../rules/views.ts';
import type { Sharer } from '../sending/sharers.ts';
import { standingMood } from '../standing-mood.ts';
import { claimText, FreeTasks } from './free-tasks.tsx';
import type { Part } from './take.ts';
import { promiseTexts as texts } from './texts.ts';

interface OneProps {
  readonly lang: Lang;
  readonly zone: string;
  /** Instant (UTC). */
  readonly now: string;
  /** Where forms are posted to. */
  readonly action: string;
  readonly id: string;
  readonly task: StandingTask;
  readonly actor: Actor;
  /** Absent for a guest. */
  readonly organisation: Bilingual | undefined;
  /** Those who have it as well. */
  readonly sharedWith: readonly Sharer[];
  /** What was posted and not saved; the summary of what is wrong with it is above. */
  readonly refused?: FormState | undefined;
  /** Id of a file that was sent just before, and goes with what is said next. */
  readonly file?: string | undefined;
}

/** One task with all that can be said of it. */
export function OneTask(props: OneProps) {
  const { lang, zone, now, task, actor, sharedWith } = props;
  const { what, due, evidenceWanted, membersOnly } = task;
  const today = localDate(now, zone);
  const said = task.said
    .filter(({ seat, note, link, file, until }) => seat === actor.seat && (note || link || file || until))
    .slice(-5);
  return (
    <section id="task" class="next">
      <h2>
        <Typed text={what} lang={lang} heading />
      </h2>
      <p>
        <Standing lang={lang} task={task} seat={actor.seat} />
      </p>
      <p class="when">{dueWords({ due, standing: dueStanding(task.status), today, zone, lang }, 'alone')}</p>
      <Shared lang={lang} task={task} seat={actor.seat} sharedWith={sharedWith} />
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
                {file ? <span class="muted"> ({say(lang, texts.fileSent)})</span> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** Who has it as well, and who of them leads. */
function Shared(props: {
  readonly lang: Lang;
  readonly task: StandingTask;
  readonly seat: string;
  readonly sharedWith: readonly Sharer[];
}) {
  const { lang, task, seat, sharedWith } = props;
  const names = sharedWith.flatMap(({ name }) => plain(name, lang) || []);
  if (names.length === 0) return null;
  const lead = task.owners.find(({ leads }) => leads)?.seat;
  const other = plain(sharedWith.find((one) => one.seat === lead)?.name, lang);
  return (
    <p>
      {say(lang, texts.withOthers, { names: names.join(', ') })}
      {lead === seat
        ? ` ${say(lang, texts.youLead)}`
        : other
          ? ` ${say(lang, texts.theyLead, { name: other })}`
          : ''}
    </p>
  );
}

/** The forms of what can be said now. */
function Sayings(props: OneProps) {
  const { lang, task, actor, now, zone } = props;
  const owned = isOwner(task, actor.seat);
  const guest = actor.party === 'guest';
  if (!isOpen(task)) return owned ? <AfterIt {...props} /> : null;
  if (task.status === 'asked' && task.claim?.seat === actor.seat) {
    return <Say {...props} part="withdraw" label={say(lang, texts.withdraw)} quiet />;
  }
  if (!owned) {
    const label = claimText(props.organisation, task.asks, lang);
    return task.status === 'open' && !guest ? <Say {...props} part="claim" label={label} main /> : null;
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
        {(form) => <Shown form={form} part="done" />}
      </Fold>
      <Fold {...props} part="note" label={say(lang, texts.tell)} button={say(lang, texts.sendNote)}>
        {(form) => <Shown form={form} part="note" />}
      </Fold>
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

/** The words of a form that was posted and not saved. */
export function typedWords({ values }: FormState): { readonly note: string; readonly link: string } {
  const part = textAt(values, 'part');
  return { note: textAt(values, `${part}.note`), link: textAt(values, `${part}.link`) };
}

/** The way to send a file, which goes with what is said next. */
function SendFile({ action, id, lang }: OneProps) {
  return (
    <form method="post" action={`${action}/file`} class="tap">
      <input type="hidden" name="task" value={id} />
      <Button weight="quiet">{say(lang, texts.sendFile)}</Button>
    </form>
  );
}

/** One tap. */
function Say(
  props: OneProps & {
    readonly part: Part;
    readonly label: string;
    readonly main?: boolean;
    readonly quiet?: boolean;
  },
) {
  const { id, action, part, label, main, quiet, file } = props;
  return (
    <form method="post" action={`${action}#task`} class="tap">
      <Hidden id={id} part={part} file={file} />
      <Button {...(main ? { weight: 'main' as const } : quiet ? { weight: 'quiet' as const } : {})}>
        {label}
      </Button>
    </form>
  );
}

/** What needs more than a tap, folded; open where something is wrong in it. */
function Fold(
  props: OneProps & {
    readonly part: Part;
    readonly label: string;
    readonly button: string;
    readonly children: (form: FormState) => Child;
  },
) {
  const { id, action, label, button, children, lang, part, refused, file } = props;
  const form = textAt(refused?.values, 'part') === part ? refused : undefined;
  return (
    <details open={form !== undefined}>
      <summary>
        <span class="change">{label}</span>
      </summary>
      <form method="post" action={`${action}#task`} novalidate>
        <Hidden id={id} part={part} file={file} />
        {children(form ?? freshForm(lang))}
        <Button>{button}</Button>
      </form>
    </details>
  );
}

function Hidden(props: { readonly id: string; readonly part: Part; readonly file: string | undefined }) {
  const { id, part, file } = props;
  const withFile = file && (part === 'done' || part === 'note');
  return (
    <>
      <input type="hidden" name="task" value={id} />
      <input type="hidden" name="part" value={part} />
      {withFile ? <input type="hidden" name={`${part}.file`} value={file} /> : null}
    </>
  );
}

function Shown({ form, part }: { readonly form: FormState; readonly part: Part }) {
  return (
    <>
      <Note form={form} part={part} />
      <TextField form={form} name={`${part}.link`} type="url" label={say(form.lang, texts.link)} optional />
    </>
  );
}

function Note({ form, part }: { readonly form: FormState; readonly part: Part }) {
  return (
    <TextArea
      form={form}
      name={`${part}.note`}
      label={say(form.lang, texts.note)}
      help={say(form.lang, texts.noteHelp)}
      rows={3}
      optional
    />
  );
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
  const theirs = isOwner(task, seat) || task.status === 'open' || task.claim?.seat === seat;
  if (!theirs) return <State mood="quiet">{say(lang, texts.notOurs)}</State>;
  const text = task.status === 'open' ? texts.nobody : texts[task.status];
  return <State mood={standingMood[task.status]}>{say(lang, text)}</State>;
}

interface Others {
  readonly lang: Lang;
  readonly zone: string;
  readonly now: string;
  /** Address of the page; each leads to itself there. */
  readonly action: string;
  readonly others: readonly TaskRow[];
  readonly free: readonly TaskRow[];
  /** Absent for a guest. */
  readonly organisation: Bilingual | undefined;
  /** Also those that a small page leaves out. */
  readonly all: boolean;
}

/** So many of them make a page that a slow line brings at once. */
const MOST_SHOWN = 30;

/** What else is promised, and what nobody has yet; each leads to where something can be said of it. */
export function OtherTasks({ lang, zone, now, action, others, free, organisation, all }: Others) {
  const today = localDate(now, zone);
  const row = (id: string, { what, due, status }: Pick<StandingTask, 'what' | 'due' | 'status'>) => (
    <li>
      <a href={`${action}?task=${id}`}>
        <Typed text={what} lang={lang} />
      </a>
      <br />
      <span class="muted">{dueAside({ due, standing: dueStanding(status), today, zone, lang })}</span>
    </li>
  );
  return (
    <>
      {others.length > 0 ? (
        <section id="others">
          <h2>{say(lang, texts.others)}</h2>
          <ul>{others.slice(0, all ? undefined : MOST_SHOWN).map((one) => row(one.id, one))}</ul>
          {all || others.length <= MOST_SHOWN ? null : (
            <p>
              <a href={`${action}?all#others`}>{counted(lang, others.length - MOST_SHOWN, texts.more)}</a>
            </p>
          )}
        </section>
      ) : null}
      <FreeTasks lang={lang} zone={zone} now={now} action={action} free={free} organisation={organisation} />
    </>
  );
}
