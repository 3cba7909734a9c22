import type { Parsed } from "#app/http/forms.ts";
import type { LocalDate } from "#db/columns.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import type { EnrolmentRefusal, EnrolmentState } from "./states.ts";

/** Asked and not answered yet: what the waiting list shows. */
export const ASKING = ["enquiry", "assessed", "waiting"] as const;

export function isAsking(state: EnrolmentState): boolean {
	return ASKING.some((asking) => asking === state);
}

/** Why a request was closed, in the words a coordinator chooses from. */
export const CLOSE_REASONS = [
	"found-other",
	"no-answer",
	"wrong-level",
	"wrong-time",
	"changed-mind",
	"twice",
	"other",
] as const;

export type CloseReason = (typeof CLOSE_REASONS)[number];

export function parseClosing(form: FormData): Parsed<CloseReason> {
	const reason = CLOSE_REASONS.find((one) => one === form.get("reason"));
	if (reason) return { ok: true, value: reason };
	return { ok: false, errors: { reason: "manage:errors.reason" } };
}

/** Why a place in the class could not be given or kept. */
export type CourseRefusal = "full" | "answered" | "over";

/** Why a change of an enrolment was refused; each has words of its own. */
export type AnswerRefusal =
	| CourseRefusal
	| EnrolmentRefusal
	| "crecheFull"
	| "noOffer"
	| "fullThere"
	| "overThere"
	| "tooLate"
	| "breakBeforeStart"
	| "breakOverlaps"
	| "returnBeforeBreak"
	| "achievedBeforeStart";

/** There is nothing left to wait for; a request may still be closed. */
export function isOver(
	{ state, ends_on }: Pick<CourseTable, "state" | "ends_on">,
	today: LocalDate,
): boolean {
	return state === "cancelled" || state === "finished" || (ends_on !== null && ends_on < today);
}

/** What the page says when an answer was refused. */
export type Refused = { refusal: AnswerRefusal; name: string; course: string };

/** The list of all classes, or the page of one. */
export type Page = "list" | "class";

/** What was done, as the page after it is told in its address. */
export const DONE = ["place", "waiting", "request-closed", "ended"] as const;

export type Done = (typeof DONE)[number];

export function isDone(value: unknown): value is Done {
	return DONE.some((done) => done === value);
}

/** Said in the address, so that the page which shows a refusal knows it too. */
export function pressedOn({ url }: Request): Page {
	return new URL(url).searchParams.get("from") === "class" ? "class" : "list";
}

/** Back to where the button was pressed. */
export function addressAfter(from: Page, courseId: string, done: Done): string {
	const page = from === "class" ? `/manage/classes/${courseId}` : "/manage/waiting-list";
	return `${page}?done=${done}`;
}
