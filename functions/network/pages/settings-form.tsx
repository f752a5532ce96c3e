import * as z from 'zod';
import { firstOf } from '../../i18n/clean-text.ts';
import { isZone } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, say } from '../../i18n/say.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import {
  bilingual,
  flag,
  line,
  mailField,
  optional,
  paragraph,
  someOf,
  wholeNumber,
} from '../../web/fields.ts';
import { CheckBox, CheckList } from '../../web/form-choices.tsx';
import { Fold } from '../../web/form-parts.tsx';
import { type FormState, NumberField, TextArea, TextField } from '../../web/forms.tsx';
import { listAt, textAt } from '../../web/parse.ts';
import { complaint, type Labels } from '../../web/problems.ts';
import type { NetworkSettings } from '../rules/events.ts';
import { networkTexts as texts } from '../texts.ts';
import { ZoneField } from './zone-field.tsx';

const SENDER = /^[a-z0-9](?:[a-z0-9.-]{0,38}[a-z0-9])?$/;

const senderLocalPart = line(200).transform((typed, context) => {
  const sender = typed.toLowerCase().replace(/@.*$/, '');
  if (!SENDER.test(sender) || sender.includes('..')) context.issues.push(complaint(texts.senderUnusable));
  return sender;
});

const aliases = optional(paragraph(2000)).transform((typed) =>
  [...new Set((typed ?? '').split('\n').map((one) => firstOf(one.trim(), 200)))].filter(Boolean).slice(0, 10),
);

/** The fields of a network's settings. The sender may be left open where it has a default. */
export const settingsFields = {
  name: bilingual(),
  shortName: line(40),
  senderName: optional(line(80)),
  zone: line(60).refine(isZone),
  languages: someOf(['km', 'en'], 1),
  senderLocalPart: optional(senderLocalPart),
  replyAddress: mailField(),
  address: optional(bilingual(200)),
  aliases,
  stopSeconds: wholeNumber(0, 3600),
  lateNoticeDays: wholeNumber(0, 60),
  answerDays: wholeNumber(0, 60),
  receiving: flag(),
};

const settingsSchema = z.object(settingsFields);

export const settingsLabels: Labels = {
  name: texts.name,
  shortName: texts.shortName,
  senderName: texts.senderName,
  zone: texts.zone,
  languages: texts.languages,
  senderLocalPart: texts.sender,
  replyAddress: texts.reply,
  address: texts.address,
  aliases: texts.aliases,
  stopSeconds: texts.stopSeconds,
  lateNoticeDays: texts.lateNoticeDays,
  answerDays: texts.answerDays,
  receiving: texts.receiving,
};

/** What was read from the form, as the event keeps it. */
export function settingsOf(read: z.output<typeof settingsSchema>, senderDefault: string): NetworkSettings {
  const { address, senderLocalPart: sender, senderName, receiving, ...others } = read;
  return {
    ...others,
    ...(senderName ? { senderName } : {}),
    address: address ?? {},
    senderLocalPart: sender ?? senderDefault,
    ...(receiving ? { receiving } : {}),
  };
}

/** Settings as the form shows them. */
export function settingsValues(settings: NetworkSettings): object {
  return { ...settings, aliases: settings.aliases.join('\n'), receiving: settings.receiving ? 'yes' : '' };
}

/** What a new network begins with. */
export const newSettings = {
  zone: 'Asia/Phnom_Penh',
  languages: ['km', 'en'],
  stopSeconds: 120,
  lateNoticeDays: 10,
  answerDays: 5,
} as const;

/** A name that tells more than the short one, as a proposal: mail programs show the first half of it. */
function senderExample(values: unknown): string {
  const whole = textAt(values, 'name.en') || textAt(values, 'name.km') || 'Battambang Education Sector Team';
  return `${textAt(values, 'shortName') || 'BEST'} – ${whole}`;
}

