import * as z from 'zod';
import { deleteFile, MB, mostBytes } from '../../files/rules/decide.ts';
import { fileAggregate } from '../../files/rules/file.ts';
import { keptFor, listFiles } from '../../files/rules/views.ts';
import { counted } from '../../i18n/counted.ts';
import { shortDateTime } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { once } from '../../platform/once.ts';
import { appendOf } from '../../platform/repository.ts';
import { together } from '../../platform/together.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { bilingual, flag, optional, pageId, readAs, typedLink } from '../../web/fields.ts';
import { CheckBox, Select } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Empty, LinkButton, Notice, Section, Typed } from '../../web/parts.tsx';
import type { Labels } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { PaperNeedsAnItem, PaperNeedsOne } from '../rules/paper-refusals.ts';
import { addPaper, type Papers, papersAggregate, removePaper } from '../rules/papers.ts';
import { staffAgendaTexts as texts } from '../staff-texts.ts';
import { agendaTexts } from '../texts.ts';
import { backTo, type Opened, openMeeting, pathOf } from './open-meeting.ts';

const paperForm = once(() =>
  z.object({
    id: pageId(),
    title: bilingual(200),
    item: pageId(),
    link: optional(typedLink()),
    file: optional(pageId()),
    membersOnly: flag(),
  }),
);

const labels: Labels = {
  title: texts.paperTitle,
  'title.en': texts.paperTitle,
  'title.km': texts.paperTitle,
  item: texts.item,
  link: texts.link,
  file: texts.file,
};

/** `GET …/papers`: what there is to read for the meeting, and slides added afterwards. */
export async function showPapers(c: StaffContext): Promise<Response> {
  const opened = await openMeeting(c);
  if (!opened) return await show(c, <NotFoundPage c={c} />, 404);
  const file = c.req.query('file') ?? '';
  return await page(c, opened, freshForm(c.var.lang, { file }));
}

export async function postPapers(c: StaffContext): Promise<Response> {
  const opened = await openMeeting(c);
  if (!opened) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services, networkId } = c.var;
  const tree = await readForm(c);
  const gone = textAt(tree, 'remove');
  if (gone) {
    const outcome = await attempt(lang, () => remove(c, opened, gone));
    return outcome.done
      ? c.redirect(pathOf(c, opened, '/papers?saved'), 303)
      : await page(c, opened, { lang, values: {}, problems: outcome.problems }, 409);
  }
  const reading = readAs(paperForm(), tree, lang, labels);
  if (!reading.ok) return await page(c, opened, { lang, values: tree, problems: reading.problems }, 422);
  const { id: paper, title, item, link, file, membersOnly } = reading.value;
  const items = (opened.meeting.details.agenda ?? []).map((one) => one.id);
  const outcome = await attempt(
    lang,
    async () => {
      // An id that is in no list of this meeting is a form made by hand.
      if (file && !(await filesOf(c, opened)).some((one) => one.id === file)) throw new PaperNeedsOne();
      await services.repository.change(papersAggregate, networkId, opened.id, metaOf(c), (papers) =>
        addPaper(
          papers,
          {
            ...{ paper, item, title },
            ...(link ? { link } : {}),
            ...(file ? { file } : {}),
            ...(membersOnly ? { membersOnly } : {}),
          },
          items,
        ),
      );
    },
    (refusal) =>
      refusal instanceof PaperNeedsOne ? 'link' : refusal instanceof PaperNeedsAnItem ? 'item' : '',
  );
  if (outcome.done) return c.redirect(pathOf(c, opened, '/papers?saved'), 303);
  return await page(c, opened, { lang, values: tree, problems: outcome.problems }, 422);
}

/** A paper that is taken away is not kept either. */
async function remove(c: StaffContext, { id }: Opened, paper: string): Promise<void> {
  const { services, networkId } = c.var;
  const { repository } = services;
  const meta = metaOf(c);
  await together({ repository }, async () => {
    const papers = await repository.load(papersAggregate, networkId, id);
    const file = papers.state.papers.find((one) => one.id === paper)?.file;
    const kept = file ? await repository.load(fileAggregate, networkId, file) : undefined;
    const isOther = papers.state.papers.some((one) => one.id !== paper && one.file === file);
    return {
      appends: [
        appendOf(papersAggregate, networkId, id, papers.version, removePaper(papers.state, paper), meta),
        ...(file && kept?.state.status === 'kept' && !isOther
          ? [appendOf(fileAggregate, networkId, file, kept.version, deleteFile(kept.state), meta)]
          : []),
      ],
      value: undefined,
    };
  });
}

