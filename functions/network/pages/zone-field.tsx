import { counted } from '../../i18n/counted.ts';
import { zoneLabel } from '../../i18n/dates.ts';
import { matches } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { presentName } from '../../i18n/zone-names.ts';
import { type OfferedZone, zoneGroups, zonesOf } from '../../i18n/zones.ts';
import { Tick } from '../../web/form-choices.tsx';
import { Fold } from '../../web/form-parts.tsx';
import { control, Field, type FormState, Group } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { type FormTree, textAt } from '../../web/parse.ts';
import { listTexts } from '../../web/texts-list.ts';
import { networkTexts } from '../texts.ts';
import { zoneTexts as texts } from '../texts-zone.ts';

const SEARCH = 'zoneSearch';
/** The search that the form shows the answer of. */
const ANSWERED = 'zoneAnswered';
/** More than this is no answer to a search. */
const MOST = 30;

/**
 * Whether a form was sent to search a zone: by the button, or by Enter in the search. Its handler then shows the form
 * again, with all that was typed; nothing is stored.
 */
export function asksForZone(tree: FormTree): boolean {
  return textAt(tree, 'zoneGo') !== '' || textAt(tree, SEARCH).trim() !== textAt(tree, ANSWERED);
}

/**
 * One of all time zones of the world: by its part of the world, or searched by city or country in either language.
 *
 * @param now instant (UTC): how far a zone is from UTC differs between summer and winter.
 */
export function ZoneField({ form, now }: { readonly form: FormState; readonly now: string }) {
  const { lang, values } = form;
  const search = textAt(values, SEARCH).trim().slice(0, 100);
  const chosen = presentName(textAt(values, 'zone') || 'Asia/Phnom_Penh');
  const all = zonesOf(lang, now);
  const found = search === '' ? [] : all.filter(({ keys }) => matches(keys, search));
  return (
    <Fold
      form={form}
      fields={['zone']}
      name={say(lang, networkTexts.zone)}
      now={zoneLabel(chosen, lang)}
      open={search !== ''}
    >
      <div class="field">
        <label for={SEARCH}>{say(lang, texts.search)}</label>
        <div class="search">
          <input id={SEARCH} name={SEARCH} type="search" value={search} autocomplete="off" />
          <button
            class="button quiet"
            type="submit"
            name="zoneGo"
            value="search"
            formaction="#zone"
            formnovalidate
          >
            <Icon name="search" />
            {say(lang, listTexts.searchButton)}
          </button>
        </div>
      </div>
      <input type="hidden" name={ANSWERED} value={search} />
      {search === '' ? (
        <AllZones form={form} all={all} chosen={chosen} />
      ) : (
        <FoundZones form={form} all={all} found={found} chosen={chosen} />
      )}
    </Fold>
  );
}

function AllZones({ form, all, chosen }: { form: FormState; all: readonly OfferedZone[]; chosen: string }) {
  const { lang } = form;
  const props = { form, name: 'zone', label: say(lang, networkTexts.zone), unmarked: true };
  return (
    <Field {...props}>
      <select {...control(props)}>
        {zoneGroups(all, lang).map(({ name, zones }) => (
          <optgroup label={name}>
            {zones.map(({ zone, label }) => (
              <option value={zone} selected={zone === chosen}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

/** What a search has found, and the zone that is chosen until another is. */
function FoundZones(props: {
  form: FormState;
  all: readonly OfferedZone[];
  found: readonly OfferedZone[];
  chosen: string;
}) {
  const { form, all, found, chosen } = props;
  const { lang } = form;
  const others = found.filter(({ zone }) => zone !== chosen).slice(0, MOST);
  const now = all.find(({ zone }) => zone === chosen);
  return (
    <Group form={form} name="zone" label={say(lang, networkTexts.zone)} unmarked>
      <p role="status">
        {found.length === 0 ? say(lang, texts.nothing) : counted(lang, found.length, texts.found)}
        {found.length > MOST ? ` ${say(lang, texts.more)}` : ''}
      </p>
      <div class="choices">
        {[...(now ? [now] : []), ...others].map(({ zone, label }) => (
          <Tick name="zone" type="radio" option={{ value: zone, label }} checked={zone === chosen} />
        ))}
      </div>
    </Group>
  );
}
