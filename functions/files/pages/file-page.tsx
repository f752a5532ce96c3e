import * as z from 'zod';
import { dateTime } from '../../i18n/dates.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { say } from '../../i18n/say.ts';
import { MINUTE } from '../../platform/clock.ts';
import { known } from '../../platform/personal.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { bilingual, oneOf, readAs } from '../../web/fields.ts';
import { type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { type FormTree, listAt, readForm, textAt } from '../../web/parse.ts';
import { Actions, LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { refusalTexts } from '../refusal-texts.ts';
import { namePeople, notAgreedIn, publish, revoke } from '../rules/decide.ts';
import { consents, purposes, type StoredPurpose } from '../rules/events.ts';
import { type FileState, fileAggregate, type Kept, type Over, type Refused } from '../rules/file.ts';
import { fileTexts as texts } from '../texts.ts';
import { nameOf } from './files-page.tsx';
import { PeopleIn } from './people.tsx';
import { type InPhoto, peopleIn, whoCame } from './people-in.ts';
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
  return shown ? await answer(shown, freshForm(c.var.lang)) : show(c, <NotFoundPage c={c} />, 404);
}

/** Publishes a photo, says other words for it or who is in it, or takes it back. */
export async function postFile(c: StaffContext) {
  const shown = await shownFile(c);
  if (!shown) return show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId, lang } = c.var;
  const tree = await readForm(c);
  if (textAt(tree, 'part') === 'people') return await postPeople(shown, tree);
  const revoking = textAt(tree, 'revoke') !== '';
  const reading = revoking
    ? undefined
    : readAs(publishForm, tree, lang, { alt: texts.alt, consent: texts.consent });
  if (reading && !reading.ok)
    return await answer(shown, { lang, values: tree, problems: reading.problems }, 422);
  const { repository } = services;
  const people = await peopleOf(shown);
  const done = await attempt(lang, () =>
    repository.change(fileAggregate, networkId, shown.id, metaOf(c), (file) =>
      reading ? publish(file, { ...reading.value, lang, people }) : revoke(file),
    ),
  );
  if (done.done) return c.redirect(filesPath(c, shown.place, `/${shown.id}`), 303);
  return await answer(shown, { lang, values: tree, problems: done.problems }, 409);
}

/** Says who can be recognised in a photo, of those who came. */
async function postPeople(shown: Shown, tree: FormTree) {
  const { c, place, id } = shown;
  const { services, networkId, lang } = c.var;
  const ticked = new Set(listAt(tree, 'people'));
  const all = await choicesFor(shown);
  const named = all.filter(({ person }) => ticked.has(person));
  const done = await attempt(lang, () =>
    services.repository.change(fileAggregate, networkId, id, metaOf(c), (file) => namePeople(file, named)),
  );
  if (done.done) return c.redirect(filesPath(c, place, `/${id}#people`), 303);
  return await answer(shown, { lang, values: tree, problems: done.problems }, 409, 'people');
}

/** Those in a photo, as they are known at this moment. */
async function peopleOf({ c, file }: Shown): Promise<InPhoto[]> {
  const { services, networkId } = c.var;
  return file.status === 'kept' ? await peopleIn(services.repository, networkId, file) : [];
}

/** Everybody who came, and before them who is named though the list says that they did not come. */
async function choicesFor(shown: Shown): Promise<InPhoto[]> {
  const { c, place } = shown;
  const [came, people] = await Promise.all([
    whoCame(c.var.services.repository, c.var.networkId, place.of.id),
    peopleOf(shown),
  ]);
  const others = people.filter(({ person }) => !came.some((one) => one.person === person));
  return [...others, ...inNameOrder(came, c.var.lang, ({ name }) => [name])].filter(
    ({ name }) => name !== '',
  );
}

async function shownFile(c: StaffContext): Promise<Shown | undefined> {
  const place = await placeOf(c);
  const found = place && (await fileOf(c, place));
  if (!place || !found) return undefined;
  // Of a file that nobody has looked at yet, only an address of ours, from after an upload, has a page.
  if (found.file.status === 'none' && c.req.query('since') === undefined) return undefined;
  return { c, place, id: found.id, file: found.file };
}

/** `part`: which form the problems of `form` are about. */
async function answer(
  shown: Shown,
  form: FormState,
  status: 200 | 409 | 422 = 200,
  part: 'publish' | 'people' = 'publish',
) {
  const { c, place, id, file } = shown;
  const { lang } = c.var;
  switch (file.status) {
    case 'none':
      return waiting(c, place);
    case 'refused':
      return show(c, <RefusedPage c={c} place={place} file={file} />);
    case 'over':
      return show(c, <OverPage c={c} place={place} file={file} />);
    case 'kept': {
      const fresh = freshForm(lang);
      const isPhoto = file.purpose === 'photo' && file.format === 'picture';
      return show(
        c,
        <KeptPage
          c={c}
          place={place}
          id={id}
          file={file}
          form={part === 'publish' ? form : fresh}
          peopleForm={part === 'people' ? form : fresh}
          choices={isPhoto ? await choicesFor(shown) : []}
        />,
        status,
      );
    }
  }
}

/** It was kept, and is not any more: why, and by whom where somebody did it. */
async function OverPage({ c, place, file }: { c: StaffContext; place: Place; file: Over }) {
  const { lang, network } = c.var;
  const values = {
    who: network.staff.find((one) => `staff:${one.id}` === file.by)?.name || say(lang, texts.coordinator),
    when: dateTime(file.at, place.zone, lang),
  };
  const words = { time: texts.over, deleted: texts.deleted, forgotten: texts.overForgotten };
  return (
    <StaffPage
      c={c}
      title={say(lang, file.why === 'time' ? texts.overTitle : texts.deletedTitle)}
      lead={say(lang, words[file.why], values)}
      place="meetings"
      back={back(c, place)}
    />
  );
}

function waiting(c: StaffContext, place: Place) {
  const { lang, services } = c.var;
  const since = Number(c.req.query('since'));
  // An address that says tomorrow would look again until then.
  const isLost = !(Math.abs(Date.parse(services.now()) - since) < PATIENCE);
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

function KeptPage(props: {
  c: StaffContext;
  place: Place;
  id: string;
  file: Kept;
  form: FormState;
  peopleForm: FormState;
  choices: readonly InPhoto[];
}) {
  const { c, place, id, file, form, peopleForm, choices } = props;
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
          {file.purpose === 'paper' ? (
            <LinkButton
              href={`/n/${c.var.networkId}/meetings/${place.of.id}/papers?file=${id}#add`}
              weight="main"
            >
              {say(lang, texts.addPaper)}
            </LinkButton>
          ) : null}
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
        <>
          <Publishing
            c={c}
            action={filesPath(c, place, `/${id}`)}
            id={id}
            file={file}
            form={form}
            notAgreed={notAgreedIn(file, choices)}
          />
          <PeopleIn
            c={c}
            action={filesPath(c, place, `/${id}`)}
            file={file}
            form={peopleForm}
            choices={choices}
          />
        </>
      ) : null}
      <Actions>
        <LinkButton href={filesPath(c, place, `/${id}/delete`)} icon="remove" weight="quiet">
          {say(lang, isPdf ? texts.deletePdf : texts.deletePicture)}
        </LinkButton>
      </Actions>
    </StaffPage>
  );
}

function again(c: StaffContext, place: Place, purpose: StoredPurpose): string {
  return filesPath(c, place, `/new/${purpose}`);
}

function back(c: StaffContext, place: Place): { href: string; label: string } {
  return { href: filesPath(c, place), label: say(c.var.lang, texts.back) };
}
