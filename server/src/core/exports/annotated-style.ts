/** How an annotated draft looks: phrases underlined by their state, passages in boxes that open below, all of them open on paper. */
export const annotatedStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --dim: #5c5c5c; --line: #d5d5d0; --page: #fff; --field: #f6f6f3;
  --good: #2f8f55; --open: #b07a0c; --bad: #c4202c; --mark: #fff1b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e6; --dim: #a9a9a4; --line: #45453f; --page: #1c1c1a; --field: #262623;
  --good: #7fd19b; --open: #e8bd6a; --bad: #ff8f8f; --mark: #57491a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1.25rem 6rem; background: var(--page); color: var(--ink);
  font: 18px/1.6 Georgia, "Times New Roman", serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; }
blockquote { margin: .75rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
pre { overflow: auto; background: var(--field); padding: .75rem; }
sup { line-height: 0; }
a { color: inherit; }
a.fact { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; scroll-margin-top: 30vh; }
a.fact:hover, a.fact:focus-visible { background: var(--mark); }
a.cited, a.own-reporting { text-decoration-color: var(--good); }
a.backed, a.not-checked { text-decoration-color: var(--open); text-decoration-style: dashed; }
a.contradicted, a.not-backed { text-decoration-color: var(--bad); text-decoration-style: wavy; }
aside { display: none; position: relative; margin: .5rem 0 1.25rem; padding: .75rem 2.25rem .75rem 1rem; background: var(--field);
  border-left: 4px solid var(--open); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  scroll-margin-top: 40vh; overflow-wrap: anywhere; }
aside:target { display: block; }
aside.cited, aside.own-reporting { border-color: var(--good); }
aside.contradicted, aside.not-backed { border-color: var(--bad); }
aside h4 { margin: 0 0 .25rem; font-size: 1rem; }
aside p { margin: .35rem 0 0; }
aside blockquote { margin: .25rem 0 .5rem; padding-left: .75rem; font-family: Georgia, "Times New Roman", serif; }
.remark { color: var(--dim); }
.close { position: absolute; top: .5rem; right: .75rem; font-size: 1.25rem; text-decoration: none; }
mark { background: var(--mark); color: inherit; }
.notes { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .85rem; }
.notes p { margin: 0; display: inline; }
@media print {
  :root { color-scheme: light; --ink: #000; --dim: #444; --line: #bbb; --page: #fff; --field: #fff; --mark: #eee; }
  @page { margin: 18mm 20mm; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  aside { display: block; font-size: 8.5pt; padding: .25rem .75rem; margin: .25rem 0 .5rem; break-inside: avoid; }
  .close { display: none; }
}
`;
