import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import { Select } from '../../web/form-choices.tsx';
import { Fold, Repeated } from '../../web/form-parts.tsx';
import {
  BilingualField,
  DateField,
  type FormState,
  Mark,
  NumberField,
  TextField,
  TimeField,
} from '../../web/forms.tsx';
import { rowsAt, textAt } from '../../web/parse.ts';
import { State } from '../../web/parts.tsx';
import { describe } from '../page/describe.ts';
import { agendaTags } from '../rules/details.ts';
import type { PartialDetails } from '../rules/state.ts';
import { agendaMinutes, slotMinutes } from '../rules/warnings.ts';
import { AudienceFields } from './audience-fields.tsx';
import { editTexts as texts } from './edit-texts.ts';
import type { DetailField } from './form.ts';
import { fieldNames } from './form-texts.ts';
import { GuestFields, withDefault } from './guest-fields.tsx';

export interface MeetingFields {
  readonly form: FormState;
  /** As stored: what the folded lines say. */
  readonly details: PartialDetails;
  /** Candidates for 'chosen by hand'. */
  readonly members: readonly ListedMember[];
  /** Id for a row that is added. */
  readonly newId: () => string;
  /** The list in which a row was just added or removed: its part stays open. */
  readonly openList?: string | undefined;
  /** The audience of a convened meeting is fixed. */
  readonly convened: boolean;
  readonly answerDays: number;
}

/** What is needed, open; then everything else, folded to one line each. */
export function MeetingFormFields(props: MeetingFields) {
  const { form, convened } = props;
  const { lang } = form;
  return (
    <>
      <NeededFields {...props} />
      <div class="folds">
        <h2 class="step-title">{say(lang, texts.rest)}</h2>
        <TitleFold {...props} />
        <PlaceFold {...props} />
        <HostFold {...props} />
        <AgendaFold {...props} />
        {convened ? null : <GuestsFold {...props} />}
        {convened ? null : <AudienceFold {...props} />}
        <AnswerFold {...props} />
        <NoteFold {...props} />
      </div>
    </>
  );
}

function NeededFields({ form, details, openList }: MeetingFields) {
  const { lang } = form;
  const stored = describe('date', details, lang);
  const objectives = rowsAt(form.values, 'objectives').length;
  const count = openList === 'objectives' ? objectives : Math.max(objectives, 1);
  return (
    <>
      <h2 class="step-title">{say(lang, texts.needed)}</h2>
      <div class="across">
        <DateField
          form={form}
          name="date"
          label={say(lang, fieldNames.date)}
          help={stored ? say(lang, texts.dateIs, { date: stored }) : say(lang, texts.dateHelp)}
        />
        <div class="times">
          <TimeField form={form} name="start" label={say(lang, fieldNames.start)} />
          <TimeField form={form} name="end" label={say(lang, fieldNames.end)} />
        </div>
      </div>
      <BilingualField
        form={form}
        name="venue"
        label={say(lang, fieldNames.venue)}
        help={say(lang, texts.oneLanguage)}
      />
      <div class="field">
        <p class="label">
          {say(lang, fieldNames.objectives)}
          <Mark form={form} />
        </p>
        <p class="help">{say(lang, texts.objectivesHelp)}</p>
        <Repeated
          form={form}
          name="objectives"
          what={say(lang, texts.objective)}
          count={count}
          row={(prefix) => (
            <BilingualField
              form={form}
              name={prefix}
              label={say(lang, texts.objectiveText)}
              lines={2}
              unmarked
            />
          )}
        />
      </div>
    </>
  );
}

/** What the folded line of some fields says: the first that has something, or all of them. */
function now(props: MeetingFields, ...fields: DetailField[]): string {
  return fields
    .map((field) => describe(field, props.details, props.form.lang))
    .filter((text) => text !== '')
    .join(' · ');
}

function TitleFold(props: MeetingFields) {
  const { form } = props;
  const name = say(form.lang, fieldNames.title);
  return (
    <Fold form={form} fields={['title']} name={name} now={now(props, 'title')}>
      <BilingualField form={form} name="title" label={name} help={say(form.lang, texts.oneLanguage)} />
    </Fold>
  );
}

