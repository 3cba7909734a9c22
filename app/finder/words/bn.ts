import type { OtherWords } from "./other-words.ts";

export const bn: OtherWords = { places: {}, subjects: {} };
