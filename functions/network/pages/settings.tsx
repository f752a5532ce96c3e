import type { Context } from 'hono';
import * as z from 'zod';
import { MailHealth } from '../../delivery/mail-health.tsx';
import { counted } from '../../i18n/counted.ts';
import { zoneLabel } from '../../i18n/dates.ts';
import { halfText } from '../../i18n/half-text.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { askedAbout, type HalfNamed, stillToAsk } from '../../web/both-languages.ts';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import { attempt, ConflictNotice, changedMeanwhile } from '../../web/errors.tsx';
import { readAs, version as versionField } from '../../web/fields.ts';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { listAt, readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Facts, LinkButton, Notice, Section, Steps, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { reviseNetwork } from '../rules/decide.ts';
import type { NetworkSettings } from '../rules/events.ts';
import { NETWORK_ID, networkAggregate, senderOf } from '../rules/network.ts';
import { networkTexts as texts } from '../texts.ts';
import { PeopleRows } from './people.tsx';
import {
  SettingsFields,
  settingsFields,
  settingsLabels,
  settingsOf,
  settingsValues,
} from './settings-form.tsx';
import { startUp } from './start-up.ts';
import { asksForZone } from './zone-field.tsx';

/** Everything that can be set, and what of the set-up is still open. */
export async function showSettings(c: Context<StaffEnv>) {
  const { lang, network, networkId, services, brought } = c.var;
  const [start, pace, sections] = await Promise.all([startUp(c), services.pace.read(), brought.settings()]);
  const { settings } = network;
  const lead = start.next
    ? counted(lang, start.done, texts.startUpLead, {
        all: digitsFor(lang, start.all),
        next: start.next.next,
      })
    : say(lang, texts.allSetLead);
  return show(
    c,
    <StaffPage
      c={c}
      place="settings"
      title={say(lang, texts.settingsTitle)}
      lead={lead}
      action={
        start.next ? (
          <LinkButton weight="main" href={start.next.href}>
            {start.next.next}
          </LinkButton>
        ) : null
      }
    >
      {start.next ? (
        <Steps lang={lang} steps={start.steps.map((step) => ({ ...step, here: step === start.next }))} />
      ) : null}
      {c.req.query('saved') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      <MailHealth c={c} pace={pace} />
      <Section id="network" title={say(lang, texts.detailsTitle)}>
        <Facts
          rows={[
            [say(lang, texts.name), <Typed text={settings.name} lang={lang} />],
            [say(lang, texts.shortName), settings.shortName],
            [say(lang, texts.zone), zoneLabel(settings.zone, lang)],
            [say(lang, texts.senderName), senderOf(settings, services.mailDomain).name],
            [say(lang, texts.sender), senderOf(settings, services.mailDomain).address],
            [say(lang, texts.reply), settings.replyAddress],
            ...(services.receiving
              ? [
                  [
                    say(lang, texts.receivingTitle),
                    say(lang, settings.receiving ? texts.receivingOn : texts.receivingOff),
                  ] as const,
                ]
              : []),
            [say(lang, texts.address), <Typed text={settings.address} lang={lang} />],
          ]}
        />
        <LinkButton href={`/n/${networkId}/settings/details`} icon="edit">
          {say(lang, texts.change)}
        </LinkButton>
      </Section>
      {sections.map((ItsSection) => (
        <ItsSection c={c} />
      ))}
      <Section id="people" title={say(lang, texts.peopleTitle)}>
        <PeopleRows c={c} />
        <LinkButton href={`/n/${networkId}/settings/people`} icon="members">
          {say(lang, texts.inviteTitle)}
        </LinkButton>
      </Section>
      <Section id="pulse" title={say(lang, texts.pulse)}>
        <p>{say(lang, texts.pulseLead)}</p>
        <Actions>
          <LinkButton href={`/n/${networkId}/pulse`}>{say(lang, texts.pulse)}</LinkButton>
          <LinkButton href={`/n/${networkId}/audit`} weight="quiet">
            {say(lang, texts.audit)}
          </LinkButton>
        </Actions>
      </Section>
      <Section id="mail" title={say(lang, texts.mailTitle)}>
        <Actions>
          <LinkButton href={`/n/${networkId}/settings/test-mail`} icon="mail">
            {say(lang, texts.testTitle)}
          </LinkButton>
          <LinkButton href={`/n/${networkId}/sending`} weight="quiet">
            {say(lang, texts.sending)}
          </LinkButton>
        </Actions>
      </Section>
    </StaffPage>,
  );
}

const schema = z.object({ ...settingsFields, version: versionField() });

/** The form of the network's settings. */
export async function showDetails(c: Context<StaffEnv>) {
  const { lang, services, networkId, network } = c.var;
  const { version } = await services.repository.load(networkAggregate, networkId, NETWORK_ID);
  const form = freshForm(lang, settingsValues(network.settings));
  return show(c, <DetailsPage c={c} form={form} version={version} />);
}

/** Saves them, unless somebody did so since the form was opened. */
export async function saveDetails(c: Context<StaffEnv>) {
  const { lang, services, networkId, network } = c.var;
  const values = await readForm(c);
  const shown = Number(textAt(values, 'version'));
  if (asksForZone(values)) {
    return show(c, <DetailsPage c={c} form={{ lang, values, problems: [] }} version={shown} />);
  }
  const read = readAs(schema, values, lang, settingsLabels);
  if (!read.ok) {
    const form = { lang, values, problems: read.problems };
    return show(c, <DetailsPage c={c} form={form} version={shown} />, 422);
  }
  const { version, ...fields } = read.value;
  const before = network.settings.receiving ?? false;
  // A form without the box says nothing about it.
  const receiving = services.receiving ? fields.receiving : before;
  const settings = settingsOf({ ...fields, receiving }, networkId);
  const halves = stillToAsk(halfSettings(network.settings, settings), values);
  if (halves.length > 0) {
    const form = { lang, values, problems: askedAbout(halves, lang, settingsLabels) };
    return show(c, <DetailsPage c={c} form={form} version={shown} />, 422);
  }
  const outcome = await attempt(lang, () =>
    services.repository.change(
      networkAggregate,
      networkId,
      NETWORK_ID,
      metaOf(c),
      (network) => reviseNetwork(network, settings),
      version,
    ),
  );
  if (outcome.done) return c.redirect(`/n/${networkId}/settings?saved`, 303);
  const form = { lang, values, problems: outcome.problems };
  if (!outcome.conflict) return show(c, <DetailsPage c={c} form={form} version={version} />, 422);
  const { repository } = services;
  const now = await repository.load(networkAggregate, networkId, NETWORK_ID);
  const base = await repository.load(networkAggregate, networkId, NETWORK_ID, version);
  const saved = now.state.status === 'founded' ? now.state.settings : settings;
  const changed = changedMeanwhile(base.state.status === 'founded' ? base.state.settings : {}, saved);
  return show(c, <DetailsPage c={c} form={form} version={now.version} conflict={{ saved, changed }} />, 409);
}

/** Name and address are in every mail: where one language is changed, the other is asked about. */
function halfSettings(before: NetworkSettings, now: NetworkSettings): HalfNamed[] {
  return (['name', 'address'] as const).flatMap((name) => {
    const half = halfText(before[name], now[name]);
    return half ? [{ name, ...half }] : [];
  });
}

function DetailsPage(props: {
  c: Context<StaffEnv>;
  form: FormState;
  version: number;
  conflict?: { readonly saved: NetworkSettings; readonly changed: readonly string[] };
}) {
  const { c, form, version, conflict } = props;
  const { lang, networkId, services } = c.var;
  return (
    <StaffPage
      c={c}
      place="settings"
      title={say(lang, texts.detailsTitle)}
      back={{ href: `/n/${networkId}/settings`, label: say(lang, texts.settingsTitle) }}
    >
      {conflict ? (
        <ConflictNotice
          lang={lang}
          rows={conflict.changed.map((name) => ({
            field: settingsLabels[name]?.[lang] ?? name,
            now: asLine(settingsValues(conflict.saved), name),
            yours: asLine(form.values, name),
          }))}
        />
      ) : null}
      <Form form={form} action={`/n/${networkId}/settings/details`} version={version}>
        <SettingsFields
          form={form}
          mailDomain={services.mailDomain}
          now={services.now()}
          receives={services.receiving !== undefined}
        />
        <Button weight="main">{say(lang, texts.save)}</Button>
      </Form>
    </StaffPage>
  );
}

/** A value of the form in one line, both languages beside each other. */
function asLine(values: unknown, name: string): string {
  const both = [textAt(values, `${name}.km`), textAt(values, `${name}.en`)].filter(Boolean);
  return textAt(values, name) || both.join(' / ') || listAt(values, name).join(', ');
}
