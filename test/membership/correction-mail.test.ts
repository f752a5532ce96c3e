import { expect, it } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import {
  type CorrectionMail,
  correctionMail,
  correctionText,
} from '../../functions/membership/messages/correction-mail.ts';
import { correctionKinds } from '../../functions/membership/rules/told.ts';
import { network } from '../meeting/q4-mail.ts';

const mail = (over: Partial<CorrectionMail> = {}): CorrectionMail => ({
  kind: 'correctionApproved',
  network,
  reader: { name: 'Keo Sokha', honorific: 'Ms', lang: 'both' },
  organisation: { en: 'Rice Field Learning', km: 'អង្គការវាលស្រែរៀនសូត្រ' },
  decision: {
    correction: {
      id: 'c1',
      contact: 'c-sokha',
      proposedAt: '2025-10-20T02:00:00.000Z',
      fields: { email: 'new@example.org', emptied: ['phone'] },
    },
    reason: 'The office keeps this address for now.',
  },
  link: 'https://meet.example.org/p/token',
  ...over,
});

async function readAs(name: string, of: CorrectionMail) {
  const model = correctionMail(of);
  const { text } = renderMail(model);
  await expect(`${model.subject}\n${model.preheader}\n\n${text}`).toMatchFileSnapshot(`golden/${name}.txt`);
  return text;
}

it.each(correctionKinds)(
  '%s reads as in its golden files, in a mail and where a person brings it',
  async (kind) => {
    await readAs(`${kind}-both`, mail({ kind, ...(kind === 'correctionMoved' ? { link: undefined } : {}) }));
    if (kind === 'correctionMoved') return;
    const { link: _, ...byHand } = mail({ kind });
    await expect(correctionText(byHand, 'km')).toMatchFileSnapshot(`golden/${kind}-by-hand.txt`);
  },
);

it('who has left is thanked, and led nowhere', async () => {
  const { decision } = mail();
  const left = { ...decision, correction: { ...decision.correction, fields: { left: true } } };
  const text = await readAs('correctionLeft-both', mail({ decision: left, link: undefined }));
  expect(text).not.toContain('https://meet.example.org/p/');
});

it('an address that is no longer theirs learns nothing of the new one, nor who asked', () => {
  const { text } = renderMail(correctionMail(mail({ kind: 'correctionMoved', link: undefined })));
  expect(text).not.toMatch(/new@example\.org|Keo Sokha/);
});
