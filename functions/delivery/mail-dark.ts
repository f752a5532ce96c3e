import { colour, tones } from './mail-type.tsx';

/** Text and the rules in its colour: light → dark; on its paper in `papers` each has 4.5:1 or more. */
const inks: Readonly<Record<string, string>> = {
  [colour.ink]: '#e9ece6',
  [colour.muted]: '#a5b0a8',
  [colour.green]: '#7fcba4',
  [colour.brick]: '#f0957d',
  [colour.white]: '#10211a',
  [tones.changes.ink]: '#e5b566',
  [tones.cancels.ink]: '#f3a19a',
  [tones.reminds.ink]: '#9cc4ea',
  [colour.line]: '#37413b',
};

/** Behind the text, and the light checks of the krama. */
const papers: Readonly<Record<string, string>> = {
  [colour.paper]: '#151b18',
  [colour.tint]: '#1d2521',
  [colour.white]: '#1d2521',
  [colour.green]: '#7fcba4',
  [tones.invites.paper]: '#1f3329',
  [tones.changes.paper]: '#33290f',
  [tones.cancels.paper]: '#3a1f1d',
  [tones.reminds.paper]: '#1b2b39',
  [colour.line]: '#37413b',
};

/**
 * The mail in the dark, for programs that ask for it (Apple's, Thunderbird, Outlook on a Mac); the others show
 * it light or invert it themselves. It finds colours by the styles they are written in: a program that has
 * changed those has done the work already, and is left alone. Apple Mail wants `color-scheme` as a style.
 */
export const darkStyle = [
  ':root{color-scheme:light dark}',
  '@media (prefers-color-scheme:dark){',
  ...Object.entries(inks).flatMap(([light, dark]) => [
    `[style*='color:${light}']{color:${dark}!important}`,
    `[style*='solid ${light}']{border-color:${dark}!important}`,
  ]),
  ...Object.entries(papers).map(
    ([light, dark]) =>
      `[style*='background-color:${light}'],[bgcolor='${light}']{background-color:${dark}!important}`,
  ),
  '}',
].join('');
