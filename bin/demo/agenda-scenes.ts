import type { Reader } from './reader.ts';
import type { Scene } from './scene.ts';

/** What is there before the agenda is played. */
interface Given {
  readonly coordinator: Reader;
  readonly member: Reader;
  /** A meeting to come, and the answer link of somebody who is invited to it. */
  readonly meeting: string;
  readonly answer: string;
}

/** A meeting for whose agenda topics were proposed, one of them put off, with papers for anybody and for members. */
export async function playAgenda(given: Given): Promise<readonly Scene[]> {
  const { coordinator, member, meeting, answer } = given;
  await propose(member, answer, {
    'title.en': 'School libraries: what works, and what they cost',
    'title.km': 'បណ្ណាល័យសាលារៀន៖ អ្វីដែលមានប្រសិទ្ធភាព និងថ្លៃចំណាយ',
    minutes: '20',
    speaker: 'Demo Sreyleak',
  });
  await propose(member, answer, { 'title.km': 'ការធ្វើដំណើររបស់សិស្សនៅរដូវវស្សា', minutes: '15' });
  const topics = await coordinator.open(`${meeting}/topics`);
  const [first] = [...topics.html.matchAll(/name="topic" value="([^"]+)"/g)].map(([, id = '']) => id);
  await coordinator.visitor.post(`${meeting}/topics`, {
    ...{ topic: first ?? '', of: meeting.split('/').at(-1) ?? '', seen: 'proposed', do: 'park' },
    word: 'We will have more time for it at the next meeting.',
  });
  const page = await coordinator.open(`${meeting}/papers`);
  const item = /<option value="([\w-]+)"/.exec(page.html)?.[1] ?? '';
  const papers = [
    {
      'title.en': 'Minutes of the last meeting',
      'title.km': 'កំណត់ហេតុកិច្ចប្រជុំលើកមុន',
      link: 'https://example.org/minutes.pdf',
    },
    {
      'title.en': 'Draft budget of the learning forum',
      link: 'https://example.org/budget',
      membersOnly: 'yes',
    },
  ];
  for (const paper of papers) {
    await coordinator.press(await coordinator.open(`${meeting}/papers`), /^Add the paper/, {
      ...paper,
      item,
    });
  }
  const staff = (name: string, url: string): Scene => ({ name, url, opener: 'coordinator' });
  return [
    { name: 'agenda', url: `${answer}/agenda`, opener: 'anybody' },
    staff('topics', `${meeting}/topics`),
    staff('papers', `${meeting}/papers`),
    staff('running-order', `${meeting}/order`),
  ];
}

async function propose(member: Reader, answer: string, typed: Record<string, string>): Promise<void> {
  await member.press(await member.open(`${answer}/agenda`), /^Propose this topic/, typed);
}
