import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { heldTogether } from '../i18n/held-together.ts';
import { type Lang, say } from '../i18n/say.ts';
import type { PageEnv } from './context.ts';
import { linkStyles } from './styles-link.ts';
import { webTexts as texts } from './texts.ts';

/** What a page needs of a request: hono's context has it. */
export interface Request<Env extends PageEnv> {
  readonly var: Readonly<Env['Variables']>;
  readonly req: { readonly url: string };
}

/**
 * The same page in the other language. Where the page has a form to type into it becomes a button of that form, so that
 * what was typed goes along: see `withSwitchInForm`.
 */
export function LanguageSwitch({ c }: { readonly c: Request<PageEnv> }) {
  const other: Lang = c.var.lang === 'km' ? 'en' : 'km';
  const url = new URL(c.req.url);
  url.searchParams.set('lang', other);
  // Two slashes at the start would be the address of another site.
  const path = url.pathname.replace(/^\/+/, '/');
  return (
    <a href={`${path}${url.search}`} lang={other} hreflang={other}>
      {say(c.var.lang, texts.otherLanguage)}
    </a>
  );
}

/** What a shared link shows; `at`: the page's own address, absolute, where it is for everybody in each language. */
interface Preview {
  readonly title: string;
  readonly text: string;
  readonly at?: string | undefined;
  /** Absolute address, and size in pixels: without the size the first person to share a link sees no picture. */
  readonly picture?:
    | { readonly url: string; readonly width: number; readonly height: number; readonly alt: string }
    | undefined;
}

export interface LinkPageProps {
  readonly c: Request<PageEnv>;
  readonly title: string;
  /** The network, as the reader calls it. */
  readonly network?: string | undefined;
  /** Under everything: why the reader sees this, the network's address. */
  readonly foot?: Child;
  /** What a shared link shows; only what anybody may know. */
  readonly preview?: Preview | undefined;
  /** Search engines may list it: it is for everybody. */
  readonly listed?: boolean | undefined;
  readonly children: Child;
}

/**
 * A page for members and the public: one column, its style inside it, no script, no other request. It
 * is not to be found by search engines unless it is `listed`, and where it leads does not learn its address.
 */
export function LinkPage(props: LinkPageProps) {
  const { c, title, network, foot, preview, listed, children } = props;
  const { lang } = c.var;
  // The error page needs nothing that could be what is broken.
  const stage = c.var.services?.stage ?? 'live';
  return (
    <Document
      lang={lang}
      title={network ? `${title} · ${network}` : title}
      styles={
        <>
          {listed ? null : <meta name="robots" content="noindex" />}
          {listed && preview ? <meta name="description" content={preview.text} /> : null}
          {preview ? <ShareTags preview={preview} network={network} /> : null}
          {preview?.at ? <OwnAddresses at={preview.at} lang={lang} /> : null}
          <style>{raw(linkStyles)}</style>
        </>
      }
    >
      <Krama stage={stage} lang={lang} />
      <div class="page">
        <header class="top">
          <b>{network ?? 'Prachum'}</b>
          <LanguageSwitch c={c} />
        </header>
        <main id="content">{children}</main>
        {foot ? <footer class="foot">{foot}</footer> : null}
      </div>
    </Document>
  );
}

/** What those who show a shared link read of it (Open Graph, and Twitter's own name for a large picture). */
function ShareTags({ preview, network }: { preview: Preview; network: string | undefined }) {
  const { title, text, picture } = preview;
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={text} />
      {network ? <meta property="og:site_name" content={network} /> : null}
      {picture ? (
        <>
          <meta property="og:image" content={picture.url} />
          <meta property="og:image:type" content="image/jpeg" />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.height)} />
          <meta property="og:image:alt" content={picture.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      ) : null}
    </>
  );
}

/** Each language of a page has its own address (Open Graph; hreflang names every one, and what is for all others). */
function OwnAddresses({ at, lang }: { at: string; lang: Lang }) {
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:url" content={`${at}?lang=${lang}`} />
      <meta property="og:locale" content={lang === 'km' ? 'km_KH' : 'en_US'} />
      <meta property="og:locale:alternate" content={lang === 'km' ? 'en_US' : 'km_KH'} />
      <link rel="alternate" hreflang="km" href={`${at}?lang=km`} />
      <link rel="alternate" hreflang="en" href={`${at}?lang=en`} />
      <link rel="alternate" hreflang="x-default" href={at} />
    </>
  );
}

/** A page of a few words, e.g. when something did not work. It needs nothing but itself. */
export function PlainPage(props: {
  readonly c: Request<PageEnv>;
  readonly title: string;
  readonly lead: Child;
  readonly children?: Child;
}) {
  return (
    <LinkPage c={props.c} title={props.title}>
      <h1>{heldTogether(props.title)}</h1>
      <p>{props.lead}</p>
      {props.children}
    </LinkPage>
  );
}

/** The band at the top, and the word that this is a demonstration. */
export function Krama({ stage, lang }: { stage: 'demo' | 'live'; lang: Lang }) {
  return (
    <>
      <div class="krama" />
      {stage === 'demo' ? (
        <aside class="demo" aria-label={say(lang, texts.demo)}>
          {say(lang, texts.demoBand)}
        </aside>
      ) : null}
    </>
  );
}

/** The frame of every page. */
export function Document(props: { lang: Lang; title: string; styles: Child; children: Child }) {
  return (
    <html lang={props.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{props.title}</title>
        {props.styles}
        <link rel="icon" href="data:," />
      </head>
      <body>{props.children}</body>
    </html>
  );
}
