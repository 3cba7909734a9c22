import { WITHDRAWAL_REASONS } from "#app/enrolments/changes.ts";
import { addDays, daysBetween } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { CourseFacts, EnrolmentFacts } from "../course-facts.ts";
import { hasPlace, hasStarted } from "../measure-courses.ts";
import type { Label } from "../report-model.ts";
import { words } from "./words.ts";

/** In order: each is a part of the one before. `measure` names its quantity. */
export const STAGES = [
	{ id: "asked", measure: "asked", label: words("sections:flow.asked") },
	{ id: "offered", measure: "offered", label: words("sections:flow.offered") },
	{ id: "enrolled", measure: "places", label: words("sections:flow.enrolled") },
	{ id: "started", measure: "starts", label: words("sections:flow.started") },
	{ id: "half-way", measure: "half-way", label: words("sections:flow.halfWay") },
	{ id: "completed", measure: "completers", label: words("sections:flow.completed") },
	{ id: "achieved", measure: "completers-achieved", label: words("sections:flow.achieved") },
	{ id: "followed-up", measure: "followed-up", label: words("sections:flow.followedUp") },
] as const satisfies readonly { id: string; measure: string; label: Label }[];

export type StageId = (typeof STAGES)[number]["id"];

/** Why somebody stands where she does and not one further. */
export type LossId = keyof typeof LOSSES | `reason-${(typeof WITHDRAWAL_REASONS)[number]}`;

export const LOSSES = {
	waits: words("sections:flow.waits"),
	"request-ended": words("sections:flow.requestEnded"),
	"offer-open": words("sections:flow.offerOpen"),
	"offer-declined": words("sections:flow.offerDeclined"),
	"offer-expired": words("sections:flow.offerExpired"),
	"not-yet": words("sections:flow.notYet"),
	"no-show": words("sections:flow.noShow"),
	transferred: words("sections:flow.transferred"),
	"before-half": words("sections:flow.beforeHalf"),
	"still-learning": words("sections:flow.stillLearning"),
	"not-achieved": words("places:outcome.not-achieved"),
	"result-pending": words("places:outcome.result-pending"),
	"step-unknown": words("sections:flow.stepUnknown"),
} as const satisfies Record<string, Label>;

export function lossLabel(loss: LossId): Label {
	const reason = WITHDRAWAL_REASONS.find((one) => loss === `reason-${one}`);
	if (reason) return words(`places:reason.${reason}`);
	return isNamed(loss) ? LOSSES[loss] : words("places:reason.other");
}

function isNamed(loss: string): loss is keyof typeof LOSSES {
	return Object.hasOwn(LOSSES, loss);
}

export type Standing = { stage: StageId; loss: LossId | null };

/** How far she came by the last day, and why no further. */
export function standingOf(
	enrolment: EnrolmentFacts,
	course: Pick<CourseFacts, "startsOn" | "endsOn">,
	until: LocalDate,
): Standing {
	if (!hasPlace(enrolment)) return beforePlace(enrolment);
	if (enrolment.state === "transferred") return { stage: "enrolled", loss: "transferred" };
	if (enrolment.state === "no-show") return { stage: "enrolled", loss: "no-show" };
	if (!hasStarted(enrolment) || enrolment.state === "enrolled")
		return { stage: "enrolled", loss: "not-yet" };
	return enrolment.state === "completed"
		? afterClass(enrolment)
		: inClass(enrolment, course, until);
}

function beforePlace({ state, offeredOn }: EnrolmentFacts): Standing {
	const waits = state === "enquiry" || state === "assessed" || state === "waiting";
	const loss = waits ? "waits" : "request-ended";
	if (offeredOn === null && state !== "offered" && state !== "declined" && state !== "expired")
		return { stage: "asked", loss };
	if (state === "offered") return { stage: "offered", loss: "offer-open" };
	if (state === "declined") return { stage: "offered", loss: "offer-declined" };
	return { stage: "offered", loss: state === "expired" ? "offer-expired" : loss };
}

function inClass(
	{ state, endedOn, reason }: EnrolmentFacts,
	course: Pick<CourseFacts, "startsOn" | "endsOn">,
	until: LocalDate,
): Standing {
	const middle = knownMiddle(course);
	const last = endedOn ?? until;
	const stage = middle !== null && last >= middle ? "half-way" : "started";
	if (state === "withdrawn") return { stage, loss: `reason-${reasonOf(reason)}` };
	return { stage, loss: stage === "half-way" ? "still-learning" : "before-half" };
}

function afterClass({ outcome, steps }: EnrolmentFacts): Standing {
	if (outcome !== "achieved") {
		const isPending = outcome === "result-pending";
		return { stage: "completed", loss: isPending ? "result-pending" : "not-achieved" };
	}
	const said = steps.find(({ kind }) => kind === "actual")?.destination;
	if (said === undefined || said === "not-known")
		return { stage: "achieved", loss: "step-unknown" };
	return { stage: "followed-up", loss: null };
}

const middles = new WeakMap<Pick<CourseFacts, "startsOn" | "endsOn">, LocalDate | null>();

/** Asked for each of its learners. */
function knownMiddle(course: Pick<CourseFacts, "startsOn" | "endsOn">): LocalDate | null {
	const known = middles.get(course);
	if (known !== undefined) return known;
	const middle = middleOf(course);
	middles.set(course, middle);
	return middle;
}

/** Null where nobody said when the class begins or ends: then only its end tells. */
export function middleOf({
	startsOn,
	endsOn,
}: Pick<CourseFacts, "startsOn" | "endsOn">): LocalDate | null {
	if (startsOn === null || endsOn === null) return null;
	return addDays(startsOn, Math.ceil(daysBetween(startsOn, endsOn) / 2));
}

function reasonOf(reason: string | null): (typeof WITHDRAWAL_REASONS)[number] {
	return WITHDRAWAL_REASONS.find((one) => one === reason) ?? "other";
}
