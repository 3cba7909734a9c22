import { expect, test } from "vitest";
import { addDays } from "#app/i18n/london-time.ts";
import {
	achievement,
	addCounts,
	attendance,
	attendedOrToldUs,
	type Counts,
	completeness,
	countRegister,
	delivery,
	type EnrolmentFact,
	hoursAttended,
	hoursOffered,
	isExpected,
	isFlagged,
	isHeld,
	isShownInReports,
	type KeyedMark,
	type LessonFact,
	type MarkCode,
	noCounts,
	type OutcomeFact,
	pass,
	punctuality,
	retainedSoFar,
	retention,
	startOf,
} from "#app/registers/rates.ts";

const NOW = new Date("2026-06-01T12:00:00Z");

const lessons: LessonFact[] = Array.from({ length: 10 }, (_, index) => {
	const localDate = addDays("2026-01-12", 7 * index);
	return {
		id: `lesson-${index + 1}`,
		localDate,
		minutes: 120,
		endsAt: `${localDate}T12:00:00.000Z`,
		cancelled: index === 3,
	};
});

const dayOf = (number: number) => lessons[number - 1]!.localDate;

function givenEnrolment(id: string, facts: Partial<EnrolmentFact> = {}): EnrolmentFact {
	return { id, startedOn: dayOf(1), endedOn: null, breaks: [], noShow: false, ...facts };
}

const CODES: Record<string, [MarkCode, late?: number, leftEarly?: number]> = {
	P: ["present"],
	L: ["late", 20],
	l: ["late", 10],
	E: ["left-early", 0, 30],
	B: ["late", 20, 30],
	A: ["absent"],
	T: ["authorised"],
};

/** One sign a lesson, a dot where there is no mark. */
function givenMarks(enrolmentId: string, signs: string): KeyedMark[] {
	return [...signs.replaceAll(" ", "")].flatMap((sign, index) => {
		if (sign === ".") return [];
		const [code, lateMinutes = 0, leftEarlyMinutes = 0] = CODES[sign]!;
		return [{ lessonId: lessons[index]!.id, enrolmentId, code, lateMinutes, leftEarlyMinutes }];
	});
}

const PEOPLE: [EnrolmentFact, signs: string][] = [
	[givenEnrolment("Amina"), "PPL.P PPAPP"],
	[givenEnrolment("Bashir", { startedOn: dayOf(6) }), "..... PPTPP"],
	[givenEnrolment("Carmen", { endedOn: dayOf(5) }), "PAP.P ....."],
	[givenEnrolment("Dawit", { startedOn: dayOf(3) }), "..P.P PlPPP"],
	[givenEnrolment("Elena", { startedOn: null, noShow: true }), "AAA.. ....."],
];

function countsOf(...names: string[]): Counts {
	const people = PEOPLE.filter(([enrolment]) => names.includes(enrolment.id));
	return countRegister({
		lessons,
		enrolments: people.map(([enrolment]) => enrolment),
		marks: people.flatMap(([enrolment, signs]) => givenMarks(enrolment.id, signs)),
		now: NOW,
	});
}

const WORKED: [string, number, number, number, number, number, number, number, number][] = [
	["Amina", 9, 7, 1, 1, 0, 8 / 9, 8 / 9, 7 / 8],
	["Bashir", 5, 4, 0, 0, 1, 4 / 5, 1, 1],
	["Carmen", 4, 3, 0, 1, 0, 3 / 4, 3 / 4, 1],
	["Dawit", 7, 6, 1, 0, 0, 1, 1, 6 / 7],
];

test.each(WORKED)(
	"the worked register: %s",
	(name, expected, present, late, absent, authorised, attends, told, punctual) => {
		const counts = countsOf(name);
		expect(counts).toMatchObject({ expected, marked: expected, present, late, absent, authorised });
		expect(attendance(counts)).toBe(attends);
		expect(attendedOrToldUs(counts)).toBe(told);
		expect(punctuality(counts)).toBe(punctual);
		expect(completeness(counts)).toBe(1);
	},
);

