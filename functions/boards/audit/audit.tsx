import { type Act, type ActsFound, findActs } from '../../flow/acts.ts';
import { shortDate, shortDateTime, zoneLabel } from '../../i18n/dates.ts';
import { type Lang, say, type Text } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { type ListedMember, membersOf } from '../../membership/rules/views.ts';
import type { StaffContext } from '../../web/context.ts';
import { Select } from '../../web/form-choices.tsx';
import { freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Actions, Button, Empty, Notice, Table } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { actWords } from './act-words.ts';
import { actWordsOfWork } from './act-words-of-work.ts';
import { type AuditAsked, auditAsked, latestMeetings, membersNamed, type NamedMeeting } from './asked.ts';
import { auditTexts as texts } from './texts.ts';

/** Acts of one page: the name of the member of each may be a request of its own. */
export const MOST_ACTS = 25;

/** For admins: who did what, when; by person, meeting and member. */
export async function showAudit(c: StaffContext) {
  const { services, networkId } = c.var;
  const { views } = services;
  const asked = auditAsked(c);
  const [meetings, seats] = await Promise.all([
    latestMeetings(views, networkId),
    membersNamed(views, networkId, asked.member),
  ]);
  const search = {
    by: asked.by || undefined,
    meeting: asked.meeting || undefined,
    before: asked.before || undefined,
    seats,
  };
  const found: ActsFound =
    seats?.size === 0 ? { acts: [] } : await findActs(views, networkId, search, MOST_ACTS);
  const members = await membersOf(
    views,
    networkId,
    found.acts.flatMap(({ seat }) => seat ?? []),
  );
  return show(
    c,
    <AuditPage c={c} asked={asked} known={{ meetings, members }} found={found} nobody={seats?.size === 0} />,
  );
}

interface Known {
  readonly meetings: readonly NamedMeeting[];
  readonly members: readonly ListedMember[];
}

function AuditPage(props: {
  readonly c: StaffContext;
  readonly asked: AuditAsked;
  readonly known: Known;
  readonly found: ActsFound;
  /** No member has the name that is looked for. */
  readonly nobody: boolean;
}) {
  const { c, asked, known, found, nobody } = props;
  const { lang, networkId, network } = c.var;
  const { zone } = network.settings;
  const { acts, next } = found;
  return (
    <StaffPage
      c={c}
      place="settings"
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead)}
      back={{ href: `/n/${networkId}/settings`, label: say(lang, texts.settings) }}
    >
      <Search c={c} asked={asked} meetings={known.meetings} />
      {nobody ? (
        <Notice mood="waiting" live>
          <p>{say(lang, texts.noMember, { name: asked.member })}</p>
        </Notice>
      ) : null}
      {acts.length === 0 && !nobody ? <Empty>{nothingText(c, asked, found)}</Empty> : null}
      {acts.length === 0 ? null : (
        <Table
          caption={say(lang, texts.rows, { zone: zoneLabel(zone, lang) })}
          columns={[texts.when, texts.who, texts.what, texts.about].map((title) => ({
            title: say(lang, title),
          }))}
          rows={acts.map((act) => [
            <time datetime={act.at}>{shortDateTime(act.at, zone, lang)}</time>,
            <Who c={c} act={act} asked={asked} members={known.members} />,
            actText(act, lang),
            <About c={c} act={act} known={known} />,
          ])}
        />
      )}
      <Actions>
        {next === undefined ? null : (
          <a href={addressOf(c, { ...asked, before: next })} rel="next">
            {say(lang, texts.older)}
          </a>
        )}
        {asked.before === '' ? null : (
          <a href={addressOf(c, { ...asked, before: '' })}>{say(lang, texts.newest)}</a>
        )}
      </Actions>
    </StaffPage>
  );
}

function Search(props: {
  readonly c: StaffContext;
  readonly asked: AuditAsked;
  readonly meetings: readonly NamedMeeting[];
}) {
  const { c, asked, meetings } = props;
  const { lang, networkId, network } = c.var;
  const form = { ...freshForm(lang), values: { by: asked.by, meeting: asked.meeting } };
  const staff = network.staff.map(({ id, name }) => ({ value: `staff:${id}`, label: name || id }));
  const others = asked.by === '' || staff.some(({ value }) => value === asked.by) ? [] : [asked.by];
  const known = meetings.some(({ id }) => id === asked.meeting) || asked.meeting === '';
  const isNarrowed = asked.by !== '' || asked.meeting !== '' || asked.member !== '';
  return (
    <search>
      <form method="get" action={`/n/${networkId}/audit`}>
        <Select
          form={form}
          name="by"
          label={say(lang, texts.who)}
          options={[
            { value: '', label: say(lang, texts.anybody) },
            ...staff,
            ...others.map((value) => ({ value, label: roleText(value, lang) })),
          ]}
        />
        <Select
          form={form}
          name="meeting"
          label={say(lang, texts.meeting)}
          options={[
            { value: '', label: say(lang, texts.anyMeeting) },
            ...(known ? [] : [{ value: asked.meeting, label: say(lang, texts.earlierMeeting) }]),
            ...meetings.map((one) => ({
              value: one.id,
              label: meetingText(one, network.settings.zone, lang),
            })),
          ]}
        />
        <div class="field">
          <label for="member">{say(lang, texts.member)}</label>
          <p class="help" id="member-help">
            {say(lang, texts.memberHelp)}
          </p>
          <input
            id="member"
            name="member"
            type="search"
            value={asked.member}
            aria-describedby="member-help"
          />
        </div>
        <Actions>
          <Button icon="search">{say(lang, texts.find)}</Button>
          {isNarrowed ? <a href={`/n/${networkId}/audit`}>{say(lang, texts.showAll)}</a> : null}
        </Actions>
      </form>
    </search>
  );
}

