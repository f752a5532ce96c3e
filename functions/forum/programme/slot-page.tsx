import * as z from 'zod';
import { inNameOrder } from '../../i18n/name-order.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { contactsInOrder } from '../../membership/rules/member.ts';
import { once } from '../../platform/once.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { bilingual, line, oneOf, optional, pageId, readAs, typedTime } from '../../web/fields.ts';
import { Choice, Select } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm, TimeField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button } from '../../web/parts.tsx';
import type { Labels } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { forumPath } from '../open-forum.ts';
import { contactKey } from '../rules/programme/clashes.ts';
import { placeSlot, removeSlot } from '../rules/programme/decide.ts';
import { MAX_TITLE, type Slot, slotKinds } from '../rules/programme/events.ts';
import { programmeAggregate } from '../rules/programme/programme.ts';
import { NoSuchRoom, SessionHasASlot, SlotEndsFirst, SlotNeedsATitle } from '../rules/programme/refusals.ts';
import { type OpenProgramme, openProgramme } from './open-programme.ts';
import { kindNames, programmeTexts as texts } from './texts.ts';

const slotForm = once(() =>
  z.object({
    id: pageId(),
    kind: oneOf(slotKinds),
    session: optional(line(64)),
    title: optional(bilingual(MAX_TITLE)),
    start: typedTime(),
    end: typedTime(),
    room: optional(line(64)),
    moderator: optional(line(140)),
  }),
);

const labels: Labels = {
  kind: texts.kind,
  session: texts.session,
  title: texts.slotName,
  start: texts.start,
  end: texts.end,
  room: texts.room,
  moderator: texts.moderator,
};

/** `GET …/programme/slot?slot=|session=`: a new part of the programme, or one that is there. */
export async function showSlot(c: StaffContext): Promise<Response> {
  const open = await openProgramme(c);
  if (!open) return await notFound(c);
  const asked = c.req.query('slot');
  const slot = open.programme.slots.find(({ id }) => id === asked);
  if (asked !== undefined && !slot) return await notFound(c);
  return page(c, open, freshForm(c.var.lang, slot ? valuesOf(slot) : fresh(c, open)), slot, 200);
}

/** After the last thing that is there, as long as what is placed takes. */
function fresh(c: StaffContext, { programme, sessions }: OpenProgramme) {
  const session = sessions.find(({ id }) => id === c.req.query('session'));
  const start =
    programme.slots
      .map(({ end }) => end)
      .sort()
      .at(-1) ?? '08:00';
  return {
    ...{ kind: session ? 'session' : 'plenary', session: session?.id ?? '', start },
    ...(session ? { end: timeAfter(start, session.minutes) } : {}),
  };
}

