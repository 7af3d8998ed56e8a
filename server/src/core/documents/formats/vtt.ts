import type { TextFormat } from '../format.ts';
import { readCaptions } from '../transcripts/read-captions.ts';

/** WebVTT: what Zoom, Teams and video sites export, with or without names of speakers. */
export const vtt: TextFormat = { id: 'vtt', extensions: ['.vtt'], read: (text) => readCaptions('vtt', text) };
