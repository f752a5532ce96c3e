import * as z from 'zod';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Bilingual, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { timelineIn } from '../../meeting/rules/timeline/settings.ts';
import { appendOf } from '../../platform/repository.ts';
import { together } from '../../platform/together.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { type Attempted, attempt, NotFoundPage } from '../../web/errors.tsx';
import { optional, paragraph, readAs } from '../../web/fields.ts';
import { type FormState, ProblemSummary } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { type FormTree, isId, readForm, textAt } from '../../web/parse.ts';
import { Empty, Notice, Section, Table } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { TypedWords } from '../../web/typed-words.tsx';
import { isOnAgendaOf, minutesLeft, takeIntoAgenda } from '../rules/take-topic.ts';
import { MAX_WORD } from '../rules/topic-events.ts';
import {
  decideTopic,
  minutesAsked,
  type TopicDecision,
  topicStates,
  topicsAggregate,
} from '../rules/topics.ts';
import { listTopics } from '../rules/views.ts';
import { staffAgendaTexts as texts } from '../staff-texts.ts';
import type { Listed } from './listed.ts';
import { backTo, type Opened, openMeeting, pathOf, seatNames } from './open-meeting.ts';
import { ToTell, tellingOf } from './to-tell.tsx';
import { TopicRow, wordField } from './topic-row.tsx';

const wordForm = z.object({ word: optional(paragraph(MAX_WORD)) });

/** Earlier meetings whose topics are offered again. */
const EARLIER = 6;

/** `GET …/topics`: what members want to talk about, and what was put off before. */
export async function showTopics(c: StaffContext): Promise<Response> {
  const opened = await openMeeting(c);
  return opened ? await page(c, opened) : await show(c, <NotFoundPage c={c} />, 404);
}

/** Takes, parks or declines one, or says that somebody was told. */
export async function postTopics(c: StaffContext): Promise<Response> {
  const opened = await openMeeting(c);
  if (!opened) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, lang } = c.var;
  const tree = await readForm(c);
  const told = textAt(tree, 'told');
  if (told) {
    const meta = metaOf(c);
    const rows = (await tellingOf(c, opened)).filter(({ row }) => row.person === told);
    for (const { row } of rows) await services.ledger.handOver(row, meta.by, meta.at);
    return c.redirect(pathOf(c, opened, '/topics?saved'), 303);
  }
  const id = textAt(tree, 'topic');
  const of = textAt(tree, 'of') || opened.id;
  if (!isId(id) || !isId(of)) return await page(c, opened);
  const reading = readAs(wordForm, tree, lang, { word: texts.word });
  if (!reading.ok) {
    const problems = reading.problems.map((one) => ({ ...one, field: wordField(id) }));
    return await page(c, opened, { form: { lang, values: tree, problems }, topic: id, status: 422 });
  }
  const decision = decisionOf(textAt(tree, 'do'), opened.id, reading.value.word);
  if (!decision) return await page(c, opened);
  const names = await seatNames(c, opened);
  const outcome = await decide(c, opened, { of, id, decision, tree, names });
  if (outcome.done) return c.redirect(pathOf(c, opened, '/topics?saved'), 303);
  const now = (await openMeeting(c)) ?? opened;
  const form: FormState = { lang, values: tree, problems: outcome.problems };
  return await page(c, now, { form, topic: id, status: outcome.conflict ? 409 : 422 });
}

function decisionOf(what: string, meeting: string, word: string | undefined): TopicDecision | undefined {
  switch (what) {
    case 'take':
      return { do: 'take', meeting, word };
    case 'park':
      return { do: 'park', word };
    case 'decline':
      return { do: 'decline', word };
    default:
      return undefined;
  }
}

/** The word about a topic and the agenda that has it are stored together or not at all. */
async function decide(
  c: StaffContext,
  opened: Opened,
  of: {
    readonly of: string;
    readonly id: string;
    readonly decision: TopicDecision;
    readonly tree: FormTree;
    readonly names: ReadonlyMap<string, Bilingual>;
  },
): Promise<Attempted<void>> {
  const { services, networkId, network, lang } = c.var;
  const { repository } = services;
  const { id, decision, tree, names } = of;
  const seen = topicStates.find((one) => one === textAt(tree, 'seen')) ?? 'proposed';
  const meta = metaOf(c);
  return await attempt(lang, () =>
    together({ repository }, async () => {
      // The topics first: a tap that took this one meanwhile stored both at once, so that the agenda read after it has it.
      const topics = await repository.load(topicsAggregate, networkId, of.of);
      const meeting = await repository.load(meetingAggregate, networkId, opened.id);
      const topic = topics.state.topics.find((one) => one.id === id);
      const elsewhere =
        topic?.meeting && topic.meeting !== opened.id
          ? (await repository.load(meetingAggregate, networkId, topic.meeting)).state
          : meeting.state;
      const isOnAgenda = isOnAgendaOf(elsewhere, id);
      const events = decideTopic(topics.state, id, decision, { seen, isOnAgenda });
      const by = plain(topic && names.get(topic.seat), lang);
      const taken =
        topic && decision.do === 'take' && events.length > 0
          ? takeIntoAgenda(meeting.state, topic, by, { now: meta.at, timeline: timelineIn(network) })
          : [];
      return {
        appends: [
          appendOf(topicsAggregate, networkId, of.of, topics.version, events, meta),
          appendOf(meetingAggregate, networkId, opened.id, meeting.version, taken, meta),
        ],
        value: undefined,
      };
    }),
  );
}

