import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Child } from 'hono/jsx';
import { ulid } from 'ulid';
import { digitsFor } from '../i18n/khmer.ts';
import { fill, type Lang, say } from '../i18n/say.ts';
import { EventTooLarge, VersionConflict } from '../platform/event-log.ts';
import { Refusal } from '../platform/refusal.ts';
import type { PageEnv, StaffEnv } from './context.ts';
import { PlainPage, type Request } from './link-page.tsx';
import { FORM_TYPES } from './parse.ts';
import { LinkButton, Notice, Table } from './parts.tsx';
import { type Problem, problemOf } from './problems.ts';
import { show } from './show.tsx';
import { errorTexts as texts, webTexts } from './texts.ts';

/** Tells the people who run the system about an error that nobody expected; `id` is what the page showed. */
export type ReportError = (id: string, error: unknown) => void;

/** What became of a command that a form asked for. */
export type Attempted<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly problems: readonly Problem[]; readonly conflict: boolean };

/**
 * Carries out a form's command and turns what the rules say against it into problems of the form, so
 * that the page is shown again with everything in it. `conflict`: somebody saved first; show
 * {@link ConflictNotice}. `field`: where a refusal of that class belongs.
 */
export async function attempt<T>(
  lang: Lang,
  work: () => Promise<T>,
  field: (refusal: Refusal) => string = () => '',
): Promise<Attempted<T>> {
  try {
    return { done: true, value: await work() };
  } catch (error) {
    if (error instanceof Refusal) {
      return { done: false, conflict: false, problems: [problemOf(error, lang, field(error))] };
    }
    if (error instanceof EventTooLarge) {
      return {
        done: false,
        conflict: false,
        problems: [{ field: '', text: say(lang, texts.eventTooLargeLead) }],
      };
    }
    if (error instanceof VersionConflict) return { done: false, conflict: true, problems: [] };
    throw error;
  }
}

/** Above a form whose version was overtaken: what is saved now beside what this person wrote. */
export function ConflictNotice(props: {
  readonly lang: Lang;
  readonly rows: readonly { readonly field: Child; readonly now: Child; readonly yours: Child }[];
}) {
  const { lang, rows } = props;
  const columns = [webTexts.conflictField, webTexts.conflictNow, webTexts.conflictYours].map((text) => ({
    title: say(lang, text),
  }));
  return (
    <Notice mood="waiting" title={say(lang, webTexts.conflictTitle)} live>
      <p>{say(lang, webTexts.conflictLead)}</p>
      {rows.length === 0 ? null : (
        <Table
          caption={say(lang, webTexts.conflictTitle)}
          columns={columns}
          rows={rows.map(({ field, now, yours }) => [field, now, yours])}
        />
      )}
    </Notice>
  );
}

/** Fields that differ between what a form was filled in on and what is saved now. */
export function changedMeanwhile(base: object, now: object): string[] {
  const before = new Map(Object.entries(base));
  const after = new Map(Object.entries(now));
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)));
}

/** There is nothing at this address, or nothing that this person may see: the same page for both. */
export function NotFoundPage({ c }: { readonly c: Request<PageEnv> }) {
  const { lang } = c.var;
  return (
    <PlainPage c={c} title={say(lang, texts.notFoundTitle)} lead={say(lang, texts.notFoundLead)}>
      <LinkButton href="/">{say(lang, texts.home)}</LinkButton>
    </PlainPage>
  );
}

/** The answer where nothing else answered. */
export function notFound(c: Context<StaffEnv>): Response | Promise<Response> {
  return show(c, <NotFoundPage c={c} />, 404);
}

/** The answer to a body that is larger than any form. `most`: bytes. */
export function tooLarge(c: Context<StaffEnv>, most: number): Response | Promise<Response> {
  const { lang } = c.var;
  const size =
    most < 1_000_000 ? `${digitsFor(lang, most / 1000)} kB` : `${digitsFor(lang, most / 1_000_000)} MB`;
  return show(
    c,
    <PlainPage
      c={c}
      title={say(lang, texts.tooLargeTitle)}
      lead={say(lang, texts.tooLargeLead, { most: size })}
    />,
    413,
  );
}

/** The answer to a body that is no form (RFC 9110, section 15.5.16). */
export function notAForm(c: Context<StaffEnv>): Response | Promise<Response> {
  const { lang } = c.var;
  c.header('Accept', FORM_TYPES.join(', '));
  return show(
    c,
    <PlainPage c={c} title={say(lang, texts.notAFormTitle)} lead={say(lang, texts.notAFormLead)} />,
    415,
  );
}

/**
 * The answer to what a handler threw. Refusals and conflicts have their sentence; everything else is
 * ours, gets a number, and is reported with it.
 */
export function answerError(report: ReportError) {
  return (error: unknown, c: Context<StaffEnv>): Response | Promise<Response> => {
    const lang = c.var.lang ?? 'en';
    if (error instanceof Refusal) {
      return show(
        c,
        <PlainPage c={c} title={say(lang, texts.refusedTitle)} lead={fill(error.text[lang], error.values)}>
          <p>{say(lang, texts.refusedLead)}</p>
        </PlainPage>,
        409,
      );
    }
    if (error instanceof VersionConflict) {
      return show(
        c,
        <PlainPage c={c} title={say(lang, webTexts.conflictTitle)} lead={say(lang, texts.movedOnLead)}>
          <LinkButton href={new URL(c.req.url).pathname}>{say(lang, texts.openAgain)}</LinkButton>
        </PlainPage>,
        409,
      );
    }
    if (error instanceof EventTooLarge) {
      return show(
        c,
        <PlainPage c={c} title={say(lang, texts.tooLargeTitle)} lead={say(lang, texts.eventTooLargeLead)} />,
        413,
      );
    }
    if (error instanceof HTTPException && error.status === 403) {
      return show(
        c,
        <PlainPage c={c} title={say(lang, texts.foreignTitle)} lead={say(lang, texts.foreignLead)} />,
        403,
      );
    }
    const id = ulid();
    report(id, error);
    return show(
      c,
      <PlainPage c={c} title={say(lang, texts.brokenTitle)} lead={say(lang, texts.brokenLead)}>
        <p class="muted">{fill(texts.brokenNumber[lang], { id })}</p>
      </PlainPage>,
      500,
    );
  };
}
