import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Select } from '../../web/form-choices.tsx';
import { DateField } from '../../web/forms.tsx';
import { Button } from '../../web/parts.tsx';
import { type LogAsked, logPath } from './asked.ts';
import { kindName } from './kind-names.ts';
import { type MailStanding, mailStandings } from './standing.ts';
import { standingTexts, mailLogTexts as texts } from './texts.ts';

/**
 * What the messages of one person or meeting are narrowed by; open where something is chosen.
 *
 * @param keep what the address says besides.
 * @param kinds those that there are; the one that is chosen is offered whether or not it is among them.
 */
export function LogFilters(props: {
  readonly c: StaffContext;
  readonly asked: LogAsked;
  readonly keep: Readonly<Record<string, string | undefined>>;
  readonly kinds: readonly string[];
}) {
  const { c, asked, keep, kinds } = props;
  const { lang, networkId } = c.var;
  const { form, kind, standing, day } = asked;
  const chosen = kind !== undefined || standing !== undefined || day !== undefined;
  const offered = [...new Set([...kinds, ...(kind ? [kind] : [])])];
  const standings = Object.keys(mailStandings) as MailStanding[];
  return (
    <form method="get" action={logPath(networkId, {})}>
      {Object.entries(keep).map(([name, value]) =>
        value ? <input type="hidden" name={name} value={value} /> : null,
      )}
      <details class="fold" open={chosen || form.problems.length > 0}>
        <summary>
          <span class="name">{say(lang, texts.filters)}</span>
        </summary>
        <div class="inside across">
          <Select
            form={form}
            name="kind"
            label={say(lang, texts.kind)}
            options={[
              { value: '', label: say(lang, texts.anyKind) },
              ...offered.map((value) => ({ value, label: kindName(value, lang) })),
            ]}
          />
          <Select
            form={form}
            name="state"
            label={say(lang, texts.state)}
            options={[
              { value: '', label: say(lang, texts.anyState) },
              ...standings.map((value) => ({ value, label: say(lang, standingTexts[value]) })),
            ]}
          />
          <DateField form={form} name="day" label={say(lang, texts.day)} optional />
        </div>
        <p class="links">
          <Button>{say(lang, texts.show)}</Button>
          {chosen ? <a href={logPath(networkId, keep)}>{say(lang, texts.showAll)}</a> : null}
        </p>
      </details>
    </form>
  );
}
