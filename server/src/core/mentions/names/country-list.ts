/**
 * Countries, territories, regions and blocs, one a line: `id | names | demonyms`. The first name is the one to show, the
 * others are aliases; ids are ISO 3166 codes where there is one. Names in `~` are too common as words or as other names to be
 * recognised alone and only serve comparison. Written for this project; the ids and English names follow ISO 3166 and CLDR.
 */
export const countryList = `
AF|Afghanistan,Islamic Emirate of Afghanistan,Islamic Republic of Afghanistan|Afghan,Afghans
AX|Aland Islands,Åland,Åland Islands|Alander,Alanders
AL|Albania,Republic of Albania|Albanian,Albanians
DZ|Algeria,People's Democratic Republic of Algeria|Algerian,Algerians
AS|American Samoa|American Samoan,American Samoans
AD|Andorra,Principality of Andorra|Andorran,Andorrans
AO|Angola,Republic of Angola|Angolan,Angolans
AI|Anguilla|Anguillan,Anguillans
AQ|Antarctica|Antarctic
AG|Antigua and Barbuda,Antigua|Antiguan,Antiguans,Barbudan,Barbudans
AR|Argentina,Argentine Republic|Argentine,Argentines,Argentinian,Argentinians,Argentinean,Argentineans
AM|Armenia,Republic of Armenia|Armenian,Armenians
AW|Aruba|Aruban,Arubans
AU|Australia,Commonwealth of Australia|Australian,Australians,Aussie,Aussies
AT|Austria,Republic of Austria|Austrian,Austrians
AZ|Azerbaijan,Republic of Azerbaijan|Azerbaijani,Azerbaijanis,Azeri,Azeris
BS|Bahamas,The Bahamas|Bahamian,Bahamians
BH|Bahrain,Kingdom of Bahrain|Bahraini,Bahrainis
BD|Bangladesh,People's Republic of Bangladesh|Bangladeshi,Bangladeshis
BB|Barbados|Barbadian,Barbadians,Bajan,Bajans
BY|Belarus,Byelorussia,Belorussia,Republic of Belarus|Belarusian,Belarusians,Belarussian,Belarussians,Belorussian,Belorussians
BE|Belgium,Kingdom of Belgium|Belgian,Belgians
BZ|Belize|Belizean,Belizeans
BJ|Benin,Dahomey|Beninese,Beninois
BM|Bermuda|Bermudian,Bermudians,Bermudan,Bermudans
BT|Bhutan,Kingdom of Bhutan|Bhutanese
BO|Bolivia,Plurinational State of Bolivia|Bolivian,Bolivians
BA|Bosnia and Herzegovina,Bosnia,Bosnia-Herzegovina,Bosnia-Hercegovina,BiH|Bosnian,Bosnians,Herzegovinian,Herzegovinians
BW|Botswana,Republic of Botswana|Botswanan,Botswanans,Motswana,Batswana
BR|Brazil,Federative Republic of Brazil|Brazilian,Brazilians
IO|British Indian Ocean Territory,Chagos Islands,Chagos Archipelago,Diego Garcia|Chagossian,Chagossians
VG|British Virgin Islands|British Virgin Islander,British Virgin Islanders
BN|Brunei,Brunei Darussalam|Bruneian,Bruneians
BG|Bulgaria,Republic of Bulgaria|Bulgarian,Bulgarians
BF|Burkina Faso,Burkina,Upper Volta|Burkinabe,Burkinabè,Burkinabé
BI|Burundi,Republic of Burundi|Burundian,Burundians
CV|Cape Verde,Cabo Verde|Cape Verdean,Cape Verdeans,Cabo Verdean,Cabo Verdeans
KH|Cambodia,Kampuchea,Kingdom of Cambodia|Cambodian,Cambodians,Khmer,Khmers
CM|Cameroon,Republic of Cameroon|Cameroonian,Cameroonians
CA|Canada|Canadian,Canadians
BQ|Caribbean Netherlands,Bonaire|Bonairean,Bonaireans
KY|Cayman Islands,~Caymans|Caymanian,Caymanians
CF|Central African Republic,~CAR|Central African,Central Africans
TD|Chad,Republic of Chad|Chadian,Chadians
CL|Chile,Republic of Chile|Chilean,Chileans
CN|China,People's Republic of China,PRC,Mainland China,mainland China,Red China,Communist China|Chinese
CX|Christmas Island|Christmas Islander,Christmas Islanders
CC|Cocos Islands,Cocos (Keeling) Islands,Keeling Islands|Cocos Islander,Cocos Islanders
CO|Colombia,Republic of Colombia|Colombian,Colombians
KM|Comoros,Union of the Comoros|Comorian,Comorians,Comoran,Comorans
CG|Republic of the Congo,Congo-Brazzaville,Congo Republic|Congolese
CD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,Congo-Kinshasa,Zaire,D.R. Congo,Congo,Belgian Congo|Congolese,Zairean,Zaireans
CK|Cook Islands|Cook Islander,Cook Islanders
CR|Costa Rica|Costa Rican,Costa Ricans
CI|Ivory Coast,Côte d'Ivoire,Cote d'Ivoire,Côte d’Ivoire,Cote d’Ivoire|Ivorian,Ivorians,Ivoirian,Ivoirians
HR|Croatia,Republic of Croatia|Croatian,Croatians,Croat,Croats
CU|Cuba,Republic of Cuba|Cuban,Cubans
CW|Curaçao,Curacao|Curaçaoan,Curacaoan
CY|Cyprus,Republic of Cyprus|Cypriot,Cypriots,Greek Cypriot,Greek Cypriots,Turkish Cypriot,Turkish Cypriots
CZ|Czech Republic,Czechia|Czech,Czechs
DK|Denmark,Kingdom of Denmark|Danish,Dane,Danes
DJ|Djibouti,Republic of Djibouti|Djiboutian,Djiboutians
DM|Dominica,Commonwealth of Dominica|
DO|Dominican Republic|Dominican,Dominicans
TL|Timor-Leste,East Timor,Timor Leste|East Timorese,Timorese
EC|Ecuador,Republic of Ecuador|Ecuadorian,Ecuadorians,Ecuadorean,Ecuadoreans
EG|Egypt,Arab Republic of Egypt|Egyptian,Egyptians
SV|El Salvador,Republic of El Salvador|Salvadoran,Salvadorans,Salvadorean,Salvadoreans
GQ|Equatorial Guinea|Equatorial Guinean,Equatorial Guineans,Equatoguinean,Equatoguineans
ER|Eritrea,State of Eritrea|Eritrean,Eritreans
EE|Estonia,Republic of Estonia|Estonian,Estonians
SZ|Eswatini,Swaziland,Kingdom of Eswatini|Swazi,Swazis
ET|Ethiopia,Abyssinia|Ethiopian,Ethiopians
FK|Falkland Islands,Falklands,Malvinas,Islas Malvinas|Falkland Islander,Falkland Islanders,Falklander,Falklanders
FO|Faroe Islands,Faeroe Islands,Faroes,Faeroes|Faroese,Faeroese
FJ|Fiji,Republic of Fiji|Fijian,Fijians
FI|Finland,Republic of Finland|Finnish,Finn,Finns
FR|France,French Republic|French,Frenchman,Frenchmen,Frenchwoman,Frenchwomen
GF|French Guiana|French Guianese
PF|French Polynesia,Tahiti|French Polynesian,French Polynesians,Tahitian,Tahitians
GA|Gabon,Gabonese Republic|Gabonese
GM|Gambia,The Gambia|Gambian,Gambians
GE|Georgia,Republic of Georgia|Georgian,Georgians
DE|Germany,Federal Republic of Germany,FRG|German,Germans
DD|East Germany,German Democratic Republic,~GDR|East German,East Germans
DW|West Germany|West German,West Germans
GH|Ghana,~Gold Coast,Republic of Ghana|Ghanaian,Ghanaians
GI|Gibraltar|Gibraltarian,Gibraltarians
GR|Greece,Hellenic Republic|Greek,Greeks
GL|Greenland,Kalaallit Nunaat|Greenlander,Greenlanders,Greenlandic
GD|Grenada|Grenadian,Grenadians
GP|Guadeloupe|Guadeloupean,Guadeloupeans
GU|Guam|Guamanian,Guamanians
GT|Guatemala,Republic of Guatemala|Guatemalan,Guatemalans
GG|Guernsey|
GN|Guinea,Republic of Guinea|Guinean,Guineans
GW|Guinea-Bissau,Guinea Bissau|Bissau-Guinean,Bissau-Guineans
GY|Guyana,British Guiana|Guyanese
HT|Haiti,Republic of Haiti|Haitian,Haitians
HN|Honduras,Republic of Honduras|Honduran,Hondurans
HK|Hong Kong,Hong Kong SAR,HKSAR|Hongkonger,Hongkongers,Hong Konger,Hong Kongers
HU|Hungary|Hungarian,Hungarians
IS|Iceland,Republic of Iceland|Icelandic,Icelander,Icelanders
IN|India,Republic of India|Indian,Indians
ID|Indonesia,Republic of Indonesia,Dutch East Indies|Indonesian,Indonesians
IR|Iran,Persia,Islamic Republic of Iran|Iranian,Iranians,Persian,Persians
IQ|Iraq,Republic of Iraq|Iraqi,Iraqis
IE|Ireland,Republic of Ireland,Irish Republic,Eire|Irish,Irishman,Irishmen,Irishwoman,Irishwomen
IM|Isle of Man|Manx
IL|Israel,State of Israel|Israeli,Israelis
IT|Italy,Italian Republic|Italian,Italians
JM|Jamaica|Jamaican,Jamaicans
JP|Japan|Japanese
JE|~Jersey,Bailiwick of Jersey|
JO|Jordan,Hashemite Kingdom of Jordan|Jordanian,Jordanians
KZ|Kazakhstan,Kazakstan,Republic of Kazakhstan|Kazakh,Kazakhs,Kazakhstani,Kazakhstanis
KE|Kenya,Republic of Kenya|Kenyan,Kenyans
KI|Kiribati|I-Kiribati
XK|Kosovo,Kosova,Republic of Kosovo|Kosovar,Kosovars,Kosovan,Kosovans,Kosovo Albanian,Kosovo Albanians
KW|Kuwait,State of Kuwait|Kuwaiti,Kuwaitis
KG|Kyrgyzstan,Kirghizia,Kirgizstan,Kirghizstan,Kyrgyz Republic|Kyrgyz,Kirghiz,Kyrgyzstani,Kyrgyzstanis
LA|Laos,Lao People's Democratic Republic,Lao PDR|Laotian,Laotians,Lao
LV|Latvia,Republic of Latvia|Latvian,Latvians
LB|Lebanon,Lebanese Republic|Lebanese
LS|Lesotho,Basutoland|Basotho,Mosotho
LR|Liberia,Republic of Liberia|Liberian,Liberians
LY|Libya,Libyan Arab Jamahiriya|Libyan,Libyans
LI|Liechtenstein|Liechtensteiner,Liechtensteiners
LT|Lithuania,Republic of Lithuania|Lithuanian,Lithuanians
LU|Luxembourg,Luxemburg,Grand Duchy of Luxembourg|Luxembourger,Luxembourgers,Luxembourgish
MO|Macau,Macao|Macanese
MG|Madagascar|Malagasy,Madagascan,Madagascans
MW|Malawi,Nyasaland|Malawian,Malawians
MY|Malaysia,Malaya|Malaysian,Malaysians
MV|Maldives,The Maldives|Maldivian,Maldivians
ML|Mali,Republic of Mali|Malian,Malians
MT|Malta|Maltese
MH|Marshall Islands|Marshallese
MQ|Martinique|Martinican,Martinicans,Martiniquais
MR|Mauritania,Islamic Republic of Mauritania|Mauritanian,Mauritanians
MU|Mauritius|Mauritian,Mauritians
YT|Mayotte|Mahoran,Mahorans
MX|Mexico,United Mexican States|Mexican,Mexicans
FM|Micronesia,Federated States of Micronesia|Micronesian,Micronesians
MD|Moldova,Moldavia,Republic of Moldova|Moldovan,Moldovans,Moldavian,Moldavians
MC|Monaco,Principality of Monaco|Monegasque,Monegasques,Monacan
MN|Mongolia,Outer Mongolia|Mongolian,Mongolians,Mongol,Mongols
ME|Montenegro,Crna Gora|Montenegrin,Montenegrins
MS|Montserrat|Montserratian,Montserratians
MA|Morocco,Kingdom of Morocco|Moroccan,Moroccans
MZ|Mozambique,Republic of Mozambique|Mozambican,Mozambicans
MM|Myanmar,Burma,Union of Myanmar|Burmese,Myanmarese
NA|Namibia,South West Africa,South-West Africa|Namibian,Namibians
NR|Nauru|Nauruan,Nauruans
NP|Nepal,Kingdom of Nepal|Nepalese,Nepali,Nepalis
NL|Netherlands,The Netherlands,Holland,Kingdom of the Netherlands|Dutch,Dutchman,Dutchmen,Dutchwoman,Netherlander,Netherlanders
AN|Netherlands Antilles|
NC|New Caledonia|New Caledonian,New Caledonians
NZ|New Zealand,Aotearoa|New Zealander,New Zealanders,Kiwi,Kiwis
NI|Nicaragua,Republic of Nicaragua|Nicaraguan,Nicaraguans
NE|Niger,Republic of Niger|Nigerien,Nigeriens
NG|Nigeria,Federal Republic of Nigeria|Nigerian,Nigerians
NU|Niue|Niuean,Niueans
NF|Norfolk Island|Norfolk Islander,Norfolk Islanders
KP|North Korea,DPRK,D.P.R.K.,Democratic People's Republic of Korea,Democratic People’s Republic of Korea,N. Korea,N Korea,NKorea|North Korean,North Koreans,N. Korean,N Korean
MK|North Macedonia,Macedonia,FYROM,Former Yugoslav Republic of Macedonia,former Yugoslav Republic of Macedonia,Republic of North Macedonia|Macedonian,Macedonians,North Macedonian,North Macedonians
MP|Northern Mariana Islands,Northern Marianas|
NO|Norway,Kingdom of Norway|Norwegian,Norwegians
OM|Oman,Sultanate of Oman|Omani,Omanis
PK|Pakistan,Islamic Republic of Pakistan|Pakistani,Pakistanis
PW|Palau|Palauan,Palauans
PS|Palestine,State of Palestine,Palestinian Territories,Palestinian territories,Occupied Palestinian Territories,Occupied Palestinian Territory|Palestinian,Palestinians
PA|Panama,Republic of Panama|Panamanian,Panamanians
PG|Papua New Guinea,PNG|Papua New Guinean,Papua New Guineans
PY|Paraguay|Paraguayan,Paraguayans
PE|Peru,Republic of Peru|Peruvian,Peruvians
PH|Philippines,The Philippines,Republic of the Philippines|Filipino,Filipinos,Philippine,Filipina,Filipinas
PN|Pitcairn Islands,Pitcairn Island,Pitcairn|Pitcairn Islander,Pitcairn Islanders
PL|Poland,Republic of Poland|Polish,Pole,Poles
PT|Portugal,Portuguese Republic|Portuguese
PR|Puerto Rico|Puerto Rican,Puerto Ricans
QA|Qatar,State of Qatar|Qatari,Qataris
RE|Réunion,Reunion Island,La Réunion|Réunionese,Reunionese
RO|Romania,Rumania,Roumania|Romanian,Romanians,Rumanian,Rumanians
RU|Russia,Russian Federation,The Russian Federation,~RF|Russian,Russians
RW|Rwanda,Republic of Rwanda|Rwandan,Rwandans,Rwandese
BL|Saint Barthélemy,St. Barts,St Barts,Saint Barthelemy|
SH|Saint Helena,St. Helena,St Helena|Saint Helenian
KN|Saint Kitts and Nevis,St. Kitts and Nevis,St Kitts and Nevis,St. Kitts,St Kitts,Saint Kitts|Kittitian,Kittitians,Nevisian,Nevisians
LC|Saint Lucia,St. Lucia,St Lucia|Saint Lucian,Saint Lucians,St Lucian,St. Lucian
MF|Saint Martin,St. Martin,St Martin,Sint Maarten,St. Maarten,St Maarten|
PM|Saint Pierre and Miquelon,St. Pierre and Miquelon,St Pierre and Miquelon|
VC|Saint Vincent and the Grenadines,St. Vincent and the Grenadines,St Vincent and the Grenadines,St. Vincent,St Vincent|Vincentian,Vincentians
WS|Samoa,Western Samoa|Samoan,Samoans
SM|San Marino|Sammarinese,San Marinese
ST|São Tomé and Príncipe,Sao Tome and Principe,São Tomé,Sao Tome|São Toméan,Sao Tomean
SA|Saudi Arabia,Kingdom of Saudi Arabia,KSA|Saudi,Saudis,Saudi Arabian,Saudi Arabians
SN|Senegal,Republic of Senegal|Senegalese
RS|Serbia,Republic of Serbia|Serbian,Serbians,Serb,Serbs,Bosnian Serb,Bosnian Serbs,Kosovo Serb,Kosovo Serbs
YU|Yugoslavia,Federal Republic of Yugoslavia,Serbia and Montenegro,~FRY|Yugoslav,Yugoslavs,Yugoslavian,Yugoslavians
SC|Seychelles,The Seychelles|Seychellois
SL|Sierra Leone|Sierra Leonean,Sierra Leoneans
SG|Singapore,Republic of Singapore|Singaporean,Singaporeans
SK|Slovakia,Slovak Republic|Slovak,Slovaks,Slovakian,Slovakians
SI|Slovenia,Republic of Slovenia|Slovenian,Slovenians,Slovene,Slovenes
SB|Solomon Islands|Solomon Islander,Solomon Islanders
SO|Somalia,Federal Republic of Somalia|Somali,Somalis,Somalian,Somalians
XS|Somaliland|Somalilander,Somalilanders
ZA|South Africa,Republic of South Africa,~RSA|South African,South Africans
GS|South Georgia and the South Sandwich Islands|
KR|South Korea,ROK,R.O.K.,Republic of Korea,S. Korea,S Korea,SKorea|South Korean,South Koreans,S. Korean,S Korean
XC|Korea,Korean Peninsula,Korean peninsula|Korean,Koreans
SS|South Sudan,Republic of South Sudan|South Sudanese
SU|Soviet Union,USSR,U.S.S.R.,Union of Soviet Socialist Republics|Soviet,Soviets
ES|Spain,Kingdom of Spain|Spanish,Spaniard,Spaniards
LK|Sri Lanka,Ceylon|Sri Lankan,Sri Lankans,Ceylonese
SD|Sudan,Republic of the Sudan|Sudanese
SR|Suriname,Surinam|Surinamese
SJ|Svalbard,Spitsbergen|
SE|Sweden,Kingdom of Sweden|Swedish,Swede,Swedes
CH|Switzerland,Swiss Confederation|Swiss
SY|Syria,Syrian Arab Republic|Syrian,Syrians
TW|Taiwan,Republic of China,Chinese Taipei,Formosa|Taiwanese
TJ|Tajikistan,Tadjikistan,Tadzhikistan|Tajik,Tajiks,Tajikistani,Tajikistanis
TZ|Tanzania,United Republic of Tanzania,Tanganyika|Tanzanian,Tanzanians
TH|Thailand,Siam,Kingdom of Thailand|Thai,Thais
TG|Togo,Togolese Republic|Togolese
TK|Tokelau|Tokelauan,Tokelauans
TO|Tonga,Kingdom of Tonga|Tongan,Tongans
TT|Trinidad and Tobago,Trinidad & Tobago,Trinidad,Tobago|Trinidadian,Trinidadians,Tobagonian,Tobagonians
TN|Tunisia,Republic of Tunisia|Tunisian,Tunisians
TR|Turkey,Türkiye,Turkiye,Republic of Turkey,Republic of Türkiye|Turkish,Turk,Turks
TM|Turkmenistan|Turkmen,Turkmens,Turkmenistani
TC|Turks and Caicos Islands,Turks and Caicos,Turks & Caicos|
XN|Northern Cyprus,Turkish Republic of Northern Cyprus,TRNC|Northern Cypriot,Northern Cypriots
TV|Tuvalu|Tuvaluan,Tuvaluans
VI|U.S. Virgin Islands,US Virgin Islands,United States Virgin Islands,Virgin Islands|Virgin Islander,Virgin Islanders
UG|Uganda,Republic of Uganda|Ugandan,Ugandans
UA|Ukraine,The Ukraine|Ukrainian,Ukrainians
AE|United Arab Emirates,UAE,U.A.E.,~Emirates|Emirati,Emiratis
GB|United Kingdom,UK,U.K.,Britain,Great Britain,United Kingdom of Great Britain and Northern Ireland,~GB|British,Briton,Britons,Brit,Brits
XE|England|English,Englishman,Englishmen,Englishwoman,Englishwomen
XT|Scotland|Scottish,Scot,Scots,Scotsman,Scotsmen
XW|Wales|Welsh,Welshman,Welshmen
XI|Northern Ireland,Ulster|Northern Irish
US|United States,U.S.,US,USA,U.S.A.,United States of America,America,~States|American,Americans
UY|Uruguay|Uruguayan,Uruguayans
UZ|Uzbekistan,Republic of Uzbekistan|Uzbek,Uzbeks,Uzbekistani
VU|Vanuatu,New Hebrides|Ni-Vanuatu,Vanuatuan,Vanuatuans
VA|Vatican City,Vatican,Holy See,Vatican City State|
VE|Venezuela,Bolivarian Republic of Venezuela|Venezuelan,Venezuelans
VN|Vietnam,Viet Nam,Socialist Republic of Vietnam|Vietnamese
XV|North Vietnam|North Vietnamese
XU|South Vietnam|South Vietnamese
WF|Wallis and Futuna|
EH|Western Sahara,Sahrawi Arab Democratic Republic|Sahrawi,Sahrawis,Saharawi,Saharawis
YE|Yemen,Republic of Yemen|Yemeni,Yemenis,Yemenite,Yemenites
ZM|Zambia,Northern Rhodesia|Zambian,Zambians
ZW|Zimbabwe,Rhodesia|Zimbabwean,Zimbabweans,Rhodesian,Rhodesians
CS|Czechoslovakia|Czechoslovak,Czechoslovaks,Czechoslovakian,Czechoslovakians
PX|Prussia|Prussian,Prussians
OX|Ottoman Empire|Ottoman,Ottomans
AB|Abkhazia|Abkhaz,Abkhazian,Abkhazians
OS|South Ossetia|South Ossetian,South Ossetians,Ossetian,Ossetians,Ossete,Ossetes
TS|Transnistria,Transdniestria,Trans-Dniester,Transdniester|Transnistrian,Transnistrians
NK|Nagorno-Karabakh,Karabakh,Artsakh,Nagorno Karabakh|Karabakhi
XG|Gaza Strip,Gaza|Gazan,Gazans
XB|West Bank,Judea and Samaria|
KD|Kurdistan,Iraqi Kurdistan|Kurd,Kurds,Kurdish
TB|Tibet|Tibetan,Tibetans
XJ|Xinjiang,East Turkestan|Uighur,Uighurs,Uyghur,Uyghurs
CH2|Chechnya,Chechen Republic|Chechen,Chechens
DG|Dagestan,Daghestan|Dagestani,Dagestanis
IG|Ingushetia|Ingush
TA|Tatarstan|Tatar,Tatars,Crimean Tatar,Crimean Tatars
CR2|Crimea,Crimean Peninsula,Crimean peninsula|Crimean,Crimeans
DB|Donbas,Donbass|
CT|Catalonia,Catalunya|Catalan,Catalans
BC|Basque Country|Basque,Basques
SC2|Sicily|Sicilian,Sicilians
SD2|Sardinia|Sardinian,Sardinians
CO2|Corsica|Corsican,Corsicans
BV|Bavaria|Bavarian,Bavarians
FL|Flanders|Flemish,Fleming,Flemings
WA|Wallonia|Walloon,Walloons
QC|Quebec,Québec|Quebecer,Quebecers,Québécois,Quebecois
KA|Kashmir,Jammu and Kashmir|Kashmiri,Kashmiris
PB|Punjab|Punjabi,Punjabis
BN2|Bengal,West Bengal|Bengali,Bengalis
BL2|Balochistan,Baluchistan|Baloch,Baluch,Balochi,Baluchi
SN2|Sindh|Sindhi,Sindhis
ZB|Zanzibar|Zanzibari,Zanzibaris
DA|Darfur|Darfuri,Darfuris
TG2|Tigray|Tigrayan,Tigrayans
OR|Oromia|Oromo,Oromos
BX|Biafra|Biafran,Biafrans
KT|Katanga|Katangan,Katangese
`.trim();

