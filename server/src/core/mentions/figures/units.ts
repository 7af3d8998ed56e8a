/** What a unit measures, and how many base units it is. Base units: SI, byte, second, percent; `offset` is added first (temperatures). */
export interface Unit {
  /** Singular, British spelling: `square kilometre`. */
  readonly name: string;
  readonly dimension: string;
  readonly factor: number;
  readonly offset: number;
}

/** One unit a line: name; factor to the base; plural and other spellings in lower case; `abbreviations` as written. */
const table: Readonly<Record<string, string>> = {
  length: `
metre;1;metres meter meters;m
kilometre;1000;kms kilometres kilometer kilometers;km kms KM
centimetre;0.01;centimetres centimeter centimeters;cm cms
millimetre;0.001;millimetres millimeter millimeters;mm
micrometre;1e-6;micrometres micrometer micrometers micron microns;µm μm
nanometre;1e-9;nanometres nanometer nanometers;nm
decimetre;0.1;decimetres decimeter decimeters;dm
inch;0.0254;inches;in
foot;0.3048;feet;ft
yard;0.9144;yards;yd yds
mile;1609.344;miles;mi
nautical mile;1852;nautical-miles;nm nmi
furlong;201.168;furlongs;
fathom;1.8288;fathoms;
light year;9.4607e15;light-year light-years lightyear lightyears;ly`,
  area: `
square metre;1;square-metres square-meter square-meters;m2 m² sqm sq-m
square kilometre;1e6;square-kilometres square-kilometer square-kilometers;km2 km² sq-km sq.-km
square centimetre;1e-4;square-centimetres square-centimeter square-centimeters;cm2 cm²
square millimetre;1e-6;square-millimetres square-millimeter square-millimeters;mm2 mm²
square inch;0.00064516;square-inches;sq-in sq.-in
square foot;0.09290304;square-feet;sq-ft sq.-ft sqft ft2 ft²
square yard;0.83612736;square-yards;sq-yd
square mile;2589988.110336;square-miles;sq-mi sq-mile sq-miles sq.-mi sq.-mile sq.-miles mi2
acre;4046.8564224;acres;ac
hectare;10000;hectares;ha`,
  volume: `
litre;0.001;litres liter liters;l L
millilitre;1e-6;mls millilitres milliliter milliliters;ml mL mls
centilitre;1e-5;centilitres centiliter centiliters;cl
decilitre;1e-4;decilitres deciliter deciliters;dl
hectolitre;0.1;hectolitres hectoliter hectoliters;hl
cubic metre;1;cubic-metres cubic-meter cubic-meters;m3 m³ cbm
cubic kilometre;1e9;cubic-kilometres cubic-kilometer cubic-kilometers;km3 km³
cubic centimetre;1e-6;cubic-centimetres cubic-centimeter cubic-centimeters;cc cm3 cm³
cubic foot;0.028316846592;cubic-feet;cu-ft ft3 ft³
cubic inch;1.6387064e-5;cubic-inches;
cubic yard;0.764554857984;cubic-yards;
gallon;0.003785411784;gallons;gal gals
quart;0.000946352946;quarts;qt
pint;0.000473176473;pints;pt
fluid ounce;2.95735295625e-5;fluid-ounces;fl-oz
cup;0.0002365882365;cups;
tablespoon;1.478676478e-5;tablespoons;tbsp
teaspoon;4.92892159e-6;teaspoons;tsp
barrel;0.158987294928;barrels;bbl bbls
bushel;0.03523907016688;bushels;`,
  mass: `
gram;0.001;grams gramme grammes;g gm gms
kilogram;1;kgs kilograms kilogramme kilogrammes kilo kilos;kg kgs KG
milligram;1e-6;milligrams milligramme milligrammes;mg
microgram;1e-9;micrograms;mcg µg μg
tonne;1000;tonnes metric-ton metric-tons;t
ton;1000;tons long-ton long-tons short-ton short-tons;
kilotonne;1e6;kilotonnes kiloton kilotons;kt
megatonne;1e9;megatonnes megaton megatons;Mt
pound;0.45359237;;lb lbs
ounce;0.028349523125;ounces;oz
stone;6.35029318;;st
carat;0.0002;carats karat karats;ct
quintal;100;quintals;`,
  speed: `
kilometre per hour;0.277777777777778;kilometres-per-hour kilometer-per-hour kilometers-per-hour kilometre-an-hour kilometres-an-hour kilometer-an-hour kilometers-an-hour;kph kmph kmh km/h km/hr km/hour kms/h
mile per hour;0.44704;miles-per-hour mile-an-hour miles-an-hour;mph mi/h
metre per second;1;metres-per-second meter-per-second meters-per-second metres-a-second meters-a-second;m/s
kilometre per second;1000;kilometres-per-second kilometer-per-second kilometers-per-second kilometres-a-second kilometers-a-second;km/s
foot per second;0.3048;feet-per-second feet-a-second;ft/s fps
knot;0.514444444444444;knots;kt kts kn`,
  temperature: `
degree Celsius;1;degrees-celsius degree-celsius degrees-centigrade degree-centigrade celsius centigrade degrees-c degree-c;C °C ºC ℃
degree Fahrenheit;0.555555555555556;degrees-fahrenheit degree-fahrenheit fahrenheit degrees-f degree-f;F °F ºF ℉
kelvin;1;kelvins;
degree;1;degrees;° º`,
  energy: `
joule;1;joules;J
kilojoule;1e3;kilojoules;kJ
megajoule;1e6;megajoules;MJ
gigajoule;1e9;gigajoules;GJ
calorie;4184;calories;cal
kilocalorie;4184;kilocalories;kcal
watt hour;3600;watt-hours;Wh
kilowatt hour;3.6e6;kilowatt-hour kilowatt-hours;kWh kwh KWh
megawatt hour;3.6e9;megawatt-hour megawatt-hours;MWh mwh
gigawatt hour;3.6e12;gigawatt-hour gigawatt-hours;GWh
terawatt hour;3.6e15;terawatt-hour terawatt-hours;TWh
electronvolt;1.602176634e-19;electronvolts;eV
British thermal unit;1055.05585262;british-thermal-units;BTU Btu`,
  power: `
watt;1;watts;W
kilowatt;1e3;kilowatts;kW KW
megawatt;1e6;megawatts;MW
gigawatt;1e9;gigawatts;GW
terawatt;1e12;terawatts;TW
horsepower;745.699871582;;hp HP bhp`,
  data: `
bit;0.125;bits;
kilobit;125;kilobits;kb
megabit;125000;megabits;Mb
gigabit;1.25e8;gigabits;Gb
byte;1;bytes;
kilobyte;1e3;kilobytes;KB kB
megabyte;1e6;megabytes;MB mb
gigabyte;1e9;gigabytes;GB gb
terabyte;1e12;terabytes;TB tb
petabyte;1e15;petabytes;PB
exabyte;1e18;exabytes;EB`,
  'data rate': `
kilobit per second;125;kilobits-per-second;kbps Kbps
megabit per second;125000;megabits-per-second megabits-a-second;Mbps Mbit/s
gigabit per second;1.25e8;gigabits-per-second gigabits-a-second;Gbps Gbit/s`,
  time: `
second;1;seconds;s sec secs
millisecond;0.001;milliseconds;ms
minute;60;minutes;min mins
hour;3600;hours;h hr hrs
day;86400;days;
night;86400;nights;
week;604800;weeks;wk wks
fortnight;1209600;fortnights;
month;2629746;months;mos
year;31556952;years;yr yrs
decade;315569520;decades;
century;3155695200;centuries;
millennium;31556952000;millennia millenniums;`,
  percent: `
percent;1;percents per-cent per-cents pct pct.;% ％`,
  'percentage point': `
percentage point;1;percentage-points percent-point percent-points;pp ppt ppts
basis point;0.01;basis-points;bps bp`,
  pressure: `
pascal;1;pascals;Pa
hectopascal;100;hectopascals;hPa
kilopascal;1e3;kilopascals;kPa
megapascal;1e6;megapascals;MPa
millibar;100;millibars;mbar
pound per square inch;6894.757;pounds-per-square-inch;psi`,
  frequency: `
hertz;1;;Hz
kilohertz;1e3;;kHz
megahertz;1e6;;MHz
gigahertz;1e9;;GHz`,
  voltage: `
volt;1;volts;V
kilovolt;1e3;kilovolts;kV`,
  current: `
ampere;1;amperes amp amps;
milliampere hour;3.6;;mAh`,
  sound: `
decibel;1;decibels;dB`,
  radiation: `
sievert;1;sieverts;Sv
millisievert;0.001;millisieverts;mSv
microsievert;1e-6;microsieverts;µSv μSv`,
};

