/** How the page looks on a screen, by day and by night, from a phone upwards. */
export const screenStyle = `:root {
  color-scheme: light dark;
  --page: #fff; --ink: #1b1b1b; --quiet: #595959; --line: #8c8c8c; --shade: #f2f2f2; --link: #0b57a4;
  --chart1: #1f5fa8; --chart2: #b4530a; --chart3: #2c7a4b; --chart4: #7a3fa0; --chart5: #a3243b; --chart6: #4d5d6c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #16181a; --ink: #e6e6e6; --quiet: #b0b0b0; --line: #7a7a7a; --shade: #24282c; --link: #8dbdf0;
    --chart1: #6ea8e6; --chart2: #e59a55; --chart3: #6cc08b; --chart4: #c195e0; --chart5: #ee8496; --chart6: #a3b3c2;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 1.0625rem/1.8 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
}
main, nav, .draft { max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
main { padding-bottom: 4rem; }
a { color: var(--link); }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--page); padding: .25rem .5rem; z-index: 3; }
nav { padding-top: 1rem; font-size: .95rem; }
nav ul { margin: .5rem 0; padding-left: 1.25rem; }
summary { cursor: pointer; color: var(--link); }
.draft { padding-top: 1rem; text-align: center; font-weight: bold; }
h1, h2, h3, h4, h5, p, li, td, th, caption, figcaption { white-space: pre-wrap; }
h1 { font-size: 1.5rem; line-height: 1.4; text-align: center; text-wrap: balance; margin: 2rem 0 1rem; }
h2 { font-size: 1.2rem; line-height: 1.5; margin: 1.75rem 0 .5rem; }
h3 { font-size: 1.0625rem; margin: 1.25rem 0 .5rem; }
h4, h5 { font-size: 1.0625rem; margin: 1rem 0 .5rem; }
.page, .annex h2 { text-align: center; text-wrap: balance; }
article + article { border-top: 1px solid var(--line); margin-top: 3rem; }
article > p { text-indent: 2em; margin: .5rem 0; text-align: justify; }
article > p.subtitle { text-indent: 0; text-align: center; }
.annexes { display: flex; margin: 1.5rem 0 0; padding-left: 2em; }
.annexes > span { flex: none; }
.annexes ul { list-style: none; margin: 0; padding: 0; }
.signature { margin: 2rem 2em 0 0; text-align: right; }
.signature p { display: inline-block; margin: 0; text-align: center; }
.annex { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }
.annex .label { margin: 0; font-weight: bold; }
.annex h2 { margin-top: .25rem; }
.frame, .signers { display: flex; flex-wrap: wrap; gap: 0 1.5rem; justify-content: space-between; font-size: .9rem; white-space: normal; }
.signers span { flex: 1 0 8em; }
.note { margin: .25rem 0; font-size: .9rem; }
.scroll { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.5; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border: 1px solid var(--line); padding: .3rem .4rem; vertical-align: middle; text-align: left; }
th { background: var(--shade); text-align: center; }
td.center { text-align: center; }
td.right { text-align: right; }
td.line { white-space: pre; }
.total td { font-weight: bold; }
figure { margin: 1rem 0; text-align: center; break-inside: avoid; }
figcaption { font-size: .9rem; }
img, svg { max-width: 100%; height: auto; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1rem; }
.pictures figure { margin: 0; }
.chart svg { display: block; width: 100%; max-width: 34rem; margin: 0 auto; font-size: 14px; }
.chart details { text-align: left; }
.figure { text-decoration: underline dotted var(--quiet); text-underline-offset: .2em; cursor: help; white-space: nowrap; }
.trace { display: none; }
.figure:hover + .trace, .figure:focus + .trace, .trace:hover {
  display: block; position: fixed; z-index: 2; left: 0; right: 0; bottom: 0; margin: 0 auto; max-width: 46rem;
  max-height: 45vh; overflow-y: auto; padding: .75rem 1rem; background: var(--shade); color: var(--ink);
  border: 1px solid var(--line); border-bottom: 0; font-size: .875rem; line-height: 1.6; font-weight: normal;
  text-align: left; text-indent: 0; white-space: normal;
}
.trace .line { display: block; }
.trace small { color: var(--quiet); display: inline-block; }
`;
