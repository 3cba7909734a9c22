import { LEVELS, type Level, type Skill } from "./levels.ts";

/**
 * Lines of the Adult ESOL Core Curriculum (DfES, 2001, as skillsworkshop.org and the archived
 * dfes.gov.uk/curriculum_esol list them) by their references: `Sc-E1-4a` stands for Sc/E1.4a, and
 * one without a letter for all that has a letter below it. The words are ours and short. There is
 * none at pre-entry, where that curriculum has not begun.
 */
export const CRITERIA = [
	"Sc-E1-2",
	"Sc-E1-3b",
	"Sc-E1-4a",
	"Sd-E1-1",
	"Sc-E2-1",
	"Sc-E2-2",
	"Sc-E2-3",
	"Sc-E2-4",
	"Sc-E3-1",
	"Sc-E3-2",
	"Sc-E3-3",
	"Sc-E3-4",
	"Sc-L1-1",
	"Sc-L1-3",
	"Sc-L1-4",
	"Sd-L1-1",
	"Sc-L2-1",
	"Sc-L2-2",
	"Sc-L2-5",
	"Sd-L2-1",
	"Lr-E1-1",
	"Lr-E1-2",
	"Lr-E1-3",
	"Lr-E1-4",
	"Lr-E2-1",
	"Lr-E2-2",
	"Lr-E2-3",
	"Lr-E2-4a",
	"Lr-E3-1",
	"Lr-E3-2",
	"Lr-E3-3",
	"Lr-E3-4",
	"Lr-L1-1",
	"Lr-L1-2",
	"Lr-L1-3",
	"Lr-L1-4",
	"Lr-L2-1",
	"Lr-L2-2",
	"Lr-L2-3",
	"Rt-E1-1a",
	"Rt-E1-1b",
	"Rs-E1-1a",
	"Rw-E1-1a",
	"Rw-E1-3a",
	"Rt-E2-1a",
	"Rt-E2-2",
	"Rw-E2-2a",
	"Rw-E2-3a",
	"Rt-E3-1a",
	"Rt-E3-4a",
	"Rw-E3-1a",
	"Rw-E3-3a",
	"Rt-L1-1",
	"Rt-L1-2",
	"Rw-L1-1a",
	"Rw-L1-3a",
	"Rt-L2-1",
	"Rt-L2-2",
	"Rw-L2-3a",
	"Wt-E1-1a",
	"Ws-E1-1a",
	"Ws-E1-2a",
	"Ww-E1-1a",
	"Ww-E1-2a",
	"Wt-E2-1",
	"Ws-E2-1",
	"Ws-E2-3",
	"Ww-E2-1a",
	"Wt-E3-1",
	"Wt-E3-2",
	"Ws-E3-1",
	"Ww-E3-1a",
	"Wt-L1-2",
	"Wt-L1-3",
	"Ws-L1-1",
	"Ww-L1-1a",
	"Wt-L2-2",
	"Wt-L2-3",
	"Ws-L2-1",
] as const;

export type Criterion = (typeof CRITERIA)[number];

export const CRITERION_RESULTS = ["can", "with-help", "not-yet"] as const;

export type CriterionResult = (typeof CRITERION_RESULTS)[number];

/** Levels that have criteria. */
export const CRITERIA_LEVELS = LEVELS.filter((level) => level !== "pre-entry");

const SKILL_OF: Record<string, Skill> = {
	Sc: "speaking",
	Sd: "speaking",
	Lr: "listening",
	Rt: "reading",
	Rs: "reading",
	Rw: "reading",
	Wt: "writing",
	Ws: "writing",
	Ww: "writing",
};

const LEVEL_OF: Record<string, Level> = {
	E1: "entry-1",
	E2: "entry-2",
	E3: "entry-3",
	L1: "level-1",
	L2: "level-2",
};

const FORMAT = /^(S[cd]|Lr|R[tsw]|W[tsw])\/(E[1-3]|L[12])\.([1-9])([a-h]?)$/;

/** As the curriculum and everybody writes it. */
export function referenceOf(criterion: Criterion): string {
	return criterion.replace("-", "/").replace("-", ".");
}

export function criterionOf(reference: string): Criterion | undefined {
	return CRITERIA.find((criterion) => referenceOf(criterion) === reference);
}

export function criteriaOf(skill: Skill, level: Level): Criterion[] {
	return CRITERIA.filter((criterion) => {
		const [part = "", step = ""] = criterion.split("-");
		return SKILL_OF[part] === skill && LEVEL_OF[step] === level;
	});
}

export function isReference(text: string): boolean {
	return FORMAT.test(text);
}

/** Spaces and capitals as somebody types them: "SC / e1.4A" is Sc/E1.4a. */
export function tidyReference(text: string): string {
	const [part = "", rest = ""] = text.replaceAll(/\s/g, "").toLowerCase().split("/");
	if (rest === "") return text.trim();
	return `${capital(part)}/${capital(rest)}`;
}

/** The level that its lines are looked up at: the curriculum begins at Entry 1. */
export function levelWithCriteria(level: Level | undefined): Level {
	return level === undefined || level === "pre-entry" ? "entry-1" : level;
}

function capital(word: string): string {
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}
