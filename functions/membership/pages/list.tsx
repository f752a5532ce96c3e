import type { Context } from 'hono';
import { digitsFor } from '../../i18n/khmer.ts';
import { inLanguage, type Lang, say } from '../../i18n/say.ts';
import type { StaffEnv } from '../../web/context.ts';
import { Select } from '../../web/form-choices.tsx';
import { freshForm } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Actions, Button, Empty, LinkButton, State, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { places } from '../rules/districts.ts';
import { memberStatuses } from '../rules/events.ts';
import { contactsInOrder } from '../rules/member.ts';
import { subSectorName } from '../rules/sub-sectors.ts';
import { type ListedMember, listMembers, matches } from '../rules/views.ts';
import { memberTexts as texts } from '../texts.ts';
import { statusWords, typeWords } from '../words.ts';
import { reachedLine, StatusOf } from './words.tsx';

/** Members on one page of the list. */
const PAGE = 50;

interface Asked {
  readonly search: string;
  readonly status: string;
  readonly subSector: string;
  readonly district: string;
  readonly page: number;
}

/** All members: search first, then rows that read as sentences. */
export async function listPage(c: Context<StaffEnv>) {
  const { lang, services, networkId, staff } = c.var;
  const all = await listMembers(services.views, networkId);
  const asked = askedOf(c);
  const found = sorted(
    all.filter((one) => isAsked(one, asked)),
    lang,
  );
  const path = `/n/${networkId}/members`;
  const edits = staff.role !== 'observer';
  const waiting = all.reduce((sum, { corrections }) => sum + corrections, 0);
  const active = all.filter(({ member }) => member.status === 'active').length;
  return show(
    c,
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.title)}
      lead={
        all.length === 0
          ? undefined
          : say(lang, texts.lead, { active: digitsFor(lang, active), all: digitsFor(lang, all.length) })
      }
      action={
        edits && all.length > 0 ? (
          <>
            <LinkButton href={`${path}/new`} weight="main" icon="add">
              {say(lang, texts.register)}
            </LinkButton>
            <LinkButton href={`${path}/import`}>{say(lang, texts.import)}</LinkButton>
            <LinkButton href={`${path}/export`} weight="quiet" icon="download">
              {say(lang, texts.export)}
            </LinkButton>
          </>
        ) : undefined
      }
    >
      {waiting > 0 ? (
        <p>
          <a href={`${path}/corrections`}>
            {say(lang, texts.correctionsWait, { count: digitsFor(lang, waiting) })}
          </a>
        </p>
      ) : null}
      {all.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
          {edits ? (
            <Actions>
              <LinkButton href={`${path}/import`} weight="main">
                {say(lang, texts.import)}
              </LinkButton>
              <LinkButton href={`${path}/new`}>{say(lang, texts.register)}</LinkButton>
            </Actions>
          ) : null}
        </Empty>
      ) : (
        <>
          <Search lang={lang} path={path} asked={asked} all={all} />
          <Found lang={lang} path={path} asked={asked} found={found} />
        </>
      )}
    </StaffPage>,
  );
}

