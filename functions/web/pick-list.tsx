import type { Child } from 'hono/jsx';
import { counted } from '../i18n/counted.ts';
import { say } from '../i18n/say.ts';
import { CheckList, type Option, Tick } from './form-choices.tsx';
import { type FieldProps, type FormState, Group } from './forms.tsx';
import { Icon } from './icons.tsx';
import { type ListAsked, LONG, pageOf } from './long-list.tsx';
import { PagesNav } from './paged.tsx';
import { type FormTree, textAt } from './parse.ts';
import { Empty } from './parts.tsx';
import { listTexts as texts } from './texts-list.ts';

/** An option that can be searched for. `keys`: what it is found by, as a `searchKey`. */
export interface PickOption extends Option {
  readonly keys: string;
}

/** What a form sends of its list: the search as typed, the one that was answered, the page, and the button. */
const SEARCH = 'pick.search';
const ANSWERED = 'pick.answered';
const PAGE = 'pick.page';
const GO = 'pick.go';

/** What was asked of the list: a search that is new begins at the first page. */
function pickAsked(values: unknown): ListAsked {
  const search = textAt(values, SEARCH).trim().slice(0, 200);
  const page = Number(textAt(values, GO) || textAt(values, PAGE));
  const goesOn = search === textAt(values, ANSWERED) && Number.isInteger(page) && page > 0;
  return { search, page: goesOn ? page : 1 };
}

/**
 * Whether a form was sent for its list to pick from: by one of the list's buttons, or by Enter in its search,
 * which presses no button. Its handler then answers the form again, with all that was typed.
 */
export function asksToPick(tree: FormTree): boolean {
  if (textAt(tree, GO) !== '') return true;
  const pressed = ['do', 'add', 'remove'].some((button) => textAt(tree, button) !== '');
  return !pressed && textAt(tree, SEARCH).trim() !== textAt(tree, ANSWERED);
}

/**
 * Any of several. A list of more than a page is searched and read page by page inside its form, without script:
 * the buttons send the form ({@link asksToPick}), and what is chosen on other pages goes along unseen.
 */
export function PickList(
  props: FieldProps & { readonly options: readonly PickOption[]; readonly chosen: readonly string[] },
) {
  const { form, name, options } = props;
  if (options.length <= LONG) return <CheckList {...props} />;
  const { lang } = form;
  const list = pageOf(options, pickAsked(form.values), ({ keys }) => keys);
  const chosen = options.map(({ value }) => value).filter((value) => props.chosen.includes(value));
  const shown = new Set(list.rows.map(({ value }) => value));
  return (
    <Group {...props}>
      <PickSearch form={form} name={name} search={list.search} />
      <input type="hidden" name={ANSWERED} value={list.search} />
      <input type="hidden" name={PAGE} value={String(list.page)} />
      {chosen.map((value) => (shown.has(value) ? null : <input type="hidden" name={name} value={value} />))}
      <p role="status">
        {list.search === '' ? null : `${counted(lang, list.found, texts.found)} `}
        {counted(lang, chosen.length, texts.chosen)}
      </p>
      {list.found === 0 ? (
        <Empty>
          <p>{say(lang, texts.nothingFound)}</p>
        </Empty>
      ) : (
        <div class="choices">
          {list.rows.map((option) => (
            <Tick name={name} type="checkbox" option={option} checked={chosen.includes(option.value)} />
          ))}
        </div>
      )}
      <PagesNav
        lang={lang}
        page={list.page}
        pages={list.pages}
        step={(to, _, words) => (
          <Go name={name} value={String(to)}>
            {words}
          </Go>
        )}
      />
    </Group>
  );
}

function PickSearch({ form, name, search }: { form: FormState; name: string; search: string }) {
  const { lang } = form;
  const id = `${name}.search`;
  return (
    <div class="field">
      <label for={id}>{say(lang, texts.search)}</label>
      <div class="search">
        <input id={id} name={SEARCH} type="search" value={search} autocomplete="off" />
        <Go name={name} value="search">
          <Icon name="search" />
          {say(lang, texts.searchButton)}
        </Go>
      </div>
    </div>
  );
}

/** Sends the form for its list; the answer opens where the list is. */
function Go({ name, value, children }: { name: string; value: string; children: Child }) {
  return (
    <button class="button quiet" type="submit" name={GO} value={value} formaction={`#${name}`} formnovalidate>
      {children}
    </button>
  );
}
