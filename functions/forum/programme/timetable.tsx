import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { forumPath } from '../open-forum.ts';
import type { Slot } from '../rules/programme/events.ts';
import { moderatorName, type OpenProgramme, slotName } from './open-programme.ts';
import { programmeTexts as texts } from './texts.ts';

/** The day as rows, by time, each with where it is and who speaks. */
export function Timetable({ c, open }: { readonly c: StaffContext; readonly open: OpenProgramme }) {
  const { lang } = c.var;
  return (
    <ul class="rows timetable">
      {open.programme.slots.map((slot) => (
        <li id={`slot-${slot.id}`}>
          <div>
            <span class="nowrap">{digitsFor(lang, `${slot.start}–${slot.end}`)}</span>{' '}
            {mayAct(c) ? (
              <a class="what" href={forumPath(c, open, `/programme/slot?slot=${slot.id}`)}>
                {slotName(c, open, slot)}
              </a>
            ) : (
              <span class="what">{slotName(c, open, slot)}</span>
            )}
            <p class="muted">{underIt(c, open, slot)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function underIt(c: StaffContext, open: OpenProgramme, slot: Slot): string {
  const { lang } = c.var;
  const room = open.programme.rooms.find(({ id }) => id === slot.room);
  const speakers = open.proposals.get(slot.proposal ?? '')?.speakers ?? [];
  // Observers see no persons.
  const moderator = mayAct(c) ? moderatorName(open, slot) : undefined;
  return [
    ...(room ? [plain(room.name, lang)] : slot.kind === 'break' ? [] : [say(lang, texts.noRoom)]),
    ...(mayAct(c) && speakers.length > 0 ? [speakers.map(({ name }) => name).join(', ')] : []),
    ...(moderator ? [say(lang, texts.moderatedBy, { name: moderator })] : []),
  ].join(' · ');
}
