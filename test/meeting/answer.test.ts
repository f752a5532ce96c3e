import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contacts, MEETING, moved, NOW, type Site, startSite } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const tap = (answer: string, more: Record<string, string> = {}) => ({ part: 'answer', answer, ...more });

describe('the answer page', () => {
  test('says who is asked, for which organisation, to what, when and where', async () => {
    const page = await text(`/a/${site.token()}`);
    for (const words of [
      'BEST Q4 Meeting',
      'Monday 10 November 2025',
      '08:30–12:00',
      'P-ESWG venue',
      'Rice Field Learning',
      'Keo Sokha',
      'Not you?',
      'Please answer by Wednesday 5 November 2025',
    ]) {
      expect(page).toContain(words);
    }
  });

  test('takes the answer with one tap and says thank you, until when it may change, and its source', async () => {
    const token = site.token();
    const answer = await site.ask(`/a/${token}`, { form: tap('yes') });
    expect(answer.status).toBe(303);
    const page = await text(answer.headers.get('location') ?? '');
    expect(page).toContain('Thank you');
    expect(page).toContain('You can change this until Monday 10 November 2025, 08:30');
    expect(page).toContain('answered by Keo Sokha, Monday 20 October 2025, 09:00');
    expect(await site.facts('seat', `${MEETING}.m-rice`)).toEqual([
      expect.objectContaining({ type: 'AnswerGiven', by: 'person:c-sokha' }),
    ]);
  });

  async function text(path: string): Promise<string> {
    return (await site.ask(path)).text();
  }
});
