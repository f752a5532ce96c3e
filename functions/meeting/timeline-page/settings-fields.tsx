import { localDate, shortDate, weekdayName } from '../../i18n/dates.ts';
import { say, type Text } from '../../i18n/say.ts';
import { CheckBox, CheckList } from '../../web/form-choices.tsx';
import { control, type FormState, NumberField, ProblemText, problemAt, TimeField } from '../../web/forms.tsx';
import { listAt, textAt } from '../../web/parse.ts';
import { Section } from '../../web/parts.tsx';
import { atItsField } from '../../web/problems.ts';
import { isFollowUp, type ScheduledKind, scheduledKinds, usualDay } from '../messages/table.ts';
import { words } from '../messages/words.ts';
import type { Example } from './settings-example.tsx';
import { weekdays } from './settings-form.ts';
import { timelineSettingsTexts as texts } from './settings-texts.ts';

interface Parts {
  readonly form: FormState;
  readonly example: Example;
  readonly zone: string;
}

/** The fields in the order of a meeting's life, then the hours that hold for all of them. */
export function TimelineFields(parts: Parts) {
  const { form } = parts;
  const { lang } = form;
  return (
    <>
      <Section id="inviting" title={say(lang, texts.invitingTitle)}>
        <NumberField
          form={form}
          name="inviteDays"
          label={say(lang, texts.inviteDays)}
          help={say(lang, texts.inviteDaysHelp)}
          unit={say(lang, texts.daysBefore)}
        />
        <NumberField
          form={form}
          name="mergeMinutes"
          label={say(lang, texts.mergeMinutes)}
          help={say(lang, texts.mergeMinutesHelp)}
          unit={say(lang, texts.minutes)}
        />
        <CheckBox
          form={form}
          name="saveTheDate"
          label={say(lang, texts.saveTheDate)}
          help={say(lang, texts.saveTheDateHelp)}
        />
      </Section>
      <Messages {...parts} id="before" title={texts.beforeTitle} follow={false} />
      <Messages {...parts} id="after" title={texts.afterTitle} follow />
      <Section id="hours-and-days" title={say(lang, texts.hoursTitle)}>
        <p class="muted">{say(lang, texts.hoursLead)}</p>
        <div class="across">
          <TimeField form={form} name="sendAt" label={say(lang, texts.sendAt)} />
          <TimeField form={form} name="hours.from" label={say(lang, texts.hoursFrom)} />
          <TimeField form={form} name="hours.to" label={say(lang, texts.hoursTo)} />
        </div>
        <CheckList
          form={form}
          name="weekdays"
          label={say(lang, texts.weekdays)}
          chosen={listAt(form.values, 'weekdays')}
          options={weekdays.map((value) => ({ value, label: weekdayName(Number(value), lang) }))}
        />
        <CheckBox form={form} name="holidays" label={say(lang, texts.holidays)} />
      </Section>
    </>
  );
}

function Messages(props: Parts & { readonly id: string; readonly title: Text; readonly follow: boolean }) {
  const { form, id, title, follow } = props;
  return (
    <Section id={id} title={say(form.lang, title)}>
      <ul class="messages">
        {scheduledKinds
          .filter((kind) => isFollowUp(kind) === follow)
          .map((kind) => (
            <Message {...props} kind={kind} />
          ))}
      </ul>
    </Section>
  );
}

/** Switch, number of days, what it is and who gets it; and the day that makes in the example. */
function Message({ form, example, zone, kind }: Parts & { readonly kind: ScheduledKind }) {
  const { lang } = form;
  const { name, who } = words[kind];
  const field = `messages.${kind}.days`;
  const label = say(lang, name);
  const problem = problemAt(form, field);
  const sent = example.messages.find((one) => one.kind === kind);
  const unit =
    usualDay(kind).in === 'workdays'
      ? texts.workdaysAfter
      : isFollowUp(kind)
        ? texts.daysAfter
        : texts.daysBefore;
  return (
    <li>
      <CheckBox form={form} name={`messages.${kind}.on`} label={label} help={say(lang, who)} />
      <div class={problem ? 'field wrong' : 'field'}>
        {problem ? <ProblemText id={field} text={atItsField(problem, label)} /> : null}
        <label class="unit">
          <span class="hidden">{label}: </span>
          <input
            {...control({ form, name: field, label })}
            class="narrow"
            type="text"
            inputmode="numeric"
            value={textAt(form.values, field)}
          />
          <span>{say(lang, unit)}</span>
        </label>
        {sent ? <p class="muted">{shortDate(localDate(sent.at, zone), zone, lang)}</p> : null}
      </div>
    </li>
  );
}
