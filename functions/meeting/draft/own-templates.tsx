import { ulid } from 'ulid';
import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { line, pageId, readAs } from '../../web/fields.ts';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Empty, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { backToMeeting, meetingPath, type OpenMeeting, openMeeting, titleOf } from '../page/context.ts';
import { MAX_LINE } from '../rules/details.ts';
import {
  keepTemplate,
  type OwnTemplate,
  type OwnTemplates,
  removeTemplate,
  renameTemplate,
  TEMPLATES_ID,
  templatesAggregate,
} from '../rules/own-templates.ts';
import { withVisibility } from '../rules/visibility.ts';
import { templateTexts as texts } from './templates-texts.ts';

const schema = z.object({ id: pageId(), name: line(MAX_LINE) });
const labels = { name: texts.name };

/** Address of the network's own templates, or of one of them. */
export function templatesPath(c: StaffContext, id = ''): string {
  return `/n/${c.var.networkId}/templates${id ? `/${id}` : ''}`;
}

/** What the network kept for itself, as it is this moment. */
export async function ownTemplates(c: StaffContext): Promise<OwnTemplates> {
  const { services, networkId } = c.var;
  return (await services.repository.load(templatesAggregate, networkId, TEMPLATES_ID)).state;
}

/** `3 objectives · 5 agenda items`. */
export function templateAbout({ details }: OwnTemplate, lang: Lang): string {
  return say(lang, texts.about, {
    objectives: counted(lang, details.objectives?.length ?? 0, texts.objectives),
    agenda: counted(lang, details.agenda?.length ?? 0, texts.items),
  });
}

/** The question under which name a meeting is kept as a template. */
export async function showKeep(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  const form = freshForm(c.var.lang, { name: titleOf(c, open.meeting.details), id: ulid() });
  return keepPage(c, open, form);
}

export async function postKeep(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId, lang } = c.var;
  const values = await readForm(c);
  const read = readAs(schema, values, lang, labels);
  if (!read.ok) return keepPage(c, open, { lang, values, problems: read.problems }, 422);
  const kept = { ...read.value, details: withVisibility(open.meeting.details, open.meeting.template) };
  const done = await attempt(
    lang,
    () =>
      services.repository.change(templatesAggregate, networkId, TEMPLATES_ID, metaOf(c), (templates) =>
        keepTemplate(templates, kept),
      ),
    () => 'name',
  );
  if (done.done) return c.redirect(`${templatesPath(c)}?kept`, 303);
  return keepPage(c, open, { lang, values, problems: done.problems }, 422);
}

function keepPage(c: StaffContext, open: OpenMeeting, form: FormState, status?: 422) {
  const { lang } = c.var;
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.keep)}
      lead={say(lang, texts.keepLead)}
      place="meetings"
      back={backToMeeting(c, open)}
    >
      <Form form={form} action={meetingPath(c, open.id, '/template')} creates>
        <TextField form={form} name="name" label={say(lang, texts.name)} help={say(lang, texts.nameHelp)} />
        <Actions>
          <Button weight="main">{say(lang, texts.keepButton)}</Button>
        </Actions>
      </Form>
    </StaffPage>,
    status,
  );
}

/** All of them, each a line. */
export async function showTemplates(c: StaffContext) {
  const { lang, networkId } = c.var;
  const templates = await ownTemplates(c);
  const said = (['kept', 'renamed', 'removed'] as const).find((one) => c.req.query(one) !== undefined);
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={templates.length > 0 ? say(lang, texts.lead) : undefined}
      place="meetings"
      back={{ href: `/n/${networkId}/meetings/new`, label: say(lang, texts.back) }}
    >
      {said ? (
        <Notice mood="done" live>
          <p>{say(lang, texts[said])}</p>
        </Notice>
      ) : null}
      {templates.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
        </Empty>
      ) : null}
      <ul class="rows">
        {templates.map((template) => (
          <li>
            <div>
              <p class="what">{template.name}</p>
              <p class="muted">{templateAbout(template, lang)}</p>
            </div>
            <a href={templatesPath(c, template.id)}>
              {say(lang, texts.change)}
              <span class="hidden"> {template.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </StaffPage>,
  );
}

/** One of them: another name, or away with it. */
export async function showTemplate(c: StaffContext) {
  const template = await templateOf(c);
  if (!template) return show(c, <NotFoundPage c={c} />, 404);
  return templatePage(c, template, freshForm(c.var.lang, template));
}

export async function postTemplate(c: StaffContext) {
  const template = await templateOf(c);
  if (!template) return c.redirect(templatesPath(c), 303);
  const { services, networkId, lang } = c.var;
  const { id } = template;
  const values = await readForm(c);
  const removes = textAt(values, 'do') === 'remove';
  const read = readAs(schema, { ...values, id }, lang, labels);
  let decide = (templates: OwnTemplates) => removeTemplate(templates, id);
  if (!removes) {
    if (!read.ok) return templatePage(c, template, { lang, values, problems: read.problems }, 422);
    const { name } = read.value;
    decide = (templates) => renameTemplate(templates, id, name);
  }
  const done = await attempt(
    lang,
    () => services.repository.change(templatesAggregate, networkId, TEMPLATES_ID, metaOf(c), decide),
    () => 'name',
  );
  if (done.done) return c.redirect(`${templatesPath(c)}?${removes ? 'removed' : 'renamed'}`, 303);
  return templatePage(c, template, { lang, values, problems: done.problems }, 422);
}

async function templateOf(c: StaffContext): Promise<OwnTemplate | undefined> {
  return (await ownTemplates(c)).find(({ id }) => id === c.req.param('template'));
}

function templatePage(c: StaffContext, template: OwnTemplate, form: FormState, status?: 422) {
  const { lang } = c.var;
  return show(
    c,
    <StaffPage
      c={c}
      title={template.name}
      lead={templateAbout(template, lang)}
      place="meetings"
      back={{ href: templatesPath(c), label: say(lang, texts.title) }}
    >
      <Form form={form} action={templatesPath(c, template.id)}>
        <TextField form={form} name="name" label={say(lang, texts.name)} help={say(lang, texts.nameHelp)} />
        <Actions>
          <Button weight="main" name="do" value="rename">
            {say(lang, texts.rename)}
          </Button>
          <Button weight="danger" name="do" value="remove">
            {say(lang, texts.remove)}
          </Button>
        </Actions>
        <p class="help">{say(lang, texts.removeHelp)}</p>
      </Form>
    </StaffPage>,
    status,
  );
}
