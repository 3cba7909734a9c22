import type { OtherWords } from "./other-words.ts";

export const pl: OtherWords = { places: {}, subjects: {} };
