import { counted } from '../../i18n/counted.ts';
import { say } from '../../i18n/say.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { Fold, Repeated } from '../../web/form-parts.tsx';
import { DateField, Mark, TextField, TimeField } from '../../web/forms.tsx';
import { rowsAt } from '../../web/parse.ts';
import { describe } from '../page/describe.ts';
import { AgendaFold } from './agenda-fold.tsx';
import { AudienceFields } from './audience-fields.tsx';
import { ClockNotice } from './clock-notice.tsx';
import { editTexts as texts } from './edit-texts.ts';
import { fieldNames } from './form-texts.ts';
import { GuestFields } from './guest-fields.tsx';
import { foldedLine, type MeetingFields } from './meeting-fields.ts';
import { VisibilityFold } from './visibility-fields.tsx';

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
        <VisibilityFold {...props} />
      </div>
    </>
  );
}

function NeededFields({ form, details, openList, zone }: MeetingFields) {
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
      <ClockNotice details={details} zone={zone} lang={lang} />
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

function TitleFold(props: MeetingFields) {
  const { form } = props;
  const name = say(form.lang, fieldNames.title);
  return (
    <Fold form={form} fields={['title']} name={name} now={foldedLine(props, 'title')}>
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
      now={foldedLine(props, 'address', 'mapUrl', 'onlineUrl')}
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
      now={foldedLine(props, 'host', 'contributions')}
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

function GuestsFold(props: MeetingFields) {
  const { form, openList, newId } = props;
  const { lang } = form;
  return (
    <Fold
      form={form}
      fields={['guests']}
      name={say(lang, fieldNames.guests)}
      now={foldedLine(props, 'guests') || say(lang, texts.noGuests)}
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
  const { form, members, openList } = props;
  return (
    <Fold
      form={form}
      fields={['audience']}
      name={say(form.lang, fieldNames.audience)}
      now={foldedLine(props, 'audience')}
      open={openList === 'audience'}
    >
      <AudienceFields form={form} members={members} />
    </Fold>
  );
}

function AnswerFold(props: MeetingFields) {
  const { form, answerDays } = props;
  const { lang } = form;
  const name = say(lang, fieldNames.answerBy);
  const usual = counted(lang, answerDays, texts.answerByUsual);
  return (
    <Fold form={form} fields={['answerBy']} name={name} now={foldedLine(props, 'answerBy') || usual}>
      <DateField
        form={form}
        name="answerBy"
        label={name}
        help={counted(lang, answerDays, texts.answerByHelp)}
        optional
      />
    </Fold>
  );
}

function NoteFold(props: MeetingFields) {
  const { form } = props;
  const name = say(form.lang, fieldNames.note);
  return (
    <Fold form={form} fields={['note']} name={name} now={foldedLine(props, 'note')}>
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
