import type { PresenceKind } from '../../rules/events.ts';

/** One tap as a phone makes, keeps and sends it. Instants are by its own clock, in UTC. */
export interface PhoneTap {
  /** 128 random bits made on the phone. */
  readonly id: string;
  readonly person: string;
  readonly is: PresenceKind;
  readonly at: string;
  readonly sex?: string | undefined;
  readonly photo?: boolean | undefined;
  readonly walkIn?: { readonly name: string; readonly organisation?: string | undefined } | undefined;
  readonly standsIn?: { readonly name: string } | undefined;
}

/** What became of one tap. */
export interface PhoneAnswer {
  readonly id: string;
  readonly is: 'taken' | 'already' | 'refused';
  /** The sentence of a refusal. */
  readonly why?: string | undefined;
}

/** Where somebody is, as the server knows it. */
export interface PhoneRow {
  readonly person: string;
  readonly is: PresenceKind;
  /** What was said of their sex on the day. */
  readonly sex?: string | undefined;
  /** Who came instead of them. */
  readonly instead?: string | undefined;
  /** Of somebody who was not invited: their name, empty where it is not known. */
  readonly name?: string | undefined;
  readonly organisation?: string | undefined;
  /** Somebody else noted it. */
  readonly other?: boolean | undefined;
}

/** What the server answers to taps, and to a look. Anything that lacks `door` comes from elsewhere. */
export interface PhoneSaid {
  /** Id of the meeting, as on the page. */
  readonly door: string;
  /** Version of what `rows` tell; the phone says it when it asks again. */
  readonly version: number;
  readonly answers: readonly PhoneAnswer[];
  /** Those of whom something was noted since the version that the phone named. */
  readonly rows: readonly PhoneRow[];
  /** Address of the script that pages have now: another one is a newer page. */
  readonly script?: string | undefined;
  /** What everybody at the door should know now: cancelled, moved, closed. */
  readonly say?: string | undefined;
}
