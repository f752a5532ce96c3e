import * as z from 'zod';
import { fullDate } from '../../i18n/dates.ts';
import { heldTogether } from '../../i18n/held-together.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { bounded } from '../../platform/bounds.ts';
import { attempt } from '../../web/errors.tsx';
import { optional, paragraph, readAs } from '../../web/fields.ts';
import { Form, type FormState, freshForm, TextArea } from '../../web/forms.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Notice } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { TypedWords } from '../../web/typed-words.tsx';
import { MAX_UPDATE } from '../rules/events.ts';
import { type News, newsOf } from '../rules/member-page.ts';
import { minutesAggregate } from '../rules/minutes.ts';
import { UpdatesAreOver } from '../rules/refusals.ts';
import { sendUpdate } from '../rules/updates.ts';
import { Lines } from '../summary/summary-text.tsx';
import { summaryPartTexts as partTexts } from '../summary/texts.ts';
import { isNewsOver, type LinkContext, maySendNews, type OpenPublished } from './open-published.ts';
import { memberTexts as texts } from './texts.ts';

/** News that one person may send in a day. */
const SENDINGS = 20;

const newsForm = z.object({ text: optional(paragraph(MAX_UPDATE)) });

/** Whether somebody is asked for their news, and whether it is too late for them. */
interface AsksNews {
  readonly may: boolean;
  readonly isOver: boolean;
}

/** What somebody sent as their news, and why it was not taken. */
export interface RefusedNews {
  readonly form: FormState;
  readonly asked: AsksNews;
}

/** Takes what the form says, also where the page was withdrawn meanwhile: it is kept for when the page is back. */
export async function takeNews(c: LinkContext, open: OpenPublished): Promise<RefusedNews | undefined> {
  const { services, lang } = c.var;
  const { networkId: network, meetingId, seatOf: seat, personId: person, member } = open.opened;
  const name = member?.organisation.name;
  const [tree, asked] = await Promise.all([readForm(c), asksNews(c, open)]);
  const refused = (problems: readonly Problem[]) => ({ form: { lang, values: tree, problems }, asked });
  // Somebody may have been marked as present while they typed.
  if (!asked.may) return refused([{ field: '', text: say(lang, texts.notAsked) }]);
  const reading = readAs(newsForm, tree, lang, { text: texts.fewLines });
  if (!reading.ok) return refused(reading.problems);
  const outcome = await attempt(
    lang,
    async () => {
      await bounded(services, { network, id: `${meetingId}.${seat}` }, 'news', SENDINGS, 'day');
      const meta = { by: `person:${person}`, at: services.now() };
      await services.repository.change(minutesAggregate, network, meetingId, meta, (minutes) =>
        sendUpdate(minutes, { seat, person, name, text: reading.value.text ?? '' }, asked.isOver),
      );
    },
    (refusal) => (refusal instanceof UpdatesAreOver ? '' : 'text'),
  );
  return outcome.done ? undefined : refused(outcome.problems);
}

async function asksNews({ var: { services } }: LinkContext, open: OpenPublished): Promise<AsksNews> {
  const may = await maySendNews(services, open);
  return { may, isOver: may && (await isNewsOver(services, open)) };
}

/** What members wrote afterwards, and the form for who could not come. */
export async function NewsPart(c: LinkContext, open: OpenPublished, refused?: RefusedNews) {
  const { lang } = c.var;
  const { opened, minutes } = open;
  const { zone } = opened.meeting;
  const news = newsOf(minutes);
  const [names, { may, isOver }] = await Promise.all([
    namesOf(c, opened.networkId, news),
    refused?.asked ?? asksNews(c, open),
  ]);
  if (news.length === 0 && !may && !refused) return null;
  const form = refused?.form ?? freshForm(lang, { text: minutes.updates[opened.seatOf]?.text ?? '' });
  return (
    <section id="news">
      {news.length > 0 ? <h2>{say(lang, texts.news)}</h2> : null}
      {c.req.query('saved') === undefined || refused ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.sent)}</p>
        </Notice>
      )}
      {news.map(({ seat, text, at }) => (
        <>
          <h3>{plain(names.get(seat), lang)}</h3>
          <p class="muted">{say(lang, partTexts.sentAfter, { day: fullDate(at, zone, lang) })}</p>
          <Lines text={text} />
        </>
      ))}
      {!may ? (
        <NotSent refused={refused} lang={lang} />
      ) : isOver ? (
        <>
          <h2>{heldTogether(say(lang, texts.yourNews))}</h2>
          {refused ? null : <p>{new UpdatesAreOver().text[lang]}</p>}
          <NotSent refused={refused} lang={lang} />
        </>
      ) : (
        <Form form={form} action={c.req.path}>
          <h2>{heldTogether(say(lang, texts.yourNews))}</h2>
          <TextArea
            form={form}
            name="text"
            label={say(lang, texts.fewLines)}
            help={say(lang, texts.newsHelp)}
            rows={6}
          />
          <Button weight="main">{say(lang, texts.send)}</Button>
        </Form>
      )}
    </section>
  );
}

/** Why what somebody typed was not taken, and their words, to copy them from here. */
export function NotSent({ refused, lang }: { refused: RefusedNews | undefined; lang: Lang }) {
  if (!refused) return null;
  const text = textAt(refused.form.values, 'text');
  return (
    <>
      {refused.form.problems.map((problem) => (
        <p>{problem.text}</p>
      ))}
      <TypedWords texts={[text]} lang={lang} />
    </>
  );
}

/** Names of the organisations that sent news; a member is read only where its name was not stored with them. */
export async function namesOf(
  c: LinkContext,
  network: string,
  news: readonly Pick<News, 'seat' | 'name'>[],
): Promise<ReadonlyMap<string, Bilingual>> {
  const { repository } = c.var.services;
  return new Map(
    await Promise.all(
      news.map(async ({ seat, name }) => {
        if (name) return [seat, name] as const;
        const { state } = await repository.load(memberAggregate, network, seat);
        return [seat, state.organisation.name] as const;
      }),
    ),
  );
}
