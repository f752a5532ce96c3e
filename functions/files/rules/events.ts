import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { personal } from '../../platform/personal.ts';
import { enumOr } from '../../platform/tomorrow.ts';

/**
 * Why somebody sends a file.
 * - `photo`: of a meeting; the only kind that can ever be published
 * - `paper`: a PDF to read for an agenda item
 * - `sheet`: the signed sheet of a meeting · `evidence`: whatever else a report must be able to show
 */
export const purposes = ['photo', 'sheet', 'evidence', 'paper'] as const;
export type Purpose = (typeof purposes)[number];

/** Drawn here, of nothing but what everybody may read: nobody sends it, and it is in no list. */
export const SHARE = 'share';
export const storedPurposes = [...purposes, SHARE] as const;
export type StoredPurpose = (typeof storedPurposes)[number];

/** Never shown: what does least with a purpose of tomorrow. */
const storedPurpose = enumOr(storedPurposes, 'evidence');

/** `picture`: kept as JPEG in two sizes, without anything that the camera noted · `pdf`: kept as it came. */
export const formats = ['picture', 'pdf'] as const;

/**
 * Why a file is not kept.
 * - `heic`: as iPhones save photos, which is not decoded here · `notAPicture`: nor is anything else than JPEG, PNG, WebP
 * - `notAPdf`: where only PDFs are taken
 * - `pdf`: where only pictures are taken · `tooLarge`: bytes · `tooManyPixels`
 * - `broken`: it begins as a picture and does not go on as one
 * - `tooMany`: its sender had sent so many about the same task that day that it was not looked at
 */
export const refusals = [
  'heic',
  'notAPicture',
  'pdf',
  'notAPdf',
  'tooLarge',
  'paperTooLarge',
  'tooManyPixels',
  'broken',
  'tooMany',
] as const;
export type FileRefusal = (typeof refusals)[number];

/**
 * How those who can be recognised come to be shown: `agreed`, as the person who publishes says for them, or
 * `nobody` can be recognised.
 */
export const consents = ['agreed', 'nobody'] as const;
export type Consent = (typeof consents)[number];

const about = once(() =>
  z.object({
    /** What it belongs to: a meeting, or a task. */
    of: z.object({ kind: z.string(), id: z.string() }),
    purpose: storedPurpose,
  }),
);

const typed = once(() => z.string().max(300).optional());

/** Most people who are named as in one photo. */
export const MAX_NAMED = 40;

/** Somebody in a photo, by ids alone: `seat` is the member or guest, or is absent for somebody who walked in. */
const personIn = once(() => z.object({ person: z.string().max(60), seat: z.string().max(60).optional() }));
export type PersonIn = z.infer<ReturnType<typeof personIn>>;

/**
 * The facts of one file. Who sent it is the fact's `by`. Its bytes lie below `keptBelow`, under the names in
 * `objects`: forgetting a file deletes them, blanks what is personal here, and keeps the fact that it was there.
 */
export const fileEvents = eventCatalogue({
  FileKept: () =>
    about().extend({
      format: enumOr(formats, 'pdf'),
      objects: z.array(
        z.object({
          /** `large.jpg`, `small.jpg`, `original.pdf`. */
          name: z.string(),
          bytes: z.number().int(),
          /** In pixels, upright; of pictures. */
          width: z.number().int().optional(),
          height: z.number().int().optional(),
        }),
      ),
    }),
  FileRefused: () => about().extend({ why: enumOr(refusals, 'notAPicture') }),
  /** Anybody may see it from now on, with these words in place of the picture; said again, the words change. */
  FilePublished: () =>
    z.object({
      alt: personal(z.object({ en: typed(), km: typed() })),
      /**
       * What was said for those in it, and the version and language of the sentence that was ticked. What a consent of
       * tomorrow allows is not known here: a photo with one is not shown.
       */
      consent: z.enum(consents),
      text: z.object({ version: z.number().int(), lang: enumOr(['km', 'en'], 'en') }),
    }),
  /** Nobody but those who run the network sees it any more. */
  FileRevoked: () => z.object({}),
  /**
   * Who can be recognised in a photo, as far as anybody has said; said again, these are all. Who is forgotten stays as a
   * place without a person: a photo of nobody else is deleted, and one of several is not shown in public.
   */
  PeopleNamed: () => z.object({ people: z.array(personal(personIn())).max(MAX_NAMED) }),
  /** Sent by mistake, or not to be kept: its objects are deleted, and it is shown nowhere from now on. */
  FileDeleted: () => z.object({}),
});
export type FileEvent = EventIn<typeof fileEvents>;
export type RecordedFileEvent = Recorded<FileEvent>;
