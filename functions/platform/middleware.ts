import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy, { type MiddlewareObj, type MiddyfiedHandler } from '@middy/core';
import type { Context } from 'aws-lambda';
import { type Keeping, kept } from './kept.ts';
import { LogCode, log, logger } from './logging.ts';
import { once } from './once.ts';

/** What a handler may know of the run it is in. */
export type Run = Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>;

/**
 * Makes every deployed handler the same: errors are logged with their code first and thrown on, so that
 * the trigger tries again; then the ids of the run are on every line. The event itself is never logged.
 *
 * `bind` makes the real dependencies on the first event, so that importing a handler never fails and a
 * missing variable is named in the log. When it fails, the next event binds again. `keeping`: for
 * dependencies that must not live as long as the container.
 */
export function deployed<Dependencies, Event, Result>(
  bind: () => Dependencies | Promise<Dependencies>,
  handle: (dependencies: Dependencies, event: Event, run: Run) => Promise<Result>,
  keeping: Keeping = {},
): MiddyfiedHandler<Event, Result> {
  const dependencies = kept(bind, keeping);
  return middy<Event, Result>(async (event: Event, context: Context) =>
    handle(await dependencies(), event, context),
  )
    .use(errorsLogged())
    .use(idsOnEachLine());
}

/** The logger is made with the first event: it looks through the environment, and formats what it finds. */
function idsOnEachLine(): MiddlewareObj {
  const injected = once(() => injectLambdaContext(logger(), { resetKeys: true }));
  return {
    before: (request) => injected().before?.(request),
    after: (request) => injected().after?.(request),
    onError: (request) => injected().onError?.(request),
  };
}

/** Registered first, hence asked last: it sees what every other middleware threw as well. */
function errorsLogged(): MiddlewareObj {
  return {
    onError: (request) => {
      log.error(LogCode.functionFailed, request.error);
    },
  };
}
