import { html, raw } from 'hono/html';
import { type FaultSwitches, sendFaults } from './faults.ts';
import { inPhnomPenh } from './local-time.ts';
import { page } from './page.ts';
import { demoPeople } from './people.ts';
import type { Refusal } from './permissions.ts';
import { verdicts } from './receiving.ts';

/** The state of the local cloud: what `GET /state` answers. */
export interface CloudState {
  /** ISO instant of virtual time. */
  readonly now: string;
  /** Milliseconds between virtual and real time. */
  readonly offsetMs: number;
  /** Invocations that run at this moment. */
  readonly inFlight: number;
  /** ISO instant at which something is next due. */
  readonly nextPlanned: string | null;
  /** Something waits for the next tick. */
  readonly dueNow: boolean;
  /** Calls of functions that their roles do not allow, since the start. */
  readonly refusals: readonly Refusal[];
  readonly faults: FaultSwitches;
  readonly queues: readonly { readonly name: string; readonly messages: readonly string[] }[];
  /** Domains and addresses that mail is received at. */
  readonly receivesFor: readonly string[];
  readonly links: { readonly app: string; readonly mail: string };
}

const DELIVERY = ['deliver', 'bounce-permanent', 'bounce-transient', 'complain', 'delay', 'reject-content'];
const FEEDBACK = ['publish', 'held', 'lost'];
const WRITE = ['answer', 'lose-answer', 'hang', 'conflict'];

/** The control page: time, faults, and what waits in queues. */
export function controlPage(state: CloudState) {
  const { faults } = state;
  const people = demoPeople.map(
    (person) => html`<li>${person.name} <span class="muted">${person.email}</span></li>`,
  );
  return page(
    'Local cloud',
    html`<h1>The local cloud</h1>
      <nav><a href="${state.links.app}">The app</a><a href="${state.links.mail}">Mail viewer</a></nav>
      <h2>Time</h2>
      <p>The functions believe it is <strong>${inPhnomPenh(state.now)}</strong> in Phnom Penh
        (${state.now}${state.offsetMs === 0 ? ', real time' : ''}). ${planned(state)}</p>
      <form class="line" method="post" action="/clock/advance">
        <button name="ms" value="3600000">+1 hour</button><button name="ms" value="86400000">+1 day</button>
        <button formaction="/clock/next">To the next planned message</button>
        <button formaction="/clock/real">Real time</button></form>
      <form class="line" method="post" action="/clock/advance"><label>Go to an instant (UTC)
        <input name="to" required placeholder="2025-10-13T01:00:00Z" value="${state.now}"></label><button>Go</button></form>
      <p class="muted">Forward, everything that falls due on the way happens on the way. ${state.inFlight} functions run at this moment.</p>
      <h2>Sign in as</h2><ul>${people}</ul><p class="muted">The sign-in page also takes any other address.</p>
      <h2>Faults</h2>
      <form class="line" method="post" action="/faults">
        ${choice('send', 'A send', sendFaults, faults.send)} ${choice('delivery', 'Accepted mail', DELIVERY, faults.delivery)}
        ${choice('feedback', 'Events', FEEDBACK, faults.feedback)}
        ${field('matching', 'Only addresses with', faults.matching)} ${field('sendTimes', 'So many sends', faults.sendTimes ?? '')}
        ${field('max24HourSend', 'Mails a day', faults.max24HourSend)} ${field('maxSendRate', 'Mails a second', faults.maxSendRate)}
        ${field('feedbackDelayMs', 'Events later by ms', faults.feedbackDelayMs)}
        ${choice('write', 'A write to a table', WRITE, faults.write)} ${field('writeTimes', 'So many writes', faults.writeTimes ?? '')}
        <label>Sandbox<select name="sandbox">${option('false', String(faults.sandbox))}${option('true', String(faults.sandbox))}</select></label>
        <button>Switch</button></form>
      <form method="post" action="/faults/clear"><button>Everything works again</button></form>
      <p class="muted">Addresses that begin with bounce, mailboxfull or complaint do what their name says.</p>
      ${dropIn(state.receivesFor)}
      <h2>Permissions</h2>
      ${refusals(state.refusals)}
      <h2>Queues</h2>
      ${state.queues.map(
        (
          queue,
        ) => html`<details ${queue.messages.length > 0 ? raw('open') : ''}><summary>${queue.name.replace(/[0-9A-F]{8}$/, '')}: ${queue.messages.length}</summary>
          ${queue.messages.map((body) => html`<pre>${body}</pre>`)}</details>`,
      )}`,
  );
}

function planned({ dueNow, nextPlanned }: CloudState): string {
  if (dueNow) return 'Something is due now; it leaves within a minute, or with the next button.';
  return nextPlanned === null
    ? 'Nothing is planned.'
    : `Next planned: ${inPhnomPenh(nextPlanned)} (${nextPlanned}).`;
}

function dropIn(receivesFor: readonly string[]) {
  if (receivesFor.length === 0) return '';
  const results = verdicts.map((verdict) => option(verdict, 'PASS'));
  return html`<h2>Drop in a mail</h2>
    <p class="muted">It goes to the people its To names at ${receivesFor.join(', ')}. Beside each invitation, the mail
      viewer has buttons that answer it as Gmail, Outlook or Apple do.</p>
    <form method="post" action="/receive" enctype="multipart/form-data">
      <label>The mail as it is, headers and all<textarea name="raw" rows="6"></textarea></label>
      <div class="line"><label>Or a file<input type="file" name="file" accept=".eml,message/rfc822"></label>
      <label>DMARC<select name="dmarc">${results}</select></label><button>Drop in</button></div></form>`;
}

function refusals(all: readonly Refusal[]) {
  if (all.length === 0) return html`<p>No function did anything that its role does not allow.</p>`;
  const rows = all.map(
    ({ functionName, action, resource, times }) =>
      html`<tr><td>${functionName}</td><td>${action}</td><td>${resource}</td><td>${times}</td></tr>`,
  );
  return html`<p>These calls were refused, as AWS would refuse them. The grants are in lib/.</p>
    <table><tr><th>Function</th><th>Action</th><th>Resource</th><th>Times</th></tr>${rows}</table>`;
}

function choice(name: string, label: string, options: readonly string[], chosen: string) {
  return html`<label>${label}<select name="${name}">${options.map((value) => option(value, chosen))}</select></label>`;
}

function option(value: string, chosen: string) {
  return html`<option ${value === chosen ? raw('selected') : ''}>${value}</option>`;
}

function field(name: string, label: string, value: string | number) {
  return html`<label>${label}<input name="${name}" value="${value}" size="8"></label>`;
}