/** Continents, great regions and seas-side areas, in the same form. */
export const regionList = `
africa|Africa|African,Africans
north-africa|North Africa,Northern Africa|North African,North Africans
west-africa|West Africa,Western Africa|West African,West Africans
east-africa|East Africa,Eastern Africa|East African,East Africans
southern-africa|Southern Africa,southern Africa|Southern African
sub-saharan|Sub-Saharan Africa,sub-Saharan Africa|
maghreb|Maghreb|Maghrebi
sahel|Sahel|Sahelian
horn|Horn of Africa|
asia|Asia|Asian,Asians
central-asia|Central Asia|Central Asian,Central Asians
south-asia|South Asia|South Asian,South Asians
southeast-asia|Southeast Asia,South-East Asia,South East Asia|Southeast Asian,Southeast Asians
east-asia|East Asia,Northeast Asia|East Asian,East Asians
asia-pacific|Asia-Pacific,Asia Pacific,Indo-Pacific|
middle-east|Middle East,Mideast,Near East,Levant|Middle Eastern
gulf|Persian Gulf,Arabian Gulf,~Gulf|
europe|Europe|European,Europeans
east-europe|Eastern Europe,East Europe|Eastern European,East European,Eastern Europeans
west-europe|Western Europe,West Europe|Western European,West European,Western Europeans
central-europe|Central Europe|Central European,Central Europeans
north-europe|Northern Europe|Northern European
south-europe|Southern Europe|Southern European
scandinavia|Scandinavia|Scandinavian,Scandinavians
nordics|~Nordic countries|Nordic
baltics|Baltics,Baltic states,Baltic States|Baltic,Balts
balkans|Balkans,Balkan Peninsula|Balkan
caucasus|Caucasus,South Caucasus,North Caucasus,Transcaucasia|~Caucasian
siberia|Siberia|Siberian,Siberians
eurasia|Eurasia|Eurasian
north-america|North America|North American,North Americans
latin-america|Latin America|Latin American,Latin Americans,Latino,Latinos,Latina,Latinas,Hispanic,Hispanics
south-america|South America|South American,South Americans
central-america|Central America|Central American,Central Americans
caribbean|Caribbean,West Indies|West Indian,West Indians
oceania|Oceania,Australasia|Pacific Islander,Pacific Islanders
polynesia|Polynesia|Polynesian,Polynesians
melanesia|Melanesia|Melanesian,Melanesians
arctic|Arctic|
arabia|Arabian Peninsula,Arabian peninsula,Arabia|Arab,Arabs,Arabian,Arabic
west|~West|~Western
indian-subcontinent|Indian subcontinent,Indian Subcontinent|
new-england|New England|New Englander,New Englanders
midwest|Midwest|Midwestern
anglo-saxon||Anglo-Saxon,Anglo-Saxons,Anglo-American
afro-american||African American,African Americans,African-American,African-Americans,Afro-American,Asian American,Asian Americans,Asian-American,Native American,Native Americans
slavic||Slavic,Slav,Slavs
jewish||Jewish,Jew,Jews,Hebrew,Yiddish
roma||~Roma,Romani,Gypsies,Gypsy
muslim||Muslim,Muslims,Moslem,Moslems,Islamic,Islamist,Islamists,Sunni,Sunnis,Shiite,Shiites,Shi'ite,Shi'ites,Shia,Shi'a,Sufi,Salafi,Salafist,Wahhabi,Alawite,Alawites,Druze,Ahmadi,Ismaili
christian||Christian,Christians,Catholic,Catholics,Roman Catholic,Roman Catholics,Protestant,Protestants,~Orthodox,Anglican,Anglicans,Lutheran,Lutherans,Methodist,Methodists,Baptist,Baptists,Presbyterian,Presbyterians,Evangelical,Evangelicals,Mormon,Mormons,Coptic,Copt,Copts,Maronite,Maronites,Calvinist,Calvinists,Pentecostal,Quaker,Quakers
other-faiths||Hindu,Hindus,Buddhist,Buddhists,Sikh,Sikhs,Jain,Jains,Zionist,Zionists,Zoroastrian,Taoist,Confucian,Yazidi,Yazidis,Yezidi,Yezidis
peoples||Pashtun,Pashtuns,Hazara,Hazaras,Tamil,Tamils,Sinhalese,Rohingya,Rohingyas,Hutu,Hutus,Tutsi,Tutsis,Zulu,Zulus,Xhosa,Igbo,Ibo,Yoruba,Hausa,Fulani,Tuareg,Tuaregs,Berber,Berbers,Bedouin,Bedouins,Maori,Maoris,Māori,Aboriginal,Aboriginals,Aborigine,Aborigines,Inuit,Eskimo,Eskimos,Cherokee,Navajo,Sioux,~Apache,Mayan,Mayans,Aztec,Aztecs,Inca,Incas,~Celtic,Germanic,Gaelic,Bosniak,Bosniaks,Mandarin,Cantonese,Swahili,Urdu,Hindi,Farsi,Pashto,~Latin,Afrikaner,Afrikaners,Afrikaans,Roman,Romans,Byzantine,~Viking,~Vikings,Norman,Normans,Hellenic,Parisian,Parisians,Londoner,Londoners,New Yorker,New Yorkers,Muscovite,Muscovites,Berliner,Berliners,Texan,Texans,Californian,Californians,Floridian,Floridians,Hawaiian,Hawaiians,Alaskan,Alaskans,Virginian,Virginians,Venetian,Venetians,Viennese,Neapolitan,Neapolitans
politics||Communist,Communists,Marxist,Marxists,Leninist,Maoist,Maoists,Stalinist,Nazi,Nazis,Neo-Nazi,neo-Nazi,neo-Nazis,Fascist,Fascists,Socialist,Socialists,Democrat,Democrats,Republican,Republicans,Tory,Tories,Labourite,Thatcherite,Peronist,Peronists,Gaullist,Trotskyist,Bolshevik,Bolsheviks,Kremlinologist,Eurosceptic,Eurosceptics,Eurosceptic,Keynesian
`.trim();

