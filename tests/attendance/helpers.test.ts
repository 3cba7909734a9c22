import { expect, test } from "vitest";
import { type HelperForm, parseDays, parseHelper } from "#app/attendance/helper-form.ts";
import {
	certificateOf,
	listHelperPeople,
	loadOwnPage,
	openHelperPerson,
} from "#app/attendance/helper-people.server.ts";
import {
	addHelper,
	changeHelperDays,
	openHelpers,
	removeHelper,
} from "#app/attendance/helpers.server.ts";
import { countContinuing, countFree } from "#app/enrolments/places-free.server.ts";
import { openRegister } from "#app/registers/register.server.ts";
import { loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import { newId } from "#db/ids.ts";
import { DAY, DURING, givenClass, tapAndSave } from "#tests/registers/given-register.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenLesson, givenPerson, givenProvider } from "#tests/support/given.ts";

const AFTER = new Date(`${DAY}T13:00:00Z`);
const FROM = "2026-01-10";

const newHelper = (given: Partial<HelperForm> = {}): HelperForm => ({
	role: "volunteer",
	from: FROM,
	to: null,
	who: { name: "Vera", language: "pl", phone: "07700 900321", email: null },
	formKey: newId(),
	...given,
});

onEachDatabase((db) => {
	test("a helper takes no place, stands on the register and is in no rate", async () => {
		const { course, coordinator, tutor, lesson } = await givenClass(db(), ["Amina"]);
		const places = { id: course.id, capacity: 20 };
		const free = await countFree(db(), places);
		const form = newHelper();
		expect(await addHelper(db(), coordinator, course.id, form, DURING)).toEqual({ ok: true });
		expect(await addHelper(db(), coordinator, course.id, form, DURING)).toEqual({ ok: true });

		const sheet = await openRegister(db(), tutor, lesson.id, "en", DURING);
		expect(sheet.lines.map(({ name, role }) => [name, role])).toEqual([
			["Amina", "learner"],
			["Vera", "volunteer"],
		]);
		expect(await countFree(db(), places)).toBe(free);
		expect(await countContinuing(db(), course.id)).toBe(1);
		const { enrolments } = await loadRegisterFacts(db(), [course.id]);
		expect(enrolments).toHaveLength(1);
	});

	test("she is expected from her first day to her last, and her hours are of those days", async () => {
		const { course, coordinator, tutor, lesson } = await givenClass(db(), []);
		const later = await givenLesson(db(), course.id, { local_date: "2026-03-09" });
		await addHelper(db(), coordinator, course.id, newHelper(), DURING);
		const [vera] = (await openHelpers(db(), coordinator, course.id, "en", DURING)).helpers;
		const helperId = vera!.enrolmentId;
		await tapAndSave(db(), tutor, lesson.id, { [helperId]: { code: "late", late: 30 } });
		const on9th = new Date("2026-03-09T10:10:00Z");
		await tapAndSave(db(), tutor, later.id, { [helperId]: "present" }, { now: on9th });
		const after = new Date("2026-03-09T13:00:00Z");
		const minutes = async () =>
			(await openHelperPerson(db(), coordinator, vera!.learnerId, "en", after)).minutes;
		expect(await minutes()).toBe(210);

		const named = { courseId: course.id, helperId };
		await changeHelperDays(db(), coordinator, named, { from: FROM, to: DAY });

		expect(await minutes()).toBe(90);
		const sheet = await openRegister(db(), tutor, later.id, "en", on9th);
		expect(sheet.lines).toMatchObject([{ expected: false }]);
	});

	test("somebody known helps in a second class; twice in one class she is refused", async () => {
		const { course, coordinator } = await givenClass(db(), []);
		await addHelper(db(), coordinator, course.id, newHelper(), DURING);
		const { known } = await openHelpers(db(), coordinator, course.id, "en", DURING);
		const who = { learnerId: known[0]!.id };

		const again = await addHelper(db(), coordinator, course.id, newHelper({ who }), DURING);

		expect(again).toEqual({ ok: false, errors: { person: "attendance:errors.alreadyThere" } });
		const { helpers } = await openHelpers(db(), coordinator, course.id, "en", DURING);
		expect(helpers).toHaveLength(1);
	});

	test("two desks that add the same person at once add her once", async () => {
		const { course, coordinator } = await givenClass(db(), []);
		const other = await givenClass(db(), []);
		await addHelper(db(), other.coordinator, other.course.id, newHelper(), DURING);
		await db()
			.updateTable("course")
			.set({ provider_id: course.provider_id })
			.where("id", "=", other.course.id)
			.execute();
		const { known } = await openHelpers(db(), coordinator, course.id, "en", DURING);
		const who = { learnerId: known[0]!.id };

		const answers = await Promise.all(
			[1, 2, 3].map(() => addHelper(db(), coordinator, course.id, newHelper({ who }), DURING)),
		);

		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test("a helper without marks is removed, twice in peace, and may be added again", async () => {
		const { course, coordinator, tutor, lesson } = await givenClass(db(), []);
		await addHelper(db(), coordinator, course.id, newHelper(), DURING);
		const opened = await openHelpers(db(), coordinator, course.id, "en", DURING);
		const [vera] = opened.helpers;
		const named = { courseId: course.id, helperId: vera!.enrolmentId };

		expect(await removeHelper(db(), coordinator, named, DURING)).toBe(true);
		expect(await removeHelper(db(), coordinator, named, DURING)).toBe(true);

		const { helpers } = await openHelpers(db(), coordinator, course.id, "en", DURING);
		expect(helpers).toEqual([]);
		expect((await openRegister(db(), tutor, lesson.id, "en", DURING)).lines).toEqual([]);
		expect(await listHelperPeople(db(), coordinator, "en", AFTER)).toEqual([]);
		const again = newHelper({ who: { learnerId: vera!.learnerId } });
		expect(await addHelper(db(), coordinator, course.id, again, DURING)).toEqual({ ok: true });
	});

	test("a helper with marks stays, and so does a learner or another provider's helper", async () => {
		const { course, coordinator, tutor, lesson, idOf } = await givenClass(db(), ["Amina"]);
		await addHelper(db(), coordinator, course.id, newHelper(), DURING);
		const [vera] = (await openHelpers(db(), coordinator, course.id, "en", DURING)).helpers;
		const named = { courseId: course.id, helperId: vera!.enrolmentId };
		const stranger = await givenPerson(db(), "coordinator", {
			provider: (await givenProvider(db())).id,
		});
		const learner = { courseId: course.id, helperId: idOf("Amina") };
		const missing = { status: 404 };
		await expect(removeHelper(db(), stranger, named, DURING)).rejects.toMatchObject(missing);
		await expect(removeHelper(db(), coordinator, learner, DURING)).rejects.toMatchObject(missing);

		await tapAndSave(db(), tutor, lesson.id, { [vera!.enrolmentId]: "absent" });

		expect(await removeHelper(db(), coordinator, named, DURING)).toBe(false);
		const { helpers } = await openHelpers(db(), coordinator, course.id, "en", DURING);
		expect(helpers).toMatchObject([{ name: "Vera" }]);
	});

	test("another provider's class, helper or person does not exist", async () => {
		const { course, coordinator } = await givenClass(db(), []);
		await addHelper(db(), coordinator, course.id, newHelper(), DURING);
		const [vera] = (await openHelpers(db(), coordinator, course.id, "en", DURING)).helpers;
		const stranger = await givenPerson(db(), "coordinator", {
			provider: (await givenProvider(db())).id,
		});
		const named = { courseId: course.id, helperId: vera!.enrolmentId };
		const days = { from: FROM, to: null };
		const missing = { status: 404 };

		await expect(addHelper(db(), stranger, course.id, newHelper(), DURING)).rejects.toMatchObject(
			missing,
		);
		await expect(changeHelperDays(db(), stranger, named, days)).rejects.toMatchObject(missing);
		await expect(
			openHelperPerson(db(), stranger, vera!.learnerId, "en", AFTER),
		).rejects.toMatchObject(missing);
		expect(await listHelperPeople(db(), stranger, "en", AFTER)).toEqual([]);
		const unknown = newHelper({ who: { learnerId: newId() } });
		await expect(addHelper(db(), coordinator, course.id, unknown, DURING)).rejects.toMatchObject(
			missing,
		);
	});

	test("a learner's days in class are not changed as a helper's", async () => {
		const { course, coordinator, idOf } = await givenClass(db(), ["Amina"]);
		const named = { courseId: course.id, helperId: idOf("Amina") };
		await expect(
			changeHelperDays(db(), coordinator, named, { from: FROM, to: DAY }),
		).rejects.toMatchObject({ status: 404 });
	});

	test("certificates come with a volunteer's hours, and not with another Londoner's", async () => {
		const { course, coordinator, tutor, lesson } = await givenClass(db(), []);
		const long = { starts_at: `${DAY}T00:00:00.000Z`, ends_at: `${DAY}T12:00:00.000Z` };
		await db().updateTable("lesson").set(long).where("id", "=", lesson.id).execute();
		const who = (name: string) => ({ name, language: "en" as const, phone: null, email: null });
		await addHelper(db(), coordinator, course.id, newHelper({ who: who("Vera") }), DURING);
		const luke = newHelper({ who: who("Luke"), role: "londoner" });
		await addHelper(db(), coordinator, course.id, luke, DURING);
		await tapAndSave(db(), tutor, lesson.id, {}, { rest: "present" });

		const people = await listHelperPeople(db(), coordinator, "en", AFTER);

		expect(people.map(({ name, minutes, certificates }) => [name, minutes, certificates])).toEqual([
			["Luke", 720, []],
			["Vera", 720, [10]],
		]);
		expect(certificateOf(people[1]!, "10")).toBe(10);
		for (const asked of ["25", "11", "", null, "10x"]) {
			expect(() => certificateOf(people[1]!, asked)).toThrow();
		}
	});

	test("her own page has the lessons ahead of her, and names no refuge", async () => {
		const { course, coordinator, provider } = await givenClass(db(), []);
		for (const day of ["2026-03-03", "2026-03-10", "2026-03-17"]) {
			await givenLesson(db(), course.id, { local_date: day });
		}
		await givenLesson(db(), course.id, {
			local_date: "2026-03-04",
			cancelled_at: DURING.toISOString(),
			cancelled_reason: "other",
		});
		await addHelper(db(), coordinator, course.id, newHelper({ to: "2026-03-10" }), DURING);
		const [vera] = (await openHelpers(db(), coordinator, course.id, "en", DURING)).helpers;
		const owner = { learnerId: vera!.learnerId, providerId: provider.id };

		const { lessons, helper } = await loadOwnPage(db(), owner, "en", AFTER);

		expect(lessons.map(({ localDate }) => localDate)).toEqual(["2026-03-03", "2026-03-10"]);
		expect(helper).toMatchObject({ name: "Vera", minutes: 0 });
	});
});

test("the form says what is missing, and keeps a range of days that makes sense", () => {
	const errorsOf = (given: Record<string, string>) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(given)) form.set(name, value);
		const parsed = parseHelper(form);
		return parsed.ok ? parsed.value : Object.keys(parsed.errors).sort();
	};
	expect(errorsOf({})).toEqual(["from", "name", "role"]);
	expect(errorsOf({ person: "p1", role: "boss", from: "2026-01-01" })).toEqual(["role"]);
	expect(errorsOf({ name: "Vera", email: "vera", role: "volunteer", from: "2026-02-30" })).toEqual([
		"email",
		"from",
	]);
	expect(
		errorsOf({ person: "p1", role: "londoner", from: "2026-01-02", to: "2026-01-01" }),
	).toEqual(["to"]);
	expect(errorsOf({ person: "p1", role: "londoner", from: "2026-01-02" })).toMatchObject({
		who: { learnerId: "p1" },
		from: "2026-01-02",
		to: null,
	});
	const days = new FormData();
	days.set("from", "2026-01-02");
	days.set("to", "2026-01-02");
	expect(parseDays(days)).toEqual({ ok: true, value: { from: "2026-01-02", to: "2026-01-02" } });
});
