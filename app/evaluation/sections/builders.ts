import type { SectionBuilder } from "../subject-facts.ts";
import { achievementSection } from "./achievement.ts";
import { areasSection } from "./areas.ts";
import { comparison } from "./comparison.ts";
import { confidenceSection } from "./confidence.ts";
import { costSection } from "./cost.ts";
import { flowSection } from "./flow.ts";
import { hoursSection } from "./hours.ts";
import { logicModelSection } from "./logic-model.ts";
import { methodsSection } from "./methods.ts";
import { mixingSection } from "./mixing.ts";
import { qualitySection } from "./quality.ts";
import { reachSection } from "./reach.ts";
import { retentionSection } from "./retention.ts";
import { returnSection } from "./return.ts";
import { targetsSection } from "./targets.ts";
import { voicesSection } from "./voices.ts";
import { workplaceSection } from "./workplace.ts";

/** In the order of the pages of the report. */
export const SECTION_BUILDERS: readonly SectionBuilder[] = [
	logicModelSection,
	flowSection,
	reachSection,
	hoursSection,
	retentionSection,
	achievementSection,
	confidenceSection,
	mixingSection,
	comparison,
	areasSection,
	costSection,
	workplaceSection,
	voicesSection,
	targetsSection,
	returnSection,
	qualitySection,
	methodsSection,
];
