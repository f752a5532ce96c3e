import { digitsFor } from '../../i18n/khmer.ts';
import { fill, type Lang, say } from '../../i18n/say.ts';
import { channelWords, langWords } from '../../membership/words.ts';
import type { StaffContext } from '../../web/context.ts';
import { Fold } from '../../web/form-parts.tsx';
import { freshForm } from '../../web/forms.tsx';
import type { Invitee } from '../rules/events.ts';
import type { PreviewAudience } from './preview-audience.ts';
import { previewTexts as texts } from './preview-texts.ts';

/** Those who get a mail, or those to whom it is handed over, folded to their first names. */
export function PeopleFold(props: { c: StaffContext; audience: PreviewAudience; channel: 'mail' | 'hand' }) {
  const { c, audience, channel } = props;
  const { lang } = c.var;
  const people = audience.invited.filter((one) => (one.channel === 'email') === (channel === 'mail'));
  if (people.length === 0) return null;
  const text = channel === 'mail' ? texts.byMailList : texts.byHandList;
  const names = people.map((one) => audience.named(one.seat, one.person));
  return (
    <Fold
      form={freshForm(lang)}
      fields={[]}
      name={fill(text[lang], { n: digitsFor(lang, people.length) })}
      now={
        names
          .map((one) => one.organisation || one.name)
          .slice(0, 3)
          .join(', ') + (names.length > 3 ? ' …' : '')
      }
      action={say(lang, texts.open)}
    >
      {channel === 'hand' ? <p class="help">{say(lang, texts.byHandHelp)}</p> : null}
      <ul class="rows">
        {people.map((one) => (
          <PersonLine audience={audience} one={one} lang={lang} />
        ))}
      </ul>
    </Fold>
  );
}

function PersonLine({ audience, one, lang }: { audience: PreviewAudience; one: Invitee; lang: Lang }) {
  const { name, organisation, guest, email, phone } = audience.named(one.seat, one.person);
  return (
    <li>
      <div>
        <p class="what">{organisation || name}</p>
        <p class="muted">
          {[
            organisation ? name : '',
            guest ? say(lang, texts.guest) : '',
            one.channel === 'email' ? email : phone,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <span class="muted small">
        {say(lang, channelWords[one.channel])} · {say(lang, langWords[one.lang])}
      </span>
    </li>
  );
}
