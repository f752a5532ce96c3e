import type { Context } from 'hono';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Empty, Figures, LinkButton, Progress, Section } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { confirmImport, discardImport, type Import, importAggregate } from '../rules/import/import.ts';
import { planOf, previewHash, previewImport } from '../rules/import/plan.ts';
import { listMembers } from '../rules/views.ts';
import { memberTexts, importPageTexts as texts } from '../texts.ts';
import { PreviewPage } from './import-preview.tsx';

/** Seconds until the page looks again, with or without script. */
const LOOK_AGAIN = '2';

/** A list on its way in: its preview, its progress, or what came of it. */
export async function showImport(c: Context<StaffEnv>) {
  const found = await importOf(c);
  if (!found) return notFound(c);
  return pageOf(c, found, []);
}

/** The one button, or its opposite. */
export async function postImport(c: Context<StaffEnv>) {
  const found = await importOf(c);
  if (!found) return notFound(c);
  const { lang, networkId, services } = c.var;
  const values = await readForm(c);
  const discard = textAt(values, 'discard') !== '';
  const preview = previewImport(found.id, found.state, await listMembers(services.views, networkId));
  const entries = planOf(preview, {
    alike: textAt(values, 'alike') === 'add' ? 'add' : 'leaveOut',
    odd: textAt(values, 'odd') === 'take' ? 'take' : 'leaveOut',
  });
  const plan = { entries, hash: previewHash(preview), seen: textAt(values, 'seen') };
  const outcome = await attempt(lang, () =>
    services.repository.change(importAggregate, networkId, found.id, metaOf(c), (state) =>
      discard ? discardImport(state) : confirmImport(state, plan),
    ),
  );
  if (!outcome.done) return pageOf(c, (await importOf(c)) ?? found, outcome.problems);
  return c.redirect(`/n/${networkId}/members/import/${found.id}`, 303);
}

interface Found {
  readonly id: string;
  readonly state: Import;
}

async function importOf(c: Context<StaffEnv>): Promise<Found | undefined> {
  const { services, networkId } = c.var;
  const id = c.req.param('id') ?? '';
  const { state } = await services.repository.load(importAggregate, networkId, id);
  return state.status === 'none' || state.status === 'reading' ? undefined : { id, state };
}

async function pageOf(c: Context<StaffEnv>, { id, state }: Found, problems: readonly Problem[]) {
  if (state.status === 'applying') {
    c.header('Refresh', LOOK_AGAIN);
    return show(c, <ProgressPage c={c} state={state} />);
  }
  if (state.status === 'done') return show(c, <DonePage c={c} state={state} />);
  if (state.status === 'discarded') return show(c, <DiscardedPage c={c} />);
  const { services, networkId } = c.var;
  const preview = previewImport(id, state, await listMembers(services.views, networkId));
  return show(
    c,
    <PreviewPage c={c} id={id} state={state} preview={preview} problems={problems} />,
    problems.length > 0 ? 409 : 200,
  );
}

function back(c: Context<StaffEnv>) {
  return { href: `/n/${c.var.networkId}/members`, label: say(c.var.lang, memberTexts.title) };
}

function ProgressPage({ c, state }: { c: Context<StaffEnv>; state: Import }) {
  const { lang } = c.var;
  const all = state.pages.flat().length;
  const done = state.pages.slice(0, state.applied).flat().length;
  return (
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.progressTitle)}
      lead={say(lang, texts.progressLead)}
      back={back(c)}
    >
      <Progress lang={lang} done={done} all={all} label={say(lang, texts.progress)} />
    </StaffPage>
  );
}

function DonePage({ c, state }: { c: Context<StaffEnv>; state: Import }) {
  const { lang, networkId } = c.var;
  const digits = (value: number) => digitsFor(lang, value);
  const alone = state.refused.flatMap(({ rows }) => rows);
  return (
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.doneTitle)}
      lead={say(lang, texts.doneLead, { added: digits(state.added), changed: digits(state.changed) })}
      back={back(c)}
      action={
        <>
          <LinkButton href={`/n/${networkId}/members`} weight="main">
            {say(lang, texts.toMembers)}
          </LinkButton>
          <LinkButton href={`/n/${networkId}/meetings/new`}>{say(lang, texts.toMeeting)}</LinkButton>
          <LinkButton href={`/n/${networkId}/members/import`} weight="quiet">
            {say(lang, texts.again)}
          </LinkButton>
        </>
      }
    >
      <Figures
        figures={[
          { value: digits(state.added), label: say(lang, texts.added), mood: 'done' },
          { value: digits(state.changed), label: say(lang, texts.changed), mood: 'done' },
          ...(alone.length > 0
            ? [
                {
                  value: digits(state.refused.length),
                  label: say(lang, texts.leftAlone),
                  mood: 'waiting' as const,
                },
              ]
            : []),
        ]}
      />
      {alone.length > 0 ? (
        <Section id="left-alone" title={say(lang, texts.leftAlone)}>
          <ul class="rows">
            {state.refused.map(({ rows }) => (
              <li>
                <div>
                  <p class="what">{say(lang, texts.rows, { rows: rows.map(digits).join(', ') })}</p>
                  <p>{say(lang, texts.changedSince)}</p>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </StaffPage>
  );
}

function DiscardedPage({ c }: { c: Context<StaffEnv> }) {
  const { lang, networkId } = c.var;
  return (
    <StaffPage c={c} place="members" title={say(lang, texts.title)} back={back(c)}>
      <Empty>
        <p>{say(lang, texts.discarded)}</p>
        <Actions>
          <LinkButton href={`/n/${networkId}/members/import`}>{say(lang, texts.again)}</LinkButton>
        </Actions>
      </Empty>
    </StaffPage>
  );
}
