import { ulid } from 'ulid';
import type { Wording } from '../../delivery/mail-model.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { type FormTree, type FormValue, readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { MeanwhileNotice } from '../draft/edit.tsx';
import { detailFields, type Meanwhile, missingToInvite } from '../draft/form.ts';
import { MeetingFormFields } from '../draft/form-page.tsx';
import { fieldNames } from '../draft/form-texts.ts';
import { type ReadForm, readPosted, savedMeanwhile } from '../draft/save.ts';
import { changeRow } from '../messages/frame/change-rows.ts';
import { backToMeeting, meetingPath, metaOf, type OpenMeeting, openMeeting } from '../page/context.ts';
import { describe } from '../page/describe.ts';
import { changedDetails, halfChanges, toldChanges, touchesCalendar } from '../rules/changes.ts';
import { completeDetails, instantsOf, isAgendaToCome, revise } from '../rules/decide.ts';
import type { ToldChange } from '../rules/events.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { countChannels } from '../rules/select-audience.ts';
import type { Meeting, PartialDetails } from '../rules/state.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { announceTime } from '../rules/when-told.ts';
import { whenText } from '../timeline-page/message-words.ts';
import { changeTexts as texts } from './change-texts.ts';
import { type ConvenedOpen, ifConvened, peopleOf } from './people-of.ts';

/** The form of a meeting that people were invited to. */
export async function showChange(c: StaffContext) {
  const open = await changeable(c);
  return 'answer' in open ? open.answer : await changePage(c, open, {});
}

/** Meetings that are still to come can be changed; everything else leads to where it can be seen. */
async function changeable(c: StaffContext): Promise<ConvenedOpen | { answer: Response | Promise<Response> }> {
  const open = await openMeeting(c);
  if (!open) return { answer: show(c, <NotFoundPage c={c} />, 404) };
  const convened = ifConvened(open);
  const later = convened && convened.meeting.startsAt > c.var.services.now();
  if (convened?.meeting.status !== 'convened' || !later) {
    return { answer: c.redirect(meetingPath(c, open.id), 303) };
  }
  return convened;
}

/** First what changed and whom it tells; then, by button, told or not. */
export async function postChange(c: StaffContext) {
  const open = await changeable(c);
  if ('answer' in open) return open.answer;
  const { services, networkId, lang } = c.var;
  const tree = await readForm(c);
  const read = await readPosted(c, open, tree);
  const details = withFixedAudience(read.details, open.meeting.details);
  const meanwhile = await savedMeanwhile(c, open, { ...read, details });
  if (meanwhile) return await changePage(c, open, { ...meanwhile, status: 409 });
  const missing = missingToInvite(details, open.meeting.zone, services.now(), lang);
  const known = new Set(read.problems.map(({ field }) => field));
  const problems = [...read.problems, ...missing.filter(({ field }) => !known.has(field))];
  const asked = textAt(tree, 'do');
  if (read.openList || asked === 'edit' || problems.length > 0) {
    const silent = read.openList !== undefined || asked === 'edit';
    return await changePage(c, open, {
      values: read.values,
      openList: read.openList,
      problems: silent ? [] : problems,
      ...(silent ? {} : { status: 422 as const }),
    });
  }
  if (asked !== 'tell' && asked !== 'mute' && asked !== 'save')
    return await reviewPage(c, open, read, details);
  const mute = asked === 'mute';
  const done = await attempt(lang, () =>
    services.repository.change(
      meetingAggregate,
      networkId,
      open.id,
      metaOf(c),
      (meeting) =>
        revise(meeting, details, {
          now: services.now(),
          mute,
          timeline: timelineIn(c.var.network),
        }),
      open.version,
    ),
  );
  if (done.done) return c.redirect(meetingPath(c, open.id, outcomeOf(open.meeting, done.value.state)), 303);
  return await changePage(c, open, { values: read.values, problems: done.problems, status: 409 });
}

