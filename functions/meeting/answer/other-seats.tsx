import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Services } from '../../web/context.ts';
import { linksOf } from '../people/person-links.ts';
import { isStale } from '../rules/seat.ts';
import { ChangeAnswer } from './answer-buttons.tsx';
import type { OpenSeat } from './open-link.ts';
import { SaidLine } from './seat-answer.tsx';
import { SeatQuestion } from './seat-question.tsx';
import { answerTexts as texts } from './texts.ts';

/**
 * The other organisations that this person answers for: each is asked, or shown with what it said. Who comes
 * and what they need is said on the page of that seat, which is linked.
 */
export function OtherSeats(props: {
  readonly opened: OpenSeat;
  readonly services: Services;
  readonly lang: Lang;
  readonly path: string;
}) {
  const { opened, services, lang, path } = props;
  const { meeting } = opened;
  return (
    <>
      {opened.others.map((other) => {
        const { current } = other.seat;
        const to = `${path}?seat=${other.seatOf}`;
        if (!current || isStale(current, meeting)) {
          return <SeatQuestion opened={other} lang={lang} path={to} now={services.now()} />;
        }
        const organisation = plain(other.person.organisation, lang);
        return (
          <section>
            <h2>{say(lang, texts.theirAnswer, { organisation })}</h2>
            <SaidLine given={current} opened={other} lang={lang} strong />
            <p>
              <a href={ownPage(other, services)}>{say(lang, texts.moreFor, { organisation })}</a>
            </p>
            <ChangeAnswer path={to} lang={lang} meeting={meeting} given={current} />
          </section>
        );
      })}
    </>
  );
}

function ownPage(
  { networkId, meetingId, seatOf, personId, person, meeting }: OpenSeat,
  services: Services,
): string {
  const row = { network: networkId, cause: `meeting/${meetingId}`, seat: seatOf, person: personId };
  const { origin, signLink: sign } = services;
  return linksOf(row, person, meeting.endsAt, { origin, sign }).answer;
}
