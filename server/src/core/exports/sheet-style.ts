/** How a fact-check sheet looks, on a screen and on paper. */
export const sheetStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --dim: #5c5c5c; --line: #d5d5d0; --page: #fff; --field: #f5f5f2;
  --good: #1d6b3a; --open: #7a5200; --bad: #a31621; --mark: #fff1b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e6; --dim: #a9a9a4; --line: #45453f; --page: #1c1c1a; --field: #262623;
  --good: #7fd19b; --open: #e8bd6a; --bad: #ff9a9a; --mark: #57491a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; background: var(--page); color: var(--ink);
  font: 15px/1.5 Georgia, "Times New Roman", serif; }
h1, h2, .meta, .filters, .fact, .line { font-family: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .25rem; }
.meta, .none { color: var(--dim); font-size: .85rem; margin: 0; }
.filters { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin: 1rem 0;
  padding: .6rem 0; background: var(--page); border-bottom: 1px solid var(--line); font-size: .85rem; }
.filters input, .filters select { font: inherit; color: inherit; background: var(--field); border: 1px solid var(--line);
  border-radius: 4px; padding: .25rem .4rem; }
.filters input { min-width: 14rem; }
.sentence { margin: 1rem 0 0; padding-top: .75rem; border-top: 1px solid var(--line); }
.sentence p { margin: 0; }
.sentence > p:first-child { break-after: avoid; }
.line { color: var(--dim); font-size: .75rem; margin-right: .5rem; }
.fact { display: grid; grid-template-columns: 1.4rem 1fr; margin: .6rem 0 0 1rem; font-size: .85rem; line-height: 1.45; break-inside: avoid; }
.box { font-size: 1rem; line-height: 1.2; }
.words { font-weight: 600; }
.kind { color: var(--dim); }
.state { font-weight: 600; }
.state.cited, .state.own-reporting { color: var(--good); }
.state.backed, .state.not-checked { color: var(--open); }
.state.contradicted, .state.not-backed { color: var(--bad); }
.look { color: var(--bad); font-weight: 600; }
.fact ul { margin: .2rem 0 0; padding: 0 0 0 1rem; }
.fact li { margin: .15rem 0; overflow-wrap: anywhere; }
.finding { list-style: none; margin-left: -1rem !important; }
.passage { font-family: Georgia, "Times New Roman", serif; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; }
.said { font-style: italic; }
.verdict { display: none; }
a { color: inherit; }
[hidden] { display: none !important; }
@media print {
  :root { color-scheme: light; --ink: #000; --dim: #444; --line: #bbb; --page: #fff; --good: #1d6b3a; --open: #6b4800; --bad: #a31621; --mark: #eee; }
  @page { margin: 16mm 15mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .filters { display: none; }
  h2, section > .meta { break-after: avoid; }
  .verdict { display: block; color: var(--dim); margin-top: .25rem; }
  a { text-decoration: none; }
  a::after { content: " <" attr(href) ">"; font-size: .85em; color: var(--dim); overflow-wrap: anywhere; }
}
`;
