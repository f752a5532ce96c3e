import * as z from 'zod';
import { say } from '../../i18n/say.ts';
import { MINUTE } from '../../platform/clock.ts';
import { known } from '../../platform/personal.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { bilingual, oneOf, readAs } from '../../web/fields.ts';
import { type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { publish, revoke } from '../rules/decide.ts';
import { consents, type Purpose, purposes } from '../rules/events.ts';
import { type FileState, fileAggregate, type Kept, type Refused } from '../rules/file.ts';
import { refusalTexts, fileTexts as texts } from '../texts.ts';
import { nameOf } from './files-page.tsx';
import { fileOf, filesPath, type Place, placeOf } from './place.ts';
import { Publishing } from './publishing.tsx';

/** Seconds after which the page of a file that nobody has looked at yet looks again. */
const LOOK_AGAIN = 3;
/** S3 tells of an upload within seconds, sometimes after a minute or more. */
const PATIENCE = 3 * MINUTE;

const publishForm = z.object({ alt: bilingual(300), consent: oneOf(consents) });

interface Shown {
  readonly c: StaffContext;
  readonly place: Place;
  readonly id: string;
  readonly file: FileState;
}

/** `GET …/files/:file`: what became of a file, and what can be done with it. */
export async function showFile(c: StaffContext) {
  const shown = await shownFile(c);
  return shown ? answer(shown, freshForm(c.var.lang)) : show(c, <NotFoundPage c={c} />, 404);
}

/** Publishes a photo, says other words for it, or takes it back. */
export async function postFile(c: StaffContext) {
  const shown = await shownFile(c);
  if (!shown) return show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId, lang } = c.var;
  const tree = await readForm(c);
  const revoking = textAt(tree, 'revoke') !== '';
  const reading = revoking
    ? undefined
    : readAs(publishForm, tree, lang, { alt: texts.alt, consent: texts.consent });
  if (reading && !reading.ok) return answer(shown, { lang, values: tree, problems: reading.problems }, 422);
  const done = await attempt(lang, () =>
    services.repository.change(fileAggregate, networkId, shown.id, metaOf(c), (file) =>
      reading ? publish(file, { ...reading.value, lang }) : revoke(file),
    ),
  );
  if (done.done) return c.redirect(filesPath(c, shown.place, `/${shown.id}`), 303);
  return answer(shown, { lang, values: tree, problems: done.problems }, 409);
}

async function shownFile(c: StaffContext): Promise<Shown | undefined> {
  const place = await placeOf(c);
  const found = place && (await fileOf(c, place));
  if (!place || !found) return undefined;
  // Of a file that nobody has looked at yet, only an address of ours, from after an upload, has a page.
  if (found.file.status === 'none' && c.req.query('since') === undefined) return undefined;
  return { c, place, id: found.id, file: found.file };
}

function answer(shown: Shown, form: FormState, status: 200 | 409 | 422 = 200) {
  const { c, place, id, file } = shown;
  const { lang } = c.var;
  switch (file.status) {
    case 'none':
      return waiting(c, place);
    case 'refused':
      return show(c, <RefusedPage c={c} place={place} file={file} />);
    case 'over':
      return show(
        c,
        <StaffPage
          c={c}
          title={say(lang, texts.overTitle)}
          lead={say(lang, texts.over)}
          place="meetings"
          back={back(c, place)}
        />,
      );
    case 'kept':
      return show(c, <KeptPage c={c} place={place} id={id} file={file} form={form} />, status);
  }
}

function waiting(c: StaffContext, place: Place) {
  const { lang, services } = c.var;
  const since = Number(c.req.query('since'));
  const isLost = !(Date.parse(services.now()) - since < PATIENCE);
  if (!isLost) c.header('Refresh', String(LOOK_AGAIN));
  const here = new URL(c.req.url);
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, isLost ? texts.lostTitle : texts.waitingTitle)}
      lead={say(lang, isLost ? texts.lost : texts.waiting)}
      place="meetings"
      back={back(c, place)}
      action={
        isLost ? (
          <LinkButton
            href={again(c, place, purposes.find((one) => one === c.req.query('for')) ?? 'photo')}
            weight="main"
          >
            {say(lang, texts.again)}
          </LinkButton>
        ) : (
          <LinkButton href={`${here.pathname}${here.search}`}>{say(lang, texts.lookAgain)}</LinkButton>
        )
      }
    />,
  );
}

function RefusedPage({ c, place, file }: { c: StaffContext; place: Place; file: Refused }) {
  const { lang } = c.var;
  return (
    <StaffPage c={c} title={say(lang, texts.refusedTitle)} place="meetings" back={back(c, place)}>
      <Notice mood="failed">
        <p>{say(lang, refusalTexts[file.why])}</p>
      </Notice>
      <Actions>
        <LinkButton href={again(c, place, file.why === 'pdf' ? 'evidence' : file.purpose)} weight="main">
          {say(lang, texts.sendAnother)}
        </LinkButton>
      </Actions>
    </StaffPage>
  );
}

function KeptPage(props: { c: StaffContext; place: Place; id: string; file: Kept; form: FormState }) {
  const { c, place, id, file, form } = props;
  const { lang } = c.var;
  const isPdf = file.format === 'pdf';
  const [first] = file.objects;
  const words = known((file.published ?? file.revoked)?.alt);
  const name = nameOf(c, place, file);
  return (
    <StaffPage
      c={c}
      title={name}
      lead={file.published ? undefined : say(lang, isPdf ? texts.pdfLead : texts.keptLead)}
      place="meetings"
      back={back(c, place)}
    >
      {isPdf || !first ? (
        <Actions>
          <LinkButton href={filesPath(c, place, `/${id}/${first?.name}`)} icon="download">
            {say(lang, texts.download)}
          </LinkButton>
        </Actions>
      ) : (
        <img
          class="photo"
          src={filesPath(c, place, `/${id}/${first.name}`)}
          width={first.width}
          height={first.height}
          alt={words?.[lang] ?? name}
        />
      )}
      {file.purpose === 'photo' && !isPdf ? (
        <Publishing c={c} action={filesPath(c, place, `/${id}`)} id={id} file={file} form={form} />
      ) : null}
    </StaffPage>
  );
}

function again(c: StaffContext, place: Place, purpose: Purpose): string {
  return filesPath(c, place, `/new/${purpose}`);
}

function back(c: StaffContext, place: Place): { href: string; label: string } {
  return { href: filesPath(c, place), label: say(c.var.lang, texts.back) };
}