test("the worked register: Elena never came, so there is no data on her", () => {
	const counts = countsOf("Elena");
	expect(counts).toMatchObject({ expected: 0, marked: 0, setAside: 3 });
	for (const rate of [attendance, attendedOrToldUs, punctuality, completeness, hoursAttended]) {
		expect(rate(counts)).toBeNull();
	}
});

test("the worked register: the class", () => {
	const counts = countsOf("Amina", "Bashir", "Carmen", "Dawit", "Elena");
	expect(counts).toEqual({
		expected: 25,
		marked: 25,
		present: 20,
		late: 2,
		leftEarly: 0,
		absent: 2,
		authorised: 1,
		minutesExpected: 3_000,
		minutesAttended: 2_610,
		held: 9,
		cancelled: 1,
		setAside: 3,
	});
	expect(attendance(counts)).toBe(22 / 25);
	expect(attendedOrToldUs(counts)).toBe(23 / 25);
	expect(punctuality(counts)).toBe(20 / 22);
	expect(delivery(counts)).toBe(9 / 10);
	expect(hoursAttended(counts)).toBe(43.5);
	expect(hoursOffered(counts)).toBe(50);
});

test("late and left early on one mark is one attended mark, late, less the minutes of both", () => {
	const enrolments = [givenEnrolment("Farah")];
	const counts = countRegister({ lessons, enrolments, marks: givenMarks("Farah", "BE"), now: NOW });
	expect(counts).toMatchObject({ late: 1, leftEarly: 1, marked: 2, minutesAttended: 70 + 90 });
	expect(attendance(counts)).toBe(1);
	expect(punctuality(counts)).toBe(1 / 2);
});

test("nobody attends less than no minutes", () => {
	const mark = { ...givenMarks("Farah", "L")[0]!, lateMinutes: 500 };
	const enrolments = [givenEnrolment("Farah")];
	expect(countRegister({ lessons, enrolments, marks: [mark], now: NOW }).minutesAttended).toBe(0);
});

test("a lesson is held once it has ended, taken or not, unless it was cancelled", () => {
	const [first, , , fourth] = lessons;
	expect(isHeld(first!, new Date("2026-01-12T11:59:59Z"))).toBe(false);
	expect(isHeld(first!, new Date("2026-01-12T12:00:00Z"))).toBe(true);
	expect(isHeld(fourth!, NOW)).toBe(false);
});

test("a lesson still to come counts for nothing, cancelled or not, and its marks are not set aside", () => {
	const counts = countRegister({
		lessons,
		enrolments: [givenEnrolment("Farah")],
		marks: givenMarks("Farah", "PP"),
		now: new Date("2026-01-19T11:00:00Z"),
	});
	expect(counts).toMatchObject({ held: 1, cancelled: 0, expected: 1, marked: 1, setAside: 0 });
});

test("she is expected from her start to her end, both days too, and never on a break", () => {
	const enrolment = givenEnrolment("Gul", {
		startedOn: dayOf(2),
		endedOn: dayOf(9),
		breaks: [{ from: dayOf(5), to: dayOf(7) }],
	});
	const days = lessons.map((lesson) => (isExpected(enrolment, lesson, NOW) ? "x" : "-")).join("");
	expect(days).toBe("-xx---xxx-");
	const away = { ...enrolment, breaks: [{ from: dayOf(5), to: null }] };
	expect(lessons.filter((lesson) => isExpected(away, lesson, NOW))).toHaveLength(2);
});

test("the marks an earlier end leaves behind are set aside, not lost", () => {
	const enrolments = [givenEnrolment("Carmen", { endedOn: dayOf(3) })];
	const counts = countRegister({
		lessons,
		enrolments,
		marks: givenMarks("Carmen", "PPP.A AA"),
		now: NOW,
	});
	expect(counts).toMatchObject({ expected: 3, marked: 3, setAside: 3 });
});

