import { counted } from '../../i18n/counted.ts';
import { localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import type { Need, OnToday } from '../../web/today.ts';
import { forumAggregate } from '../rules/forum.ts';
import { type CallRow, listCalls, listProposals, type ProposalRow } from '../rules/voices/views.ts';
import { staffVoiceTexts as texts } from './staff-texts.ts';

/** What of the proposals for coming forums needs a person: reading, deciding, telling, and speakers who are silent. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  if (!mayAct(c)) return { needs: [] };
  const { services, networkId } = c.var;
  const calls = await listCalls(services.views, networkId);
  const needs = await Promise.all(calls.map((call) => needsOf(c, call)));
  return { needs: needs.flat() };
}

async function needsOf(c: StaffContext, call: CallRow): Promise<Need[]> {
  const { lang, services, networkId, network } = c.var;
  const today = localDate(services.now(), network.settings.zone);
  const { state: forum } = await services.repository.load(forumAggregate, networkId, call.forum);
  if (forum.status !== 'planned' || forum.date < today) return [];
  const rows = await listProposals(services.views, networkId, call.forum);
  const isClosed = today > call.closes;
  const waits = isClosed ? rows.filter(({ standing }) => standing === 'proposed') : [];
  const unread = waits.filter((row) => isUnread(row, call));
  const read = waits.filter((row) => !isUnread(row, call));
  const untold = rows.filter(({ standing }) => standing === 'decided');
  const silent = rows.filter(({ onList }) => onList);
  const href = `/n/${networkId}/forums/${call.forum}/voices`;
  const about = { help: plain(forum.name, lang), icon: 'edit', mood: 'waiting' } as const;
  const need = (of: readonly ProposalRow[], one: Omit<Need, keyof typeof about>): Need[] =>
    of.length === 0 ? [] : [{ ...about, ...one }];
  return [
    ...need(call.readers.length < READERS ? waits : [], {
      ...{ urgency: 'waitedFor', href: `${href}/call#readers`, what: say(lang, texts.needReaders) },
    }),
    ...need(call.readers.length < READERS ? [] : unread, {
      ...{ urgency: 'toDo', href, what: counted(lang, unread.length, texts.needRead) },
    }),
    ...need(read, { urgency: 'waitedFor', href, what: counted(lang, read.length, texts.needDecide) }),
    ...need(untold, {
      ...{ urgency: 'waitedFor', href: `${href}/tell`, what: counted(lang, untold.length, texts.needTell) },
    }),
    ...need(silent, {
      ...{
        urgency: 'waitedFor',
        href: `${href}#accepted`,
        what: counted(lang, silent.length, texts.needConfirm),
      },
    }),
  ];
}

/** So many must have read before something is decided without a word of ours. */
const READERS = 2;

function isUnread({ readings }: ProposalRow, { readers }: CallRow): boolean {
  return readers.length < READERS || readers.some(({ person }) => readings[person] === undefined);
}
