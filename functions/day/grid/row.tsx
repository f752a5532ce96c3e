import type { Child } from 'hono/jsx';
import { timeOfDay } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { inLanguage, type Lang, say } from '../../i18n/say.ts';
import { known } from '../../platform/personal.ts';
import { type FormState, problemAt, TextField } from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { Button, State } from '../../web/parts.tsx';
import { PhoneField } from '../../web/phone-field.tsx';
import { presenceWords } from '../door/texts.ts';
import type { Day, NotedTap } from '../rules/day.ts';
import { type Cells, emptyCells } from '../rules/typed-in.ts';
import { Phone, Photo, Sex, TextCell, typedAt, Where } from './cells.tsx';
import type { GridRow } from './grid-rows.ts';
import { gridTexts as texts } from './texts.ts';

export interface RowProps {
  readonly form: FormState;
  /** Its place in the form. */
  readonly n: number;
  readonly row: GridRow;
  readonly zone: string;
  readonly day: Pick<Day, 'doors'>;
  /** Somebody of the staff by name, from `staff:<id>`. */
  readonly staffName: (by: string) => string;
}

/** The line of somebody on the sheet, or noted at the door. */
export function PersonRow(props: RowProps) {
  const { form, n, row } = props;
  const { lang } = form;
  const { person, number, name, now, own, presence, isWalkIn } = row;
  const organisation = inLanguage(row.organisation, lang);
  const prefix = `rows.${n}`;
  const asksSex = now.instead === '' && (own === undefined || now.sex !== '');
  const shown = name || now.name || '–';
  return (
    <fieldset class={isWrong(form, prefix) ? 'attendee wrong' : 'attendee'} id={`p-${person}`} tabindex={-1}>
      <legend>
        <span class="n">{number === undefined ? '' : digitsFor(lang, number)}</span>
        <span>
          <b>{shown}</b>
          {organisation ? (
            <small {...(organisation.lang === lang ? {} : { lang: organisation.lang })}>
              {organisation.text}
            </small>
          ) : null}
        </span>
      </legend>
      <input type="hidden" name={`${prefix}.person`} value={person} />
      <input
        type="hidden"
        name={`${prefix}.was`}
        value={typedAt(form, `${prefix}.was`, JSON.stringify(saidIn(now)))}
      />
      {row.is === 'gone' ? <p class="notes muted">{say(lang, texts.gone)}</p> : null}
      <div class="cells">
        <Where form={form} prefix={prefix} was={now} />
        {asksSex ? <Sex form={form} name={`${prefix}.sex`} label={texts.sex} was={now.sex} /> : null}
        <Photo form={form} name={`${prefix}.photo`} was={now.photo} />
      </div>
      <Notes {...props} />
      {isWalkIn ? <WalkInCells {...props} /> : <More {...props} />}
      {presence?.disputed ? (
        <label class="choice notes">
          <input type="checkbox" name={`${prefix}.confirm`} value="yes" />
          <span>{say(lang, texts.confirm)}</span>
        </label>
      ) : null}
    </fieldset>
  );
}

/** Address on the page of an empty row. */
export function emptyRowAnchor(number: number): string {
  return `row-${number}`;
}

/**
 * An empty row of the paper, folded, so that a page of them is short on a phone; without a `number` one that the paper does
 * not have. Who writes on it was in the room, unless something else is chosen.
 */
export function EmptyRow(props: {
  readonly form: FormState;
  readonly n: number;
  readonly person?: string;
  readonly number?: number | undefined;
  readonly open: boolean;
}) {
  const { form, n, person, number, open } = props;
  const { lang } = form;
  const prefix = `rows.${n}`;
  const was = { ...emptyCells, is: 'room' };
  const title =
    number === undefined
      ? say(lang, texts.moreRow)
      : say(lang, texts.emptyRow, { n: digitsFor(lang, number) });
  const isTyped = ['name', 'organisation', 'phone'].some(
    (cell) => textAt(form.values, `${prefix}.${cell}`) !== '',
  );
  const wrong = isWrong(form, prefix);
  return (
    <details
      class={wrong ? 'attendee blank wrong' : 'attendee blank'}
      {...(number === undefined ? {} : { id: emptyRowAnchor(number) })}
      open={open || isTyped || wrong}
    >
      <summary>{title}</summary>
      {person === undefined ? null : <input type="hidden" name={`${prefix}.person`} value={person} />}
      <input type="hidden" name={`${prefix}.was`} value="{}" />
      <fieldset class="cells" aria-label={title}>
        <TextCell form={form} name={`${prefix}.name`} label={texts.name} was="" wide />
        <TextCell form={form} name={`${prefix}.organisation`} label={texts.organisation} was="" wide list />
        <Sex form={form} name={`${prefix}.sex`} label={texts.sex} was="" />
        <Photo form={form} name={`${prefix}.photo`} was="" />
        <Phone form={form} name={`${prefix}.phone`} label={texts.walkInPhone} was="" />
        <Where form={form} prefix={prefix} was={was} />
      </fieldset>
    </details>
  );
}

