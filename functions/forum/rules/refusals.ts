import { counted } from '../../i18n/counted.ts';
import { fullDate } from '../../i18n/dates.ts';
import { type Lang, say, type Text } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { briefly } from './brief.ts';
import type { PlannedTask } from './events.ts';
import { refusalTexts as texts } from './texts-refusals.ts';

export class NoSuchForum extends Refusal {
  readonly text = { en: 'There is no such forum.', km: 'គ្មានវេទិកានេះទេ។' } satisfies Text;
}

export class ForumIsCancelled extends Refusal {
  readonly text = {
    en: 'This forum is cancelled: nothing of its plan can be changed any more.',
    km: 'វេទិកានេះត្រូវបានលុបចោល៖ មិនអាចកែប្រែផែនការរបស់វាទៀតបានទេ។',
  } satisfies Text;
}

export class ForumNeedsName extends Refusal {
  readonly text = { en: 'Give the forum a name.', km: 'សូមដាក់ឈ្មោះវេទិកា។' } satisfies Text;
}

export class ForumDayHasPassed extends Refusal {
  readonly text = {
    en: 'Choose a day after today.',
    km: 'សូមជ្រើសរើសថ្ងៃក្រោយថ្ងៃនេះ។',
  } satisfies Text;
}

export class NoSuchPlannedTask extends Refusal {
  readonly text = {
    en: 'This task is in the plan no more.',
    km: 'កិច្ចការនេះលែងមានក្នុងផែនការទៀតហើយ។',
  } satisfies Text;
}

export class TooManyTasks extends Refusal {
  readonly text = {
    en: 'A plan has at most {max} tasks.',
    km: 'ផែនការមួយមានកិច្ចការច្រើនបំផុត {max}។',
  } satisfies Text;
}

/** What was looked at before it was decided is not what it would be now. */
export class PlanHasChanged extends Refusal {
  readonly text = {
    en: 'The plan changed since you looked at it. Please look once more; nothing was decided.',
    km: 'ផែនការត្រូវបានកែប្រែចាប់តាំងពីលោកអ្នកបានមើល។ សូមមើលម្តងទៀត។ មិនទាន់មានអ្វីត្រូវបានសម្រេចទេ។',
  } satisfies Text;
}

type Named = Pick<PlannedTask, 'id' | 'what'>;

/** Whose sentence has names of tasks in it, in each language. */
abstract class AboutTasks extends Refusal {
  readonly text: Text;

  constructor(sentence: (lang: Lang) => string) {
    super();
    this.text = { en: sentence('en'), km: sentence('km') };
  }
}

/** `circle`: each needs the next one, the last the first. */
export class PlanHasCircle extends AboutTasks {
  constructor(circle: readonly Named[]) {
    super((lang) => {
      const links = circle.map((task, n) =>
        say(lang, texts.circleLink, {
          task: plain(task.what, lang),
          need: plain(circle[(n + 1) % circle.length]?.what, lang),
        }),
      );
      return say(lang, texts.circle, { tasks: links.join(lang === 'en' ? ', ' : ' ') });
    });
  }
}

/** A task before the forum cannot need one after it. */
export class NeedsWhatComesLater extends AboutTasks {
  constructor(task: Named, need: Named) {
    super((lang) => say(lang, texts.later, { task: plain(task.what, lang), need: plain(need.what, lang) }));
  }
}

/** A chosen date before the task can be done. `begin`, `end`: local dates. */
export class DateIsTooEarly extends AboutTasks {
  constructor(
    task: Pick<PlannedTask, 'id' | 'what' | 'minDays'>,
    need: Named | undefined,
    { begin, end }: { readonly begin: string; readonly end: string },
  ) {
    super((lang) => {
      const named = { task: plain(task.what, lang), end: fullDate(end, 'UTC', lang) };
      return need
        ? say(lang, texts.tooEarlyAfter, { ...named, need: plain(need.what, lang) })
        : counted(lang, task.minDays, texts.tooEarly, { ...named, begin: fullDate(begin, 'UTC', lang) });
    });
  }
}

/** A date after which those that need it could not be in time. `by`: the last possible local date. */
export class NeededSooner extends AboutTasks {
  constructor(task: Named, needing: Named, by: string) {
    super((lang) =>
      say(lang, texts.neededSooner, {
        task: plain(task.what, lang),
        needing: plain(needing.what, lang),
        by: fullDate(by, 'UTC', lang),
      }),
    );
  }
}

/** By as many working days the forum could not be ready. */
export class NoTimeLeft extends AboutTasks {
  constructor(days: number, chain: readonly Named[]) {
    super((lang) => counted(lang, days, texts.noTime, { tasks: inARow(chain, lang) }));
  }
}

/** Less than the least that a forum takes. `first`: the soonest day, a local date. */
export class ForumIsTooSoon extends AboutTasks {
  constructor(weeks: number, chain: readonly Named[], first: string) {
    super((lang) =>
      counted(lang, weeks, texts.tooSoon, {
        tasks: inARow(chain, lang),
        first: fullDate(first, 'UTC', lang),
      }),
    );
  }
}

function inARow(chain: readonly Named[], lang: Lang): string {
  const [open, close] = lang === 'en' ? ['“', '”'] : ['«', '»'];
  return chain.map(({ what }) => `${open}${briefly(plain(what, lang))}${close}`).join(' → ');
}
