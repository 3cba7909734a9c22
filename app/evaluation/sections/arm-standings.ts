import type { ComparedPerson } from "../comparison-facts.ts";
import { pointsOf } from "../comparison-measures.ts";
import type { EnrolmentFacts } from "../course-facts.ts";
import { hasStarted } from "../measure-courses.ts";
import type { Label } from "../report-model.ts";
import type { SurveyIndicator } from "../survey-measures.ts";
import { hasBoth, WHOLE_CLASS } from "../survey-pairs.ts";
import { words } from "./words.ts";

/** In order: each is a part of the one before. */
export const ARM_STAGES = ["allocated", "asked", "both", "analysed"] as const;
export type ArmStage = (typeof ARM_STAGES)[number];

export const ARM_STAGE_WORDS: Record<ArmStage, Label> = {
	allocated: words("compare:flow.allocated"),
	asked: words("compare:column.asked"),
	both: words("compare:column.both"),
	analysed: words("compare:flow.analysed"),
};

/** Why somebody is followed no further. */
export const ARM_LOSSES = {
	"not-due": words("compare:flow.notDue"),
	"no-first": words("compare:flow.noFirst"),
	left: words("compare:flow.left"),
	"never-came": words("compare:flow.neverCame"),
	"no-end": words("compare:flow.noEnd"),
	"other-words": words("compare:flow.otherWords"),
	"no-measure": words("compare:flow.noMeasure"),
} as const satisfies Record<string, Label>;

export type ArmLoss = keyof typeof ARM_LOSSES;
export const ARM_LOSS_IDS: readonly ArmLoss[] = Object.keys(ARM_LOSSES).filter(isArmLoss);

function isArmLoss(id: string): id is ArmLoss {
	return Object.hasOwn(ARM_LOSSES, id);
}

export type ArmStanding = { stage: ArmStage; loss: ArmLoss | null };

/**
 * How far she is followed. Whether she came changes nothing of that: it is only the reason why the
 * end is missing. Without a primary outcome all with both surveys are analysed.
 */
export function armStanding(
	person: ComparedPerson,
	enrolments: readonly EnrolmentFacts[],
	primary: SurveyIndicator | null,
): ArmStanding {
	if (!person.isAskedAtEnd) return { stage: "allocated", loss: "not-due" };
	if (!hasBoth(person.sent, WHOLE_CLASS)) {
		return { stage: "asked", loss: lossOf(person, enrolments) };
	}
	const isAnalysed = primary === null || pointsOf([person], primary).length > 0;
	return isAnalysed ? { stage: "analysed", loss: null } : { stage: "both", loss: "no-measure" };
}

function lossOf({ arm, sent }: ComparedPerson, enrolments: readonly EnrolmentFacts[]): ArmLoss {
	if (!sent.baseline?.finishedOn) return "no-first";
	if (sent.end?.finishedOn) return "other-words";
	if (arm === "waiting") return "no-end";
	if (!enrolments.some(hasStarted)) return "never-came";
	return enrolments.some(({ state }) => state === "withdrawn") ? "left" : "no-end";
}
