import { createHash } from 'node:crypto';

/**
 * The stylesheet of the pages that members open from a link, and of error pages. It is inside the
 * page, so that a slow connection asks once, and is written for a WebView of 2017: no custom properties,
 * no grid, no nesting, no newer selectors. The dark colours are a bonus where they are understood.
 */
export const linkStyles = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fbf9f4;color:#1c2621;font:17px/1.55 system-ui,-apple-system,Roboto,'Noto Sans Khmer','Khmer OS Battambang','Khmer Sangam MN','Leelawadee UI',sans-serif;word-wrap:break-word;overflow-wrap:break-word}
:lang(km){line-height:1.8}:lang(en){line-height:1.55}
.krama{height:6px;background-color:#fbf9f4;background-image:linear-gradient(90deg,#a3402a 50%,rgba(163,64,42,0) 50%),linear-gradient(#a3402a 50%,rgba(163,64,42,0) 50%);background-size:6px 6px;opacity:.8}
.demo{background:#fdf1d8;color:#855400;text-align:center;padding:4px 16px;font-size:15px}
.page{max-width:34em;margin:0 auto;padding:0 18px 40px}
.top{display:flex;justify-content:space-between;align-items:center;border-bottom:1px solid #d9d4c7;margin-bottom:12px}
.top b,.top a,.top .switch{padding:10px 0;min-height:44px;display:block}
.top a,.top .switch{padding-left:18px;white-space:nowrap}
.top .switch{border:0;background:none;color:#1e6647;font:inherit;text-decoration:underline;cursor:pointer}
h1{font-size:22px;line-height:1.3;margin:0 0 6px}
h2{font-size:19px;line-height:1.4;margin:32px 0 8px}
h1:lang(km),h2:lang(km){line-height:1.6}
p,ul,ol,dl,form,fieldset{margin:0 0 16px}
a{color:#1e6647}
:focus{outline:3px solid #1e6647;outline-offset:2px}
[tabindex='-1']:focus{outline:0}
.muted,.help,.optional,dt{color:#57635c}
.help,small{font-size:15px}
.optional,.needed{font-weight:400}
.when{font-size:18px;font-weight:700;line-height:1.4;margin-bottom:4px}
.when:lang(km){line-height:1.6}
.where{margin-bottom:8px}.for{font-size:15px;margin:0}
.question{margin:8px 0}.tap{margin:0}li .tap{margin:8px 0 18px}
.pair{display:flex;flex-wrap:wrap;margin:0 -5px}.pair .tap{display:flex;flex:1 1 8em;margin:0 5px}.pair .button{padding:11px 6px}.pair .field{flex:1 1 12em;margin:0 5px 12px}
li{margin:0 0 8px}li p{margin-bottom:4px}
.icon{width:20px;height:20px;vertical-align:-4px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.button{display:block;width:100%;min-height:52px;padding:11px 18px;margin:0 0 12px;font:inherit;font-weight:600;text-align:center;text-decoration:none;color:#1e6647;background:transparent;border:2px solid #1e6647;border-radius:8px;cursor:pointer;-webkit-appearance:none}
.button.main{background:#1e6647;color:#fff}
.button.danger{color:#a3402a;border-color:#a3402a}
.button.quiet{border-color:transparent;font-weight:400;text-decoration:underline}
.notice,.choice{border-radius:8px;padding:12px 16px;margin:0 0 16px}
.notice{background:#e7f0f8;color:#1f5582}
.notice>div{color:#1c2621}
.notice>.icon{float:left;margin:3px 10px 0 0}
.notice>div{overflow:hidden}
.notice h2{font-size:17px;margin:0 0 4px}
.notice.done{background:#e6f0ea;color:#1e6647}
.notice.waiting{background:#fdf1d8;color:#855400}
.notice.failed{background:#fdeceb;color:#9b1c1c}
.notice ul{padding-left:20px;margin:0}
.notice p:last-child{margin:0}
.button .icon,.state .icon,.problem .icon{margin-right:8px}
.state.done .icon{color:#1e6647}.state.waiting .icon{color:#855400}
fieldset{border:0;padding:0;min-width:0}
legend,label,.label{display:block;font-weight:600;padding:0;margin:0 0 4px}
.field{margin:0 0 20px}
.field .help{margin:0 0 6px}
.wrong{border-left:4px solid #9b1c1c;padding-left:12px}
.problem{color:#9b1c1c;font-weight:600;margin:0 0 6px}
input,textarea,select{font:inherit;color:inherit;background:#fff;border:2px solid #8a8f86;border-radius:8px;padding:9px 12px;min-height:48px;width:100%;max-width:100%;accent-color:#1e6647}
.wrong input,.wrong textarea,.wrong select{border-color:#9b1c1c}
input[type=checkbox],input[type=radio]{width:24px;height:24px;min-height:0;margin:0 12px 0 0;vertical-align:-6px}
input.narrow,input[type=date],input[type=time]{width:10em}
.choice{display:block;border:2px solid #d9d4c7;background:#fff;font-weight:400;margin-bottom:8px;cursor:pointer;position:relative;padding-left:52px}
.choice input{position:absolute;left:14px;top:15px;margin:0}.choice .help{display:block;margin:0}
details{border-top:1px solid #d9d4c7;padding:8px 0}
summary{padding:8px 0;min-height:44px;cursor:pointer}
summary .name{font-weight:600}summary .now{margin:0 8px}
summary .change{color:#1e6647;text-decoration:underline}
dt{margin:12px 0 0}dd{margin:0}
.programme{list-style:none;padding:0;margin-top:16px}.programme li{border-top:1px solid #d9d4c7;padding:10px 0;margin:0}
.scale .choices{display:flex;margin-right:-6px}.scale .choice{flex:1;margin-right:6px;padding:10px 2px;text-align:center}.scale .choice input{position:static;display:block;margin:0 auto 4px}
section+section{margin-top:32px}
.plain{list-style:none;padding:0}
.photos{list-style:none;padding:0;display:flex;flex-wrap:wrap;margin:0 -4px 8px}.photos li{width:50%;padding:0 4px}.photos.one li{width:100%}.photos a,.photos img{display:block}.photos img{width:100%;height:auto;border-radius:8px;background:#d9d4c7}
.scroll{overflow-x:auto}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
.foot{border-top:1px solid #d9d4c7;margin-top:40px;padding-top:16px;color:#57635c;font-size:15px}
@media (prefers-color-scheme:dark){
body,.krama{background-color:#151b18}body,.notice>div{color:#e9ece6}
a,.top .switch,.button,summary .change,.state.done .icon{color:#7fcba4}.state.waiting .icon{color:#e5b566}.button{border-color:#7fcba4}.button.main{background:#7fcba4;color:#10211a}
.button.quiet{border-color:transparent}.button.danger{color:#f0957d;border-color:#f0957d}
:focus{outline-color:#7fcba4}
.muted,.help,.optional,dt,.foot{color:#a5b0a8}
.top,.foot,details,.programme li{border-color:#37413b}
input,textarea,select,.choice{background:#1d2521;border-color:#7b867f;accent-color:#7fcba4}
.notice{background:#1b2b39;color:#9cc4ea}.notice.done{background:#1f3329;color:#7fcba4}
.demo,.notice.waiting{background:#33290f;color:#e5b566}.notice.failed{background:#3a1f1d;color:#f3a19a}
.problem{color:#f3a19a}.wrong,.wrong input,.wrong textarea,.wrong select{border-color:#f3a19a}}
@media print{body{background:#fff;color:#000;font-size:11pt}.button,.top a,.top .switch,.demo{display:none}}
`.replaceAll('\n', '');

/** What the content security policy calls this stylesheet by. */
export const linkStylesHash = `'sha256-${createHash('sha256').update(linkStyles).digest('base64')}'`;
