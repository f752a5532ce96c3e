import type { Context } from 'hono';
import * as z from 'zod';
import { searchKey } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { contactsInOrder, type Member, memberAggregate } from '../../membership/rules/member.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { bounded } from '../../platform/bounds.ts';
import { once } from '../../platform/once.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { flag, line, optional, readAs } from '../../web/fields.ts';
import { CheckBox, Select } from '../../web/form-choices.tsx';
import { type FormState, freshForm, ProblemSummary, TextField } from '../../web/forms.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { isId, readForm, textAt } from '../../web/parse.ts';
import { Button, Typed } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { NotInNetwork, offerHandOver } from '../rules/hand-over.ts';
import { isOpen, isOwner, type StandingTask, taskAggregate } from '../rules/task.ts';
import { isDeserted } from '../rules/written-to.ts';
import { type Holder, holderOfTask } from './open-link.ts';
import { SAYINGS } from './take.ts';
import { promiseTexts as texts } from './texts.ts';

type LinkContext = Context<StaffEnv>;

const form = once(() => z.object({ member: line(64), person: optional(line(200)), share: flag() }));

/** `GET /t/:token/over?task=`: to whom an organisation hands over what it has, or with whom it shares it. */
export async function showOver(c: LinkContext): Promise<Response> {
  const holder = await memberOf(c);
  if (!holder) return await deadLink(c);
  const task = c.req.query('task') ?? '';
  const now = await theirs(c, holder, task);
  return now ? await page(c, holder, task, now) : await notFound(c);
}

export async function postOver(c: LinkContext): Promise<Response> {
  const holder = await memberOf(c);
  if (!holder) return await postDeadLink(c);
  inTheirLanguage(c, holder.lang);
  const { services, lang } = c.var;
  const { networkId, actor } = holder;
  const tree = await readForm(c);
  const task = textAt(tree, 'task');
  const now = await theirs(c, holder, task);
  // Meanwhile it is with others, or has ended: its page says so.
  if (!now) return c.redirect(`/t/${tokenOf(c)}?task=${encodeURIComponent(task.slice(0, 64))}`, 303);
  const refuse = (problems: readonly Problem[]) =>
    page(c, holder, task, now, { lang, values: tree, problems });
  const reading = readAs(form(), tree, lang, { member: texts.overMember, person: texts.overPerson });
  if (!reading.ok) return await refuse(reading.problems);
  const { member: seat, person: typed, share } = reading.value;
  const { state: member } = await services.repository.load(memberAggregate, networkId, seat);
  const people = contactsInOrder(member);
  const person = typed ? people.find(({ name }) => searchKey(name) === searchKey(typed)) : people[0];
  if (typed && !person && !isDeserted(member)) {
    return await refuse([{ field: 'person', text: say(lang, texts.overNobody) }]);
  }
  const outcome = await attempt(
    lang,
    async () => {
      await bounded(services, { network: networkId, id: actor.seat }, 'tasks', SAYINGS, 'day');
      if (isDeserted(member) || !person) throw new NotInNetwork();
      const meta = { by: `person:${actor.person}`, at: services.now() };
      const to = { seat, party: 'member', person: person.id } as const;
      await services.repository.change(taskAggregate, networkId, task, meta, (one) =>
        offerHandOver(one, actor, to, share),
      );
    },
    () => 'member',
  );
  if (!outcome.done) return await refuse(outcome.problems);
  return c.redirect(`/t/${tokenOf(c)}?task=${encodeURIComponent(task)}&saved=over`, 303);
}

/** Guests of a meeting give back what they cannot do. */
async function memberOf(c: LinkContext): Promise<Holder | undefined> {
  const found = await holderOfTask(c.var.services, tokenOf(c));
  return found?.holder.actor.party === 'member' ? found.holder : undefined;
}

async function theirs(c: LinkContext, holder: Holder, task: string): Promise<StandingTask | undefined> {
  if (!isId(task)) return undefined;
  const { state } = await c.var.services.repository.load(taskAggregate, holder.networkId, task);
  return isOpen(state) && isOwner(state, holder.actor.seat) ? state : undefined;
}

async function page(
  c: LinkContext,
  holder: Holder,
  id: string,
  task: StandingTask,
  refused?: FormState,
): Promise<Response> {
  inTheirLanguage(c, holder.lang);
  const { services, lang } = c.var;
  const { network, networkId, organisation, actor, name } = holder;
  const members = await listMembers(services.views, networkId);
  const here = members.filter(({ id: one, member }) => one !== actor.seat && canBeAsked(member));
  const state = refused ?? freshForm(lang);
  const at = `/t/${tokenOf(c)}`;
  return await show(
    c,
    <LinkPage
      c={c}
      title={say(lang, texts.overTitle)}
      network={plain(network.settings.name, lang) || network.settings.shortName}
      foot={say(lang, texts.foot, { name: plain(organisation, lang) || name })}
    >
      <h1>{say(lang, texts.overTitle)}</h1>
      <p class="when">
        <Typed text={task.what} lang={lang} />
      </p>
      <p>{say(lang, texts.overLead)}</p>
      {refused ? <ProblemSummary form={refused} /> : null}
      <form method="post" action={`${at}/over`} novalidate>
        <input type="hidden" name="task" value={id} />
        <Select
          form={state}
          name="member"
          label={say(lang, texts.overMember)}
          options={inNameOrder(here, lang, ({ member }) => plain(member.organisation.name, lang)).map(
            ({ id: value, member }) => ({ value, label: plain(member.organisation.name, lang) }),
          )}
        />
        <TextField
          form={state}
          name="person"
          label={say(lang, texts.overPerson)}
          help={say(lang, texts.overPersonHelp)}
          optional
        />
        <CheckBox form={state} name="share" label={say(lang, texts.overShare)} />
        <Button weight="main">{say(lang, texts.overButton)}</Button>
      </form>
      <p>
        <a href={`${at}?task=${encodeURIComponent(id)}`}>{say(lang, texts.backToTask)}</a>
      </p>
    </LinkPage>,
    refused ? 422 : 200,
  );
}

function canBeAsked(member: Member): boolean {
  return member.status !== 'unknown' && !isDeserted(member);
}

function tokenOf(c: LinkContext): string {
  return c.req.param('token') ?? '';
}
