import type { Flag } from "#db/columns.ts";
import type { LearnerTable } from "#db/tables/learners.ts";

export const CONTACT_WAYS = ["phone", "text", "whatsapp", "email"] as const;

export type ContactWay = (typeof CONTACT_WAYS)[number];

export const MOST_CHILDREN = 9;
export const OLDEST_CHILD = 16;

/** What a coordinator keeps of a learner. */
export type Details = Pick<
	LearnerTable,
	"preferred_name" | "full_name" | "say_name" | "language" | "phone" | "email"
> & {
	may_leave_message: Flag;
	contact_way: ContactWay | null;
	creche_children: number;
	creche_ages: string | null;
};

export type DetailFault = "phoneForWay" | "emailForWay" | "agesMissing" | "agesDiffer";

/** What does not go together; the fields it is said beside are the form's matter. */
export function detailFaults({ phone, email, contact_way, ...children }: Details): DetailFault[] {
	const faults: DetailFault[] = [];
	if (contact_way === "email" && email === null) faults.push("emailForWay");
	if (contact_way !== null && contact_way !== "email" && phone === null) faults.push("phoneForWay");
	const ages = agesOf(children.creche_ages).length;
	if (ages !== children.creche_children) faults.push(ages === 0 ? "agesMissing" : "agesDiffer");
	return faults;
}

/** `2, 4` or `2 and 4`, in any digits once folded; null when something else stands there. */
export function readAges(folded: string): number[] | null {
	const ages = folded
		.split(/[\s,;،、]+/)
		.filter((part) => part !== "")
		.map(Number);
	const isAge = (age: number) => Number.isInteger(age) && age >= 0 && age <= OLDEST_CHILD;
	return ages.every(isAge) ? ages.sort((one, other) => one - other) : null;
}

export function agesOf(kept: string | null): number[] {
	return kept === null || kept === "" ? [] : kept.split(",").map(Number);
}

/** The names of what another coordinator changed meanwhile. */
export function changedBetween(mine: Details, now: Details): (keyof Details)[] {
	const fields = Object.keys(now).filter((field): field is keyof Details => field in mine);
	return fields.filter((field) => mine[field] !== now[field]);
}
