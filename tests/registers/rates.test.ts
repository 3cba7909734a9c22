import { expect, test } from "vitest";
import {
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
	isFlagged,
	isShownInReports,
	noCounts,
	punctuality,
} from "#app/registers/rates.ts";
import { dayOf, givenEnrolment, givenMarks, lessons, NOW } from "./given.ts";

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

test("nobody counted is no data", () => {
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
