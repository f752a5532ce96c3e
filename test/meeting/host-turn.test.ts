import { describe, expect, it } from 'vitest';
import { hostTurn } from '../../functions/meeting/rules/host-turn.ts';

const members = [
  { name: { en: 'Rice Field Learning', km: 'អង្គការវាលស្រែរៀនសូត្រ' } },
  { name: { km: 'អង្គការផ្កាឈូក' } },
  { name: { en: 'Provincial Office of Education' }, shortName: 'POE' },
];
const [rice, lotus, poe] = members;

describe('the turn to host', () => {
  it('is with who hosted longest ago, by their last time, in either language or by the short name', () => {
    const turn = hostTurn(members, [
      { date: '2025-11-10', host: 'rice field  learning' },
      { date: '2025-07-14', host: 'អង្គការផ្កាឈូក' },
      { date: '2025-04-07', host: 'POE' },
      { date: '2025-01-13', host: 'អង្គការវាលស្រែរៀនសូត្រ' },
    ]);
    expect(turn).toEqual({ next: { name: poe?.name, last: '2025-04-07' }, never: [] });
  });

  it('names also those that never hosted, and nobody’s turn where no member ever did', () => {
    expect(hostTurn(members, [{ date: '2025-11-10', host: 'Rice Field Learning' }])).toEqual({
      next: { name: rice?.name, last: '2025-11-10' },
      never: [lotus?.name, poe?.name],
    });
    const nobody = hostTurn(members, [{ date: '2025-11-10', host: 'Some hotel' }, { date: '2025-07-14' }]);
    expect(nobody.next).toBeUndefined();
    expect(nobody.never).toHaveLength(3);
  });
});
