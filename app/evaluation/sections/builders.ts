import type { SectionBuilder } from "../subject-facts.ts";

/** In the order of the pages of the report. */
export const SECTION_BUILDERS: readonly SectionBuilder[] = [];
