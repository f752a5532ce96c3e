import type { Context } from 'hono';
import { fullDate } from '../../i18n/dates.ts';
import { fill, say } from '../../i18n/say.ts';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { giveRoleBack, revokeRole } from '../rules/decide.ts';
import { NETWORK_ID, networkAggregate, type Staff } from '../rules/network.ts';
import { networkTexts, roleTexts } from '../texts.ts';
import { takenTexts as texts } from '../texts-taken.ts';

/** The person of the address, as long as they have a role. */
export function presentIn(c: Context<StaffEnv>): Staff | undefined {
  return c.var.network.staff.find(({ id, revoked }) => id === c.req.param('staff') && !revoked);
}

/** The same once it was taken away; nobody who asked to be forgotten. */
export function formerIn(c: Context<StaffEnv>): Staff | undefined {
  return c.var.network.staff.find((one) => one.id === c.req.param('staff') && isFormer(one));
}

function isFormer({ revoked, email }: Staff): boolean {
  return revoked && email !== '';
}

/** Asks, and says what it does. */
export function showTakeAway(c: Context<StaffEnv>) {
  const person = presentIn(c);
  if (!person) return c.redirect(peoplePath(c, `/${c.req.param('staff')}`), 303);
  return show(c, <TakeAwayPage c={c} person={person} form={freshForm(c.var.lang)} />);
}

/** Takes the role away; or gives it back, which is the way to undo that. */
export async function takeAway(c: Context<StaffEnv>) {
  const { lang, services, networkId } = c.var;
  const values = await readForm(c);
  const id = c.req.param('staff') ?? '';
  const gives = textAt(values, 'do') === 'giveBack';
  const [person, former] = [presentIn(c), formerIn(c)];
  if (!person && !former) return notFound(c);
  const outcome = await attempt(lang, () =>
    services.repository.change(networkAggregate, networkId, NETWORK_ID, metaOf(c), (network) =>
      gives ? giveRoleBack(network, id, Number(textAt(values, 'taken'))) : revokeRole(network, id),
    ),
  );
  if (outcome.done) return c.redirect(peoplePath(c, gives ? `?given=${id}` : `?taken=${id}`), 303);
  const form = { lang, values, problems: outcome.problems };
  if (former) return show(c, <FormerPage c={c} person={former} form={form} />, 422);
  return person ? show(c, <TakeAwayPage c={c} person={person} form={form} />, 422) : notFound(c);
}

function peoplePath(c: Context<StaffEnv>, below = ''): string {
  return `/n/${c.var.networkId}/settings/people${below}`;
}

function TakeAwayPage({ c, person, form }: { c: Context<StaffEnv>; person: Staff; form: FormState }) {
  const { lang, network, staff: me } = c.var;
  const { id, name, email, role, dailyLine } = person;
  const named = { name };
  const others = network.staff.filter((one) => !one.revoked && one.id !== id && one.role !== 'observer');
  const [alone, ...more] = others;
  const does = [
    fill(texts.signedOut[lang], named),
    say(lang, texts.stays),
    fill(texts.told[lang], { email }),
    ...(dailyLine === undefined ? [] : [say(lang, texts.daily)]),
    ...(alone && more.length === 0 ? [fill(texts.alone[lang], { name: alone.name })] : []),
    say(lang, id === me.id ? texts.yourself : texts.back),
  ];
  return (
    <StaffPage
      c={c}
      place="settings"
      title={fill(texts.title[lang], named)}
      lead={fill(texts.lead[lang], { email, role: say(lang, roleTexts[role]) })}
      back={{ href: peoplePath(c, `/${id}`), label: name }}
    >
      <Form form={form} action={peoplePath(c, `/${id}/take-away`)}>
        <h2>{say(lang, texts.what)}</h2>
        <ul>
          {does.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
        <Actions>
          <Button weight="danger" name="do" value="takeAway">
            {fill(texts.button[lang], named)}
          </Button>
          <LinkButton href={peoplePath(c, `/${id}`)} weight="quiet">
            {say(lang, texts.keep)}
          </LinkButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

/** Somebody who had a role, and the way to give it back. */
export function FormerPage({ c, person, form }: { c: Context<StaffEnv>; person: Staff; form?: FormState }) {
  const { lang, network } = c.var;
  const { name, email, role, taken } = person;
  const date = taken ? fullDate(taken.at, network.settings.zone, lang) : '';
  return (
    <StaffPage
      c={c}
      place="settings"
      title={name}
      lead={fill(texts.formerLead[lang], { email, date, role: say(lang, roleTexts[role]) })}
      back={{ href: peoplePath(c), label: say(lang, networkTexts.peopleTitle) }}
    >
      <p>{fill(texts.backHelp[lang], { name })}</p>
      <GiveBack c={c} person={person} form={form ?? freshForm(lang)} />
      <p>
        <a href={`/n/${c.var.networkId}/forget/staff/${person.id}`}>
          {fill(networkTexts.forget[lang], { name })}
        </a>
      </p>
    </StaffPage>
  );
}

function GiveBack({ c, person, form }: { c: Context<StaffEnv>; person: Staff; form: FormState }) {
  const { lang } = c.var;
  const { id, name, role, taken } = person;
  return (
    <Form form={form} action={peoplePath(c, `/${id}/take-away`)}>
      <input type="hidden" name="taken" value={String(taken?.version ?? 0)} />
      <Button name="do" value="giveBack">
        {fill(texts.undoOf[lang], { name, role: say(lang, roleTexts[role]) })}
      </Button>
    </Form>
  );
}

/** After a role was taken or given back: what was done, and how it is undone. */
export function TakenNotice({ c }: { c: Context<StaffEnv> }) {
  const { lang, network } = c.var;
  const { taken = '', given = '' } = c.req.query();
  const gone = network.staff.find((one) => one.id === taken && isFormer(one));
  const back = network.staff.find(({ id, revoked }) => id === given && !revoked);
  if (!gone && !back) return null;
  return (
    <Notice mood="done" live>
      {gone ? (
        <>
          <p>{fill(texts.taken[lang], { name: gone.name })}</p>
          <GiveBack c={c} person={gone} form={freshForm(lang)} />
        </>
      ) : null}
      {back ? <p>{fill(texts.given[lang], { name: back.name })}</p> : null}
    </Notice>
  );
}

/** Everybody who had a role, the last one first. */
export function FormerPeople({ c }: { c: Context<StaffEnv> }) {
  const { lang, network } = c.var;
  const former = network.staff
    .filter(isFormer)
    .toSorted((a, b) => ((a.taken?.at ?? '') < (b.taken?.at ?? '') ? 1 : -1));
  if (former.length === 0) return null;
  return (
    <section id="former" aria-labelledby="former-title">
      <h2 id="former-title">{say(lang, texts.formerTitle)}</h2>
      <ul class="rows">
        {former.map(({ id, name, role, taken }) => (
          <li>
            <div>
              <a class="what" href={peoplePath(c, `/${id}`)}>
                {name}
              </a>
              <p class="muted">
                {fill(texts.formerLine[lang], {
                  role: say(lang, roleTexts[role]),
                  date: taken ? fullDate(taken.at, network.settings.zone, lang) : '',
                })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
