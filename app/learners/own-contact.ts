import { type DetailFault, type Details, detailFaults } from "./details.ts";

/** What a learner may change of her record by her own page. */
export type OwnContact = Pick<
	Details,
	"say_name" | "language" | "phone" | "email" | "may_leave_message" | "contact_way"
>;

export const OWN_FIELDS = [
	"say_name",
	"language",
	"phone",
	"email",
	"may_leave_message",
	"contact_way",
] as const satisfies readonly (keyof OwnContact)[];

export type OwnField = (typeof OWN_FIELDS)[number];
export type OwnFault = Extract<DetailFault, "phoneForWay" | "emailForWay"> | "unreachable";

export function ownContactOf(details: OwnContact): OwnContact {
	const { say_name, language, phone, email, may_leave_message, contact_way } = details;
	return { say_name, language, phone, email, may_leave_message, contact_way };
}

export function changedFields(before: OwnContact, after: OwnContact): OwnField[] {
	return OWN_FIELDS.filter((field) => before[field] !== after[field]);
}

/** A letter to another address or a call to another number could go to somebody else. */
export function redirectsLetters(fields: readonly OwnField[]): boolean {
	return fields.includes("phone") || fields.includes("email");
}

export function ownFaults(before: OwnContact, after: OwnContact): OwnFault[] {
	const none = { preferred_name: "", full_name: null, creche_children: 0, creche_ages: null };
	const faults: OwnFault[] = [];
	for (const fault of detailFaults({ ...none, ...after })) {
		if (fault === "phoneForWay" || fault === "emailForWay") faults.push(fault);
	}
	const isReachable = ({ phone, email }: OwnContact) => phone !== null || email !== null;
	if (isReachable(before) && !isReachable(after)) faults.push("unreachable");
	return faults;
}
