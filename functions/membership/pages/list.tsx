import type { Context } from 'hono';
import { digitsFor } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { StaffEnv } from '../../web/context.ts';
import { Select } from '../../web/form-choices.tsx';
import { freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { type ListAsked, LongList, listAsked, pageOf } from '../../web/long-list.tsx';
import { Actions, Empty, LinkButton, State, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { places } from '../rules/districts.ts';
import { memberStatuses } from '../rules/events.ts';
import { contactsInOrder } from '../rules/member.ts';
import { subSectorName } from '../rules/sub-sectors.ts';
import { type ListedMember, listMembers } from '../rules/views.ts';
import { memberTexts as texts } from '../texts.ts';
import { statusWords, typeWords } from '../words.ts';
import { reachedLine, StatusOf } from './words.tsx';

interface Asked extends ListAsked {
  readonly status: string;
  readonly subSector: string;
  readonly district: string;
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
        <Found lang={lang} path={path} asked={asked} found={found} all={all} />
      )}
    </StaffPage>,
  );
}

function askedOf(c: Context<StaffEnv>): Asked {
  return {
    ...listAsked(c),
    status: c.req.query('status') ?? '',
    subSector: c.req.query('subSector') ?? '',
    district: c.req.query('district') ?? '',
  };
}

function isAsked({ member }: ListedMember, { status, subSector, district }: Asked): boolean {
  const { subSectors, districts } = member.organisation;
  return (
    (status === '' || member.status === status) &&
    (subSector === '' || subSectors.includes(subSector)) &&
    (district === '' || districts.includes(district))
  );
}

/** A–Z; those who left come last. */
function sorted(members: readonly ListedMember[], lang: Lang): ListedMember[] {
  const named = inNameOrder(members, lang, ({ member }) => plain(member.organisation.name, lang));
  const left = ({ member }: ListedMember) => member.status === 'left';
  return [...named.filter((one) => !left(one)), ...named.filter(left)];
}

interface FoundProps {
  readonly lang: Lang;
  readonly path: string;
  readonly asked: Asked;
  /** Those that the filters let through, A–Z. */
  readonly found: readonly ListedMember[];
  readonly all: readonly ListedMember[];
}

function Found(props: FoundProps) {
  const { lang, path, asked, found } = props;
  const { status, subSector, district } = asked;
  const list = pageOf(found, asked, ({ keys }) => keys);
  const chosen = status !== '' || subSector !== '' || district !== '';
  return (
    <div id="members">
      <LongList
        lang={lang}
        list={list}
        path={path}
        keep={{ status, subSector, district }}
        anchor="members"
        label={texts.search}
        filters={{ fields: <Filters {...props} open={chosen} />, chosen }}
      >
        <ul class="rows">
          {list.rows.map((one) => (
            <MemberLine lang={lang} path={path} one={one} />
          ))}
        </ul>
      </LongList>
    </div>
  );
}

function Filters({ lang, asked, all, open }: FoundProps & { readonly open: boolean }) {
  const used = new Set(all.flatMap(({ member }) => member.organisation.subSectors));
  const form = freshForm(lang, asked);
  return (
    <details class="fold" open={open}>
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
