import { ulid } from 'ulid';
import { timeOfDay } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { asksTyping, refuseTyping } from '../../typing/answer.ts';
import { TypingForm } from '../../typing/typing-form.tsx';
import { askedAbout } from '../../web/both-languages.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import type { FormState } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Notice } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { webTexts } from '../../web/texts.ts';
import { aboveMeeting, meetingPath, type OpenMeeting, openMeeting, titleOf } from '../page/context.ts';
import { heardElsewhere } from '../people/held-guests.ts';
import { saveDraft } from '../rules/decide.ts';
import { bilingualFields } from '../rules/languages.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { visibilityOfTemplate } from '../rules/visibility.ts';
import { readBefore } from './before.ts';
import { BeforePart } from './before-part.tsx';
import { DraftGroups } from './draft-groups.tsx';
import { draftNow, draftSaid, lastSaved, nameOfDraft } from './draft-typing.ts';
import { editTexts as texts } from './edit-texts.ts';
import { halvesToAsk, missingToInvite } from './form.ts';
import { MeetingFormFields } from './form-page.tsx';
import { fieldLabels } from './form-texts.ts';
import { mergePosted, type Posted, type ReadForm, readPosted } from './save.ts';
import { SavedDateNotice } from './save-date.tsx';
import { templateTexts } from './templates-texts.ts';

/** The draft as a form. `?check`: what is missing before anybody can be invited. Its script asks for what is new. */
export async function showEdit(c: StaffContext) {
  const open = await openMeeting(c);
  if (open?.meeting.status !== 'draft') return noDraft(c, open);
  if (asksTyping(c)) return said(c, open, c.req.query('since') ?? '');
  const halves = halvesToAsk(open.meeting.settled, open.meeting.details, {});
  const problems =
    c.req.query('check') === undefined
      ? []
      : [...missing(c, open), ...askedAbout(halves, c.var.lang, fieldLabels)];
  return await editPage(c, open, { problems });
}

/** People were invited meanwhile, or it was discarded: what somebody types stays in their page, which says so. */
function noDraft(c: StaffContext, open: OpenMeeting | undefined) {
  if (asksTyping(c))
    return refuseTyping(c, nameOfDraft(c.req.param('id') ?? ''), say(c.var.lang, texts.noDraft), 410);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  return c.redirect(meetingPath(c, open.id), 303);
}

async function said(
  c: StaffContext,
  open: OpenMeeting,
  since: string,
  sent?: Parameters<typeof draftSaid>[3],
) {
  c.header('Cache-Control', 'no-store');
  return c.json(await draftSaid(c, open, since, sent));
}

function missing(c: StaffContext, open: OpenMeeting): Problem[] {
  const { services, lang } = c.var;
  return missingToInvite(open.meeting.details, open.meeting.zone, services.now(), lang);
}

/**
 * Saves what was typed as far as it can be read, field by field. Then, by button: the form again, one row more or less,
 * or the preview. What somebody else, or another window, has changed meanwhile stays, and both texts are shown.
 */
