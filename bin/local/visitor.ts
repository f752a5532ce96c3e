/**
 * A visitor without a browser, for tests and the demo: keeps cookies for each host, follows redirects
 * as a browser does, and signs in at the local issuer.
 */
export class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Requests a page and follows its redirects; `response.url` is where it ended. */
  async fetch(url: string | URL, init: RequestInit = {}): Promise<Response> {
    let at = new URL(url);
    let request = init;
    for (let hops = 0; hops < 20; hops += 1) {
      const response = await this.#once(at, request);
      const location = response.headers.get('location');
      if (location === null || response.status < 300 || response.status > 399) return response;
      await response.arrayBuffer();
      at = new URL(location, at);
      if (response.status === 303 || request.method === 'POST') request = {};
    }
    throw new Error(`${url} redirects without end.`);
  }

  /** Posts a form, as a page of the same origin would. */
  post(url: string | URL, fields: Readonly<Record<string, string>> | URLSearchParams): Promise<Response> {
    const { origin } = new URL(url);
    return this.fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers: { origin } });
  }

  /**
   * Opens a page that needs a sign-in and chooses a person at the local issuer.
   *
   * @returns the page that the sign-in led to.
   */
  async signIn(url: string | URL, email: string): Promise<Response> {
    const chooser = await this.fetch(url);
    await chooser.arrayBuffer();
    if (!new URL(chooser.url).pathname.startsWith('/choose/')) return this.fetch(url);
    return this.post(chooser.url, { email });
  }

  /** The cookie header for an origin, e.g. to hand to a real browser. */
  cookiesFor(url: string | URL): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#cookies.get(new URL(url).host) ?? []);
  }

  async #once(at: URL, init: RequestInit): Promise<Response> {
    const jar = this.#cookies.get(at.host) ?? new Map<string, string>();
    this.#cookies.set(at.host, jar);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(at, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      const gone = /;\s*max-age=(0|-\d+)/i.test(cookie) || expired(cookie);
      if (gone) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }
}

function expired(cookie: string): boolean {
  const at = /;\s*expires=([^;]+)/i.exec(cookie)?.[1];
  return at !== undefined && Date.parse(at) < Date.now();
}