async function filesOf(c: StaffContext, { id }: Opened) {
  const rows = await listFiles(c.var.services.views, c.var.networkId, { kind: 'meeting', id });
  return keptFor(rows, 'paper');
}

async function page(
  c: StaffContext,
  opened: Opened,
  form: FormState,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { lang, services, networkId } = c.var;
  const [{ state }, files] = await Promise.all([
    services.repository.load(papersAggregate, networkId, opened.id),
    filesOf(c, opened),
  ]);
  const { agenda = [] } = opened.meeting.details;
  const used = new Set(state.papers.flatMap(({ file }) => file ?? []));
  const free = files.filter(({ id }) => !used.has(id)).toReversed();
  const options = [
    { value: '', label: say(lang, texts.noFile) },
    ...free.map(({ id, at }) => ({
      value: id,
      label: say(lang, texts.pdfOf, { when: shortDateTime(at, opened.meeting.zone, lang) }),
    })),
  ];
  return await show(
    c,
    <StaffPage
      c={c}
      place="meetings"
      title={say(lang, texts.papers)}
      lead={say(lang, texts.papersLead)}
      back={backTo(c, opened)}
    >
      {c.req.query('saved') === undefined || status !== 200 ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      <Listed c={c} opened={opened} papers={state} />
      {agenda.length === 0 ? (
        <p>{say(lang, texts.noItems)}</p>
      ) : (
        <Section id="add" title={say(lang, texts.add)}>
          <LinkButton href={pathOf(c, opened, '/files/new/paper')} icon="add">
            {say(lang, texts.sendPdf)}
          </LinkButton>
          <p class="help">{counted(lang, mostBytes('paper') / MB, texts.pdfHelp)}</p>
          <Form form={form} action={pathOf(c, opened, '/papers')} creates>
            <BilingualField form={form} name="title" label={say(lang, texts.paperTitle)} />
            <Select
              form={form}
              name="item"
              label={say(lang, texts.item)}
              options={agenda.map(({ id, title }) => ({ value: id, label: plain(title, lang) }))}
            />
            <TextField form={form} name="link" type="url" label={say(lang, texts.link)} optional />
            <Select form={form} name="file" label={say(lang, texts.file)} options={options} optional />
            <CheckBox
              form={form}
              name="membersOnly"
              label={say(lang, texts.membersOnly)}
              help={say(lang, texts.membersOnlyHelp)}
            />
            <Button weight="main">{say(lang, texts.save)}</Button>
          </Form>
        </Section>
      )}
    </StaffPage>,
    status,
  );
}

function Listed({ c, opened, papers }: { c: StaffContext; opened: Opened; papers: Papers }) {
  const { lang } = c.var;
  const titles = new Map((opened.meeting.details.agenda ?? []).map(({ id, title }) => [id, title]));
  if (papers.papers.length === 0) {
    return (
      <Empty>
        <p>{say(lang, texts.noPapers)}</p>
      </Empty>
    );
  }
  return (
    <ul class="rows">
      {papers.papers.map(({ id, title, item, link, file, membersOnly }) => (
        <li>
          <div>
            <a
              class="what"
              href={link ?? pathOf(c, opened, `/files/${file}/original.pdf`)}
              {...(link ? { rel: 'noreferrer' } : {})}
            >
              <Typed text={title} lang={lang} />
            </a>
            <p class="muted">
              {[
                titles.has(item) ? plain(titles.get(item), lang) : say(lang, texts.offItem),
                file ? say(lang, agendaTexts.pdf) : '',
                membersOnly ? say(lang, agendaTexts.membersOnly) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <form method="post" action={pathOf(c, opened, '/papers')}>
              <Button weight="quiet" icon="remove" name="remove" value={id}>
                {say(lang, texts.remove)}
                <span class="hidden">: {plain(title, lang)}</span>
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  );
}