function nothingText({ var: { lang, network } }: StaffContext, asked: AuditAsked, found: ActsFound): string {
  const { next, until } = found;
  if (next !== undefined && until !== undefined) {
    return say(lang, texts.noneSince, { when: shortDateTime(until, network.settings.zone, lang) });
  }
  const isAll = asked.by === '' && asked.meeting === '' && asked.member === '' && asked.before === '';
  return say(lang, isAll ? texts.empty : texts.none);
}

/** Who did it, with the way to what else they did. */
function Who(props: {
  readonly c: StaffContext;
  readonly act: Act;
  readonly asked: AuditAsked;
  readonly members: readonly ListedMember[];
}) {
  const { c, act, asked, members } = props;
  const name = whoText(c, act, members);
  return asked.by === act.by ? name : <a href={addressOf(c, { ...asked, by: act.by, before: '' })}>{name}</a>;
}

function whoText(
  { var: { lang, network } }: StaffContext,
  act: Act,
  members: readonly ListedMember[],
): string {
  const [is, id] = [act.by.split(':')[0], act.by.slice(act.by.indexOf(':') + 1)];
  if (is === 'staff') return network.staff.find((one) => one.id === id)?.name || say(lang, texts.somebody);
  if (is !== 'person') return roleText(act.by, lang);
  const person = members.flatMap(({ member }) => member.contacts).find((one) => one.id === id);
  if (person) return person.name;
  const member = members.find((one) => one.id === act.seat);
  if (!member) return say(lang, texts.somebody);
  return say(lang, texts.somebodyOf, { member: plain(member.member.organisation.name, lang) });
}

/** Of somebody whose name is in no list. */
function roleText(by: string, lang: Lang): string {
  const [is = ''] = by.split(':');
  const known: Readonly<Record<string, Text>> = {
    door: texts.door,
    rapporteur: texts.rapporteur,
    founder: texts.founder,
    deployment: texts.deployment,
  };
  return say(lang, (Object.hasOwn(known, is) ? known[is] : undefined) ?? texts.somebody);
}

const words: Readonly<Record<string, Readonly<Record<string, Text>>>> = { ...actWords, ...actWordsOfWork };

/** What was done; of a fact of tomorrow only its type is known. */
function actText({ kind, type }: Act, lang: Lang): string {
  const text = Object.hasOwn(words, kind) ? words[kind]?.[type] : undefined;
  return text ? say(lang, text) : say(lang, texts.unknownAct, { type });
}

function About({ c, act, known }: { readonly c: StaffContext; readonly act: Act; readonly known: Known }) {
  const { lang, networkId, network } = c.var;
  const meeting = known.meetings.find(({ id }) => id === act.meeting);
  const member = known.members.find(({ id }) => id === act.seat);
  const staff = network.staff.find(({ id }) => act.kind === 'network' && id === act.person);
  const parts = [
    ...(act.meeting
      ? [
          <a href={`/n/${networkId}/meetings/${act.meeting}`}>
            {meeting ? meetingText(meeting, network.settings.zone, lang) : say(lang, texts.earlierMeeting)}
          </a>,
        ]
      : []),
    ...(member
      ? [<a href={`/n/${networkId}/members/${member.id}`}>{plain(member.member.organisation.name, lang)}</a>]
      : []),
    ...(staff?.name ? [staff.name] : []),
  ];
  return <>{parts.length === 0 ? '–' : parts.map((part, n) => (n === 0 ? part : <> · {part}</>))}</>;
}

function meetingText({ title, date }: NamedMeeting, zone: string, lang: Lang): string {
  const name = plain(title, lang) || say(lang, texts.untitled);
  return date ? `${name} (${shortDate(date, zone, lang)})` : name;
}

function addressOf(c: StaffContext, asked: AuditAsked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return `/n/${c.var.networkId}/audit${query.size > 0 ? `?${query}` : ''}`;
}
