/** The style sheet of the page. */
export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --line: light-dark(#d6d9de, #3a3f47);
  --quiet: light-dark(#535a65, #a8b0bb);
  --surface: light-dark(#f5f6f8, #1b1e22);
  --paper: light-dark(#fff, #121417);
  --ink: light-dark(#1b1f24, #e8eaed);
  --accent: light-dark(#0b57b8, #8ab8f5);
  --error: light-dark(#b3261e, #f2b8b5);
  --warning: light-dark(#8a4b00, #f4bf75);
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
}
:root[data-colors="light"] { color-scheme: light; }
:root[data-colors="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--surface);
  color: var(--ink);
  font: 1rem/1.45 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
:root { scroll-padding-block: .5rem; }
h1, h2, p, ul, dl, dd, fieldset { margin: 0; }
h1 { font-size: 1.25rem; }
code, kbd, .number, .kind { font-family: var(--mono); font-size: .875em; }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

header { padding: .75rem 1rem; display: grid; gap: .75rem; }
.title, .options, .toolbar, fieldset { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; }
.title { justify-content: space-between; align-items: center; }
.title label { display: flex; gap: .5rem; align-items: center; flex-wrap: wrap; }
.options { align-items: start; }
fieldset { min-inline-size: 0; padding: 0; border: 0; align-items: center; }
fieldset label { display: flex; gap: .375rem; align-items: center; }
legend, label > span:first-child { color: var(--quiet); font-size: .8125rem; }
legend { float: inline-start; }
.switch { display: flex; gap: .375rem; align-items: center; min-block-size: 1.75rem; }
.switch > span:first-of-type { color: inherit; font-size: .875rem; }
.toolbar label { display: grid; gap: .125rem; flex: 0 1 auto; }
.toolbar label:first-child { flex: 1 1 14rem; }
select, input:not([type="checkbox"]) {
  min-block-size: 2rem;
  max-inline-size: 100%;
  padding: .25rem .5rem;
  border: 1px solid light-dark(#7d8590, #7d8590);
  border-radius: .25rem;
  background: var(--paper);
  color: inherit;
  font: inherit;
  font-size: .875rem;
}
input[type="search"] { inline-size: 100%; }
input[type="number"] { inline-size: 6rem; }
input[type="checkbox"] { inline-size: 1rem; block-size: 1rem; margin: 0; accent-color: var(--accent); }
summary { cursor: pointer; font-size: .875rem; min-block-size: 1.75rem; align-content: center; }
.shortcuts { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .25rem 1rem; font-size: .875rem; }
.shortcuts div { display: flex; gap: .5rem; }
kbd { display: inline-block; min-inline-size: 1.5rem; padding: 0 .25rem; border: 1px solid var(--line); border-radius: .25rem; text-align: center; }
.options details { flex: 1 1 16rem; }
.toolbar { padding: .5rem 1rem; background: var(--surface); border-block: 1px solid var(--line); }
.status { color: var(--quiet); font-size: .875rem; min-block-size: 2rem; align-content: center; }

nav { display: none; }
main { min-inline-size: 0; padding: 0 1rem 4rem; }
main > p:not(:empty) { padding-block: 1rem; }
.trouble:not(:empty) { padding: .5rem .75rem; margin-block-start: 1rem; border: 1px solid var(--error); border-radius: .25rem; background: var(--paper); }
.files:not(:empty) { padding-block: .75rem 0; display: grid; gap: .5rem; }
.file { padding: .25rem .75rem; border: 1px solid var(--line); border-radius: .25rem; background: var(--paper); }
.file > p { font-size: .875rem; color: var(--error); }

.message { margin-inline: -.5rem; padding: 1.25rem .5rem; border-block-end: 1px solid var(--line); content-visibility: auto; contain-intrinsic-block-size: auto 30rem; }
.message h2 { font-size: 1rem; }
.message h2 a { color: inherit; text-decoration: none; }
.message h2 a:hover { text-decoration: underline; }
.number { color: var(--quiet); }
.facts, .note { max-inline-size: 70rem; font-size: .8125rem; color: var(--quiet); }
.note { padding-block-start: .375rem; font-size: .875rem; color: inherit; }
:root[data-notes="off"] .note { display: none; }
.cells { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 1rem; padding-block-start: .75rem; }
.cell { min-inline-size: 0; display: flex; flex-direction: column; gap: .375rem; }
.caption { font-size: .8125rem; color: var(--quiet); }
.frame { --qlm-background: var(--paper); --qlm-border: light-dark(#c4c8ce, #4a5059); }
.badge { padding: .0625rem .375rem; border: 1px solid var(--warning); border-radius: .25rem; color: var(--warning); white-space: nowrap; }
:root[data-width="phone"] .cells { grid-template-columns: repeat(auto-fit, minmax(0, min(100%, 20rem))); }
:root[data-width="phone"] .frame { inline-size: 320px; max-inline-size: 100%; }
:root[data-text="large"] .frame { font-size: 2rem; }
:root[data-text="large"]:not([data-width="phone"]) .cells { grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr)); }

.problems { padding: 0; list-style: none; display: grid; gap: .375rem; font-size: .8125rem; }
.problems li { padding-inline-start: .5rem; border-inline-start: 3px solid var(--warning); }
.problems .kind { color: var(--warning); font-weight: bold; }
.problems [data-severity="error"] { border-color: var(--error); }
.problems [data-severity="error"] .kind { color: var(--error); }
.problems code { color: var(--quiet); }

@media (min-width: 48rem) and (min-height: 32rem) {
  :root { scroll-padding-block-start: calc(var(--toolbar, 0px) + .5rem); }
  .toolbar { position: sticky; inset-block-start: 0; z-index: 1; }
}
@media (max-width: 47.99rem) {
  .toolbar label { flex: 1 1 8rem; min-inline-size: 0; }
  .toolbar label > * { inline-size: 100%; }
}
@media (min-width: 75rem) {
  body { display: grid; grid-template-columns: 18rem minmax(0, 1fr); grid-template-rows: auto auto 1fr; }
  header, .toolbar { grid-column: 1 / -1; }
  nav { display: block; position: sticky; inset-block-start: var(--toolbar, 0px); block-size: calc(100vh - var(--toolbar, 0px)); overflow: auto; padding: .75rem .75rem 2rem; border-inline-end: 1px solid var(--line); font-size: .8125rem; }
  nav h2 { padding: .1875rem .25rem; font-size: .8125rem; color: var(--quiet); }
  nav ul { padding: 0; list-style: none; }
  nav a { display: grid; grid-template-columns: 2.5rem 1fr; padding: .1875rem .25rem; border-radius: .25rem; color: inherit; text-decoration: none; }
  nav a[aria-current] { background: light-dark(#e2e8f0, #2b323b); }
  nav a:hover { text-decoration: underline; }
}
@media print {
  :root { color-scheme: light; }
  body { display: block; background: none; }
  .title label, .options, .toolbar, nav { display: none; }
  header, main { padding: 0; }
  .message { content-visibility: visible; padding-block: .75rem; }
  .message h2, .facts, .note, .caption { break-after: avoid; }
  .cell { break-inside: avoid; }
}
`;
