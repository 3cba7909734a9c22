import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import type { LocalDate } from "#db/columns.ts";
import type { AssessmentTable, CriterionResultTable } from "#db/tables/learners.ts";
import { courseOf, dayOf, kindOf } from "./assessment-form.ts";
import {
	CRITERIA,
	CRITERION_RESULTS,
	type Criterion,
	type CriterionResult,
	criterionOf,
	isReference,
	referenceOf,
	tidyReference,
} from "./criteria.ts";

export type ReferenceResult = Pick<CriterionResultTable, "reference" | "result">;

export type CriteriaForm = {
	/** Same page, same key: with the answers it tells a second post from a second assessment. */
	key: string;
	courseId: string;
	kind: AssessmentTable["kind"];
	assessedOn: LocalDate;
	results: ReferenceResult[];
};

/** Where errors stand that are of no line alone. */
export const LINES = "lines";

export const fields = {
	result: (criterion: Criterion) => `line.${criterion}`,
	reference: "reference",
	referenceResult: "reference-result",
};

/** `courseIds`: the classes she may be assessed for; the only one needs no choice. */
export function parseCriteria(
	form: FormData,
	courseIds: readonly string[],
	today: LocalDate,
): Parsed<CriteriaForm> {
	const errors: FieldErrors = {};
	const kind = kindOf(form, errors);
	const courseId = courseOf(form, courseIds);
	if (!courseId) errors.course = "assessments:errors.courseMissing";
	const results = resultsOf(form, errors);
	const assessedOn = dayOf(form, errors, today);
	if (!kind || !courseId || !assessedOn || Object.keys(errors).length > 0) {
		return { ok: false, errors };
	}
	return { ok: true, value: { key: textOf(form, "key", 64), courseId, kind, assessedOn, results } };
}

function resultsOf(form: FormData, errors: FieldErrors): ReferenceResult[] {
	const chosen = CRITERIA.flatMap((criterion) => {
		const result = resultIn(form, fields.result(criterion));
		return result ? [{ reference: referenceOf(criterion), result }] : [];
	});
	const typed = typedReference(form, errors);
	if (typed && chosen.some(({ reference }) => reference === typed.reference)) {
		errors[fields.reference] = "assessments:criteriaForm.errors.twice";
	}
	const isWrong = fields.reference in errors || fields.referenceResult in errors;
	if (chosen.length === 0 && !typed && !isWrong) {
		errors[LINES] = "assessments:criteriaForm.errors.nothing";
	}
	return typed ? [...chosen, typed] : chosen;
}

/** One that is not on the page, because it is of another level. */
function typedReference(form: FormData, errors: FieldErrors): ReferenceResult | null {
	const reference = tidyReference(textOf(form, fields.reference, 40));
	const result = resultIn(form, fields.referenceResult);
	if (reference === "") {
		if (result) errors[fields.reference] = "assessments:criteriaForm.errors.missing";
		return null;
	}
	if (!isReference(reference)) errors[fields.reference] = "assessments:criteriaForm.errors.format";
	else if (!criterionOf(reference)) {
		errors[fields.reference] = "assessments:criteriaForm.errors.unknown";
	}
	if (!result) errors[fields.referenceResult] = "assessments:criteriaForm.errors.result";
	return result ? { reference, result } : null;
}

function resultIn(form: FormData, field: string): CriterionResult | undefined {
	return CRITERION_RESULTS.find((result) => result === textOf(form, field));
}
