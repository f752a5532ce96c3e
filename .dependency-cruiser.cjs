/**
 * The layout as rules (`npm run layout`). Every comment says where the code belongs instead.
 * Options: https://github.com/sverweij/dependency-cruiser/blob/main/doc/rules-reference.md
 */

/** Rules and messages of a capability are pure: no SDK, no clock, no randomness, no network, no files. */
const RULES = '^functions/[^/]+/(rules|messages)/';

/** Kernel types and functions that rules may build on; everything else in platform/ reaches the outside. */
const PURE_PLATFORM =
  '^functions/platform/(day-count|address|aggregate|capability|clock|event|object-prefixes|once|personal|personal-data|phone|planned-mail|refusal|repository|same|telegram|tomorrow|views)\\.ts$';

/** Every capability, and the two rooms of the engine that have doors like one; a new folder is one of them. */
const CAPABILITIES = '^functions/(?!(delivery|flow|i18n|platform|site|typing|web)/)[^/]+/';

/**
 * What a capability shows to others: its doors for the flow (capability.ts), for deliver (mails.ts) and for
 * the site (pages.ts), with the words of its reasons (reasons.ts), and its rules/.
 */
const DOORS = '^functions/[^/]+/((capability|mails|pages|reasons)\\.ts$|rules/)';

/** What rooms name as public besides; every line with the reason. A new one is a last resort. */
const PUBLIC = [
  // Who is invited to a meeting, by which name: an answer by e-mail is matched with them.
  '^functions/meeting/people/',
  // Who a link to a meeting is for: the page of its agenda is behind the same link.
  '^functions/meeting/answer/open-link\\.ts$',
  // What messages and stages of a meeting are called: the board of everything names them.
  '^functions/meeting/(messages/words|page/stage-text)\\.ts$',
  // Whom a summary reaches, and whether its mail can thank who came: the page that publishes it from minutes says it.
  '^functions/meeting/run/summary-reach\\.tsx$',
  // The invitation goes out again to several whom it did not reach: the board of everything has the button for it.
  '^functions/meeting/run/send-again\\.ts$',
  // Links that open another app with a text: the summary is posted too.
  '^functions/meeting/hand-over/share-links\\.ts$',
  // What of files anybody may see: the page of a meeting shows it. Why one was not kept: everybody who sent it reads it.
  '^functions/files/(in-public|refusal-texts)\\.ts$',
  // What nobody has promised yet, with the button that takes it: the summary of a meeting offers it too.
  '^functions/tasks/free-tasks\\.tsx$',
  // Who a link to tasks is for: the board of a forum's tasks is behind the same link.
  '^functions/tasks/promises/open-link\\.ts$',
  // What shows how far a task is, as a file: also whoever leads its role may open it.
  '^functions/tasks/kept-file\\.ts$',
  // Who has a task and how it stands, in words: the plan of a forum is made of tasks.
  '^functions/tasks/(staff/(rows|names)|standing-mood)\\.tsx?$',
  // Papers as links: the page of a meeting names the public ones.
  '^functions/agenda/paper-links\\.tsx$',
  // Who can read the page of a meeting: also the page that publishes it asks.
  '^functions/meeting/draft/visibility-fields\\.tsx$',
  // What the fixed choices of members are called, wherever one of them is named.
  '^functions/membership/words\\.ts$',
  // That an address is on hold, in the same words and with the same button for contacts and guests.
  '^functions/membership/held-address\\.tsx$',
  // What a person agreed to, on each page that a link of theirs opens, and on those of the staff: contacts and guests.
  '^functions/membership/(own-consents|consents-form)\\.tsx$',
  '^functions/membership/consent-texts\\.ts$',
  // What is asked about an organisation, wherever one becomes a member.
  '^functions/membership/organisation-form\\.tsx$',
  // What a link that opens nothing any more shows, and the way to a new one: every page behind a link answers so.
  '^functions/lost-link/dead-link\\.tsx$',
  // Addresses of calendars, for the pages and letters that offer them.
  '^functions/feed/feed-link\\.ts$',
];

