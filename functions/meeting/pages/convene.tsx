import { createHash } from 'node:crypto';
import { timelineOf } from '../../network/timeline-settings.ts';
import { VersionConflict } from '../../platform/event-log.ts';
import { appendOf } from '../../platform/repository.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { audienceAggregate, audienceChunks } from '../audience.ts';
import { convene, requestPreview } from '../decide.ts';
import { missingToInvite } from '../form.ts';
import { AudienceHasChanged } from '../refusals.ts';
import { meetingAggregate } from '../state.ts';
import { meetingPath, metaOf, type OpenMeeting, openMeeting, type StaffContext } from './context.ts';
import { previewPage } from './preview.tsx';
import { audienceNow, differenceSince, type PreviewAudience } from './preview-audience.ts';

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
  switch (textAt(tree, 'do')) {
    case 'test':
      return await sendToMyself(c, open, audience);
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

/**
 * Writes down exactly these people, then invites them. A crash between the two leaves a list that
 * nobody reads; the next try writes the same one or finds it.
 */
async function invite(
  c: StaffContext,
  open: OpenMeeting,
  audience: PreviewAudience,
  seen: string,
  atOnce: boolean,
): Promise<void> {
  const { services, networkId, network } = c.var;
  const { repository } = services;
  const now = services.now();
  const chunks = audienceChunks(audience.invited, audience.leftOut);
  const attempt = createHash('sha256').update(JSON.stringify(chunks)).digest('base64url').slice(0, 10);
  const id = `${open.id}.${open.version}-${attempt}`;
  const { hash, mail, byHand, leftOut } = audience;
  const { settings } = network;
  const fixed = { id, chunks: chunks.length, hash, seen, mail, byHand, leftOut: leftOut.length };
  const inviting = {
    stopSeconds: settings.stopSeconds,
    timeline: timelineOf(settings),
    atOnce,
    replies: settings.receiving ? services.receiving : undefined,
  };
  // Asks the rules before anything is written.
  const decide = (meeting: Parameters<typeof convene>[0]) => convene(meeting, fixed, now, inviting);
  decide(open.meeting);
  try {
    await repository.log.append(appendOf(audienceAggregate, networkId, id, 0, chunks, metaOf(c)));
  } catch (error) {
    // The id names the content: whoever wrote it first wrote the same.
    if (!(error instanceof VersionConflict)) throw error;
  }
  await repository.change(meetingAggregate, networkId, open.id, metaOf(c), decide, open.version);
}

async function sendToMyself(c: StaffContext, open: OpenMeeting, audience: PreviewAudience) {
  const { services, networkId, staff } = c.var;
  const asked = c.req.query('as');
  const as = audience.invited.find((one) => [one.party, one.seat, one.person].join('.') === asked);
  const shown = as ?? audience.invited.find((one) => one.channel === 'email') ?? audience.invited[0];
  await services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), (meeting) =>
    requestPreview(meeting, staff.id, shown),
  );
  return c.redirect(meetingPath(c, open.id, '/preview?sent'), 303);
}
