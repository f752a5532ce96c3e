import * as z from 'zod';
import { once } from '../../platform/once.ts';
import { personal } from '../../platform/personal.ts';
import { storedChannel, storedLang } from '../../platform/planned-mail.ts';
import { enumOr, shapeOr } from '../../platform/tomorrow.ts';

/** Longest text a field takes, in characters; an event must stay below 100 KB with Khmer at 3 bytes each. */
export const MAX_LINE = 200;
export const MAX_PARAGRAPH = 2000;
export const MAX_ROWS = 30;
/** Members chosen one by one. */
export const MAX_PICKED = 1000;

const line = z.string().max(MAX_LINE);
const paragraph = z.string().max(MAX_PARAGRAPH);

/** What a coordinator typed, in Khmer, English or both. */
export const bilingualLine = z.object({ en: line.optional(), km: line.optional() });
export const bilingualParagraph = z.object({ en: paragraph.optional(), km: paragraph.optional() });

/**
 * Who can read the page of a meeting, see `visibility.ts`. A choice of tomorrow shows it to nobody but members.
 */
const storedVisibility = enumOr(['public', 'link', 'members'], 'members');

export const agendaTags = ['decide', 'discuss', 'inform'] as const;
export const agendaItem = once(() =>
  z.object({
    id: z.string(),
    title: bilingualLine,
    presenter: line.optional(),
    minutes: z.number().int().min(0).max(600),
    tag: enumOr(agendaTags, 'discuss'),
  }),
);
export type AgendaItem = z.infer<ReturnType<typeof agendaItem>>;

/** Something a member gives to the meeting: the room, lunch, transport. */
export const contribution = once(() => z.object({ what: bilingualLine, by: line }));

export const langChoices = ['km', 'en', 'both'] as const;

/** Somebody invited to this meeting who is not a contact of a member. */
export const guest = once(() =>
  z.object({
    id: z.string(),
    name: personal(line),
    /** Title or office, as it is written on a letter. */
    role: line.optional(),
    organisation: line.optional(),
    email: personal(z.string().max(254)).optional(),
    phone: personal(z.string().max(40)).optional(),
    /** Name in Telegram, without the @. */
    telegram: personal(z.string().max(40)).optional(),
    honorific: line.optional(),
    lang: storedLang,
    reachedBy: storedChannel,
  }),
);
export type Guest = z.infer<ReturnType<typeof guest>>;

/** Whom a meeting is for. By a choice of tomorrow, for nobody but its guests until somebody chooses. */
export const audienceChoice = once(() =>
  shapeOr(
    z.discriminatedUnion('choice', [
      z.object({ choice: z.literal('all') }),
      z.object({ choice: z.literal('subSector'), subSectors: z.array(line).max(MAX_ROWS) }),
      z.object({ choice: z.literal('district'), districts: z.array(z.string()).max(MAX_ROWS) }),
      z.object({ choice: z.literal('picked'), members: z.array(z.string()).max(MAX_PICKED) }),
    ]),
    { choice: 'picked', members: [] },
  ),
);
export type AudienceChoice = z.infer<ReturnType<typeof audienceChoice>>;

/**
 * Everything a coordinator says about a meeting. A draft has any part of it. Dates are local dates
 * (`YYYY-MM-DD`) and times local times (`HH:MM`) in the meeting's zone.
 */
export const meetingDetails = once(() =>
  z.object({
    title: bilingualLine,
    date: z.iso.date(),
    start: z.string().regex(/^\d\d:\d\d$/),
    end: z.string().regex(/^\d\d:\d\d$/),
    venue: bilingualLine,
    address: bilingualLine,
    mapUrl: z.url().max(1000),
    onlineUrl: z.url().max(1000),
    host: line,
    contributions: z.array(contribution()).max(MAX_ROWS),
    objectives: z.array(bilingualParagraph).max(MAX_ROWS),
    agenda: z.array(agendaItem()).max(MAX_ROWS),
    guests: z.array(guest()).max(MAX_ROWS),
    audience: audienceChoice(),
    answerBy: z.iso.date(),
    note: bilingualParagraph,
    visibility: storedVisibility,
  }),
);
export type MeetingDetails = z.infer<ReturnType<typeof meetingDetails>>;

/**
 * A change to the details: a field is set to its new value; `null` takes it away. Fields not named
 * stay as they are.
 */
export const detailChanges = once(() =>
  z.object(
    Object.fromEntries(
      Object.entries(meetingDetails().shape).map(([name, shape]) => [name, shape.nullable().optional()]),
    ) as {
      [K in keyof MeetingDetails]: z.ZodOptional<
        z.ZodNullable<ReturnType<typeof meetingDetails>['shape'][K]>
      >;
    },
  ),
);
export type DetailChanges = z.infer<ReturnType<typeof detailChanges>>;

/** Fields whose change touches people's calendars: it cannot be muted. */
export const calendarFields = ['date', 'start', 'end', 'venue', 'address', 'onlineUrl'] as const;
