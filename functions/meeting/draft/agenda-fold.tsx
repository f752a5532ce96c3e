import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { Select } from '../../web/form-choices.tsx';
import { Fold, Repeated } from '../../web/form-parts.tsx';
import { NumberField, TextField } from '../../web/forms.tsx';
import { rowsAt, textAt } from '../../web/parse.ts';
import { State } from '../../web/parts.tsx';
import { slotMinutes } from '../rules/clocks.ts';
import { agendaTags } from '../rules/details.ts';
import { agendaMinutes } from '../rules/warnings.ts';
import { editTexts as texts } from './edit-texts.ts';
import { fieldNames } from './form-texts.ts';
import { withDefault } from './guest-fields.tsx';
import { foldedLine, type MeetingFields } from './meeting-fields.ts';

/** The items of the agenda, and how long they take together. */
export function AgendaFold(props: MeetingFields) {
  const { form, openList, newId, details, zone } = props;
  const { lang } = form;
  return (
    <Fold
      form={form}
      fields={['agenda']}
      name={say(lang, fieldNames.agenda)}
      now={foldedLine(props, 'agenda')}
      open={openList === 'agenda'}
    >
      <AgendaTotal details={details} form={form} zone={zone} />
      <Repeated
        form={form}
        name="agenda"
        what={say(lang, texts.item)}
        count={rowsAt(form.values, 'agenda').length}
        row={(prefix) => (
          <>
            <input
              type="hidden"
              name={`${prefix}.id`}
              value={textAt(form.values, `${prefix}.id`) || newId()}
            />
            <BilingualField form={form} name={`${prefix}.title`} label={say(lang, texts.itemTitle)} />
            <div class="across">
              <TextField
                form={form}
                name={`${prefix}.presenter`}
                label={say(lang, texts.presenter)}
                optional
              />
              <NumberField form={form} name={`${prefix}.minutes`} label={say(lang, texts.minutes)} optional />
              <Select
                form={withDefault(form, `${prefix}.tag`, 'inform')}
                name={`${prefix}.tag`}
                label={say(lang, texts.tag)}
                options={agendaTags.map((tag) => ({ value: tag, label: say(lang, texts[tag]) }))}
              />
            </div>
          </>
        )}
      />
    </Fold>
  );
}

/** The running total of the agenda, and by how much it is too long. */
function AgendaTotal({ details, form, zone }: Pick<MeetingFields, 'details' | 'form' | 'zone'>) {
  const { lang } = form;
  const digits = (n: number) => digitsFor(lang, n);
  const minutes = agendaMinutes(details);
  const slot = slotMinutes(details, zone);
  if (minutes === 0) return null;
  if (slot === undefined) return <p>{counted(lang, minutes, texts.totalOnly)}</p>;
  if (minutes <= slot) {
    return <p>{say(lang, texts.total, { minutes: digits(minutes), slot: digits(slot) })}</p>;
  }
  const values = { minutes: digits(minutes), slot: digits(slot), over: digits(minutes - slot) };
  return (
    <p>
      <State mood="waiting">{say(lang, texts.overrun, values)}</State>
    </p>
  );
}
