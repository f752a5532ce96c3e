import { metaOf, type StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { meetingPath, openMeeting } from '../page/context.ts';
import { stopConvening } from '../rules/decide.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { announceNow } from '../rules/timeline/decide.ts';

/**
 * `stop`: back to the draft, as long as nothing was sent · `announce`: people are told now what changed.
 * Where the notice was sent meanwhile, that is what was wanted.
 */
export async function postMeeting(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return notFound(c);
  const asked = textAt(await readForm(c), 'do');
  const { services, networkId } = c.var;
  const change = (decide: typeof stopConvening) =>
    services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), decide);
  if (asked === 'announce') {
    const waits = open.meeting.status === 'convened' && open.meeting.announceAt !== undefined;
    if (waits) await change(announceNow);
    return c.redirect(meetingPath(c, open.id, '?changed=told'), 303);
  }
  if (asked !== 'stop') return c.redirect(meetingPath(c, open.id), 303);
  await change(stopConvening);
  return c.redirect(meetingPath(c, open.id, '?stopped'), 303);
}
