/** What filters a sheet in a browser. It reads the page it stands in and nothing else. */
export const sheetScript = {
  text: `
const get = (id) => document.getElementById(id);
const facts = [...document.querySelectorAll('.fact')];
const filter = () => {
  const state = get('state').value, kind = get('kind').value, people = get('people').value;
  const words = get('find').value.toLowerCase().trim();
  let shown = 0;
  for (const it of facts) {
    const d = it.dataset;
    const fits = (!state || d.state === state) && (!kind || d.kind === kind)
      && (!people || (people === 'attention' ? d.attention === 'yes' : d.verdict === people))
      && (!words || it.parentElement.textContent.toLowerCase().includes(words));
    it.hidden = !fits;
    if (fits) shown++;
  }
  const all = !state && !kind && !people && !words;
  for (const it of document.querySelectorAll('.sentence'))
    it.hidden = !all && !it.querySelector('.fact:not([hidden])');
  for (const it of document.querySelectorAll('section'))
    it.hidden = !all && !it.querySelector('.fact:not([hidden])');
  get('count').textContent = shown + ' of ' + facts.length + ' facts';
};
for (const id of ['state', 'kind', 'people', 'find']) get(id).addEventListener('input', filter);
get('filters').hidden = false;
filter();
`,
  /** Of the text, in base64; the tests say what it has to be. */
  sha256: 'HeEUNAu3EA76YCXzH3N/ci4LnPDDnlrr2dUXErGXoCQ=',
} as const;
