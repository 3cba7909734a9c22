import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isLocalDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { AssessmentTable, SkillResultTable } from "#db/tables/learners.ts";
import { isLevel, type Level, SKILLS, type Skill } from "./levels.ts";

export const KINDS = ["initial", "diagnostic", "formative", "summative"] as const;
export const STRENGTHS = ["emerging", "consolidating", "established"] as const;
export const ANSWERS = ["yes", "no", "unsure"] as const;

/** Chosen to undo a level: a radio cannot be taken back without a script. */
export const NOT_ASSESSED = "not-assessed";

export type SkillResult = Pick<SkillResultTable, "skill" | "level" | "strength">;

export type AssessmentForm = {
	/** Same page, same key: with the answers it tells a second post from a second assessment. */
	key: string;
	courseId: string;
	kind: AssessmentTable["kind"];
	assessedOn: LocalDate;
	newToLiteracy: AssessmentTable["new_to_literacy"];
	note: string | null;
	results: SkillResult[];
};

const LONGEST_NOTE = 1000;

/** `courseIds`: the classes she may be assessed for; the only one needs no choice. */
export function parseAssessment(
	form: FormData,
	courseIds: readonly string[],
	today: LocalDate,
): Parsed<AssessmentForm> {
	const errors: FieldErrors = {};
	const kind = kindOf(form, errors);
	const courseId = courseOf(form, courseIds);
	if (!courseId) errors.course = "assessments:errors.courseMissing";
	const results = resultsOf(form, errors);
	const assessedOn = dayOf(form, errors, today);
	if (!kind || !courseId || !assessedOn || Object.keys(errors).length > 0) {
		return { ok: false, errors };
	}
	const newToLiteracy = ANSWERS.find((one) => one === textOf(form, "new-to-literacy")) ?? null;
	const note = textOf(form, "note", LONGEST_NOTE) || null;
	const key = textOf(form, "key", 64);
	return {
		ok: true,
		value: { key, courseId, kind, assessedOn, newToLiteracy, note, results },
	};
}

export function kindOf(form: FormData, errors: FieldErrors): AssessmentTable["kind"] | undefined {
	const kind = KINDS.find((one) => one === textOf(form, "kind"));
	if (!kind) errors.kind = "assessments:errors.kindMissing";
	return kind;
}

export function levelField(skill: Skill): string {
	return `level-${skill}`;
}

export function strengthField(skill: Skill): string {
	return `strength-${skill}`;
}

export function courseOf(form: FormData, courseIds: readonly string[]): string | undefined {
	const [first, ...others] = courseIds;
	if (others.length === 0) return first;
	return courseIds.find((id) => id === textOf(form, "course"));
}

function resultsOf(form: FormData, errors: FieldErrors): SkillResult[] {
	const results: SkillResult[] = [];
	let asked = false;
	for (const skill of SKILLS) {
		const level = levelOf(form, skill);
		const strength = STRENGTHS.find((one) => one === textOf(form, strengthField(skill))) ?? null;
		asked ||= strength !== null;
		if (level) results.push({ skill, level, strength });
		else if (strength) errors[levelField(skill)] = "assessments:errors.levelMissing";
	}
	if (results.length === 0 && !asked) {
		errors[levelField("speaking")] = "assessments:errors.skillMissing";
	}
	return results;
}

function levelOf(form: FormData, skill: Skill): Level | null {
	const value = textOf(form, levelField(skill));
	return isLevel(value) ? value : null;
}

export function dayOf(form: FormData, errors: FieldErrors, today: LocalDate): LocalDate | null {
	const day = textOf(form, "assessed-on");
	if (!isLocalDate(day)) errors["assessed-on"] = "assessments:errors.dateMissing";
	else if (day > today) errors["assessed-on"] = "assessments:errors.dateInFuture";
	else return day;
	return null;
}
