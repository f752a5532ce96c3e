import { dateTime } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { known } from '../../platform/personal.ts';
import type { StaffContext } from '../../web/context.ts';
import { Button, Facts, Section } from '../../web/parts.tsx';
import { replyAggregate, type SaidInWords } from '../rules/state.ts';
import { listWaitingWords } from '../rules/views.ts';
import { forwardTexts, replyTexts, keptTexts as texts } from '../texts.ts';

export interface KeptWords {
  readonly id: string;
  readonly words: SaidInWords;
}

/** Words that wait to be read here, the oldest first. The list names them; the facts say what still waits. */
export async function keptWords(c: StaffContext): Promise<KeptWords[]> {
  const { services, networkId } = c.var;
  const loaded = await Promise.all(
    (await listWaitingWords(services.views, networkId)).map(async (id): Promise<KeptWords[]> => {
      const { state } = await services.repository.load(replyAggregate, networkId, id);
      if (state.kind !== 'words' || !state.waiting || known(state.from) === undefined) return [];
      return [{ id, words: state }];
    }),
  );
  return loaded.flat();
}

export function KeptWordsSection({
  c,
  kept,
}: {
  readonly c: StaffContext;
  readonly kept: readonly KeptWords[];
}) {
  const { lang, network, networkId } = c.var;
  if (kept.length === 0) return null;
  return (
    <>
      <Section id="words" title={say(lang, texts.sectionTitle)}>
        <p>{say(lang, texts.sectionLead)}</p>
      </Section>
      {kept.map(({ id, words }) => (
        <Section id={id} title={known(words.subject) || say(lang, forwardTexts.noSubject)}>
          <Facts
            rows={[
              [
                say(lang, replyTexts.from),
                say(lang, texts.from, { name: known(words.name) ?? '', address: known(words.from) ?? '' }),
              ],
              [say(lang, replyTexts.said), dateTime(words.receivedAt, network.settings.zone, lang)],
              [say(lang, replyTexts.note), known(words.words) || say(lang, forwardTexts.noWords)],
            ]}
          />
          <form method="post" action={`/n/${networkId}/replies`}>
            <Button name="dismiss" value={id}>
              {say(lang, replyTexts.seen)}
            </Button>
          </form>
        </Section>
      ))}
    </>
  );
}
