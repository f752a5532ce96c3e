import type { Child } from 'hono/jsx';
import { heldTogether } from '../i18n/held-together.ts';
import { digitsFor } from '../i18n/khmer.ts';
import { type Bilingual, inLanguage, type Lang, say } from '../i18n/say.ts';
import { Icon, type IconName } from './icons.tsx';
import { webTexts as texts } from './texts.ts';

/** The state of something; never shown by colour alone. */
export type Mood = 'done' | 'waiting' | 'failed' | 'info' | 'quiet';

/** Icon + word + colour: 'Sent', 'Bounced — address does not exist'. */
export function State({ mood, children }: { readonly mood: Mood; readonly children: Child }) {
  return (
    <span class={`state ${mood}`}>
      <Icon name={mood} />
      <span>{children}</span>
    </span>
  );
}

/** Something said to the reader; `live` is read out when the page opens. */
export function Notice(props: {
  readonly mood: Exclude<Mood, 'quiet'>;
  readonly title?: string;
  readonly live?: boolean;
  readonly children?: Child;
}) {
  return (
    <div class={`notice ${props.mood}`} {...(props.live ? { role: 'status' } : {})}>
      <Icon name={props.mood} />
      <div>
        {props.title ? <h2>{heldTogether(props.title)}</h2> : null}
        {props.children}
      </div>
    </div>
  );
}

/** What is not there yet: what will be here, and how to start. */
export function Empty({ children }: { readonly children: Child }) {
  return <div class="empty">{children}</div>;
}

/** `main`: the one main action of a page · `danger`: cannot be taken back · `quiet`: beside others. */
export type Weight = 'main' | 'danger' | 'quiet';

function buttonClass(weight: Weight | undefined): string {
  return weight ? `button ${weight}` : 'button';
}

/** A button that sends the form it is in; a verb with its object and number. */
export function Button(props: {
  readonly weight?: Weight;
  readonly icon?: IconName;
  readonly name?: string;
  readonly value?: string;
  readonly children: Child;
}) {
  return (
    <button
      class={buttonClass(props.weight)}
      type="submit"
      {...(props.name ? { name: props.name, value: props.value ?? '' } : {})}
    >
      {props.icon ? <Icon name={props.icon} /> : null}
      <span>{props.children}</span>
    </button>
  );
}

/** A link that looks like a button, for the next step. */
export function LinkButton(props: {
  readonly href: string;
  readonly weight?: Weight;
  readonly icon?: IconName;
  readonly children: Child;
}) {
  return (
    <a class={buttonClass(props.weight)} href={props.href}>
      {props.icon ? <Icon name={props.icon} /> : null}
      <span>{props.children}</span>
    </a>
  );
}

/** Buttons beside each other; below each other on a phone. */
export function Actions({ children }: { readonly children: Child }) {
  return <div class="actions">{children}</div>;
}

/** A part of a page with an address of its own. */
export function Section(props: { readonly id: string; readonly title: string; readonly children: Child }) {
  return (
    <section id={props.id} aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{heldTogether(props.title)}</h2>
      {props.children}
    </section>
  );
}

/** What somebody typed, in the reader's language where it exists, marked where it does not. */
export function Typed(props: {
  readonly text: Bilingual | undefined;
  readonly lang: Lang;
  /** In large type, where a word broken in two is what one sees first. */
  readonly heading?: boolean;
}) {
  const { lang, heading } = props;
  const shown = inLanguage(props.text, lang);
  if (!shown) return null;
  const text = heading ? heldTogether(shown.text) : shown.text;
  if (shown.lang === lang) return <>{text}</>;
  return (
    <>
      <span lang={shown.lang}>{text}</span>{' '}
      <span class="muted">{say(lang, shown.lang === 'km' ? texts.onlyInKhmer : texts.onlyInEnglish)}</span>
    </>
  );
}

/** Names and values below each other. */
export function Facts({ rows }: { readonly rows: readonly (readonly [name: Child, value: Child])[] }) {
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

export interface Column {
  readonly title: Child;
  readonly number?: boolean;
}

/** A table; the first cell of a row names it. It scrolls by itself where it is too wide. */
export function Table(props: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Child[])[];
}) {
  const kind = (n: number) => (props.columns[n]?.number ? { class: 'number' } : {});
  return (
    <section class="scroll" aria-label={props.caption} tabindex={0}>
      <table {...(props.columns.length > 3 ? { class: 'many' } : {})}>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column, n) => (
              <th scope="col" {...kind(n)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(([first, ...cells]) => (
            <tr>
              <th scope="row">{first}</th>
              {cells.map((cell, n) => (
                <td {...kind(n + 1)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A few numbers that matter, each with its words. */
export function Figures(props: {
  readonly figures: readonly { readonly value: Child; readonly label: Child; readonly mood?: Mood }[];
}) {
  return (
    <ul class="figures">
      {props.figures.map(({ value, label, mood }) => (
        <li {...(mood ? { class: mood } : {})}>
          <b>{value}</b>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** `12 of 500`, drawn and said. */
export function Progress(props: {
  readonly done: number;
  readonly all: number;
  readonly label: string;
  readonly lang: Lang;
}) {
  const { done, all, label, lang } = props;
  return (
    <div>
      <p>
        {label}:{' '}
        <b>{say(lang, texts.progress, { done: digitsFor(lang, done), all: digitsFor(lang, all) })}</b>
      </p>
      <progress value={done} max={Math.max(1, all)} aria-label={label} />
    </div>
  );
}

/** Where somebody is in a few steps; finished ones can be gone back to. */
export function Steps(props: {
  readonly lang: Lang;
  readonly steps: readonly {
    readonly name: string;
    readonly href: string;
    readonly done: boolean;
    readonly here: boolean;
  }[];
}) {
  const { lang, steps } = props;
  return (
    <nav aria-label={say(lang, texts.stepsName)}>
      <ol class="steps">
        {steps.map(({ name, href, done, here }, n) => (
          <li {...(here ? { 'aria-current': 'step' } : {})}>
            {done ? (
              <span class="done">
                <Icon name="done" />
                <span class="hidden">{say(lang, texts.stepDone)}</span>
              </span>
            ) : (
              <span>{digitsFor(lang, n + 1)}.</span>
            )}
            {here ? name : <a href={href}>{name}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
