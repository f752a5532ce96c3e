import { localDate, shortDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { csvLine } from '../../membership/rules/csv-cell.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Select } from '../../web/form-choices.tsx';
import { freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { inPages, PageLinks, pageIn } from '../../web/paged.tsx';
import { Button, Empty, LinkButton, Notice, Table, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import type { TaskRow } from '../rules/views.ts';
import { type Asked, askedOf, kindsOfList, listed, openRows } from './listed.ts';
import { type Names, namesOf } from './names.ts';
import { dueLine, isLate, ownersText, standingText, TaskRows } from './rows.tsx';
import { staffTaskTexts as texts } from './texts.ts';

/** Rows on one page. */
const ON_PAGE = 60;

/** `GET /n/:network/tasks`: what was promised, across meetings. Observers see no persons and nothing for members only. */
export async function showTasks(c: StaffContext): Promise<Response> {
  const { lang, networkId, network, services } = c.var;
  const open = await openRows(c);
  const asked = askedOf(c);
  const { rows, next } = await listed(c, open, asked);
  const page = pageIn(
    c,
    inPages(rows, () => 1000, ON_PAGE),
  );
  const names = await namesOf(
    c,
    page.items.flatMap(({ owners }) => owners),
  );
  const path = `/n/${networkId}/tasks`;
  const today = localDate(services.now(), network.settings.zone);
  const late = open.filter((row) => isLate(row, today)).length;
  const query = new URL(c.req.url).search;
  const nothing = open.length === 0 && asked.show === 'open' && asked.member === '' && asked.meeting === '';
  const isWhole = next === undefined && c.req.query('from') === undefined;
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.title)}
      lead={
        nothing
          ? undefined
          : say(lang, texts.lead, { open: digitsFor(lang, open.length), late: digitsFor(lang, late) })
      }
      action={
        <>
          {mayAct(c) ? (
            <>
              <LinkButton href={`${path}/new`} weight="main" icon="add">
                {say(lang, texts.add)}
              </LinkButton>
              <LinkButton href={`${path}/paste`}>{say(lang, texts.paste)}</LinkButton>
              <LinkButton href={`${path}/calls`} weight="quiet" icon="phone">
                {say(lang, texts.calls)}
              </LinkButton>
            </>
          ) : null}
          <LinkButton href={`/n/${networkId}/forums`} weight="quiet">
            {say(lang, texts.forums)}
          </LinkButton>
          {mayAct(c) ? (
            <LinkButton href={`/n/${networkId}/issues`} weight="quiet">
              {say(lang, texts.issues)}
            </LinkButton>
          ) : null}
          {nothing ? null : (
            <LinkButton href={`${path}/print${query}`} weight="quiet" icon="print">
              {say(lang, texts.print)}
            </LinkButton>
          )}
          {mayAct(c) && !nothing ? (
            <LinkButton href={`${path}/list.csv${query}`} weight="quiet" icon="download">
              {say(lang, texts.download)}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {c.req.query('saved') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      {nothing ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
          <p>
            <a href={`${path}?show=ended`}>{say(lang, texts.ended)}</a>
          </p>
        </Empty>
      ) : (
        <>
          <Filters c={c} asked={asked} names={names} />
          {asked.meeting === '' ? null : (
            <p>
              {say(lang, texts.ofMeeting)} <a href={`${path}?show=${asked.show}`}>{say(lang, texts.ofAll)}</a>
            </p>
          )}
          {page.items.length === 0 ? (
            <Empty>
              <p>{say(lang, isWhole ? texts.nothing : texts.nothingHere)}</p>
            </Empty>
          ) : (
            <TaskRows c={c} rows={page.items} names={names} />
          )}
          <PageLinks c={c} of={page} />
          {next === undefined ? null : (
            <p>
              <a href={earlierThan(c.req.url, next)}>{say(lang, texts.earlier)}</a>
            </p>
          )}
        </>
      )}
    </StaffPage>,
  );
}

/** The address of the page with earlier ones, with all else that was asked for. */
function earlierThan(address: string, next: string): string {
  const { pathname, searchParams } = new URL(address);
  searchParams.delete('page');
  searchParams.set('from', next);
  return `${pathname}?${searchParams}`;
}

function Filters({
  c,
  asked,
  names,
}: {
  readonly c: StaffContext;
  readonly asked: Asked;
  readonly names: Names;
}) {
  const { lang, networkId } = c.var;
  const members = [...names.members].filter(([, { status }]) => status !== 'left');
  const form = freshForm(lang, { show: asked.show, member: asked.member });
  const named = inNameOrder(members, lang, ([, { organisation }]) => plain(organisation.name, lang));
  return (
    <form method="get" action={`/n/${networkId}/tasks`} class="filters no-print">
      <Select
        form={form}
        name="show"
        label={say(lang, texts.which)}
        unmarked
        options={kindsOfList.map((value) => ({ value, label: say(lang, texts[value]) }))}
      />
      <Select
        form={form}
        name="member"
        label={say(lang, texts.ofMember)}
        unmarked
        options={[
          { value: '', label: say(lang, texts.anyMember) },
          ...named.map(([value, { organisation }]) => ({ value, label: plain(organisation.name, lang) })),
        ]}
      />
      {asked.meeting === '' ? null : <input type="hidden" name="meeting" value={asked.meeting} />}
      <Button>{say(lang, texts.filter)}</Button>
    </form>
  );
}

/** `GET /n/:network/tasks/print`: the same on paper, with all pages. */
export async function showTasksPrint(c: StaffContext): Promise<Response> {
  const { lang, networkId, network, services } = c.var;
  const { rows } = await listed(c, await openRows(c), askedOf(c));
  const names = await namesOf(
    c,
    rows.flatMap(({ owners }) => owners),
  );
  const { zone } = network.settings;
  const today = localDate(services.now(), zone);
  const title = say(lang, texts.title);
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={title}
      lead={`${plain(network.settings.name, lang) || network.settings.shortName}, ${shortDate(today, zone, lang)}`}
      back={{ href: `/n/${networkId}/tasks`, label: say(lang, texts.back) }}
    >
      <Table
        caption={title}
        columns={[texts.colWhat, texts.colWho, texts.colDue, texts.colHow].map((text) => ({
          title: say(lang, text),
        }))}
        rows={rows.map((row) => [
          <Typed text={row.what} lang={lang} />,
          ownersText(row.owners, names, lang),
          dueLine(row, today, zone, lang),
          standingText(row.status, lang),
        ])}
      />
    </StaffPage>,
  );
}

/** `GET /n/:network/tasks/list.csv`: the same as a file that Excel opens (UTF-8 with byte order mark). */
export async function sendTasksFile(c: StaffContext): Promise<Response> {
  const { lang, networkId, network, services } = c.var;
  const { rows } = await listed(c, await openRows(c), askedOf(c));
  const names = await namesOf(
    c,
    rows.flatMap(({ owners }) => owners),
  );
  const headings = [
    texts.colWhatEn,
    texts.colWhatKm,
    texts.colWho,
    texts.colPerson,
    texts.colDue,
    texts.colHow,
  ];
  const cells = (row: TaskRow): string[] => [
    row.what.en ?? '',
    row.what.km ?? '',
    ownersText(row.owners, names, lang),
    row.owners.flatMap((owner) => names.of(owner).contact?.name ?? []).join(', '),
    row.due ?? '',
    standingText(row.status, lang),
  ];
  const day = localDate(services.now(), network.settings.zone);
  const lines = [headings.map((text) => say(lang, text)), ...rows.map(cells)];
  return c.body(`\ufeff${lines.map(csvLine).join('')}`, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="tasks-${networkId}-${day}.csv"`,
  });
}
