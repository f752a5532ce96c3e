import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import type { MeetingPrint, StaffContext } from '../../web/context.ts';
import { Button, Section } from '../../web/parts.tsx';
import { everAskedTo, type OpenDoor, openDoorOf } from '../door/open-door.ts';
import { membersFor } from '../door/people.ts';
import { numberedSheet } from '../rules/numbered-sheet.ts';
import { sheetHeadOf } from '../rules/sheet-head.ts';
import { emptyRowsOf } from '../rules/sheet-rows.ts';
import { type SheetLine, sheetLines } from './order.ts';
import { type SheetInput, SignInSheet } from './sheet.tsx';
import { signInSheet } from './styles.ts';
import { sheetTexts as texts } from './texts.ts';

/** Empty rows at the end of a sheet: for those who were not invited, and for an alternate nobody knew of. */
export const EMPTY_ROWS = 20;

/** Empty rows that fill two pages: a meeting whose list did not come still has a sheet to sign on. */
const EMERGENCY_ROWS = 17;

/** What the sheet of a meeting says on paper at this moment, with at least so many empty rows. */
export async function sheetInput(c: StaffContext, open: OpenDoor, empty: number): Promise<SheetInput> {
  const { services, lang } = c.var;
  const [asked, members] = await Promise.all([everAskedTo(services, open), membersFor(services, open)]);
  const has = emptyRowsOf(numberedSheet(open.day, open.date) ?? { rows: [] });
  return inputWith(c, open, [...sheetLines(open, asked, members, lang), ...emptyRows(empty - has)]);
}

function inputWith(c: StaffContext, open: OpenDoor, rows: readonly SheetLine[]): SheetInput {
  const { services, lang } = c.var;
  const { networkId, network, meetingId, meeting } = open;
  const address = `${services.origin}/n/${networkId}/meetings/${meetingId}/attendance`;
  return { meeting, network: network.settings.name, head: sheetHeadOf(network), rows, address, lang };
}

function emptyRows(n: number): SheetLine[] {
  return Array.from({ length: Math.max(0, n) }, () => ({}));
}

/** With everything that is printed for a meeting: the sheet with its names, and at the end one without any. */
export const printOfMeeting: MeetingPrint = async (c, meeting) => {
  const open = await openDoorOf(c, meeting);
  if (!open) return undefined;
  const { lang } = c.var;
  const sheet = await sheetInput(c, open, EMPTY_ROWS);
  return {
    stylesheet: signInSheet.path,
    before: (
      <Section id="sign-in" title={say(lang, texts.title)}>
        <NumberFirst c={c} open={open} sheet={sheet} />
        <SignInSheet sheet={sheet} />
      </Section>
    ),
    after: (
      <Section id="emergency" title={say(lang, texts.emergencyTitle)}>
        <p class="help no-print">{say(lang, texts.emergency, { n: digitsFor(lang, EMERGENCY_ROWS) })}</p>
        <SignInSheet sheet={inputWith(c, open, emptyRows(EMERGENCY_ROWS))} />
      </Section>
    ),
  };
};

/** Rows of this job that have no number yet get theirs before it is printed. */
function NumberFirst({ c, open, sheet }: { c: StaffContext; open: OpenDoor; sheet: SheetInput }) {
  const { lang, networkId } = c.var;
  if (open.meeting.status === 'cancelled' || sheet.rows.every(({ number }) => number !== undefined))
    return null;
  return (
    <form method="post" action={`/n/${networkId}/meetings/${open.meetingId}/sheet`} class="no-print">
      <p class="help">{say(lang, texts.numberHelp)}</p>
      <input type="hidden" name="rows" value={String(EMPTY_ROWS)} />
      <input type="hidden" name="to" value="papers" />
      <p>
        <Button>{say(lang, texts.numberButton)}</Button>
      </p>
    </form>
  );
}
