import { say } from '../../i18n/say.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { isForAnybody } from '../../meeting/rules/visibility.ts';
import { minutesAggregate } from '../../minutes/rules/minutes.ts';
import { isPageWithdrawn } from '../../minutes/rules/public-page.ts';
import type { StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { PlainPage } from '../../web/link-page.tsx';
import { isId } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { notAgreedIn } from '../rules/decide.ts';
import { asShown, fileAggregate } from '../rules/file.ts';
import { fileTexts as texts } from '../texts.ts';
import { hasObject, picture } from './kept.ts';
import { peopleIn } from './people-in.ts';

/**
 * `GET /photo/:network/:file/large.jpg`: a published photo, for anybody, as long as everybody who was named as in it
 * agrees, and its meeting has a page for anybody that is not withdrawn. What is not there, not yet, or taken back looks
 * the same; of one that was public and is deleted it is said.
 */
export async function sendPhoto(c: StaffContext): Promise<Response> {
  const { network = '', file: id = '', name = '' } = c.req.param();
  if (![network, id].every(isId)) return notFound(c);
  const { repository } = c.var.services;
  const file = asShown((await repository.load(fileAggregate, network, id)).state);
  if (file.status === 'over' && file.wasPublic) return await gone(c);
  if (file.status !== 'kept' || !file.published || !hasObject(file, name)) return notFound(c);
  if (!(await isForEverybody(c, network, file.of))) return notFound(c);
  if (notAgreedIn(file, await peopleIn(repository, network, file)).length > 0) return notFound(c);
  const answer = await picture(c, network, id, name);
  // A copy on the way may be shown only after asking here: it may have been taken back.
  answer.headers.set('Cache-Control', 'public, no-cache');
  return answer;
}

/** Whether the page of its meeting would show it: a photo outlives no decision about who may read of the meeting. */
async function isForEverybody(
  { var: { services } }: StaffContext,
  network: string,
  of: { readonly kind: string; readonly id: string },
): Promise<boolean> {
  if (of.kind !== meetingAggregate.kind) return false;
  const { repository } = services;
  const [{ state: meeting }, { state: minutes }] = await Promise.all([
    repository.load(meetingAggregate, network, of.id),
    repository.load(minutesAggregate, network, of.id),
  ]);
  if (!isConvened(meeting) || !meeting.released || !isForAnybody(meeting)) return false;
  return !isPageWithdrawn(minutes);
}

function gone(c: StaffContext): Response | Promise<Response> {
  const { lang } = c.var;
  return show(c, <PlainPage c={c} title={say(lang, texts.gone)} lead={say(lang, texts.goneLead)} />, 410);
}
