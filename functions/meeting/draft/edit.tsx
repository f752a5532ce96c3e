import type { Child } from 'hono/jsx';
import { ulid } from 'ulid';
import { counted } from '../../i18n/counted.ts';
import { fullDate, timeOfDay } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { askedAbout } from '../../web/both-languages.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, ConflictNotice, NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { type FormTree, readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, LinkButton } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { meetingPath, type OpenMeeting, openMeeting, titleOf } from '../page/context.ts';
import { describeWhole } from '../page/describe.ts';
import { listTexts } from '../page/texts.ts';
import { heardElsewhere } from '../people/held-guests.ts';
import { discardDraft, saveDraft } from '../rules/decide.ts';
import { bilingualFields } from '../rules/languages.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { visibilityOfTemplate } from '../rules/visibility.ts';
import { autosaveScript } from './autosave.ts';
import { readBefore } from './before.ts';
import { BeforePart } from './before-part.tsx';
import { editTexts as texts } from './edit-texts.ts';
import { halvesToAsk, missingToInvite } from './form.ts';
import { MeetingFormFields } from './form-page.tsx';
import { fieldLabels, fieldNames } from './form-texts.ts';
import type { Meanwhile } from './meanwhile.ts';
import { readPosted, savedMeanwhile } from './save.ts';
import { SavedDateNotice } from './save-date.tsx';
import { saveDateTexts } from './save-date-texts.ts';
import { templateTexts } from './templates-texts.ts';

/** The draft as a form. `?check`: what is missing before anybody can be invited. */
export async function showEdit(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  if (open.meeting.status !== 'draft') return c.redirect(meetingPath(c, open.id), 303);
  const halves = halvesToAsk(open.meeting.settled, open.meeting.details, {});
  const problems =
    c.req.query('check') === undefined
      ? []
      : [...missing(c, open), ...askedAbout(halves, c.var.lang, fieldLabels)];
  return await editPage(c, open, { problems });
}

function missing(c: StaffContext, open: OpenMeeting): Problem[] {
  const { services, lang } = c.var;
  return missingToInvite(open.meeting.details, open.meeting.zone, services.now(), lang);
}

/**
 * Saves what was typed as far as it can be read. Then, by button: the form again, one row more or less,
 * or the preview.
 */
export async function postEdit(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId, lang } = c.var;
  const quiet = c.req.header('accept')?.startsWith('application/json') ?? false;
  if (open.meeting.status !== 'draft') {
    return quiet ? c.json({ saved: false }, 409) : c.redirect(meetingPath(c, open.id), 303);
  }
  const tree = await readForm(c);
  const read = await readPosted(c, open, tree);
  const meanwhile = await savedMeanwhile(c, open, read);
  if (meanwhile) {
    if (quiet) return c.json({ saved: false, text: say(lang, texts.autosaveConflict) }, 409);
    return await editPage(c, open, { ...meanwhile, problems: [], status: 409 });
  }
  // What saves itself, or adds a row, is not looked at yet.
  const looks = !quiet && read.openList === undefined;
  const halves = looks ? halvesToAsk(open.meeting.settled, read.details, tree) : [];
  const looked = looks ? bilingualFields.filter((one) => !halves.some(({ field }) => field === one)) : [];
  const { guestHolds, savedDate } = open.meeting;
  // Guests who keep its day are written to where they are reached then; others are looked at when they are asked.
  const takeOver = savedDate ? await heardElsewhere(services.views, networkId) : () => [];
  const saved = await attempt(lang, () =>
    services.repository.change(
      meetingAggregate,
      networkId,
      open.id,
      metaOf(c),
      (meeting) => [
        ...saveDraft(meeting, read.details, looked),
        ...takeOver({ details: read.details, guestHolds }),
      ],
      open.version,
    ),
  );
  if (!saved.done) {
    if (quiet) return c.json({ saved: false, text: say(lang, texts.autosaveFailed) }, 409);
    const now = (await openMeeting(c)) ?? open;
    return await editPage(c, now, {
      values: read.values,
      problems: saved.problems,
      status: 409,
      seen: read.seen,
    });
  }
  const { state, version } = saved.value;
  const now: OpenMeeting = state.status === 'draft' ? { id: open.id, meeting: state, version } : open;
  if (quiet) return c.json({ saved: true, version, text: savedText(c, read.problems) });
  const wanted = textAt(tree, 'do') === 'preview' ? missing(c, now) : [];
  const problems = [
    ...read.problems,
    ...wanted.filter((one) => !read.problems.some((p) => p.field === one.field)),
    ...askedAbout(halves, lang, fieldLabels),
  ];
  const values = read.problems.length > 0 || halves.length > 0 || read.openList ? read.values : undefined;
  if (problems.length > 0 && !read.openList) {
    return await editPage(c, now, { ...(values ? { values } : {}), problems, status: 422 });
  }
  if (read.openList) {
    return await editPage(c, now, { ...(values ? { values } : {}), problems: [], openList: read.openList });
  }
  return c.redirect(
    meetingPath(c, open.id, textAt(tree, 'do') === 'preview' ? '/preview' : '/edit?saved'),
    303,
  );
}

