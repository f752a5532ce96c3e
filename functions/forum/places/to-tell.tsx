import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { asciiDigits } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { CopyBox } from '../../web/copy-box.tsx';
import { copyScript } from '../../web/copy-script.ts';
import { Button, Facts, Section } from '../../web/parts.tsx';
import { placeText } from '../messages/place-mail.ts';
import { forumPath } from '../open-forum.ts';
import { lineOf, type Registration } from '../rules/places/places.ts';
import { kindOfRow, placesCause } from '../rules/places/reactions.ts';
import { aroundPlace } from '../sending/places.ts';
import type { OpenPlaces } from './open.ts';
import { staffTexts as texts } from './staff-texts.ts';
import { publicTexts } from './texts.ts';

/** Somebody who hears of their place by telephone. */
export interface Telling {
  readonly row: LedgerRow;
  readonly one: Registration;
  readonly text: string;
}

/** Messages about places that are to be handed over; of several to one person the newest. */
export async function tellingOf(c: StaffContext, open: OpenPlaces): Promise<Telling[]> {
  const { services, networkId, network } = c.var;
  const { rows } = await services.ledger.toHandOver(networkId, placesCause(open.id));
  if (rows.length === 0) return [];
  const around = await aroundPlace(services, networkId, open.id);
  if (!around) return [];
  const newest = new Map<string, LedgerRow>();
  for (const row of rows) {
    const other = newest.get(row.person);
    if (!other || other.revision < row.revision) newest.set(row.person, row);
  }
  return [...newest.values()].flatMap((row): Telling[] => {
    const one = open.places.registrations.find(({ id }) => id === row.person);
    if (!one || one.forgotten) return [];
    const turn = lineOf(open.places).findIndex(({ id }) => id === one.id) + 1;
    const mail = {
      ...{ kind: kindOfRow(row), network: network.settings, reader: one, forum: around.forum },
      ...{ meeting: around.meeting, turn, until: one.until },
    };
    return [{ row, one, text: placeText(mail, one.lang) }];
  });
}

export function ToTell({
  c,
  open,
  telling,
}: {
  readonly c: StaffContext;
  readonly open: OpenPlaces;
  readonly telling: readonly Telling[];
}) {
  const { lang } = c.var;
  if (telling.length === 0) return null;
  return (
    <Section id="tell" title={say(lang, texts.toTell)}>
      <p>{say(lang, texts.toTellLead)}</p>
      {telling.map(({ one, text }) => (
        <>
          <Facts
            rows={[
              [say(lang, texts.name), one.name],
              ...(one.phone
                ? [
                    [
                      say(lang, publicTexts.phone),
                      <a href={`tel:${asciiDigits(one.phone).replace(/[^\d+]/g, '')}`}>{one.phone}</a>,
                    ] as const,
                  ]
                : []),
            ]}
          />
          <CopyBox
            id={`text-${one.id}`}
            label={say(lang, texts.text)}
            text={text}
            textLang={one.lang}
            lang={lang}
          />
          <form method="post" action={forumPath(c, open, '/places')}>
            <input type="hidden" name="registration" value={one.id} />
            <Button icon="done" name="do" value="told">
              {say(lang, texts.told, { name: one.name })}
            </Button>
          </form>
        </>
      ))}
      <script src={copyScript.path} defer></script>
    </Section>
  );
}
