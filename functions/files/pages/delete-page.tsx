import { say } from '../../i18n/say.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Actions, Button, LinkButton } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { deleteFile } from '../rules/decide.ts';
import { fileAggregate, type Kept } from '../rules/file.ts';
import { fileTexts as texts } from '../texts.ts';
import { nameOf } from './files-page.tsx';
import { fileOf, filesPath, type Place, placeOf } from './place.ts';

interface Deleting {
  readonly c: StaffContext;
  readonly place: Place;
  readonly id: string;
  readonly file: Kept;
}

/** `GET …/files/:file/delete`: what will be gone, before anything is. */
export async function showDelete(c: StaffContext) {
  const found = await deletingOf(c);
  return 'answer' in found ? found.answer : question(found, freshForm(c.var.lang));
}

/** `POST …/files/:file/delete`: it is shown nowhere from this moment on; its objects are deleted by the next tick. */
export async function postDelete(c: StaffContext) {
  const found = await deletingOf(c);
  if ('answer' in found) return found.answer;
  const { services, networkId, lang } = c.var;
  const done = await attempt(lang, () =>
    services.repository.change(fileAggregate, networkId, found.id, metaOf(c), deleteFile),
  );
  if (done.done) return c.redirect(filesPath(c, found.place), 303);
  return question(found, { lang, values: {}, problems: done.problems }, 409);
}

/** The file of the address; one that is deleted already has its own page, which says so. */
async function deletingOf(c: StaffContext): Promise<Deleting | { answer: Response | Promise<Response> }> {
  const place = await placeOf(c);
  const found = place && (await fileOf(c, place));
  if (!place || !found || found.file.status === 'none' || found.file.status === 'refused') {
    return { answer: show(c, <NotFoundPage c={c} />, 404) };
  }
  if (found.file.status === 'over') {
    return { answer: c.redirect(filesPath(c, place, `/${found.id}`), 303) };
  }
  return { c, place, id: found.id, file: found.file };
}

function question({ c, place, id, file }: Deleting, form: FormState, status: 200 | 409 = 200) {
  const { lang } = c.var;
  const name = nameOf(c, place, file);
  const own = filesPath(c, place, `/${id}`);
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.deleteTitle, { name })}
      lead={say(lang, texts.deleteLead)}
      place="meetings"
      back={{ href: own, label: name }}
    >
      {file.published ? <p>{say(lang, texts.deletePublic)}</p> : null}
      {file.purpose === 'photo' ? null : <p>{say(lang, texts.deleteEvidence)}</p>}
      <Form form={form} action={`${own}/delete`}>
        <Actions>
          <Button weight="danger">
            {say(lang, file.format === 'pdf' ? texts.deletePdf : texts.deletePicture)}
          </Button>
          <LinkButton href={own} weight="quiet">
            {say(lang, texts.keepIt)}
          </LinkButton>
        </Actions>
      </Form>
    </StaffPage>,
    status,
  );
}
