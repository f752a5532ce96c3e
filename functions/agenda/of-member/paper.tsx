import type { Context } from 'hono';
import { fileAggregate } from '../../files/rules/file.ts';
import { keptBelow } from '../../files/rules/keys.ts';
import { say } from '../../i18n/say.ts';
import { openAnswerLink } from '../../meeting/answer/open-link.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { isForAnybody } from '../../meeting/rules/visibility.ts';
import { minutesAggregate } from '../../minutes/rules/minutes.ts';
import { wasTakenOut } from '../../minutes/rules/taken-out.ts';
import type { StaffEnv } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { PlainPage } from '../../web/link-page.tsx';
import { isId } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { type PaperReader, papersAggregate, papersFor } from '../rules/papers.ts';
import { agendaTexts as texts } from '../texts.ts';

type PaperContext = Context<StaffEnv>;

/** Seconds in which the address of a download works: the browser goes there at once. */
const DOWNLOAD_SECONDS = 60;
const PDF = 'original.pdf';

/** `GET /a/:token/papers/:paper`: a paper for people who are invited, or came; one for members, for members. */
export async function sendOwnPaper(c: PaperContext): Promise<Response> {
  const { services } = c.var;
  const opened = await openAnswerLink(services, c.req.param('token') ?? '');
  if (!opened || opened.standing === 'left') return notFound(c);
  const { networkId, meetingId, party } = opened;
  if (wasTakenOut(opened, {})) {
    // Who came all the same is in the minutes: nobody else costs this look.
    const { state: minutes } = await services.repository.load(minutesAggregate, networkId, meetingId);
    if (wasTakenOut(opened, minutes)) return notFound(c);
  }
  return await send(c, networkId, meetingId, party === 'member' ? 'member' : 'anybody');
}

/** `GET /paper/:network/:meeting/:paper`: a public paper of a meeting that has a page for anybody. */
export async function sendPaper(c: PaperContext): Promise<Response> {
  const { network = '', meeting = '' } = c.req.param();
  if (![network, meeting].every(isId)) return notFound(c);
  const { state } = await c.var.services.repository.load(meetingAggregate, network, meeting);
  if (!isConvened(state) || !state.released || !isForAnybody(state)) return notFound(c);
  return await send(c, network, meeting, 'anybody');
}

/** Always as a download, which never shows it on our site; of one that was taken away it is said. */
async function send(
  c: PaperContext,
  network: string,
  meeting: string,
  reader: PaperReader,
): Promise<Response> {
  const { repository, files } = c.var.services;
  const id = c.req.param('paper') ?? '';
  const { state } = await repository.load(papersAggregate, network, meeting);
  const gone = Object.hasOwn(state.removed, id) ? state.removed[id] : undefined;
  if (gone && (gone.wasPublic || reader === 'member')) return await goneFrom(c);
  const paper = papersFor(state, reader).find((one) => one.id === id);
  if (!paper?.file) return notFound(c);
  const { state: file } = await repository.load(fileAggregate, network, paper.file);
  if (file.status !== 'kept' || file.purpose !== 'paper' || file.of.id !== meeting) return await goneFrom(c);
  const address = await (await files()).addressOf(`${keptBelow(network, paper.file)}${PDF}`, {
    name: `${id}.pdf`,
    type: 'application/pdf',
    seconds: DOWNLOAD_SECONDS,
  });
  // It may be taken away at any time: nobody keeps the way to it.
  c.header('Cache-Control', 'no-store');
  return c.redirect(address, 303);
}

function goneFrom(c: PaperContext): Response | Promise<Response> {
  const { lang } = c.var;
  return show(c, <PlainPage c={c} title={say(lang, texts.gone)} lead={say(lang, texts.goneLead)} />, 410);
}
