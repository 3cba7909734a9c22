import { describe, expect, test } from "vitest";
import { lineValues } from "#app/registers/line-values.ts";
import { isMarkCode, makeMark, sameMark } from "#app/registers/marks.ts";
import { type Line, mergeMarks } from "#app/registers/merge-marks.ts";
import { openedValue, parseRegisterForm } from "#app/registers/register-form.ts";
import {
	mayMark,
	mayVoid,
	needsReason,
	registerState,
	registerStates,
} from "#app/registers/register-state.ts";
import { momentOf, orderOfDay } from "#app/registers/today.ts";

const at = (time: string) => new Date(`2026-03-02T${time}Z`);

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

function parsed(fields: Record<string, string>) {
	const result = parseRegisterForm(formOf(fields), 120);
	if (!result.ok) throw new Error(JSON.stringify(result.errors));
	return result.value;
}

function errorsOf(fields: Record<string, string>) {
	const result = parseRegisterForm(formOf(fields), 120);
	return result.ok ? {} : result.errors;
}

describe("the state of a register", () => {
	const lesson = {
		startsAt: "2026-03-02T10:00:00.000Z",
		cancelledAt: null,
		voidedAt: null,
		marked: 0,
		submittedAt: null,
		reopenedAt: null,
	};

	test("opens 30 minutes before the lesson", () => {
		expect(registerState(lesson, at("09:29:59.999"))).toBe("scheduled");
		expect(registerState(lesson, at("09:30:00.000"))).toBe("open");
	});

	test("an untaken one stays open for ever: it never becomes all absent", () => {
		expect(registerState(lesson, new Date("2027-03-02T10:00:00Z"))).toBe("open");
	});

	test("is a draft from the first mark, submitted, and locked seven days later to the second", () => {
		expect(registerState({ ...lesson, marked: 1 }, at("10:00:00"))).toBe("draft");
		const submitted = { ...lesson, marked: 1, submittedAt: "2026-03-02T12:00:00.000Z" };
		expect(registerState(submitted, new Date("2026-03-09T11:59:59.999Z"))).toBe("submitted");
		expect(registerState(submitted, new Date("2026-03-09T12:00:00.000Z"))).toBe("locked");
	});

	test("opened again it can be changed, until it is handed in once more or seven days pass", () => {
		const reopened = {
			...lesson,
			marked: 1,
			submittedAt: "2026-03-02T12:00:00.000Z",
			reopenedAt: "2026-03-20T12:00:00.000Z",
		};
		expect(registerState(reopened, new Date("2026-03-21T12:00:00Z"))).toBe("reopened");
		expect(registerState(reopened, new Date("2026-03-27T12:00:00Z"))).toBe("locked");
		const again = { ...reopened, submittedAt: "2026-03-21T12:00:00.000Z" };
		expect(registerState(again, new Date("2026-03-22T12:00:00Z"))).toBe("submitted");
	});

	test("voided it is that, whatever else happened", () => {
		const voidedAt = "2026-03-05T12:00:00.000Z";
		const submittedAt = "2026-03-02T12:00:00.000Z";
		expect(registerState({ ...lesson, marked: 1, voidedAt }, at("10:00:00"))).toBe("voided");
		expect(registerState({ ...lesson, submittedAt, voidedAt }, at("10:00:00"))).toBe("voided");
		expect(registerStates.filter(mayVoid)).toEqual(["draft", "submitted", "locked", "reopened"]);
	});

	test("takes marks while open, draft, submitted or reopened; the last two ask why", () => {
		expect(registerStates.filter(mayMark)).toEqual(["open", "draft", "submitted", "reopened"]);
		expect(registerStates.filter(needsReason)).toEqual(["submitted", "reopened"]);
	});
});

describe("marks", () => {
	test("only the five codes are marks", () => {
		expect(["present", "late", "left-early", "absent", "authorised"].every(isMarkCode)).toBe(true);
		expect([undefined, null, "", "Present", "not-expected", 1].some(isMarkCode)).toBe(false);
	});

	test("minutes count only where they mean something", () => {
		expect(makeMark("late", 15, 10)).toEqual({
			code: "late",
			lateMinutes: 15,
			leftEarlyMinutes: 10,
		});
		expect(makeMark("absent", 15, 10)).toEqual(makeMark("absent"));
		expect(makeMark("present", 15)).toEqual(makeMark("present"));
		expect(makeMark("present", 0, 10)).toEqual(makeMark("left-early", 0, 10));
	});

	test("are the same when code and both minutes are", () => {
		expect(sameMark(makeMark("late", 5), makeMark("late", 5))).toBe(true);
		expect(sameMark(makeMark("late", 5), makeMark("late", 5, 1))).toBe(false);
		expect(sameMark(makeMark("late"), null)).toBe(false);
		expect(sameMark(null, null)).toBe(true);
	});
});

