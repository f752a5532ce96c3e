import { answer, callOff, newestMailTo, tellChange } from '../demo/play.ts';
import { Reader } from '../demo/reader.ts';
import type { LocalCloud } from '../local/local-cloud.ts';

/** The same kind of mail to somebody who reads Khmer and to somebody who reads English: ids in the mail viewer. */
export interface Letter {
  readonly kind: string;
  readonly km: string;
  readonly en: string;
}

/** Two who answer, and two who do not. */
const coming = { km: 'focal@org03.example.org', en: 'focal@org12.example.org' };
const silent = { km: 'focal@org02.example.org', en: 'focal@org11.example.org' };
/** What their subjects say: the scenes have another meeting, which is earlier. */
const about = /10 Nov|១០ វិច្ឆិកា/;
const silentOnes = [/Lotus Steps Preschools/, /Northwest School Reform Lab/];

/**
 * Plays the scenes' meeting on to its end and keeps the six kinds of mail that most people get on the way:
 * it is moved, asked about again, remembered, two are told not to come, and it is called off.
 */
export async function playLetters(cloud: LocalCloud, meeting: string): Promise<readonly Letter[]> {
  const letters: Letter[] = [];
  const keep = async (kind: string, readers: typeof coming): Promise<void> => {
    await cloud.settle();
    const [km, en] = await Promise.all([
      newestMailTo(cloud, readers.km, about),
      newestMailTo(cloud, readers.en, about),
    ]);
    letters.push({ kind, km: km.id, en: en.id });
  };
  const until = async (instant: string): Promise<void> => {
    await cloud.advance({ to: new Date(instant) });
    await cloud.settle();
  };
  const signedIn = async (): Promise<Reader> => {
    const reader = new Reader();
    await reader.signIn(cloud.appUrl, 'dara@best.example.org');
    return reader;
  };

  await keep('invitation', silent);
  await until('2025-10-20T02:00:00.000Z');
  const dara = await signedIn();
  await tellChange(dara, await dara.open(meeting), {
    start: '13:30',
    end: '16:30',
    'venue.en': 'P-ESWG venue, first floor, Battambang',
    'venue.km': 'សាលប្រជុំ P-ESWG ជាន់ទីមួយ ខេត្តបាត់ដំបង',
  });
  await keep('change', coming);
  await answer(cloud, coming.en, /^Yes/);
  await answer(cloud, coming.km, /^ចូលរួម$/);
  await until('2025-10-27T05:00:00.000Z');
  await keep('nudge', silent);
  await until('2025-11-07T05:00:00.000Z');
  await keep('reminder', coming);
  const later = await signedIn();
  for (const name of silentOnes) {
    const person = await later.follow(await later.open(meeting), name);
    const asked = await later.follow(person, /^Withdraw the invitation$/);
    await later.press(asked, /^Withdraw the invitation of/);
  }
  await keep('withdrawal', silent);
  await callOff(later, await later.open(meeting), 'The road is flooded');
  await keep('cancellation', coming);
  return letters;
}