/** A row of the paper on which there is nothing to type: its person was forgotten, or has a line of their own. */
export function OtherRow({ row, lang }: { readonly row: GridRow; readonly lang: Lang }) {
  const { number, name, is } = row;
  return (
    <p class="attendee other">
      <span class="n">{number === undefined ? '' : digitsFor(lang, number)}</span>{' '}
      <span class="muted">
        {is === 'elsewhere' ? say(lang, texts.elsewhere, { name: name || '–' }) : say(lang, texts.nameless)}
      </span>
    </p>
  );
}

/** What somebody wrote on an empty row, or a helper at the door. */
function WalkInCells({ form, n, row }: RowProps) {
  const prefix = `rows.${n}`;
  const { now, person } = row;
  return (
    <div class="written">
      <div class="cells">
        <TextCell form={form} name={`${prefix}.name`} label={texts.name} was={now.name} wide />
        <TextCell
          form={form}
          name={`${prefix}.organisation`}
          label={texts.organisation}
          was={now.organisation}
          wide
          list
        />
        <Phone form={form} name={`${prefix}.phone`} label={texts.walkInPhone} was={now.phone} />
      </div>
      <p>
        <Button weight="quiet" name="who" value={person}>
          {say(form.lang, texts.whoIs, { name: row.name || now.name || '–' })}
        </Button>
      </p>
    </div>
  );
}

/** What is rare: somebody else came, and what they wrote beside their name for the directory. */
function More({ form, n, row }: RowProps) {
  const { lang } = form;
  const prefix = `rows.${n}`;
  const { now, contactOf, reach } = row;
  const fields = ['instead', 'insteadSex', 'phone', 'email'].map((field) => `${prefix}.${field}`);
  const isOpen =
    now.instead !== '' ||
    fields.some((name) => problemAt(form, name) !== undefined || textAt(form.values, name) !== '');
  return (
    <details class="more" open={isOpen}>
      <summary>{say(lang, contactOf ? texts.more : texts.moreGuest)}</summary>
      <div class="cells">
        <TextCell form={form} name={`${prefix}.instead`} label={texts.instead} was={now.instead} wide />
        <Sex form={form} name={`${prefix}.insteadSex`} label={texts.insteadSex} was={now.insteadSex} />
      </div>
      {contactOf ? (
        <>
          <PhoneField
            form={form}
            name={`${prefix}.phone`}
            label={say(lang, texts.phone)}
            help={reach?.phone ? say(lang, texts.nowIs, { value: reach.phone }) : undefined}
            autocomplete="off"
            optional
          />
          <TextField
            form={form}
            name={`${prefix}.email`}
            type="email"
            label={say(lang, texts.email)}
            help={reach?.email ? say(lang, texts.nowIs, { value: reach.email }) : undefined}
            autocomplete="off"
            optional
          />
        </>
      ) : null}
    </details>
  );
}

/** What somebody has to look at. */
function Notes(props: RowProps) {
  const { form, row } = props;
  const { lang } = form;
  const { now, presence, alike } = row;
  const notes: Child[] = [];
  if (now.instead) notes.push(<p>{say(lang, texts.cameInstead, { name: now.instead })}</p>);
  for (const name of alike) {
    notes.push(
      <p>
        <State mood="waiting">{say(lang, texts.alike, { name })}</State>
      </p>,
    );
  }
  if (presence?.disputed) {
    notes.push(
      <p>
        <State mood="waiting">{say(lang, texts.disputed)}</State>
      </p>,
      <ul>
        {presence.taps.slice(-4).map((tap) => (
          <li>{saidLine(props, tap)}</li>
        ))}
      </ul>,
    );
  }
  return notes.length === 0 ? null : <div class="notes">{notes}</div>;
}

function saidLine({ form: { lang }, zone, day, staffName }: RowProps, tap: NotedTap): string {
  const { at, by, door, is } = tap;
  const who = (door ? known(day.doors[door]?.name) : staffName(by)) || '–';
  return say(lang, texts.said, {
    time: timeOfDay(at, zone, lang),
    who,
    what: is ? say(lang, presenceWords[is]) : '',
  });
}

function isWrong(form: FormState, prefix: string): boolean {
  return form.problems.some(({ field }) => field.startsWith(`${prefix}.`));
}

/** Without what it does not say. */
function saidIn(cells: Cells): Partial<Cells> {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
}
