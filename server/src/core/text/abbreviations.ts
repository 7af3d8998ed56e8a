/** What a token does to its sentence: what its full stop, or it itself, may end. */
export const Stop = {
  none: 0,
  /** An abbreviation that a name or a noun follows (`Gen.`, `e.g.`): never ends a sentence. */
  never: 1,
  /** Ends one only where the next word could hardly stand in a name (`U.S. The`, `Inc. He`). */
  starter: 2,
  /** Ends one before any capital but days, months and time zones (`8 p.m. Monday`). */
  time: 3,
  /** An abbreviation that ends one before any capital (`etc.`). */
  capital: 4,
  /** A full stop, an ellipsis. */
  full: 5,
  /** A question or exclamation mark. */
  exclamation: 6,
} as const;

/** What must stand beside a word that is also English for it to be an abbreviation. */
export const Condition = { none: 0, numberAfter: 1, commaBefore: 2 } as const;

/** An abbreviation written with a full stop. */
export interface Abbreviation {
  readonly stop: number;
  readonly condition: number;
}

const table = new Map<string, Abbreviation>();

function list(stop: number, condition: number, words: string): void {
  for (const word of words.split(/\s+/)) table.set(word, { stop, condition });
}

// Courtesy titles, offices, ranks and degrees before a name; Latin that leads on.
list(
  Stop.never,
  Condition.none,
  'Mr Mrs Ms Mx Messrs Mmes Mme Mlle Mses Dr Drs Prof Profs Hon Rev Revs Fr Sra Srta Msgr Mgr Br Bro Wm Chas Geo Jas Jos Thos Robt ' +
    'Capt Cpt Capts Maj Majs Col Cols Lt Lts Cmdr Cdr Comdr Cmdt Adm Adms Gen Gens Brig Sgt Sgts Cpl Cpls Pvt Pvts Pfc Spc Ens Flt Sqn Wg Sen Sens Rep Reps Gov Govs Pres Supt Insp Asst Amb Atty Attys Cllr Coun Comm Commr Congr Ald Assemb Treas ' +
    'Chanc Chmn Supr Rt Ven vs v Vs viz cf Cf e.g i.e E.g I.e eg ie incl Incl esp Esp',
);
// Companies, institutions, degrees and suffixes after a name, addresses, months, days, states, provinces, units, reference words.
list(
  Stop.starter,
  Condition.none,
  'Inc Corp Ltd Co Cos Bros Plc PLC LLC LLP Grp GmbH Pty Pte Bhd Sdn Cia Cie Assn Assoc Inst Intl Natl Dept Depts Univ Mfg Govt Hosp Acad Cmte Fdn Found Bankr ' +
    'Jr Jnr Sr Snr Esq Ph.D M.Sc B.Sc M.Phil D.Phil LL.B LL.M LL.D Ed.D Psy.D Pharm.D B.Com M.Ed B.Eng M.Eng St Ste Mt Mts Ft Del ' +
    'Ave Blvd Rd Hwy Pkwy Sq Ln Bldg Jan Feb Aug Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri ' +
    'Ariz Calif Colo Conn Fla Kan Kans Ky Md Mich Minn Mont Neb Nebr Nev Okla Penna Tenn Tex Vt Va Wis Wisc Wyo N.Mex N.Dak S.Dak W.Va Ont Que Sask Alta ' +
    'approx Approx avg Avg est Est ca Ca circa sq cu hr hrs mins secs yr yrs mos wk wks lb lbs oz yd yds mi km kg cm mm tbsp tsp doz ' +
    'dept govt ext misc orig tel Tel abbr al cit repr transl',
);
list(Stop.time, Condition.none, 'a.m p.m A.M P.M A.D B.C.E C.E');
list(Stop.capital, Condition.none, 'etc Etc ibid Ibid a.k.a A.K.A');
// English words, and words that may well end a sentence.
list(
  Stop.never,
  Condition.numberAfter,
  'No Nos no nos Art Arts art arts Sec Secs sec Sect sect Fig Figs fig figs Vol Vols vol vols Ch Chs ch chs Chap chap p pp P Pp par para Para paras ' +
    'Paras Par pg Pg pgs cl Cl Eq Eqs eq eqs Ex ex Ed ed Eds eds Exp Ref ref Refs refs Tab tab Pl pl Pt pt Pts pts Reg reg Res Reso Sched App app ' +
    'Bk bk Op op Var var Ser ser b c d n nn f ff l ll Mar Apr Jun Jul Sep Sat Sun May Rs ft min max gal',
);
// States that are words: after a comma, as in a town and its state.
list(
  Stop.starter,
  Condition.commaBefore,
  'Ala Ark Cal Ga Ia Id Ida Ill Ind La Mass Me Miss Mo Ore Oreg Pa Wash Haw Nfld Man Penn Vic Qld Tas',
);

/** The entry for a word that a full stop follows, `Oct` or `U.S`; single letters and `U.S` are judged by their shape. */
export function abbreviation(word: string): Abbreviation | undefined {
  return table.get(word);
}

/** Function words that start sentences and do not follow an abbreviation inside a name. */
export const starters: ReadonlySet<string> = new Set(
  `A An The He She It They We I You This That These Those There Here In On At For With From By As After Before When While If But And Or So Yet
  However Although Though Since Because Until Unless Both Each Every Either Neither Some Many Most Much All Any Several Few No None Not Nor His Her Its Their Our My Your Who Whom
  Whose What Which Where Why How Meanwhile Moreover Furthermore Also According Earlier Later Then Now Still Even Once Another Other Others One
  Such Under Over Between During Among Amid Despite Through Without Within Against About Above Across Along Around Beyond Into Like Near Of Off Out Per To Toward
  Towards Upon Only Just Nevertheless Nonetheless Therefore Thus Hence Indeed Instead Otherwise Perhaps Maybe Today Yesterday Tomorrow Tonight Is Are Was Were Do Does Did Has Have
  Had Can Could May Might Must Shall Should Will Would Let Please Asked Speaking Officials Police Nobody Nothing Everyone Everything Someone Something Anyone Anything Two Three
  Four Five Six Seven Eight Nine Ten`
    .split(/\s+/)
    .filter((it) => it !== 'May'),
);

/** What stands after a time of day without starting a sentence: days, months, time zones. */
export const timeFollowers: ReadonlySet<string> = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun January February March April May June July August
  September October November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec GMT UTC BST EST EDT ET CST CDT CT MST MDT MT PST PDT PT CET CEST EET EEST MSK IST
  JST KST HKT SGT AEST AEDT WIB Eastern Central Pacific Mountain Greenwich London Moscow Kyiv Tokyo`.split(/\s+/),
);
