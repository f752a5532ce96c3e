import { digitsFor } from '../../i18n/khmer.ts';
import { inLanguage, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { sexWords } from '../../membership/words.ts';
import type { StaffContext } from '../../web/context.ts';
import { Button, Facts, Notice, Section, State, Table, Typed } from '../../web/parts.tsx';
import { voicesOf } from '../rules/voices/people.ts';
import { criteria } from '../rules/voices/proposal-events.ts';
import { isAsking } from '../rules/voices/settle.ts';
import { meanOf, readOf, standingOf, WIDE_GAP } from '../rules/voices/standing.ts';
import { contactAt, type OpenProposal, voiceName } from './open-proposal.ts';
import { meanText } from './reader-parts.tsx';
import { criterionNames } from './reader-texts.ts';
import { staffStandings, staffVoiceTexts as texts } from './staff-texts.ts';
import { standingMoods } from './standing-moods.ts';
import { languageNames, needNames } from './texts.ts';

interface Props {
  readonly c: StaffContext;
  readonly open: OpenProposal;
}

/** The session as it is proposed. */
export function SessionFacts({ c, open }: Props) {
  const { lang } = c.var;
  const { proposal, members } = open;
  const { session, proposer } = proposal;
  const standing = standingOf(proposal);
  const about = inLanguage(session.about, lang);
  const [sender] = voicesOf(proposal);
  const from = sender ? voiceName(c, open, sender) : '';
  const needs = [...session.needs.map((need) => say(lang, needNames[need])), session.needsText ?? ''];
  return (
    <>
      <h2>
        <Typed text={session.title} lang={lang} heading />
      </h2>
      <p>
        <State mood={standingMoods[standing]}>{say(lang, staffStandings[standing])}</State>
      </p>
      {about ? (
        <div lang={about.lang}>
          {about.text.split(/\n+/).map((one) => (
            <p>{one}</p>
          ))}
        </div>
      ) : null}
      <Facts
        rows={[
          [say(lang, texts.from), [from, proposer?.organisation].filter(Boolean).join(' · ')],
          [
            say(lang, texts.speakers),
            <ul>
              {session.speakers.map(({ name, sex, organisation, seat }) => (
                <li>
                  {[
                    name,
                    organisation ?? plain(seat ? members.get(seat)?.organisation.name : undefined, lang),
                    sex && sex !== 'notSaid' ? say(lang, sexWords[sex]) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>,
          ],
          [
            say(lang, texts.languageAndTime),
            `${say(lang, languageNames[session.language])} · ${say(lang, texts.lengthOf, { n: digitsFor(lang, session.minutes) })}`,
          ],
          ...(needs.filter(Boolean).length > 0
            ? [[say(lang, texts.needs), needs.filter(Boolean).join(' · ')] as const]
            : []),
          ...(session.expected
            ? [[say(lang, texts.expected), digitsFor(lang, session.expected)] as const]
            : []),
        ]}
      />
    </>
  );
}

/** Each reader's sheet; their mean only where there are two, and how far they are apart before it. */
export function Readings({ c, open }: Props) {
  const { lang } = c.var;
  const { proposal, call, members } = open;
  const readers = call.status === 'called' ? call.readers : [];
  const read = readOf(
    proposal,
    readers.map(({ person }) => person),
  );
  const { both } = read;
  return (
    <Section id="readings" title={say(lang, texts.readings)}>
      {readers.length === 0 ? (
        <p class="muted">{say(lang, texts.noReadersYet)}</p>
      ) : (
        <>
          {both && both.gap >= WIDE_GAP ? (
            <Notice mood="waiting">
              <p>{say(lang, texts.wideGap, { gap: meanText(both.gap, lang) })}</p>
            </Notice>
          ) : null}
          <p>
            {both
              ? say(lang, texts.bothRead, { mean: meanText(both.mean, lang), gap: meanText(both.gap, lang) })
              : say(lang, texts.noMean)}
          </p>
          <Table
            caption={say(lang, texts.scores)}
            columns={[
              { title: say(lang, texts.readerColumn) },
              ...criteria.map((one) => ({ title: say(lang, criterionNames[one]), number: true })),
              { title: say(lang, texts.mean), number: true },
              { title: say(lang, texts.lineColumn) },
            ]}
            rows={readers.map(({ seat, person }) => {
              const reading = proposal.readings[person];
              const name = contactAt(members, seat, person)?.name ?? person;
              if (reading?.is !== 'sheet') {
                const word = say(lang, reading ? texts.aside : texts.missing);
                return [name, ...criteria.map(() => '–'), '–', word];
              }
              return [
                name,
                ...criteria.map((one) => digitsFor(lang, reading.scores[one])),
                meanText(meanOf(reading.scores), lang),
                reading.line ?? '',
              ];
            })}
          />
        </>
      )}
    </Section>
  );
}

/** Everybody who is told, and whether they come; for people who phone the coordinator says it. */
export function People({ c, open, action }: Props & { readonly action: string }) {
  const { lang } = c.var;
  const { proposal, members } = open;
  const { speakersSay, session } = proposal;
  const nameOf = (speaker: string) => session.speakers.find(({ id }) => id === speaker)?.name ?? '';
  const isAsked = isAsking(proposal);
  const notes = Object.entries(speakersSay).flatMap(([speaker, { note }]) =>
    note ? [say(lang, texts.noteOf, { name: nameOf(speaker), note })] : [],
  );
  return (
    <Section id="people" title={say(lang, texts.people)}>
      <ul class="rows">
        {voicesOf(proposal).map((voice) => {
          const contact = contactAt(members, voice.seat, voice.person);
          const who = voiceName(c, open, voice);
          const names = voice.speaksFor.map(nameOf).filter((name) => name && !who.startsWith(name));
          const reach = [contact?.email ?? voice.email, contact?.phone ?? voice.phone].filter(Boolean);
          const is = voice.speaksFor.map((speaker) => speakersSay[speaker]?.is);
          const comes = is.includes(undefined) ? undefined : is.includes('confirmed');
          const name = contact?.name ?? voice.name;
          return (
            <li>
              <span>
                {names.length > 0 ? say(lang, texts.answersFor, { who, names: names.join(', ') }) : who}
              </span>
              <span class="muted">{reach.length > 0 ? reach.join(' · ') : say(lang, texts.noAddress)}</span>
              {isAsked && voice.speaksFor.length > 0 ? (
                <>
                  <State mood={comes === undefined ? 'waiting' : comes ? 'done' : 'failed'}>
                    {say(lang, comes === undefined ? texts.silent : comes ? texts.confirms : texts.declines)}
                  </State>
                  <form method="post" action={action}>
                    {comes === true ? null : (
                      <Button name="do" value={`comes:${voice.person}`} weight="quiet">
                        {say(lang, texts.saidComes, { name })}
                      </Button>
                    )}
                    {comes === false ? null : (
                      <Button name="do" value={`comesNot:${voice.person}`} weight="quiet">
                        {say(lang, texts.saidNot, { name })}
                      </Button>
                    )}
                  </form>
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      {notes.map((note) => (
        <p class="muted">{note}</p>
      ))}
    </Section>
  );
}
