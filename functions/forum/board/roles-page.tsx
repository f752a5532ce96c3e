import type { Child } from 'hono/jsx';
import { ulid } from 'ulid';
import { counted } from '../../i18n/counted.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { contactsInOrder, type Member } from '../../membership/rules/member.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { ownerText } from '../../tasks/rules/owner-text.ts';
import { isDeserted } from '../../tasks/rules/written-to.ts';
import { mayAct, metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { type Option, Select } from '../../web/form-choices.tsx';
import { type FormState, freshForm, ProblemSummary } from '../../web/forms.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Notice, Section, State } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { ForumFrame } from '../forum-frame.tsx';
import { roleNames } from '../frame-texts.ts';
import { forumPath, type OpenForum, openForum } from '../open-forum.ts';
import { forumAggregate } from '../rules/forum.ts';
import { leadNow } from '../rules/people.ts';
import { roles } from '../rules/roles.ts';
import { openSeats, voices } from '../rules/seats.ts';
import { type Members, type Part, parts, readPart } from './change-roles.ts';
import { rolesTexts as texts, voiceNames } from './roles-texts.ts';

/** `GET /n/:network/forums/:forum/roles`: who leads which role, and which seats are gaps. */
export async function showRoles(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  return open ? await page(c, open, await membersOf(c)) : await notFound(c);
}

export async function postRoles(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return await notFound(c);
  const { lang, networkId, services } = c.var;
  const tree = await readForm(c);
  const members = await membersOf(c);
  const part = parts.find((one) => one === textAt(tree, 'part'));
  if (!part) return c.redirect(forumPath(c, open, '/roles'), 303);
  const refuse = (problems: readonly Problem[]) => page(c, open, members, { lang, values: tree, problems });
  const decision = readPart(part, tree, lang, members);
  if (!decision.ok) return await refuse(decision.problems);
  const outcome = await attempt(
    lang,
    () =>
      services.repository.change(forumAggregate, networkId, open.id, metaOf(c), (forum) =>
        forum.status === 'planned' ? decision.value(forum) : [],
      ),
    () => '',
  );
  if (!outcome.done) return await refuse(outcome.problems);
  return c.redirect(`${forumPath(c, open, '/roles')}?saved`, 303);
}

async function membersOf({ var: { services, networkId } }: StaffContext): Promise<Members> {
  return new Map((await listMembers(services.views, networkId)).map(({ id, member }) => [id, member]));
}

async function page(
  c: StaffContext,
  open: OpenForum,
  members: Members,
  refused?: FormState,
): Promise<Response> {
  const { lang } = c.var;
  const props = { c, open, members, refused };
  return await show(
    c,
    <ForumFrame c={c} open={open} here="/roles">
      {c.req.query('saved') === undefined || refused ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      {refused ? <ProblemSummary form={refused} /> : null}
      <Leads {...props} />
      <Seats {...props} />
    </ForumFrame>,
    refused ? 422 : 200,
  );
}

interface Props {
  readonly c: StaffContext;
  readonly open: OpenForum;
  readonly members: Members;
  readonly refused?: FormState | undefined;
}

function Leads(props: Props) {
  const { c, open, members } = props;
  const { lang } = c.var;
  const { forum } = open;
  const acts = mayAct(c) && forum.status === 'planned';
  const people = peopleOf(members, lang);
  const used = roles.filter((role) => forum.tasks.some((one) => one.role === role) || forum.leads[role]);
  return (
    <Section id="leads" title={say(lang, texts.leads)}>
      <p>{say(lang, texts.leadsHelp)}</p>
      <ul class="rows">
        {used.map((role) => {
          const lead = forum.leads[role];
          const contact = leadNow(lead, members);
          const organisation = plain(lead && members.get(lead.seat)?.organisation.name, lang);
          const n = forum.tasks.filter((one) => one.role === role).length;
          return (
            <li>
              <div>
                <p>
                  <b>{say(lang, roleNames[role])}</b>{' '}
                  <span class="muted">{counted(lang, n, texts.tasks)}</span>
                </p>
                {contact ? (
                  // Observers see organisations, and no person.
                  <p>{mayAct(c) ? `${organisation}: ${contact.name}` : organisation}</p>
                ) : (
                  <State mood="failed">{say(lang, texts.nobody)}</State>
                )}
              </div>
              {acts && contact ? (
                <One {...props} part="unlead" values={{ role }} about={say(lang, roleNames[role])}>
                  {say(lang, texts.take)}
                </One>
              ) : null}
            </li>
          );
        })}
      </ul>
      {acts && people.length === 0 ? <p>{say(lang, texts.noPeople)}</p> : null}
      {acts && people.length > 0 ? (
        <Fold {...props} part="lead" label={say(lang, texts.give)} button={say(lang, texts.giveButton)}>
          {(form) => (
            <>
              <Select
                form={form}
                name="role"
                label={say(lang, texts.role)}
                options={roles.map((role) => ({ value: role, label: say(lang, roleNames[role]) }))}
              />
              <Select form={form} name="who" label={say(lang, texts.who)} options={people} />
            </>
          )}
        </Fold>
      ) : null}
    </Section>
  );
}

function Seats(props: Props) {
  const { c, open, members } = props;
  const { lang } = c.var;
  const { forum } = open;
  const acts = mayAct(c) && forum.status === 'planned';
  const gaps = openSeats(forum.seats, members);
  return (
    <Section id="seats" title={say(lang, texts.seats)}>
      <p>{say(lang, texts.seatsHelp)}</p>
      <ul class="rows">
        {[...gaps, ...forum.seats.filter((one) => !gaps.includes(one))].map((seat) => {
          const name = plain(seat.member ? members.get(seat.member)?.organisation.name : undefined, lang);
          const isGap = gaps.includes(seat);
          const about = say(lang, voiceNames[seat.of]);
          return (
            <li>
              <div>
                <p>
                  <b>{about}</b>
                </p>
                {isGap ? (
                  <State mood="failed">{name ? say(lang, texts.left, { name }) : say(lang, texts.gap)}</State>
                ) : (
                  <State mood="done">{name || say(lang, texts.someone)}</State>
                )}
              </div>
              {acts ? (
                <One {...props} part={isGap ? 'giveUp' : 'empty'} values={{ seat: seat.id }} about={about}>
                  {say(lang, isGap ? texts.giveUp : texts.empty)}
                </One>
              ) : null}
            </li>
          );
        })}
      </ul>
      {acts && gaps.length > 0 ? (
        <Fold {...props} part="fill" label={say(lang, texts.fill)} button={say(lang, texts.fillButton)}>
          {(form) => (
            <>
              <Select
                form={form}
                name="seat"
                label={say(lang, texts.seat)}
                options={gaps.map(({ id, of }) => ({ value: id, label: say(lang, voiceNames[of]) }))}
              />
              <Select
                form={form}
                name="member"
                label={say(lang, texts.member)}
                options={inOrder(members, lang).map(([value, { organisation }]) => ({
                  value,
                  label: plain(organisation.name, lang),
                }))}
              />
            </>
          )}
        </Fold>
      ) : null}
      {acts ? (
        <Fold
          {...props}
          part="want"
          label={say(lang, texts.want)}
          button={say(lang, texts.wantButton)}
          creates
        >
          {(form) => (
            <Select
              form={form}
              name="voice"
              label={say(lang, texts.voice)}
              options={voices.map((value) => ({ value, label: say(lang, voiceNames[value]) }))}
            />
          )}
        </Fold>
      ) : null}
    </Section>
  );
}

function inOrder(members: Members, lang: Lang): [string, Member][] {
  const here = [...members].filter(([, member]) => !isDeserted(member) && member.status !== 'unknown');
  return inNameOrder(here, lang, ([, { organisation }]) => plain(organisation.name, lang));
}

/** Everybody of a member who could lead something, by their organisation. */
function peopleOf(members: Members, lang: Lang): Option[] {
  return inOrder(members, lang).flatMap(([seat, member]) =>
    contactsInOrder(member).map(({ id, name }) => ({
      value: ownerText({ seat, party: 'member', person: id }),
      label: `${plain(member.organisation.name, lang)}: ${name}`,
    })),
  );
}

/** One button; `about`: what it is about, for those who hear the page. */
function One(
  props: Props & {
    readonly part: Part;
    readonly values: Readonly<Record<string, string>>;
    readonly about: string;
    readonly children: Child;
  },
) {
  const { c, open, part, values, about, children } = props;
  return (
    <form method="post" action={forumPath(c, open, '/roles')}>
      <input type="hidden" name="part" value={part} />
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button weight="quiet">
        {children}
        <span class="hidden">: {about}</span>
      </Button>
    </form>
  );
}

/** What needs fields, folded; open where something is wrong in it. */
function Fold(
  props: Props & {
    readonly part: Part;
    readonly label: string;
    readonly button: string;
    /** It makes something new, and sends its id along, so that a double tap makes one. */
    readonly creates?: boolean;
    readonly children: (form: FormState) => Child;
  },
) {
  const { c, open, part, label, button, creates, refused, children } = props;
  const form = textAt(refused?.values, 'part') === part ? refused : undefined;
  return (
    <details class="fold act" open={form !== undefined}>
      <summary>
        <span class="name">{label}</span>
      </summary>
      <div class="inside">
        <form method="post" action={forumPath(c, open, '/roles')} novalidate>
          <input type="hidden" name="part" value={part} />
          {creates ? <input type="hidden" name="id" value={textAt(form?.values, 'id') || ulid()} /> : null}
          {children(form ?? freshForm(c.var.lang))}
          <Button>{button}</Button>
        </form>
      </div>
    </details>
  );
}
