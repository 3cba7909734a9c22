import { toldApart } from "#app/learners/told-apart.ts";
import type { LocalDate } from "#db/columns.ts";
import type { AssessmentTable } from "#db/tables/learners.ts";
import type { ClassLearnerRow } from "./class-assessment-queries.server.ts";
import { type SkillNow, type SkillRow, skillsNowOf } from "./skills-now.ts";

export type ClassLearner = {
	id: string;
	/** What tells her from another of the class. */
	name: string;
	/** False when she left before the class ended: then there is nothing more to assess. */
	isHere: boolean;
	skills: SkillNow[];
	newToLiteracy: AssessmentTable["new_to_literacy"];
};

export type ClassAssessmentPage = {
	id: string;
	ownTitle: string | null;
	englishTitle: string | null;
	provider: string;
	isCoordinator: boolean;
	learners: ClassLearner[];
	today: LocalDate;
	key: string;
};

type LiteracyRow = { learner_id: string; new_to_literacy: AssessmentTable["new_to_literacy"] };

const HERE = ["enrolled", "active", "completed"];

/** Each once, though she may have left and come again. */
export function classLearners(rows: readonly ClassLearnerRow[]): ClassLearner[] {
	const learners = new Map<string, ClassLearner>();
	for (const { learner_id: id, enrolment_id, preferred_name, state } of toldApart(rows)) {
		if (!id || !enrolment_id || !state) continue;
		const isHere = HERE.includes(state) || learners.get(id)?.isHere === true;
		learners.set(id, { id, name: preferred_name ?? "", isHere, skills: [], newToLiteracy: null });
	}
	return [...learners.values()];
}

/** With what was found of them last; `literacy` is newest first. */
export function withHistory(
	learners: readonly ClassLearner[],
	skills: readonly (SkillRow & { learner_id: string })[],
	literacy: readonly LiteracyRow[],
): ClassLearner[] {
	const bySkill = Map.groupBy(skills, (row) => row.learner_id);
	return learners.map((learner) => ({
		...learner,
		skills: skillsNowOf(bySkill.get(learner.id) ?? []),
		newToLiteracy: literacy.find((row) => row.learner_id === learner.id)?.new_to_literacy ?? null,
	}));
}