/** Blocs and international bodies that news writes about as it does of states, in the same form; they are organisations. */
export const blocList = `
eu|European Union,EU,E.U.,European Community,European Economic Community,EEC|
un|United Nations,UN,U.N.|
nato|NATO,Nato,North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Alliance|
au|African Union,~AU,Organisation of African Unity,Organization of African Unity,OAU|
asean|ASEAN,Asean,Association of Southeast Asian Nations,Association of South-East Asian Nations|
apec|APEC,Apec,Asia-Pacific Economic Cooperation|
brics|BRICS,Brics|
g7|G7,G-7,Group of Seven|
g8|G8,G-8,Group of Eight|
g20|G20,G-20,Group of 20,Group of Twenty|
g77|G77,G-77,Group of 77|
opec|OPEC,Opec,Organization of the Petroleum Exporting Countries,Organisation of the Petroleum Exporting Countries|
opec-plus|OPEC+,Opec+|
arab-league|Arab League,League of Arab States|
gcc|Gulf Cooperation Council,Gulf Co-operation Council,GCC|
cis|Commonwealth of Independent States,CIS|
csto|Collective Security Treaty Organization,Collective Security Treaty Organisation,CSTO|
eaeu|Eurasian Economic Union,EAEU,EEU|
sco|Shanghai Cooperation Organization,Shanghai Cooperation Organisation,SCO|
osce|Organization for Security and Co-operation in Europe,Organization for Security and Cooperation in Europe,Organisation for Security and Cooperation in Europe,Organisation for Security and Co-operation in Europe,OSCE|
oecd|Organisation for Economic Co-operation and Development,Organization for Economic Cooperation and Development,Organisation for Economic Cooperation and Development,Organization for Economic Co-operation and Development,OECD|
oas|Organization of American States,Organisation of American States,OAS|
mercosur|Mercosur,Mercosul|
caricom|Caricom,CARICOM,Caribbean Community|
ecowas|ECOWAS,Ecowas,Economic Community of West African States|
sadc|SADC,Southern African Development Community|
igad|IGAD,Intergovernmental Authority on Development|
oic|Organisation of Islamic Cooperation,Organization of Islamic Cooperation,Organisation of the Islamic Conference,Organization of the Islamic Conference,OIC|
coe|Council of Europe|
efta|EFTA,European Free Trade Association|
nafta|NAFTA,Nafta|
wto|World Trade Organization,World Trade Organisation,WTO|
who|World Health Organization,World Health Organisation|
imf|International Monetary Fund,IMF|
world-bank|World Bank|
iaea|International Atomic Energy Agency,IAEA|
icc|International Criminal Court|
icj|International Court of Justice,ICJ|
unesco|UNESCO,Unesco|
unicef|UNICEF,Unicef,United Nations Children's Fund|
unhcr|UNHCR,United Nations High Commissioner for Refugees|
unrwa|UNRWA,United Nations Relief and Works Agency|
wfp|World Food Programme,World Food Program,WFP|
interpol|Interpol,INTERPOL|
europol|Europol,EUROPOL|
icrc|International Committee of the Red Cross,ICRC|
red-cross|Red Cross,Red Crescent|
ioc|International Olympic Committee,IOC|
fifa|FIFA,Fifa|
uefa|UEFA,Uefa|
ecb|European Central Bank,ECB|
european-commission|European Commission|
security-council|United Nations Security Council,U.N. Security Council,UN Security Council,Security Council|
general-assembly|United Nations General Assembly,U.N. General Assembly,UN General Assembly|
`.trim();
