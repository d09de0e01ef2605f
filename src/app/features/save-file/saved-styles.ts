/**
 * How a saved article looks: on its own, for years, in any browser and on paper. It stands in every file, so it is short, and its
 * sum is in the policy of the file: no other style has any effect there.
 */
export const SAVED_STYLES = `:root{color-scheme:light dark;--soft:light-dark(#5c5953,#aaa69d);--rule:light-dark(#dbd7cc,#383b3f);--raised:light-dark(#f3f1ea,#202225)}
*{box-sizing:border-box}
html{font-family:'Noto Sans CJK KR','Noto Sans KR',system-ui,sans-serif;font-size:1.0625rem;line-height:1.8;overflow-wrap:anywhere;background:light-dark(#fbfaf7,#17181a);color:light-dark(#1d1c1a,#e9e5dc)}
body{max-width:38em;margin:0 auto;padding:1.5rem 1rem 4rem}
:lang(ko),:lang(en){word-break:keep-all}
a{color:light-dark(#174e86,#8fbfef)}
h1{font-family:'Noto Serif CJK KR','Noto Serif KR',AppleMyungjo,'Malgun Gothic',Georgia,serif;font-size:1.75rem;line-height:1.35;margin:.5rem 0}
h2{font-size:1.2rem;line-height:1.4;margin:2.5rem 0 .5rem}
img{max-width:100%;height:auto}
pre,table{display:block;max-width:100%;overflow:auto}
pre{line-height:1.5}
td,th{padding:.3em .8em .3em 0;text-align:start;vertical-align:top;border-bottom:1px solid var(--rule)}
blockquote{margin:1em 0;padding-inline-start:1em;border-inline-start:3px solid var(--rule)}
.disclaimer,.facts,.source{font-size:.85rem;line-height:1.6;color:var(--soft)}
.disclaimer{padding:.75rem 1rem;background:var(--raised)}
.body,.comment{contain:layout paint;margin-block:1.5rem}
.comment{padding-block:.5rem;border-top:1px solid var(--rule);font-size:.95rem}
.depth-1{margin-inline-start:1rem}.depth-2{margin-inline-start:2rem}.depth-3{margin-inline-start:3rem}
.comment h3{margin:0;font-size:1rem}
.source{margin-top:3rem;padding-top:1rem;border-top:3px double var(--rule)}
.source dt{font-weight:700}.source dd{margin:0 0 .5em}
:target{background:light-dark(#efe9d8,#2b2d31)}
@media print{:root{color-scheme:light}body{max-width:none;padding:0}html{font-size:11pt}a{color:inherit}}`

/** The SHA-256 of the styles, in base64 as a content security policy has it; a test holds it. */
export const SAVED_STYLES_SHA256 = 'c+5Q4K7W34n10kkv4yqGMGtHWtXRiPqMpIJ6i5WIQoc='
