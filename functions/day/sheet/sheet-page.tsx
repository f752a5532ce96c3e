import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { digitsFor, truncate } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { readAs, wholeNumber } from '../../web/fields.ts';
import { type FormState, NumberField, ProblemSummary } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { type OpenDoor, openStaffDoor } from '../door/open-door.ts';
import { dayAggregate } from '../rules/day.ts';
import { numberedSheet } from '../rules/numbered-sheet.ts';
import { emptyRowsOf, MAX_EMPTY_ROWS, numberSheet } from '../rules/sheet-rows.ts';
import { EMPTY_ROWS, sheetInput } from './papers.tsx';
import { printScript } from './print-script.ts';
import { type SheetInput, SignInSheet } from './sheet.tsx';
import { signInSheet } from './styles.ts';
import { sheetTexts as texts } from './texts.ts';

const BACK_LENGTH = 28;

const schema = z.object({ rows: wholeNumber(0, MAX_EMPTY_ROWS) });

/**
 * `GET …/sheet`: the sheet on which people sign. `?rows=`: how many empty rows there are at its end; `?print` opens the
 * browser's print window.
 */
export async function showSheet(c: StaffContext): Promise<Response> {
  const open = await openStaffDoor(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const printed = numberedSheet(open.day, open.date);
  const usual = printed ? emptyRowsOf(printed) : EMPTY_ROWS;
  const values = { rows: c.req.query('rows') ?? String(usual) };
  const read = readAs(schema, values, c.var.lang, { rows: texts.rows });
  const form = { lang: c.var.lang, values, problems: read.ok ? [] : read.problems };
  return await page(c, open, form, read.ok ? read.value.rows : usual);
}

/**
 * `POST …/sheet`: gives a number to each row that has none, for `rows` empty ones at least, and leads to where it is printed:
 * the sheet, or with `to=papers` everything for the meeting.
 */
export async function postSheet(c: StaffContext): Promise<Response> {
  const open = await openStaffDoor(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, lang, networkId } = c.var;
  const { meetingId, meeting } = open;
  const values = await readForm(c);
  const read = readAs(schema, values, lang, { rows: texts.rows });
  if (!read.ok) return await page(c, open, { lang, values, problems: read.problems }, EMPTY_ROWS);
  const { rows } = read.value;
  const sheet = await sheetInput(c, open, rows);
  const people = sheet.rows.flatMap(({ person, number }) => (person && number === undefined ? [person] : []));
  const done = await attempt(lang, () =>
    services.repository.change(dayAggregate, networkId, meetingId, metaOf(c), (day) =>
      numberSheet(day, meeting, people, rows),
    ),
  );
  if (!done.done) return await page(c, open, { lang, values, problems: done.problems }, rows);
  const path = `/n/${networkId}/meetings/${meetingId}`;
  return c.redirect(textAt(values, 'to') === 'papers' ? `${path}/print#sign-in` : `${path}/sheet?print`, 303);
}

async function page(c: StaffContext, open: OpenDoor, form: FormState, rows: number): Promise<Response> {
  const { lang, networkId, staff } = c.var;
  const sheet = await sheetInput(c, open, rows);
  const path = `/n/${networkId}/meetings/${open.meetingId}`;
  const people = sheet.rows.filter(({ person, is }) => person !== undefined && is !== 'gone').length;
  const empty = sheet.rows.filter(({ person }) => person === undefined).length;
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead, { people: digitsFor(lang, people), rows: digitsFor(lang, empty) })}
      place="meetings"
      back={{ href: path, label: truncate(plain(open.meeting.details.title, lang), BACK_LENGTH) }}
    >
      <link rel="stylesheet" href={signInSheet.path} />
      <div class="no-print sheet-tools">
        {c.req.query('print') === undefined ? null : (
          <Notice mood="done" live>
            <p>{say(lang, texts.printNow)}</p>
          </Notice>
        )}
        <p class="help">{say(lang, texts.how)}</p>
        <PrintForm c={c} open={open} sheet={sheet} rows={empty} />
        <form method="get" action={`${path}/sheet`} novalidate>
          <ProblemSummary form={form} />
          <NumberField form={form} name="rows" label={say(lang, texts.rows)} unmarked />
          <Button>{say(lang, texts.show)}</Button>
        </form>
        <Actions>
          <LinkButton href={`${path}/attendance`} weight="quiet" icon="edit">
            {say(lang, texts.typeInLink)}
          </LinkButton>
          {staff.role === 'admin' ? (
            <LinkButton href={`/n/${networkId}/settings/sheet`} weight="quiet" icon="edit">
              {say(lang, texts.header)}
            </LinkButton>
          ) : null}
        </Actions>
      </div>
      <div class="sheet">
        <SignInSheet sheet={sheet} />
      </div>
      <script src={printScript.path} defer></script>
    </StaffPage>,
    form.problems.length > 0 ? 422 : 200,
  );
}

/** The button that prints, and what it does to rows that have no number yet. */
function PrintForm(props: { c: StaffContext; open: OpenDoor; sheet: SheetInput; rows: number }) {
  const { c, open, sheet, rows } = props;
  const { lang, networkId } = c.var;
  if (open.meeting.status === 'cancelled') return null;
  const isPrinted = numberedSheet(open.day, open.date) !== undefined;
  const since = sheet.rows.filter(
    ({ person, number }) => person !== undefined && number === undefined,
  ).length;
  return (
    <form method="post" action={`/n/${networkId}/meetings/${open.meetingId}/sheet`}>
      {isPrinted ? null : <p class="help">{say(lang, texts.numberHelp)}</p>}
      {isPrinted && since > 0 ? <p class="help">{counted(lang, since, texts.since)}</p> : null}
      <input type="hidden" name="rows" value={String(rows)} />
      <p>
        <Button weight="main" icon="print">
          {say(lang, texts.printButton)}
        </Button>
      </p>
    </form>
  );
}
