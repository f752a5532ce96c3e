import { timeOfDay } from '../i18n/dates.ts';
import { heldTogether } from '../i18n/held-together.ts';
import { type Lang, say } from '../i18n/say.ts';
import { keepFirstBreak } from '../web/forms.tsx';
import { Actions, Button } from '../web/parts.tsx';
import type { TypingNow } from './answer.ts';
import { compare } from './rules/compare.ts';
import { joined, markOf } from './rules/merge.ts';
import { typingSheet } from './styles.ts';
import { typingTexts as texts } from './texts.ts';

/** A field that two people have changed. */
export interface ClashedField {
  readonly name: string;
  readonly label: string;
  /** It has one value of a few: one of the two is chosen. */
  readonly single: boolean;
  /** Language of what is typed there, where it is known. */
  readonly lang?: Lang | undefined;
  /** What was sent, as it would be stored. */
  readonly yours: string;
}

/**
 * Two texts of what was sent without script: both whole, what differs in words, and both joined to be changed. One form
 * settles all of them. It has the id `conflict`.
 */
export function Conflict(props: {
  readonly now: TypingNow;
  readonly lang: Lang;
  readonly action: string;
  readonly clashes: readonly ClashedField[];
}) {
  const { now, lang, action, clashes } = props;
  const who = whoSaved(now, clashes, lang);
  return (
    <section id="conflict" aria-labelledby="conflict-title" tabindex={-1}>
      <link rel="stylesheet" href={typingSheet.path} />
      <h2 id="conflict-title">{heldTogether(say(lang, texts.conflictTitle, { who }))}</h2>
      <p>{say(lang, texts.conflictLead)}</p>
      <form method="post" action={action} novalidate>
        {clashes.map((one) =>
          one.single ? <OneOf now={now} lang={lang} of={one} /> : <TwoTexts now={now} lang={lang} of={one} />,
        )}
        <Actions>
          <Button weight="main" name="settled" value="this">
            {say(lang, texts.saveThis)}
          </Button>
          <Button name="settled" value="theirs">
            {say(lang, texts.dropMine, { who })}
          </Button>
        </Actions>
      </form>
    </section>
  );
}

/** Who saved what is stored now. */
function whoSaved(now: TypingNow, clashes: readonly Pick<ClashedField, 'name'>[], lang: Lang): string {
  const [first] = clashes;
  const by = first ? now.fields[first.name]?.by : undefined;
  return (by && now.who(by)) || say(lang, texts.somebody);
}

interface OfField {
  readonly now: TypingNow;
  readonly lang: Lang;
  readonly of: ClashedField;
}

function TwoTexts({ now, lang, of }: OfField) {
  const { name, label, yours } = of;
  const field = now.fields[name];
  const theirs = field?.text ?? '';
  const who = whoSaved(now, [of], lang);
  const time = field ? timeOfDay(field.at, now.zone, lang) : '';
  const typed = of.lang ? { lang: of.lang } : {};
  return (
    <section aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>{label}</h3>
      <h4>{say(lang, texts.savedBy, { who, time })}</h4>
      <p class="compared" {...typed}>
        {theirs || say(lang, texts.empty)}
      </p>
      <h4>{say(lang, texts.yours)}</h4>
      <p class="compared" {...typed}>
        {yours || say(lang, texts.empty)}
      </p>
      <h4>{say(lang, texts.differences)}</h4>
      <p class="compared" {...typed}>
        {compare(theirs, yours).map(({ is, text }) =>
          is === 'both' ? (
            text
          ) : (
            <>
              <span class="muted" lang={lang}>
                [{say(lang, is === 'first' ? texts.onlyTheirs : texts.onlyYours, { who })}{' '}
              </span>
              {is === 'first' ? <del>{text}</del> : <ins>{text}</ins>}
              <span class="muted">]</span>
            </>
          ),
        )}
      </p>
      <div class="field">
        <label for={name}>{say(lang, texts.joinedLabel)}</label>
        <textarea id={name} name={name} rows={8} {...typed}>
          {keepFirstBreak(joined(theirs, yours))}
        </textarea>
      </div>
      <Marks name={name} theirs={theirs} />
    </section>
  );
}

/** The stored one is chosen until somebody chooses. */
function OneOf({ now, lang, of }: OfField) {
  const { name, label, yours } = of;
  const theirs = now.fields[name]?.text ?? '';
  const { shown = (_, text) => text } = now;
  const who = whoSaved(now, [of], lang);
  const field = now.fields[name];
  const time = field ? timeOfDay(field.at, now.zone, lang) : '';
  const options = [
    [theirs, say(lang, texts.savedBy, { who, time })],
    [yours, say(lang, texts.yours)],
  ] as const;
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {options.map(([text, whose], n) => (
        <label class="choice">
          <input type="radio" name={name} value={shown(name, text)} checked={n === 0} />
          <span>
            {shown(name, text) || say(lang, texts.empty)} <span class="help">{whose}</span>
          </span>
        </label>
      ))}
      <Marks name={name} theirs={theirs} />
    </fieldset>
  );
}

function Marks({ name, theirs }: { name: string; theirs: string }) {
  return (
    <>
      <input type="hidden" name={`was.${name}`} value={markOf(theirs)} />
      <input type="hidden" name="settle" value={name} />
    </>
  );
}
