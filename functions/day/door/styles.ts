import { asset } from '../../web/asset.ts';

const tick =
  "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%COLOUR' stroke-width='3'%3E%3Cpath d='M4 12.5 9.5 18 20 7'/%3E%3C/svg%3E";
const clock =
  "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%COLOUR' stroke-width='2'%3E%3Cpath d='M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3.5 2'/%3E%3C/svg%3E";
const drawn = (icon: string, colour: string) =>
  `url("data:image/svg+xml,${icon.replace('COLOUR', `23${colour}`)}")`;

/** The check-in page, above the sheet of all pages behind links, and like it for a WebView of 2017. */
const styles = `
#list{list-style:none;padding:0;margin:0 0 24px}
#list li{border-top:1px solid #d9d4c7;margin:0;padding:6px 0;display:flex;flex-wrap:wrap;align-items:center}
#list li[hidden]{display:none}
.who{flex:1 1 7em;min-width:0;display:block;padding:5px 8px 5px 0;color:inherit;text-decoration:none;min-height:44px}
.who b,.who small,.st{display:block}
.who small{color:#57635c;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.st{font-size:15px;font-weight:600;color:#1e6647}
.st:empty{display:none}
[data-is=room] .st,[data-is=online] .st{background:${drawn(tick, '1e6647')} 0 4px/16px 16px no-repeat;padding-left:22px}
[data-is=away] .st{color:#57635c}
#list [data-waits] .st{color:#855400;background:${drawn(clock, '855400')} 0 4px/16px 16px no-repeat;padding-left:22px}
#list .button{display:inline-block;width:auto;margin:0 0 0 8px;padding:8px 12px;min-height:48px}
#list [name=room]{min-width:4.5em}
#list [data-is=room]>.button,#list [data-is=online]>.button{display:none}
.panel{flex:0 0 100%;padding:8px 0 12px;outline:0}
.panel form{margin:0 0 12px}
.panel p{margin:0 0 6px}
#list .panel .button{margin:0 8px 8px 0}
#list [data-is=room] .panel [value=room],#list [data-is=online] .panel [value=online],#list [data-is=away] .panel [value=away]{display:none}
.ask{display:none}
#list [data-is=room] .ask,#list [data-is=online] .ask{display:block}
#list [data-w] .instead{display:none}
.tick{display:inline-block;font-weight:400;margin:0 18px 0 0;padding:10px 0}
#bar{position:-webkit-sticky;position:sticky;top:0;background:#fbf9f4;padding:8px 0 10px;z-index:1}
.who,.panel{scroll-margin:130px 0 16px}
#status{font-weight:700;margin:0 0 8px}
.find{display:flex;margin:0}.find .button{width:auto;margin:0 0 0 8px}
.js .find .button{display:none}.panel details{border:0;padding:0}.panel summary{color:#1e6647;text-decoration:underline}
#door textarea{font-size:15px;min-height:9em}
@media (prefers-color-scheme:dark){
#bar{background:#151b18}
#list li{border-color:#37413b}
.who small,[data-is=away] .st{color:#a5b0a8}
.st,.panel summary{color:#7fcba4}
[data-is=room] .st,[data-is=online] .st{background-image:${drawn(tick, '7fcba4')}}
#list [data-waits] .st{color:#e5b566;background-image:${drawn(clock, 'e5b566')}}}
`;

export const doorSheet = asset('door.css', 'text/css; charset=utf-8', styles.replace(/\n/g, ''));
