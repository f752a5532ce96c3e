import type { Lang } from '../../i18n/say.ts';
import { readOwnConsent } from '../../membership/own-consents.tsx';
import { agrees, sayConsent } from '../../membership/rules/consent.ts';
import type { Consents } from '../../membership/rules/events.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { bounded } from '../../platform/bounds.ts';
import type { LinkClaims } from '../../platform/links.ts';
import type { Services } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { sayGuestConsent, seatAggregate, seatId } from '../rules/seat.ts';

/** Times that one person may agree, or take it back, in a day. */
const CONSENTS = 20;

/**
 * What somebody says by their link about pictures and their name; `now`: what they agree to so far. What is so already
 * writes nothing and is not counted, and taking back is never refused for having been said too often: a consent can only
 * be taken back as often as it was given. A contact's is a fact of their member, a guest's of their seat at the one
 * meeting that knows them.
 */
export function takeConsent(
  services: Services,
  { network, cause, seat, person }: Pick<LinkClaims, 'network' | 'cause' | 'seat' | 'person'>,
  now: { readonly consents?: Consents | undefined },
  values: unknown,
  lang: Lang,
) {
  const { repository } = services;
  return attempt(lang, async () => {
    const said = readOwnConsent(values);
    if (!said || agrees(now, said.purpose) === said.agrees) return;
    if (said.agrees) await bounded(services, { network, id: person }, 'consents', CONSENTS, 'day');
    const meta = { by: `person:${person}`, at: services.now() };
    const consent = { ...said, via: 'link', lang } as const;
    if (seat === person) {
      await repository.change(seatAggregate, network, seatId(cause, seat), meta, (own) =>
        sayGuestConsent(own, consent),
      );
      return;
    }
    await repository.change(memberAggregate, network, seat, meta, (member) =>
      sayConsent(member, person, consent),
    );
  });
}
