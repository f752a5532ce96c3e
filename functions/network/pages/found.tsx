import type { Context } from 'hono';
import * as z from 'zod';
import { type Bilingual, say } from '../../i18n/say.ts';
import { isFounder, type StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { line, optional, pageId, readAs } from '../../web/fields.ts';
import { Form, type FormState, freshForm, problemAt, TextField } from '../../web/forms.tsx';
import { LinkPage, PlainPage } from '../../web/link-page.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, LinkButton } from '../../web/parts.tsx';
import { complaint, type Labels } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { errorTexts } from '../../web/texts.ts';
import { foundNetwork } from '../rules/decide.ts';
import { NETWORK_ID, networkAggregate } from '../rules/network.ts';
import { networkTexts as texts } from '../texts.ts';
import { newSettings, SettingsFields, settingsFields, settingsLabels, settingsOf } from './settings-form.tsx';
import { asksForZone } from './zone-field.tsx';

/** First part of every key of the network, and of its addresses: it can never change. */
const SLUG = /^[a-z][a-z0-9-]{1,29}$/;

const schema = z
  .object({
    yourName: line(100),
    ...settingsFields,
    shortName: optional(line(40)),
    id: pageId(),
    slug: optional(line(60)),
  })
  .transform((read, context) => {
    const shortName = read.shortName ?? shortNameOf(read.name);
    const slug = slugOf(read.slug ?? shortName);
    if (!SLUG.test(slug)) context.issues.push(complaint(texts.slugUnusable, {}, ['slug']));
    return { ...read, shortName, slug };
  });

const labels: Labels = { ...settingsLabels, slug: texts.slug, yourName: texts.yourName };

/** `BEST Battambang` → `best-battambang`. */
export function slugOf(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * `Battambang Education Sector Team` → `BEST`: the first letters of its words with a capital. A name of one
 * such word, or in Khmer, is short for itself.
 */
export function shortNameOf({ en, km }: Bilingual): string {
  const initials = (en?.match(/\b\p{Lu}[\p{L}’'-]*/gu) ?? []).map((word) => word.slice(0, 1)).join('');
  return initials.length > 1 ? initials.slice(0, 40) : (en ?? km ?? '').slice(0, 40).trim();
}

/** The form that founds a network. */
export async function showFound(c: Context<StaffEnv>) {
  if (!isFounder(c)) return refuse(c);
  const form = freshForm(c.var.lang, { ...newSettings, replyAddress: c.var.person.email });
  return show(c, <FoundPage c={c} form={form} />);
}

/** Founds the network and goes on to its next step. */
export async function found(c: Context<StaffEnv>) {
  const { lang, person, services } = c.var;
  if (!isFounder(c)) return refuse(c);
  const values = await readForm(c);
  if (asksForZone(values)) return show(c, <FoundPage c={c} form={{ lang, values, problems: [] }} />);
  const read = readAs(schema, values, lang, labels);
  if (!read.ok) return show(c, <FoundPage c={c} form={{ lang, values, problems: read.problems }} />, 422);
  const { id, slug, yourName, ...settings } = read.value;
  const founder = { staff: id, email: person.email, name: yourName, lang, subject: person.subject };
  const outcome = await attempt(
    lang,
    () =>
      services.repository.change(
        networkAggregate,
        slug,
        NETWORK_ID,
        { by: `staff:${id}`, at: services.now() },
        (network) => foundNetwork(network, settingsOf(settings, slug), founder),
      ),
    () => 'slug',
  );
  if (!outcome.done)
    return show(c, <FoundPage c={c} form={{ lang, values, problems: outcome.problems }} />, 422);
  return c.redirect(`/n/${slug}/today`, 303);
}

function FoundPage({ c, form }: { c: Context<StaffEnv>; form: FormState }) {
  const { lang, services } = c.var;
  return (
    <LinkPage c={c} title={say(lang, texts.foundTitle)}>
      <h1>{say(lang, texts.foundTitle)}</h1>
      <p>{say(lang, texts.foundLead)}</p>
      <Form form={form} action="/new" creates>
        <TextField form={form} name="yourName" label={say(lang, texts.yourName)} autocomplete="name" />
        <SettingsFields
          form={form}
          mailDomain={services.mailDomain}
          now={services.now()}
          founding
          asked={isSlugAsked(form) ? <SlugField form={form} /> : null}
        >
          {isSlugAsked(form) ? null : <SlugField form={form} />}
        </SettingsFields>
        <Button weight="main">{say(lang, texts.foundButton)}</Button>
      </Form>
    </LinkPage>
  );
}

/** A name in Khmer alone makes no address: then it is asked for beside the name, and what is folded stays so. */
function isSlugAsked(form: FormState): boolean {
  return form.problems.some(({ field }) => field === 'slug') || textAt(form.values, 'slug') !== '';
}

function SlugField({ form }: { form: FormState }) {
  const { lang } = form;
  const missing = problemAt(form, 'slug') !== undefined;
  return (
    <TextField
      form={form}
      name="slug"
      label={say(lang, texts.slug)}
      help={say(lang, missing ? texts.slugAskedHelp : texts.slugHelp)}
      optional={!missing}
    />
  );
}

function refuse(c: Context<StaffEnv>) {
  const { lang } = c.var;
  return show(
    c,
    <PlainPage c={c} title={say(lang, texts.notFounderTitle)} lead={say(lang, texts.notFounderLead)}>
      <LinkButton href="/">{say(lang, errorTexts.myNetworks)}</LinkButton>
    </PlainPage>,
    403,
  );
}
