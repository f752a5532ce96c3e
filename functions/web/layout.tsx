import type { Child } from 'hono/jsx';
import { zoneLabel } from '../i18n/dates.ts';
import { heldTogether } from '../i18n/held-together.ts';
import { inLanguage, say } from '../i18n/say.ts';
import type { StaffEnv } from './context.ts';
import { Icon, type IconName } from './icons.tsx';
import { Document, Krama, LanguageSwitch, type Request } from './link-page.tsx';
import { layoutTexts as texts } from './texts-layout.ts';

export type Place = 'today' | 'meetings' | 'tasks' | 'members' | 'settings';

export interface StaffPageProps {
  readonly c: Request<StaffEnv>;
  readonly title: string;
  /** One line that sums the page up. */
  readonly lead?: Child;
  /** The few numbers that sum the page up, before anything is done about them. */
  readonly figures?: Child;
  /** The one main action. */
  readonly action?: Child;
  readonly place?: Place;
  /** The page above, for pages inside a place. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly children?: Child;
}

/** A page for those who run the network. */
export function StaffPage(props: StaffPageProps) {
  const { c, title, lead, figures, action, back, children } = props;
  const { lang, network, services, sheet } = c.var;
  return (
    <Document
      lang={lang}
      title={`${title} · ${network.settings.shortName}`}
      styles={<link rel="stylesheet" href={sheet} />}
    >
      <a class="skip" href="#content">
        {say(lang, texts.skip)}
      </a>
      <Krama stage={services.stage} lang={lang} />
      <Bar c={c} place={props.place} />
      <main id="content">
        <div class="head">
          {back ? (
            <p class="back">
              <a href={back.href}>
                <Icon name="back" />
                {/* One box: a name in the other script would be torn from its bracket. */}
                <span>{back.label}</span>
              </a>
            </p>
          ) : null}
          <h1>{heldTogether(title)}</h1>
          {lead ? <p class="lead">{lead}</p> : null}
          {figures}
          {action ? <div class="actions">{action}</div> : null}
        </div>
        {children}
      </main>
      <footer class="foot">
        {say(lang, texts.footStaff, { zone: zoneLabel(network.settings.zone, lang) })}
      </footer>
    </Document>
  );
}

const places: readonly { place: Place; icon: IconName; adminsOnly?: boolean }[] = [
  { place: 'today', icon: 'today' },
  { place: 'meetings', icon: 'meetings' },
  { place: 'tasks', icon: 'done' },
  { place: 'members', icon: 'members' },
  { place: 'settings', icon: 'settings', adminsOnly: true },
];

function Bar({ c, place: here }: { c: Request<StaffEnv>; place: Place | undefined }) {
  const { lang, networkId, network, staff } = c.var;
  const name = inLanguage(network.settings.name, lang);
  return (
    <header class="topline">
      <div class="bar">
        <a class="network" href={`/n/${networkId}/today`} title={name?.text}>
          {network.settings.shortName}
        </a>
        <nav aria-label={say(lang, texts.places)}>
          <ul>
            {places
              .filter(({ adminsOnly }) => !adminsOnly || staff.role === 'admin')
              .map(({ place, icon }) => (
                <li>
                  <a
                    href={`/n/${networkId}/${place}`}
                    {...(place === here ? { 'aria-current': 'page' } : {})}
                  >
                    <Icon name={icon} />
                    <span>{say(lang, texts[place])}</span>
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <div class="aside">
          <LanguageSwitch c={c} />
          <a href={`/n/${networkId}/you`} aria-label={say(lang, texts.you, { name: staff.name })}>
            <Icon name="person" />
            <span class="name">{staff.name}</span>
          </a>
        </div>
      </div>
    </header>
  );
}