export async function postEdit(c: StaffContext) {
  const open = await openMeeting(c);
  if (open?.meeting.status !== 'draft') return noDraft(c, open);
  const { services, networkId, lang } = c.var;
  const quiet = asksTyping(c);
  const tree = await readForm(c);
  const posted = await readPosted(c, open, tree);
  let read = mergePosted(c, posted, open.meeting);
  let halves: ReturnType<typeof halvesToAsk> = [];
  // What saves itself, or adds a row, is not looked at yet.
  const looks = !quiet && posted.openList === undefined;
  const { savedDate } = open.meeting;
  // Guests who keep its day are written to where they are reached then; others are looked at when they are asked.
  const takeOver = savedDate ? await heardElsewhere(services.views, networkId) : () => [];
  const saved = await attempt(lang, () =>
    services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), (meeting) => {
      if (meeting.status !== 'draft') return saveDraft(meeting, {});
      read = mergePosted(c, posted, meeting);
      halves = looks ? halvesToAsk(meeting.settled, read.details, tree) : [];
      const looked = looks ? bilingualFields.filter((one) => !halves.some(({ field }) => field === one)) : [];
      return [
        ...saveDraft(meeting, read.details, looked),
        ...takeOver({ details: read.details, guestHolds: meeting.guestHolds }),
      ];
    }),
  );
  if (!saved.done) {
    const now = (await openMeeting(c)) ?? open;
    if (now.meeting.status !== 'draft') return noDraft(c, now);
    const why = saved.problems[0]?.text;
    // Others were first again and again: the script tries once more by itself.
    if (quiet && why === undefined) return c.json({ error: 'busy' }, 503);
    if (quiet) return refuseTyping(c, nameOfDraft(open.id), why ?? '', 422);
    return await editPage(c, now, { read, posted, problems: saved.problems, status: 409 });
  }
  const { state, version } = saved.value;
  const now: OpenMeeting = state.status === 'draft' ? { id: open.id, meeting: state, version } : open;
  if (quiet) return said(c, now, textAt(tree, 'since'), { posted, read });
  if (read.clashes.length > 0) return await editPage(c, now, { read, posted, problems: [], status: 409 });
  const wanted = textAt(tree, 'do') === 'preview' ? missing(c, now) : [];
  const problems = [
    ...read.problems,
    ...wanted.filter((one) => !read.problems.some((p) => p.field === one.field)),
    ...askedAbout(halves, lang, fieldLabels),
  ];
  const typed = read.problems.length > 0 || halves.length > 0 || read.openList ? { read, posted } : {};
  if (read.openList) return await editPage(c, now, { ...typed, problems: [] });
  if (problems.length > 0) return await editPage(c, now, { ...typed, problems, status: 422 });
  if (posted.dropped) return await editPage(c, now, { problems: [] });
  return c.redirect(
    meetingPath(c, open.id, textAt(tree, 'do') === 'preview' ? '/preview' : '/edit?saved'),
    303,
  );
}

interface EditView {
  /** What was typed, where the form shows that instead of what is stored. */
  readonly read?: ReadForm;
  readonly posted?: Posted;
  readonly problems: readonly Problem[];
  readonly status?: 409 | 422;
}

async function editPage(c: StaffContext, open: OpenMeeting, view: EditView) {
  const { lang, networkId, services, network, person } = c.var;
  const { meeting, id, version } = open;
  const { read } = view;
  const form: FormState = {
    lang,
    values: read?.values ?? meeting.details,
    problems: view.problems,
    kept: say(lang, view.problems.every(({ asks }) => asks) ? texts.savedAsTyped : texts.savedAllButThese),
  };
  const members = await listMembers(services.views, networkId);
  const before = await readBefore(c, members);
  const last = read?.clashes.length ? await lastSaved(c, id) : undefined;
  return show(
    c,
    <StaffPage
      c={c}
      title={titleOf(c, meeting.details)}
      lead={say(lang, texts.lead)}
      place="meetings"
      back={aboveMeeting(c, meeting)}
    >
      {c.req.query('saved') !== undefined && view.problems.length === 0 ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved, { time: timeOfDay(services.now(), network.settings.zone, lang) })}</p>
        </Notice>
      ) : null}
      {last ? (
        <Notice mood="waiting" title={say(lang, webTexts.conflictTitle)} live>
          <p>{say(lang, texts.bothKept)}</p>
        </Notice>
      ) : null}
      {meeting.status === 'draft' && meeting.savedDate ? <SavedDateNotice c={c} open={open} /> : null}
      {before ? <BeforePart c={c} before={before} /> : null}
      <TypingForm
        form={form}
        action={meetingPath(c, id, '/edit')}
        now={draftNow(c, open)}
        at={String(version)}
        most={MOST_TYPED}
        keep={!person.shared}
        session
        actions={
          <Actions>
            <Button weight="main" name="do" value="preview">
              {say(lang, texts.toPreview)}
            </Button>
            <Button name="do" value="save">
              {say(lang, texts.save)}
            </Button>
          </Actions>
        }
      >
        <DraftGroups c={c} open={open} read={read} posted={view.posted} last={last} />
        <input type="hidden" name="version" value={String(version)} />
        <MeetingFormFields
          form={form}
          details={meeting.details}
          members={members}
          newId={ulid}
          openList={read?.openList}
          convened={false}
          zone={meeting.zone}
          answerDays={network.settings.answerDays}
          visibility={visibilityOfTemplate(meeting.template)}
        />
      </TypingForm>
      <p>
        <a href={meetingPath(c, id, '/template')}>{say(lang, templateTexts.keep)}</a>
      </p>
      <p>
        <a class="danger" href={meetingPath(c, id, '/discard')}>
          {say(lang, texts.discard)}
        </a>
      </p>
    </StaffPage>,
    view.status ?? 200,
  );
}

/** Bytes of UTF-8 that a fact of all that is typed may have, less what is around it. */
const MOST_TYPED = 90_000;
