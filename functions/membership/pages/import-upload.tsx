import type { Context } from 'hono';
import { ulid } from 'ulid';
import { say } from '../../i18n/say.ts';
import { Refusal } from '../../platform/refusal.ts';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import { control, Field, Form, type FormState, freshForm, TextArea } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readFile, readForm, textAt } from '../../web/parse.ts';
import { Button } from '../../web/parts.tsx';
import { problemOf } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { organisationColumns, personColumns } from '../rules/import/columns.ts';
import type { ImportEvent } from '../rules/import/events.ts';
import { EmptyFile, readPasted, readTable } from '../rules/import/file.ts';
import { importAggregate } from '../rules/import/import.ts';
import { importFacts } from '../rules/import/read.ts';
import { memberTexts, importPageTexts as texts } from '../texts.ts';

/** Events stored together; several chunks of 80 KB stay below what one transaction takes (4 MB). */
const AT_ONCE = 20;

/** Where a list comes in: as a file, or pasted. */
export function showUpload(c: Context<StaffEnv>) {
  return show(c, <UploadPage c={c} form={freshForm(c.var.lang)} />);
}

/** Stores the rows and goes on to the preview. No member is changed. */
export async function upload(c: Context<StaffEnv>) {
  const { lang, networkId } = c.var;
  const values = await readForm(c);
  const file = await readFile(c, 'file');
  const pasted = textAt(values, 'pasted');
  const typedId = textAt(values, 'id');
  const id = /^[0-9A-HJKMNP-TV-Z]{26}$/.test(typedId) ? typedId : ulid();
  try {
    if (!file && pasted === '') throw new EmptyFile();
    const facts = file
      ? importFacts(readTable(file.bytes), file.name)
      : importFacts(readPasted(pasted), undefined);
    await store(c, id, facts);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problems = [problemOf(error, lang, file || pasted === '' ? 'file' : 'pasted')];
    return show(c, <UploadPage c={c} form={{ lang, values, problems }} />, 422);
  }
  return c.redirect(`/n/${networkId}/members/import/${id}`, 303);
}

/** Rows first, the fact that all are there last: an upload that breaks off leaves nothing to look at. */
async function store(c: Context<StaffEnv>, id: string, facts: readonly ImportEvent[]): Promise<void> {
  const { services, networkId } = c.var;
  const { version } = await services.repository.load(importAggregate, networkId, id);
  // A second tap of the same form.
  if (version > 0) return;
  for (let from = 0; from < facts.length; from += AT_ONCE) {
    const some = facts.slice(from, from + AT_ONCE);
    await services.repository.change(importAggregate, networkId, id, metaOf(c), () => some, from);
  }
}

function UploadPage({ c, form }: { c: Context<StaffEnv>; form: FormState }) {
  const { lang, networkId } = c.var;
  const list = `/n/${networkId}/members`;
  const fileField = { form, name: 'file', label: say(lang, texts.file), help: say(lang, texts.fileHelp) };
  const known = [...Object.values(organisationColumns), ...Object.values(personColumns)];
  return (
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead)}
      back={{ href: list, label: say(lang, memberTexts.title) }}
    >
      <Form form={form} action={`${list}/import`} creates upload>
        <Field {...fileField} unmarked>
          <input {...control(fileField)} type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" />
        </Field>
        <TextArea
          form={form}
          name="pasted"
          label={say(lang, texts.pasted)}
          help={say(lang, texts.pastedHelp)}
          rows={6}
          unmarked
        />
        <details class="fold">
          <summary>
            <span class="name">{say(lang, texts.headings)}</span>
          </summary>
          <div class="inside">
            <p>{say(lang, texts.headingsText)}</p>
            <p class="muted">{known.map((text) => say(lang, text)).join(' · ')}</p>
          </div>
        </details>
        <Button weight="main">{say(lang, texts.uploadButton)}</Button>
      </Form>
    </StaffPage>
  );
}
