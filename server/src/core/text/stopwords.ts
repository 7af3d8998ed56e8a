const stopwords = new Set(
  'a an the and or but nor so yet for of in on at by to from with as is are was were be been being am do does did done have has had having will would shall should can could may might must not no it its he him his she her they them their theirs we us our you your i me my this that these those who whom whose which what when where why how there here then than if while after before into onto over under about above below between among through during until since out up down off again further once only own same too very just also more most other some such any each few all both said say says told according'.split(
    ' ',
  ),
);

/** Whether a lower-case word is a function word, or one that every report uses (“said”). */
export function isStopword(word: string): boolean {
  return stopwords.has(word);
}
