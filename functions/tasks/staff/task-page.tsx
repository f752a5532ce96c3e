import { mailStateSentence } from '../../delivery/mail-state.tsx';
import { localDate, shortDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import type { StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { type FormState, ProblemSummary } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Facts, Notice, Section, State, Typed } from '../../web/parts.tsx';
import { asksToPick } from '../../web/pick-list.tsx';
import { show } from '../../web/show.tsx';
import { TypedWords } from '../../web/typed-words.tsx';
import { isOpen, type StandingTask, taskAggregate } from '../rules/task.ts';
import { standingMood } from '../standing-mood.ts';
import { Asked, Changes } from './change-parts.tsx';
import { changeTask } from './change-task.ts';
import { fileTexts } from './file-texts.ts';
import { meetingEnds } from './listed.ts';
import { type Names, namesOf } from './names.ts';
import { dueLine, isLate, standingText } from './rows.tsx';
import { filesOfTask } from './task-files.ts';
import { taskHistory } from './task-history.ts';
import { staffTaskTexts as texts } from './texts.ts';
import { turnMailsOf } from './turn-mails.ts';

/** `GET /n/:network/tasks/:task`: one task, what happened to it, and all that can be done about it. */
export async function showTask(c: StaffContext): Promise<Response> {
  const id = idOf(c);
  const { state } = await c.var.services.repository.load(taskAggregate, c.var.networkId, id);
  if (state.status === 'none') return await notFound(c);
  return await page(c, id, state);
}

/** One decision of the coordinator, or what somebody said to them. */
export async function postTask(c: StaffContext): Promise<Response> {
  const { lang, networkId, services } = c.var;
  const id = idOf(c);
  const { state } = await services.repository.load(taskAggregate, networkId, id);
  if (state.status === 'none') return await notFound(c);
  const tree = await readForm(c);
  const form: FormState = { lang, values: tree, problems: [] };
  if (textAt(tree, 'part') === 'give' && asksToPick(tree)) return await page(c, id, state, form);
  const outcome = await changeTask(c, id, state, tree);
  if (outcome.done) return c.redirect(`/n/${networkId}/tasks/${id}?saved`, 303);
  return await page(c, id, state, { ...form, problems: outcome.problems });
}

async function page(c: StaffContext, id: string, task: StandingTask, refused?: FormState): Promise<Response> {
  const { lang, networkId, network, services } = c.var;
  const { zone } = network.settings;
  const facts = await services.repository.history(taskAggregate, networkId, id);
  const everybody = facts.flatMap(({ data }) => [
    ...('owners' in data ? data.owners : []),
    ...('owner' in data ? [data.owner] : []),
  ]);
  const names = await namesOf(c, [...everybody, ...task.claims]);
  const named = facts.flatMap(({ data }) => ('file' in data ? (data.file ?? []) : []));
  const files = await filesOfTask(c, id, named);
  const history = taskHistory(facts, files, {
    names,
    turns: await turnMailsOf(c, facts, names),
    outcome: (row) => mailStateSentence(c, row),
    staff: network.staff,
    zone,
    lang,
  });
  const today = localDate(services.now(), zone);
  const ends = await meetingEnds(c.var.services, c.var.networkId);
  const props = { c, id, task, names, ends, refused };
  const meeting = task.origin.meeting ? await meetingOf(c, task.origin.meeting) : undefined;
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={plain(task.what, lang) || say(lang, texts.untitled)}
      lead={
        <State mood={isOpen(task) && isLate(task, today) ? 'failed' : standingMood[task.status]}>
          {standingText(task.status, lang)}
        </State>
      }
      back={{ href: `/n/${networkId}/tasks`, label: say(lang, texts.back) }}
    >
      {c.req.query('saved') === undefined || refused ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      {refused ? <ProblemSummary form={refused} /> : null}
      {refused && !isOpen(task) ? <TypedWords texts={wordsOf(refused)} lang={lang} /> : null}
      <Asked {...props} />
      <About c={c} task={task} names={names} today={today} meeting={meeting} />
      <Changes {...props} />
      <Section id="history" title={say(lang, texts.history)}>
        <ul class="rows">
          {history.map(({ at, by, what, note, link, file }) => (
            <li>
              <div>
                <p>{what}</p>
                {note ? <p>“{note}”</p> : null}
                {link ? (
                  <p>
                    <a href={link} rel="noopener noreferrer">
                      {link}
                    </a>
                  </p>
                ) : null}
                {file ? (
                  <FileLine c={c} at={`/n/${networkId}/tasks/${id}/files/${file.id}`} is={file.is} />
                ) : null}
              </div>
              <span class="muted">
                {shortDate(at, zone, lang)}, {by}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </StaffPage>,
    refused && refused.problems.length > 0 ? 422 : 200,
  );
}

async function meetingOf({ var: { services, networkId, lang } }: StaffContext, id: string): Promise<string> {
  const { state } = await services.repository.load(meetingAggregate, networkId, id);
  if (state.status === 'none') return '';
  const day = isConvened(state) ? shortDate(state.startsAt, state.zone, lang) : '';
  return [plain(state.details.title, lang), day].filter(Boolean).join(', ');
}

/** The way to a file that was sent, or why there is none. */
function FileLine({ c, at, is }: { c: StaffContext; at: string; is: 'kept' | 'over' | 'none' }) {
  const { lang } = c.var;
  if (is !== 'kept') {
    return <p class="muted">{say(lang, is === 'over' ? fileTexts.isGone : fileTexts.isNotThere)}</p>;
  }
  return (
    <p>
      <a href={at}>{say(lang, texts.theirFile)}</a> ·{' '}
      <a href={`${at}/delete`}>{say(lang, fileTexts.remove)}</a>
    </p>
  );
}

function About(props: {
  readonly c: StaffContext;
  readonly task: StandingTask;
  readonly names: Names;
  readonly today: string;
  /** The title and day of the meeting that it comes from. */
  readonly meeting: string | undefined;
}) {
  const { c, task, names, today, meeting } = props;
  const { lang, networkId, network } = c.var;
  const { zone } = network.settings;
  const owners = task.owners.map((owner) => {
    const { name, contact } = names.of(owner);
    const organisation =
      plain(name, lang) || say(lang, owner.party === 'member' ? texts.someone : texts.aGuest);
    const known =
      owner.party === 'member' && contact
        ? say(lang, texts.writtenTo, { organisation, person: contact.name })
        : organisation;
    return owner.leads ? say(lang, texts.leads, { name: known }) : known;
  });
  return (
    <Section id="facts" title={say(lang, texts.facts)}>
      <Facts
        rows={[
          [say(lang, texts.colWhat), <Typed text={task.what} lang={lang} />],
          [say(lang, texts.owners), owners.join('; ') || say(lang, texts.nobodyYet)],
          [say(lang, texts.colDue), dueLine(task, today, zone, lang)],
          ...(task.evidenceWanted
            ? [[say(lang, texts.evidence), <Typed text={task.evidenceWanted} lang={lang} />] as const]
            : []),
          ...(task.origin.meeting
            ? [
                [
                  say(lang, texts.fromMeeting),
                  <a href={`/n/${networkId}/meetings/${task.origin.meeting}`}>
                    {meeting || say(lang, texts.openMeeting)}
                  </a>,
                ] as const,
              ]
            : []),
          ...(task.membersOnly ? [[say(lang, texts.onlyMembers), '✓'] as const] : []),
        ]}
      />
    </Section>
  );
}

/** The words of a form that is not on the page of a task that has ended. */
function wordsOf({ values }: FormState): string[] {
  return ['what.km', 'what.en', 'note', 'link', 'why'].map((name) => textAt(values, name));
}

function idOf(c: StaffContext): string {
  return (c.req.param('task') ?? '').slice(0, 64);
}
