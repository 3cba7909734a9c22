import type { Updateable } from "kysely";
import { expect, test } from "vitest";
import { openClassReport } from "#app/attendance/class-report.server.ts";
import type { ClassReport } from "#app/attendance/class-report.ts";
import { coordinatorScope } from "#app/attendance/class-scope.ts";
import { figuresOf } from "#app/attendance/figures.ts";
import { addDays } from "#app/i18n/london-time.ts";
import { submitRegister } from "#app/registers/handing-in.server.ts";
import { cancelLesson } from "#app/registers/lesson-changes.server.ts";
import {
	attendance,
	attendedOrToldUs,
	completeness,
	countRegister,
	hoursAttended,
	hoursOffered,
	punctuality,
} from "#app/registers/rates.ts";
import { loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import type { Db } from "#db/open.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenEnrolment, givenLearner, givenLesson } from "#tests/support/given.ts";
import { type Chosen, givenCourseOf, tapAndSave } from "./given-register.ts";

const dayOf = (number: number) => addDays("2026-01-12", 7 * (number - 1));
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const AFTER = new Date("2026-03-20T12:00:00Z");

const CHOSEN: Record<string, Chosen> = {
	P: { code: "present" },
	L: { code: "late", late: 20 },
	l: { code: "late", late: 10 },
	A: { code: "absent" },
	T: { code: "authorised" },
};

// One sign a lesson; a dot where she was not expected or the lesson was cancelled.
const REGISTER = [
	{ name: "Amina", from: 1, signs: "PLP.PAPPPP" },
	{ name: "Bashir", from: 6, signs: ".....PPTPP" },
	{ name: "Carmen", from: 1, signs: "PAP.P....." },
	{ name: "Dawit", from: 3, signs: "..P.lPPPPP" },
	{ name: "Elena", from: 1, signs: "AAA.AAAAAA" },
];

onEachDatabase((db) => {
	test("the worked register, marked lesson by lesson, gives the published figures", async () => {
		const given = await givenCourseOf(db(), []);
		const ids = await givenRegister(db(), given.course.id);
		for (const number of NUMBERS) await teach(db(), given, number, ids);
		await end(db(), ids[2]!, { state: "withdrawn", ended_on: dayOf(5), withdrawal_reason: "work" });
		await end(db(), ids[4]!, { state: "no-show" });

		const facts = await loadRegisterFacts(db(), [given.course.id]);
		const counts = countRegister({ ...facts, now: AFTER });

		expect(counts).toEqual({
			expected: 25,
			marked: 25,
			present: 20,
			late: 2,
			leftEarly: 0,
			absent: 2,
			authorised: 1,
			minutesExpected: 3000,
			minutesAttended: 2610,
			held: 9,
			cancelled: 1,
			setAside: 9,
		});
		expect(attendance(counts)).toBe(22 / 25);
		expect(attendedOrToldUs(counts)).toBe(23 / 25);
		expect(punctuality(counts)).toBe(20 / 22);
		expect(completeness(counts)).toBe(1);
		const starts = ids.map((id) => facts.enrolments.find((one) => one.id === id)?.startedOn);
		expect(starts).toEqual([dayOf(1), dayOf(6), dayOf(1), dayOf(3), null]);
		expect([hoursAttended(counts), hoursOffered(counts)]).toEqual([43.5, 50]);

		const scope = coordinatorScope(given.coordinator);
		const report = await openClassReport(db(), scope, given.course.id, "en", AFTER);
		expect(report.counts).toEqual(counts);
		expect(report.noShows).toBe(1);
		expect(shownOf(report)).toEqual({
			attendance: "22/25",
			toldUs: "23/25",
			punctuality: "20/22",
			completeness: "25/25",
			delivery: "9/10",
			hoursOffered: 50,
			hoursAttended: 43.5,
			starts: 4,
			noShows: 1,
			soFar: "3/4",
			setAside: 9,
		});
		expect(report.learners.map(({ name, strip }) => [name, strip])).toEqual([
			["Amina", "PLPxPAPPPP"],
			["Bashir", "nnnxnPPTPP"],
			["Carmen", "PAPxPnnnnn"],
			["Dawit", "nnPxLPPPPP"],
			["Elena", "sssxssssss"],
		]);
		const rates = report.learners.map(({ counts: hers }) => attendance(hers));
		expect(rates).toEqual([8 / 9, 4 / 5, 3 / 4, 1, null]);
	});
});

/** What the page shows of each figure: its two numbers, or the plain count. */
function shownOf(report: ClassReport) {
	return Object.fromEntries(
		figuresOf(report).map((figure) => [
			figure.measure,
			figure.kind === "share" ? `${figure.part}/${figure.whole}` : figure.value,
		]),
	);
}

async function givenRegister(db: Db, courseId: string): Promise<string[]> {
	const ids: string[] = [];
	for (const { name, from } of REGISTER) {
		const learner = await givenLearner(db, { preferred_name: name });
		const given = { enrolled_on: dayOf(from) };
		ids.push((await givenEnrolment(db, courseId, learner.id, given)).id);
	}
	return ids;
}

async function teach(
	db: Db,
	{ tutor, course }: Awaited<ReturnType<typeof givenCourseOf>>,
	number: number,
	ids: readonly string[],
): Promise<void> {
	const now = new Date(`${dayOf(number)}T11:30:00Z`);
	const lesson = await givenLesson(db, course.id, { local_date: dayOf(number) });
	if (number === 4) {
		expect(await cancelLesson(db, tutor, lesson.id, "weather", now)).toBe(true);
		return;
	}
	const chosen: Record<string, Chosen> = {};
	for (const [index, { signs }] of REGISTER.entries()) {
		const mark = CHOSEN[signs[number - 1]!];
		if (mark) chosen[ids[index]!] = mark;
	}
	expect(await tapAndSave(db, tutor, lesson.id, chosen, { now })).toMatchObject({ ok: true });
	await submitRegister(db, tutor, lesson.id, { confirmed: true }, now);
}

function end(db: Db, id: string, facts: Updateable<EnrolmentTable>) {
	return db.updateTable("enrolment").set(facts).where("id", "=", id).execute();
}
