import { ulid } from 'ulid';
import { say } from '../../i18n/say.ts';
import { askedAbout } from '../../web/both-languages.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { type FormTree, readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, LinkButton } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ClashNotice } from '../draft/clash-notice.tsx';
import { halvesToAsk, missingToInvite } from '../draft/form.ts';
import { MeetingFormFields } from '../draft/form-page.tsx';
import { fieldLabels } from '../draft/form-texts.ts';
import { mergePosted, type ReadForm, readPosted } from '../draft/save.ts';
import { backToMeeting, meetingPath, type OpenMeeting, openMeeting } from '../page/context.ts';
import { heardElsewhere } from '../people/held-guests.ts';
import { toldChanges } from '../rules/changes.ts';
import { revise } from '../rules/decide.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import type { Meeting } from '../rules/state.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { visibilityOfTemplate } from '../rules/visibility.ts';
import { reviewPage } from './change-review.tsx';
import { changeTexts as texts } from './change-texts.ts';
import { type ConvenedOpen, ifConvened } from './people-of.ts';

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
  const read = mergePosted(c, await readPosted(c, open, tree), open.meeting);
  const { details } = read;
  if (read.clashes.length > 0) return await changePage(c, open, { values: read.values, read, status: 409 });
  const missing = missingToInvite(details, open.meeting.zone, services.now(), lang);
  const known = new Set(read.problems.map(({ field }) => field));
  const halves = halvesToAsk(open.meeting.details, details, tree);
  const problems = [
    ...read.problems,
    ...missing.filter(({ field }) => !known.has(field)),
    ...askedAbout(halves, lang, fieldLabels),
  ];
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
  const takeOver = await heardElsewhere(services.views, networkId);
  const done = await attempt(lang, () =>
    services.repository.change(
      meetingAggregate,
      networkId,
      open.id,
      metaOf(c),
      (meeting) => [
        ...takeOver(meeting),
        ...revise(meeting, details, {
          now: services.now(),
          mute,
          timeline: timelineIn(c.var.network),
        }),
      ],
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

interface ChangeView {
  readonly values?: FormTree;
  readonly problems?: FormState['problems'];
  /** Where somebody else changed the same: both are shown. */
  readonly read?: ReadForm;
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
      {view.read ? <ClashNotice c={c} open={open} read={view.read} /> : null}
      <Form form={form} action={meetingPath(c, open.id, '/change')} version={open.version}>
        <MeetingFormFields
          form={form}
          details={details}
          members={[]}
          newId={ulid}
          openList={view.openList}
          convened
          zone={open.meeting.zone}
          answerDays={network.settings.answerDays}
          visibility={visibilityOfTemplate(open.meeting.template)}
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
