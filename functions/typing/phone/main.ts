import type { FieldSaid, TypingSaid } from '../rules/said.ts';
import { addBlock, isOther, removeBlank, showHints } from './blocks.ts';
import { askServer, newId, shelfOf, sizeText, submitBy } from './device.ts';
import { Field } from './field.ts';
import { Group } from './group.ts';
import { Panels } from './panels.ts';
import { putBack, showLeft } from './put-back.ts';
import { type Heard, saver } from './saver.ts';
import { Kept } from './shelf.ts';
import type { TypingWords } from './words.ts';

/** Milliseconds between two looks at what others have written. */
const LOOK = 60_000;
/** Milliseconds after a key within which a text is kept on the device. */
const KEEP = 400;
/** Of texts whose answer was lost, as many are remembered. */
const MOST_SENT = 3;

/** Puts the form to work. Without this script its buttons do the same, as long as there is a line. */
function start(form: HTMLFormElement): void {
  const { of = '' } = form.dataset;
  const most = Number(form.dataset.most || 0);
  const words: TypingWords = JSON.parse(form.dataset.words || '{}');
  const path = location.pathname;
  const fields = new Map<string, Field>();
  const kept = new Kept(shelfOf(form.dataset.keep !== undefined), `typing ${path} `);
  const panels = new Panels(form, words);
  const newer = new Set<Field>();
  let now = form.dataset.now || '';
  let saved = '';
  let isSafe = true;
  let keeping = false;
  let isSignedOut = false;
  /** Somebody has changed what this page cannot show without being opened again. */
  let isOld = false;

  const all = () => Array.from(fields.values());
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-part=${name}]`);
  const reveal = (name: string, isShown: boolean) => {
    const found = part(name);
    if (found) found.hidden = !isShown;
  };

  const isUnsaved = (field: Field) =>
    field.isUnsaved() && (!field.isQuiet() || all().some((one) => one.speaksFor(field)));
  const unsaved = () => all().filter(isUnsaved);

  const show = () => {
    const waiting = all().filter((one) => isUnsaved(one) || one.refused === one.text);
    const waits = waiting.length > 0;
    const named = waiting.map((one) => one.label()).filter(Boolean)[0];
    const unsavedNow = named ? words.unsavedIn.replace('{field}', () => named) : words.unsaved;
    const line = waits ? unsavedNow : saved || words.ready;
    const status = part('status');
    if (status && status.textContent !== line) status.textContent = line;
    form.classList.toggle('unsaved', waits);
    reveal('fragile', !isSafe && waits);
    const bytes = all().reduce((sum, one) => sum + one.bytes(), 0);
    const size = part('size');
    if (size) size.textContent = bytes < most * 0.8 ? '' : sizeText(words.size, bytes, most);
  };

  const keep = () => {
    keeping = false;
    newer.forEach((one) => {
      if (one.text === one.saved) {
        kept.drop(one.name);
        return;
      }
      isSafe = kept.put(one.name, one.text, Date.now()) && isSafe;
      const kind = all().filter((other) => other.isQuiet() && other.block() === one.block())[0];
      if (kind && kind.text !== kind.saved) kept.put(kind.name, kind.text, Date.now());
    });
    newer.clear();
  };

  const ask = (query: string, body?: URLSearchParams, last = false) =>
    askServer({ url: path + query, of, last, body }, (status) => {
      isSignedOut = status === 401;
      reveal('signed-out', isSignedOut);
    });

  const send = (last: boolean): Promise<Heard> => {
    const body = new URLSearchParams();
    body.append('since', now);
    const texts = new Map<Field, string>();
    for (const field of unsaved()) {
      const { name, text } = field;
      texts.set(field, text);
      body.append(`was.${name}`, field.mark);
      field.addTo(body);
      for (const before of field.sent) if (before !== text) body.append(`sent.${name}`, before);
      if (field.settles) body.append('settle', name);
      field.sent = field.sent
        .filter((one) => one !== text)
        .concat(text)
        .slice(-MOST_SENT);
    }
    return ask('', body, last).then(
      (said) => {
        reveal('offline', !said);
        return said ? heard(said, texts) : 'lost';
      },
      (): Heard => {
        reveal('offline', !isSignedOut);
        return 'lost';
      },
    );
  };

  const heard = (said: TypingSaid, texts: ReadonlyMap<Field, string>): Heard => {
    now = said.now;
    const why = part('why');
    if (why) why.textContent = said.say || '';
    reveal('refused', !!said.say);
    if (said.say) return 'held';
    let isHeld = false;
    for (const name of Object.keys(said.fields)) {
      const [field, one] = [fields.get(name), said.fields[name]];
      if (!field || !one) continue;
      const text = texts.get(field);
      if (text !== undefined) isHeld = took(field, text, one) || isHeld;
      else hearsOf(field, one);
    }
    if (texts.size > 0) saved = said.saved;
    reveal('more', isOld || isOther(form, said));
    showHints(form, said);
    show();
    return isHeld ? 'held' : 'heard';
  };

  /** What was sent of a field has its answer. `true`: it was not taken. */
  const took = (field: Field, text: string, said: FieldSaid): boolean => {
    panels.problem(field, said.why);
    if (said.is === 'refused') {
      field.refused = text;
      return true;
    }
    field.sent = [];
    if (said.is === 'beside' && field instanceof Group) {
      // Stored is the other one alone: this one stays here, and on the device, until somebody chooses.
      field.refused = text;
      field.settles = false;
      panels.clash(field, said);
      return true;
    }
    field.saved = text;
    if (field.text === text) kept.drop(field.name);
    field.settles = false;
    const block = field.block();
    if (block) block.dataset.there = '';
    if (said.is === 'news') hearsOf(field, said);
    // Its mark stays the old one, so that what is typed on is kept beside as well.
    else if (said.is === 'beside') panels.clash(field, said);
    else {
      field.mark = said.mark;
      panels.clear(field);
    }
    return false;
  };

  /** Somebody else has changed a field that nobody types into here, or types in this moment. */
  const hearsOf = (field: Field, said: FieldSaid) => {
    if (said.unsettled && panels.isClash(field)) {
      panels.clash(field, said);
      return;
    }
    const take = () => {
      field.waits = undefined;
      if (isUnsaved(field)) return;
      if (!said.unsettled) panels.clear(field);
      if (said.mark === field.mark) return;
      // Its mark stays the old one, so that nothing newer is overwritten from here.
      if (!field.show(said)) {
        isOld = true;
        reveal('more', true);
        return;
      }
      field.saved = field.text;
      field.mark = said.mark;
      panels.by(field, said);
    };
    if (field.isInUse()) field.waits = take;
    else take();
  };

  const work = saver({
    isUnsaved: () => unsaved().length > 0,
    send,
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    changed: show,
  });

  const look = () => {
    if (navigator.onLine === false || document.hidden) return;
    if (unsaved().length > 0) {
      void work.now();
      return;
    }
    ask(`?since=${encodeURIComponent(now)}`)
      .then((said) => said && heard(said, new Map()))
      .catch(() => undefined);
  };

  const fieldAt = (target: EventTarget | null) => {
    const name = target instanceof Element ? target.getAttribute('name') : null;
    return name ? fields.get(name) || fields.get(name.split('.')[0] || '') : undefined;
  };

  const typed = (event: Event) => {
    const field = fieldAt(event.target);
    if (!field) return;
    field.refused = undefined;
    field.isDropped = false;
    newer.add(field);
    if (!keeping) setTimeout(keep, KEEP);
    keeping = true;
    show();
    work.soon();
  };

  const leaves = (event: Event) => {
    const field = fieldAt(event.target);
    if (field?.waits) field.waits();
    if (unsaved().length > 0) void work.now();
  };

  /** Perhaps for ever: what is unsaved is kept and sent at once. */
  const goes = () => {
    keep();
    work.last();
  };

  /** Fields that the page has now, also those of blocks that were added to it. */
  const find = (root: ParentNode) => {
    for (const was of Array.from(root.querySelectorAll<HTMLInputElement>('input[name^="was."]'))) {
      const field = was.dataset.group === undefined ? new Field(was, form) : new Group(was, form);
      fields.set(field.name, field);
    }
  };

  const pressed = (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button || button.form !== form) return;
    const { add, settle } = button.dataset;
    if (add) {
      event.preventDefault();
      const block = addBlock(form, add, newId(Date.now()));
      if (block) find(block);
      const first = block?.querySelector<HTMLElement>('textarea,input:not([type=hidden])');
      if (first) first.focus();
    } else if (settle) {
      event.preventDefault();
      const field = panels.settled(button, fields, (one) => kept.drop(one.name));
      if (field) newer.add(field);
      keep();
      show();
      void work.now().then(() => isElsewhere() && openAgain());
    } else if (button.type === 'submit') {
      event.preventDefault();
      void work.now().then(() => {
        if (!button.name) return;
        // What a button asks for needs the line; what was typed needs it no more.
        if (unsaved().length > 0) reveal('offline', true);
        else submitBy(form, button);
      });
    } else if (button.dataset.part === 'reload') {
      void work.now().then(openAgain);
    }
  };

  /** What somebody chose is not what the page shows. */
  const isElsewhere = () => all().some((one) => one.isDropped || (one instanceof Group && one.isElsewhere()));

  /** Shows what is stored, once nothing typed here is still to be saved; not by asking again for what a button did. */
  const openAgain = () => {
    if (unsaved().length > 0) return;
    for (const one of all()) if (one.isDropped) kept.drop(one.name);
    location.assign(path);
  };

  removeBlank(form);
  find(form);
  const left = putBack({
    kept,
    fields,
    offer: (field, one) => panels.kept(field, one),
    addBlock: (kind, id) => {
      const block = addBlock(form, kind, id);
      if (block) find(block);
      return block !== undefined;
    },
  });
  showLeft(form, kept, left);
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('focusout', leaves);
  form.addEventListener('change', leaves);
  // The button to the other language is one of the form's, and in the head of the page.
  document.addEventListener('click', pressed);
  window.addEventListener('online', look);
  window.addEventListener('focus', look);
  window.addEventListener('pageshow', look);
  window.addEventListener('pagehide', goes);
  document.addEventListener('visibilitychange', () => (document.hidden ? goes() : look()));
  window.addEventListener('beforeunload', (event) => {
    if (isSafe || unsaved().length === 0) return;
    event.preventDefault();
    event.returnValue = '';
  });
  setInterval(look, LOOK);
  show();
  if (unsaved().length > 0) void work.now();
}

const form = document.querySelector('form[data-typing]');
if (form instanceof HTMLFormElement) start(form);

// A link that opens nothing any more: what this device has kept of its pages can still be copied.
const over = document.querySelector('[data-typing-over]');
if (over) {
  const kept = new Kept(shelfOf(true), `typing ${location.pathname}`);
  showLeft(over, kept, kept.names());
}
