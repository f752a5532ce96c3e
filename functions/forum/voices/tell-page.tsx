import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { once } from '../../platform/once.ts';
import { Refusal } from '../../platform/refusal.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { optional, readAs, texts as textsOf, typedDate } from '../../web/fields.ts';
import { CheckList } from '../../web/form-choices.tsx';
import { DateField, Form, type FormState, freshForm } from '../../web/forms.tsx';
import { listAt, readForm, textAt } from '../../web/parse.ts';
import { Button, Section, Typed } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { ForumFrame } from '../forum-frame.tsx';
import { forumPath, type OpenForum, openForum } from '../open-forum.ts';
import { voicesOf } from '../rules/voices/people.ts';
import { proposalAggregate, type StandingProposal } from '../rules/voices/proposal.ts';
import { decisions, type Verdict } from '../rules/voices/proposal-events.ts';
import { SettledByIsNeeded } from '../rules/voices/refusals.ts';
import { tellDecision } from '../rules/voices/settle.ts';
import { listProposals } from '../rules/voices/views.ts';
import { staffVoiceTexts as texts } from './staff-texts.ts';
import { verdictNames } from './texts.ts';

/** One that was decided and not told, as it is. */
interface Untold {
  readonly id: string;
  /** Its id, and the version of the decision that is shown. */
  readonly value: string;
  readonly proposal: StandingProposal;
  readonly is: Verdict;
}

const tellForm = once(() => z.object({ pick: textsOf(80), settledBy: optional(typedDate()) }));

const groupTexts = { yes: texts.tellYes, maybe: texts.tellMaybe, no: texts.tellNo } as const;

/** `GET …/voices/tell`: what was decided and nobody was told. */
export async function showTell(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const untold = await untoldOf(c, open);
  return await choosing(c, open, untold, freshForm(c.var.lang, { pick: untold.map(({ value }) => value) }));
}

/** Shows whom it tells; pressed there, tells them. */
export async function postTell(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services, network, networkId } = c.var;
  const tree = await readForm(c);
  const untold = await untoldOf(c, open);
  const picked = untold.filter(({ value }) => listAt(tree, 'pick').includes(value));
  const problem = (field: string, text: string): FormState => ({
    ...{ lang, values: tree, problems: [{ field, text }] satisfies Problem[] },
  });
  if (picked.length === 0)
    return await choosing(c, open, untold, problem('pick', say(lang, texts.chooseSome)), 422);
  if (textAt(tree, 'do') !== 'tell') return await previewing(c, open, picked, freshForm(lang, tree));
  const reading = readAs(tellForm(), tree, lang, { settledBy: texts.settledBy, pick: texts.tellWhich });
  if (!reading.ok) {
    return await previewing(c, open, picked, { lang, values: tree, problems: reading.problems }, 422);
  }
  const { settledBy } = reading.value;
  const today = localDate(services.now(), network.settings.zone);
  const telling = { settledBy, today, forumDate: open.forum.date };
  for (const { id, proposal, is } of picked) {
    try {
      await services.repository.change(proposalAggregate, networkId, id, metaOf(c), (now) =>
        tellDecision(now, { ...telling, decision: proposal.decision?.version ?? 0 }),
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (is === 'maybe' && error instanceof SettledByIsNeeded) {
        return await previewing(c, open, picked, problem('settledBy', error.text[lang]), 422);
      }
      const title = plain(proposal.session.title, lang);
      const left = await untoldOf(c, open);
      return await choosing(c, open, left, problem('', say(lang, texts.chosenMeanwhile, { title })), 409);
    }
  }
  return c.redirect(forumPath(c, open, '/voices?told'), 303);
}

/** Those that need a date come first: where it is missing, nothing was told. */
async function untoldOf(c: StaffContext, open: OpenForum): Promise<Untold[]> {
  const { services, networkId } = c.var;
  const rows = await listProposals(services.views, networkId, open.id);
  const asked = rows.filter(({ standing }) => standing === 'decided');
  const loaded = await Promise.all(
    asked.map(async ({ id }): Promise<Untold[]> => {
      const { state: proposal } = await services.repository.load(proposalAggregate, networkId, id);
      if (proposal.status !== 'proposed' || !proposal.decision || proposal.told) return [];
      const { is, version } = proposal.decision;
      return [{ id, value: `${id}.${version}`, proposal, is }];
    }),
  );
  const order: Readonly<Record<Verdict, number>> = { maybe: 0, yes: 1, no: 2 };
  return loaded.flat().sort((a, b) => order[a.is] - order[b.is]);
}

function choosing(
  c: StaffContext,
  open: OpenForum,
  untold: readonly Untold[],
  form: FormState,
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  const { lang } = c.var;
  return show(
    c,
    <ForumFrame c={c} open={open} here="/voices">
      <Section id="tell" title={say(lang, texts.tell)}>
        {untold.length === 0 ? (
          <p>{say(lang, texts.nothingToTell)}</p>
        ) : (
          <Form form={form} action={forumPath(c, open, '/voices/tell')}>
            <CheckList
              form={form}
              name="pick"
              label={say(lang, texts.tellWhich)}
              chosen={listAt(form.values, 'pick')}
              options={untold.map(({ value, proposal, is }) => ({
                value,
                label: `${say(lang, verdictNames[is])}: ${plain(proposal.session.title, lang)}`,
              }))}
            />
            <Button weight="main">{say(lang, texts.preview)}</Button>
          </Form>
        )}
      </Section>
    </ForumFrame>,
    status,
  );
}

/** Number and titles of all that is told, before it is. */
function previewing(
  c: StaffContext,
  open: OpenForum,
  picked: readonly Untold[],
  form: FormState,
  status: 200 | 422 = 200,
): Response | Promise<Response> {
  const { lang } = c.var;
  const people = picked.reduce((sum, { proposal }) => sum + voicesOf(proposal).length, 0);
  const hasMaybe = picked.some(({ is }) => is === 'maybe');
  return show(
    c,
    <ForumFrame c={c} open={open} here="/voices">
      <Section id="tell" title={say(lang, texts.tell)}>
        {decisions.map((verdict) => {
          const of = picked.filter(({ is }) => is === verdict);
          return of.length === 0 ? null : (
            <>
              <h3>{counted(lang, of.length, groupTexts[verdict])}</h3>
              <ul>
                {of.map(({ proposal }) => (
                  <li>
                    <Typed text={proposal.session.title} lang={lang} />
                    <br />
                    <span class="muted">{proposal.decision?.reason}</span>
                  </li>
                ))}
              </ul>
            </>
          );
        })}
        <p>{counted(lang, people, texts.tellPeople)}</p>
        <Form form={form} action={forumPath(c, open, '/voices/tell')}>
          {picked.map(({ value }) => (
            <input type="hidden" name="pick" value={value} />
          ))}
          {hasMaybe ? <DateField form={form} name="settledBy" label={say(lang, texts.settledBy)} /> : null}
          <Button name="do" value="tell" weight="main">
            {counted(lang, people, texts.tellNow)}
          </Button>
        </Form>
      </Section>
      <p>
        <a href={forumPath(c, open, '/voices/tell')}>{say(lang, texts.tellWhich)}</a>
      </p>
    </ForumFrame>,
    status,
  );
}
