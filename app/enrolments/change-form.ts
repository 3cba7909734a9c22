import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isLocalDate, londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import {
	type Change,
	OUTCOMES,
	PHONE_ANSWERS,
	PRIORITIES,
	type Result,
	type Wanted,
	WITHDRAWAL_REASONS,
} from "./changes.ts";
import { parseOffer } from "./offers.ts";

type Asked = Parsed<Wanted>;

/** Reads the form of one change; whether it may be done is asked when it is. */
export function parseChange(change: Change, form: FormData, now: Date): Asked {
	switch (change) {
		case "offer":
			return parseOffering(form, now);
		case "place":
			return { ok: true, value: { change, stays: staysOf(form), creche: isMeant(form) } };
		case "answer":
			return parseAnswer(form);
		case "priority":
			return parsePriority(form);
		case "break":
			return parseBreak(form);
		case "return":
			return parseReturn(form, londonDate(now));
		case "completion":
			return parseCompletion(form, londonDate(now));
		case "result":
			return parseResult(form, londonDate(now));
		case "withdrawal":
			return parseWithdrawal(form);
		case "transfer":
			return parseTransfer(form);
		case "waiting":
		case "reinstatement":
		case "no-show":
			return { ok: true, value: { change } };
	}
}

function parseOffering(form: FormData, now: Date): Asked {
	const end = parseOffer(form, now);
	if (!end.ok) return end;
	return { ok: true, value: { change: "offer", end: end.value, creche: isMeant(form) } };
}

function parseAnswer(form: FormData): Asked {
	const answer = PHONE_ANSWERS.find((one) => one === form.get("answer"));
	if (!answer) return wrong({ answer: "places:errors.answer" });
	return { ok: true, value: { change: "answer", answer, stays: staysOf(form) } };
}

function parsePriority(form: FormData): Asked {
	const typed = textOf(form, "priority");
	if (typed === "none") return { ok: true, value: { change: "priority", reason: null } };
	const reason = PRIORITIES.find((one) => one === typed);
	if (!reason) return wrong({ priority: "places:errors.priority" });
	return { ok: true, value: { change: "priority", reason } };
}

function parseBreak(form: FormData): Asked {
	const startsOn = dayOf(form, "starts-on");
	const expectedReturn = dayOf(form, "expected-return");
	const errors: FieldErrors = {};
	if (startsOn === null) errors["starts-on"] = "places:errors.date";
	if (expectedReturn === null) errors["expected-return"] = "places:errors.date";
	if (startsOn === null || expectedReturn === null) return wrong(errors);
	if (expectedReturn <= startsOn) return wrong({ "expected-return": "places:errors.returnOrder" });
	return { ok: true, value: { change: "break", startsOn, expectedReturn } };
}

function parseReturn(form: FormData, today: LocalDate): Asked {
	const returnedOn = dayOf(form, "returned-on");
	if (returnedOn === null) return wrong({ "returned-on": "places:errors.date" });
	if (returnedOn > today) return wrong({ "returned-on": "places:errors.returnFuture" });
	return { ok: true, value: { change: "return", returnedOn } };
}

function parseCompletion(form: FormData, today: LocalDate): Asked {
	const ended = endedOf(form);
	const result = readResult(form, today);
	if (!ended.ok || !result.ok) {
		const errors = [ended, result].map((one) => (one.ok ? {} : one.errors));
		return wrong({ ...errors[0], ...errors[1] });
	}
	return { ok: true, value: { change: "completion", ...result.value, endedOn: ended.value } };
}

function parseResult(form: FormData, today: LocalDate): Asked {
	const result = readResult(form, today);
	if (!result.ok) return result;
	const { outcome, achievedOn } = result.value;
	if (outcome === "result-pending") return wrong({ outcome: "places:errors.outcome" });
	if (outcome === "achieved" && achievedOn === null) {
		return wrong({ "achieved-on": "places:errors.date" });
	}
	return { ok: true, value: { change: "result", outcome, achievedOn } };
}

/** The day of an achievement belongs to an achievement alone, and to no day to come. */
export function readResult(form: FormData, today: LocalDate, field = "outcome"): Parsed<Result> {
	const outcome = OUTCOMES.find((one) => one === form.get(field));
	if (!outcome) return wrong({ [field]: "places:errors.outcome" });
	const typed = textOf(form, "achieved-on");
	if (typed === "") return { ok: true, value: { outcome, achievedOn: null } };
	if (!isLocalDate(typed)) return wrong({ "achieved-on": "places:errors.date" });
	if (outcome !== "achieved") {
		return wrong({ "achieved-on": "places:refused.achievedOnWithoutAchieved" });
	}
	if (typed > today) return wrong({ "achieved-on": "places:errors.achievedFuture" });
	return { ok: true, value: { outcome, achievedOn: typed } };
}

function parseWithdrawal(form: FormData): Asked {
	const ended = endedOf(form);
	const reason = WITHDRAWAL_REASONS.find((one) => one === form.get("reason"));
	const errors = ended.ok ? {} : ended.errors;
	if (!reason) return wrong({ reason: "places:errors.reason", ...errors });
	if (!ended.ok) return ended;
	return { ok: true, value: { change: "withdrawal", reason, endedOn: ended.value } };
}

function parseTransfer(form: FormData): Asked {
	const ended = endedOf(form);
	const courseId = textOf(form, "class");
	const errors = ended.ok ? {} : ended.errors;
	if (!courseId) return wrong({ class: "places:errors.class", ...errors });
	if (!ended.ok) return ended;
	return { ok: true, value: { change: "transfer", courseId, endedOn: ended.value } };
}

/** Left empty, it is the last lesson she attended. */
function endedOf(form: FormData): Parsed<LocalDate | null> {
	const typed = textOf(form, "ended-on");
	if (typed === "") return { ok: true, value: null };
	if (!isLocalDate(typed)) return wrong({ "ended-on": "places:errors.date" });
	return { ok: true, value: typed };
}

function dayOf(form: FormData, name: string): LocalDate | null {
	const typed = textOf(form, name);
	return isLocalDate(typed) ? typed : null;
}

function staysOf(form: FormData): string[] {
	return form.getAll("stays").filter((one) => typeof one === "string");
}

/** She was warned, and does it all the same. */
export function isMeant(form: FormData): boolean {
	return form.get("meant") === "yes";
}

function wrong(errors: FieldErrors): { ok: false; errors: FieldErrors } {
	return { ok: false, errors };
}
