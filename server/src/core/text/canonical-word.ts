/**
 * A folded word in the one form that its spellings share: American for British (`color` for `colour`), digits for number words
 * (`12` for `twelve`), no full stops (`us` for `u.s.`) and no separators in numbers. Not always a word itself; for comparing only.
 */
export function canonicalWord(word: string): string {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return word.replace(/[, ](?=\d{3})/g, '');
  const known = words.get(word);
  if (known !== undefined) return known;
  const plain = word.includes('.') ? word.replace(/\./g, '') : word;
  return plain.length < 4 ? plain : americanise(plain);
}

/** The value of a run of canonical words that spell one number, as digits: `21` for `20 1`, `12000` for `12 thousand`; null for other words. */
export function numberOf(run: readonly string[]): string | null {
  let total = 0;
  let part = 0;
  for (const word of run) {
    const scale = scales[word];
    if (scale === 100) part = Math.max(1, part) * 100;
    else if (scale !== undefined) {
      total += Math.max(1, part) * scale;
      part = 0;
    } else if (/^\d+(?:\.\d+)?$/.test(word)) part += Number(word);
    else if (word !== 'and' || run.length < 3) return null;
  }
  return run.length === 0 ? null : String(total + part);
}

const scales: Readonly<Record<string, number | undefined>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Pairs of British and American spellings that no rule covers, British first. */
const pairs = `
grey gray tyre tire tyres tires kerb curb cheque check cheques checks storey story storeys stories licence license licences licenses
practise practice practised practiced practising practicing defence defense defences defenses offence offense offences offenses
pretence pretense programme program programmes programs catalogue catalog dialogue dialog analogue analog plough plow ploughs plows mould mold
moulds molds moult molt smoulder smolder sceptic skeptic sceptics skeptics sceptical skeptical scepticism skepticism aluminium aluminum
jewellery jewelry ageing aging judgement judgment judgements judgments acknowledgement acknowledgment fulfil fulfill fulfils fulfills skilful
skillful wilful willful enrol enroll enrols enrolls enrolment enrollment instalment installment instalments installments instil instill distil
distill fulfilment fulfillment learnt learned burnt burned spelt spelled dreamt dreamed leant leaned leapt leaped spilt spilled spoilt spoiled
whilst while amongst among towards toward forwards forward backwards backward afterwards afterward aeroplane airplane aeroplanes airplanes
artefact artifact artefacts artifacts cosy cozy draught draft draughts drafts gaol jail manoeuvre maneuver manoeuvres maneuvers manoeuvred maneuvered manoeuvring maneuvering mum mom
mums moms pyjamas pajamas tonne ton tonnes tons woollen woolen yoghurt yogurt omelette omelet doughnut donut axe ax moustache mustache
sulphur sulfur speciality specialty sizeable sizable likeable likable furore furor okay ok goodbye goodby mr mister pct percent adviser advisor advisers advisors
`
  .trim()
  .split(/\s+/);

const words = tableOf();

function tableOf(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [value, word] of units.split(' ').entries()) table.set(word, String(value));
  for (const [i, word] of tens.split(' ').entries()) table.set(word, String((i + 2) * 10));
  for (let i = 0; i < pairs.length; i += 2) table.set(pairs[i]!, pairs[i + 1]!);
  return table;
}

// Words in which the letters of a rule are no ending: both spellings of every other word come out alike.
const our = /^(?:[fhptsdy]our|flour|scour|devour|contour|detour|velour|glamour|troubadour|paramour)/;
const ise = /(?:^|[^aeiou])(?:is|ys)(?=e$|ed$|es$|ing$|er$|ers$|ation$|ations$|able$)/;

const classical =
  /paed|mediaev|anaes|anaem|haem|kaem|foet|oestr|rrhoe|oesoph|gynaec|caesar|amoeb|noeuv|moeop|faec|palae|aesth/;

function americanise(word: string): string {
  let it = word;
  if (it.includes('our') && !our.test(it))
    it = it.replace(/our(?=s?$|ed$|ing$|ite|able|ful|less|ism|ist|er|hood|ly)/, 'or');
  if (ise.test(it)) it = it.replace(/([iy])s(?=(?:e|ed|es|ing|er|ers|ation|ations|able)$)/, '$1z');
  if (/(?:[^aeiou])re(?:s|d)?$/.test(it) && it.length > 4) it = it.replace(/([bt])re(s|d)?$/, '$1er$2');
  if (/(?:(?:[aeiou][^aeiou]+[aeiou]|dia|fue|due)l)l(?:ed|ing|er|ers|or|ors|ous)$/.test(it))
    it = it.replace(/ll(?=(?:ed|ing|er|ers|or|ors|ous)$)/, 'l');
  if (/[ao]e/.test(it) && classical.test(it)) it = it.replace(/[ao]e(?=[a-z])/, 'e');
  return it;
}
