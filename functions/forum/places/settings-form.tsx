import * as z from 'zod';
import { plusDays } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { districts } from '../../membership/rules/districts.ts';
import { optional, readAs, someOf, typedDate, wholeNumber } from '../../web/fields.ts';
import { CheckList } from '../../web/form-choices.tsx';
import { DateField, Form, type FormState, NumberField } from '../../web/forms.tsx';
import { type FormTree, listAt } from '../../web/parse.ts';
import { Button } from '../../web/parts.tsx';
import type { Labels } from '../../web/problems.ts';
import { MOST_PLACES, type PlacesSettings } from '../rules/places/events.ts';
import { staffTexts as texts } from './staff-texts.ts';

const count = () => optional(wholeNumber(0, MOST_PLACES));
const labels: Labels = {
  capacity: texts.capacity,
  'aside.members': texts.asideMembers,
  'aside.speakers': texts.asideSpeakers,
  'aside.guests': texts.asideGuests,
  opens: texts.opens,
  closes: texts.closes,
  'kept.opd': texts.keptOpd,
  'kept.minority': texts.keptMinority,
  'kept.youth': texts.keptYouth,
  'kept.far': texts.keptFar,
  keptUntil: texts.keptUntil,
  far: texts.far,
};
const blank = z.preprocess(
  (typed) => (typeof typed === 'object' && typed !== null ? typed : {}),
  z.unknown(),
);
const schema = z.object({
  capacity: wholeNumber(0, MOST_PLACES),
  aside: blank.pipe(z.object({ members: count(), speakers: count(), guests: count() })),
  opens: typedDate(),
  closes: typedDate(),
  kept: blank.pipe(z.object({ opd: count(), minority: count(), youth: count(), far: count() })),
  keptUntil: optional(typedDate()),
  far: someOf(Object.keys(districts)),
});

/** What was typed; `day`: the forum's local date. Places are kept until the last day to register where no day is said. */
export function readPlaces(tree: FormTree, lang: Lang, day: string) {
  const read = readAs(schema, tree, lang, labels);
  if (!read.ok) return read;
  const { aside, kept, keptUntil, ...said } = read.value;
  const some = Object.entries(kept).filter((entry): entry is [string, number] => (entry[1] ?? 0) > 0);
  const value: PlacesSettings = {
    ...{ capacity: said.capacity, opens: said.opens, closes: said.closes, far: said.far, day },
    aside: { members: aside.members ?? 0, speakers: aside.speakers ?? 0, guests: aside.guests ?? 0 },
    kept: Object.fromEntries(some),
    ...(some.length > 0 ? { keptUntil: keptUntil ?? said.closes } : {}),
  };
  return { ok: true as const, value };
}

/** What the form shows. Before anybody has said anything: from today until three working days before the forum. */
export function placesValues(settings: PlacesSettings | undefined, today: string, day: string): FormTree {
  if (!settings) return { opens: today, closes: plusDays(day, -3) };
  const { capacity, aside, opens, closes, kept, keptUntil, far } = settings;
  const text = (n: number | undefined) => (n ? String(n) : '');
  return {
    ...{ capacity: String(capacity), opens, closes, keptUntil: keptUntil ?? '', far: [...far] },
    aside: { members: text(aside.members), speakers: text(aside.speakers), guests: text(aside.guests) },
    kept: {
      opd: text(kept.opd),
      minority: text(kept.minority),
      youth: text(kept.youth),
      far: text(kept.far),
    },
  };
}

/** `held`: places that are somebody's or offered; `yes`: those who said yes to an invitation. */
export function PlacesForm(props: {
  readonly form: FormState;
  readonly action: string;
  readonly version: number;
  readonly held: number;
  readonly yes: number | undefined;
}) {
  const { form, action, version, held, yes } = props;
  const { lang } = form;
  return (
    <Form form={form} action={action} version={version}>
      <input type="hidden" name="do" value="set" />
      <NumberField
        form={form}
        name="capacity"
        label={say(lang, texts.capacity)}
        help={held > 0 ? say(lang, texts.already, { n: digitsFor(lang, held) }) : undefined}
      />
      <NumberField
        form={form}
        name="aside.members"
        label={say(lang, texts.asideMembers)}
        help={yes === undefined ? undefined : say(lang, texts.asideSaid, { n: digitsFor(lang, yes) })}
        optional
      />
      <NumberField form={form} name="aside.speakers" label={say(lang, texts.asideSpeakers)} optional />
      <NumberField form={form} name="aside.guests" label={say(lang, texts.asideGuests)} optional />
      <DateField form={form} name="opens" label={say(lang, texts.opens)} />
      <DateField form={form} name="closes" label={say(lang, texts.closes)} />
      <h3>{say(lang, texts.kept)}</h3>
      <p class="help">{say(lang, texts.keptHelp)}</p>
      <NumberField form={form} name="kept.opd" label={say(lang, texts.keptOpd)} optional />
      <NumberField form={form} name="kept.minority" label={say(lang, texts.keptMinority)} optional />
      <NumberField form={form} name="kept.youth" label={say(lang, texts.keptYouth)} optional />
      <NumberField form={form} name="kept.far" label={say(lang, texts.keptFar)} optional />
      <DateField form={form} name="keptUntil" label={say(lang, texts.keptUntil)} optional />
      <CheckList
        form={form}
        name="far"
        label={say(lang, texts.far)}
        optional
        options={Object.entries(districts).map(([value, name]) => ({ value, label: say(lang, name) }))}
        chosen={listAt(form.values, 'far')}
      />
      <Button weight="main">{say(lang, texts.save)}</Button>
    </Form>
  );
}
