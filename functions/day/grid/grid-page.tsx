import { ulid } from 'ulid';
import { counted } from '../../i18n/counted.ts';
import { fullDate, localDate, plusDays } from '../../i18n/dates.ts';
import { asciiDigits, digitsFor, matches, truncate } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, ConflictNotice, NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { inPages, type PageOf, pageIn } from '../../web/paged.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Empty, LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { countLine, placesText, pwdNote } from '../counts-text.ts';
import { type OpenDoor, openStaffDoor } from '../door/open-door.ts';
import { isClosed } from '../rules/day.ts';
import { isPersonId } from '../rules/events.ts';
import { countsOfDay } from '../rules/final-counts.ts';
import { knowingOf } from '../rules/known-people.ts';
import { strayTaps } from '../rules/presence.ts';
import { CORRECTION_DAYS } from '../rules/take-taps.ts';
import { Find } from './find.tsx';
import { type Grid, type GridRow, gridOf } from './grid-rows.ts';
import { Lines } from './lines.tsx';
import { emptyRowAnchor } from './row.tsx';
import { saveGrid } from './save.ts';
import { attendanceSheet } from './styles.ts';
import { gridTexts as texts } from './texts.ts';
import { unsavedScript } from './unsaved-script.ts';

/** People on one page, as on two sheets of paper. */
const MOST = 25;
const BACK_LENGTH = 28;

/** `GET …/attendance`: the signed sheet, typed in. `?page=`, and `?q=` a name, an organisation or a number. */
export async function showAttendance(c: StaffContext): Promise<Response> {
  const open = await openStaffDoor(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  return await page(c, open, { form: freshForm(c.var.lang, { id: ulid() }) });
}

/** Everything of a page is stored, or nothing, with what was typed shown again. */
export async function postAttendance(c: StaffContext): Promise<Response> {
  const open = await openStaffDoor(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, lang } = c.var;
  const tree = await readForm(c);
  const form = { lang, values: tree, problems: [] };
  if (!mayType(open, services.now()) || !/^[A-Za-z0-9]{10,26}$/.test(textAt(tree, 'id'))) {
    return c.redirect(addressOf(c, {}), 303);
  }
  const grid = await gridOf(services, open, lang);
  const done = await attempt(lang, () => saveGrid(services, open, grid, tree, { meta: metaOf(c), lang }));
  if (!done.done) {
    return await page(c, open, { form: { ...form, problems: done.problems }, conflict: done.conflict }, 409);
  }
  const problems = done.value;
  if (problems.length > 0) return await page(c, open, { form: { ...form, problems } }, 422);
  const who = textAt(tree, 'who');
  if (isPersonId(who)) return c.redirect(`${c.req.path}/${who}`, 303);
  const next = Number(textAt(tree, 'next'));
  return c.redirect(addressOf(c, { saved: '1', ...(next > 0 ? { page: String(next) } : {}) }), 303);
}

/** From the meeting's day on; a cancelled one has no attendance. */
function mayType({ meeting, on }: OpenDoor, now: string): boolean {
  return meeting.status !== 'cancelled' && localDate(now, meeting.zone) >= on;
}

interface Shown {
  readonly form: FormState;
  /** Others were always first. */
  readonly conflict?: boolean;
}

async function page(
  c: StaffContext,
  open: OpenDoor,
  { form, conflict = false }: Shown,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { services, lang, networkId } = c.var;
  const { meeting, meetingId, on } = open;
  const path = `/n/${networkId}/meetings/${meetingId}`;
  const grid = await gridOf(services, open, lang);
  const search = (c.req.query('q') ?? '').trim().slice(0, 200);
  const found = search === '' ? grid.rows : grid.rows.filter((row) => isFound(row, search));
  const of = pageIn(
    c,
    inPages(found, () => 0, MOST),
  );
  const now = services.now();
  const types = mayType(open, now);
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={<Numbers open={open} grid={grid} lang={lang} />}
      place="meetings"
      back={{ href: path, label: truncate(plain(meeting.details.title, lang), BACK_LENGTH) }}
    >
      <link rel="stylesheet" href={attendanceSheet.path} />
      {c.req.query('saved') === undefined || form.problems.length > 0 || conflict ? null : (
        <Notice mood="done" live>
          <p>
            {say(lang, texts.saved)} <GoOn rows={of.items} lang={lang} />
          </p>
        </Notice>
      )}
      {conflict ? <ConflictNotice lang={lang} rows={[]} /> : null}
      <Standing open={open} grid={grid} lang={lang} types={types} />
      <ToLookAt c={c} rows={grid.rows} />
      <Find c={c} search={search}>
        {search === '' ? null : <a href={c.req.path}>{say(lang, texts.showAll)}</a>}
      </Find>
      {search !== '' && found.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.nobodyFound)}</p>
        </Empty>
      ) : null}
      {types ? (
        <div data-unsaved={form.problems.length > 0 || conflict ? 'yes' : 'no'}>
          <Form form={form} action={addressOf(c, {})} creates>
            {localDate(now, meeting.zone) > plusDays(on, CORRECTION_DAYS) ? (
              <TextField
                form={form}
                name="why"
                label={say(lang, texts.why)}
                help={say(lang, texts.whyHelp, { days: digitsFor(lang, CORRECTION_DAYS) })}
              />
            ) : null}
            <Lines c={c} open={open} grid={grid} of={of} form={form} withEmpty={search === ''} />
            <SaveButtons of={of} lang={lang} />
          </Form>
          <script src={unsavedScript.path} defer></script>
        </div>
      ) : null}
      <Actions>
        <LinkButton href={`${path}/sheet`} weight="quiet" icon="open">
          {say(lang, texts.sheetLink)}
        </LinkButton>
        {isClosed(open.day, meeting) ? null : (
          <LinkButton href={`${path}/check-in`} weight="quiet" icon="phone">
            {say(lang, texts.checkInLink)}
          </LinkButton>
        )}
      </Actions>
    </StaffPage>,
    status,
  );
}

