import { expect, test } from 'vitest';
import type { ListedMember } from '../../functions/membership/rules/views.ts';
import { ownerNames, storedOwners, unknownOwner } from '../../functions/minutes/typing/owners.ts';

const member = (id: string, en: string, status = 'active') =>
  ({ id, member: { status, organisation: { name: { en } }, contacts: [] } }) as unknown as ListedMember;
const open = { meeting: { details: {} } } as Parameters<typeof ownerNames>[0];
const names = ownerNames(
  open,
  [
    member('m-lotus', 'Lotus Steps Cambodia'),
    member('m-rice', 'Rice Field Learning'),
    member('m-river', 'Rice River School'),
    member('m-gone', 'Bamboo Bridge', 'left'),
  ],
  'en',
);

test('an owner is whom exactly one organisation is called by the beginning of its name', () => {
  expect(storedOwners(names, 'lotus steps\nRice F')).toBe('member:m-lotus member:m-rice');
  expect(unknownOwner(names, 'Lotus Steps')).toBeUndefined();
});

test.each(['Rice', 'Lo', 'Steps', 'Bamboo'])(
  'of several, of none, or of one that has left it is none: %s',
  (typed) => {
    expect(unknownOwner(names, typed)).toBe(typed);
  },
);