/** The fields, in the order in which a network is thought of; habits are folded. */
export function SettingsFields(props: {
  readonly form: FormState;
  readonly mailDomain: string;
  /** Instant, UTC. */
  readonly now: string;
  /** Whether answers from calendars can be received here, so that it may be switched on. */
  readonly receives?: boolean;
  /** Between the short name and the zone: what only a new network is asked. */
  readonly children?: unknown;
  /** Right below the name: what could not be made from it. */
  readonly asked?: unknown;
  /** A new network: everything but its name is filled in, or made from it, and folded. */
  readonly founding?: boolean;
}) {
  const { form, mailDomain } = props;
  const { lang, values } = form;
  const habits = {
    stop: digitsFor(lang, textAt(values, 'stopSeconds')),
    late: digitsFor(lang, textAt(values, 'lateNoticeDays')),
    answer: digitsFor(lang, textAt(values, 'answerDays')),
  };
  const { founding = false } = props;
  const name = <BilingualField form={form} name="name" label={say(lang, texts.name)} />;
  const rest = (
    <>
      <TextField
        form={form}
        name="shortName"
        label={say(lang, texts.shortName)}
        help={say(lang, founding ? texts.shortNameDefault : texts.shortNameHelp)}
        optional={founding}
      />
      {props.children}
      <TextField
        form={form}
        name="senderLocalPart"
        label={say(lang, texts.sender)}
        help={fill(texts.senderHelp[lang], { domain: mailDomain })}
        optional={founding}
      />
      <TextField
        form={form}
        name="replyAddress"
        type="email"
        label={say(lang, texts.reply)}
        help={say(lang, texts.replyHelp)}
        autocomplete="email"
      />
      {props.receives ? (
        <CheckBox
          form={form}
          name="receiving"
          label={say(lang, texts.receiving)}
          help={say(lang, texts.receivingHelp)}
        />
      ) : null}
      <CheckList
        form={form}
        name="languages"
        label={say(lang, texts.languages)}
        chosen={listAt(values, 'languages')}
        options={[
          { value: 'km', label: say(lang, texts.khmer) },
          { value: 'en', label: say(lang, texts.english) },
        ]}
      />
      <BilingualField
        form={form}
        name="address"
        label={say(lang, texts.address)}
        help={say(lang, texts.addressHelp)}
        optional
      />
      <Fold
        form={form}
        fields={['senderName']}
        name={say(lang, texts.senderName)}
        now={textAt(values, 'senderName') || textAt(values, 'shortName')}
      >
        <TextField
          form={form}
          name="senderName"
          label={say(lang, texts.senderName)}
          help={say(lang, texts.senderNameHelp, { example: senderExample(values) })}
          optional
        />
      </Fold>
      <ZoneField form={form} now={props.now} />
      <Fold
        form={form}
        fields={['aliases']}
        name={say(lang, texts.aliases)}
        now={textAt(values, 'aliases').split('\n').filter(Boolean).join(', ')}
      >
        <TextArea
          form={form}
          name="aliases"
          label={say(lang, texts.aliases)}
          help={say(lang, texts.aliasesHelp)}
          optional
        />
      </Fold>
      <Fold
        form={form}
        fields={['stopSeconds', 'lateNoticeDays', 'answerDays']}
        name={say(lang, texts.habits)}
        now={fill(texts.habitsNow[lang], habits)}
      >
        <NumberField
          form={form}
          name="stopSeconds"
          label={say(lang, texts.stopSeconds)}
          unit={say(lang, texts.seconds)}
        />
        <NumberField
          form={form}
          name="lateNoticeDays"
          label={say(lang, texts.lateNoticeDays)}
          unit={say(lang, texts.days)}
        />
        <NumberField
          form={form}
          name="answerDays"
          label={say(lang, texts.answerDays)}
          unit={say(lang, texts.daysBefore)}
        />
      </Fold>
    </>
  );
  if (!founding) {
    return (
      <>
        {name}
        {rest}
      </>
    );
  }
  return (
    <>
      {name}
      {props.asked}
      <Fold
        form={form}
        fields={[...Object.keys(settingsFields).filter((field) => field !== 'name')]}
        name={say(lang, texts.foundRest)}
        now={say(lang, texts.foundRestNow)}
        open={textAt(values, 'zoneAnswered') !== '' || textAt(values, 'zoneSearch') !== ''}
      >
        {rest}
      </Fold>
    </>
  );
}
