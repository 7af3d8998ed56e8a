import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEnglish } from '../../../server/src/core/mentions/language.ts';
import { scan } from '../../../server/src/core/text/scan.ts';

const english = [
  'The ministers of the two countries agreed on Tuesday to build a bridge over the river.',
  'Ministers agree on bridge',
  'PORT ALMA BRIDGE TO COST 12M CROWNS, MINISTER SAYS',
  'Ada Moss, Tom de Vries, Élodie Lefèvre, José García López, Jürgen Müller, Łukasz Nowak',
  'Members: Ada Moss, Tom Lund, Per Holm, Ivo Kral, Ana Lopes, Max Brod, Jan Smit, Eva Roth, Leo Katz, Mia Berg, Kim Oh',
  'He told Le Monde and Der Spiegel that La Paz and Los Angeles had been chosen.',
  '“No,” said Moss.',
  '12,000 soldiers',
  'Crews fought fires near three towns early Monday, forcing hundreds of families out.',
  'Rain, wind and snow closed roads, schools and airports.',
  'Mayor Зеленко (Zelenko) said the vote would go on.',
  'Van der Berg beat Di Marco and Da Silva in Rio de Janeiro.',
  '',
  '1,200 – 14%',
];

const others = [
  'Die Minister der beiden Länder haben sich am Dienstag auf den Bau einer Brücke geeinigt.',
  'Les ministres des deux pays se sont mis d’accord mardi pour construire un pont sur le fleuve.',
  'Los ministros de los dos países acordaron el martes construir un puente sobre el río.',
  'I ministri dei due paesi hanno deciso martedì di costruire un ponte che attraversa il fiume.',
  'Os ministros dos dois países concordaram na terça-feira em construir uma ponte sobre o rio.',
  'De ministers van de twee landen hebben dinsdag besloten om een brug over de rivier te bouwen.',
  'Ministrowie obu krajów zgodzili się we wtorek na budowę mostu, który połączy brzegi rzeki, a nie na tunel.',
  'Міністри двох країн домовилися у вівторок збудувати міст через річку.',
  'Министры двух стран договорились во вторник построить мост через реку.',
  'Οι υπουργοί των δύο χωρών συμφώνησαν να χτίσουν μια γέφυρα.',
  'اتفق وزراء البلدين على بناء جسر فوق النهر.',
  '两国部长周二同意在河上建一座桥。',
  'Ministrarna i de två länderna kom på tisdagen överens om att bygga en bro som går över floden.',
  'Ministerit sopivat tiistaina sillan rakentamisesta, mutta hän ei ollut paikalla, ja kustannukset ovat myös korkeat.',
  'İki ülkenin bakanları salı günü nehir üzerine bir köprü yapmak için anlaştı ve bu karar çok önemli.',
  'Para menteri dari kedua negara sepakat untuk membangun jembatan yang melintasi sungai itu.',
  'Aarne laulaa vanhoja lauluja rannalla kesken hiljaisen illan kunnes naapurit sammuttavat valonsa vihdoin.',
];

test('English, headlines and lists of names', () => {
  for (const it of english) assert.equal(isEnglish(scan(it)), true, it);
});

test('other languages', () => {
  for (const it of others) assert.equal(isEnglish(scan(it)), false, it);
});
