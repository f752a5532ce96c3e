import { asset } from '../../web/asset.ts';

/** The pages on which minutes are typed, of the staff and behind links alike; and the minutes on paper. */
const styles = `
.entry{border:1px solid #8a8f86;border-radius:8px;padding:8px 14px 12px;margin:0 0 20px}
.entry legend{padding:0 6px;font-weight:600}
.entry .hint{color:#855400;font-weight:600;margin:0 0 8px}
.entry input[list]{margin:0 0 8px}
.entry:not([data-there])>.actions{display:none}
.entry>*+*{margin-top:10px}
.entry .actions .button{display:inline-block;width:auto;min-height:44px;padding:9px 10px;margin:0}
.as-typed{white-space:pre-wrap}
.promised table{border-collapse:collapse;width:100%;margin:0 0 16px}
.promised caption,.promised th,.promised td{text-align:left;vertical-align:top}
.promised caption{font-weight:600;padding:8px 0}
.promised th,.promised td{padding:8px 12px 8px 0;border-top:1px solid #8a8f8655}
.promised tbody th{font-weight:400}
.promised p{margin:0 0 4px}
.rows{list-style:none;padding:0}
@media (prefers-color-scheme:dark){.entry{border-color:#7b867f}.entry .hint{color:#e5b566}}
@media (max-width:520px){.entry{padding:6px 8px 8px}}
`;

export const minutesSheet = asset('minutes.css', 'text/css; charset=utf-8', styles.replace(/\n/g, ''));
