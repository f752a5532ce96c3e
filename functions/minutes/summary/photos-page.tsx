import { type PublicPhoto, publicPhotos } from '../../files/in-public.ts';
import { photoPath } from '../../files/rules/photo-path.ts';
import { listFiles } from '../../files/rules/views.ts';
import { truncate } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { listAt, readForm } from '../../web/parse.ts';
import { Actions, Button, Empty, LinkButton } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { MAX_PHOTOS } from '../rules/events.ts';
import { minutesAggregate } from '../rules/minutes.ts';
import { choosePhotos } from '../rules/photos.ts';
import { type OpenMinutes, openStaffMinutes } from '../typing/open-minutes.ts';
import { photoTexts as texts } from './photo-texts.ts';

const BACK_LENGTH = 28;
/** Photos that are offered: the latest ones. */
const MOST_OFFERED = 40;

/** `GET /n/:network/meetings/:id/summary/photos`: which of the meeting's public photos are on its page. */
export async function showPhotos(c: StaffContext): Promise<Response> {
  const open = await openStaffMinutes(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  return await page(c, open, open.minutes.photos, freshForm(c.var.lang));
}

/** `POST` of the same; `photos`: ids, in the order of the page. */
export async function postPhotos(c: StaffContext): Promise<Response> {
  const open = await openStaffMinutes(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services, networkId } = c.var;
  const tree = await readForm(c);
  const chosen = listAt(tree, 'photos');
  const offered = (await offeredIn(c, open)).map(({ id }) => id);
  const done = await attempt(lang, () =>
    services.repository.change(minutesAggregate, networkId, open.meetingId, metaOf(c), (minutes) =>
      choosePhotos(minutes, chosen, offered),
    ),
  );
  if (done.done) return c.redirect(`/n/${networkId}/meetings/${open.meetingId}/summary-parts#preview`, 303);
  return await page(c, open, chosen, { lang, values: tree, problems: done.problems }, 409);
}

/** Those that anybody may see at this moment, the earliest first. */
async function offeredIn(c: StaffContext, { meetingId }: OpenMinutes): Promise<PublicPhoto[]> {
  const { services, networkId } = c.var;
  const rows = await listFiles(services.views, networkId, { kind: 'meeting', id: meetingId });
  const ids = rows.flatMap(({ id, purpose, state }) =>
    purpose === 'photo' && state === 'published' ? [id] : [],
  );
  return await publicPhotos(services.repository, networkId, meetingId, ids.slice(-MOST_OFFERED));
}

async function page(
  c: StaffContext,
  open: OpenMinutes,
  chosen: readonly string[],
  form: FormState,
  status: 200 | 409 = 200,
) {
  const { lang, networkId } = c.var;
  const offered = await offeredIn(c, open);
  const title = plain(open.meeting.details.title, lang);
  const meeting = `/n/${networkId}/meetings/${open.meetingId}`;
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead, { max: MAX_PHOTOS })}
      place="meetings"
      back={{ href: `${meeting}/summary-parts`, label: truncate(title, BACK_LENGTH) }}
    >
      {offered.length === 0 ? (
        <Empty>{say(lang, texts.none)}</Empty>
      ) : (
        <Form form={form} action={c.req.path}>
          <fieldset>
            <legend>{say(lang, texts.which)}</legend>
            <ul class="photos">
              {offered.map((photo) => (
                <Offered c={c} photo={photo} isChosen={chosen.includes(photo.id)} />
              ))}
            </ul>
          </fieldset>
          <Actions>
            <Button weight="main">{say(lang, texts.save)}</Button>
          </Actions>
        </Form>
      )}
      <Actions>
        <LinkButton href={`${meeting}/files`}>{say(lang, texts.files)}</LinkButton>
      </Actions>
    </StaffPage>,
    status,
  );
}

function Offered({ c, photo, isChosen }: { c: StaffContext; photo: PublicPhoto; isChosen: boolean }) {
  const { lang, networkId } = c.var;
  const { id, alt, small } = photo;
  return (
    <li>
      <label class="choice">
        <input type="checkbox" name="photos" value={id} checked={isChosen} />
        <span>
          <img
            src={photoPath(networkId, id, small.name)}
            width={small.width}
            height={small.height}
            alt=""
            loading="lazy"
          />
          {plain(alt, lang) || say(lang, texts.noWords)}
        </span>
      </label>
    </li>
  );
}
