import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import { counted } from '../../i18n/counted.ts';
import { localDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { atOnce } from '../../platform/batch.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { Form, type FormState, freshForm, TextArea } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Notice, Table } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { writeTask } from '../rules/decide.ts';
import { type Line, MAX_LINES, readLines } from '../rules/paste.ts';
import { taskAggregate } from '../rules/task.ts';
import { type Names, namesOf } from './names.ts';
import { dueLine, ownersText } from './rows.tsx';
import { staffTaskTexts as texts } from './texts.ts';

type Readable = Extract<Line, { read: true }>;
type Unread = Extract<Line, { read: false }>;

const AT_ONCE = 16;
/** Longest text that is read. */
const MAX_TEXT = 200_000;

/** `GET /n/:network/tasks/paste`: the open tasks from before, one a line. */
export function showPaste(c: StaffContext): Promise<Response> {
  return page(c, freshForm(c.var.lang, { id: ulid() }), [], 200);
}

/** First looks how the lines are read, then saves those that can be; the others stay in the form. */
export async function postPaste(c: StaffContext): Promise<Response> {
  const { lang, networkId, network, services } = c.var;
  const tree = await readForm(c);
  const text = textAt(tree, 'lines').slice(0, MAX_TEXT);
  const names = await namesOf(c, []);
  const lines = readLines(text, names.members, localDate(services.now(), network.settings.zone));
  const problems: Problem[] =
    lines.length === 0
      ? [{ field: 'lines', text: say(lang, texts.noLines) }]
      : lines.length > MAX_LINES
        ? [
            {
              field: 'lines',
              text: say(lang, texts.tooManyLines, inDigits(lang, { max: MAX_LINES, lines: lines.length })),
            },
          ]
        : [];
  if (problems.length > 0) return await page(c, { lang, values: tree, problems }, [], 422);
  const readable = lines.filter((line): line is Readable => line.read);
  const unread = lines.filter((line): line is Unread => !line.read);
  if (textAt(tree, 'do') !== 'save' || readable.length === 0)
    return await page(c, { lang, values: tree, problems: [] }, lines, 200);
  const form = /^[A-Za-z0-9_-]{1,40}$/.exec(textAt(tree, 'id'))?.[0] ?? ulid();
  const meta = metaOf(c);
  // The form and what is in the line are the id: sent twice, each task is one.
  await atOnce(AT_ONCE, readable, async ({ text: line, what, owners, due }) => {
    const id = `${form}-${createHash('sha256').update(line).digest('hex').slice(0, 10)}`;
    await services.repository.change(taskAggregate, networkId, id, meta, (task) =>
      writeTask(task, {
        what,
        origin: { from: 'day' },
        owners: [...owners],
        begins: owners.length > 0 ? 'taken' : 'open',
        ...(due ? { due } : {}),
      }),
    );
  });
  if (unread.length === 0) return c.redirect(`/n/${networkId}/tasks?saved=${readable.length}`, 303);
  const left = { id: ulid(), lines: unread.map((line) => line.text).join('\n') };
  return await page(c, { lang, values: left, problems: [] }, unread, 200, readable.length);
}

function inDigits<T extends Record<string, number>>(lang: Lang, values: T): { [K in keyof T]: string } {
  return Object.fromEntries(Object.entries(values).map(([name, n]) => [name, digitsFor(lang, n)])) as {
    [K in keyof T]: string;
  };
}

async function page(
  c: StaffContext,
  form: FormState,
  lines: readonly Line[],
  status: 200 | 422,
  saved?: number,
): Promise<Response> {
  const { lang, networkId } = c.var;
  const names = await namesOf(c, []);
  const readable = saved === undefined ? lines.filter((line): line is Readable => line.read) : [];
  const unread = lines.filter((line): line is Unread => !line.read);
  const action = `/n/${networkId}/tasks/paste`;
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.pasteTitle)}
      lead={say(lang, texts.pasteLead)}
      back={{ href: `/n/${networkId}/tasks`, label: say(lang, texts.back) }}
    >
      {saved === undefined ? null : (
        <Notice mood="done" live>
          <p>{counted(lang, saved, texts.pasteSaved)}</p>
        </Notice>
      )}
      {readable.length > 0 ? <Readings c={c} lines={readable} names={names} /> : null}
      {unread.length > 0 ? (
        <Notice mood="failed" title={counted(lang, unread.length, texts.unreadable)} live>
          <ul>
            {unread.map((line) => (
              <li>
                {say(lang, texts.line, { n: digitsFor(lang, line.n), text: line.text.slice(0, 80) })}:{' '}
                {whyText(line, lang)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Form form={form} action={action} creates>
        <TextArea
          form={form}
          name="lines"
          label={say(lang, texts.lines)}
          help={say(lang, texts.example)}
          rows={Math.max(8, Math.min(24, lines.length + 2))}
        />
        <div class="actions">
          {readable.length > 0 ? (
            <Button weight="main" name="do" value="save">
              {counted(lang, readable.length, texts.pasteSave)}
            </Button>
          ) : null}
          <Button name="do" value="look">
            {say(lang, texts.look)}
          </Button>
        </div>
      </Form>
    </StaffPage>,
    status,
  );
}

function Readings({
  c,
  lines,
  names,
}: {
  readonly c: StaffContext;
  readonly lines: readonly Readable[];
  readonly names: Names;
}) {
  const { lang, network, services } = c.var;
  const { zone } = network.settings;
  const today = localDate(services.now(), zone);
  return (
    <Table
      caption={say(lang, texts.readable)}
      columns={[texts.colWhat, texts.colWho, texts.colDue].map((text) => ({ title: say(lang, text) }))}
      rows={lines.map(({ what, owners, due }) => [
        <span lang={what.km ? 'km' : 'en'}>{plain(what, lang)}</span>,
        ownersText(owners, names, lang),
        dueLine({ due, status: 'taken' }, today, zone, lang),
      ])}
    />
  );
}

function whyText(line: Unread, lang: Lang): string {
  switch (line.why) {
    case 'lineNobody':
      return say(lang, texts.lineNobody, { who: line.who });
    case 'lineSeveral':
      return say(lang, texts.lineSeveral, { who: line.who });
    case 'lineNoDate':
      return say(lang, texts.lineNoDate, { date: line.date });
    case 'linePast':
      return say(lang, texts.linePast, { date: line.date });
    default:
      return say(lang, texts[line.why]);
  }
}
