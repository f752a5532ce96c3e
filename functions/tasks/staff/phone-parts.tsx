import { inNameOrder } from '../../i18n/name-order.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { Choice, Select } from '../../web/form-choices.tsx';
import { DateField, TextArea, TextField } from '../../web/forms.tsx';
import { isDeserted } from '../rules/written-to.ts';
import { type OfTask, Part } from './change-forms.tsx';
import { sayings } from './change-task.ts';
import { staffTaskTexts as texts } from './texts.ts';

/** An organisation that says by phone that it takes what nobody has, or wants it where the coordinator decides. */
export function Claims(props: OfTask) {
  const { c, names } = props;
  const { lang } = c.var;
  const present = [...names.members].filter(([, member]) => !isDeserted(member));
  const options = inNameOrder(present, lang, ([, { organisation }]) => plain(organisation.name, lang)).map(
    ([value, { organisation }]) => ({ value, label: plain(organisation.name, lang) }),
  );
  return (
    <Part
      {...props}
      part="claims"
      label={say(lang, texts.claimsPhone)}
      button={say(lang, texts.keep)}
      values={{ claimant: '' }}
    >
      {(form) => <Select form={form} name="claimant" label={say(lang, texts.claimsWho)} options={options} />}
    </Part>
  );
}

/** What somebody said by phone, noted as theirs. */
export function Said(props: OfTask) {
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
