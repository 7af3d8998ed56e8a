import { findCountry, longestForm } from '../mentions/names/countries.ts';
import { nameTokens, romanised } from '../mentions/names/fold-name.ts';
import { once } from '../text/once.ts';
import type { Evidence } from './evidence.ts';

/** Capitals and seats of government that papers write for their country, by its code. */
const seats: Readonly<Record<string, string>> = Object.fromEntries(
  'Seoul:KR Pyongyang:KP Tokyo:JP Beijing:CN Taipei:TW Hanoi:VN Manila:PH Jakarta:ID Bangkok:TH Canberra:AU Wellington:NZ Delhi:IN Islamabad:PK Kabul:AF Dhaka:BD Kathmandu:NP Colombo:LK Tehran:IR Baghdad:IQ Damascus:SY Beirut:LB Amman:JO Riyadh:SA Doha:QA Ankara:TR Cairo:EG Tripoli:LY Tunis:TN Algiers:DZ Rabat:MA Khartoum:SD Nairobi:KE Kampala:UG Kigali:RW Abuja:NG Accra:GH Dakar:SN Pretoria:ZA Harare:ZW Lusaka:ZM Luanda:AO Kinshasa:CD Moscow:RU Kremlin:RU Kyiv:UA Kiev:UA Minsk:BY Warsaw:PL Prague:CZ Bratislava:SK Budapest:HU Bucharest:RO Sofia:BG Belgrade:RS Zagreb:HR Ljubljana:SI Athens:GR Rome:IT Madrid:ES Lisbon:PT Paris:FR Elysée:FR Berlin:DE Vienna:AT Bern:CH Hague:NL Copenhagen:DK Stockholm:SE Oslo:NO Helsinki:FI Tallinn:EE Riga:LV Vilnius:LT Dublin:IE London:GB Westminster:GB Washington:US Pentagon:US Ottawa:CA Havana:CU Caracas:VE Bogota:CO Bogotá:CO Lima:PE Quito:EC Santiago:CL Brasilia:BR Brasília:BR Montevideo:UY Tbilisi:GE Yerevan:AM Baku:AZ Astana:KZ Tashkent:UZ Bishkek:KG Dushanbe:TJ Ashgabat:TM Chisinau:MD Chișinău:MD'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/**
 * Whose word a piece of evidence is, as a key: two that share it are one voice. A person by surname; a body described by its
 * country (“Seoul”, “South Korea’s spy agency”) as that country; where nobody is named, the outlet.
 */
export const voiceKey = once((evidence: Evidence): string => {
  const { attribution, attributionName, source } = evidence;
  const { outlet, title } = source.metadata;
  if (attribution === null) return `outlet:${(outlet ?? title ?? source.key).toLowerCase()}`;
  const country = countryIn(attribution) ?? (attributionName === null ? null : countryIn(attributionName));
  if (country !== null) return `country:${country}`;
  const tokens = nameTokens(attributionName ?? attribution);
  return `voice:${romanised(tokens.at(-1) ?? '')}`;
});

/** The code of the country that a description puts its body under. */
function countryIn(description: string): string | null {
  const words = description.replace(/['’]s\b/g, '').split(/\s+/);
  for (let i = 0; i < words.length; i++) {
    const seat = seats[words[i]!];
    if (seat) return seat;
    for (let length = Math.min(longestForm, words.length - i); length > 0; length--) {
      const form = findCountry(words.slice(i, i + length).join(' '));
      if (form?.country.kind === 'country') return form.country.id;
    }
  }
  return null;
}
