import type { PhoneSaid, PhoneTap } from './phone-tap.ts';
import { readTap } from './press.ts';
import { memoryShelf, Queue, type Shelf } from './queue.ts';
import { Remembered } from './remembered.ts';
import { inItsLanguage, Rows } from './rows.ts';
import { sender } from './sender.ts';
import { statusLine } from './status.ts';
import { Waits } from './waits.ts';
import type { PhoneWords } from './words.ts';

/** Milliseconds between two looks at what other phones have noted. */
const LOOK = 60_000;

/** Other programs' browsers keep what waits to themselves. */
const INSIDE_ANOTHER = /; wv\)|FBA[NV]|Telegram|Instagram|Line\//;

/** Puts the page to work. Without this script its forms do the same, as long as there is a line. */
function start(root: HTMLElement): void {
  const { door = '', date = '', on = '', who = '' } = root.dataset;
  const words: PhoneWords = JSON.parse(root.dataset.words || '{}');
  const path = location.pathname;
  const list = document.getElementById('list');
  const status = document.getElementById('status');
  const queue = new Queue(shelf(), `${path} `, who);
  const rows = list && new Rows(list, words);
  const waits = new Waits(root, queue, words, () => {
    show();
    void send();
  });
  const mine = new Map<string, string>();
  let version = Number(root.dataset.version || 0);
  const remembered = new Remembered(path, `${door} ${date}`, root.dataset.keep !== undefined);
  let isSafe = queue.probe();
  root.className = 'js';

  const show = () => {
    const waiting = queue.waiting();
    if (rows) rows.show(waiting);
    const line = statusLine(rows ? rows.counted() : undefined, waiting.length, words, digits);
    if (status && status.textContent !== line) status.textContent = line;
    waits.show(isSafe && !queue.isFragile());
  };

  const isOurs = (answer: unknown): answer is PhoneSaid => {
    const said = answer as Partial<PhoneSaid> | null;
    return !!said && said.door === door && Array.isArray(said.answers) && Array.isArray(said.rows);
  };

  const heard = (said: PhoneSaid) => {
    version = said.version;
    for (const row of said.rows) if (rows) rows.hears(row, mine.get(row.person));
    remembered.add(said);
    waits.say(said.say || '');
    waits.isNewer(said.script !== undefined && said.script !== root.dataset.script);
  };

  const ask = (query: string, body?: URLSearchParams): Promise<unknown> =>
    fetch(`${path}/taps${query}`, {
      method: body ? 'POST' : 'GET',
      headers: { accept: 'application/json' },
      credentials: 'same-origin',
      ...(body ? { body } : {}),
    }).then((answer) => {
      waits.signedOut(answer.status === 401);
      return answer.json();
    });

  const post = (taps: readonly PhoneTap[]) =>
    ask(
      '',
      new URLSearchParams({
        taps: JSON.stringify(taps),
        sentAt: new Date().toISOString(),
        since: String(version),
        date,
        on,
        who,
      }),
    );

  const { send } = sender({
    queue,
    post,
    isOurs,
    now: Date.now,
    random: Math.random,
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    heard,
    tried: show,
  });

  const look = () => {
    // `true` says that there is a network card; `false` can be believed.
    if (navigator.onLine === false || document.hidden) return;
    if (queue.waiting().length > 0) {
      void send();
      return;
    }
    ask(`?since=${version}`)
      .then((answer) => {
        if (isOurs(answer)) heard(answer);
        show();
      })
      .catch(() => undefined);
  };

  const take = (tap: Omit<PhoneTap, 'id' | 'at'>) => {
    const called = tap.walkIn ? tap.walkIn.name : rows ? rows.nameOf(tap.person) : '';
    const kept = queue.add({ ...tap, id: bits(), at: new Date().toISOString(), called });
    isSafe = isSafe && kept;
    mine.set(tap.person, tap.is);
    waits.began();
    show();
    void send();
  };

  document.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest('button,a') : null;
    if (!pressed || !rows || !root.contains(pressed)) return;
    if (pressed.classList.contains('who')) {
      event.preventDefault();
      openPanel(pressed.closest('li'));
      return;
    }
    const tap = readTap(pressed, (person) => (rows.row(person) || root).dataset, bits);
    if (tap === undefined) return;
    event.preventDefault();
    if (tap === null) return;
    take(tap);
    const row = rows.row(tap.person);
    if (rows.asksSex(tap.person)) openPanel(row, true);
    else closePanels();
    const name = row?.querySelector<HTMLElement>('.who');
    if (name && !rows.asksSex(tap.person)) name.focus();
  });

  const find = document.getElementById('find');
  if (find instanceof HTMLInputElement && rows) {
    const search = () => {
      const typed = find.value.toLowerCase().replace(/[\u200b-\u200d\u2060]/g, '');
      const found = rows.find(typed.split(/\s+/));
      const nobody = document.getElementById('nobody');
      if (nobody) nobody.hidden = found > 0;
    };
    find.addEventListener('input', () => {
      search();
      showTop(list);
    });
    find.addEventListener('focus', () => find.select());
    if (find.form) find.form.addEventListener('submit', (event) => event.preventDefault());
    search();
  }

  const known = document.getElementById('known');
  if (known && rows) {
    for (const organisation of rows.organisations()) {
      known.appendChild(inItsLanguage(document.createElement('option'), organisation)).value = organisation;
    }
  }

  window.addEventListener('online', look);
  window.addEventListener('pageshow', look);
  // The other tab has sent what waited, and heard the answer in this one's place.
  window.addEventListener('storage', () => {
    show();
    if (queue.waiting().length === 0) look();
  });
  document.addEventListener('visibilitychange', look);
  window.addEventListener('beforeunload', (event) => {
    if (!queue.isFragile()) return;
    event.preventDefault();
    event.returnValue = '';
  });
  setInterval(look, LOOK);
  waits.inside(INSIDE_ANOTHER.test(navigator.userAgent) && queue.all().length === 0);
  show();
  void remembered.read().then((kept) => {
    // A page that is newer knows it all. The version stays the page's: what was noted since is asked for in full.
    if (!rows || !kept || kept.version <= version) return;
    for (const row of kept.rows) rows.hears(row, row.is);
    show();
  });
  void send();
  keepPage(root, queue);
}

