import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import type { Sector } from "#db/tables/places.ts";
import { isSector } from "./sectors.ts";

export type EmployerFacts = {
	sector: Sector;
	/** Paid minutes of each lesson by class; null where nobody knows. */
	minutes: ReadonlyMap<string, number | null>;
	contactIds: ReadonlySet<string>;
};

export const LONGEST_MINUTES = 600;

export function paidField(courseId: string): string {
	return `paid.${courseId}`;
}

export function parseEmployer(
	form: FormData,
	classes: readonly { id: string }[],
): Parsed<EmployerFacts> {
	const errors: FieldErrors = {};
	const sector = textOf(form, "sector");
	if (!isSector(sector)) errors.sector = "workplace:desk.errors.sector";
	const minutes = new Map<string, number | null>();
	for (const { id } of classes) {
		const typed = fold(textOf(form, paidField(id)));
		if (isMinutes(typed)) minutes.set(id, typed === "" ? null : Number(typed));
		else errors[paidField(id)] = "workplace:desk.errors.minutes";
	}
	if (!isSector(sector) || Object.keys(errors).length > 0) return { ok: false, errors };
	const contactIds = new Set(form.getAll("contact").filter((id) => typeof id === "string"));
	return { ok: true, value: { sector, minutes, contactIds } };
}

/** Empty is "not known", which is not none. */
function isMinutes(typed: string): boolean {
	return typed === "" || (/^\d{1,3}$/.test(typed) && Number(typed) <= LONGEST_MINUTES);
}
