import type { Site } from './site.ts';

/** Keo Sokha of Rice Field Learning is the head of another organisation too, by the same address. */
export async function secondOrganisation(site: Pick<Site, 'member'>): Promise<void> {
  await site.member('m-two', [
    {
      type: 'MemberRegistered',
      data: {
        organisation: { name: { en: 'Second House' }, type: 'localNgo', subSectors: [], districts: [] },
        status: 'active',
      },
    },
    {
      type: 'ContactAdded',
      data: {
        contact: 'c-two',
        fields: {
          name: 'Keo Sokha',
          role: 'head',
          lang: 'en',
          email: 'Sokha@example.org',
          reachedBy: 'email',
        },
      },
    },
  ]);
}
