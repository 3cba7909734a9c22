import { expect, test } from "vitest";
import { openClassReport } from "#app/attendance/class-report.server.ts";
import { classReportCsv } from "#app/attendance/class-report-csv.ts";
import { coordinatorScope, tutorScope } from "#app/attendance/class-scope.ts";
import { figuresOf } from "#app/attendance/figures.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { countRegister } from "#app/registers/rates.ts";
import { loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import { type Db, openDb } from "#db/open.ts";
import { DAY, givenClass, tapAndSave } from "#tests/registers/given-register.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenEnrolment, givenLearner, givenPerson, givenProvider } from "#tests/support/given.ts";

const AFTER = new Date(`${DAY}T13:00:00Z`);
const { t } = loadTexts("locales")("en");

onEachDatabase((db, _engine, url) => {
	test("volunteers and other Londoners are on the register, and in no rate", async () => {
		const given = await givenClass(db(), ["Amina", "Bashir"]);
		const alone = await reportOf(db(), given);
		const vera = await givenHelper(db(), given.course.id, "volunteer", "Vera");
		const luke = await givenHelper(db(), given.course.id, "londoner", "Luke");
		await tapAndSave(db(), given.tutor, given.lesson.id, {
			[given.idOf("Amina")]: { code: "late", late: 30 },
			[given.idOf("Bashir")]: "absent",
			[vera]: "present",
			[luke]: { code: "left-early", left: 15 },
		});

		const report = await reportOf(db(), given);

		expect(alone.helpers).toEqual([]);
		expect(report.counts).toMatchObject({ expected: 1, marked: 1, late: 1, setAside: 1 });
		const facts = await loadRegisterFacts(db(), [given.course.id]);
		expect(report.counts).toEqual(countRegister({ ...facts, now: AFTER }));
		expect(report.outcomes.starts).toBe(1);
		expect(report.learners.map(({ name }) => name)).toEqual(["Amina", "Bashir"]);
		expect(report.helpers).toMatchObject([
			{ name: "Luke", role: "londoner", strip: "E", lessons: 1, minutes: 105 },
			{ name: "Vera", role: "volunteer", strip: "P", lessons: 1, minutes: 120 },
		]);
		// Amina came after half an hour, Luke left a quarter before the end.
		expect(report.mixing).toEqual({
			lessons: 1,
			roomMinutes: 75,
			learnerMinutes: 75,
			londonerMinutes: 75,
		});
	});

	test("nothing counted is no data, never a nought", async () => {
		const given = await givenClass(db(), ["Amina"]);
		const figures = figuresOf(await reportOf(db(), given));
		const values = figures.map((one) => [one.measure, one.kind === "share" ? one.rate : one.value]);
		expect(Object.fromEntries(values)).toMatchObject({
			attendance: null,
			completeness: null,
			hoursAttended: null,
			soFar: null,
			starts: 0,
		});
	});

	test("a class of somebody else has no report", async () => {
		const given = await givenClass(db(), ["Amina"]);
		const provider = await givenProvider(db());
		const stranger = await givenPerson(db(), "coordinator", { provider: provider.id });
		const colleague = await givenPerson(db(), "tutor", { provider: given.provider.id });
		const ask = (scope: ReturnType<typeof tutorScope>) =>
			openClassReport(db(), scope, given.course.id, "en", AFTER);

		for (const scope of [
			coordinatorScope(stranger),
			tutorScope(colleague),
			tutorScope(given.coordinator),
			coordinatorScope(given.tutor),
		]) {
			await expect(ask(scope)).rejects.toMatchObject({ status: 404 });
		}
		await expect(ask(tutorScope(given.tutor))).resolves.toMatchObject({
			head: { id: given.course.id },
		});
	});

	test("a report is at most six statements", async () => {
		const given = await givenClass(db(), ["Amina", "Bashir"]);
		await givenHelper(db(), given.course.id, "volunteer", "Vera");
		let statements = 0;
		const counted = openDb(url(), () => statements++);
		await reportOf(counted, given);
		await counted.destroy();
		expect(statements).toBeLessThanOrEqual(6);
	});

	test("the file has a row for each learner, and no name in it is a formula", async () => {
		const given = await givenClass(db(), ["=1+1", "Bashir"]);
		await tapAndSave(db(), given.tutor, given.lesson.id, {}, { rest: "present" });
		const lines = classReportCsv(await reportOf(db(), given), t)
			.trimEnd()
			.split("\r\n");
		expect(lines).toHaveLength(4);
		expect(lines[0]).toContain(`"Attendance (%)"`);
		expect(lines[1]).toMatch(/^"'=1\+1",1,1,0,/);
		expect(lines[1]).toMatch(/,"Here"$/);
		expect(lines[3]).toMatch(/^"All learners",2,2,/);
	});
});

type Given = Pick<Awaited<ReturnType<typeof givenClass>>, "coordinator" | "course">;

function reportOf(db: Db, { coordinator, course }: Given) {
	return openClassReport(db, coordinatorScope(coordinator), course.id, "en", AFTER);
}

async function givenHelper(
	db: Db,
	courseId: string,
	role: "volunteer" | "londoner",
	name: string,
): Promise<string> {
	const learner = await givenLearner(db, { preferred_name: name });
	return (await givenEnrolment(db, courseId, learner.id, { role })).id;
}
