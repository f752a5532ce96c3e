import * as z from 'zod';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { bilingual, line, optional, readAs, wholeNumber } from '../../web/fields.ts';
import { Form, type FormState, freshForm, NumberField, TextField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Notice, Section } from '../../web/parts.tsx';
import type { Labels } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { webTexts } from '../../web/texts.ts';
import { layoutTexts } from '../../web/texts-layout.ts';
import { setSheetHead, sheetHeadOf } from '../rules/sheet-head.ts';
import { sheetTexts as texts } from './texts.ts';

const schema = z.object({
  project: optional(line()),
  funding: optional(bilingual()),
  keeper: optional(line()),
  years: wholeNumber(1, 30),
});

const labels: Labels = {
  project: texts.projectField,
  funding: texts.funding,
  keeper: texts.keeperField,
  years: texts.yearsField,
};

/** `GET …/settings/sheet`: what donors want to read on every sign-in sheet. */
export async function showSheetHead(c: StaffContext): Promise<Response> {
  const head = sheetHeadOf(c.var.network);
  return await page(c, freshForm(c.var.lang, { ...head, years: String(head.years) }));
}

export async function postSheetHead(c: StaffContext): Promise<Response> {
  const { services, networkId, lang } = c.var;
  const values = await readForm(c);
  const read = readAs(schema, values, lang, labels);
  if (!read.ok) return await page(c, { lang, values, problems: read.problems }, 422);
  const { project, keeper, funding, years } = read.value;
  const head = {
    years,
    ...(project ? { project } : {}),
    ...(keeper ? { keeper } : {}),
    ...(funding ? { funding } : {}),
  };
  const done = await attempt(lang, () =>
    services.repository.change(networkAggregate, networkId, NETWORK_ID, metaOf(c), (network) =>
      setSheetHead(network, head),
    ),
  );
  if (done.done) return c.redirect(`/n/${networkId}/settings/sheet?saved`, 303);
  return await page(c, { lang, values, problems: done.problems }, 422);
}

async function page(c: StaffContext, form: FormState, status?: 422): Promise<Response> {
  const { lang, networkId, network } = c.var;
  const name = plain(network.settings.name, lang) || network.settings.shortName;
  return await show(
    c,
    <StaffPage
      c={c}
      place="settings"
      title={say(lang, texts.settingsTitle)}
      lead={say(lang, texts.settingsLead)}
      back={{ href: `/n/${networkId}/settings`, label: say(lang, layoutTexts.settings) }}
    >
      {c.req.query('saved') === undefined || form.problems.length > 0 ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      <Form form={form} action={`/n/${networkId}/settings/sheet`}>
        <TextField form={form} name="project" label={say(lang, texts.projectField)} optional />
        <BilingualField
          form={form}
          name="funding"
          label={say(lang, texts.funding)}
          help={say(lang, texts.fundingHelp)}
          optional
        />
        <TextField
          form={form}
          name="keeper"
          label={say(lang, texts.keeperField)}
          help={say(lang, texts.keeperHelp, { network: name })}
          optional
        />
        <NumberField form={form} name="years" label={say(lang, texts.yearsField)} />
        <Actions>
          <Button weight="main">{say(lang, texts.save)}</Button>
        </Actions>
      </Form>
    </StaffPage>,
    status,
  );
}

/** The same in one sentence, on the page of all settings. */
export function SheetSection({ c }: { readonly c: StaffContext }) {
  const { lang, networkId, network } = c.var;
  const { years, project } = sheetHeadOf(network);
  return (
    <Section id="sheet" title={say(lang, texts.settingsTitle)}>
      <p>
        {[say(lang, texts.settingsNow, { years: digitsFor(lang, years) }), project].filter(Boolean).join(' ')}
      </p>
      <LinkButton href={`/n/${networkId}/settings/sheet`} icon="edit">
        {say(lang, webTexts.changeButton)}
      </LinkButton>
    </Section>
  );
}
