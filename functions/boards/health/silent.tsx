import { counted } from '../../i18n/counted.ts';
import { asciiDigits } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { type Contact, contactsInOrder, reachedNow } from '../../membership/rules/member.ts';
import { type ListedMember, membersOf } from '../../membership/rules/views.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { inPages, PageLinks, pageIn } from '../../web/paged.tsx';
import { LinkButton, Section, Typed } from '../../web/parts.tsx';
import { healthTexts as texts } from './texts.ts';

/** Members on one page: each is read by itself. */
const MOST_SILENT = 8;

/** Members of which nothing was heard, each with the ways to them. Observers see no person and no number. */
export async function Silent({ c, ids }: { readonly c: StaffContext; readonly ids: readonly string[] }) {
  const { lang, services, networkId } = c.var;
  const page = pageIn(
    c,
    inPages(ids, () => 0, MOST_SILENT),
  );
  const members = await membersOf(services.views, networkId, page.items);
  return (
    <Section id="silent" title={say(lang, texts.silentTitle)}>
      <p class="help">{say(lang, texts.silentHelp)}</p>
      <p>{ids.length === 0 ? say(lang, texts.silentNone) : counted(lang, ids.length, texts.silentCount)}</p>
      {ids.length === 0 ? null : (
        <ul class="rows">
          {members.map((one) => (
            <li>
              <div>
                <a class="what" href={`/n/${networkId}/members/${one.id}`}>
                  <Typed text={one.member.organisation.name} lang={lang} />
                </a>
                {mayAct(c) && contactsInOrder(one.member).length === 0 ? (
                  <p class="muted">{say(lang, texts.noPerson)}</p>
                ) : null}
              </div>
              {mayAct(c) ? <Ways c={c} one={one} /> : null}
            </li>
          ))}
        </ul>
      )}
      <PageLinks c={c} of={page} anchor="silent" />
    </Section>
  );
}

function Ways({ c, one: { id, member } }: { readonly c: StaffContext; readonly one: ListedMember }) {
  const { lang, networkId } = c.var;
  const people = contactsInOrder(member);
  const called = people.find(({ phone }) => phone);
  const written = people.map((person) => [person, addressOf(person)] as const).find(([, href]) => href);
  return (
    <div class="actions">
      {called?.phone ? (
        <LinkButton weight="quiet" href={`tel:${asciiDigits(called.phone).replace(/[^\d+]/g, '')}`}>
          {say(lang, texts.call, { name: called.name })}
        </LinkButton>
      ) : null}
      {written?.[1] ? (
        <LinkButton weight="quiet" href={written[1]}>
          {say(lang, texts.write, { name: written[0].name })}
        </LinkButton>
      ) : null}
      <LinkButton weight="quiet" href={`/n/${networkId}/members/${id}/status`}>
        {say(lang, texts.askActive)}
      </LinkButton>
    </div>
  );
}

/** Where one writes to somebody by hand; not to an address that mail came back from. */
function addressOf(person: Contact): string | undefined {
  const { email, telegram, held } = person;
  if (reachedNow(person) === 'telegram' && telegram) return `https://t.me/${encodeURIComponent(telegram)}`;
  return email && !held ? `mailto:${email}` : undefined;
}
