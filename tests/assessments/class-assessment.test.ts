import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import {
	openClassAssessment,
	recordClassAssessment,
} from "#app/assessments/class-assessment.server.ts";
import { fields } from "#app/assessments/class-assessment-form.ts";
import { openLearner } from "#app/assessments/learner.server.ts";
import { SKILLS, type Skill } from "#app/assessments/levels.ts";
import { openAttention } from "#app/courses/attention.server.ts";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import { type Db, openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

const NOW = new Date("2026-09-07T09:00:00Z");
const NOT_FOUND = { status: 404 };

type Chosen = Record<string, Partial<Record<Skill, string>>>;

function answers(chosen: Chosen, more: Record<string, string> = {}): FormData {
	const form = new FormData();
	const whole = { key: "one-page", kind: "initial", "assessed-on": "2026-09-01", ...more };
	for (const [name, value] of Object.entries(whole)) form.set(name, value);
	for (const [learnerId, levels] of Object.entries(chosen)) {
		for (const skill of SKILLS) form.set(fields.level(learnerId, skill), levels[skill] ?? "");
	}
	return form;
}

onEachDatabase((db, _engine, url) => {
	async function givenClass() {
		const provider = await givenProvider(db());
		const tutor = await givenPerson(db(), "tutor", { provider: provider.id });
		const coordinator = await givenPerson(db(), "coordinator", { provider: provider.id });
		const course = await givenCourse(db(), { provider_id: provider.id, tutors: [tutor] });
		const join = async (name: string, state: EnrolmentState = "active") => {
			const learner = await givenLearner(db(), { preferred_name: name });
			await givenEnrolment(db(), course.id, learner.id, {
				...{ state, started_on: state === "active" ? "2026-08-03" : null },
				ended_on: ["completed", "withdrawn"].includes(state) ? "2026-08-31" : null,
				outcome: state === "completed" ? "achieved" : null,
				withdrawal_reason: state === "withdrawn" ? "work" : null,
			});
			return learner;
		};
		return { provider, tutor, coordinator, course, join };
	}

	const open = (person: Person, courseId: string, on: Db = db()) =>
		openClassAssessment(on, person, courseId, "en", NOW);
	const record = (person: Person, courseId: string, form: FormData, on: Db = db()) =>
		recordClassAssessment(on, person, courseId, form, NOW);
	const pastOf = async (person: Person, learnerId: string) =>
		(await openLearner(db(), person, learnerId, "en", NOW)).past;

	test("a class is assessed at once, and each result stands on its learner's page", async () => {
		const { tutor, course, join } = await givenClass();
		const [amina, bashir, carmen] = [
			await join("Amina"),
			await join("Bashir"),
			await join("Carmen"),
		];
		const form = answers(
			{
				[amina.id]: { speaking: "entry-2", writing: "pre-entry" },
				[bashir.id]: { speaking: "entry-1", listening: "entry-1", reading: "entry-3" },
				[carmen.id]: {},
			},
			{ [fields.strength(amina.id, "writing")]: "emerging", [fields.literacy(amina.id)]: "yes" },
		);
		expect((await record(tutor, course.id, form)).ok).toBe(true);
		expect(await pastOf(tutor, amina.id)).toMatchObject([
			{
				...{ kind: "initial", assessedOn: "2026-09-01", by: tutor.name, newToLiteracy: "yes" },
				levels: { speaking: "entry-2", writing: "pre-entry" },
				strengths: { speaking: null, writing: "emerging" },
			},
		]);
		expect((await pastOf(tutor, bashir.id))[0]?.levels).toEqual({
			...{ speaking: "entry-1", listening: "entry-1", reading: "entry-3" },
		});
		expect(await pastOf(tutor, carmen.id)).toEqual([]);

		const { learners } = await open(tutor, course.id);
		expect(learners.map(({ name, newToLiteracy }) => [name, newToLiteracy])).toEqual([
			["Amina", "yes"],
			["Bashir", null],
			["Carmen", null],
		]);
		expect(learners[0]?.skills).toMatchObject([
			{ skill: "speaking", level: "entry-2" },
			{ skill: "writing", level: "pre-entry", strength: "emerging" },
		]);
	});

	test("the same form posted many times at once is kept once", async () => {
		const { tutor, course, join } = await givenClass();
		const people = [await join("Amina"), await join("Bashir")];
		const form = () =>
			answers(Object.fromEntries(people.map(({ id }) => [id, { reading: "entry-1" }])));
		await Promise.all(Array.from({ length: 8 }, () => record(tutor, course.id, form())));
		for (const { id } of people) expect(await pastOf(tutor, id)).toHaveLength(1);
	});

	test("two who assess one class at the same time lose nothing of each other", async () => {
		const { tutor, coordinator, course, join } = await givenClass();
		const amina = await join("Amina");
		await Promise.all([
			record(tutor, course.id, answers({ [amina.id]: { speaking: "entry-1" } })),
			record(coordinator, course.id, answers({ [amina.id]: { reading: "entry-2" } })),
		]);
		const { learners } = await open(tutor, course.id);
		expect(learners[0]?.skills.map(({ skill, level }) => [skill, level])).toEqual([
			["speaking", "entry-1"],
			["reading", "entry-2"],
		]);
	});

	test("a gap of one learner keeps everybody's results out until it is closed", async () => {
		const { tutor, course, join } = await givenClass();
		const [amina, bashir] = [await join("Amina"), await join("Bashir")];
		const chosen = { [amina.id]: { speaking: "entry-1" }, [bashir.id]: {} };
		const gap = { [fields.strength(bashir.id, "reading")]: "established" };
		expect(await record(tutor, course.id, answers(chosen, gap))).toMatchObject({
			errors: { [fields.level(bashir.id, "reading")]: "assessments:classForm.errors.level" },
		});
		expect(await pastOf(tutor, amina.id)).toEqual([]);
	});

	test("who left while the page was open is assessed all the same, and not asked about again", async () => {
		const { tutor, course, join } = await givenClass();
		const [gone, over, asking] = [
			await join("Gone", "withdrawn"),
			await join("Over", "completed"),
			await join("Asking", "enquiry"),
		];
		const form = answers({
			[gone.id]: { speaking: "entry-1" },
			[over.id]: { speaking: "entry-2" },
		});
		expect((await record(tutor, course.id, form)).ok).toBe(true);
		const { learners } = await open(tutor, course.id);
		expect(learners.map(({ name, isHere }) => [name, isHere])).toEqual([
			["Gone", false],
			["Over", true],
		]);
		const wrong = answers({ [asking.id]: { speaking: "entry-1" } }, { key: "other" });
		expect(await record(tutor, course.id, wrong)).toMatchObject({
			errors: { learners: "assessments:classForm.errors.gone" },
		});
	});

	test("another's class does not exist, neither to look at nor to assess", async () => {
		const { provider, course, join } = await givenClass();
		const amina = await join("Amina");
		const elsewhere = await givenClass();
		const strangers = [
			elsewhere.tutor,
			elsewhere.coordinator,
			await givenPerson(db(), "tutor", { provider: provider.id }),
			await givenPerson(db(), "evaluator"),
		];
		for (const stranger of strangers) {
			await expect(open(stranger, course.id)).rejects.toMatchObject(NOT_FOUND);
			const form = answers({ [amina.id]: { speaking: "entry-1" } });
			await expect(record(stranger, course.id, form)).rejects.toMatchObject(NOT_FOUND);
		}
	});

	test("namesakes are told apart, and a class of nobody is an empty page", async () => {
		const { tutor, course, coordinator } = await givenClass();
		expect((await open(coordinator, course.id)).learners).toEqual([]);
		for (const full_name of ["Amina Ali", "Amina Begum"]) {
			const learner = await givenLearner(db(), { preferred_name: "Amina", full_name });
			await givenEnrolment(db(), course.id, learner.id);
		}
		const { learners } = await open(tutor, course.id);
		expect(learners.map(({ name }) => name)).toEqual(["Amina Ali", "Amina Begum"]);
	});

	test("who was assessed with the class is not missing on the desk any more", async () => {
		const { tutor, coordinator, course, join } = await givenClass();
		for (const day of ["2026-08-03", "2026-08-10", "2026-08-17"]) {
			await givenLesson(db(), course.id, { local_date: day });
		}
		const [amina, bashir] = [await join("Amina"), await join("Bashir")];
		const missing = async () => {
			const attention = await openAttention(db(), coordinator, "assessments", "en", NOW);
			return attention.list === "assessments" ? attention.learners.map(({ id }) => id) : [];
		};
		expect(await missing()).toEqual([amina.id, bashir.id]);
		// That she is new to reading is no assessment of what she can do.
		const form = answers(
			{ [amina.id]: { speaking: "entry-1" } },
			{ [fields.literacy(bashir.id)]: "yes" },
		);
		await record(tutor, course.id, form);
		expect(await missing()).toEqual([bashir.id]);
	});

	test("twenty learners cost as many statements as one", async () => {
		const counts = [];
		for (const size of [1, 20]) {
			const { tutor, course, join } = await givenClass();
			const chosen: Chosen = {};
			for (let number = 0; number < size; number++) {
				const { id } = await join(`Learner ${number}`);
				chosen[id] = Object.fromEntries(SKILLS.map((skill) => [skill, "entry-1"]));
			}
			const statements: string[] = [];
			const counting = openDb(url(), ({ query }) => statements.push(query.sql));
			await record(tutor, course.id, answers(chosen), counting);
			const saved = statements.splice(0).filter((sql) => /^(select|insert|update)/.test(sql));
			await open(tutor, course.id, counting);
			counts.push([saved.length, statements.length]);
			await counting.destroy();
		}
		expect(counts[1]).toEqual(counts[0]);
		expect(counts[1]).toEqual([4, 3]);
	});
});
