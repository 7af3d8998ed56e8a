import { createRequire } from 'node:module';
import path from 'node:path';
import type { Found } from './numbers.ts';

/** Another recogniser of numbers: what it finds in a text when it is asked for what a model looks for. */
export interface Peer {
  readonly name: string;
  /** Whether it has a model for rows of this one. */
  reads(model: string): boolean;
  read(text: string, model: string): readonly Found[];
}

interface MicrosoftResult {
  readonly start: number;
  readonly end: number;
  readonly resolution: { readonly value?: string | null } | null;
}

type Recognise = (text: string, culture: string) => readonly MicrosoftResult[];

/** Loads the peers that are installed in a folder; those that are not are left out. */
export async function loadPeers(folder: string): Promise<readonly Peer[]> {
  const require = createRequire(path.join(path.resolve(folder), 'peers.js'));
  const peers: Peer[] = [];
  try {
    const numbers = require('@microsoft/recognizers-text-number');
    const units = require('@microsoft/recognizers-text-number-with-unit');
    const culture: string = numbers.Culture.English;
    const models: Readonly<Record<string, Recognise>> = {
      NumberModel: numbers.recognizeNumber,
      Numeral: numbers.recognizeNumber,
      OrdinalModel: numbers.recognizeOrdinal,
      Ordinal: numbers.recognizeOrdinal,
      PercentModel: numbers.recognizePercentage,
      CurrencyModel: units.recognizeCurrency,
      AmountOfMoney: units.recognizeCurrency,
      AgeModel: units.recognizeAge,
      TemperatureModel: units.recognizeTemperature,
      Temperature: units.recognizeTemperature,
      DimensionModel: units.recognizeDimension,
      Distance: units.recognizeDimension,
      Volume: units.recognizeDimension,
      Quantity: units.recognizeDimension,
    };
    peers.push({
      name: 'Microsoft Recognizers',
      reads: (model) => model in models,
      read: (text, model) =>
        (models[model] ?? models.NumberModel!)(text, culture).map((it) => {
          const value = Number(String(it.resolution?.value ?? '').replace(/%$/, ''));
          return { start: it.start, end: it.end + 1, low: value, high: value };
        }),
    });
  } catch {
    console.log('Microsoft Recognizers: not installed there');
  }
  try {
    const module = require('compromise');
    const nlp = module.default ?? module;
    peers.push({
      name: 'compromise',
      reads: (model) => model !== 'NumberRangeModel' && model !== 'Duration',
      read: (text) =>
        nlp(text)
          .numbers()
          .json({ offset: true })
          .map((it: CompromiseNumber) => {
            const value = it.number?.num ?? Number.NaN;
            return { start: it.offset.start, end: it.offset.start + it.offset.length, low: value, high: value };
          }),
    });
  } catch {
    console.log('compromise: not installed there');
  }
  return peers;
}

interface CompromiseNumber {
  readonly offset: { readonly start: number; readonly length: number };
  readonly number?: { readonly num: number | null };
}
