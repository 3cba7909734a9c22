import { type Parsed, textOf } from "#app/http/forms.ts";
import type { ContactAttemptTable } from "#db/tables/contact.ts";

export type Way = ContactAttemptTable["way"];
export type Result = ContactAttemptTable["result"];

export const WAYS: readonly Way[] = ["phone", "text", "whatsapp", "email", "in-person"];

/** In the order of the buttons. */
export const RESULTS: readonly Result[] = [
	"reached",
	"coming-back",
	"no-answer",
	"message-left",
	"wrong-number",
	"will-leave",
];

export type Attempt = {
	enrolmentId: string;
	way: Way;
	result: Result;
	/** The form it came from, so that a form sent twice is one attempt. */
	formKey: string;
};

/** Where the button was pressed, to go back there. */
export const ORIGINS = ["today", "desk", "learner"] as const;
export type Origin = (typeof ORIGINS)[number];

export function parseAttempt(form: FormData): Parsed<Attempt> {
	const way = WAYS.find((one) => one === form.get("way"));
	const result = RESULTS.find((one) => one === form.get("result"));
	if (!way || !result) return { ok: false, errors: { result: "contact:attempts.choose" } };
	const enrolmentId = textOf(form, "enrolment", 100);
	return { ok: true, value: { enrolmentId, way, result, formKey: textOf(form, "form-key", 100) } };
}

export function originOf(form: FormData): Origin {
	return ORIGINS.find((one) => one === form.get("from")) ?? "learner";
}

export function addressAfter(origin: Origin, learnerId: string, enrolmentId: string): string {
	if (origin === "today") return "/today/absences?done=attempt";
	if (origin === "desk") return "/manage/absences?done=attempt";
	return `/learners/${learnerId}/contacts?for=${enrolmentId}&done=attempt`;
}