/** `Saved 10:42`, or all but some fields. */
function savedText(c: StaffContext, problems: readonly Problem[]): string {
  const { services, network, lang } = c.var;
  const time = timeOfDay(services.now(), network.settings.zone, lang);
  if (problems.length === 0) return say(lang, texts.saved, { time });
  return say(lang, texts.savedExcept, { time, fields: problems.map((one) => one.text).join(' ') });
}

interface EditView {
  readonly values?: FormTree;
  readonly problems: readonly Problem[];
  readonly meanwhile?: readonly Meanwhile[];
  readonly openList?: string;
  readonly status?: 409 | 422;
  readonly seen?: number;
}

async function editPage(c: StaffContext, open: OpenMeeting, view: EditView) {
  const { lang, networkId, services, network } = c.var;
  const { meeting, id, version } = open;
  const form: FormState = {
    lang,
    values: view.values ?? meeting.details,
    problems: view.problems,
    kept: say(lang, view.problems.every(({ asks }) => asks) ? texts.savedAsTyped : texts.savedAllButThese),
  };
  const saved = c.req.query('saved') !== undefined ? savedText(c, []) : '';
  const members = await listMembers(services.views, networkId);
  const before = await readBefore(c, members);
  return show(
    c,
    <StaffPage
      c={c}
      title={titleOf(c, meeting.details)}
      lead={say(lang, texts.lead)}
      place="meetings"
      back={{ href: `/n/${networkId}/meetings`, label: say(lang, listTexts.meetings) }}
    >
      {view.meanwhile ? <MeanwhileNotice c={c} open={open} meanwhile={view.meanwhile} /> : null}
      {meeting.status === 'draft' && meeting.savedDate ? <SavedDateNotice c={c} open={open} /> : null}
      {before ? <BeforePart c={c} before={before} /> : null}
      <div
        class="autosave"
        data-ready={say(lang, texts.savesItself)}
        data-failed={say(lang, texts.autosaveFailed)}
        data-saving={say(lang, texts.saving)}
      >
        <Form form={form} action={meetingPath(c, id, '/edit')} version={view.seen ?? version}>
          <MeetingFormFields
            form={form}
            details={meeting.details}
            members={members}
            newId={ulid}
            openList={view.openList}
            convened={false}
            answerDays={network.settings.answerDays}
            visibility={visibilityOfTemplate(meeting.template)}
          />
          <p class="saved" role="status" id="saved">
            {saved}
          </p>
          <Actions>
            <Button weight="main" name="do" value="preview">
              {say(lang, texts.toPreview)}
            </Button>
            <Button name="do" value="save">
              {say(lang, texts.save)}
            </Button>
          </Actions>
        </Form>
      </div>
      <p>
        <a href={meetingPath(c, id, '/template')}>{say(lang, templateTexts.keep)}</a>
      </p>
      <p>
        <a class="danger" href={meetingPath(c, id, '/discard')}>
          {say(lang, texts.discard)}
        </a>
      </p>
      <script src={autosaveScript.path} defer />
    </StaffPage>,
    view.status ?? 200,
  );
}

/** What the other person saved, beside what is in this form. */
export function MeanwhileNotice(props: {
  c: StaffContext;
  open: OpenMeeting;
  meanwhile: readonly Meanwhile[];
}) {
  const { c, open, meanwhile } = props;
  const { lang } = c.var;
  const words = (field: Meanwhile['field'], value: unknown): Child =>
    describeWhole(field, { [field]: value ?? undefined }, lang) || '—';
  return (
    <ConflictNotice
      lang={lang}
      rows={meanwhile.map((one) => ({
        field: say(lang, fieldNames[one.field]),
        now: words(one.field, open.meeting.details[one.field]),
        yours: 'yours' in one ? words(one.field, one.yours) : words(one.field, one.theirs),
      }))}
    />
  );
}

export async function showDiscard(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  if (open.meeting.status !== 'draft') return c.redirect(meetingPath(c, open.id), 303);
  const { lang } = c.var;
  const { savedDate, zone } = open.meeting;
  const form = { lang, values: {}, problems: [] };
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.discardTitle)}
      lead={
        savedDate
          ? counted(lang, savedDate.people, saveDateTexts.discardTells, {
              date: fullDate(savedDate.date, zone, lang),
            })
          : say(lang, texts.discardLead)
      }
      place="meetings"
      back={{ href: meetingPath(c, open.id, '/edit'), label: say(lang, texts.backToForm) }}
    >
      <p>
        <b>{titleOf(c, open.meeting.details)}</b>
      </p>
      <Form form={form} action={meetingPath(c, open.id, '/discard')}>
        <Actions>
          <Button weight="danger">
            {savedDate
              ? counted(lang, savedDate.people, saveDateTexts.discardButton)
              : say(lang, texts.discard)}
          </Button>
          <LinkButton href={meetingPath(c, open.id, '/edit')} weight="quiet">
            {say(lang, texts.backToForm)}
          </LinkButton>
        </Actions>
      </Form>
    </StaffPage>,
  );
}

export async function postDiscard(c: StaffContext) {
  const open = await openMeeting(c);
  if (open) {
    const { services, networkId } = c.var;
    const takeOver = await heardElsewhere(services.views, networkId);
    await services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), (meeting) => [
      ...(meeting.status === 'draft' && meeting.savedDate ? takeOver(meeting) : []),
      ...discardDraft(meeting),
    ]);
  }
  return c.redirect(`/n/${c.var.networkId}/meetings${open ? `?discarded=${open.id}` : ''}`, 303);
}
