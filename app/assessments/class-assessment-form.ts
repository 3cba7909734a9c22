import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import type { LocalDate } from "#db/columns.ts";
import type { AssessmentTable } from "#db/tables/learners.ts";
import { ANSWERS, dayOf, kindOf, type SkillResult, STRENGTHS } from "./assessment-form.ts";
import { isLevel, SKILLS, type Skill } from "./levels.ts";

/** What is new of one learner; of whom nothing is new, nothing is written. */
export type LearnerResult = {
	learnerId: string;
	results: SkillResult[];
	newToLiteracy: AssessmentTable["new_to_literacy"];
};

export type ClassAssessmentForm = {
	/** Same page, same key: with the answers it tells a second post from a second assessment. */
	key: string;
	kind: AssessmentTable["kind"];
	assessedOn: LocalDate;
	learners: LearnerResult[];
};

/** Where errors stand that are of nobody alone. */
export const LEARNERS = "learners";

export const fields = {
	level: (learnerId: string, skill: Skill) => `level.${skill}.${learnerId}`,
	strength: (learnerId: string, skill: Skill) => `strength.${skill}.${learnerId}`,
	literacy: (learnerId: string) => `literacy.${learnerId}`,
};

/** `learnerIds`: all who are or were in the class; who left it meanwhile was assessed all the same. */
export function parseClassAssessment(
	form: FormData,
	learnerIds: readonly string[],
	today: LocalDate,
): Parsed<ClassAssessmentForm> {
	const errors: FieldErrors = {};
	const kind = kindOf(form, errors);
	const assessedOn = dayOf(form, errors, today);
	const learners = learnerIds
		.map((learnerId) => resultOf(form, learnerId, errors))
		.filter(({ results, newToLiteracy }) => results.length > 0 || newToLiteracy !== null);
	if (hasUnknown(form, learnerIds)) errors[LEARNERS] = "assessments:classForm.errors.gone";
	else if (learners.length === 0 && !hasErrorOf(errors, learnerIds)) {
		errors[LEARNERS] = "assessments:classForm.errors.nothing";
	}
	if (!kind || !assessedOn || Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { key: textOf(form, "key", 64), kind, assessedOn, learners } };
}

function resultOf(form: FormData, learnerId: string, errors: FieldErrors): LearnerResult {
	const results: SkillResult[] = [];
	for (const skill of SKILLS) {
		const level = textOf(form, fields.level(learnerId, skill));
		const said = textOf(form, fields.strength(learnerId, skill));
		const strength = STRENGTHS.find((one) => one === said) ?? null;
		if (isLevel(level)) results.push({ skill, level, strength });
		else if (strength) {
			errors[fields.level(learnerId, skill)] = "assessments:classForm.errors.level";
		}
	}
	const literacy = textOf(form, fields.literacy(learnerId));
	return { learnerId, results, newToLiteracy: ANSWERS.find((one) => one === literacy) ?? null };
}

/** Somebody was chosen for who is not of this class: two records became one, or the page is not ours. */
function hasUnknown(form: FormData, learnerIds: readonly string[]): boolean {
	const known = new Set(learnerIds);
	return [...form].some(([name, value]) => {
		const learnerId = /^(?:level|strength)\.[a-z]+\.(.+)$/.exec(name)?.[1];
		return learnerId !== undefined && value !== "" && !known.has(learnerId);
	});
}

function hasErrorOf(errors: FieldErrors, learnerIds: readonly string[]): boolean {
	return learnerIds.some((id) => SKILLS.some((skill) => fields.level(id, skill) in errors));
}
