import type { SectionBuilder } from "../subject-facts.ts";
import { comparison } from "./comparison.ts";
import { confidenceSection } from "./confidence.ts";
import { mixingSection } from "./mixing.ts";
import { voicesSection } from "./voices.ts";
import { workplaceSection } from "./workplace.ts";

/** In the order of the pages of the report. */
export const SECTION_BUILDERS: readonly SectionBuilder[] = [
	confidenceSection,
	mixingSection,
	comparison,
	workplaceSection,
	voicesSection,
];