/** What a deployed function is made of besides doors: it hands these to the engine. */
const PARTS = [
  // deliver, react and web read rows of the ledger that were stored before they named their effect.
  '^functions/meeting/messages/effects-of-before\\.ts$',
  // feedback holds the addresses that mail came back from.
  '^functions/(membership|meeting|forum/places|forum/voices)/hold\\.ts$',
  // … of guests, whose meeting messages about tasks do not name.
  '^functions/tasks/sending/guests-meeting\\.ts$',
  // pictures looks at what was uploaded.
  '^functions/files/taking/take\\.ts$',
  // inbound reads the mails that arrived.
  '^functions/replies/reading/(incoming|receive)\\.ts$',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'rules-without-sdk',
      comment:
        'Rules decide on what they are given. Read or write in functions/platform/ or functions/delivery/ ' +
        'and pass the answer in; to make something happen, return an intent from reactions.ts.',
      severity: 'error',
      from: { path: RULES },
      to: { path: '^node_modules/(@aws-|@middy|@smithy|aws4fetch|hono|nodemailer|postal-mime|ulid)' },
    },
    {
      name: 'rules-without-node',
      comment:
        'Rules read no clock, no file, no network and no environment: time and ids arrive in the command. ' +
        'Only hashing (node:crypto) is allowed, since it always gives the same.',
      severity: 'error',
      from: { path: RULES },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'rules-without-tables',
      comment:
        'Rules know of aggregates, events, refusals and view rows, not of tables. What needs a table belongs ' +
        'in functions/platform/, functions/flow/ or functions/delivery/.',
      severity: 'error',
      from: { path: RULES },
      to: { path: '^functions/platform/', pathNot: PURE_PLATFORM, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-without-pages',
      comment:
        'Rules never know how they are shown or told. Put what both need into the rules, and let pages import ' +
        'it. Of its messages a capability knows the table of rules, not the words, which planning need not carry.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/rules/' },
      to: {
        path: '^functions/[^/]+/(?!rules/)[^/]+/|^functions/web/|\\.tsx$',
        pathNot: '^functions/(i18n|platform|delivery)/|^functions/$1/messages/(table|rule)\\.ts$',
      },
    },
    {
      name: 'messages-without-pages',
      comment:
        'A message is its rule and its words. What shows it on a page belongs to that page; what reads or ' +
        'sends for it in sending/.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/messages/' },
      to: {
        path: '^functions/[^/]+/(?!rules/)[^/]+/|^functions/web/|\\.tsx$',
        pathNot: '^functions/(i18n|platform|delivery)/|^functions/$1/messages/',
      },
    },
    {
      name: 'sdk-only-in-platform-and-delivery',
      comment:
        'Only functions/platform/ (tables, clock, secrets) and functions/delivery/ (mail) speak to AWS. Add a ' +
        'small class there and pass it in.',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/(platform|delivery)/' },
      to: { path: '^node_modules/(@aws-sdk|@smithy|aws4fetch)/' },
    },
    {
      name: 'native-code-apart',
      comment:
        'sharp is native code of 18 MB for each kind of processor, and decodes what strangers send: it is loaded in ' +
        'the one function whose role can do nothing else.',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/files/taking/' },
      to: { path: '^(node_modules/)?sharp(/|$)' },
    },
    {
      name: 'functions-stand-alone',
      comment:
        'What is deployed imports nothing of bin/, lib/ or test/. Code that both need belongs in functions/; ' +
        'what only the local cloud needs belongs in bin/local/.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(bin|lib|test)/' },
    },
    {
      name: 'lib-imports-no-runtime-code',
      comment:
        'The stack knows the names of environment variables (platform/env.ts), the keys of tables ' +
        '(platform/table-shapes.ts) and how keys of objects begin (platform/object-prefixes.ts), which import nothing. Anything else runs in a function, not at synth.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^functions/', pathNot: '^functions/platform/(env|object-prefixes|table-shapes)\\.ts$' },
    },
    {
      name: 'contract-imports-nothing',
      comment:
        'env.ts, object-prefixes.ts and table-shapes.ts are read at synth as well as at run time: keep them free of ' +
        'imports.',
      severity: 'error',
      from: { path: '^functions/platform/(env|object-prefixes|table-shapes)\\.ts$' },
      to: {},
    },
    {
      name: 'capabilities-know-no-flow',
      comment:
        'A capability brings rules, mails and pages; functions/flow/ and the functions ask it, never the other ' +
        'way round. What flow/ counts and lists (acts, day, tally, failures, mail-packs, lists, troubles, pulse) is for pages.',
      severity: 'error',
      from: { path: '^functions/(?!flow/)[^/]+/' },
      to: {
        path: '^functions/flow/',
        pathNot: '^functions/flow/(acts|day|tally|failures|mail-packs|lists|troubles|pulse)\\.ts$',
      },
    },
    {
      name: 'kit-knows-nothing-above',
      comment:
        'platform/ and i18n/ serve every capability alike and import none. What is special to one belongs in ' +
        'its folder.',
      severity: 'error',
      from: { path: '^functions/(platform|i18n)/' },
      to: { path: '^functions/(?!platform/|i18n/)' },
    },
    {
      name: 'engine-is-handed-its-lists',
      comment:
        'flow/ and delivery/ know no capability: the functions hand them functions/capabilities.ts and ' +
        'functions/mail-sources.ts. A type that a capability and the engine share belongs in platform/.',
      severity: 'error',
      from: { path: '^functions/(flow|delivery)/' },
      to: { path: '^functions/(?!platform/|i18n/|web/|flow/|delivery/)' },
    },
    {
      name: 'web-is-a-kit',
      comment:
        'web/ is what pages are made of and knows none of them, and no mail. What belongs to a capability ' +
        'is in its folder; what puts the site together is in functions/site/.',
      severity: 'error',
      from: { path: '^functions/web/', pathNot: '^functions/web/context\\.ts$' },
      to: { path: '^functions/(?!web/|i18n/|platform/)' },
    },
    {
      name: 'typing-is-a-kit',
      comment:
        'typing/ is what every page is made of on which several people type, and knows none of them: the fields, who ' +
        'wrote them and how they are stored is handed in.',
      severity: 'error',
      from: { path: '^functions/typing/' },
      to: { path: '^functions/(?!typing/|web/|i18n/|platform/)' },
    },
    {
      name: 'web-context-knows-types-only',
      comment:
        'A request carries the tables of mails and the network of its address, and capabilities bring entries ' +
        'for calendars, so that web/context.ts names those types; nothing else of delivery/ and network/.',
      severity: 'error',
      from: { path: '^functions/web/context\\.ts$' },
      to: {
        path: '^functions/(?!web/|i18n/|platform/)',
        pathNot: '^functions/(delivery/(calendar-feed|ledger|pace)|network/rules/(events|network))\\.ts$',
      },
    },
    {
      name: 'web-context-runs-nothing-above',
      comment: 'The types of web/context.ts are types: what runs belongs to the code that reads the request.',
      severity: 'error',
      from: { path: '^functions/web/context\\.ts$' },
      to: { path: '^functions/(?!web/|i18n/|platform/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'site-stands-on-top',
      comment:
        'functions/site/ puts the site together for functions/web.ts. What others need of it belongs in web/.',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/(site/|web\\.ts$)' },
      to: { path: '^functions/site/' },
    },
    {
      name: 'site-knows-doors',
      comment:
        'The site knows a capability by its pages.ts, and the network by its rules: who may open what. What a ' +
        'page of one needs of another is brought through pages.ts.',
      severity: 'error',
      from: { path: '^functions/site/' },
      to: {
        path: '^functions/(?!site/|web/|i18n/|platform/)',
        pathNot: '^functions/([^/]+/pages\\.ts$|network/rules/|reasons\\.ts$)',
      },
    },
    {
      name: 'capabilities-have-doors',
      comment:
        'Another capability is known by its doors, its rules/ and what it names as public (PUBLIC, above): ask it ' +
        'for what you need by its rules, or let it bring that through its pages.ts.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: CAPABILITIES, pathNot: ['^functions/$1/', DOORS, ...PUBLIC] },
    },
    {
      name: 'functions-come-in-by-doors',
      comment:
        'The lists and the deployed functions know a capability by its doors; what a function is made of besides ' +
        'is listed in PARTS, above.',
      severity: 'error',
      from: { path: '^functions/[^/]+\\.ts$' },
      to: { path: CAPABILITIES, pathNot: [DOORS, ...PARTS] },
    },
    {
      name: 'pages-load-late',
      comment:
        'pages.ts is loaded with the function: name pages in it and import() them, so that a member who opens an ' +
        'invitation waits for nothing else. The pages of the invitation itself are the exception.',
      severity: 'error',
      from: { path: '^functions/[^/]+/pages\\.ts$', pathNot: '^functions/web/' },
      to: {
        path: '^functions/(?!web/pages\\.ts$|meeting/answer/answer\\.tsx$)',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    },
    {
      name: 'no-cycles',
      comment:
        'Files that need each other are one idea, also where only types are needed: join them, or move what ' +
        'both need below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-drawers',
      comment:
        'A folder or file called utils, helpers or common says nothing. Name it after what it is about and put ' +
        'it beside its only user, or in platform/ or i18n/.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(utils|helpers|common|shared|misc)(/|\\.tsx?$)', pathNot: '^node_modules/' },
    },
    {
      name: 'no-barrels',
      comment:
        'No index.ts: import from the file that says it, so that a reader finds it and bundles stay small.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)index\\.tsx?$', pathNot: '^node_modules/' },
    },
    {
      name: 'resolvable',
      comment: 'This import leads nowhere: a typing error, or a package missing from package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'deployed-code-uses-dependencies',
      comment: 'What is deployed may only use `dependencies`; move the package there from `devDependencies`.',
      severity: 'error',
      from: { path: '^(functions|lib)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(test/samples|cdk\\.out|\\.local)' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    // dependency-cruiser reads TypeScript 7 only through swc.
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
