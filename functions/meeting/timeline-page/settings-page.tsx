import type { Context } from 'hono';
import { counted } from '../../i18n/counted.ts';
import { localInstant, timeOfDay } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import { attempt, ConflictNotice } from '../../web/errors.tsx';
import { readAs } from '../../web/fields.ts';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { webTexts } from '../../web/texts.ts';
import { layoutTexts } from '../../web/texts-layout.ts';
import { scheduledKinds } from '../messages/table.ts';
import { words } from '../messages/words.ts';
import { earlierThanInvitation } from '../rules/timeline/contradictions.ts';
import { reviseTimeline } from '../rules/timeline/revise.ts';
import { type TimelineSettings, timelineIn } from '../rules/timeline/settings.ts';
import { ExampleLine, exampleOf } from './settings-example.tsx';
import { TimelineFields } from './settings-fields.tsx';
import {
  inWords,
  problemsIn,
  timelineLabels,
  timelineRead,
  timelineSchema,
  timelineValues,
} from './settings-form.ts';
import { timelineSettingsTexts as texts } from './settings-texts.ts';

/** When messages go out: the form, and what it would do to a meeting. */
export async function showTimelineSettings(c: Context<StaffEnv>) {
  const { lang, services, networkId } = c.var;
  const { state, version } = await services.repository.load(networkAggregate, networkId, NETWORK_ID);
  const timeline = timelineIn(state);
  const form = freshForm(lang, timelineValues(timeline));
  return show(c, <TimelinePage c={c} form={form} version={version} timeline={timeline} />);
}

/** Saves the times, or shows what they would do; unless somebody saved others since the form was opened. */
export async function saveTimelineSettings(c: Context<StaffEnv>) {
  const { lang, services, networkId, network } = c.var;
  const { repository } = services;
  const values = await readForm(c);
  const shown = Number(textAt(values, 'version'));
  const before = timelineIn(network);
  const refused = (form: FormState, timeline: TimelineSettings) =>
    show(c, <TimelinePage c={c} form={form} version={shown} timeline={timeline} />, 422);
  const read = readAs(timelineSchema, values, lang, timelineLabels);
  if (!read.ok) return refused({ lang, values, problems: read.problems }, before);
  const timeline = timelineRead(read.value, before);
  const problems = problemsIn(timeline, lang);
  if (problems.length > 0) return refused({ lang, values, problems }, before);
  if (textAt(values, 'do') === 'look') {
    const form = freshForm(lang, values);
    return show(c, <TimelinePage c={c} form={form} version={shown} timeline={timeline} looking />);
  }
  const outcome = await attempt(lang, () =>
    repository.change(
      networkAggregate,
      networkId,
      NETWORK_ID,
      metaOf(c),
      (now) => reviseTimeline(now, timeline, services.now()),
      read.value.version,
    ),
  );
  if (outcome.done) return c.redirect(`/n/${networkId}/settings/timeline?saved`, 303);
  if (!outcome.conflict) return refused({ lang, values, problems: outcome.problems }, timeline);
  const now = await repository.load(networkAggregate, networkId, NETWORK_ID);
  const base = await repository.load(networkAggregate, networkId, NETWORK_ID, read.value.version);
  const rows = changedSince(timelineIn(base.state), timelineIn(now.state), values, lang);
  const form = freshForm(lang, values);
  return show(
    c,
    <TimelinePage c={c} form={form} version={now.version} timeline={timeline} conflict={rows} />,
    409,
  );
}

type ConflictRows = Parameters<typeof ConflictNotice>[0]['rows'];

function changedSince(
  base: TimelineSettings,
  now: TimelineSettings,
  typed: unknown,
  lang: Lang,
): ConflictRows {
  const [before, saved] = [timelineValues(base), timelineValues(now)];
  return Object.entries(timelineLabels)
    .filter(([field]) => inWords(before, field, lang) !== inWords(saved, field, lang))
    .map(([field, label]) => ({
      field: label[lang],
      now: inWords(saved, field, lang),
      yours: inWords(typed, field, lang),
    }));
}

function TimelinePage(props: {
  readonly c: Context<StaffEnv>;
  readonly form: FormState;
  readonly version: number;
  /** What the example is made of: what is saved, or what was typed where that can be kept. */
  readonly timeline: TimelineSettings;
  readonly looking?: boolean;
  readonly conflict?: ConflictRows;
}) {
  const { c, form, version, timeline, conflict } = props;
  const { lang, networkId, network, services } = c.var;
  const { zone } = network.settings;
  const now = services.now();
  const example = exampleOf(timeline, zone, now);
  return (
    <StaffPage
      c={c}
      place="settings"
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead)}
      back={{ href: `/n/${networkId}/settings`, label: say(lang, layoutTexts.settings) }}
    >
      {conflict ? <ConflictNotice lang={lang} rows={conflict} /> : null}
      {c.req.query('saved') === undefined || form.problems.length > 0 ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      {props.looking ? (
        <Notice mood="info" live>
          <p>{say(lang, texts.notSaved)}</p>
        </Notice>
      ) : null}
      <Warnings timeline={timeline} lang={lang} />
      <div class="with-example">
        <Form form={form} action={`/n/${networkId}/settings/timeline`} version={version}>
          <TimelineFields form={form} example={example} zone={zone} />
          <Actions>
            <Button weight="main">{say(lang, texts.save)}</Button>
            <Button weight="quiet" name="do" value="look">
              {say(lang, texts.look)}
            </Button>
          </Actions>
        </Form>
        <ExampleLine example={example} lang={lang} zone={zone} now={now} />
      </div>
    </StaffPage>
  );
}

function Warnings({ timeline, lang }: { readonly timeline: TimelineSettings; readonly lang: Lang }) {
  const early = earlierThanInvitation(timeline);
  if (early.length === 0) return null;
  return (
    <Notice mood="waiting" title={say(lang, texts.warnTitle)}>
      <ul>
        {early.map((kind) => (
          <li>
            {say(lang, texts.warnBeforeInvitation, {
              name: say(lang, words[kind].name),
              days: digitsFor(lang, -timeline.messages[kind].days),
              invite: digitsFor(lang, timeline.inviteDays),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The same in one sentence, on the page of all settings. */
export function TimelineSection({ c }: { readonly c: Context<StaffEnv> }) {
  const { lang, networkId, network, services } = c.var;
  const { zone } = network.settings;
  const timeline = timelineIn(network);
  const today = services.now().slice(0, '2026-01-01'.length);
  const on = scheduledKinds.filter((kind) => timeline.messages[kind].on).length;
  return (
    <Section id="timeline" title={say(lang, texts.title)}>
      <p>
        {counted(lang, on, texts.now, {
          all: digitsFor(lang, scheduledKinds.length),
          time: timeOfDay(localInstant(today, timeline.sendAt, zone).instant, zone, lang),
        })}
      </p>
      <LinkButton href={`/n/${networkId}/settings/timeline`} icon="edit">
        {say(lang, webTexts.changeButton)}
      </LinkButton>
    </Section>
  );
}
