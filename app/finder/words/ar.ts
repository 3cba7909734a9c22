import type { OtherWords } from "./other-words.ts";

export const ar: OtherWords = { places: {}, subjects: {} };
