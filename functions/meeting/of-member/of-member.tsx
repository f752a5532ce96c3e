import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { MailStateOf } from '../../delivery/mail-state.tsx';
import { tellingMail } from '../../delivery/needing.ts';
import { WayOutLink } from '../../delivery/way-out-link.tsx';
import { counted } from '../../i18n/counted.ts';
import { fullDate, shortDateTime } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { addressKey } from '../../platform/address.ts';
import type { MemberPart, StaffContext } from '../../web/context.ts';
import { Fold } from '../../web/form-parts.tsx';
import { freshForm } from '../../web/forms.tsx';
import { Section, State } from '../../web/parts.tsx';
import { messageName } from '../messages/words.ts';
import { meetingPath, titleOf } from '../page/context.ts';
import { stillCounts } from '../rules/needing.ts';
import { MAX_SEATS } from '../rules/one-person.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from '../rules/state.ts';
import { lifeTexts } from '../run/life-texts.ts';
import { momentOf } from '../run/people-of.ts';
import { AnswerState } from '../run/people-section.tsx';
import { historyOfMember, LATEST, type MeetingOfMember, type PersonOfMember } from './history-of-member.ts';
import { ofMemberTexts as texts } from './texts.ts';

/** What a member was invited to, what it answered and what its people were sent. */
export const partOfMember: MemberPart = async (c, { id, people }) => {
  const { lang, services, networkId } = c.var;
  const { meetings, more } = await historyOfMember(services, networkId, id, await withAlike(c, id, people));
  const names = new Map(people.map((one) => [one.id, one.name]));
  const bounced = new Set(people.flatMap((one) => (one.held === 'bounced' ? [one.id] : [])));
  return (
    <Section id="meetings" title={say(lang, texts.title)}>
      {meetings.length === 0 ? <p>{say(lang, texts.none)}</p> : null}
      <ul class="rows">
        {meetings.map((one) => (
          <MeetingRowOf c={c} of={one} names={names} bounced={bounced} />
        ))}
      </ul>
      {more ? (
        <p class="muted">
          <a href={`/n/${networkId}/meetings`}>{say(lang, texts.latest, { n: digitsFor(lang, LATEST) })}</a>
        </p>
      ) : null}
    </Section>
  );
};

/** With people of other organisations who have the same address: they may be one person, see `one-person.ts`. */
async function withAlike(
  { var: { services, networkId } }: StaffContext,
  member: string,
  people: Parameters<MemberPart>[1]['people'],
): Promise<PersonOfMember[]> {
  const byAddress = new Map<string, string[]>();
  for (const one of await listMembers(services.views, networkId)) {
    if (one.id === member) continue;
    for (const { id, email } of one.member.contacts) {
      const address = email && addressKey(email);
      if (address) byAddress.set(address, [...(byAddress.get(address) ?? []), id]);
    }
  }
  return people.map(({ id, email = '' }) => ({
    id,
    alike: (byAddress.get(addressKey(email)) ?? []).slice(0, MAX_SEATS),
  }));
}

/** In the order of the organisation's people. */
function mailsOf(mails: MeetingOfMember['mails'], names: ReadonlyMap<string, string>) {
  return [...names.keys()].flatMap((person) => {
    const rows = mails.get(person);
    return rows ? [[person, rows] as const] : [];
  });
}

/** What of their messages still waits for somebody. */
function missedOf(
  c: StaffContext,
  meeting: ConvenedMeeting | CancelledMeeting,
  rows: readonly LedgerRow[],
): LedgerRow | undefined {
  const mail = tellingMail(rows);
  const standing = { stage: meeting.status, endsAt: meeting.endsAt };
  return mail && stillCounts(mail.kind, standing, momentOf(c)) ? mail : undefined;
}

function MeetingRowOf(props: {
  c: StaffContext;
  of: MeetingOfMember;
  names: ReadonlyMap<string, string>;
  /** People to whose address mail came back. */
  bounced: ReadonlySet<string>;
}) {
  const { c, of, names, bounced } = props;
  const { lang } = c.var;
  const { id, meeting, answer, stale, mails } = of;
  const { date } = meeting.details;
  return (
    <li>
      <div>
        {meeting.status === 'discarded' ? (
          <b>{titleOf(c, meeting.details)}</b>
        ) : (
          <a class="what" href={meetingPath(c, id)}>
            {titleOf(c, meeting.details)}
          </a>
        )}
        {date ? <p class="muted">{fullDate(date, meeting.zone, lang)}</p> : null}
      </div>
      <div class="states">
        {meeting.status === 'cancelled' ? <State mood="quiet">{say(lang, texts.cancelled)}</State> : null}
        {isConvened(meeting) ? (
          <AnswerState person={{ answer, stale }} lang={lang} />
        ) : (
          <State mood="quiet">{say(lang, texts.draft)}</State>
        )}
      </div>
      {mailsOf(mails, names).map(([person, rows]) => (
        <div class="of-person">
          <Fold
            form={freshForm(lang)}
            fields={[]}
            name={names.get(person) ?? ''}
            now={counted(lang, rows.length, texts.messages)}
            action={say(lang, lifeTexts.show)}
          >
            <ul class="rows">
              {rows.map((row) => (
                <li>
                  <div>
                    <b>{messageName(row.kind, lang)}</b>
                    <p class="muted small">
                      {shortDateTime(row.sentAt ?? row.handedAt ?? row.plannedAt, meeting.zone, lang)}
                    </p>
                  </div>
                  <MailStateOf c={c} row={row} />
                </li>
              ))}
            </ul>
            {isConvened(meeting) ? (
              <p>
                <a href={meetingPath(c, id, `/people/${person}`)}>{names.get(person) ?? ''}</a>
              </p>
            ) : null}
          </Fold>
          {isConvened(meeting) ? (
            <WayOutLink
              c={c}
              row={missedOf(c, meeting, rows)}
              corrected={!bounced.has(person)}
              who={names.get(person) ?? ''}
              href={meetingPath(c, id, `/people/${person}#way-out`)}
            />
          ) : null}
        </div>
      ))}
    </li>
  );
}
