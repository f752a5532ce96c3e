import { listHeard } from '../../membership/rules/heard-addresses.ts';
import { VersionConflict } from '../../platform/event-log.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { meetingPath, type OpenMeeting, openMeeting } from '../page/context.ts';
import { convene } from '../rules/decide.ts';
import type { MeetingEvent } from '../rules/events.ts';
import { releaseGuestAddress, takeOverHolds } from '../rules/guest-holds.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { AudienceHasChanged } from '../rules/refusals.ts';
import { requestPreview } from '../rules/request-preview.ts';
import type { Meeting } from '../rules/state.ts';
import { invitingOf } from '../timeline-page/schedule-for.ts';
import { fixedAudience, storeAudience } from './fix-audience.ts';
import { missingToInvite } from './form.ts';
import { previewPage } from './preview.tsx';
import { audienceNow, type PreviewAudience } from './preview-audience.ts';
import { differenceSince } from './remembered-audience.ts';

/** The buttons of the preview: invite exactly these people, or send the mail to oneself. */
export async function postPreview(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  // A second tap: the first one has invited.
  if (open.meeting.status !== 'draft') return c.redirect(meetingPath(c, open.id), 303);
  const { services, lang } = c.var;
  if (missingToInvite(open.meeting.details, open.meeting.zone, services.now(), lang).length > 0) {
    return c.redirect(meetingPath(c, open.id, '/edit?check'), 303);
  }
  const tree = await readForm(c);
  const audience = await audienceNow(c, open);
  const released = textAt(tree, 'release');
  if (released) return await release(c, open, released);
  switch (textAt(tree, 'do')) {
    case 'test':
      return await sendToMyself(c, open, audience, textAt(tree, 'version'));
    case 'invite':
    case 'inviteNow':
      break;
    default:
      return c.redirect(meetingPath(c, open.id, '/preview'), 303);
  }
  if (textAt(tree, 'version') !== String(open.version)) {
    return await previewPage(c, open, audience, { draftChanged: true, status: 409 });
  }
  try {
    await invite(c, open, audience, textAt(tree, 'hash'), textAt(tree, 'do') === 'inviteNow');
  } catch (error) {
    if (error instanceof AudienceHasChanged) {
      const difference = differenceSince(textAt(tree, 'people'), audience);
      return await previewPage(c, open, audience, { difference, status: 409 });
    }
    if (!(error instanceof VersionConflict)) throw error;
    const now = await openMeeting(c);
    if (now?.meeting.status === 'draft') {
      return await previewPage(c, now, await audienceNow(c, now), { draftChanged: true, status: 409 });
    }
  }
  return c.redirect(meetingPath(c, open.id), 303);
}

/** Writes down exactly these people, then invites them. */
async function invite(
  c: StaffContext,
  open: OpenMeeting,
  audience: PreviewAudience,
  seen: string,
  atOnce: boolean,
): Promise<void> {
  const { services, networkId } = c.var;
  const now = services.now();
  const fixed = fixedAudience(open, audience);
  const { hash, mail, byHand, leftOut } = audience;
  const list = {
    id: fixed.id,
    chunks: fixed.chunks.length,
    hash,
    seen,
    mail,
    byHand,
    leftOut: leftOut.length,
  };
  // Asks the rules before anything is written.
  const decide = (meeting: Meeting): MeetingEvent[] => [
    ...takeOverHolds(open.meeting, audience.heldGuests),
    ...convene(meeting, list, now, invitingOf(c, atOnce)),
  ];
  decide(open.meeting);
  await storeAudience(c, fixed);
  await services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), decide, open.version);
}

/** Somebody says that the address of a guest works, though mail to it came back, here or at another meeting. */
async function release(c: StaffContext, open: OpenMeeting, guest: string) {
  const { services, networkId } = c.var;
  const elsewhere = await listHeard(services.views, networkId);
  await services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), (meeting) =>
    releaseGuestAddress(meeting, guest, elsewhere),
  );
  return c.redirect(meetingPath(c, open.id, '/preview'), 303);
}

async function sendToMyself(
  c: StaffContext,
  open: OpenMeeting,
  audience: PreviewAudience,
  version: string | undefined,
) {
  const { services, networkId, staff } = c.var;
  const asked = c.req.query('as');
  const as = audience.invited.find((one) => [one.party, one.seat, one.person].join('.') === asked);
  const shown = as ?? audience.invited.find((one) => one.channel === 'email') ?? audience.invited[0];
  await services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), (meeting) =>
    requestPreview(meeting, staff.id, shown, version ? Number(version) : undefined),
  );
  return c.redirect(meetingPath(c, open.id, '/preview?sent'), 303);
}
