import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import type { MeetingPrint, StaffContext } from '../../web/context.ts';
import { Section } from '../../web/parts.tsx';
import { invitedTo, type OpenDoor, openDoorOf } from '../door/open-door.ts';
import { membersFor } from '../door/people.ts';
import { sheetHeadOf } from '../rules/sheet-head.ts';
import { sheetPeople } from './order.ts';
import { type SheetInput, type SheetRow, SignInSheet } from './sheet.tsx';
import { signInSheet } from './styles.ts';
import { sheetTexts as texts } from './texts.ts';

/** Empty rows at the end of a sheet: for those who were not invited, and for an alternate nobody knew of. */
export const EMPTY_ROWS = 20;

/** Empty rows that fill two pages: a meeting whose list did not come still has a sheet to sign on. */
const EMERGENCY_ROWS = 17;

/** What the sheet of a meeting says on paper, with everybody who is invited at this moment. */
export async function sheetInput(c: StaffContext, open: OpenDoor, empty: number): Promise<SheetInput> {
  const { services } = c.var;
  const [invited, members] = await Promise.all([invitedTo(services, open), membersFor(services, open)]);
  return inputWith(c, open, [...sheetPeople(open, invited, members), ...emptyRows(empty)]);
}

function inputWith(c: StaffContext, open: OpenDoor, rows: readonly SheetRow[]): SheetInput {
  const { services, lang } = c.var;
  const { networkId, network, meetingId, meeting } = open;
  const address = `${services.origin}/n/${networkId}/meetings/${meetingId}/attendance`;
  return { meeting, network: network.settings.name, head: sheetHeadOf(network), rows, address, lang };
}

function emptyRows(n: number): SheetRow[] {
  return Array.from({ length: n }, () => 'empty' as const);
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
