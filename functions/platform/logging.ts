import { Logger } from '@aws-lambda-powertools/logger';
import { once } from './once.ts';

/**
 * Everything the functions say in their logs: a code to search and alarm on, and what it means. A line
 * carries ids only, never addresses, names, tokens or paths with tokens.
 */
export const LogCode = {
  functionFailed: { code: 'FUNCTION_FAILED', means: 'The run ended with an error; its trigger tries again.' },
  recordFailed: { code: 'RECORD_FAILED', means: 'A stream record failed; it comes again, others went on.' },
  reactionFailed: {
    code: 'REACTION_FAILED',
    means: 'What follows from an event is not stored; it stays pending.',
  },
  aggregateInTrouble: {
    code: 'AGGREGATE_IN_TROUBLE',
    means: 'An aggregate failed in the tick and is put back.',
  },
  troubleOver: { code: 'TROUBLE_OVER', means: 'An aggregate that had failed works again.' },
  dueWithoutFacts: {
    code: 'DUE_WITHOUT_FACTS',
    means: 'An aggregate says that it is due, but nothing falls due.',
  },
  tickDone: { code: 'TICK_DONE', means: 'One minute was worked through.' },
  tickPartFailed: { code: 'TICK_PART_FAILED', means: 'One part of a tick failed; the other parts went on.' },
  notRescheduled: {
    code: 'NOT_RESCHEDULED',
    means: 'When an aggregate is due could not be computed anew; it is put back, the others went on.',
  },
  sweepFailed: {
    code: 'SWEEP_FAILED',
    means: 'A page of the daily sweep failed; the next tick tries it again.',
  },
  notCounted: {
    code: 'NOT_COUNTED',
    means: 'A cause could not be counted anew; the next tick tries it again.',
  },
  notMended: {
    code: 'NOT_MENDED',
    means: 'The lists of one aggregate could not be written anew by the daily mending; the others were.',
  },
  periodKept: {
    code: 'PERIOD_KEPT',
    means: 'Personal fields whose time was over were blanked in the facts of one aggregate.',
  },
  lookedThroughForSomebody: {
    code: 'LOOKED_THROUGH',
    means:
      'All facts were looked through for somebody who asked to be forgotten; it is done after the second time.',
  },
  conflictElsewhere: {
    code: 'DONE_ELSEWHERE',
    means: 'Another run was first; there was nothing left to do.',
  },
  uploadPassedOver: {
    code: 'UPLOAD_PASSED_OVER',
    means: 'What was told of an upload leads to nothing: it was told before, or is none of ours.',
  },
  sendingHeld: {
    code: 'SENDING_HELD',
    means: 'The mail provider takes nothing more; sending waits for a person.',
  },
  providerRefuses: {
    code: 'PROVIDER_REFUSES',
    means: 'The mail provider refused a mail, and neither the mail nor its reader is the reason; it waits.',
  },
  mailRefused: { code: 'MAIL_REFUSED', means: 'The mail provider refused one mail for good.' },
  mailUnsure: {
    code: 'MAIL_UNSURE',
    means: 'A send ended without an answer; events will show what became of it.',
  },
  mailUnknown: { code: 'MAIL_UNKNOWN', means: 'Nobody knows whether a mail left; a person decides.' },
  mailNotWritten: {
    code: 'MAIL_NOT_WRITTEN',
    means: 'A mail could not be judged or written; it is tried again.',
  },
  noSlots: { code: 'NO_SLOTS', means: 'Mails wait: sending is held, or the pace has no slot in time.' },
  quotaUnknown: { code: 'QUOTA_UNKNOWN', means: 'The mail provider did not say how much may be sent.' },
  strangeFeedback: {
    code: 'STRANGE_FEEDBACK',
    means: 'A message that is no event of our mails was put aside.',
  },
  mailPutAside: {
    code: 'MAIL_PUT_ASIDE',
    means: 'Nothing came of a received mail; `why` says the reason.',
  },
  valueOfTomorrow: {
    code: 'VALUE_OF_TOMORROW',
    means: 'A later version stored a value that this one does not know; it is read as nearly as it can be.',
  },
  secretNotRead: {
    code: 'SECRET_NOT_READ',
    means: 'A changed secret could not be read or used; what was read before is used for a while longer.',
  },
  pageFailed: {
    code: 'PAGE_FAILED',
    means: 'Somebody got an error page; `shown` is the number on it.',
  },
} as const;

export interface LogLine {
  readonly code: string;
  readonly means: string;
}

/**
 * Keys that each line has: what is given under one of the first five is dropped by the logger with
 * a warning (its reserved keys), under the others it would take the place of ours. A test compares the five
 * with the logger's.
 */
export type OwnKey =
  | 'level'
  | 'message'
  | 'sampling_rate'
  | 'service'
  | 'timestamp'
  | 'code'
  | 'failure'
  | 'error'
  | 'function_request_id';

/** Ids and numbers of one line. What has a key of the line's own does not compile. */
export type LogIds = Readonly<Record<string, string | number | boolean | undefined>> & {
  readonly [key in OwnKey]?: never;
};

/** One logger per container; the middleware adds function and request ids. */
export const logger = once(() => new Logger({ serviceName: 'prachum' }));

export const log = {
  info: (line: LogLine, ids: LogIds = {}): void => logger().info(line.means, { code: line.code, ...ids }),
  warn: (line: LogLine, ids: LogIds = {}): void => logger().warn(line.means, { code: line.code, ...ids }),
  error: (line: LogLine, error: unknown, ids: LogIds = {}): void =>
    logger().error(line.means, { code: line.code, ...ids, failure: describeError(error) }),
};

/** Longest stack or message that a line keeps. */
const MAX_TEXT = 2000;

/**
 * An error as it may be logged. Messages of others may quote an address or a link, so whatever
 * looks like one is taken out.
 */
export function describeError(error: unknown): { name: string; message: string; stack?: string | undefined } {
  if (!(error instanceof Error)) return { name: typeof error, message: 'not an error' };
  return { name: error.name, message: masked(error.message), stack: error.stack && masked(error.stack) };
}

function masked(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/[^\s@<>"'/]+@[^\s@<>"'/,;]+/g, '[address]')
    .replace(/\/(a|p)\/[\w.-]+/g, '/$1/[token]')
    .replace(/\+?\d[\d\s-]{7,}\d/g, '[number]');
}
