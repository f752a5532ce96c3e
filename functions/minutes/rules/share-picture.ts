import { orderOf } from '../../files/rules/orders.ts';
import { fullDate } from '../../i18n/dates.ts';
import type { Lang } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import type { Intent } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import { folded } from '../../platform/repository.ts';
import type { MinutesEvent } from './events.ts';
import type { Minutes, Publication } from './minutes.ts';

/** Pixels, as the function for pictures draws them. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/**
 * Which publication a picture is of, as a part of its name: another revision has another name, since people who have seen
 * a picture under one name go on seeing that one, and so has one that was stopped and published again.
 */
function markOf({ published: { revision }, at }: Pick<Publication, 'published' | 'at'>): string {
  return `${revision}-${Date.parse(at).toString(36)}`;
}

/** Id of the file of that picture, one for both languages. */
export function shareFile(meeting: string, mark: string): string {
  return `share-${meeting}-${mark}`;
}

/** Name of the picture in one language, below the address of its page. */
export function shareName(publication: Pick<Publication, 'published' | 'at'>, lang: Lang): string {
  return `${markOf(publication)}-${lang}.jpg`;
}

/** Id of the file that {@link shareName} names. */
export function shareFileOf(meeting: string, publication: Pick<Publication, 'published' | 'at'>): string {
  return shareFile(meeting, markOf(publication));
}

/** Reads such a name. */
export function readShareName(name: string): { readonly mark: string; readonly object: string } | undefined {
  const [, mark = '', lang = ''] = /^(\d{1,6}-[0-9a-z]{1,12})-(km|en)\.jpg$/.exec(name) ?? [];
  return mark ? { mark, object: `${lang}.jpg` } : undefined;
}

/**
 * Asks for the picture while publishing can still be stopped, so that it is there before the address is: who shows a
 * link remembers for weeks that there was none.
 */
export function drawingOf(
  publication: Pick<Publication, 'published' | 'at'>,
  { network, id: meeting }: StreamKey,
): Intent<Minutes, MinutesEvent> {
  const of = { kind: meetingAggregate.kind, id: meeting };
  const about = { kind: networkAggregate.kind, id: NETWORK_ID };
  return {
    do: 'order',
    streams: [of, about],
    write: (read) => {
      const state = folded(meetingAggregate, read(of));
      const founded = folded(networkAggregate, read(about));
      if (!isConvened(state) || founded.status !== 'founded') return undefined;
      const { languages, name, shortName } = founded.settings;
      const file = shareFileOf(meeting, publication);
      const pictures = languages.slice(0, 2).map((lang) => ({
        name: `${lang}.jpg`,
        network: plain(name, lang) || shortName,
        title: plain(publication.published.title, lang),
        when: fullDate(state.startsAt, state.zone, lang),
      }));
      return pictures.length > 0 ? orderOf({ network, of, file }, { pictures }) : undefined;
    },
  };
}
