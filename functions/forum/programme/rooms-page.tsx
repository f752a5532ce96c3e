import { ulid } from 'ulid';
import * as z from 'zod';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { once } from '../../platform/once.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { bilingual, optional, pageId, readAs, rows, someOf, wholeNumber } from '../../web/fields.ts';
import { CheckList } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm, NumberField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { listAt, readForm, valueAt } from '../../web/parse.ts';
import { Button } from '../../web/parts.tsx';
import type { Labels } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { forumPath, type OpenForum, openForum } from '../open-forum.ts';
import { nameRooms } from '../rules/programme/decide.ts';
import { equipment, MAX_ROOMS, MAX_TITLE, MOST_HELD, type Room } from '../rules/programme/events.ts';
import { programmeAggregate } from '../rules/programme/programme.ts';
import { equipmentNames, programmeTexts as texts } from './texts.ts';

/** Empty rooms that the form offers besides those there are. */
const MORE = 2;

const room = z.object({
  id: pageId(),
  name: bilingual(MAX_TITLE),
  holds: optional(wholeNumber(1, MOST_HELD)),
  has: someOf(equipment),
});

const roomsForm = once(() =>
  z.object({ rooms: rows(room, { max: MAX_ROOMS, besides: ['id', 'has', 'holds'] }) }),
);

const labels: Labels = { name: texts.roomName, holds: texts.holds, has: texts.has };

/** `GET …/programme/rooms`: which rooms there are, and what they have. */
export async function showRooms(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return await notFound(c);
  const { services, networkId, lang } = c.var;
  const { state } = await services.repository.load(programmeAggregate, networkId, open.id);
  const values = state.rooms.map(({ holds, ...rest }) => ({
    ...rest,
    holds: holds === undefined ? '' : String(holds),
  }));
  return page(c, open, freshForm(lang, { rooms: values }), 200);
}

export async function postRooms(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return await notFound(c);
  const { services, networkId, lang } = c.var;
  const tree = await readForm(c);
  const reading = readAs(roomsForm(), tree, lang, labels);
  if (!reading.ok) return await page(c, open, { lang, values: tree, problems: reading.problems }, 422);
  const named = reading.value.rooms.map(
    ({ holds, ...rest }): Room => ({ ...rest, ...(holds === undefined ? {} : { holds }) }),
  );
  const outcome = await attempt(lang, () =>
    services.repository.change(programmeAggregate, networkId, open.id, metaOf(c), (programme) =>
      nameRooms(programme, named),
    ),
  );
  if (outcome.done) return c.redirect(forumPath(c, open, '/programme?saved'), 303);
  return await page(c, open, { lang, values: tree, problems: outcome.problems }, 422);
}

async function page(c: StaffContext, open: OpenForum, form: FormState, status: 200 | 422): Promise<Response> {
  const { lang } = c.var;
  const typed = valueAt(form.values, 'rooms');
  const there = Array.isArray(typed) ? typed.length : 0;
  const offered = Math.min(MAX_ROOMS, status === 422 ? Math.max(there, 1) : there + MORE);
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.rooms)}
      lead={say(lang, texts.roomsHelp)}
      back={{ href: forumPath(c, open, '/programme'), label: say(lang, texts.back) }}
    >
      <Form form={form} action={forumPath(c, open, '/programme/rooms')}>
        {Array.from({ length: offered }, (_, n) => (
          <OneRoom form={form} n={n} />
        ))}
        <Button weight="main">{say(lang, texts.save)}</Button>
      </Form>
    </StaffPage>,
    status,
  );
}

function OneRoom({ form, n }: { readonly form: FormState; readonly n: number }) {
  const { lang } = form;
  const at = `rooms.${n}`;
  const id = valueAt(form.values, `${at}.id`);
  return (
    <fieldset>
      <legend>{say(lang, texts.oneRoom, { n: digitsFor(lang, n + 1) })}</legend>
      <input type="hidden" name={`${at}.id`} value={typeof id === 'string' && id !== '' ? id : ulid()} />
      <BilingualField form={form} name={`${at}.name`} label={say(lang, texts.roomName)} unmarked />
      <NumberField
        form={form}
        name={`${at}.holds`}
        label={say(lang, texts.holds)}
        unit={say(lang, texts.people)}
        optional
      />
      <CheckList
        form={form}
        name={`${at}.has`}
        label={say(lang, texts.has)}
        optional
        options={equipment.map((value) => ({ value, label: say(lang, equipmentNames[value]) }))}
        chosen={listAt(form.values, `${at}.has`)}
      />
    </fieldset>
  );
}