/** What the meeting's page says of a saved change; where a notice waits, the page shows that. */
function outcomeOf(before: ConvenedOpen['meeting'], after: Meeting): string {
  if (after.status !== 'convened' || after.announceAt) return '';
  if (after.sequence > before.sequence) return '?changed=told';
  if (!after.released) return '?changed=held';
  if (before.announceAt) return '?changed=undone';
  return toldChanges(after.told, after.details).length > 0 ? '?changed=agenda' : '?changed=silent';
}

/** Whom a meeting is for was fixed when it was convened; people are added and taken away singly. */
function withFixedAudience(typed: PartialDetails, stored: PartialDetails): PartialDetails {
  const { guests: _, audience: __, ...rest } = typed;
  const { guests, audience } = stored;
  return { ...rest, ...(guests ? { guests } : {}), ...(audience ? { audience } : {}) };
}

interface ChangeView {
  readonly values?: FormTree;
  readonly problems?: FormState['problems'];
  readonly meanwhile?: readonly Meanwhile[];
  readonly openList?: string | undefined;
  readonly status?: 409 | 422;
}

async function changePage(c: StaffContext, open: OpenMeeting, view: ChangeView) {
  const { lang, network } = c.var;
  const { details } = open.meeting;
  const form: FormState = { lang, values: view.values ?? details, problems: view.problems ?? [] };
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead)}
      place="meetings"
      back={backToMeeting(c, open)}
    >
      {view.meanwhile ? <MeanwhileNotice c={c} open={open} meanwhile={view.meanwhile} /> : null}
      <Form form={form} action={meetingPath(c, open.id, '/change')} version={open.version}>
        <MeetingFormFields
          form={form}
          details={details}
          members={[]}
          newId={ulid}
          openList={view.openList}
          convened
          answerDays={network.settings.answerDays}
        />
        <Actions>
          <Button weight="main" name="do" value="review">
            {say(lang, texts.toReview)}
          </Button>
          <LinkButton href={meetingPath(c, open.id)} weight="quiet">
            {say(lang, texts.backToMeeting)}
          </LinkButton>
        </Actions>
      </Form>
    </StaffPage>,
    view.status ?? 200,
  );
}

