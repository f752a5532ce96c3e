import { closeDay } from '../../day/rules/close.ts';
import { dayAggregate, isClosed } from '../../day/rules/day.ts';
import { knowingOf } from '../../day/rules/known-people.ts';
import { isNoted } from '../../day/rules/phase.ts';
import { keepsAttendance } from '../../day/rules/views.ts';
import { say } from '../../i18n/say.ts';
import { lastHeard, listHeard } from '../../membership/rules/heard-addresses.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { addressKey } from '../../platform/address.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { Choice } from '../../web/form-choices.tsx';
import type { FormState } from '../../web/forms.tsx';
import { Notice } from '../../web/parts.tsx';
import { meetingPath } from '../page/context.ts';
import { everAsked, fixedAudienceOf } from '../people/invited.ts';
import { alsoCame } from '../rules/also-came.ts';
import type { Invitee } from '../rules/events.ts';
import type { ConvenedOpen } from './people-of.ts';
import { summaryTexts as texts } from './summary-texts.ts';

/** What a coordinator may decide about a summary that is shared while its day is open. */
export const thanksChoices = ['close', 'without'] as const;
export type ThanksChoice = (typeof thanksChoices)[number];

/**
 * - `settled`: the day is closed, and the mail begins by who came · `open`: somebody was noted, and it is not closed
 * - `empty`: nobody was noted, though the network notes who comes · `none`: it does not
 */
type Thanks = 'settled' | 'open' | 'empty' | 'none';

/** Whether the summary of a meeting can thank those who came. */
export async function thanksOf(c: StaffContext, open: ConvenedOpen): Promise<Thanks> {
  const { services, networkId } = c.var;
  const { state: day } = await services.repository.load(dayAggregate, networkId, open.id);
  if (isClosed(day, open.meeting)) return 'settled';
  if (isNoted(day, open.meeting)) return 'open';
  if (c.var.network.attendanceDeclined) return 'none';
  return (await keepsAttendance(services.views, networkId)) ? 'empty' : 'none';
}

/** How the mail begins, or the question above the button; nothing where neither can be said. */
export function ThanksQuestion(props: {
  c: StaffContext;
  open: ConvenedOpen;
  form: FormState;
  thanks: Thanks;
}) {
  const { c, open, form, thanks } = props;
  const { lang } = c.var;
  if (thanks === 'empty') {
    return (
      <Notice mood="info">
        <p>{say(lang, texts.thanksEmpty)}</p>
        <p>
          <a href={meetingPath(c, open.id, '/day')}>{say(lang, texts.thanksNote)}</a>
        </p>
      </Notice>
    );
  }
  if (thanks === 'settled') return <p>{say(lang, texts.thanksSettled)}</p>;
  if (thanks !== 'open') return null;
  return (
    <Choice
      form={form}
      name="thanks"
      label={say(lang, texts.thanks)}
      help={say(lang, texts.thanksHelp)}
      options={[
        { value: 'close', label: say(lang, texts.thanksClose) },
        { value: 'without', label: say(lang, texts.thanksWithout) },
      ]}
    />
  );
}

/** Closes the day if that was chosen, and answers whether the summary thanks those who came. */
export async function settleThanks(
  c: StaffContext,
  open: ConvenedOpen,
  choice: ThanksChoice | undefined,
): Promise<boolean> {
  const { services, networkId } = c.var;
  if (choice === 'without') return false;
  if (choice === undefined) return (await thanksOf(c, open)) === 'settled';
  const members = new Map((await listMembers(services.views, networkId)).map((one) => [one.id, one]));
  const knowing = knowingOf(open.meeting, members);
  await services.repository.change(dayAggregate, networkId, open.id, metaOf(c), (day) =>
    isClosed(day, open.meeting) ? [] : closeDay(day, open.meeting, undefined, services.now(), knowing),
  );
  return true;
}

/** Who came and gets the summary although they are not reached as somebody invited; ids alone. */
export async function alsoToOf(c: StaffContext, { id, meeting }: ConvenedOpen): Promise<Invitee[]> {
  const { services, networkId } = c.var;
  const { repository, views } = services;
  const { state: day } = await repository.load(dayAggregate, networkId, id);
  if (!isNoted(day, meeting)) return [];
  const [audience, listed, heard] = await Promise.all([
    fixedAudienceOf(repository, networkId, meeting),
    listMembers(views, networkId),
    listHeard(views, networkId),
  ]);
  const invited = everAsked(meeting, audience).flatMap((one) => (one.invited ? [one.invitee] : []));
  const members = new Map(listed.map(({ id: member, member: state }) => [member, state]));
  const ofContacts = listed.flatMap(({ member }) =>
    member.contacts.flatMap(({ email, held }) => (email && held ? [email] : [])),
  );
  const elsewhere = heard.flatMap(({ email }) => (lastHeard(heard, email)?.why ? [email] : []));
  const held = new Set([...ofContacts, ...elsewhere].map(addressKey));
  return alsoCame({ day, meeting, invited, members, held });
}
