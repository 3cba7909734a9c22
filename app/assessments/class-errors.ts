import type { FieldErrors } from "#app/http/forms.ts";
import { isolate } from "#app/i18n/bidi.ts";
import { usePage } from "#app/i18n/page.tsx";
import type { ClassLearner } from "./class-assessment.ts";
import { fields } from "./class-assessment-form.ts";
import { SKILLS } from "./levels.ts";

/** The words of each error; one of a learner names her and the skill. */
export function useClassErrors(
	errors: FieldErrors,
	learners: readonly Pick<ClassLearner, "id" | "name">[],
): Record<string, string> {
	const { t, direction } = usePage();
	const names = new Map(
		learners.flatMap(({ id, name }) =>
			SKILLS.map((skill) => [
				fields.level(id, skill),
				{ name: isolate(name, direction), skill: t(`skills.${skill}`) },
			]),
		),
	);
	return Object.fromEntries(
		Object.entries(errors).map(([field, key]) => [field, t(key, { ...names.get(field) })]),
	);
}
