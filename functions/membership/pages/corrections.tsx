import type { Context } from 'hono';
import { say } from '../../i18n/say.ts';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { type FormState, freshForm, ProblemSummary } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Empty, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { approveCorrection, declineCorrection, tellDecision } from '../rules/corrections.ts';
import { memberAggregate } from '../rules/member.ts';
import { DeclineNeedsReason } from '../rules/refusals.ts';
import { correctionKinds } from '../rules/told.ts';
import { listWaiting } from '../rules/views.ts';
import { memberTexts as texts } from '../texts.ts';
import { JustDecided } from './correction-decided.tsx';
import { CorrectionRow, reasonField, type Waiting } from './correction-row.tsx';
import { type Telling, ToTell } from './correction-tell.tsx';
import { changeMember } from './found.ts';

/** Corrections that wait, each old beside new; and what became of others, for people who are told by a person. */
export async function correctionsPage(c: Context<StaffEnv>) {
  return show(c, await page(c));
}

export async function postCorrection(c: Context<StaffEnv>) {
  const { lang, networkId } = c.var;
  const values = await readForm(c);
  const member = textAt(values, 'member');
  const own = `/n/${networkId}/members/corrections`;
  const told = textAt(values, 'told');
  if (told) {
    await noteTold(c, member, told);
    return c.redirect(`${own}?told`, 303);
  }
  const approve = textAt(values, 'approve');
  const id = approve || textAt(values, 'decline');
  const outcome = await attempt(
    lang,
    () =>
      changeMember(c, member, (state) =>
        approve
          ? approveCorrection(state, id)
          : declineCorrection(state, id, textAt(values, reasonField(id))),
      ),
    (refusal) => (refusal instanceof DeclineNeedsReason ? reasonField(id) : ''),
  );
  if (outcome.done) {
    return c.redirect(
      `${own}?${approve ? 'approved' : 'declined'}=${encodeURIComponent(`${member}/${id}`)}`,
      303,
    );
  }
  const refused = { correction: id, form: { lang, values, problems: outcome.problems } };
  return show(c, await page(c, refused), outcome.problems.some(({ field }) => field !== '') ? 422 : 409);
}

/** Somebody was told by a person: the fact says so, and the message. */
async function noteTold(c: Context<StaffEnv>, member: string, correction: string): Promise<void> {
  const { networkId, services } = c.var;
  const { state } = await changeMember(c, member, (now) => tellDecision(now, correction));
  const decision = state.decisions?.find((one) => one.correction.id === correction);
  if (!decision) return;
  const meta = metaOf(c);
  const cause = `${memberAggregate.kind}/${member}`;
  for (const kind of correctionKinds) {
    const key = {
      network: networkId,
      cause,
      person: decision.correction.contact,
      kind,
      revision: decision.version,
    };
    await services.ledger.handOver(key, meta.by, meta.at);
  }
}

/** The list names them; the members themselves say what still waits. */
async function waitingIn(c: Context<StaffEnv>): Promise<{ waiting: Waiting[]; telling: Telling[] }> {
  const { services, networkId } = c.var;
  const { corrections, toTell } = await listWaiting(services.views, networkId);
  const load = async (id: string) => (await services.repository.load(memberAggregate, networkId, id)).state;
  const [waiting, telling] = await Promise.all([
    Promise.all(
      corrections.map(async (row): Promise<Waiting[]> => {
        const member = await load(row.member);
        const correction = member.corrections.find(({ id }) => id === row.correction);
        const contact = member.contacts.find(({ id }) => id === correction?.contact);
        return correction && contact ? [{ id: row.member, member, correction, contact }] : [];
      }),
    ),
    Promise.all(
      toTell.map(async (row): Promise<Telling[]> => {
        const member = await load(row.member);
        const decision = member.decisions?.find(({ correction }) => correction.id === row.correction);
        const contact = member.contacts.find(({ id }) => id === decision?.correction.contact);
        return decision && contact && !decision.told ? [{ id: row.member, member, decision, contact }] : [];
      }),
    ),
  ]);
  return { waiting: waiting.flat(), telling: telling.flat() };
}

/** What was typed for a correction that could not be decided so. */
interface Refused {
  readonly correction: string;
  readonly form: FormState;
}

async function page(c: Context<StaffEnv>, refused?: Refused) {
  const { lang, networkId, network, staff } = c.var;
  const { waiting, telling } = await waitingIn(c);
  const list = `/n/${networkId}/members`;
  const edits = staff.role !== 'observer';
  return (
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.correctionsTitle)}
      lead={waiting.length > 0 ? say(lang, texts.correctionsLead) : undefined}
      back={{ href: list, label: say(lang, texts.title) }}
    >
      <ProblemSummary form={refused?.form ?? freshForm(lang)} />
      {refused ? null : await JustDecided({ c, list })}
      {!refused && c.req.query('told') !== undefined ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.told)}</p>
        </Notice>
      ) : null}
      {waiting.length === 0 && (telling.length === 0 || !edits) ? (
        <Empty>
          <p>{say(lang, texts.correctionsEmpty)}</p>
        </Empty>
      ) : null}
      {waiting.map((one) => (
        <CorrectionRow
          lang={lang}
          zone={network.settings.zone}
          list={list}
          one={one}
          edits={edits}
          refused={refused?.correction === one.correction.id ? refused.form : undefined}
        />
      ))}
      {edits && telling.length > 0 ? <ToTell c={c} list={list} telling={telling} /> : null}
    </StaffPage>
  );
}
