import { fullDate, localDate } from '../../i18n/dates.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { addressOf, plain, whenText } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { Foot, type PaperFoot } from '../../web/paper.tsx';
import { Typed } from '../../web/parts.tsx';
import { QrCode } from '../../web/qr-code.tsx';
import type { Person } from '../people/people.ts';
import type { CancelledMeeting, ConvenedMeeting } from '../rules/state.ts';
import { fitOf, type LetterTexts } from './letter-fit.ts';
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

/**
 * One formal letter of invitation, a sheet of A4, with objectives that it has no room for on sheets enclosed. Its pages
 * are numbered for itself, and everything on it is in its own language.
 */
export function Letter({ letter }: { readonly letter: LetterInput }) {
  const { lang, meeting, person, link, answered, network } = letter;
  const words = wordsOf(letter);
  const objectives = objectivesOf(letter);
  const { size, enclosed } = fitOf(words, lang);
  const isEnclosed = enclosed.length > 0;
  const foot = (page: number): PaperFoot => ({
    lang,
    left: plain(network.name, lang) || network.shortName,
    right: `${plain(meeting.details.title, lang)} · ${fullDate(meeting.startsAt, meeting.zone, lang)}`,
    page,
    of: 1 + enclosed.length,
  });
  const [networkName, ...addresses] = words.left;
  return (
    <>
      <article class="paper letter" lang={lang} data-size={size}>
        <div class="letter-head">
          <div>
            <p>
              <b>{networkName}</b>
            </p>
            {addresses.map((address) => (
              <p>{address}</p>
            ))}
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
        <h2>{words.title}</h2>
        <div class="to">
          <p>
            {say(lang, texts.to)} <b>{addressOf(person, lang)}</b>
          </p>
          {person.title ? <p>{person.title}</p> : null}
          {person.organisation ? (
            <p>
              <Typed text={person.organisation} lang={lang} />
            </p>
          ) : null}
          {person.worksAt ? <p>{person.worksAt}</p> : null}
        </div>
        <p>
          <b>{say(lang, texts.subject)}</b> {words.subject}
        </p>
        <p class="body">{isEnclosed ? words.openingEnclosed : words.opening}</p>
        {isEnclosed ? null : <Objectives of={objectives} from={0} lang={lang} />}
        <dl>
          <dt>{say(lang, texts.when)}</dt>
          <dd>{words.facts[0]}</dd>
          <dt>{say(lang, texts.where)}</dt>
          <dd>{words.facts[1]}</dd>
        </dl>
        <p class="body">{words.invite}</p>
        <div class="end">
          <p class="body">{words.closing}</p>
          {link ? (
            <div class="scan">
              <QrCode link={link} label={say(lang, texts.qrLabel, { addressee: addressOf(person, lang) })} />
              <p>{say(lang, answered ? texts.scanAnswered : texts.scan)}</p>
            </div>
          ) : null}
          <Signature words={words.sign} lang={lang} />
        </div>
        <Foot foot={foot(1)} />
      </article>
      {enclosed.map((numbers, n) => (
        <section class="paper letter enclosed" lang={lang}>
          <h2>{say(lang, texts.enclosed)}</h2>
          <Objectives
            of={numbers.flatMap((number) => objectives[number] ?? [])}
            from={numbers[0] ?? 0}
            lang={lang}
          />
          <Foot foot={foot(n + 2)} />
        </section>
      ))}
    </>
  );
}

function Objectives(props: { of: readonly Bilingual[]; from: number; lang: Lang }) {
  const { of, from, lang } = props;
  if (of.length === 0) return null;
  return (
    <ol {...(from > 0 ? { start: from + 1 } : {})}>
      {of.map((objective) => (
        <li>
          <Typed text={objective} lang={lang} />
        </li>
      ))}
    </ol>
  );
}

/** Place and date, for whom, and room for signature and stamp. */
function Signature({ words, lang }: { words: LetterTexts['sign']; lang: Lang }) {
  const [, date, forNetwork, sign] = words;
  return (
    <div class="sign">
      <p>
        {say(lang, texts.doneAt)} <span class="dots">&nbsp;</span>
      </p>
      <p>{date}</p>
      <p>
        <b>{forNetwork}</b>
      </p>
      <p>{sign}</p>
      <div class="room" />
      <p>
        <span class="dots">&nbsp;</span>
      </p>
    </div>
  );
}

function objectivesOf({ meeting }: LetterInput): readonly Bilingual[] {
  return meeting.details.objectives.filter(({ km, en }) => km || en);
}

/** Everything that the letter says. */
function wordsOf(letter: LetterInput): LetterTexts {
  const { lang, meeting, person, network: settings, today } = letter;
  const { details, startsAt, endsAt, zone } = meeting;
  const addressee = addressOf(person, lang);
  const network = plain(settings.name, lang) || settings.shortName;
  const place = [plain(details.venue, lang), plain(details.address, lang)].filter(Boolean).join(', ');
  return {
    left: [network, plain(settings.address, lang)].filter(Boolean),
    title: say(lang, texts.title),
    to: [addressee, person.title ?? '', plain(person.organisation, lang), person.worksAt ?? ''].filter(
      Boolean,
    ),
    subject: say(lang, texts.subjectText, { title: plain(details.title, lang) }),
    opening: say(lang, texts.opening, { network, addressee }),
    openingEnclosed: say(lang, texts.openingEnclosed, { network, addressee }),
    objectives: objectivesOf(letter).map((one) => plain(one, lang)),
    facts: [whenText(startsAt, endsAt, zone, lang), place],
    invite: [say(lang, texts.invite, { network, addressee }), answerLine(letter)].filter(Boolean).join(' '),
    closing: say(lang, texts.closing, { addressee }),
    sign: [
      say(lang, texts.doneAt),
      fullDate(today, zone, lang),
      say(lang, texts.forNetwork, { network }),
      say(lang, texts.sign),
      '',
    ],
  };
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
