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
import { callsOf, lateCallsOf, type TaskCall } from './calls-of.ts';
import { openRows } from './listed.ts';
import { namesOf } from './names.ts';
import { dueLine } from './rows.tsx';
import { staffTaskTexts as texts } from './texts.ts';

/** `GET /n/:network/tasks/calls`: who has to be told of their tasks by a person. */
export async function showTaskCalls(c: StaffContext): Promise<Response> {
  const { lang, networkId, services } = c.var;
  const { calls, late } = await allCalls(c);
  const promised = await Promise.all(
    [...calls, ...late].map(({ owner }) => openTasksOf(services, networkId, owner.seat)),
  );
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.callsTitle)}
      lead={calls.length > 0 ? say(lang, texts.callsLead) : undefined}
      back={{ href: `/n/${networkId}/tasks`, label: say(lang, texts.back) }}
    >
      {c.req.query('saved') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.toldSaved)}</p>
        </Notice>
      )}
      {calls.length + late.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.callsEmpty)}</p>
        </Empty>
      ) : null}
      {calls.map((call, n) => (
        <Call c={c} call={call} promised={promised[n] ?? []} />
      ))}
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
  const call = (await allCalls(c)).calls.find(({ contact }) => contact.id === person);
  const meta = metaOf(c);
  for (const row of call?.messages ?? []) await services.ledger.handOver(row, meta.by, meta.at);
  return c.redirect(`/n/${networkId}/tasks/calls?saved`, 303);
}

/** Who waits to be told something by hand; and who else is called, since they are late. */
async function allCalls(c: StaffContext): Promise<Readonly<Record<'calls' | 'late', TaskCall[]>>> {
  const open = await openRows(c);
  const names = await namesOf(
    c,
    open.flatMap(({ owners }) => owners),
  );
  const calls = await callsOf(c, open, names);
  return { calls, late: lateCallsOf(open, names, calls) };
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
      <Facts
        rows={[
          ...(contact.phone
            ? [
                [
                  say(lang, texts.telephone),
                  <a href={`tel:${asciiDigits(contact.phone).replace(/[^\d+]/g, '')}`}>{contact.phone}</a>,
                ] as const,
              ]
            : [[say(lang, texts.telephone), say(lang, texts.noNumber)] as const]),
          ...(contact.telegram ? [[say(lang, texts.telegram), `@${contact.telegram}`] as const] : []),
        ]}
      />
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
