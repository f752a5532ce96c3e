import { inLanguage, type Lang, say, type Text } from '../../i18n/say.ts';
import { type Sex, sexes } from '../../membership/rules/sex.ts';
import { sexWords } from '../../membership/words.ts';
import type { Listed } from './people.ts';
import type { PhoneRow } from './phone/phone-tap.ts';
import { presenceWords, doorTexts as texts } from './texts.ts';

/** Somebody on the page: invited, or noted at the door. */
export interface DoorPerson extends Pick<Listed, 'person' | 'name' | 'organisation' | 'keys'> {
  /** As the list of members has it. */
  readonly own?: Sex | undefined;
  readonly invited: boolean;
  /** What was noted of them; nothing where nothing was. */
  readonly noted?: PhoneRow | undefined;
}

/** What is known of the sex of the person who came; empty where nothing is. */
export function sexNow({ own, noted }: Pick<DoorPerson, 'own' | 'noted'>): string {
  return noted?.sex ?? (noted?.instead ? '' : (own ?? ''));
}

/**
 * The form that the buttons of all rows belong to: a tap needs no field, and three hundred forms would weigh. Enter
 * presses nothing in it.
 */
export const ROW_FORM = 'f';

/** One person: their name leads to more about them, a button says that they are here. */
export function DoorRow(props: {
  readonly lang: Lang;
  readonly of: DoorPerson;
  /** Online is a second button where the meeting can be joined so. */
  readonly hasOnline: boolean;
  readonly open: boolean;
}) {
  const { lang, of, hasOnline, open } = props;
  const { person, name, keys, own, noted, invited } = of;
  const organisation = inLanguage(of.organisation, lang);
  const { is = '', sex, instead, other } = noted ?? {};
  const said = [
    is ? say(lang, presenceWords[is as keyof typeof presenceWords]) : '',
    instead ? say(lang, texts.instead, { name: instead }) : '',
    other ? say(lang, texts.other) : '',
  ];
  const shown = name || say(lang, texts.unlisted);
  return (
    <li
      id={`p-${person}`}
      data-k={keys}
      {...(own ? { 'data-own': own } : {})}
      {...(is ? { 'data-is': is } : {})}
      {...(sex ? { 'data-sex': sex } : {})}
      {...(instead ? { 'data-instead': instead } : {})}
      {...(other ? { 'data-other': '1' } : {})}
      {...(invited ? {} : { 'data-w': '1' })}
    >
      <a class="who" href={`?who=${person}#p-${person}`}>
        <b>{shown}</b>
        {organisation ? (
          <small {...(organisation.lang === lang ? {} : { lang: organisation.lang })}>
            {organisation.text}
          </small>
        ) : null}
        <span class="st">{said.filter(Boolean).join(' · ')}</span>
      </a>
      {invited ? <Tap lang={lang} name="room" person={person} of={shown} /> : null}
      {invited && hasOnline ? <Tap lang={lang} name="online" person={person} of={shown} /> : null}
      {open ? <Panel lang={lang} person={person} /> : null}
    </li>
  );
}

function Tap(props: { lang: Lang; name: 'room' | 'online'; person: string; of: string }) {
  const { lang, name, person, of } = props;
  const word = say(lang, name === 'room' ? texts.hereButton : texts.onlineButton);
  return (
    <button
      type="submit"
      class="button"
      form={ROW_FORM}
      name={name}
      value={person}
      aria-label={`${word}: ${of}`}
    >
      {word}
    </button>
  );
}

/** Everything else that can be noted of one person. The script fills in who; without it the server does. */
export function Panel({ lang, person }: { readonly lang: Lang; readonly person: string }) {
  return (
    <div class="panel" tabindex={-1}>
      <form method="post" class="ask">
        <input type="hidden" name="person" value={person} />
        <p>{say(lang, texts.sexQuestion)}</p>
        {sexes.map((sex) => (
          <button type="submit" class="button" name="sex" value={sex}>
            {say(lang, sexWords[sex])}
          </button>
        ))}
      </form>
      <form method="post" class="ask">
        <input type="hidden" name="person" value={person} />
        <p>{say(lang, texts.photoQuestion)}</p>
        <button type="submit" class="button" name="photo" value="yes">
          {say(lang, texts.yes)}
        </button>
        <button type="submit" class="button" name="photo" value="no">
          {say(lang, texts.no)}
        </button>
      </form>
      <form method="post">
        <input type="hidden" name="person" value={person} />
        <p>{say(lang, texts.where)}</p>
        {(['room', 'online', 'away'] as const).map((is) => (
          <button type="submit" class="button" name="is" value={is}>
            {say(lang, { room: texts.inRoom, online: texts.onlineButton, away: texts.notHere }[is])}
          </button>
        ))}
      </form>
      <details class="instead">
        <summary>{say(lang, texts.cameInstead)}</summary>
        <form method="post">
          <input type="hidden" name="person" value={person} />
          <label>
            {say(lang, texts.insteadName)}
            <input type="text" name="standIn" maxlength={200} required autocomplete="off" />
          </label>
          <SexChoice lang={lang} of={texts.insteadSex} />
          <button type="submit" class="button" name="came" value="1">
            {say(lang, texts.insteadButton)}
          </button>
        </form>
      </details>
    </div>
  );
}

/** It may be left open. */
export function SexChoice({ lang, of = texts.walkInSex }: { readonly lang: Lang; readonly of?: Text }) {
  return (
    <fieldset>
      <legend>
        {say(lang, of)} <span class="optional">{say(lang, texts.optional)}</span>
      </legend>
      {sexes.map((sex) => (
        <label class="tick">
          <input type="radio" name="sex" value={sex} />
          {say(lang, sexWords[sex])}
        </label>
      ))}
    </fieldset>
  );
}
