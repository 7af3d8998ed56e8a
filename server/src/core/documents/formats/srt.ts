import type { TextFormat } from '../format.ts';
import { readCaptions } from '../transcripts/read-captions.ts';

/** SubRip subtitles, which nearly every transcription service exports. */
export const srt: TextFormat = { id: 'srt', extensions: ['.srt'], read: (text) => readCaptions('srt', text) };
