import * as z from 'zod';
import { say } from '../../i18n/say.ts';
import { once } from '../../platform/once.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { oneOf, optional, paragraph, readAs, wholeNumber } from '../../web/fields.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm, ProblemSummary, TextArea } from '../../web/forms.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ForumFrame } from '../forum-frame.tsx';
import { forumPath } from '../open-forum.ts';
import { voicesOf } from '../rules/voices/people.ts';
import { proposalAggregate } from '../rules/voices/proposal.ts';
import { decisions, MAX_REASON } from '../rules/voices/proposal-events.ts';
import { NoSuchProposal } from '../rules/voices/refusals.ts';
import { decideProposal, sayComing } from '../rules/voices/settle.ts';
import { type OpenProposal, openProposal } from './open-proposal.ts';
import { People, Readings, SessionFacts } from './proposal-parts.tsx';
import { staffVoiceTexts as texts } from './staff-texts.ts';
import { verdictNames } from './texts.ts';

const decideForm = once(() =>
  z.object({
    is: oneOf(decisions),
    reason: optional(paragraph(MAX_REASON)),
    seen: wholeNumber(0, 999_999_999),
  }),
);

/** `GET …/voices/:proposal`: one proposal, what readers say of it, what was decided, and who comes. */
export async function showProposal(c: StaffContext): Promise<Response> {
  const open = await openProposal(c);
  return open ? await page(c, open) : await show(c, <NotFoundPage c={c} />, 404);
}

/** Decides about it, or says for somebody whether they come. */
export async function postProposal(c: StaffContext): Promise<Response> {
  const open = await openProposal(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services, networkId } = c.var;
  const tree = await readForm(c);
  const { proposalId } = open;
  const path = forumPath(c, open, `/voices/${proposalId}`);
  const [does, person = ''] = textAt(tree, 'do').split(':');
  if (does === 'comes' || does === 'comesNot') {
    const outcome = await attempt(lang, async () => {
      const voice = voicesOf(open.proposal).find((one) => one.person === person);
      if (!voice) throw new NoSuchProposal();
      await services.repository.change(proposalAggregate, networkId, proposalId, metaOf(c), (proposal) =>
        sayComing(proposal, voice, { comes: does === 'comes' }),
      );
    });
    if (outcome.done) return c.redirect(`${path}?saved#people`, 303);
    const now = (await openProposal(c)) ?? open;
    return await page(c, now, undefined, { lang, values: {}, problems: outcome.problems });
  }
  const reading = readAs(decideForm(), tree, lang, { is: texts.decision, reason: texts.reason });
  if (!reading.ok) return await page(c, open, { lang, values: tree, problems: reading.problems });
  const { is, reason = '', seen } = reading.value;
  const outcome = await attempt(
    lang,
    () =>
      services.repository.change(proposalAggregate, networkId, proposalId, metaOf(c), (proposal) =>
        decideProposal(proposal, { is, reason, seen }),
      ),
    (refusal) => (refusal.name === 'ReasonIsNeeded' ? 'reason' : ''),
  );
  if (outcome.done) return c.redirect(`${path}?decided`, 303);
  const now = (await openProposal(c)) ?? open;
  return await page(c, now, { lang, values: tree, problems: outcome.problems });
}

async function page(
  c: StaffContext,
  open: OpenProposal,
  refused?: FormState,
  people?: FormState,
): Promise<Response> {
  const { lang } = c.var;
  const { proposal, proposalId } = open;
  const { decision, status } = proposal;
  const form = refused ?? freshForm(lang, { is: decision?.is ?? '', reason: decision?.reason ?? '' });
  const path = forumPath(c, open, `/voices/${proposalId}`);
  const said = (['decided', 'saved'] as const).find((one) => c.req.query(one) !== undefined);
  return await show(
    c,
    <ForumFrame c={c} open={open} here="/voices">
      {said && !refused && !people ? (
        <Notice mood="done" live>
          <p>{say(lang, texts[said])}</p>
        </Notice>
      ) : null}
      <SessionFacts c={c} open={open} />
      <Readings c={c} open={open} />
      {status === 'proposed' ? (
        <Section id="decide" title={say(lang, texts.decide)}>
          <Form form={form} action={path}>
            <input type="hidden" name="seen" value={String(decision?.version ?? 0)} />
            <Choice
              form={form}
              name="is"
              label={say(lang, texts.decision)}
              options={decisions.map((value) => ({ value, label: say(lang, verdictNames[value]) }))}
            />
            <TextArea
              form={form}
              name="reason"
              label={say(lang, texts.reason)}
              help={say(lang, texts.reasonHelp)}
              rows={3}
            />
            <Button weight="main">{say(lang, texts.saveDecision)}</Button>
          </Form>
        </Section>
      ) : null}
      {people ? <ProblemSummary form={people} /> : null}
      <People c={c} open={open} action={path} />
      <p>
        <a href={forumPath(c, open, '/voices')}>{say(lang, texts.backToVoices)}</a>
      </p>
    </ForumFrame>,
    refused || people ? 422 : 200,
  );
}
