import type { LanguageTag } from "#app/i18n/languages.ts";
import { ar } from "./ar.ts";
import { bn } from "./bn.ts";
import type { OtherWords } from "./other-words.ts";
import { pl } from "./pl.ts";
import { ur } from "./ur.ts";

/** Every language but English, or the build fails. */
export const OTHER_WORDS: Record<Exclude<LanguageTag, "en">, OtherWords> = { ar, bn, pl, ur };
