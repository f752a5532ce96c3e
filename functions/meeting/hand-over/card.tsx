import { langsOf, say } from '../../i18n/say.ts';
import { addressOf, plain } from '../../i18n/typed-text.ts';
import { channelWords } from '../../membership/words.ts';
import type { StaffContext } from '../../web/context.ts';
import { CopyBox } from '../../web/copy-box.tsx';
import { Button, LinkButton, State } from '../../web/parts.tsx';
import { QrCode } from '../../web/qr-code.tsx';
import { copyText, copyTextWithoutLink } from '../messages/frame/copy-text.ts';
import { messageName } from '../messages/words.ts';
import type { HandOver } from './rows.ts';
import { smsLink, telegramChat, telegramLink, telLink } from './share-links.ts';
import { handOverTexts as texts } from './texts.ts';

/**
 * Bytes that a card takes, besides the QR code: its text is in the box, and in the links to Telegram
 * and SMS (%E1%9E%80 a letter).
 */
export function cardBytes({ words, copy }: HandOver): number {
  const text = copyText(words, copy());
  return 20_000 + Buffer.byteLength(text) + 2 * encodeURIComponent(text).length;
}

/** One message to hand over: its text, the ways to send it, and the button that says it is done. `to`: where that leads. */
export function Card({ c, card, path, to }: { c: StaffContext; card: HandOver; path: string; to: string }) {
  const { lang } = c.var;
  const { id, row, kind, person, words } = card;
  const copy = card.copy();
  const name = addressOf(person, lang);
  const organisation = plain(person.organisation, lang) || person.worksAt;
  const asksForAnswer = words.opens === 'toAnswer';
  const text = copyText(words, copy);
  return (
    <article class="hand-over" id={id}>
      <h3>{[name, person.title, organisation].filter(Boolean).join(' · ')}</h3>
      <p>
        <State mood="waiting">
          {messageName(kind, lang)} · {say(lang, channelWords[row.channel])}
        </State>
      </p>
      <CopyBox
        id={`${id}.text`}
        label={say(lang, texts.text, { name })}
        text={text}
        textLang={langsOf(person.lang)[0]}
        lang={lang}
      >
        {person.telegram ? (
          <LinkButton href={telegramChat(person.telegram, text)} icon="hand">
            {say(lang, texts.chat, { name: `@${person.telegram}` })}
          </LinkButton>
        ) : copy.link ? (
          <LinkButton href={telegramLink(copy.link, copyTextWithoutLink(words, copy))} icon="hand">
            {say(lang, texts.telegram)}
          </LinkButton>
        ) : null}
        {person.phone ? (
          <>
            <LinkButton href={smsLink(person.phone, text)} icon="mail">
              {say(lang, texts.sms)}
            </LinkButton>
            <LinkButton href={telLink(person.phone)} icon="phone">
              {say(lang, texts.call, { phone: person.phone })}
            </LinkButton>
          </>
        ) : null}
        {words.asLetter && row.channel === 'letter' ? (
          <LinkButton href={`${path}/letter?${new URLSearchParams({ person: row.person })}`} icon="print">
            {say(lang, texts.letter)}
          </LinkButton>
        ) : null}
      </CopyBox>
      {copy.link && words.opens !== 'summary' ? (
        <details class="scan">
          <summary>{say(lang, texts.qr)}</summary>
          <QrCode link={copy.link} label={say(lang, texts.qrLabel, { name })} />
          <p>{say(lang, texts.qrScan, { name })}</p>
        </details>
      ) : null}
      <form class="actions" method="post" action={to}>
        <Button weight="main" icon="done" name="done" value={id}>
          {say(lang, texts.done)}
          <span class="hidden"> {say(lang, texts.doneFor, { name })}</span>
        </Button>
        {asksForAnswer ? (
          <LinkButton
            href={`${path}/seats/${row.seat}/answer?${new URLSearchParams({ person: row.person })}`}
            weight="quiet"
            icon="edit"
          >
            {say(lang, texts.record)}
          </LinkButton>
        ) : null}
      </form>
    </article>
  );
}
