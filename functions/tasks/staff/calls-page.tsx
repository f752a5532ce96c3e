import { type LedgerRow, ledgerKey } from '../../delivery/ledger-row.ts';
import { localDate } from '../../i18n/dates.ts';
import { dueAside } from '../../i18n/due.ts';
import { asciiDigits } from '../../i18n/khmer.ts';
import { langsOf, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { CopyBox } from '../../web/copy-box.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Empty, Facts, Notice, Section, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { dueStanding } from '../rules/due-standing.ts';
import { inMail, type Promised } from '../rules/in-mails.ts';
import { linkToTask } from '../rules/link.ts';
import { openTasksOf } from '../rules/promised.ts';
import { type Besides, besidesOf } from './besides.ts';
import { callsOf, lateCallsOf, type TaskCall } from './calls-of.ts';
import { openRows } from './listed.ts';
import { namesOf } from './names.ts';
import { dueLine } from './rows.tsx';
import { staffTaskTexts as texts } from './texts.ts';

/** `GET /n/:network/tasks/calls`: who has to be told of their tasks by a person. */
export async function showTaskCalls(c: StaffContext): Promise<Response> {
  const { lang, networkId, services } = c.var;
  const { calls, late, besides } = await allCalls(c);
  const promised = await Promise.all(
    [...calls, ...late].map(({ owner }) => openTasksOf(services, networkId, owner.seat)),
  );
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.callsTitle)}
      lead={calls.length + besides.length > 0 ? say(lang, texts.callsLead) : undefined}
      back={{ href: `/n/${networkId}/tasks`, label: say(lang, texts.back) }}
    >
      {c.req.query('saved') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.toldSaved)}</p>
        </Notice>
      )}
      {calls.length + late.length + besides.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.callsEmpty)}</p>
        </Empty>
      ) : null}
      {calls.map((call, n) => (
        <Call c={c} call={call} promised={promised[n] ?? []} />
      ))}
      {besides.length === 0 ? null : (
        <Section id="besides" title={say(lang, texts.callsBesides)}>
          <p class="help">{say(lang, texts.callsBesidesHelp)}</p>
          {besides.map((one) => (
            <Beside c={c} one={one} />
          ))}
        </Section>
      )}
      {late.length === 0 ? null : (
        <Section id="late" title={say(lang, texts.callsLate)}>
          <p class="help">{say(lang, texts.callsLateHelp)}</p>
        </Section>
      )}
      {late.map((call, n) => (
        <Call c={c} call={call} promised={promised[calls.length + n] ?? []} />
      ))}
    </StaffPage>,
  );
}

/** They were told: each of their messages says so. */
export async function postTaskCalls(c: StaffContext): Promise<Response> {
  const { networkId, services } = c.var;
  const person = textAt(await readForm(c), 'told');
  const { calls, besides } = await allCalls(c);
  const call = calls.find(({ contact }) => contact.id === person);
  const beside = besides.find(({ row }) => nameOf(row) === person);
  const meta = metaOf(c);
  for (const row of [...(call?.messages ?? []), ...(beside ? [beside.row] : [])])
    await services.ledger.handOver(row, meta.by, meta.at);
  return c.redirect(`/n/${networkId}/tasks/calls?saved`, 303);
}

/** Who waits to be told something by hand; and who else is called, since they are late. */
async function allCalls(
  c: StaffContext,
): Promise<Readonly<Record<'calls' | 'late', TaskCall[]>> & { readonly besides: readonly Besides[] }> {
  const open = await openRows(c);
  const names = await namesOf(
    c,
    open.flatMap(({ owners }) => owners),
  );
  const calls = await callsOf(c, open, names);
  const besides = await besidesOf(c, open, names);
  return { calls, late: lateCallsOf(open, names, calls), besides };
}

function Call({
  c,
  call,
  promised,
}: {
  readonly c: StaffContext;
  readonly call: TaskCall;
  readonly promised: readonly Promised[];
}) {
  const { lang, networkId, network, services } = c.var;
  const { owner, name, contact, tasks } = call;
  const { zone, shortName } = network.settings;
  const now = services.now();
  const today = localDate(now, zone);
  const organisation = plain(name, lang);
  const [theirs] = langsOf(contact.lang);
  const { named: listed } = inMail(promised, today);
  const reader = { network: networkId, seat: owner.seat, person: contact.id, epoch: contact.epoch };
  const dates = promised.map(({ task }) => task.due);
  const words = {
    name: contact.name,
    network: shortName,
    tasks: listed
      .map(
        ({ task }) =>
          `${plain(task.what, theirs)} (${dueAside({ due: task.due, standing: dueStanding(task.status), today, zone, lang: theirs })})`,
      )
      .join('; '),
    link: linkToTask({ ...reader, task: listed[0]?.id ?? '-' }, dates, now, {
      sign: services.signLink,
      origin: services.origin,
    }),
  };
  return (
    <Section
      id={contact.id}
      title={
        organisation === contact.name
          ? contact.name
          : say(lang, texts.writtenTo, { organisation, person: contact.name })
      }
    >
      <Reach c={c} {...contact} />
      <ul>
        {tasks.map((row) => (
          <li>
            <a href={`/n/${networkId}/tasks/${row.id}`}>
              <Typed text={row.what} lang={lang} />
            </a>{' '}
            <span class="muted">{dueLine(row, today, zone, lang)}</span>
          </li>
        ))}
      </ul>
      <CopyBox
        id={`${contact.id}.text`}
        label={say(lang, texts.callText)}
        text={say(theirs, texts.callWords, words)}
        textLang={theirs}
        lang={lang}
      />
      {call.messages.length === 0 ? null : (
        <form method="post" action={`/n/${networkId}/tasks/calls`}>
          <Button weight="main" icon="done" name="told" value={contact.id}>
            {say(lang, texts.told, { name: contact.name })}
          </Button>
        </form>
      )}
    </Section>
  );
}

/** How somebody is reached. */
function Reach({
  c,
  phone,
  telegram,
}: {
  readonly c: StaffContext;
  readonly phone?: string | undefined;
  readonly telegram?: string | undefined;
}) {
  const { lang } = c.var;
  const tel = asciiDigits(phone ?? '').replace(/[^\d+]/g, '');
  return (
    <Facts
      rows={[
        [
          say(lang, texts.telephone),
          phone ? <a href={`tel:${tel}`}>{phone}</a> : say(lang, texts.noNumber),
        ] as const,
        ...(telegram ? [[say(lang, texts.telegram), `@${telegram}`] as const] : []),
      ]}
    />
  );
}

/** What somebody is to be told of a task that they do not have. */
function Beside({ c, one }: { readonly c: StaffContext; readonly one: Besides }) {
  const { lang, networkId } = c.var;
  const { row, person, name, text } = one;
  const [theirs] = langsOf(person.lang);
  const organisation = plain(name, lang);
  return (
    <section aria-label={person.name}>
      <h3>{say(lang, texts.writtenTo, { organisation, person: person.name })}</h3>
      <Reach c={c} {...person} />
      <CopyBox
        id={`text-${row.person}-${row.kind}-${row.revision}`}
        label={say(lang, texts.callText)}
        text={text}
        textLang={theirs}
        lang={lang}
      />
      <form method="post" action={`/n/${networkId}/tasks/calls`}>
        <Button icon="done" name="told" value={nameOf(row)}>
          {say(lang, texts.told, { name: person.name })}
        </Button>
      </form>
    </section>
  );
}

function nameOf(row: LedgerRow): string {
  const { pk, sk } = ledgerKey(row);
  return `${pk} ${sk}`;
}
