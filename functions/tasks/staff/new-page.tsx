import { localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { readAs } from '../../web/fields.ts';
import { CheckBox, Choice } from '../../web/form-choices.tsx';
import { DateField, Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm } from '../../web/parse.ts';
import { Button } from '../../web/parts.tsx';
import { asksToPick } from '../../web/pick-list.tsx';
import { show } from '../../web/show.tsx';
import { writeTask } from '../rules/decide.ts';
import { mustBeNear } from '../rules/near.ts';
import { DateTooFar } from '../rules/refusals.ts';
import { taskAggregate } from '../rules/task.ts';
import { namesOf } from './names.ts';
import { newTaskForm, OwnersField, taskLabels } from './task-form.tsx';
import { staffTaskTexts as texts } from './texts.ts';

/** `GET /n/:network/tasks/new`: a task on any day, without a meeting. */
export function showNewTask(c: StaffContext): Promise<Response> {
  return page(c, freshForm(c.var.lang, { begins: 'offered' }), 200);
}

export async function postNewTask(c: StaffContext): Promise<Response> {
  const { lang, networkId, network, services } = c.var;
  const tree = await readForm(c);
  if (asksToPick(tree)) return await page(c, { lang, values: tree, problems: [] }, 200);
  const reading = readAs(newTaskForm(), tree, lang, taskLabels);
  if (!reading.ok) return await page(c, { lang, values: tree, problems: reading.problems }, 422);
  const { id, what, owners, due, begins, evidence, membersOnly, asks } = reading.value;
  const today = localDate(services.now(), network.settings.zone);
  const outcome = await attempt(
    lang,
    () => {
      if (due) mustBeNear(due, today);
      return services.repository.change(taskAggregate, networkId, id, metaOf(c), (task) =>
        writeTask(task, {
          what,
          origin: { from: 'day' },
          owners,
          begins: owners.length > 0 ? begins : 'open',
          ...(due ? { due } : {}),
          ...(evidence ? { evidenceWanted: evidence } : {}),
          ...(membersOnly ? { membersOnly } : {}),
          ...(asks && owners.length === 0 ? { asks } : {}),
        }),
      );
    },
    (refusal) => (refusal instanceof DateTooFar ? 'due' : ''),
  );
  if (outcome.done) return c.redirect(`/n/${networkId}/tasks/${id}?saved`, 303);
  return await page(c, { lang, values: tree, problems: outcome.problems }, 422);
}

async function page(c: StaffContext, form: FormState, status: 200 | 422): Promise<Response> {
  const { lang, networkId } = c.var;
  const names = await namesOf(c, []);
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.add)}
      back={{ href: `/n/${networkId}/tasks`, label: say(lang, texts.back) }}
    >
      <Form form={form} action={`/n/${networkId}/tasks/new`} creates>
        <BilingualField form={form} name="what" label={say(lang, texts.what)} lines={2} />
        <OwnersField form={form} members={names.members} />
        <Choice
          form={form}
          name="begins"
          label={say(lang, texts.begins)}
          options={[
            { value: 'offered', label: say(lang, texts.offered) },
            { value: 'taken', label: say(lang, texts.taken) },
          ]}
        />
        <DateField form={form} name="due" label={say(lang, texts.due)} optional />
        <BilingualField form={form} name="evidence" label={say(lang, texts.evidence)} optional />
        <CheckBox form={form} name="membersOnly" label={say(lang, texts.onlyMembers)} />
        <CheckBox form={form} name="asks" label={say(lang, texts.asks)} />
        <Button weight="main">{say(lang, texts.save)}</Button>
      </Form>
    </StaffPage>,
    status,
  );
}