const offsets: Readonly<Record<string, number>> = { 'degree Fahrenheit': -32, kelvin: -273.15 };

/** Units by name. */
export const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(table).flatMap(([dimension, rows]) =>
    rows
      .trim()
      .split('\n')
      .map((row) => {
        const [name = '', factor = ''] = row.split(';');
        return [name, { name, dimension, factor: Number(factor), offset: offsets[name] ?? 0 }] as const;
      }),
  ),
);

/** Full words, in lower case; several words are joined by hyphens: `square-kilometres`. Pounds are money first: not here. */
export const unitWords: ReadonlyMap<string, string> = new Map(
  rowsOf()
    .filter(([name]) => name !== 'pound')
    .flatMap(([name, words]) => [
      [name.replaceAll(' ', '-'), name] as const,
      ...words.map((it) => [it, name] as const),
    ]),
);

/** Abbreviations as written; several words are joined by hyphens: `sq-km`. */
export const unitSigns: ReadonlyMap<string, string> = new Map(
  rowsOf()
    .flatMap(([name, , signs]) => signs.map((it) => [it, name] as const))
    // The commoner unit comes first and keeps its sign: `nm`, `kt`, `mb`.
    .reverse(),
);

function rowsOf(): (readonly [string, readonly string[], readonly string[]])[] {
  return Object.values(table).flatMap((rows) =>
    rows
      .trim()
      .split('\n')
      .map((row) => {
        const [name = '', , words = '', signs = ''] = row.split(';');
        return [name, words.split(' ').filter(Boolean), signs.split(' ').filter(Boolean)] as const;
      }),
  );
}
