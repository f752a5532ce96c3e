import { localDate } from '../../i18n/dates.ts';
import { dueWords } from '../../i18n/due.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { State, Typed } from '../../web/parts.tsx';
import { dueStanding } from '../rules/due-standing.ts';
import type { Owner } from '../rules/events.ts';
import type { Standing } from '../rules/task.ts';
import type { TaskRow } from '../rules/views.ts';
import { standingMood } from '../standing-mood.ts';
import type { Names } from './names.ts';
import { staffTaskTexts as texts } from './texts.ts';

const standingTexts = {
  open: texts.standingOpen,
  offered: texts.standingOffered,
  asked: texts.standingAsked,
  taken: texts.standingTaken,
  begun: texts.standingBegun,
  done: texts.standingDone,
  dropped: texts.standingDropped,
} as const satisfies Record<Standing, unknown>;

export function standingText(status: Standing, lang: Lang): string {
  return say(lang, standingTexts[status]);
}

/** Who has it, as one line; observers see no names of persons. */
export function ownersText(owners: readonly Owner[], names: Names, lang: Lang): string {
  if (owners.length === 0) return say(lang, texts.nobodyYet);
  return owners
    .map((owner) => {
      const name = plain(names.of(owner).name, lang);
      return name || say(lang, owner.party === 'member' ? texts.someone : texts.aGuest);
    })
    .join(', ');
}

/** One of several who have it, told apart by the person where one is named. */
export function ownerName(owner: Owner, names: Names, lang: Lang): string {
  const person = owner.person === undefined ? undefined : names.of(owner).contact?.name;
  const organisation = ownersText([owner], names, lang);
  return owner.party === 'member' && person ? `${organisation}: ${person}` : organisation;
}

/** Until when, and whether that is over; what has ended has no date that could be missed. */
export function dueLine(
  { due, status }: Pick<TaskRow, 'due' | 'status'>,
  today: string,
  zone: string,
  lang: Lang,
): string {
  return dueWords({ due, standing: dueStanding(status), today, zone, lang, short: true });
}

/** Whether somebody is late with what they have promised. */
export function isLate({ due, status }: Pick<TaskRow, 'due' | 'status'>, today: string): boolean {
  return due !== undefined && due < today && dueStanding(status) === 'promised';
}

/** Tasks as rows that read as sentences; each leads to its page for those who may change it. */
export function TaskRows(props: {
  readonly c: StaffContext;
  readonly rows: readonly TaskRow[];
  readonly names: Names;
}) {
  const { c, rows, names } = props;
  const { lang, networkId, network, services } = c.var;
  const { zone } = network.settings;
  const today = localDate(services.now(), zone);
  return (
    <ul class="rows">
      {rows.map((row) => {
        const late = isLate(row, today);
        return (
          <li>
            <div>
              {mayAct(c) ? (
                <a class="what" href={`/n/${networkId}/tasks/${row.id}`}>
                  <Typed text={row.what} lang={lang} />
                </a>
              ) : (
                <span class="what">
                  <Typed text={row.what} lang={lang} />
                </span>
              )}
              <p class="muted">
                {[
                  ownersText(row.owners, names, lang),
                  dueLine(row, today, zone, lang),
                  ...(row.membersOnly ? [say(lang, texts.membersOnly)] : []),
                ].join(' · ')}
              </p>
            </div>
            <State mood={row.waits ? 'waiting' : late ? 'failed' : standingMood[row.status]}>
              {row.waits ? say(lang, texts.waits) : standingText(row.status, lang)}
            </State>
          </li>
        );
      })}
    </ul>
  );
}
