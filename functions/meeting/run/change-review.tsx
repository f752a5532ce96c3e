import type { Wording } from '../../delivery/mail-model.ts';
import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Form, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import type { FormTree, FormValue } from '../../web/parse.ts';
import { Actions, Button, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { AnswerNotice, ClockNotice } from '../draft/clock-notice.tsx';
import { detailFields } from '../draft/form.ts';
import { fieldNames } from '../draft/form-texts.ts';
import type { ReadForm } from '../draft/save.ts';
import { changeInOther, changeRow } from '../messages/frame/change-rows.ts';
import { backToMeeting, meetingPath } from '../page/context.ts';
import { describeWhole } from '../page/describe.ts';
import { changedDetails, toldChanges, touchesCalendar } from '../rules/changes.ts';
import { completeDetails, instantsOf, isStillToBeTold } from '../rules/decide.ts';
import type { ToldChange } from '../rules/events.ts';
import type { PartialDetails } from '../rules/state.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { announceTime } from '../rules/when-told.ts';
import { whenFromNow } from '../timeline-page/message-words.ts';
import { changeTexts as texts } from './change-texts.ts';
import { hearOfChange } from './heard-today.ts';
import { type ConvenedOpen, peopleOf } from './people-of.ts';

/** What a change comes to, before it is saved. */
interface Review {
  /** What people are told of, sooner or later. */
  readonly told: readonly ToldChange[];
  /** Fields that nobody is told of. */
  readonly silent: readonly (typeof detailFields)[number][];
  /** Everything is again as people know it. */
  readonly undone: boolean;
  /** Only the agenda, which the message with the agenda will tell. */
  readonly withAgenda: boolean;
  /** Saving it tells people. */
  readonly tells: boolean;
}

function reviewOf(c: StaffContext, { meeting }: ConvenedOpen, details: PartialDetails): Review {
  const told = toldChanges(meeting.told, details);
  const withAgenda =
    meeting.status === 'convened' &&
    meeting.released &&
    told.length > 0 &&
    isStillToBeTold(told, meeting, timelineIn(c.var.network));
  return {
    told,
    silent: silentFields(meeting.details, details, told),
    undone: told.length === 0 && toldChanges(meeting.details, details).length > 0,
    withAgenda,
    tells: meeting.released && told.length > 0 && !withAgenda,
  };
}

/** Old → new, whom it tells, how many mails. What was typed travels in the form. */
export async function reviewPage(
  c: StaffContext,
  open: ConvenedOpen,
  read: ReadForm,
  details: PartialDetails,
) {
  const { lang } = c.var;
  const { meeting, id, version } = open;
  const review = reviewOf(c, open, details);
  const { told, silent, undone, tells } = review;
  const of = await peopleOf(c, open);
  const count = hearOfChange(
    open,
    of,
    of.people.filter(({ invited }) => invited),
  );
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.reviewTitle)}
      lead={reviewLead(c, open, details, review, count)}
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
              <li>
                <b>{say(lang, fieldNames[field])}</b>
                <OldAndNew
                  lang={lang}
                  before={describeWhole(field, meeting.details, lang)}
                  after={describeWhole(field, details, lang)}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {tells && touchesCalendar(told) ? (
        <Notice mood="info">
          <p>{say(lang, texts.calendarToo)}</p>
        </Notice>
      ) : null}
      <ClockNotice details={details} zone={meeting.zone} lang={lang} />
      {silent.includes('answerBy') ? (
        <AnswerNotice details={details} zone={meeting.zone} now={c.var.services.now()} lang={lang} />
      ) : null}
      <Form form={freshForm(lang)} action={meetingPath(c, id, '/change')} version={version}>
        <Carried values={read.values} />
        <ReviewActions lang={lang} review={review} people={count.mail + count.byHand} />
      </Form>
    </StaffPage>,
  );
}

/** What saving does, as a sentence. */
function reviewLead(
  c: StaffContext,
  { meeting }: ConvenedOpen,
  details: PartialDetails,
  { told, silent, undone, withAgenda, tells }: Review,
  { mail, byHand }: ReturnType<typeof hearOfChange>,
): string {
  const { lang, services, network } = c.var;
  if (told.length === 0 && silent.length === 0) return say(lang, texts.reviewNothing);
  if (undone) return say(lang, texts.reviewUndone);
  if (withAgenda) return say(lang, texts.reviewAgenda);
  if (!tells) return say(lang, told.length > 0 ? texts.reviewHeld : texts.reviewSilent);
  const now = services.now();
  const { startsAt } = instantsOf(completeDetails(details), meeting.zone);
  const at = announceTime(meeting, startsAt, timelineIn(network), now);
  const digits = (n: number) => digitsFor(lang, n);
  const people = mail + byHand;
  const channels = { mail: digits(mail), byHand: digits(byHand) };
  if (at <= now) return counted(lang, people, texts.reviewToldNow, channels);
  return counted(lang, people, texts.reviewTold, { ...channels, when: whenFromNow(c, at, meeting.zone) });
}

/** People may be left untold only of what is in no calendar. */
function ReviewActions(props: { lang: Lang; review: Review; people: number }) {
  const { lang, review, people } = props;
  const { told, silent, tells } = review;
  const nothing = told.length === 0 && silent.length === 0;
  return (
    <Actions>
      {tells ? (
        <Button weight="main" icon="mail" name="do" value="tell">
          {counted(lang, people, texts.tell)}
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
  );
}

/** Fields that nobody is told of: host, contributions, the answer deadline. */
function silentFields(stored: PartialDetails, typed: PartialDetails, told: readonly ToldChange[]) {
  const changed = changedDetails(stored, typed);
  return detailFields.filter(
    (field) => changed[field] !== undefined && !told.some((change) => change.field === field),
  );
}

/** A change in the reader's words, and below them what is new in the other language: both are sent. */
function ChangeLine({ change, zone, lang }: { change: ToldChange; zone: string; lang: Lang }) {
  const { label, before, after } = changeRow(change, zone, lang);
  const other = changeInOther(change, zone, lang);
  return (
    <li>
      <b>{label}</b>
      <OldAndNew lang={lang} before={before} after={after} />
      {other ? <OldAndNew lang={lang} before={other.before} after={other.after} /> : null}
    </li>
  );
}

interface Pair {
  readonly lang: Lang;
  readonly before: Wording | undefined;
  readonly after: Wording | undefined;
}

function OldAndNew({ lang, before, after }: Pair) {
  return (
    <>
      <span class="was">
        <span class="hidden">{say(lang, texts.was)} </span>
        <Words lang={lang} of={before} />
      </span>
      <span class="is">
        <span class="hidden">{say(lang, texts.is)} </span>
        <Words lang={lang} of={after} />
      </span>
    </>
  );
}

function Words({ lang, of }: { lang: Lang; of: Wording | undefined }) {
  if (!of) return <>{say(lang, texts.nothingThere)}</>;
  if (typeof of === 'string') return <>{of}</>;
  return (
    <>
      <span lang={of.lang}>{of.text}</span>
      {of.note ? <span class="muted"> {of.note}</span> : null}
    </>
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
