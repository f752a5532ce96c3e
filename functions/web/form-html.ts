import { attributeIn, escaped, type Form, formsIn, unescaped } from './html-tags.ts';

/** Name of the button that asks for the same page in the other language, with what was typed. */
export const IN_LANGUAGE = 'in-language';

/** Id that the form has whose text goes along. */
const TYPED = 'typed';

/**
 * Where a page has a form to type into, its link to the other language becomes a button of that form: what was typed
 * goes along ({@link refilled}), without script. Where it has several, it is the longest one.
 *
 * @param html a page with at most one link of `LanguageSwitch`.
 */
export function withSwitchInForm(html: string): string {
  const link = SWITCH.exec(html);
  if (!link) return html;
  const form = formsIn(html)
    .filter(({ tag, inside }) => isTypedInto(tag, inside))
    .toSorted((a, b) => textsIn(b.inside) - textsIn(a.inside))[0];
  if (!form) return html;
  const [whole, href = '', lang = '', name = ''] = link;
  // Enter in a field presses the first button of a form in the order of the page: that stays what it was.
  const first = /<button\b(?![^>]*type="button")([^>]*)>/.exec(form.inside)?.[1] ?? '';
  const same = ['name', 'value', 'formaction']
    .map((one) => [one, attributeIn(first, one)] as const)
    .flatMap(([one, value]) => (value === undefined ? [] : [` ${one}="${escaped(value)}"`]))
    .join('');
  const id = attributeIn(form.tag, 'id') ?? TYPED;
  const button = `<button type="submit" form="${id}" hidden=""${same}></button><button type="submit" class="switch" form="${id}" formaction="${href}" formmethod="post" formnovalidate="" name="${IN_LANGUAGE}" value="${lang}" lang="${lang}">${name}</button>`;
  const marked = attributeIn(form.tag, 'id')
    ? form.tag
    : `<form id="${TYPED}"${form.tag.slice('<form'.length)}`;
  const page = html.slice(0, form.at) + marked + html.slice(form.at + form.tag.length);
  return page.replace(whole, () => button);
}

/** As `LanguageSwitch` writes it. */
const SWITCH = /<a href="([^"]*)" lang="(km|en)" hreflang="\2">([^<]*)<\/a>/;

/** Files cannot be put into a page again. */
function isTypedInto(tag: string, inside: string): boolean {
  const posts = attributeIn(tag, 'method') === 'post' && attributeIn(tag, 'enctype') === undefined;
  return posts && textsIn(inside) > 0;
}

function textsIn(inside: string): number {
  return inside.match(/<textarea\b|<input\b[^>]*type="(?:text|email|tel|url|date|time)"/g)?.length ?? 0;
}

/**
 * A page as it is shown first, with what was typed into one of its forms before. What has no field on it, as rows that
 * were added, goes along unseen. Hidden fields stay as they were, so that what others change meanwhile is still noticed.
 */
export function refilled(html: string, typed: readonly (readonly [string, string])[]): string {
  const names = new Set(typed.map(([name]) => name));
  const known = ({ inside }: Form) =>
    [...inside.matchAll(/ name="([^"]*)"/g)].filter(([, name = '']) => names.has(name)).length;
  const form = formsIn(html).toSorted((a, b) => known(b) - known(a))[0];
  if (!form || known(form) === 0) return html;
  const left = typed.filter(([name]) => name !== IN_LANGUAGE);
  /** Takes the next value of a name. */
  const take = (name: string, value?: string): string | undefined => {
    const at = left.findIndex((one) => one[0] === name && (value === undefined || one[1] === value));
    return at < 0 ? undefined : left.splice(at, 1)[0]?.[1];
  };
  const radios = new Set<string>();
  const inside = form.inside.replace(
    CONTROL,
    (whole, attributes: string, areaOf, text, selectOf, options) => {
      if (selectOf !== undefined) return selected(selectOf, options, take);
      if (areaOf !== undefined) {
        const value = take(attributeIn(areaOf, 'name') ?? '');
        const shown = value ?? unescaped(text);
        // HTML drops a line break right behind the tag.
        return `<textarea${areaOf}>${shown.startsWith('\n') && value !== undefined ? '\n' : ''}${escaped(shown)}</textarea>`;
      }
      const [name, type = 'text'] = [attributeIn(attributes, 'name'), attributeIn(attributes, 'type')];
      if (name === undefined) return whole;
      if (type === 'checkbox' || type === 'radio') {
        if (type === 'radio') radios.add(name);
        const isChecked = take(name, attributeIn(attributes, 'value') ?? 'on') !== undefined;
        return `<input${attributes.replace(/ checked="[^"]*"/, '').replace(/\s*\/?$/, '')}${isChecked ? ' checked=""' : ''}/>`;
      }
      const value = take(name);
      return value === undefined ? whole : `<input${withValue(attributes, type, value)}/>`;
    },
  );
  const unseen = left
    .filter(([name, value]) => value !== '' && !radios.has(name))
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}"/>`);
  const begin = form.at + form.tag.length;
  return html.slice(0, begin) + inside + unseen.join('') + html.slice(begin + form.inside.length);
}

const CONTROL =
  /<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;

/** A browser shows nothing of a date that is none: then it is a line of text, as after a refusal. */
function withValue(attributes: string, type: string, value: string): string {
  const fits =
    value === '' ||
    (type === 'date' ? /^\d{4}-\d\d-\d\d$/ : type === 'time' ? /^\d\d:\d\d$/ : /^/).test(value);
  const bare = attributes.replace(/ value="[^"]*"/, '').replace(/\s*\/?$/, '');
  const typed = fits ? bare : bare.replace(/ type="[^"]*"/, ' type="text"');
  return `${typed} value="${escaped(value)}"`;
}

function selected(
  attributes: string,
  options: string,
  take: (name: string, value?: string) => string | undefined,
): string {
  const name = attributeIn(attributes, 'name') ?? '';
  const values = [...options.matchAll(/<option\b([^>]*)>/g)].map(
    ([, one = '']) => attributeIn(one, 'value') ?? '',
  );
  const chosen = values.find((value) => take(name, value) !== undefined);
  if (chosen === undefined) return `<select${attributes}>${options}</select>`;
  const marked = options.replace(/<option\b([^>]*)>/g, (_, one: string) => {
    const isChosen = (attributeIn(one, 'value') ?? '') === chosen;
    return `<option${one.replace(/ selected="[^"]*"/, '')}${isChosen ? ' selected=""' : ''}>`;
  });
  return `<select${attributes}>${marked}</select>`;
}
