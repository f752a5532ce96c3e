import { ulid } from 'ulid';
import { say } from '../../i18n/say.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { isId, readForm, textAt } from '../../web/parse.ts';
import { Button } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { forumPath } from '../open-forum.ts';
import { register } from '../rules/places/decide.ts';
import { changePlaces, placesClock } from './change.ts';
import { AnswerFields, readAnswers } from './fields.tsx';
import type { OpenPlaces } from './open.ts';
import { openedPlaces } from './places-page.tsx';
import { staffTexts as texts } from './staff-texts.ts';

/** `GET …/places/new`: somebody who calls is written down. */
export async function showByPhone(c: StaffContext): Promise<Response> {
  const open = await openedPlaces(c);
  return open?.places.settings
    ? await page(c, open, freshForm(c.var.lang))
    : await show(c, <NotFoundPage c={c} />, 404);
}

/** They count at once; the same form sent twice is one registration. */
export async function postByPhone(c: StaffContext): Promise<Response> {
  const open = await openedPlaces(c);
  if (!open?.places.settings) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId, lang } = c.var;
  const tree = await readForm(c);
  const read = readAnswers(tree, lang, 'staff');
  if (!read.ok) return await page(c, open, { lang, values: tree, problems: read.problems }, 422);
  const typed = textAt(tree, 'id');
  const id = isId(typed) ? typed : ulid();
  const clock = placesClock(services, open.network);
  const outcome = await attempt(lang, () =>
    changePlaces(services, networkId, open.id, metaOf(c), (places) =>
      register(places, { id, via: 'phone', answers: read.value }, clock),
    ),
  );
  if (outcome.done) return c.redirect(forumPath(c, open, `/places?saved#${id}`), 303);
  return await page(c, open, { lang, values: tree, problems: outcome.problems }, 422);
}

function page(c: StaffContext, open: OpenPlaces, form: FormState, status: 200 | 422 = 200) {
  const { lang, network } = c.var;
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.byPhone)}
      lead={say(lang, texts.byPhoneLead)}
      back={{ href: forumPath(c, open, '/places'), label: say(lang, texts.back) }}
    >
      <Form form={form} action={forumPath(c, open, '/places/new')} creates>
        <AnswerFields form={form} of="staff" network={network.settings.shortName} />
        <Button weight="main">{say(lang, texts.byPhoneButton)}</Button>
      </Form>
    </StaffPage>,
    status,
  );
}