describe("the form of a register", () => {
	test("a tap on minutes or a number typed, the number wins, in any digits", () => {
		const late = (fields: Record<string, string>) =>
			parsed({ "mark.a": "late", ...fields }).choices[0]?.chosen.lateMinutes;
		expect(late({})).toBe(0);
		expect(late({ "late.a": "15" })).toBe(15);
		expect(late({ "late.a": "15", "minutes.a": "12" })).toBe(12);
		expect(late({ "minutes.a": "١٢" })).toBe(12);
	});

	test("what is wrong is said beside its field", () => {
		expect(errorsOf({ "mark.a": "late", "minutes.a": "a while" })).toEqual({
			"minutes.a": "registers:errors.minutesUnclear",
		});
		expect(errorsOf({ "mark.a": "late", "minutes.a": "-5" })).toHaveProperty(["minutes.a"]);
		expect(errorsOf({ "mark.a": "late", "minutes.a": "100", "left.a": "21" })).toEqual({
			"minutes.a": "registers:errors.minutesTooMany",
		});
		expect(errorsOf({ "mark.a": "present", "left.a": "121" })).toHaveProperty(["left.a"]);
		expect(errorsOf({ "mark.a": "on" })).toHaveProperty(["mark.a"]);
	});

	test("a learner without an answer is not in it", () => {
		expect(parsed({ "opened.a": "0", "minutes.a": "" }).choices).toEqual([]);
	});

	test("an opened mark that was tampered with counts as none", () => {
		for (const opened of ["x", "1.asleep.0.0", "-1.present.0.0", "1e99.present.0.0"]) {
			const [choice] = parsed({ "mark.a": "absent", "opened.a": opened }).choices;
			expect(choice?.opened).toEqual({ version: 0, mark: null });
		}
	});
});

describe("merging a form into the register", () => {
	const saved = (code: "present" | "absent", version: number) => ({
		...makeMark(code),
		version,
		changedAt: "2026-03-02T10:00:00.000Z",
		changedBy: "Cora",
	});
	const line = (mark: Line["mark"], expected = true): Line => ({
		enrolmentId: "a",
		expected,
		mark,
		lastVersion: mark?.version ?? 0,
	});
	const form = (code: string, opened: string, more = {}) =>
		parsed({ "mark.a": code, "opened.a": opened, ...more });

	test("a change of the mark she opened goes through with the next version", () => {
		const merged = mergeMarks([line(saved("present", 3))], form("absent", "3.present.0.0"));
		expect(merged.conflicts).toEqual([]);
		expect(merged.changes).toMatchObject([{ from: { code: "present" }, version: 4 }]);
	});

	test("a stale change is a conflict, a stale page left alone is not", () => {
		const lines = [line(saved("absent", 2))];
		expect(mergeMarks(lines, form("late", "1.present.0.0")).conflicts).toHaveLength(1);
		expect(mergeMarks(lines, form("present", "1.present.0.0"))).toEqual({
			changes: [],
			conflicts: [],
			strangers: [],
		});
	});

	test("a mark taken back stays so on a stale page left alone, and counts on from its version", () => {
		const back = { ...line(null), lastVersion: 2 };
		expect(mergeMarks([back], form("present", "1.present.0.0")).changes).toEqual([]);
		const again = mergeMarks([back], form("absent", "1.present.0.0"));
		expect(again.changes).toMatchObject([{ from: null, to: { code: "absent" }, version: 3 }]);
	});

	test("two who chose the same do not quarrel", () => {
		const merged = mergeMarks([line(saved("absent", 1))], form("absent", "0"));
		expect(merged).toEqual({ changes: [], conflicts: [], strangers: [] });
	});

	test("everyone else leaves alone whoever was marked since the page was opened", () => {
		const other = { enrolmentId: "b", expected: true, mark: null, lastVersion: 0 };
		const lines = [line(saved("absent", 1)), other];
		const merged = mergeMarks(lines, parsed({ "opened.a": "0", rest: "present" }));
		expect(merged.changes.map(({ enrolmentId }) => enrolmentId)).toEqual(["b"]);
	});

	test("who is not expected is neither marked nor counted among the rest", () => {
		const lines = [line(null, false)];
		expect(mergeMarks(lines, form("present", "0")).strangers).toEqual(["a"]);
		expect(mergeMarks(lines, parsed({ rest: "present" })).changes).toEqual([]);
	});
});

test("a form that comes back keeps the version it was opened with", () => {
	const mark = {
		...makeMark("late", 12, 5),
		version: 7,
		changedAt: "2026-03-02T10:00:00.000Z",
		changedBy: "Cora",
	};
	const line = {
		...{ enrolmentId: "a", expected: true, mark, lastVersion: 7, apology: null },
		...{ learnerId: "l", name: "Amina", sayName: null },
		...{ language: "ar", role: "learner" as const, enrolmentState: "active" as const },
	};
	expect(lineValues(line, null)).toEqual({
		opened: openedValue(7, mark),
		code: "late",
		quickLate: undefined,
		late: "12",
		left: "5",
	});
	const typed = { "opened.a": ["0"], "mark.a": ["late"], "minutes.a": ["soon"] };
	expect(lineValues(line, typed)).toMatchObject({ opened: "0", code: "late", late: "soon" });
});

test("the day begins with the lesson of now and ends with those that are over", () => {
	const lesson = (id: string, startsAt: string, endsAt: string) => ({
		id,
		startsAt: at(startsAt).toISOString(),
		endsAt: at(endsAt).toISOString(),
	});
	const lessons = [
		lesson("over", "08:00", "09:00"),
		lesson("now", "10:00", "12:00"),
		lesson("later", "13:00", "15:00"),
	];
	expect(orderOfDay(lessons, at("11:00")).map(({ id }) => id)).toEqual(["now", "later", "over"]);
	expect(momentOf(lessons[1]!, at("09:29"))).toBe("later");
	expect(momentOf(lessons[1]!, at("09:30"))).toBe("now");
	expect(momentOf(lessons[1]!, at("12:00"))).toBe("over");
});
