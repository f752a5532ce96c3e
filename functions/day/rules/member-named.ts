import { searchKey } from '../../i18n/khmer.ts';
import type { MemberStatus } from '../../membership/rules/events.ts';
import type { ListedMember } from '../../membership/rules/views.ts';

/** The member that a typed organisation names, in whichever language and spelling; dormant ones come too. */
export function memberNamed(typed: string, members: Iterable<ListedMember>): string | undefined {
  const key = searchKey(typed);
  if (key === '') return undefined;
  const named = [...members].filter(({ member }) => {
    const { en, km } = member.organisation.name;
    return [en, km].some((name) => name && searchKey(name) === key);
  });
  const found = (status: MemberStatus) => named.find(({ member }) => member.status === status)?.id;
  return found('active') ?? found('dormant');
}