/** The worker keeps the page for when the line is gone; after the day nothing is kept on a phone that was lent. */
function keepPage({ dataset }: HTMLElement, queue: Queue): void {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const scope = location.pathname;
  if (dataset.keep !== undefined) {
    workers.register(`${scope}/worker.js`, { scope }).catch(() => undefined);
    return;
  }
  if (queue.all().length > 0) return;
  workers
    .getRegistration(scope)
    .then((found) => found && found.scope.slice(-scope.length) === scope && found.unregister())
    .catch(() => undefined);
  if (window.caches) caches.delete(`door ${scope}`).catch(() => undefined);
}

/** What was found is shorter than the list was, and would be above the screen or behind the bar. */
function showTop({ parentElement }: Element): void {
  const top = parentElement ? parentElement.getBoundingClientRect().top : 0;
  if (top < 0) window.scrollBy(0, top);
}

function openPanel(row: Element | null, always = false): void {
  const isOpen = row !== null && row.querySelector('.panel') !== null;
  closePanels();
  const template = document.getElementById('panel');
  if (!row || (isOpen && !always) || !(template instanceof HTMLTemplateElement)) return;
  const panel = document.importNode(template.content, true);
  for (const field of Array.from(panel.querySelectorAll<HTMLInputElement>('[name=person]'))) {
    field.value = row.id.slice(2);
  }
  row.appendChild(panel);
  const first = row.querySelector<HTMLElement>('.panel');
  if (first) first.focus();
}

function closePanels(): void {
  for (const panel of Array.from(document.querySelectorAll('#list .panel'))) panel.remove();
}

/** 128 random bits, as 32 letters. */
function bits(): string {
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)));
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function digits(n: number): string {
  const isKhmer = document.documentElement.lang === 'km';
  return isKhmer ? String(n).replace(/\d/g, (one) => String.fromCharCode(0x17e0 + Number(one))) : String(n);
}

/** Some browsers throw already when the shelf is named. */
function shelf(): Shelf {
  try {
    return window.localStorage;
  } catch {
    return memoryShelf();
  }
}

const root = document.getElementById('door');
if (root) start(root);
