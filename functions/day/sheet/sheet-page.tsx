import * as z from 'zod';
import { digitsFor, truncate } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { readAs, wholeNumber } from '../../web/fields.ts';
import { type FormState, NumberField, ProblemSummary } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Actions, Button, LinkButton } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { openStaffDoor } from '../door/open-door.ts';
import { EMPTY_ROWS, sheetInput } from './papers.tsx';
import { SignInSheet } from './sheet.tsx';
import { signInSheet } from './styles.ts';
import { sheetTexts as texts } from './texts.ts';

const MOST_ROWS = 60;
const BACK_LENGTH = 28;

const schema = z.object({ rows: wholeNumber(0, MOST_ROWS) });

/** `GET …/sheet`: the sheet on which people sign. `?rows=`: how many empty rows there are at its end. */
export async function showSheet(c: StaffContext): Promise<Response> {
  const open = await openStaffDoor(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, networkId, staff } = c.var;
  const values = { rows: c.req.query('rows') ?? String(EMPTY_ROWS) };
  const read = readAs(schema, values, lang, { rows: texts.rows });
  const rows = read.ok ? read.value.rows : EMPTY_ROWS;
  const form: FormState = { lang, values, problems: read.ok ? [] : read.problems };
  const sheet = await sheetInput(c, open, rows);
  const path = `/n/${networkId}/meetings/${open.meetingId}`;
  const people = digitsFor(lang, sheet.rows.length - rows);
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead, { people, rows: digitsFor(lang, rows) })}
      place="meetings"
      back={{ href: path, label: truncate(plain(open.meeting.details.title, lang), BACK_LENGTH) }}
    >
      <link rel="stylesheet" href={signInSheet.path} />
      <div class="no-print sheet-tools">
        <p class="help">{say(lang, texts.how)}</p>
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
    </StaffPage>,
    read.ok ? 200 : 422,
  );
}
