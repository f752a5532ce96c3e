import { fullDate, localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { CheckBox, Choice } from '../../web/form-choices.tsx';
import { DateField, TextField } from '../../web/forms.tsx';
import { Actions, Notice, Section } from '../../web/parts.tsx';
import type { Owner } from '../rules/events.ts';
import { ownerText } from '../rules/owner-text.ts';
import { isOpen } from '../rules/task.ts';
import { isFree } from '../rules/views.ts';
import { isOld } from '../rules/waiting.ts';
import { type OfTask, One, Part } from './change-forms.tsx';
import { Claims, Said } from './phone-parts.tsx';
import { ownerName, ownersText } from './rows.tsx';
import { OwnersField } from './task-form.tsx';
import { staffTaskTexts as texts } from './texts.ts';

/** What waits for the coordinator's word about this task. */
export function Asked(props: OfTask) {
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
export function Changes(props: OfTask) {
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
      {isFree(task) ? <Claims {...props} /> : null}
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
