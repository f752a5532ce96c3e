import type { Text } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import type { StaffContext } from '../../web/context.ts';
import { causeTexts } from './texts.ts';

/** What a message is about, with the page about it where there is one. */
export interface About {
  readonly text: string;
  readonly href?: string | undefined;
}

/** Meetings that are looked up for one page. */
const MOST_MEETINGS = 4;

/** What the causes of one page are called. A meeting that is one of too many is named as such, and linked. */
export async function aboutCauses(
  { var: { lang, services, networkId } }: StaffContext,
  causes: readonly string[],
): Promise<(cause: string) => About> {
  const base = `/n/${networkId}`;
  const meetings = [...new Set(causes)].flatMap((cause) => meetingOf(cause) ?? []).slice(0, MOST_MEETINGS);
  const titles = new Map(
    await Promise.all(
      meetings.map(async (id) => {
        const { state } = await services.repository.load(meetingAggregate, networkId, id);
        const title = state.status === 'none' ? '' : plain(state.details.title, lang);
        return [id, title || typedTexts.untitledMeeting[lang]] as const;
      }),
    ),
  );
  return (cause) => {
    const [kind = '', id = ''] = cause.split('/');
    const text = causeTexts[isNamed(kind) ? kind : 'other'][lang];
    switch (kind) {
      case 'meeting':
        return { text: titles.get(id) ?? text, href: `${base}/meetings/${id}` };
      case 'topics':
        return { text, href: `${base}/meetings/${id}/topics` };
      case 'task':
        return { text, href: `${base}/tasks/${id}` };
      case 'promises':
        return { text, href: `${base}/tasks` };
      case 'member':
        return { text, href: `${base}/members/${id}` };
      case 'places':
        return { text, href: `${base}/forums/${id}/places` };
      case 'forum':
        return { text, href: `${base}/forums/${id}` };
      case 'leads':
        return { text, href: `${base}/forums/${id}/roles` };
      case 'reply':
        return { text, href: `${base}/replies` };
      default:
        return { text };
    }
  };
}

function meetingOf(cause: string): string | undefined {
  return /^meeting\/(.+)$/.exec(cause)?.[1];
}

function isNamed(kind: string): kind is keyof typeof causeTexts {
  return Object.hasOwn(causeTexts satisfies Readonly<Record<string, Text>>, kind);
}
