/** First names and their short forms, one family a line. */
const families = `
abigail abby gail
alexander alexandra alex aleksandr oleksandr alexandre alessandro alejandro sasha sandy alec
alfred alf alfie fred freddie
andrew andy drew andrei andriy andrey
anthony tony antony antonio
barbara barb babs
benjamin ben benny benji
bernard bernie
catherine katherine kathryn kate katie cathy kathy kay yekaterina ekaterina kateryna
charles charlie chuck chas
christopher chris kit
christine christina chrissy tina
daniel dan danny
david dave davy
deborah debbie deb
dmitry dmitri dmytro dima
donald don donny
douglas doug
edward ed eddie ned ted teddy
elizabeth liz lizzie beth betty eliza bess
eugene gene yevgeny evgeny yevgeni evgeni yevhen
francis frank francisco paco
frederick fred freddie
gabriel gabe
gerald gerry jerry
gregory greg
harold harry hal
henry harry hank
isabel isabella izzy bella
jacob jake
james jim jimmy jamie
janet jan
jeffrey geoffrey jeff geoff
jennifer jen jenny
jeremy jerry
jessica jess jessie
john johnny jack jon
jonathan jon
joseph joe joey jose pepe
joshua josh
judith judy
kenneth ken kenny
kimberly kim
lawrence laurence larry
leonard len lenny leo
louis lou louie lewis
margaret maggie meg peggy marge
matthew matt
michael mike mick mickey mikhail mykhailo misha
nathaniel nathan nate
nicholas nick nicky nicolas nikolai mykola
pamela pam
patricia pat patty trish
patrick pat paddy
peter pete pyotr petro
philip phillip phil
rebecca becky
richard rick dick ricky rich
robert bob bobby rob robbie bert
ronald ron ronnie
russell russ
samuel samantha sam sammy
sergei sergey serhiy serhii
solomon sol
stephen steven steve stevie
stuart stewart stu
susan sue suzy
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
victor viktor vic
vincent vince vinny
vladimir volodymyr vova
walter walt wally
william bill billy will willie liam
yuri yuriy yury
zachary zach zack`;

const familiesOf = new Map<string, Set<number>>();
families
  .trim()
  .split('\n')
  .forEach((line, family) => {
    for (const name of line.split(' ')) familiesOf.set(name, (familiesOf.get(name) ?? new Set()).add(family));
  });

/** Whether two lower-case first names are forms of one: “bill” and “william”. */
export function sameFirstName(a: string, b: string): boolean {
  const left = familiesOf.get(a);
  const right = familiesOf.get(b);
  if (!left || !right) return false;
  for (const family of left) if (right.has(family)) return true;
  return false;
}