/** Those of this meeting, and of earlier ones what was put off, left undecided, or lost with a meeting called off. */
async function topicsOf(
  c: StaffContext,
  { id, meeting }: Opened,
): Promise<{ readonly own: readonly Listed[]; readonly offered: readonly Listed[] }> {
  const { services, networkId } = c.var;
  const { repository } = services;
  const now = services.now();
  const [{ state }, rows] = await Promise.all([
    repository.load(topicsAggregate, networkId, id),
    listTopics(services.views, networkId),
  ]);
  const earlier = rows.filter((row) => row.meeting !== id).slice(0, EARLIER);
  const offered = await Promise.all(
    earlier.map(async ({ meeting: of }): Promise<Listed[]> => {
      const [{ state: topics }, { state: other }] = await Promise.all([
        repository.load(topicsAggregate, networkId, of),
        repository.load(meetingAggregate, networkId, of),
      ]);
      const isCancelled = other.status === 'cancelled';
      const isOver = isCancelled || (other.status === 'convened' && other.startsAt <= now);
      return topics.topics.flatMap((topic): Listed[] => {
        const isHere = topic.state === 'taken' && topic.meeting === id;
        const isOffered =
          topic.state === 'parked' ||
          (isOver && topic.state === 'proposed') ||
          (isCancelled && topic.state === 'taken' && topic.meeting === of);
        if (!isHere && !isOffered) return [];
        return [{ of, topic, isOnAgenda: isHere && isOnAgendaOf(meeting, topic.id) }];
      });
    }),
  );
  const isShown = ({ topic }: Listed) => topic.state !== 'withdrawn';
  return {
    own: state.topics
      .map((topic) => ({ of: id, topic, isOnAgenda: isOnAgendaOf(meeting, topic.id) }))
      .filter(isShown),
    offered: offered.flat(),
  };
}

interface Refused {
  readonly form: FormState;
  readonly topic: string;
  readonly status: 409 | 422;
}

async function page(c: StaffContext, opened: Opened, refused?: Refused): Promise<Response> {
  const { lang } = c.var;
  const [{ own, offered }, names, telling] = await Promise.all([
    topicsOf(c, opened),
    seatNames(c, opened),
    tellingOf(c, opened),
  ]);
  const waits = ({ topic, isOnAgenda }: Listed) =>
    topic.state === 'proposed' || (topic.state === 'taken' && !isOnAgenda);
  const groups = [
    { id: 'waiting', title: texts.waiting, listed: own.filter(waits) },
    { id: 'offered', title: texts.offered, listed: offered.filter(({ isOnAgenda }) => !isOnAgenda) },
    {
      id: 'decided',
      title: texts.decided,
      listed: [...own.filter((one) => !waits(one)), ...offered.filter(({ isOnAgenda }) => isOnAgenda)],
    },
  ].filter(({ listed }) => listed.length > 0);
  const asked = [...minutesAsked(own.map(({ topic }) => topic))];
  const left = minutesLeft(opened.meeting);
  return await show(
    c,
    <StaffPage
      c={c}
      place="meetings"
      title={say(lang, texts.topics)}
      lead={
        left === undefined
          ? say(lang, texts.leadPlain)
          : left < 0
            ? say(lang, texts.leadOver, { over: digitsFor(lang, -left) })
            : left === 0
              ? say(lang, texts.leadFull)
              : say(lang, texts.lead, { left: digitsFor(lang, left) })
      }
      back={backTo(c, opened)}
    >
      {c.req.query('saved') === undefined || refused ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      {refused ? <ProblemSummary form={refused.form} /> : null}
      {refused && !groups.some(({ listed }) => listed.some(({ topic }) => topic.id === refused.topic)) ? (
        <TypedWords texts={[textAt(refused.form.values, 'word')]} lang={lang} />
      ) : null}
      <ToTell c={c} opened={opened} telling={telling} />
      {groups.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
        </Empty>
      ) : null}
      {groups.map((group) => (
        <Section id={group.id} title={say(lang, group.title)}>
          <ul class="rows">
            {group.listed.map((one) => (
              <TopicRow
                c={c}
                action={pathOf(c, opened, '/topics')}
                listed={one}
                from={plain(names.get(one.topic.seat), lang) || say(lang, texts.member)}
                refused={refused?.topic === one.topic.id ? refused.form : undefined}
              />
            ))}
          </ul>
        </Section>
      ))}
      {asked.length === 0 ? null : (
        <Section id="asked" title={say(lang, texts.asked)}>
          <Table
            caption={say(lang, texts.askedOf)}
            columns={[
              { title: say(lang, texts.organisation) },
              { title: say(lang, texts.minutes), number: true },
            ]}
            rows={asked.map(([seat, minutes]) => [
              plain(names.get(seat), lang) || say(lang, texts.member),
              digitsFor(lang, minutes),
            ])}
          />
        </Section>
      )}
    </StaffPage>,
    refused?.status ?? 200,
  );
}