function timeAfter(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = Math.min(hour * 60 + minute + minutes, 23 * 60 + 59);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

function valuesOf({ proposal, moderator, title, ...slot }: Slot) {
  return {
    ...slot,
    ...{ session: proposal ?? '', title: title ?? {}, room: slot.room ?? '' },
    moderator: moderator ? contactKey(moderator) : '',
  };
}

/** `POST …/programme/slot`: places it, moves it, or takes it out. */
export async function postSlot(c: StaffContext): Promise<Response> {
  const open = await openProgramme(c);
  if (!open) return await notFound(c);
  const { lang, networkId, services } = c.var;
  const tree = await readForm(c);
  const back = forumPath(c, open, '/programme?saved');
  const before = open.programme.slots.find(({ id }) => id === textAt(tree, 'id'));
  if (textAt(tree, 'part') === 'remove') {
    await services.repository.change(programmeAggregate, networkId, open.id, metaOf(c), (programme) =>
      removeSlot(programme, textAt(tree, 'id')),
    );
    return c.redirect(back, 303);
  }
  const reading = readAs(slotForm(), tree, lang, labels);
  if (!reading.ok) {
    return await page(c, open, { lang, values: tree, problems: reading.problems }, before, 422);
  }
  const slot = slotOf(open, reading.value, before);
  const outcome = await attempt(
    lang,
    () =>
      services.repository.change(programmeAggregate, networkId, open.id, metaOf(c), (programme) =>
        placeSlot(programme, slot),
      ),
    (refusal) => {
      if (refusal instanceof SlotEndsFirst) return 'end';
      if (refusal instanceof SlotNeedsATitle || refusal instanceof SessionHasASlot) return 'session';
      return refusal instanceof NoSuchRoom ? 'room' : '';
    },
  );
  if (outcome.done) return c.redirect(back, 303);
  return await page(c, open, { lang, values: tree, problems: outcome.problems }, before, 422);
}

/** What was known of another time, room or session is looked at again. */
function slotOf(
  { sessions, members }: OpenProgramme,
  value: z.infer<ReturnType<typeof slotForm>>,
  before: Slot | undefined,
): Slot {
  const { id, kind, session, title, start, end, room, moderator } = value;
  const proposal =
    kind === 'session' ? (sessions.find((one) => one.id === session)?.id ?? before?.proposal) : undefined;
  const contact = contactNamed(members, moderator);
  const isSamePlace = before?.room === room && before?.start === start && before?.proposal === proposal;
  return {
    ...{ id, kind, start, end, known: isSamePlace ? (before?.known ?? []) : [] },
    ...(room === undefined ? {} : { room }),
    ...(proposal === undefined || (kind === 'session' && session === undefined) ? {} : { proposal }),
    ...(title && (kind !== 'session' || session === undefined) ? { title } : {}),
    ...(contact ? { moderator: { ...contact, party: 'member' as const } } : {}),
  };
}

function contactNamed(members: OpenProgramme['members'], key: string | undefined) {
  const [seat = '', person = ''] = key?.split('/') ?? [];
  const contact = members.get(seat)?.contacts.find(({ id, left }) => id === person && !left);
  return contact && { seat, person };
}

async function page(
  c: StaffContext,
  open: OpenProgramme,
  form: FormState,
  slot: Slot | undefined,
  status: 200 | 422,
): Promise<Response> {
  const { lang } = c.var;
  const { sessions, programme, members } = open;
  const action = forumPath(c, open, '/programme/slot');
  const people = inNameOrder(
    [...members].filter(([, { status: is }]) => is === 'active' || is === 'observer'),
    lang,
    ([, { organisation }]) => plain(organisation.name, lang),
  );
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.slotTitle)}
      back={{ href: forumPath(c, open, '/programme'), label: say(lang, texts.back) }}
    >
      <Form form={form} action={action} {...(slot ? {} : { creates: true })}>
        {slot ? <input type="hidden" name="id" value={slot.id} /> : null}
        <Choice
          form={form}
          name="kind"
          label={say(lang, texts.kind)}
          options={slotKinds.map((value) => ({ value, label: say(lang, kindNames[value]) }))}
        />
        <Select
          form={form}
          name="session"
          label={say(lang, texts.session)}
          help={say(lang, texts.sessionHelp)}
          optional
          options={[
            { value: '', label: say(lang, texts.noSession) },
            ...sessions.map(({ id, title, standing }) => ({
              value: id,
              label: [
                plain(title, lang),
                ...(standing === 'confirmed' ? [] : [say(lang, texts.notConfirmed)]),
              ].join(' · '),
            })),
          ]}
        />
        <BilingualField form={form} name="title" label={say(lang, texts.slotName)} optional />
        <div class="across">
          <TimeField form={form} name="start" label={say(lang, texts.start)} />
          <TimeField form={form} name="end" label={say(lang, texts.end)} />
        </div>
        <Select
          form={form}
          name="room"
          label={say(lang, texts.room)}
          optional
          options={[
            { value: '', label: say(lang, texts.noRoom) },
            ...programme.rooms.map(({ id, name }) => ({ value: id, label: plain(name, lang) })),
          ]}
        />
        <Select
          form={form}
          name="moderator"
          label={say(lang, texts.moderator)}
          optional
          options={[
            { value: '', label: say(lang, texts.nobody) },
            ...people.flatMap(([seat, member]) =>
              contactsInOrder(member).map(({ id, name }) => ({
                value: contactKey({ seat, person: id }),
                label: `${name} · ${plain(member.organisation.name, lang)}`,
              })),
            ),
          ]}
        />
        <Button weight="main">{say(lang, texts.save)}</Button>
      </Form>
      {slot ? (
        <form method="post" action={action}>
          <input type="hidden" name="part" value="remove" />
          <input type="hidden" name="id" value={slot.id} />
          <Button weight="danger">{say(lang, texts.remove)}</Button>
        </form>
      ) : null}
    </StaffPage>,
    status,
  );
}
