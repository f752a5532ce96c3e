import { asset } from '../web/asset.ts';

/** For pages of the staff and behind links alike: for a WebView of 2017, in the colours of both. */
const styles = `
.typing-bar{position:-webkit-sticky;position:sticky;top:0;z-index:1;background:#fbf9f4;padding:8px 0;border-bottom:1px solid #d9d4c7}
.typing-bar p{margin:0}
.typing-bar [data-part=status]{font-weight:600;color:#1e6647}
.unsaved .typing-bar [data-part=status]{color:#855400}
.typing-bar [data-part=size]:empty,[data-who]:empty,[data-hint]:empty{display:none}
.typing-bar [data-part=size]{color:#855400}
[data-typing] [hidden]{display:none}
[data-who]{display:block;color:#57635c;font-size:15px}
.beside{border-left:4px solid #855400;padding:4px 0 4px 12px;margin:8px 0}
.beside p{margin:0 0 6px}
.beside .text{white-space:pre-wrap;margin:0 0 8px;padding:0}
.beside .button{width:auto;display:inline-block;min-height:44px;padding:8px 12px;margin:0 8px 8px 0}
.compared{white-space:pre-wrap}
.compared ins{text-decoration:underline;color:#1e6647}
.compared del{text-decoration:line-through;color:#a3402a}
@media (prefers-color-scheme:dark){
.typing-bar{background:#151b18;border-color:#37413b}
.typing-bar [data-part=status],.compared ins{color:#7fcba4}
.unsaved .typing-bar [data-part=status],.typing-bar [data-part=size]{color:#e5b566}
.beside{border-color:#e5b566}.compared del{color:#f0957d}
[data-who]{color:#a5b0a8}}
@media print{.typing-bar{display:none}}
`;

export const typingSheet = asset('typing.css', 'text/css; charset=utf-8', styles.replace(/\n/g, ''));
