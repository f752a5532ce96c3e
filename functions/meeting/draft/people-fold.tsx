import { digitsFor, searchKey } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { fill, type Lang, say } from '../../i18n/say.ts';
import { channelWords, langWords } from '../../membership/words.ts';
import type { StaffContext } from '../../web/context.ts';
import { Fold } from '../../web/form-parts.tsx';
import { freshForm } from '../../web/forms.tsx';
import { LONG, LongList, listAsked, pageOf } from '../../web/long-list.tsx';
import type { Invitee } from '../rules/events.ts';
import type { PreviewAudience } from './preview-audience.ts';
import { idOf } from './preview-mail.tsx';
import { previewTexts as texts } from './preview-texts.ts';

/** Those who get a mail, or those to whom it is handed over, folded to their first names. */
export function PeopleFold(props: { c: StaffContext; audience: PreviewAudience; channel: 'mail' | 'hand' }) {
  const { c, audience, channel } = props;
  const { lang } = c.var;
  const people = audience.invited.filter((one) => (one.channel === 'email') === (channel === 'mail'));
  if (people.length === 0) return null;
  const text = channel === 'mail' ? texts.byMailList : texts.byHandList;
  const namesOf = (one: Invitee) => {
    const { organisation, name } = audience.named(one.seat, one.person);
    return [organisation || name, name];
  };
  const ordered = inNameOrder(people, lang, namesOf);
  const asked = listAsked(c);
  const list = pageOf(ordered, asked, (one) => {
    const { email = '' } = audience.named(one.seat, one.person);
    return searchKey([...namesOf(one), email].join(' '));
  });
  const anchor = `by-${channel}`;
  const { pathname: path } = new URL(c.req.url);
  return (
    <div id={anchor}>
      <Fold
        form={freshForm(lang)}
        fields={[]}
        open={people.length > LONG && (asked.search !== '' || asked.page > 1)}
        name={fill(text[lang], { n: digitsFor(lang, people.length) })}
        now={
          ordered
            .slice(0, 3)
            .map((one) => namesOf(one)[0])
            .join(', ') + (ordered.length > 3 ? ' …' : '')
        }
        action={say(lang, texts.open)}
      >
        {channel === 'hand' ? <p class="help">{say(lang, texts.byHandHelp)}</p> : null}
        <LongList lang={lang} list={list} path={path} keep={{ as: c.req.query('as') }} anchor={anchor}>
          <ul class="rows">
            {list.rows.map((one) => (
              <PersonLine
                audience={audience}
                one={one}
                lang={lang}
                mail={
                  audience.invited.length > LONG
                    ? `${path}?as=${encodeURIComponent(idOf(one))}#mail`
                    : undefined
                }
              />
            ))}
          </ul>
        </LongList>
      </Fold>
    </div>
  );
}

/** `mail`: where their mail is shown, if not in the choice above. */
function PersonLine(props: {
  readonly audience: PreviewAudience;
  readonly one: Invitee;
  readonly lang: Lang;
  readonly mail: string | undefined;
}) {
  const { audience, one, lang, mail } = props;
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
        {mail ? (
          <>
            {' · '}
            <a href={mail}>{say(lang, texts.showMail)}</a>
          </>
        ) : null}
      </span>
    </li>
  );
}
