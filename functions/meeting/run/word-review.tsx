import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { type Bilingual, langsOf, say } from '../../i18n/say.ts';
import { channelWords } from '../../membership/words.ts';
import type { StaffContext } from '../../web/context.ts';
import { Fold } from '../../web/form-parts.tsx';
import { Form, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Actions, Button, Notice, Section, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { backToMeeting, meetingPath } from '../page/context.ts';
import type { WordAudience } from '../rules/events.ts';
import { asOnePerson } from '../rules/one-person.ts';
import { wordTime } from '../rules/when-told.ts';
import type { MessageTo } from '../timeline-page/message.ts';
import { aboutConvened, peopleOfWord } from '../timeline-page/message-people.ts';
import { whenFromNow } from '../timeline-page/message-words.ts';
import { invitingOf } from '../timeline-page/schedule-for.ts';
import type { ConvenedOpen, PeopleOfMeeting } from './people-of.ts';
import { wordTexts as texts } from './word-texts.ts';

/** Whom a word would reach now, each once: who is written to for several seats gets one mail. */
export interface Reached {
  readonly people: readonly MessageTo[];
  readonly mail: number;
  readonly byHand: number;
  /** Tells whether the list is still the one that somebody saw. */
  readonly mark: string;
}

export function reachedBy(
  c: StaffContext,
  { meeting }: ConvenedOpen,
  of: PeopleOfMeeting,
  to: WordAudience,
): Reached {
  const about = aboutConvened(c, meeting, of);
  const invitees = new Map(about.invited.map((one) => [one.person, one]));
  const meant = peopleOfWord(about, to).filter(({ skip }) => skip === undefined);
  const each = meant.map((one) => {
    const invitee = invitees.get(one.person);
    return [
      invitee ? asOnePerson({ ...invitee, ...one }, about.known.member).person : one.person,
      one,
    ] as const;
  });
  const people = [...new Map(each).values()];
  const mail = people.filter(({ channel }) => channel === 'email').length;
  return { people, mail, byHand: people.length - mail, mark: `${mail}.${people.length - mail}` };
}

/** What they get, who they are, when it goes out. What was typed travels in the form. */
export function reviewPage(
  c: StaffContext,
  open: ConvenedOpen,
  { text, to }: { readonly text: Bilingual; readonly to: WordAudience },
  reached: Reached,
  { changed = false }: { readonly changed?: boolean },
) {
  const { lang, services } = c.var;
  const { people, mail, byHand, mark } = reached;
  const { zone } = open.meeting;
  const now = services.now();
  const at = wordTime(open.meeting, invitingOf(c, false), now);
  const atOnce = wordTime(open.meeting, invitingOf(c, true), now);
  const channels = { mail: digitsFor(lang, mail), byHand: digitsFor(lang, byHand) };
  const leaves =
    at <= now ? say(lang, texts.leavesNow) : say(lang, texts.leaves, { when: whenFromNow(c, at, zone) });
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.reviewTitle)}
      lead={counted(lang, people.length, texts.reaches, channels)}
      place="meetings"
      back={backToMeeting(c, open, '/mails')}
    >
      {changed ? (
        <Notice mood="waiting" live>
          <p>{say(lang, texts.changed)}</p>
        </Notice>
      ) : null}
      <Section id="words" title={say(lang, texts.words)}>
        {langsOf('both').map((one) => (
          <p class="copy" lang={one}>
            <Typed text={text} lang={one} />
          </p>
        ))}
      </Section>
      <p>
        {leaves} {say(lang, texts.decidedThen)}
      </p>
      <Form form={freshForm(lang)} action={meetingPath(c, open.id, '/word')}>
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="seen" value={mark} />
        {langsOf('both').map((one) => (
          <input type="hidden" name={`text.${one}`} value={text[one] ?? ''} />
        ))}
        <Actions>
          <Button weight="main" icon="mail" name="do" value="send">
            {counted(lang, people.length, texts.send)}
          </Button>
          {atOnce < at ? (
            <Button name="do" value="sendNow">
              {say(lang, texts.sendNow)}
            </Button>
          ) : null}
          <Button weight="quiet" name="do" value="edit">
            {say(lang, texts.back)}
          </Button>
        </Actions>
      </Form>
      <Names c={c} people={people} />
    </StaffPage>,
  );
}

/** Names that are shown; all of them are on the page of the message once it waits. */
const MOST_NAMES = 40;

function Names({ c, people }: { readonly c: StaffContext; readonly people: readonly MessageTo[] }) {
  const { lang } = c.var;
  const nameOf = ({ named }: MessageTo) => [named.organisation || named.name, named.name];
  const ordered = inNameOrder(people, lang, nameOf);
  const more = ordered.length - MOST_NAMES;
  return (
    <Section id="who" title={say(lang, texts.who)}>
      <Fold
        form={freshForm(lang)}
        fields={[]}
        name={counted(lang, people.length, texts.people)}
        now={ordered
          .slice(0, 3)
          .map((one) => nameOf(one)[0])
          .join(', ')}
        action={say(lang, texts.show)}
      >
        <ul class="rows">
          {ordered.slice(0, MOST_NAMES).map((one) => (
            <li>
              <span>{[...new Set(nameOf(one))].join(' · ')}</span>
              <span class="muted small">{say(lang, channelWords[one.channel])}</span>
            </li>
          ))}
        </ul>
        {more > 0 ? <p class="muted">{counted(lang, more, texts.more)}</p> : null}
      </Fold>
    </Section>
  );
}
