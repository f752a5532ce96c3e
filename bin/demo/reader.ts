import { DomUtils, parseDocument } from 'htmlparser2';
import { Visitor } from '../local/visitor.ts';

type Tree = ReturnType<typeof parseDocument>['children'];
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** A link or a button was not where somebody looked for it. */
export class NotOnPage extends Error {
  constructor(what: string, page: Page) {
    super(`There is no ${what} on ${new URL(page.url).pathname.slice(0, 60)} (“${page.title}”).`);
    this.name = 'NotOnPage';
  }
}

/** A form with one of its buttons pressed, as a browser would post it. */
interface Pressed {
  readonly method: 'get' | 'post';
  readonly action: string;
  readonly fields: URLSearchParams;
}

/** A page as somebody without script reads it. */
export class Page {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  readonly #tree: Tree;

  constructor(url: string, status: number, html: string) {
    this.url = url;
    this.status = status;
    this.html = html;
    this.#tree = parseDocument(html).children;
    // What is in a template is not on the page before a script puts it there.
    for (const template of DomUtils.getElementsByTagName('template', this.#tree)) template.children = [];
  }

  get title(): string {
    return this.#textOf('h1') || this.#textOf('title');
  }

  /** Everything a reader sees, blanks joined. */
  get text(): string {
    return textOf(DomUtils.getElementsByTagName('body', this.#tree));
  }

  /** Texts of the elements with a tag name, below the element with this id where one is named. */
  texts(tag: string, within?: string): string[] {
    const below =
      within === undefined ? this.#tree : [DomUtils.getElementById(within, this.#tree) ?? []].flat();
    return DomUtils.getElementsByTagName(tag, below).map((one) => textOf([one]));
  }

  /** The address of the first link whose text matches. @throws {NotOnPage} */
  link(text: RegExp): string {
    const found = this.#elements('a').find((one) => text.test(textOf([one])));
    const href = found === undefined ? undefined : DomUtils.getAttributeValue(found, 'href');
    if (href === undefined) throw new NotOnPage(`link ${text}`, this);
    return new URL(href, this.url).href;
  }

  /** Addresses of all links. */
  get links(): string[] {
    return this.#elements('a').map(
      (one) => new URL(DomUtils.getAttributeValue(one, 'href') ?? '', this.url).href,
    );
  }

  /** The text of the first button that matches. */
  button(text: RegExp): string | undefined {
    return this.#elements('button')
      .map((one) => textOf([one]))
      .find((one) => text.test(one));
  }

  /**
   * Presses the first button whose text matches, in a form with everything that is typed, with its fields as they are and
   * `typed`.
   *
   * @throws {NotOnPage} when there is no such button, or nothing to type one of them into.
   */
  press(text: RegExp, typed: Readonly<Record<string, string>>): Pressed {
    let missing = `button ${text}`;
    for (const form of this.#elements('form')) {
      const button = DomUtils.getElementsByTagName('button', form).find((one) => text.test(textOf([one])));
      if (button === undefined) continue;
      const field = Object.keys(typed).find((name) => !hasField(form, name));
      if (field !== undefined) {
        missing = `field ${field}`;
        continue;
      }
      const fields = fieldsOf(form);
      for (const [name, value] of Object.entries(typed)) fields.set(name, value);
      const name = DomUtils.getAttributeValue(button, 'name');
      if (name !== undefined) fields.append(name, DomUtils.getAttributeValue(button, 'value') ?? '');
      const { action = '', method = 'get' } = form.attribs;
      return {
        method: method.toLowerCase() === 'post' ? 'post' : 'get',
        action: new URL(action, this.url).href,
        fields,
      };
    }
    throw new NotOnPage(missing, this);
  }

  #elements(tag: string): Element[] {
    return DomUtils.getElementsByTagName(tag, this.#tree);
  }

  #textOf(tag: string): string {
    return textOf(this.#elements(tag).slice(0, 1));
  }
}

/** Somebody with cookies and no script, who reads pages, follows links and presses buttons. */
export class Reader {
  readonly visitor = new Visitor();

  async open(url: string): Promise<Page> {
    return this.#page(await this.visitor.fetch(url, { headers: { 'accept-language': 'en' } }));
  }

  /** Signs in at the local issuer; the page is where that led to. */
  async signIn(url: string, email: string): Promise<Page> {
    const page = await this.open(url);
    const chooser = await this.press(page, /sign in/i);
    return this.#page(await this.visitor.post(chooser.url, { email }));
  }

  async follow(page: Page, text: RegExp): Promise<Page> {
    return this.open(page.link(text));
  }

  async press(page: Page, text: RegExp, typed: Readonly<Record<string, string>> = {}): Promise<Page> {
    const { method, action, fields } = page.press(text, typed);
    if (method === 'get') return this.open(`${action}?${fields}`);
    return this.#page(await this.visitor.post(action, fields));
  }

  /** Sends a file by the form whose button matches, as a browser does; the page is where that led to. */
  async send(page: Page, text: RegExp, file: Uint8Array<ArrayBuffer>): Promise<Page> {
    const { action, fields } = page.press(text, {});
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    form.append('file', new Blob([file]), 'file');
    return this.#page(await this.visitor.fetch(action, { method: 'POST', body: form }));
  }

  async #page(response: Response): Promise<Page> {
    return new Page(response.url, response.status, await response.text());
  }
}

/** What a reader sees of these elements, blanks joined; every element's text is a text of its own. */
function textOf(nodes: Tree): string {
  const words = (node: Tree[number]): string => {
    if (DomUtils.isText(node)) return node.data;
    if (!DomUtils.isTag(node) || UNSEEN.has(node.name)) return '';
    return ` ${node.children.map(words).join('')} `;
  };
  return nodes
    .map(words)
    .join(' ')
    .replace(/[ \t\n\r]+/g, ' ')
    .trim();
}

const UNSEEN = new Set(['script', 'style', 'svg', 'head']);

function controlsOf(form: Element): Element[] {
  return DomUtils.getElementsByTagName((tag) => ['input', 'textarea', 'select'].includes(tag), form);
}

function hasField(form: Element, name: string): boolean {
  return controlsOf(form).some((control) => DomUtils.getAttributeValue(control, 'name') === name);
}

/** What a browser would send of a form, without its buttons. */
function fieldsOf(form: Element): URLSearchParams {
  const fields = new URLSearchParams();
  for (const control of controlsOf(form)) {
    const { name, type = 'text', value = '', checked, disabled } = control.attribs;
    if (name === undefined || disabled !== undefined || type === 'file') continue;
    if ((type === 'checkbox' || type === 'radio') && checked === undefined) continue;
    if (control.name === 'select') fields.append(name, chosenOf(control));
    else if (control.name === 'textarea')
      fields.append(name, DomUtils.textContent(control).replace(/^\n/, ''));
    else fields.append(name, type === 'checkbox' || type === 'radio' ? value || 'on' : value);
  }
  return fields;
}

function chosenOf(select: Element): string {
  const options = DomUtils.getElementsByTagName('option', select);
  const chosen = options.find((option) => 'selected' in option.attribs) ?? options[0];
  return chosen === undefined ? '' : (chosen.attribs.value ?? DomUtils.textContent(chosen));
}