/** The ways from page to page save first: what was typed is never lost on one. */
function SaveButtons({ of: { page, pages }, lang }: { of: PageOf<GridRow>; lang: Lang }) {
  return (
    <div class="save-grid">
      <Actions>
        {page < pages ? (
          <Button weight="main" name="next" value={String(page + 1)}>
            {say(lang, texts.saveNext)}
          </Button>
        ) : null}
        <Button {...(page < pages ? {} : { weight: 'main' as const })}>{say(lang, texts.save)}</Button>
        {page > 1 ? (
          <Button weight="quiet" name="next" value={String(page - 1)}>
            {say(lang, texts.saveBack)}
          </Button>
        ) : null}
      </Actions>
    </div>
  );
}

/** The way to the empty row after the last one that was typed in. */
function GoOn({ rows, lang }: { rows: readonly GridRow[]; lang: Lang }) {
  const last = rows.findLastIndex(({ part, presence }) => part === 'empty' && presence !== undefined);
  const next = last < 0 ? undefined : rows.slice(last).find(({ is }) => is === 'blank')?.number;
  if (next === undefined) return null;
  return <a href={`#${emptyRowAnchor(next)}`}>{say(lang, texts.goOn, { n: digitsFor(lang, next) })}</a>;
}

/** By name and organisation in any spelling, or by the number on the paper. */
function isFound(row: GridRow, search: string): boolean {
  const digits = asciiDigits(search);
  return /^\d{1,4}$/.test(digits) ? row.number === Number(digits) : matches(row.keys, search);
}

/** `35 (12 female, 2 PwD)` · where · of how many nothing is known yet. */
function Numbers({ open, grid, lang }: { open: OpenDoor; grid: Grid; lang: Lang }) {
  const { day, date } = open;
  const counts = countsOfDay(day, date, knowingOf(open.meeting, grid.members));
  const pwd = isClosed(day, open.meeting) ? day.closed?.pwd : undefined;
  const untyped = grid.rows.filter(({ presence, is }) => presence === undefined && is === undefined).length;
  return (
    <>
      <b>{countLine(counts, pwd, lang)}</b>
      {counts.people > 0 ? ` · ${placesText(lang, counts)}` : ''}
      {untyped > 0 ? ` · ${counted(lang, untyped, texts.untyped)}` : ''}
      {pwd === undefined ? null : <small> · {pwdNote(lang, pwd)}</small>}
    </>
  );
}

/** What has to be known before anything is typed. */
function Standing(props: { open: OpenDoor; grid: Grid; lang: Lang; types: boolean }) {
  const { open, grid, lang, types } = props;
  const { meeting, day, on, date } = open;
  const stray = new Set(strayTaps(day, date).map(({ person }) => person)).size;
  const named = { day: fullDate(on, meeting.zone, lang) };
  const said = [
    ...(types ? [] : [say(lang, meeting.status === 'cancelled' ? texts.cancelled : texts.early, named)]),
    ...(types && isClosed(day, meeting) ? [say(lang, texts.closed)] : []),
    ...(stray > 0 ? [say(lang, texts.stray, { n: digitsFor(lang, stray) })] : []),
  ];
  if (said.length === 0)
    return <p class="help">{say(lang, grid.isPrinted ? texts.how : texts.howUnprinted)}</p>;
  return (
    <Notice mood="info">
      {said.map((one) => (
        <p>{one}</p>
      ))}
    </Notice>
  );
}

/** The lines that somebody must decide about, wherever they are. */
function ToLookAt({ c, rows }: { c: StaffContext; rows: readonly GridRow[] }) {
  const { lang } = c.var;
  const found = rows.filter(({ presence, alike }) => presence?.disputed || alike.length > 0);
  if (found.length === 0) return null;
  return (
    <Notice mood="waiting" title={say(lang, texts.look, { n: digitsFor(lang, found.length) })}>
      <p>{say(lang, texts.lookLead)}</p>
      <ul>
        {found.map((row) => (
          <li>
            <a href={`${c.req.path}?q=${encodeURIComponent(row.name)}#p-${row.person}`}>{row.name || '–'}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** This page again, with what else the address is to say. */
function addressOf(c: StaffContext, more: Readonly<Record<string, string>>): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete('saved');
  for (const [name, value] of Object.entries(more)) searchParams.set(name, value);
  const query = searchParams.toString();
  return query ? `${pathname}?${query}` : pathname;
}
