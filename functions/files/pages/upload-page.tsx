import { ulid } from 'ulid';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Actions, Button, LinkButton } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { refusalTexts } from '../refusal-texts.ts';
import { MOST_TAKEN, mostBytes } from '../rules/decide.ts';
import { type Purpose, purposes } from '../rules/events.ts';
import { uploadKey } from '../rules/keys.ts';
import { purposeTexts, fileTexts as texts } from '../texts.ts';
import { filesPath, type Place, placeOf } from './place.ts';
import { uploadScript } from './upload-script.ts';

/** Seconds in which an upload must begin: somebody looks for the photo. */
const FORM_SECONDS = 3600;

/** What is offered first; phones make a JPEG of what they save otherwise where they are asked for one of these. */
const PICTURES = 'image/jpeg,image/png,image/webp';

/**
 * `GET …/files/new/photo`: a form that leads to S3. Nothing is written down by showing it: the key that it signs says
 * all that is known of the file to come.
 */
export async function showUpload(c: StaffContext) {
  const place = await placeOf(c);
  const purpose = purposes.find((one) => one === c.req.param('purpose'));
  if (!place || !purpose) return show(c, <NotFoundPage c={c} />, 404);
  const { networkId, services, staff } = c.var;
  const key = uploadKey({
    network: networkId,
    of: place.of,
    purpose,
    by: staff.id,
    form: ulid(Date.parse(services.now())),
  });
  const form = (await services.files()).form({
    key,
    most: MOST_TAKEN,
    leadsTo: `${services.origin}${filesPath(c, place, '/arrived')}`,
    now: services.now(),
    seconds: FORM_SECONDS,
  });
  c.set('postsTo', new URL(form.action).origin);
  // Gone back to, it is asked for anew: a form is for one file, and works for an hour.
  c.header('Cache-Control', 'no-store');
  return show(c, <Page c={c} place={place} purpose={purpose} form={form} />);
}

function Page(props: {
  c: StaffContext;
  place: Place;
  purpose: Purpose;
  form: { action: string; fields: readonly (readonly [string, string])[] };
}) {
  const { c, place, purpose, form } = props;
  const { lang } = c.var;
  const words = purposeTexts[purpose];
  const isPhoto = purpose === 'photo';
  const isPaper = purpose === 'paper';
  return (
    <StaffPage
      c={c}
      title={say(lang, words.add)}
      lead={say(lang, words.lead)}
      place="meetings"
      back={{ href: filesPath(c, place), label: say(lang, texts.back) }}
    >
      <form
        method="post"
        action={form.action}
        enctype="multipart/form-data"
        data-most={String(mostBytes(purpose))}
        data-too-large={say(lang, isPaper ? refusalTexts.paperTooLarge : refusalTexts.tooLarge)}
        data-none={say(lang, texts.noneChosen)}
        data-empty={say(lang, texts.emptyFile)}
        data-sending={say(lang, texts.sending)}
      >
        {form.fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="field">
          <label for="file">{say(lang, isPhoto ? texts.choosePhoto : texts.chooseFile)}</label>
          <p class="help" id="file-help">
            {say(lang, isPaper ? texts.limitPaper : isPhoto ? texts.limitPhoto : texts.limitFile)}
          </p>
          <p class="problem" id="file-said" role="alert" hidden />
          <input
            type="file"
            id="file"
            name="file"
            accept={isPaper ? 'application/pdf' : isPhoto ? PICTURES : `${PICTURES},application/pdf`}
            required
            aria-describedby="file-help file-said"
          />
        </div>
        <Actions>
          <Button weight="main">{say(lang, texts.send)}</Button>
          <LinkButton href={filesPath(c, place)} weight="quiet">
            {say(lang, texts.cancel)}
          </LinkButton>
        </Actions>
      </form>
      <script src={uploadScript.path} defer />
    </StaffPage>
  );
}
