import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { type ParsedMail, simpleParser } from 'mailparser';
import { clients } from './calendar-clients.ts';
import { inPhnomPenh } from './local-time.ts';
import type { KeptMail, MailStore } from './mail-store.ts';
import { page } from './page.ts';
import { headersOf } from './raw-mail.ts';

/** An accepted mail, read apart: what `GET /mails/:id` answers. */
export interface ReadMail extends KeptMail {
  readonly text: string;
  readonly html: string;
  /** The calendar part, decoded; empty when there is none. */
  readonly calendar: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly size: number;
  }[];
}

/** Reads a kept mail apart. */
export async function readMail(mails: MailStore, kept: KeptMail): Promise<ReadMail> {
  const bytes = mails.raw(kept.id);
  const parsed = await simpleParser(bytes, { skipImageLinks: true, skipTextToHtml: true });
  return {
    ...kept,
    text: parsed.text ?? '',
    html: parsed.html || '',
    calendar: calendarOf(parsed),
    headers: headersOf(bytes),
    attachments: parsed.attachments.map((part) => ({
      filename: part.filename ?? '',
      contentType: part.contentType,
      size: part.size,
    })),
  };
}

function calendarOf(parsed: ParsedMail): string {
  const part = parsed.attachments.find((one) => one.contentType === 'text/calendar');
  return part?.content.toString('utf8') ?? '';
}

/** The mail viewer's pages below `/mail`, and its JSON below `/mails`. */
export function mailViewer(mails: MailStore): Hono {
  const app = new Hono();
  app.get('/mails', (c) => c.json(mails.list(c.req.query('search'))));
  app.get('/mails/:id', async (c) => {
    const kept = mails.find(c.req.param('id'));
    return kept === undefined
      ? c.json({ message: 'no such mail' }, 404)
      : c.json(await readMail(mails, kept));
  });
  app.get('/mails/:id/raw', (c) => {
    const kept = mails.find(c.req.param('id'));
    if (kept === undefined) return c.notFound();
    return c.body(new Uint8Array(mails.raw(kept.id)), 200, { 'content-type': 'message/rfc822' });
  });

  app.get('/mail', (c) => {
    const search = c.req.query('search') ?? '';
    return c.html(listPage(mails.list(search, 500), search));
  });
  app.get('/mail/:id', async (c) => {
    const kept = mails.find(c.req.param('id'));
    if (kept === undefined) return c.notFound();
    return c.html(
      mailPage(
        await readMail(mails, kept),
        mails.raw(kept.id).toString('utf8'),
        c.req.query('part') ?? 'html',
        c.req.query('answered'),
      ),
    );
  });
  app.get('/mail/:id/html', async (c) => {
    const kept = mails.find(c.req.param('id'));
    if (kept === undefined) return c.notFound();
    const mail = await readMail(mails, kept);
    // Links open outside the frame, where forms and sign-in work.
    c.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox",
    );
    return c.html(html`<base target="_blank">${raw(mail.html)}`);
  });
  return app;
}

function listPage(list: readonly KeptMail[], search: string) {
  const rows = list.map(
    (mail) => html`<tr><td>${inPhnomPenh(mail.at)}</td>
      <td><a href="/mail?search=${encodeURIComponent(mail.recipients[0] ?? '')}">${mail.recipients.join(', ')}</a></td>
      <td><a href="/mail/${mail.id}">${mail.subject}</a></td><td>${mail.events.join(', ')}</td></tr>`,
  );
  return page(
    'Mail',
    html`<nav><a href="/">Control page</a></nav><h1>Mail that left: ${list.length}</h1>
      <form class="line"><label>Recipient, subject or tag<input name="search" value="${search}"></label><button>Search</button></form>
      <table><tr><th>In Phnom Penh<th>To<th>Subject<th>SES events</tr>${rows}</table>
      ${list.length === 0 ? html`<p>Mail appears here when the app sends it.</p>` : ''}`,
  );
}

const PARTS = ['html', 'text', 'calendar', 'headers', 'raw'] as const;

function mailPage(mail: ReadMail, rawText: string, part: string, answered: string | undefined) {
  const tabs = PARTS.map(
    (name) =>
      html`<a href="/mail/${mail.id}?part=${name}" ${name === part ? raw('aria-current="page"') : ''}>${name}</a>`,
  );
  return page(
    mail.subject,
    html`<nav><a href="/mail">All mail</a></nav><h1>${mail.subject}</h1>
      <p>To ${mail.recipients.join(', ')} · from ${mail.from} · ${inPhnomPenh(mail.at)} in Phnom Penh (${mail.at})<br>
      <span class="muted">${Object.entries(mail.tags).map(([name, value]) => `${name}=${value} `)}</span></p>
      ${answerButtons(mail, answered)}
      <nav>${tabs}</nav>${partOf(mail, rawText, part)}`,
  );
}

/**
 * What the reader's calendar would offer, where its answer is read; it comes in as that program sends it.
 */
function answerButtons(mail: ReadMail, answered: string | undefined) {
  const calendar = mail.calendar.replace(/\r\n[ \t]/g, '');
  if (!/^METHOD:REQUEST/m.test(calendar) || !/^ORGANIZER.*mailto:rsvp\+/im.test(calendar)) return '';
  const says = ['accept', 'decline', 'tentative'];
  const rows = clients.map(
    (client) =>
      html`<form class="line" method="post" action="/mail/${mail.id}/answer">Answer as ${client}: ${says.map(
        (one) => html`<button name="answer" value="${client} ${one}">${one}</button>`,
      )}</form>`,
  );
  return html`<details ${answered === undefined ? '' : raw('open')}><summary>Answer it from a calendar</summary>
    ${answered === undefined ? '' : html`<p role="status">Answered: ${answered}.</p>`}${rows}</details>`;
}

function partOf(mail: ReadMail, rawText: string, part: string) {
  switch (part) {
    case 'text':
      return html`<pre>${linked(mail.text)}</pre>`;
    case 'calendar':
      return html`<pre>${mail.calendar}</pre>`;
    case 'headers':
      return html`<table>${mail.headers.map(({ name, value }) => html`<tr><th>${name}<td>${value}</tr>`)}</table>`;
    case 'raw':
      return html`<p><a href="/mails/${mail.id}/raw">Save the bytes</a></p><pre>${rawText}</pre>`;
    default:
      return html`<iframe src="/mail/${mail.id}/html" title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  }
}

function linked(text: string) {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((piece, at) => (at % 2 === 1 ? html`<a href="${piece}" target="_blank">${piece}</a>` : piece));
}