test("volunteers and other Londoners on the register are in no rate", () => {
	const marks = [...givenMarks("Amina", "P"), ...givenMarks("volunteer", "PPP")];
	const counts = countRegister({ lessons, enrolments: [givenEnrolment("Amina")], marks, now: NOW });
	expect(counts).toMatchObject({ marked: 1, setAside: 0 });
});

test("an untaken lesson lowers completeness, never attendance", () => {
	const enrolments = [givenEnrolment("Amina")];
	const counts = countRegister({
		lessons,
		enrolments,
		marks: givenMarks("Amina", "PPP"),
		now: NOW,
	});
	expect(attendance(counts)).toBe(1);
	expect(completeness(counts)).toBe(3 / 9);
});

test("groups pool their counts", () => {
	const all = ["Amina", "Bashir", "Carmen", "Dawit", "Elena"].map((name) => countsOf(name));
	const { held, cancelled, ...sum } = all.reduce(addCounts, noCounts());
	expect(countsOf("Amina", "Bashir", "Carmen", "Dawit", "Elena")).toMatchObject(sum);
	expect([held, cancelled]).toEqual([45, 5]);
});

test("completeness below 90% is flagged, below 70% it is not shown in reports", () => {
	expect([0.89, 0.9, 1, null].map(isFlagged)).toEqual([true, false, false, false]);
	expect([0.69, 0.7, 1, null].map(isShownInReports)).toEqual([false, true, true, false]);
});

test("the start is the day of the earliest attended lesson", () => {
	const marks = [
		{ localDate: "2026-02-01", code: "late" as const },
		{ localDate: "2026-01-08", code: "absent" as const },
		{ localDate: "2026-01-15", code: "left-early" as const },
		{ localDate: "2026-01-22", code: "present" as const },
	];
	expect(startOf(marks)).toBe("2026-01-15");
	expect(startOf([marks[1]!])).toBeNull();
});

const PUBLISHED: [string, number, number, number, string, string, string][] = [
	["2019/20", 2_720_490, 2_489_500, 2_319_970, "91.5", "93.2", "85.3"],
	["2021/22", 2_727_690, 2_466_100, 2_279_440, "90.4", "92.4", "83.6"],
];

test.each(PUBLISHED)(
	"retention, pass and achievement are those DfE published for %s",
	(_, leavers, completers, achievers, retained, passed, achieved) => {
		const counts = { starts: leavers, leavers, completers, achievers };
		const percent = (rate: number | null) => (rate! * 100).toFixed(1);
		expect(percent(retention(counts))).toBe(retained);
		expect(percent(pass(counts))).toBe(passed);
		expect(percent(achievement(counts))).toBe(achieved);
	},
);

const outcomes: OutcomeFact[] = [
	{ state: "completed", outcome: "achieved" },
	{ state: "completed", outcome: "achieved" },
	{ state: "completed", outcome: "result-pending" },
	{ state: "withdrawn", outcome: "not-achieved" },
	{ state: "active", outcome: null },
	{ state: "transferred", outcome: "not-achieved" },
	{ state: "no-show", outcome: null },
	{ state: "enrolled", outcome: null },
	{ state: "waiting", outcome: null },
];

test("only who left after starting is a leaver; no-shows and transfers are in no rate", () => {
	expect(retention(outcomes)).toBe(3 / 4);
	expect(pass(outcomes)).toBe(2 / 3);
	expect(achievement(outcomes)).toBe(2 / 4);
	expect(retainedSoFar(outcomes)).toBe(4 / 5);
});

test("nobody counted is no data", () => {
	for (const rate of [retention, pass, achievement, retainedSoFar]) expect(rate([])).toBeNull();
	for (const rate of [
		attendance,
		punctuality,
		completeness,
		delivery,
		hoursAttended,
		hoursOffered,
	]) {
		expect(rate(noCounts())).toBeNull();
	}
});
