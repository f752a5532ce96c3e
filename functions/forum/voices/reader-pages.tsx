import type { Context } from 'hono';
import * as z from 'zod';
import { fullDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { bounded } from '../../platform/bounds.ts';
import { once } from '../../platform/once.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { line, oneOf, optional, readAs } from '../../web/fields.ts';
import { type FormState, freshForm } from '../../web/forms.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { isId, readForm, textAt } from '../../web/parse.ts';
import { Notice, Progress, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { maskedBoth } from '../rules/voices/mask.ts';
import { proposalAggregate, type StandingProposal } from '../rules/voices/proposal.ts';
import { MAX_LINE } from '../rules/voices/proposal-events.ts';
import { CallIsOpen } from '../rules/voices/refusals.ts';
import { readProposal, type Sheet } from '../rules/voices/settle.ts';
import { allStand } from '../rules/voices/standing.ts';
import { namesInRows, namesToHide, type OpenReader, openReader } from './open-reader.ts';
import { OneToRead, OwnSheet, ReaderFrame } from './reader-parts.tsx';
import { criterionNames, readerTexts as texts } from './reader-texts.ts';

type LinkContext = Context<StaffEnv>;

/** Sheets that one reader may save in a day: every proposal of a large forum, and some of them again. */
const SHEETS = 400;

const score = once(() => oneOf(['1', '2', '3', '4', '5']).transform((text) => Number(text)));
const sheetForm = once(() =>
  z.object({
    relevance: score(),
    voices: score(),
    practice: score(),
    clarity: score(),
    line: optional(line(MAX_LINE)),
  }),
);
const labels = { ...criterionNames, line: texts.line };

/** `GET /read/:token`: what is to be read, in the reader's own order. */
export async function showReading(c: LinkContext): Promise<Response> {
  const open = await openReader(c.var.services, tokenOf(c));
  if (!open) return await deadLink(c);
  inTheirLanguage(c, open.contact.lang);
  const { lang } = c.var;
  const { rows, person, call, network } = open;
  const namesOf = await namesInRows(c.var.services, open.networkId, rows);
  const done = rows.filter(({ readings }) => readings[person] !== undefined).length;
  return await show(
    c,
    <ReaderFrame c={c} open={open}>
      {c.req.query('saved') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, done === rows.length ? texts.thanks : texts.saved)}</p>
        </Notice>
      )}
      {open.isReading || call.status === 'none' ? null : (
        <p>{say(lang, texts.open, { date: fullDate(call.closes, network.settings.zone, lang) })}</p>
      )}
      {open.isReading && rows.length === 0 ? <p>{say(lang, texts.none)}</p> : null}
      {rows.length === 0 ? null : (
        <>
          <Progress done={done} all={rows.length} label={say(lang, texts.progress)} lang={lang} />
          <ol>
            {rows.map((row) => (
              <li>
                <a href={`/read/${tokenOf(c)}/${row.id}`}>
                  <Typed text={maskedBoth(row.title, namesOf(row))} lang={lang} />
                </a>
                <br />
                <OwnSheet own={row.readings[person]} lang={lang} />
              </li>
            ))}
          </ol>
        </>
      )}
    </ReaderFrame>,
  );
}

/** `GET /read/:token/:proposal`: one of them, and the sheet. */
export async function showOneReading(c: LinkContext): Promise<Response> {
  const open = await openReader(c.var.services, tokenOf(c));
  const one = open && (await oneOfReader(c, open));
  return open && one ? await page(c, open, one) : await deadLink(c);
}

/** Saves the sheet, or steps aside. */
export async function postOneReading(c: LinkContext): Promise<Response> {
  const { services } = c.var;
  const open = await openReader(services, tokenOf(c));
  const one = open && (await oneOfReader(c, open));
  if (!open || !one) return await postDeadLink(c);
  inTheirLanguage(c, open.contact.lang);
  const { lang } = c.var;
  const tree = await readForm(c);
  const reading = textAt(tree, 'do') === 'aside' ? undefined : readAs(sheetForm(), tree, lang, labels);
  if (reading && !reading.ok)
    return await page(c, open, one, { lang, values: tree, problems: reading.problems });
  const sheet: Sheet = reading?.ok ? sheetOf(reading.value) : { do: 'aside' };
  const meta = { by: `person:${open.person}`, at: services.now() };
  const outcome = await attempt(lang, async () => {
    if (!open.isReading) throw new CallIsOpen();
    await bounded(services, { network: open.networkId, id: open.person }, 'sheets', SHEETS, 'day');
    await services.repository.change(proposalAggregate, open.networkId, one.id, meta, (proposal) =>
      readProposal(proposal, open.person, sheet),
    );
  });
  if (!outcome.done) return await page(c, open, one, { lang, values: tree, problems: outcome.problems });
  const next = open.rows.find(({ id, readings }) => id !== one.id && readings[open.person] === undefined);
  return c.redirect(`/read/${tokenOf(c)}${next ? `/${next.id}` : ''}?saved`, 303);
}

function sheetOf({ line: said, ...scores }: z.output<ReturnType<typeof sheetForm>>): Sheet {
  return { do: 'score', scores, ...(said ? { line: said } : {}) };
}

interface One {
  readonly id: string;
  readonly proposal: StandingProposal;
}

/** One that this reader may read. */
async function oneOfReader(c: LinkContext, open: OpenReader): Promise<One | undefined> {
  const id = c.req.param('proposal') ?? '';
  if (!isId(id)) return undefined;
  const { state: proposal } = await c.var.services.repository.load(proposalAggregate, open.networkId, id);
  const isTheirs = proposal.status === 'proposed' && proposal.forum === open.forumId;
  return isTheirs && (!open.isReading || open.rows.some((row) => row.id === id))
    ? { id, proposal }
    : undefined;
}

async function page(c: LinkContext, open: OpenReader, one: One, refused?: FormState): Promise<Response> {
  inTheirLanguage(c, open.contact.lang);
  const { lang, services } = c.var;
  const { proposal } = one;
  const own = proposal.readings[open.person];
  const names = await namesToHide(services, open.networkId, proposal);
  const values = own?.is === 'sheet' ? { ...own.scores, line: own.line } : {};
  const others = open.readers.filter((reader) => reader !== open.person);
  return await show(
    c,
    <ReaderFrame c={c} open={open}>
      {c.req.query('saved') === undefined || refused ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      <OneToRead
        proposal={proposal}
        names={names}
        own={own}
        others={allStand(proposal, open.readers) ? others.map((reader) => proposal.readings[reader]) : []}
        form={refused ?? freshForm(lang, values)}
        action={`/read/${tokenOf(c)}/${one.id}`}
      />
      <p>
        <a href={`/read/${tokenOf(c)}`}>{say(lang, texts.back)}</a>
      </p>
    </ReaderFrame>,
    refused ? 422 : 200,
  );
}

function tokenOf(c: LinkContext): string {
  return c.req.param('token') ?? '';
}