function PlaceFold(props: MeetingFields) {
  const { form } = props;
  const { lang } = form;
  return (
    <Fold
      form={form}
      fields={['address', 'mapUrl', 'onlineUrl']}
      name={say(lang, texts.place)}
      now={now(props, 'address', 'mapUrl', 'onlineUrl')}
    >
      <BilingualField form={form} name="address" label={say(lang, fieldNames.address)} optional />
      <TextField
        form={form}
        name="mapUrl"
        type="url"
        label={say(lang, fieldNames.mapUrl)}
        help={say(lang, texts.mapHelp)}
        optional
      />
      <TextField
        form={form}
        name="onlineUrl"
        type="url"
        label={say(lang, fieldNames.onlineUrl)}
        help={say(lang, texts.onlineHelp)}
        optional
      />
    </Fold>
  );
}

function HostFold(props: MeetingFields) {
  const { form, openList } = props;
  const { lang } = form;
  return (
    <Fold
      form={form}
      fields={['host', 'contributions']}
      name={say(lang, texts.hostAndGifts)}
      now={now(props, 'host', 'contributions')}
      open={openList === 'contributions'}
    >
      <TextField
        form={form}
        name="host"
        label={say(lang, fieldNames.host)}
        help={say(lang, texts.hostHelp)}
        optional
      />
      <Repeated
        form={form}
        name="contributions"
        what={say(lang, texts.contribution)}
        count={rowsAt(form.values, 'contributions').length}
        row={(prefix) => (
          <>
            <BilingualField form={form} name={`${prefix}.what`} label={say(lang, texts.what)} />
            <TextField form={form} name={`${prefix}.by`} label={say(lang, texts.byWhom)} />
          </>
        )}
      />
    </Fold>
  );
}

function AgendaFold(props: MeetingFields) {
  const { form, openList, newId, details } = props;
  const { lang } = form;
  return (
    <Fold
      form={form}
      fields={['agenda']}
      name={say(lang, fieldNames.agenda)}
      now={now(props, 'agenda')}
      open={openList === 'agenda'}
    >
      <AgendaTotal details={details} form={form} />
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
function AgendaTotal({ details, form }: Pick<MeetingFields, 'details' | 'form'>) {
  const { lang } = form;
  const digits = (n: number) => digitsFor(lang, n);
  const minutes = agendaMinutes(details);
  const slot = slotMinutes(details);
  if (minutes === 0) return null;
  if (slot === undefined) return <p>{say(lang, texts.totalOnly, { minutes: digits(minutes) })}</p>;
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

function GuestsFold(props: MeetingFields) {
  const { form, openList, newId } = props;
  const { lang } = form;
  return (
    <Fold
      form={form}
      fields={['guests']}
      name={say(lang, fieldNames.guests)}
      now={now(props, 'guests') || say(lang, texts.noGuests)}
      open={openList === 'guests'}
    >
      <p class="help">{say(lang, texts.guestsHelp)}</p>
      <Repeated
        form={form}
        name="guests"
        what={say(lang, texts.guest)}
        count={rowsAt(form.values, 'guests').length}
        row={(prefix) => <GuestFields form={form} prefix={`${prefix}.`} newId={newId} />}
      />
    </Fold>
  );
}

function AudienceFold(props: MeetingFields) {
  const { form, members } = props;
  return (
    <Fold
      form={form}
      fields={['audience']}
      name={say(form.lang, fieldNames.audience)}
      now={now(props, 'audience')}
    >
      <AudienceFields form={form} members={members} />
    </Fold>
  );
}

function AnswerFold(props: MeetingFields) {
  const { form, answerDays } = props;
  const { lang } = form;
  const name = say(lang, fieldNames.answerBy);
  const usual = say(lang, texts.answerByUsual, { days: digitsFor(lang, answerDays) });
  return (
    <Fold form={form} fields={['answerBy']} name={name} now={now(props, 'answerBy') || usual}>
      <DateField
        form={form}
        name="answerBy"
        label={name}
        help={say(lang, texts.answerByHelp, { days: digitsFor(lang, answerDays) })}
        optional
      />
    </Fold>
  );
}

function NoteFold(props: MeetingFields) {
  const { form } = props;
  const name = say(form.lang, fieldNames.note);
  return (
    <Fold form={form} fields={['note']} name={name} now={now(props, 'note')}>
      <BilingualField
        form={form}
        name="note"
        label={name}
        help={say(form.lang, texts.noteHelp)}
        lines={3}
        optional
      />
    </Fold>
  );
}
