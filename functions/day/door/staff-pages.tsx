import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { Icon } from '../../web/icons.tsx';
import { show } from '../../web/show.tsx';
import { type Around, postTap, postTaps, showCheckIn, showTaps, showWorker } from './check-in.tsx';
import { type OpenDoor, openStaffDoor } from './open-door.ts';
import { doorTexts as texts } from './texts.ts';

export { postDoors, showDoors } from './links-page.tsx';

/** `GET /n/:network/meetings/:id/check-in` */
export async function showStaffCheckIn(c: StaffContext): Promise<Response> {
  const open = await openStaffDoor(c);
  return open ? await showCheckIn(c, open, around(c, open)) : await none(c);
}

/** `POST …/check-in`: one tap, without script. */
export async function postStaffCheckIn(c: StaffContext): Promise<Response> {
  const open = await openStaffDoor(c);
  return open ? await postTap(c, open, around(c, open)) : await none(c);
}

/** `POST …/check-in/taps` */
export async function postStaffTaps(c: StaffContext): Promise<Response> {
  const open = await openStaffDoor(c);
  return open ? await postTaps(c, open) : await none(c);
}

/** `GET …/check-in/taps` */
export async function showStaffTaps(c: StaffContext): Promise<Response> {
  const open = await openStaffDoor(c);
  return open ? await showTaps(c, open) : await none(c);
}

/** `GET …/check-in/worker.js` */
export async function showStaffWorker(c: StaffContext): Promise<Response> {
  return showWorker(c, c.var.person.shared ? undefined : await openStaffDoor(c));
}

/** The staff come from the meeting, and may give the work to others. A computer that others use keeps no copy. */
function around(c: StaffContext, { networkId, meetingId, meeting, standing }: OpenDoor): Around {
  const { lang, person } = c.var;
  const path = `/n/${networkId}/meetings/${meetingId}`;
  const back = (
    <p>
      <Icon name="back" /> <a href={path}>{plain(meeting.details.title, lang)}</a>
      {' · '}
      {standing === 'closed' ? (
        <a href={`${path}/day`}>{say(lang, texts.reopen)}</a>
      ) : (
        <a href={`${path}/doors`}>{say(lang, texts.links)}</a>
      )}
    </p>
  );
  return { back, keep: !person.shared };
}

function none(c: StaffContext): Response | Promise<Response> {
  return show(c, <NotFoundPage c={c} />, 404);
}
