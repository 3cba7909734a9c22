import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { type MarkChoice, parseChoice } from "./register-form.ts";

/** One mark as a phone sends it: the register's own fields, and what makes it known again. */
export type SentChange = {
	changeId: string;
	enrolmentId: string;
	/** From "Everyone else is here": it gives way to any mark. */
	ifUnmarked: boolean;
	choice: Parsed<MarkChoice>;
};

export const syncFields = {
	change: (enrolmentId: string) => `change.${enrolmentId}`,
	ifUnmarked: (enrolmentId: string) => `if-unmarked.${enrolmentId}`,
	person: "person",
	reason: "reason",
};

const CHANGE_ID = /^[\w-]{16,64}$/;
/** A class has a few dozen people; what has more was not made by our page. */
const MOST = 200;

export function parseSent(form: FormData, lessonMinutes: number): SentChange[] {
	const names = [...form.keys()].filter((name) => name.startsWith("change."));
	const enrolmentIds = [...new Set(names.map((name) => name.slice("change.".length)))];
	return enrolmentIds.slice(0, MOST).flatMap((enrolmentId) => {
		const changeId = textOf(form, syncFields.change(enrolmentId));
		if (!CHANGE_ID.test(changeId)) return [];
		const ifUnmarked = form.get(syncFields.ifUnmarked(enrolmentId)) === "yes";
		const choice = parseChoice(form, enrolmentId, lessonMinutes);
		return [{ changeId, enrolmentId, ifUnmarked, choice }];
	});
}

export function firstError(errors: FieldErrors) {
	return Object.values(errors)[0] ?? "registers:errors.markUnknown";
}
