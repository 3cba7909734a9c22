import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import {
	openClassOutcomes,
	openLearnerOutcomes,
	recordOutcomes,
} from "#app/outcomes/outcomes.server.ts";
import { stepNow } from "#app/outcomes/subjects.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

const NOW = new Date("2026-07-10T09:00:00Z");
const NOT_FOUND = { status: 404 };

function answers(fields: Record<string, string | string[]> = {}): FormData {
	const form = new FormData();
	const whole = { "learned-how": "told", "learned-on": "2026-07-09", ...fields };
	for (const [name, values] of Object.entries(whole)) {
		for (const value of [values].flat()) form.append(name, value);
	}
	return form;
}

const work = (id: string) => ({
	[`step-${id}`]: "work-part-time",
	[`kind-${id}`]: "actual",
	[`starts-${id}`]: "2026-07-06",
});

onEachDatabase((db) => {
	async function givenClass(size = 1) {
		const provider = await givenProvider(db());
		const tutor = await givenPerson(db(), "tutor", { provider: provider.id });
		const coordinator = await givenPerson(db(), "coordinator", { provider: provider.id });
		const place = { provider_id: provider.id, ends_on: "2026-07-17" };
		const course = await givenCourse(db(), { ...place, tutors: [tutor] });
		const ids: string[] = [];
		for (let number = 0; number < size; number++) {
			const learner = await givenLearner(db(), { preferred_name: `Amina ${number}` });
			const came = { state: "active", started_on: "2026-01-12" } as const;
			ids.push((await givenEnrolment(db(), course.id, learner.id, came)).id);
		}
		return { provider, tutor, coordinator, course, ids, id: ids[0]! };
	}

	const look = async (person: Person, courseId: string) =>
		(await openClassOutcomes(db(), person, courseId, "en", NOW)).subjects;

	async function record(person: Person, courseId: string, form: FormData, now = NOW) {
		return recordOutcomes(db(), person, await look(person, courseId), form, now);
	}

	test("a tutor says for a whole class what comes next, of whom she knows it", async () => {
		const { tutor, course, ids } = await givenClass(3);
		const [one, two] = ids;
		const plan = { [`step-${two}`]: "esol:entry-2", [`kind-${two}`]: "planned" };
		expect(await record(tutor, course.id, answers({ ...work(one!), ...plan }))).toMatchObject({
			ok: true,
		});
		const subjects = await look(tutor, course.id);
		expect(subjects.map(({ id }) => id)).toEqual(ids);
		expect(stepNow(subjects[0]!, "actual")).toEqual({
			kind: "actual",
			destination: "work-part-time",
			level: null,
			startsOn: "2026-07-06",
			learnedHow: "told",
			learnedOn: "2026-07-09",
			saidBy: tutor.name,
		});
		const planned = { destination: "esol", level: "entry-2", startsOn: null };
		expect(stepNow(subjects[1]!, "planned")).toMatchObject(planned);
		expect(subjects[2]!.steps).toEqual([]);
	});

	test("the same form sent many times at once is kept once, and each is told so", async () => {
		const { tutor, course, id } = await givenClass();
		const subjects = await look(tutor, course.id);
		const form = answers({ ...work(id), [`seen-${id}`]: "", [`outcome-${id}`]: ["1", "4"] });
		const send = () => recordOutcomes(db(), tutor, subjects, form, NOW);
		const all = await Promise.all(Array.from({ length: 6 }, send));
		expect(all.map(({ ok }) => ok)).toEqual(Array(6).fill(true));
		expect((await look(tutor, course.id))[0]!.steps).toHaveLength(1);
		const rows = await db()
			.selectFrom("learning_outcome")
			.where("enrolment_id", "=", id)
			.selectAll()
			.execute();
		expect(rows).toMatchObject([{ codes: "1,4", purpose: null, said_by: tutor.id }]);
	});

	test("a later word stands before an earlier one, and nothing is lost", async () => {
		const { tutor, coordinator, course, id } = await givenClass();
		await record(tutor, course.id, answers(work(id)));
		const later = answers({ [`step-${id}`]: "looking-for-work", [`kind-${id}`]: "actual" });
		await record(coordinator, course.id, later, new Date("2026-07-10T10:00:00Z"));
		const [subject] = await look(tutor, course.id);
		expect(stepNow(subject!, "actual")?.destination).toBe("looking-for-work");
		expect(subject!.steps.map(({ destination }) => destination)).toEqual([
			"looking-for-work",
			"work-part-time",
		]);
	});

	test("a mistake about one of them keeps everything unwritten", async () => {
		const { tutor, course, ids } = await givenClass(2);
		const [one, two] = ids;
		const form = answers({ ...work(one!), [`step-${two}`]: "volunteering" });
		expect(await record(tutor, course.id, form)).toEqual({
			ok: false,
			errors: { [`kind-${two}`]: "outcomes:errors.kindMissing" },
		});
		expect((await look(tutor, course.id)).flatMap(({ steps }) => steps)).toEqual([]);
	});

	test("a form that says nothing of anybody is told so", async () => {
		const { tutor, course } = await givenClass();
		const errors = { people: "outcomes:errors.nothing" };
		expect(await record(tutor, course.id, new FormData())).toEqual({ ok: false, errors });
		expect(await record(tutor, course.id, answers())).toEqual({ ok: false, errors });
	});

	test("how and when it was learned is asked for, and cannot be a future day", async () => {
		const { tutor, course, id } = await givenClass();
		const missing = { ...work(id), "learned-how": "own-page", "learned-on": "soon" };
		expect(await record(tutor, course.id, answers(missing))).toEqual({
			ok: false,
			errors: {
				"learned-how": "outcomes:errors.learnedHowMissing",
				"learned-on": "outcomes:errors.learnedOnMissing",
			},
		});
		const future = { ...work(id), "learned-on": "2026-07-11" };
		expect(await record(tutor, course.id, answers(future))).toEqual({
			ok: false,
			errors: { "learned-on": "outcomes:errors.learnedInFuture" },
		});
	});

	test("what two people say of one outcome at a time is told to the second", async () => {
		const { tutor, coordinator, course, id } = await givenClass();
		const said = (codes: string[], purpose = "") =>
			answers({ [`seen-${id}`]: "", [`outcome-${id}`]: codes, purpose });
		expect(await record(tutor, course.id, said(["1"], "4"))).toMatchObject({ ok: true });
		expect(await record(coordinator, course.id, said(["2"]))).toEqual({
			ok: false,
			errors: { [`outcome-${id}`]: "outcomes:errors.changedMeanwhile" },
		});
		const [subject] = await look(tutor, course.id);
		expect(subject!.outcome).toMatchObject({ codes: [1], purpose: 4 });
	});

	test("none and some of the outcomes exclude each other, in the form and in the table", async () => {
		const { tutor, course, id } = await givenClass();
		const form = answers({ [`seen-${id}`]: "", [`outcome-${id}`]: ["1", "11"] });
		expect(await record(tutor, course.id, form)).toEqual({
			ok: false,
			errors: { [`outcome-${id}`]: "outcomes:errors.noneAndSome" },
		});
		const row = { enrolment_id: id, purpose: null, said_by: tutor.id, said_at: NOW.toISOString() };
		const keep = (codes: string) =>
			db()
				.insertInto("learning_outcome")
				.values({ ...row, id: newId(), codes })
				.execute();
		await expect(keep("1,11")).rejects.toThrow();
		await expect(keep("11,2")).rejects.toThrow();
		await expect(keep("11")).resolves.toBeDefined();
		await expect(keep("1,10")).resolves.toBeDefined();
	});

	test("another's class and learner do not exist, and nobody else's place is written to", async () => {
		const { course, id, provider } = await givenClass();
		const elsewhere = await givenClass();
		const { learner_id } = await db()
			.selectFrom("enrolment")
			.where("id", "=", id)
			.select("learner_id")
			.executeTakeFirstOrThrow();
		const strangers = [
			elsewhere.tutor,
			elsewhere.coordinator,
			await givenPerson(db(), "tutor", { provider: provider.id }),
			await givenPerson(db(), "evaluator"),
		];
		for (const stranger of strangers) {
			await expect(look(stranger, course.id)).rejects.toMatchObject(NOT_FOUND);
			const hers = openLearnerOutcomes(db(), stranger, learner_id, "en", NOW);
			await expect(hers).rejects.toMatchObject(NOT_FOUND);
		}
		const form = answers({ ...work(id), ...work(elsewhere.id) });
		expect(await record(elsewhere.tutor, elsewhere.course.id, form)).toMatchObject({ ok: true });
		const rows = await db()
			.selectFrom("next_step")
			.where("enrolment_id", "in", [id, elsewhere.id])
			.select("enrolment_id")
			.execute();
		expect(rows).toEqual([{ enrolment_id: elsewhere.id }]);
	});

	test("who never came and who helps have no next step to say", async () => {
		const { tutor, course, ids } = await givenClass();
		const another = async () => (await givenLearner(db())).id;
		await givenEnrolment(db(), course.id, await another(), { state: "no-show" });
		await givenEnrolment(db(), course.id, await another(), { role: "volunteer" });
		expect((await look(tutor, course.id)).map(({ id }) => id)).toEqual(ids);
	});
});
