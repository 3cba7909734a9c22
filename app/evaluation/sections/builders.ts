import type { SectionBuilder } from "../subject-facts.ts";
import { comparison } from "./comparison.ts";
import { confidenceSection } from "./confidence.ts";
import { mixingSection } from "./mixing.ts";
import { voicesSection } from "./voices.ts";

/** In the order of the pages of the report. */
export const SECTION_BUILDERS: readonly SectionBuilder[] = [
	confidenceSection,
	mixingSection,
	comparison,
	voicesSection,
];
