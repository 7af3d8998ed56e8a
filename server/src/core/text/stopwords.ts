/** Whether a folded word is a function word, or one that every report uses (“said”): what a sentence is about lies in the others. */
export function isStopword(word: string): boolean {
  return stopwords.has(word);
}

const stopwords: ReadonlySet<string> = new Set(
  [
    // Articles, determiners, quantifiers.
    'a an the this that these those such same another other others each every either neither both all any some no none several many much',
    'more most few fewer fewest little less least enough half own certain various',
    // Pronouns and possessives.
    'i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself',
    'they them their theirs themselves themself one ones oneself somebody someone something anybody anyone anything nobody nothing everybody',
    'everyone everything who whom whose whoever whomever which whichever what whatever thee thou thy ye',
    // Prepositions.
    'about above across after against along alongside amid amidst among amongst around as at atop before behind below beneath beside besides',
    'between beyond by concerning despite down during except excluding following for from in including inside into like near of off on onto',
    'opposite out outside over past per plus regarding round since than through throughout till to toward towards under underneath unlike',
    'until unto up upon versus via with within without',
    // Conjunctions.
    'and but or nor so yet if unless because although though while whilst whereas whether once lest provided when whenever where wherever',
    // Auxiliaries, with contractions.
    'be am is are was were been being have has had having do does did doing done can could may might must shall should will would ought need',
    "dare used get gets got cannot can't couldn't mightn't mustn't shan't shouldn't won't wouldn't isn't aren't wasn't weren't haven't hasn't",
    "hadn't don't doesn't didn't needn't ain't i'm i've i'll i'd you're you've you'll you'd he'd he'll she'd she'll it'll it'd we're we've",
    "we'll we'd they're they've they'll they'd who'd who'll who've that'd that'll there'd there'll 's 're 've 'll 'd 'm n't",
    // Adverbs that point, grade, negate or connect.
    'not never ever also too very quite rather just only even still already again almost nearly about here there then now how why thus',
    'hence therefore however moreover meanwhile nevertheless nonetheless otherwise instead indeed perhaps maybe away back well as else far',
    'further furthermore later sooner always often sometimes usually together apart thereby therefore whereby wherein hereby',
    // Verbs and phrases of reporting.
    'say says said saying tell tells told according',
    // Answers and interjections.
    'yes no oh okay ok please',
  ]
    .join(' ')
    .split(' '),
);
