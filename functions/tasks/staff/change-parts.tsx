import type { Child } from 'hono/jsx';
import { fullDate, localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import type { StaffContext } from '../../web/context.ts';
import { CheckBox, Choice, Select } from '../../web/form-choices.tsx';
import { DateField, type FormState, freshForm, TextArea, TextField } from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { Actions, Button, Notice, Section } from '../../web/parts.tsx';
import type { Owner } from '../rules/events.ts';
import { ownerText } from '../rules/owner-text.ts';
import { isOpen, type StandingTask } from '../rules/task.ts';
import { isOld } from '../rules/waiting.ts';
import { sayings, type Part as TaskPart } from './change-task.ts';
import type { Names } from './names.ts';
import { ownerName, ownersText } from './rows.tsx';
import { OwnersField } from './task-form.tsx';
import { staffTaskTexts as texts } from './texts.ts';

interface Props {
  readonly c: StaffContext;
  readonly id: string;
  readonly task: StandingTask;
  readonly names: Names;
  /** When the latest meetings ended (instants, UTC). */
  readonly ends: readonly string[];
  /** A form that was posted and is shown again, with what is wrong with it. */
  readonly refused?: FormState | undefined;
}

/** What waits for the coordinator's word about this task. */
export function Asked(props: Props) {
  const { c, task, names, ends } = props;
  const { lang, network, services } = c.var;
  const { zone } = network.settings;
  const today = localDate(services.now(), zone);
  if (!isOpen(task)) return null;
  const { wantsUntil, claims } = task;
  const nameOf = (owner: Owner) => ownersText([owner], names, lang);
  const wanting = wantsUntil && task.owners.find(({ seat }) => seat === wantsUntil.seat);
  return (
    <>
      {wantsUntil ? (
        <Notice
          mood="waiting"
          title={say(lang, texts.wantsTime, {
            who: wanting ? nameOf(wanting) : say(lang, texts.someone),
            date: fullDate(wantsUntil.until, zone, lang),
          })}
        >
          <p>{say(lang, texts.decidedMail)}</p>
          <Actions>
            <One {...props} part="grantTime" main>
              {say(lang, texts.grant, { date: fullDate(wantsUntil.until, zone, lang) })}
            </One>
            <One {...props} part="refuseTime">
              {say(lang, texts.refuse)}
            </One>
          </Actions>
        </Notice>
      ) : null}
      {claims.map((claim, n) => (
        <Notice mood="waiting" title={say(lang, texts.claims, { who: nameOf(claim) })}>
          <p>{say(lang, claims.length > 1 ? texts.pickedMail : texts.decidedMail)}</p>
          <Actions>
            <One {...props} part="grantClaim" who={claim.seat} main={n === 0}>
              {say(lang, texts.giveIt, { who: nameOf(claim) })}
            </One>
            <One {...props} part="refuseClaim" who={claim.seat}>
              {say(lang, texts.notThisTime)}
            </One>
          </Actions>
        </Notice>
      ))}
      {isOld(task, today, ends) ? (
        <Notice mood="waiting">
          <p>{say(lang, texts.askOld)}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** Everything that a coordinator can do about a task as it is. */
export function Changes(props: Props) {
  const { c, task, names } = props;
  const { lang } = c.var;
  if (task.status === 'done') {
    return (
      <One {...props} part="takeBack">
        {say(lang, texts.takeBack)}
      </One>
    );
  }
  if (task.status === 'dropped') {
    return (
      <One {...props} part="takeUp">
        {say(lang, texts.takeUp)}
      </One>
    );
  }
  const present = task.owners.map((owner) => ({ owner, name: ownerName(owner, names, lang) }));
  return (
    <Section id="change" title={say(lang, texts.more)}>
      <One {...props} part="done" main>
        {say(lang, texts.done)}
      </One>
      {task.owners.length > 0 ? <Said {...props} /> : null}
      <Part
        {...props}
        part="redate"
        label={say(lang, texts.redate)}
        button={say(lang, texts.redateButton)}
        values={{ due: task.due ?? '' }}
      >
        {(form) => <DateField form={form} name="due" label={say(lang, texts.due)} optional />}
      </Part>
      <Part
        {...props}
        part="give"
        label={say(lang, texts.give)}
        button={say(lang, texts.giveButton)}
        values={{ owners: task.owners.map(ownerText), begins: 'offered' }}
      >
        {(form) => (
          <>
            <OwnersField form={form} members={names.members} present={present} />
            <Choice
              form={form}
              name="begins"
              label={say(lang, texts.begins)}
              options={[
                { value: 'offered', label: say(lang, texts.offered) },
                { value: 'taken', label: say(lang, texts.takenNamed) },
              ]}
            />
            <p class="help">
              {task.owners.length > 0 ? `${say(lang, texts.giveShares)} ` : null}
              {say(lang, texts.giveHelp)}
            </p>
          </>
        )}
      </Part>
      {task.owners.length > 1 ? (
        <Part
          {...props}
          part="lead"
          label={say(lang, texts.whoLeads)}
          button={say(lang, texts.leadButton)}
          values={{ lead: task.owners.find(({ leads }) => leads)?.seat ?? '' }}
        >
          {(form) => (
            <Choice
              form={form}
              name="lead"
              label={say(lang, texts.whoLeads)}
              help={say(lang, texts.leadHelp)}
              options={present.map(({ owner, name }) => ({ value: owner.seat, label: name }))}
            />
          )}
        </Part>
      ) : null}
      <Part
        {...props}
        part="reword"
        label={say(lang, texts.reword)}
        button={say(lang, texts.rewordButton)}
        values={{ what: task.what, membersOnly: task.membersOnly ? 'yes' : '' }}
      >
        {(form) => (
          <>
            <BilingualField form={form} name="what" label={say(lang, texts.what)} lines={2} />
            <CheckBox form={form} name="membersOnly" label={say(lang, texts.onlyMembers)} />
          </>
        )}
      </Part>
      <Part
        {...props}
        part="drop"
        label={say(lang, texts.drop)}
        button={say(lang, texts.drop)}
        values={{}}
        danger
      >
        {(form) => <TextField form={form} name="why" label={say(lang, texts.dropWhy)} optional />}
      </Part>
    </Section>
  );
}

/** What somebody said by phone, noted as theirs. */
function Said(props: Props) {
  const { c, task, names } = props;
  const { lang } = c.var;
  const [only] = task.owners;
  const words = {
    done: texts.saidDone,
    begun: texts.saidBegun,
    accept: texts.saidAccept,
    time: texts.saidTime,
    notMine: texts.saidNotMine,
    note: texts.saidNote,
  };
  return (
    <Part
      {...props}
      part="said"
      label={say(lang, texts.phone)}
      button={say(lang, texts.keep)}
      values={{ who: task.owners.length === 1 ? (only?.seat ?? '') : '' }}
    >
      {(form) => (
        <>
          <Select
            form={form}
            name="who"
            label={say(lang, texts.saidWho)}
            options={task.owners.map((owner) => {
              const { name } = names.of(owner);
              return { value: owner.seat, label: plain(name, lang) || say(lang, texts.someone) };
            })}
          />
          <Choice
            form={form}
            name="said"
            label={say(lang, texts.saidWhat)}
            options={sayings
              .filter((one) => one !== 'accept' || task.status === 'offered')
              .map((value) => ({ value, label: say(lang, words[value]) }))}
          />
          <DateField form={form} name="until" label={say(lang, texts.saidUntil)} optional />
          <TextArea form={form} name="note" label={say(lang, texts.note)} rows={3} optional />
          <TextField form={form} name="link" type="url" label={say(lang, texts.link)} optional />
        </>
      )}
    </Part>
  );
}

/** One button. */
function One(
  props: Props & {
    readonly part: TaskPart;
    /** The seat that it is about. */
    readonly who?: string;
    readonly main?: boolean;
    readonly children: Child;
  },
) {
  const { c, id, part, who, main, children } = props;
  return (
    <form method="post" action={`/n/${c.var.networkId}/tasks/${id}`}>
      <input type="hidden" name="part" value={part} />
      {who === undefined ? null : <input type="hidden" name="who" value={who} />}
      <Button {...(main ? { weight: 'main' as const } : {})}>{children}</Button>
    </form>
  );
}

/** What needs fields, folded; open where something is wrong in it. */
function Part(
  props: Props & {
    readonly part: TaskPart;
    readonly label: string;
    readonly button: string;
    readonly values: object;
    readonly danger?: boolean;
    readonly children: (form: FormState) => Child;
  },
) {
  const { c, id, part, label, button, values, danger, refused, children } = props;
  const form = textAt(refused?.values, 'part') === part ? refused : undefined;
  return (
    <details class="fold" open={form !== undefined}>
      <summary>
        <span class="name">{label}</span>
        <span class="change">{say(c.var.lang, texts.changeWhat)}</span>
      </summary>
      <div class="inside">
        <form method="post" action={`/n/${c.var.networkId}/tasks/${id}`} novalidate>
          <button type="submit" hidden />
          <input type="hidden" name="part" value={part} />
          {children(form ?? freshForm(c.var.lang, values))}
          <Button {...(danger ? { weight: 'danger' as const } : {})}>{button}</Button>
        </form>
      </div>
    </details>
  );
}