function askedOf(c: Context<StaffEnv>): Asked {
  const page = Number(c.req.query('page') ?? '1');
  return {
    search: (c.req.query('q') ?? '').slice(0, 200),
    status: c.req.query('status') ?? '',
    subSector: c.req.query('subSector') ?? '',
    district: c.req.query('district') ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

function isAsked({ member, keys }: ListedMember, { search, status, subSector, district }: Asked): boolean {
  const { subSectors, districts } = member.organisation;
  return (
    (status === '' || member.status === status) &&
    (subSector === '' || subSectors.includes(subSector)) &&
    (district === '' || districts.includes(district)) &&
    matches(keys, search)
  );
}

/** As a dictionary of the reader's language would have them; those who left come last. */
function sorted(members: readonly ListedMember[], lang: Lang): ListedMember[] {
  const order = new Intl.Collator(lang);
  const name = (one: ListedMember) => inLanguage(one.member.organisation.name, lang)?.text ?? '';
  const last = (one: ListedMember) => (one.member.status === 'left' ? 1 : 0);
  return members.toSorted((a, b) => last(a) - last(b) || order.compare(name(a), name(b)));
}

function Search(props: { lang: Lang; path: string; asked: Asked; all: readonly ListedMember[] }) {
  const { lang, path, asked, all } = props;
  const used = new Set(all.flatMap(({ member }) => member.organisation.subSectors));
  const form = freshForm(lang, asked);
  const filtered = asked.status !== '' || asked.subSector !== '' || asked.district !== '';
  return (
    <search>
      <form method="get" action={path}>
        <div class="field">
          <label for="q">{say(lang, texts.search)}</label>
          <div class="search">
            <input id="q" name="q" type="search" value={asked.search} autocomplete="off" />
            <Button icon="search">{say(lang, texts.searchButton)}</Button>
          </div>
        </div>
        <details class="fold" open={filtered}>
          <summary>
            <span class="name">{say(lang, texts.filters)}</span>
          </summary>
          <div class="inside across">
            <Select
              form={form}
              name="status"
              label={say(lang, texts.status)}
              options={[
                { value: '', label: say(lang, texts.anyStatus) },
                ...memberStatuses.map((value) => ({ value, label: say(lang, statusWords[value]) })),
              ]}
            />
            <Select
              form={form}
              name="subSector"
              label={say(lang, texts.subSector)}
              options={[
                { value: '', label: say(lang, texts.anySubSector) },
                ...[...used].map((value) => ({ value, label: subSectorName(lang, value) })),
              ]}
            />
            <Select
              form={form}
              name="district"
              label={say(lang, texts.district)}
              options={[
                { value: '', label: say(lang, texts.anyDistrict) },
                ...Object.entries(places).map(([value, name]) => ({ value, label: name[lang] })),
              ]}
            />
          </div>
        </details>
      </form>
    </search>
  );
}

function Found(props: { lang: Lang; path: string; asked: Asked; found: readonly ListedMember[] }) {
  const { lang, path, asked, found } = props;
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(asked.page, pages);
  const narrowed =
    asked.search !== '' || asked.status !== '' || asked.subSector !== '' || asked.district !== '';
  if (found.length === 0) {
    return (
      <Empty>
        <p>{say(lang, texts.nothingFound)}</p>
        <p>
          <a href={path}>{say(lang, texts.showAll)}</a>
        </p>
      </Empty>
    );
  }
  return (
    <>
      {narrowed ? (
        <p role="status">
          {say(lang, texts.found, { count: digitsFor(lang, found.length) })}{' '}
          <a href={path}>{say(lang, texts.showAll)}</a>
        </p>
      ) : null}
      <ul class="rows">
        {found.slice((page - 1) * PAGE, page * PAGE).map((one) => (
          <MemberLine lang={lang} path={path} one={one} />
        ))}
      </ul>
      {pages > 1 ? <Pages lang={lang} path={path} asked={asked} page={page} pages={pages} /> : null}
    </>
  );
}

function MemberLine({ lang, path, one }: { lang: Lang; path: string; one: ListedMember }) {
  const { organisation, status } = one.member;
  const [first] = contactsInOrder(one.member);
  const kind = [
    say(lang, typeWords[organisation.type]),
    ...organisation.subSectors.map((code) => subSectorName(lang, code)),
  ];
  return (
    <li>
      <div>
        <a class="what" href={`${path}/${one.id}`}>
          <Typed text={organisation.name} lang={lang} />
        </a>
        <p class="muted">{kind.join(' · ')}</p>
        <p>
          {first ? reachedLine(first, lang) : <State mood="failed">{say(lang, texts.nobody)}</State>}{' '}
          {first?.held ? (
            <State mood="failed">
              {say(lang, first.held === 'bounced' ? texts.heldShort : texts.complainedShort)}
            </State>
          ) : null}
        </p>
      </div>
      {status === 'unknown' ? null : <StatusOf status={status} lang={lang} />}
    </li>
  );
}

function Pages(props: { lang: Lang; path: string; asked: Asked; page: number; pages: number }) {
  const { lang, path, asked, page, pages } = props;
  const href = (to: number) => {
    const query = new URLSearchParams({
      q: asked.search,
      status: asked.status,
      subSector: asked.subSector,
      district: asked.district,
      page: String(to),
    });
    return `${path}?${query}`;
  };
  return (
    <nav class="actions" aria-label={say(lang, texts.pages)}>
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev">
          <Icon name="back" /> {say(lang, texts.previous)}
        </a>
      ) : null}
      <span>{say(lang, texts.pageOf, { page: digitsFor(lang, page), all: digitsFor(lang, pages) })}</span>
      {page < pages ? (
        <a href={href(page + 1)} rel="next">
          {say(lang, texts.next)} <Icon name="open" />
        </a>
      ) : null}
    </nav>
  );
}
