import { truncate } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { show } from '../../web/show.tsx';
import { forumFromDecision } from './forum-from.ts';
import { addedItem, ItemList } from './item-list.tsx';
import { type Around, postItem, showItem } from './item-page.tsx';
import { type OpenMinutes, openStaffMinutes } from './open-minutes.ts';
import { minutesTexts as texts } from './texts.ts';

export { showFullMinutes } from './print-page.tsx';
export { postRapporteurs, showRapporteurs } from './rapporteurs-page.tsx';

const BACK_LENGTH = 28;

/** `POST /n/:network/meetings/:id/minutes`: one more item. */
export async function postMinutes(c: StaffContext): Promise<Response> {
  const open = await openStaffMinutes(c);
  if (!open) return await none(c);
  const added = await addedItem(c, open);
  if ('id' in added) return c.redirect(`${c.req.path}/${added.id}`, 303);
  const { lang } = c.var;
  const form = { lang, values: added.tree, problems: added.problems };
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.minutes)}
      lead={plain(open.meeting.details.title, lang)}
      place="meetings"
      back={backOf(c, open)}
    >
      {await ItemList(c, open, c.req.path, form)}
    </StaffPage>,
    422,
  );
}

/** `GET …/minutes/:item` */
export async function showStaffItem(c: StaffContext): Promise<Response> {
  const open = await openStaffMinutes(c);
  return open ? await showItem(c, open, around(c, open)) : await none(c);
}

/** `POST …/minutes/:item` */
export async function postStaffItem(c: StaffContext): Promise<Response> {
  const open = await openStaffMinutes(c);
  return open ? await postItem(c, open, around(c, open)) : await none(c);
}

/** A computer that others use keeps nothing after its browser is closed. */
function around(c: StaffContext, open: OpenMinutes): Around {
  const list = `/n/${open.networkId}/meetings/${open.meetingId}/minutes`;
  return {
    list,
    keep: !c.var.person.shared,
    session: true,
    forumFrom: (item, entry) => forumFromDecision(open, item, entry),
    page: ({ title, lead, children }) => (
      <StaffPage
        c={c}
        title={title}
        lead={lead}
        place="meetings"
        back={{ href: list, label: say(c.var.lang, texts.minutes) }}
      >
        {children}
      </StaffPage>
    ),
  };
}

function backOf(c: StaffContext, { networkId, meetingId, meeting }: OpenMinutes) {
  const label = truncate(plain(meeting.details.title, c.var.lang), BACK_LENGTH);
  return { href: `/n/${networkId}/meetings/${meetingId}`, label };
}

function none(c: StaffContext): Response | Promise<Response> {
  return show(c, <NotFoundPage c={c} />, 404);
}
