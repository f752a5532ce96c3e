import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { asciiDigits } from '../../i18n/khmer.ts';
import { langsOf, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Person } from '../../meeting/people/people.ts';
import type { StaffContext } from '../../web/context.ts';
import { CopyBox } from '../../web/copy-box.tsx';
import { Button, Facts, Section } from '../../web/parts.tsx';
import { topicText } from '../messages/topic-mail.ts';
import { kindOfRow } from '../rules/reactions.ts';
import { type Topic, topicsAggregate } from '../rules/topics.ts';
import { readerOf } from '../sending/reader.ts';
import { staffAgendaTexts as texts } from '../staff-texts.ts';
import { type Opened, pathOf } from './open-meeting.ts';

/** Somebody who hears what became of their topic from a person. */
export interface Telling {
  readonly row: LedgerRow;
  readonly person: Person;
  readonly topic: Topic;
}

/** Messages about the topics of this meeting that are to be handed over; of what was decided anew only the last. */
export async function tellingOf(c: StaffContext, { id }: Opened): Promise<Telling[]> {
  const { services, networkId } = c.var;
  const [{ rows }, { state }] = await Promise.all([
    services.ledger.toHandOver(networkId, `${topicsAggregate.kind}/${id}`),
    services.repository.load(topicsAggregate, networkId, id),
  ]);
  const found = await Promise.all(
    rows.map(async (row): Promise<Telling[]> => {
      const topic = state.topics.find(({ decided }) => decided === row.revision);
      const person = topic && (await readerOf(services.repository, row));
      return topic && person ? [{ row, person, topic }] : [];
    }),
  );
  return found.flat();
}

export function ToTell(props: {
  readonly c: StaffContext;
  readonly opened: Opened;
  readonly telling: readonly Telling[];
}) {
  const { c, opened, telling } = props;
  const { lang, network } = c.var;
  if (telling.length === 0) return null;
  const meeting = { title: opened.meeting.details.title ?? {} };
  return (
    <Section id="tell" title={say(lang, texts.tell)}>
      <p>{say(lang, texts.tellHelp)}</p>
      {telling.map(({ row, person, topic }) => {
        const [theirs] = langsOf(person.lang);
        const text = topicText(
          { kind: kindOfRow(row), network: network.settings, topic, reader: person, meeting },
          theirs,
        );
        return (
          <>
            <Facts
              rows={[
                [plain(person.organisation, lang) || person.name, person.name],
                ...(person.phone
                  ? [
                      [
                        say(lang, texts.phone),
                        <a href={`tel:${asciiDigits(person.phone).replace(/[^\d+]/g, '')}`}>
                          {person.phone}
                        </a>,
                      ] as const,
                    ]
                  : []),
                ...(person.telegram ? [['Telegram', `@${person.telegram}`] as const] : []),
              ]}
            />
            <CopyBox
              id={`text-${topic.id}`}
              label={say(lang, texts.text)}
              text={text}
              textLang={theirs}
              lang={lang}
            />
            <form method="post" action={pathOf(c, opened, '/topics')}>
              <Button icon="done" name="told" value={row.person}>
                {say(lang, texts.told, { name: person.name })}
              </Button>
            </form>
          </>
        );
      })}
    </Section>
  );
}
