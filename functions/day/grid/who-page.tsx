import * as z from 'zod';
import { matches, searchKey, truncate } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { type Bilingual, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { oneOf, readAs } from '../../web/fields.ts';
import { Select } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { type FormTree, readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Empty, Notice, Section } from '../../web/parts.tsx';
import { checkedPhone } from '../../web/phone-field.tsx';
import { show } from '../../web/show.tsx';
import { type OpenDoor, openStaffDoor } from '../door/open-door.ts';
import { memberNamed } from '../rules/member-named.ts';
import { Find } from './find.tsx';
import { type Grid, type GridRow, gridOf } from './grid-rows.ts';
import { fieldOf, joinKnown, makeContact, makeMember } from './join.ts';
import {
  NEW_ORGANISATION,
  NewOrganisation,
  newOrganisationFieldOf,
  newOrganisationLabels,
  newOrganisationSchema,
  newOrganisationValues,
} from './new-organisation.tsx';
import { PersonFields, personFields } from './person-form.tsx';
import { attendanceSheet } from './styles.ts';
import { whoTexts as texts } from './texts-who.ts';

/** People shown of those found; a search says more. */
const MOST = 20;
const BACK_LENGTH = 28;

interface Found {
  readonly open: OpenDoor;
  readonly grid: Grid;
  readonly row: GridRow;
}

/** `GET …/attendance/:person`: who a walk-in is: somebody the network knows, or a new contact. `?q=` looks for a name. */
export async function showWhoIs(c: StaffContext): Promise<Response> {
  const found = await find(c);
  if (!found) return await elsewhere(c);
  return await page(c, found, freshForm(c.var.lang, begun(found)));
}

/** `join`: the person chosen of those found, as `seat/person`; otherwise a contact is made. */
export async function postWhoIs(c: StaffContext): Promise<Response> {
  const found = await find(c);
  if (!found) return await elsewhere(c);
  const { services, lang } = c.var;
  const { open, row } = found;
  const tree = await readForm(c);
  const form = { lang, values: tree };
  const of = { open, members: found.grid.members, row, meta: metaOf(c) };
  if (textAt(tree, 'new') === NEW_ORGANISATION) return await makeOrganisation(c, found, tree);
  const chosen = textAt(tree, 'join');
  if (chosen) {
    const known = candidates(found).find(({ seat, person }) => `${seat}/${person}` === chosen);
    if (!known) return c.redirect(c.req.path, 303);
    const { seat, person } = known;
    const joined = await attempt(lang, () => joinKnown(services, of, { seat, person }));
    if (joined.done) return c.redirect(backTo(c, known.name), 303);
    return await page(c, found, { ...form, problems: joined.problems }, 422);
  }
  const read = readAs(contactSchema(found.grid), tree, lang, {
    member: texts.member,
    name: texts.name,
    phone: texts.phone,
    email: texts.email,
  });
  if (!read.ok) return await page(c, found, { ...form, problems: read.problems }, 422);
  const made = await attempt(lang, () => makeContact(services, of, read.value), fieldOf);
  if (made.done) return c.redirect(backTo(c, read.value.name), 303);
  return await page(c, found, { ...form, problems: made.problems }, 422);
}

/** The organisation becomes a member, unless the list has it: then it is pointed out. */
async function makeOrganisation(c: StaffContext, found: Found, tree: FormTree): Promise<Response> {
  const { services, lang } = c.var;
  const { open, row, grid } = found;
  const again = (problems: FormState['problems']) =>
    page(c, found, freshForm(lang, begun(found)), 422, { lang, values: tree, problems });
  const read = readAs(newOrganisationSchema, tree, lang, newOrganisationLabels);
  if (!read.ok) return await again(read.problems);
  const { km, en } = read.value.organisation.name;
  const listed = [km, en].find((name) => name && memberNamed(name, grid.members.values()));
  if (listed) return await again([{ field: 'name', text: say(lang, texts.isMember, { name: listed }) }]);
  const of = { open, members: grid.members, row, meta: metaOf(c) };
  const made = await attempt(lang, () => makeMember(services, of, read.value), newOrganisationFieldOf);
  return made.done ? c.redirect(backTo(c, read.value.name), 303) : await again(made.problems);
}

function contactSchema({ members }: Grid) {
  return z
    .object({
      member: oneOf([...members.keys()]),
      ...personFields,
    })
    .transform(checkedPhone);
}

async function find(c: StaffContext): Promise<Found | undefined> {
  const open = await openStaffDoor(c);
  if (!open) return undefined;
  const grid = await gridOf(c.var.services, open, c.var.lang);
  const row = grid.rows.find(
    ({ person, isWalkIn, presence }) =>
      isWalkIn && presence !== undefined && person === c.req.param('person'),
  );
  return row ? { open, grid, row } : undefined;
}

/** Somebody else said first who this is: then the list has them under that name. */
async function elsewhere(c: StaffContext): Promise<Response> {
  const open = await openStaffDoor(c);
  const isJoined = open !== undefined && Object.hasOwn(open.day.joined, c.req.param('person') ?? '');
  return isJoined ? c.redirect(backTo(c), 303) : await show(c, <NotFoundPage c={c} />, 404);
}

function backTo(c: StaffContext, name?: string): string {
  const path = c.req.path.replace(/\/[^/]+$/, '');
  return name === undefined ? path : `${path}?saved=1&q=${encodeURIComponent(name)}`;
}

/** What the form of a new contact begins with. */
function begun({ row, grid }: Found): object {
  const { now, presence } = row;
  const member = presence?.walkIn?.member;
  return { name: now.name, phone: now.phone, member: member && grid.members.has(member) ? member : '' };
}

interface Candidate {
  readonly seat: string;
  readonly person: string;
  readonly name: string;
  readonly organisation: Bilingual;
  readonly keys: string;
}

/** Everybody the network knows: contacts of its members, and the guests of this meeting. */
function candidates({ grid }: Pick<Found, 'grid'>): Candidate[] {
  const contacts = [...grid.members.values()].flatMap(({ id: seat, member }) =>
    member.contacts.flatMap(({ id: person, name, left, forgotten }): Candidate[] => {
      if (left || forgotten) return [];
      const organisation = member.organisation.name;
      return [{ seat, person, name, organisation, keys: keysOf(name, organisation) }];
    }),
  );
  const guests = grid.rows.flatMap(({ isGuest, is, person, name, organisation }): Candidate[] =>
    isGuest && is === undefined
      ? [{ seat: person, person, name, organisation, keys: keysOf(name, organisation) }]
      : [],
  );
  return [...contacts, ...guests];
}

function keysOf(name: string, { km = '', en = '' }: Bilingual): string {
  return searchKey(`${name} ${km} ${en}`);
}

async function page(
  c: StaffContext,
  found: Found,
  form: FormState,
  status: 200 | 422 = 200,
  organisationForm?: FormState,
): Promise<Response> {
  const { lang } = c.var;
  const { row, grid, open } = found;
  const { now } = row;
  const isUnknown = row.presence?.walkIn?.member === undefined;
  const organisation = plain(row.organisation, lang);
  const search = (c.req.query('q') ?? now.name).trim().slice(0, 200);
  const hits = candidates(found).filter(({ keys }) => search !== '' && matches(keys, search));
  const shown = inNameOrder(hits, lang, ({ name }) => name).slice(0, MOST);
  const present = [...grid.members.values()].filter(({ member }) => member.status !== 'left');
  const members = inNameOrder(present, lang, ({ member }) => plain(member.organisation.name, lang));
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title, { name: now.name || '–' })}
      lead={[organisation, now.phone, plain(open.meeting.details.title, lang)].filter(Boolean).join(' · ')}
      place="meetings"
      back={{ href: backTo(c), label: truncate(say(lang, texts.back), BACK_LENGTH) }}
    >
      <link rel="stylesheet" href={attendanceSheet.path} />
      {row.alike.length > 0 ? (
        <Notice mood="waiting">
          <p>{say(lang, texts.alike, { names: row.alike.join(', ') })}</p>
        </Notice>
      ) : null}
      <Section id="known" title={say(lang, texts.knownTitle)}>
        <Find c={c} search={search} />
        {shown.length === 0 ? (
          <Empty>
            <p>{say(lang, texts.nobody)}</p>
          </Empty>
        ) : (
          <form method="post" action={c.req.path}>
            <ul class="rows">
              {shown.map(({ seat, person, name, organisation: of }) => (
                <li>
                  <p>
                    <b>{name}</b> · {plain(of, lang)}
                  </p>
                  <Button name="join" value={`${seat}/${person}`}>
                    {say(lang, texts.join, { name })}
                  </Button>
                </li>
              ))}
            </ul>
          </form>
        )}
      </Section>
      <Section id="new" title={say(lang, texts.newTitle)}>
        <p class="help">{say(lang, texts.newHelp)}</p>
        <Form form={form} action={c.req.path}>
          <Select
            form={form}
            name="member"
            label={say(lang, texts.member)}
            options={members.map(({ id, member }) => ({
              value: id,
              label: plain(member.organisation.name, lang),
            }))}
          />
          <PersonFields form={form} name={texts.name} />
          <Actions>
            <Button weight="main">{say(lang, texts.make)}</Button>
          </Actions>
        </Form>
      </Section>
      {isUnknown || organisationForm ? (
        <NewOrganisation
          form={organisationForm ?? freshForm(lang, newOrganisationValues(now))}
          action={c.req.path}
        />
      ) : null}
      <p>
        <a href={`/n/${c.var.networkId}/forget/guest/${c.req.param('id')}/${row.person}`}>
          {say(lang, texts.forget)}
        </a>
      </p>
    </StaffPage>,
    status,
  );
}
