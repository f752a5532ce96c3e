import type { Context } from 'hono';
import * as z from 'zod';
import { halfText } from '../../i18n/half-text.ts';
import { inLanguage, say } from '../../i18n/say.ts';
import { askedAbout, stillToAsk } from '../../web/both-languages.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt, ConflictNotice, notFound } from '../../web/errors.tsx';
import { line, oneOf, optional, readAs, version as versionField } from '../../web/fields.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm } from '../../web/parse.ts';
import { Button } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import {
  MoreOrganisationFields,
  OrganisationFields,
  organisationFields,
  organisationLabels,
  organisationOf,
  organisationValues,
} from '../organisation-form.tsx';
import { type Change, changesOf } from '../rules/changes.ts';
import { changeStatus, reviseMember } from '../rules/decide.ts';
import { memberStatuses, type Organisation } from '../rules/events.ts';
import { memberTexts as texts } from '../texts.ts';
import { statusWords } from '../words.ts';
import { changeMember, memberOf } from './found.ts';

type Found = NonNullable<Awaited<ReturnType<typeof memberOf>>>;

const schema = z.object({ ...organisationFields, version: versionField() });

/** The organisation's own details. */
export async function showEdit(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  if (!found) return notFound(c);
  const form = freshForm(c.var.lang, organisationValues(found.member.organisation));
  return show(c, <EditPage c={c} found={found} form={form} conflict={[]} />);
}

export async function postEdit(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  if (!found) return notFound(c);
  const { lang } = c.var;
  const values = await readForm(c);
  const read = readAs(schema, values, lang, organisationLabels);
  if (!read.ok) {
    return show(
      c,
      <EditPage c={c} found={found} form={{ lang, values, problems: read.problems }} conflict={[]} />,
      422,
    );
  }
  const organisation = organisationOf(read.value);
  const half = halfText(found.member.organisation.name, organisation.name);
  const halves = stillToAsk(half ? [{ name: 'name', ...half }] : [], values);
  if (halves.length > 0) {
    const form = { lang, values, problems: askedAbout(halves, lang, organisationLabels) };
    return show(c, <EditPage c={c} found={found} form={form} conflict={[]} />, 422);
  }
  const outcome = await attempt(lang, () =>
    changeMember(c, found.id, (member) => reviseMember(member, organisation), read.value.version),
  );
  if (outcome.done) return c.redirect(`${found.path}?saved`, 303);
  const form = { lang, values, problems: outcome.problems };
  const now = (await memberOf(c)) ?? found;
  const conflict = outcome.conflict ? differing(now, organisation) : [];
  return show(
    c,
    <EditPage c={c} found={now} form={form} conflict={conflict} conflicts={outcome.conflict} />,
    outcome.conflict ? 409 : 422,
  );
}

function differing({ member }: Found, organisation: Organisation): Change[] {
  return changesOf(member, [{ type: 'MemberRevised', data: { organisation } }]);
}

/** What is saved now beside what this person wrote. */
export function conflictRows(changes: readonly Change[], lang: 'km' | 'en') {
  return changes.map(({ what, from, to }) => ({
    field: say(lang, what),
    now: from?.(lang) ?? '–',
    yours: to?.(lang) ?? '–',
  }));
}

function EditPage(props: {
  c: Context<StaffEnv>;
  found: Found;
  form: FormState;
  conflict: readonly Change[];
  conflicts?: boolean;
}) {
  const { c, found, form, conflict, conflicts } = props;
  const { lang } = c.var;
  return (
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.editTitle)}
      back={{ href: found.path, label: nameOf(found, lang) }}
    >
      {conflicts ? <ConflictNotice lang={lang} rows={conflictRows(conflict, lang)} /> : null}
      <Form form={form} action={`${found.path}/edit`} version={found.version}>
        <OrganisationFields form={form} />
        <MoreOrganisationFields form={form} />
        <Button weight="main">{say(lang, texts.save)}</Button>
      </Form>
    </StaffPage>
  );
}

const statusSchema = z.object({ status: oneOf(memberStatuses), reason: optional(line()) });
const statusLabels = { status: texts.status, reason: texts.reason };
const help = {
  active: texts.helpActive,
  dormant: texts.helpDormant,
  observer: texts.helpObserver,
  pending: texts.helpPending,
  left: texts.helpLeft,
} as const;

/** Active, dormant, left … with what each means for invitations. */
export async function showStatus(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  if (!found) return notFound(c);
  return show(
    c,
    <StatusPage c={c} found={found} form={freshForm(c.var.lang, { status: found.member.status })} />,
  );
}

export async function postStatus(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  if (!found) return notFound(c);
  const { lang } = c.var;
  const values = await readForm(c);
  const read = readAs(statusSchema, values, lang, statusLabels);
  if (!read.ok) {
    return show(c, <StatusPage c={c} found={found} form={{ lang, values, problems: read.problems }} />, 422);
  }
  const { status, reason } = read.value;
  await changeMember(c, found.id, (member) => changeStatus(member, status, reason));
  return c.redirect(`${found.path}?saved`, 303);
}

function StatusPage({ c, found, form }: { c: Context<StaffEnv>; found: Found; form: FormState }) {
  const { lang } = c.var;
  const { status } = found.member;
  return (
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.statusTitle)}
      lead={
        status === 'unknown'
          ? undefined
          : say(lang, texts.statusNow, { status: say(lang, statusWords[status]) })
      }
      back={{ href: found.path, label: nameOf(found, lang) }}
    >
      <Form form={form} action={`${found.path}/status`}>
        <Choice
          form={form}
          name="status"
          label={say(lang, texts.status)}
          options={memberStatuses.map((value) => ({
            value,
            label: say(lang, statusWords[value]),
            help: say(lang, help[value]),
          }))}
        />
        <TextField
          form={form}
          name="reason"
          label={say(lang, texts.reason)}
          help={say(lang, texts.reasonHelp)}
          optional
        />
        <Button weight="main">{say(lang, texts.statusButton)}</Button>
      </Form>
    </StaffPage>
  );
}

/** A member's name for the link back. */
export function nameOf({ member }: Found, lang: 'km' | 'en'): string {
  return inLanguage(member.organisation.name, lang)?.text ?? '';
}