/** Old → new, whom it tells, how many mails. What was typed travels in the form. */
async function reviewPage(c: StaffContext, open: ConvenedOpen, read: ReadForm, details: PartialDetails) {
  const { lang } = c.var;
  const { meeting, id, version } = open;
  const told = toldChanges(meeting.told, details);
  const silent = silentFields(meeting.details, details, told);
  const { people } = await peopleOf(c, open);
  const { mail, byHand } = countChannels(people.flatMap((one) => (one.invited ? [one.invitee] : [])));
  const digits = (n: number) => digitsFor(lang, n);
  const n = digits(mail + byHand);
  const nothing = told.length === 0 && silent.length === 0;
  const now = c.var.services.now();
  const settings = timelineIn(c.var.network);
  const undone = told.length === 0 && toldChanges(meeting.details, details).length > 0;
  const withAgenda =
    meeting.status === 'convened' &&
    meeting.released &&
    told.length > 0 &&
    isAgendaToCome(told, meeting, settings);
  const tells = meeting.released && told.length > 0 && !withAgenda;
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.reviewTitle)}
      lead={reviewLead()}
      place="meetings"
      back={backToMeeting(c, open)}
    >
      <ul class="changed">
        {told.map((change) => (
          <ChangeLine change={change} zone={meeting.zone} lang={lang} />
        ))}
      </ul>
      {silent.length === 0 || undone ? null : (
        <Section id="silent" title={say(lang, texts.silentPart)}>
          <ul class="changed">
            {silent.map((field) => (
              <Line
                lang={lang}
                label={say(lang, fieldNames[field])}
                before={describe(field, meeting.details, lang)}
                after={describe(field, details, lang)}
              />
            ))}
          </ul>
        </Section>
      )}
      {halfChanges(told).map(({ stayed, words }) => (
        <Notice mood="waiting">
          <p>{say(lang, stayed === 'km' ? texts.stayedKhmer : texts.stayedEnglish, { words })}</p>
        </Notice>
      ))}
      {tells && touchesCalendar(told) ? (
        <Notice mood="info">
          <p>{say(lang, texts.calendarToo)}</p>
        </Notice>
      ) : null}
      <Form form={freshForm(lang)} action={meetingPath(c, id, '/change')} version={version}>
        <Carried values={read.values} />
        <Actions>
          {tells ? (
            <Button weight="main" icon="mail" name="do" value="tell">
              {say(lang, texts.tell, { n })}
            </Button>
          ) : null}
          {tells && !touchesCalendar(told) ? (
            <Button name="do" value="mute">
              {say(lang, texts.mute)}
            </Button>
          ) : null}
          {!tells && !nothing ? (
            <Button weight="main" name="do" value="save">
              {say(lang, texts.save)}
            </Button>
          ) : null}
          <Button weight="quiet" name="do" value="edit">
            {say(lang, texts.back)}
          </Button>
        </Actions>
      </Form>
    </StaffPage>,
  );

  function reviewLead(): string {
    if (nothing) return say(lang, texts.reviewNothing);
    if (undone) return say(lang, texts.reviewUndone);
    if (withAgenda) return say(lang, texts.reviewAgenda);
    if (tells) {
      const { startsAt } = instantsOf(completeDetails(details), meeting.zone);
      const at = announceTime(meeting, startsAt, settings, now);
      const people = { n, mail: digits(mail), byHand: digits(byHand) };
      if (at <= now) return say(lang, texts.reviewToldNow, people);
      return say(lang, texts.reviewTold, { ...people, when: whenText(c, at, meeting.zone) });
    }
    return say(lang, told.length > 0 ? texts.reviewHeld : texts.reviewSilent);
  }
}

/** Fields that nobody is told of: host, contributions, the answer deadline. */
function silentFields(stored: PartialDetails, typed: PartialDetails, told: readonly ToldChange[]) {
  const changed = changedDetails(stored, typed);
  return detailFields.filter(
    (field) => changed[field] !== undefined && !told.some((change) => change.field === field),
  );
}

function ChangeLine({ change, zone, lang }: { change: ToldChange; zone: string; lang: Lang }) {
  const { label, before, after } = changeRow(change, zone, lang);
  return <Line lang={lang} label={label} before={wording(before)} after={wording(after)} />;
}

function wording(value: Wording | undefined): string {
  return typeof value === 'object' ? value.text : (value ?? '');
}

function Line(props: { lang: Lang; label: string; before: string; after: string }) {
  const { lang, label, before, after } = props;
  const nothing = say(lang, texts.nothingThere);
  return (
    <li>
      <b>{label}</b>
      <span class="was">
        <span class="hidden">{say(lang, texts.was)} </span>
        {before || nothing}
      </span>
      <span class="is">
        <span class="hidden">{say(lang, texts.is)} </span>
        {after || nothing}
      </span>
    </li>
  );
}

/** Everything that was typed, unseen. */
function Carried({ values }: { values: FormTree }) {
  return (
    <>
      {flat(values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

const notCarried = new Set(['version', 'do', 'add', 'remove']);

function flat(tree: FormTree): [name: string, value: string][] {
  return Object.entries(tree).flatMap(([name, value]) => (notCarried.has(name) ? [] : leaves(name, value)));
}

function leaves(name: string, value: FormValue): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  const inside: [string, FormValue][] = Array.isArray(value)
    ? value.map((one, n): [string, FormValue] => [`${name}.${n}`, one])
    : Object.entries(value).map(([part, one]): [string, FormValue] => [`${name}.${part}`, one]);
  return inside.flatMap(([below, one]) => leaves(below, one));
}
