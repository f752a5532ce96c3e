import { fullDate, localDate } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { addressOf, plain, whenText } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { Typed } from '../../web/parts.tsx';
import { QrCode } from '../../web/qr-code.tsx';
import type { Person } from '../people/people.ts';
import type { CancelledMeeting, ConvenedMeeting } from '../rules/state.ts';
import { letterTexts as texts } from './letter-texts.ts';

export interface LetterInput {
  readonly lang: Lang;
  readonly meeting: ConvenedMeeting | CancelledMeeting;
  readonly person: Person;
  /** The page on which they answer, for the QR code; none where there is nothing more to answer. */
  readonly link: string | undefined;
  /** Their seat has answered, and the answer counts. */
  readonly answered: boolean;
  readonly network: NetworkSettings;
  /** ISO instant in UTC: the date the letter bears. */
  readonly today: string;
}

/** One formal letter of invitation, a page of A4. */
export function Letter({ letter }: { readonly letter: LetterInput }) {
  const { lang, meeting, person, link, answered, network, today } = letter;
  const { details, startsAt, endsAt, zone } = meeting;
  const addressee = addressOf(person, lang);
  const networkName = plain(network.name, lang) || network.shortName;
  const place = [plain(details.venue, lang), plain(details.address, lang)].filter(Boolean).join(', ');
  return (
    <article class="letter" lang={lang}>
      <div class="letter-head">
        <div>
          <p>
            <b>{networkName}</b>
          </p>
          {plain(network.address, lang) ? <p>{plain(network.address, lang)}</p> : null}
          <p class="number">
            {say(lang, texts.number)} <span class="dots">&nbsp;</span>
          </p>
        </div>
        <div class="motto">
          <p>
            <b>{say(lang, texts.kingdom)}</b>
          </p>
          <p>
            <b>{say(lang, texts.motto)}</b>
          </p>
        </div>
      </div>
      <h2>{say(lang, texts.title)}</h2>
      <div class="to">
        <p>
          {say(lang, texts.to)} <b>{addressee}</b>
        </p>
        {person.title ? <p>{person.title}</p> : null}
        {person.organisation ? (
          <p>
            <Typed text={person.organisation} lang={lang} />
          </p>
        ) : null}
      </div>
      <p>
        <b>{say(lang, texts.subject)}</b>{' '}
        {say(lang, texts.subjectText, { title: plain(details.title, lang) })}
      </p>
      <p class="body">{say(lang, texts.opening, { network: networkName, addressee })}</p>
      <ol>
        {details.objectives
          .filter(({ km, en }) => km || en)
          .map((objective) => (
            <li>
              <Typed text={objective} lang={lang} />
            </li>
          ))}
      </ol>
      <dl>
        <dt>{say(lang, texts.when)}</dt>
        <dd>{whenText(startsAt, endsAt, zone, lang)}</dd>
        <dt>{say(lang, texts.where)}</dt>
        <dd>{place}</dd>
      </dl>
      <p class="body">
        {say(lang, texts.invite, { network: networkName, addressee })} {answerLine(letter)}
      </p>
      <p class="body">{say(lang, texts.closing, { addressee })}</p>
      {link ? (
        <div class="scan">
          <QrCode link={link} label={say(lang, texts.qrLabel, { addressee })} />
          <p>{say(lang, answered ? texts.scanAnswered : texts.scan)}</p>
        </div>
      ) : null}
      <div class="sign">
        <p>
          {say(lang, texts.doneAt)} <span class="dots">&nbsp;</span>
        </p>
        <p>{fullDate(today, zone, lang)}</p>
        <p>
          <b>{say(lang, texts.forNetwork, { network: networkName })}</b>
        </p>
        <p>{say(lang, texts.sign)}</p>
        <div class="room" />
        <p>
          <span class="dots">&nbsp;</span>
        </p>
      </div>
      <div class="letter-foot" aria-hidden="true">
        <span>{networkName}</span>
        <span>
          {plain(details.title, lang)} · {fullDate(startsAt, zone, lang)}
        </span>
      </div>
    </article>
  );
}

/** What the addressee is asked for: nothing any more where they have answered, or where nothing can be answered. */
function answerLine({ lang, meeting, link, answered, network, today }: LetterInput): string {
  const { replyAddress: address } = network;
  const { details, zone } = meeting;
  if (!link) return '';
  if (answered) return say(lang, texts.answered, { address });
  return details.answerBy && details.answerBy >= localDate(today, zone)
    ? say(lang, texts.confirmBy, { date: fullDate(details.answerBy, zone, lang), address })
    : say(lang, texts.confirm, { address });
}
