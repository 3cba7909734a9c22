import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { openAssessment, recordAssessment } from "#app/assessments/assessment.server.ts";
import { loadSkillHistories } from "#app/assessments/assessment-facts.server.ts";
import { openLearner } from "#app/assessments/learner.server.ts";
import { searchLearners } from "#app/assessments/learners.server.ts";
import { distanceTravelled } from "#app/assessments/levels.ts";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import { newId } from "#db/ids.ts";
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

function answers(fields: Record<string, string> = {}): FormData {
	const form = new FormData();
	const whole = {
		key: "one-page",
		kind: "initial",
		"assessed-on": "2026-09-01",
		"level-speaking": "entry-1",
		...fields,
	};
	for (const [name, value] of Object.entries(whole)) form.set(name, value);
	return form;
}

onEachDatabase((db) => {
	async function givenClass(state: EnrolmentState = "enrolled") {
		const provider = await givenProvider(db());
		const tutor = await givenPerson(db(), "tutor", { provider: provider.id });
		const coordinator = await givenPerson(db(), "coordinator", { provider: provider.id });
		const course = await givenCourse(db(), { provider_id: provider.id, tutors: [tutor] });
		const learner = await givenLearner(db());
		const enrolment = await givenEnrolment(db(), course.id, learner.id, {
			state,
			ended_on: ["withdrawn", "completed"].includes(state) ? "2026-08-01" : null,
			withdrawal_reason: state === "withdrawn" ? "work" : null,
			outcome: state === "completed" ? "achieved" : null,
		});
		return { provider, tutor, coordinator, course, learner, enrolment };
	}

	const record = (person: Person, learnerId: string, form = answers()) =>
		recordAssessment(db(), person, learnerId, form, NOW);
	const look = (person: Person, learnerId: string) =>
		openLearner(db(), person, learnerId, "en", NOW);

	test("a provider's own reference stands on her record, for its coordinators alone", async () => {
		const { provider, tutor, coordinator, learner } = await givenClass();
		const other = await givenClass();
		const refer = (provider_id: string, reference: string) =>
			db()
				.insertInto("learner_reference")
				.values({ provider_id, learner_id: learner.id, reference, reference_folded: reference })
				.execute();
		await refer(provider.id, "LV-0007");
		await refer(other.provider.id, "other-9");
		expect((await look(coordinator, learner.id)).record).toMatchObject({
			references: [{ provider: provider.name, reference: "LV-0007" }],
		});
		expect((await look(tutor, learner.id)).record).toBeNull();
	});

	test("a tutor records what her learner can do, skill by skill", async () => {
		const { tutor, learner, provider } = await givenClass();
		const form = answers({ "level-reading": "pre-entry", "strength-reading": "emerging" });
		expect(await record(tutor, learner.id, form)).toMatchObject({ ok: true });

		const { past } = await look(tutor, learner.id);
		expect(past).toMatchObject([
			{
				kind: "initial",
				assessedOn: "2026-09-01",
				by: tutor.name,
				provider: provider.name,
				levels: { speaking: "entry-1", reading: "pre-entry" },
				strengths: { speaking: null, reading: "emerging" },
			},
		]);
		expect(past[0]!.levels.writing).toBeUndefined();
	});

	test("the same answers posted many times at once are one assessment", async () => {
		const { tutor, learner } = await givenClass();
		await Promise.all(Array.from({ length: 8 }, () => record(tutor, learner.id)));
		expect((await look(tutor, learner.id)).past).toHaveLength(1);
	});

	test("going back and correcting an answer is a new assessment", async () => {
		const { tutor, learner } = await givenClass();
		await record(tutor, learner.id);
		await record(tutor, learner.id, answers({ "level-speaking": "entry-2" }));
		expect((await look(tutor, learner.id)).past).toHaveLength(2);
	});

	test("a gap is named and nothing is written", async () => {
		const { tutor, learner } = await givenClass();
		const wrong = await record(tutor, learner.id, answers({ "assessed-on": "2026-09-08" }));
		expect(wrong).toEqual({
			ok: false,
			errors: { "assessed-on": "assessments:errors.dateInFuture" },
		});
		expect((await look(tutor, learner.id)).past).toEqual([]);
	});

	test("another's learner does not exist, neither to look at nor to assess", async () => {
		const { learner, provider } = await givenClass();
		const elsewhere = await givenClass();
		const strangers = [
			elsewhere.tutor,
			elsewhere.coordinator,
			// Of the same provider, but she does not teach this class.
			await givenPerson(db(), "tutor", { provider: provider.id }),
			await givenPerson(db(), "evaluator"),
		];
		for (const stranger of strangers) {
			await expect(look(stranger, learner.id)).rejects.toMatchObject(NOT_FOUND);
			await expect(openAssessment(db(), stranger, learner.id, "en", NOW)).rejects.toMatchObject(
				NOT_FOUND,
			);
			await expect(record(stranger, learner.id)).rejects.toMatchObject(NOT_FOUND);
		}
		expect((await loadSkillHistories(db(), [learner.id])).size).toBe(0);
	});

	test("who asked and never came in is the coordinator's to know, not the tutor's", async () => {
		for (const state of ["declined", "expired", "closed"] as const) {
			const { tutor, coordinator, learner } = await givenClass(state);
			await expect(look(tutor, learner.id)).rejects.toMatchObject(NOT_FOUND);
			expect((await look(coordinator, learner.id)).name).toBe(learner.preferred_name);
		}
	});

	test("a tutor who teaches for another provider now sees none of her old learners", async () => {
		const [here, there] = [await givenClass(), await givenClass()];
		const movedAway = { ...here.tutor, grants: there.tutor.grants };
		await expect(look(movedAway, here.learner.id)).rejects.toMatchObject(NOT_FOUND);
	});

	test("a tutor reaches a learner while she is in the class, a coordinator always", async () => {
		const present = await givenClass("active");
		expect((await look(present.tutor, present.learner.id)).contact?.phone).toBe("07700 900123");
		const gone = await givenClass("withdrawn");
		expect((await look(gone.tutor, gone.learner.id)).contact).toBeNull();
		expect((await look(gone.coordinator, gone.learner.id)).contact?.phone).toBe("07700 900123");
	});

	test("another provider sees her classes there alone, and no assessment of elsewhere", async () => {
		const here = await givenClass();
		const there = await givenClass();
		await givenEnrolment(db(), there.course.id, here.learner.id, { state: "waiting" });
		await record(here.tutor, here.learner.id);

		const seen = await look(there.tutor, here.learner.id);
		expect(seen.past).toEqual([]);
		expect(seen.classes.map(({ courseId }) => courseId)).toEqual([there.course.id]);
	});

	test("the first assessment for a class she asked for says that her level is known", async () => {
		const { tutor, learner, enrolment } = await givenClass("enquiry");
		await record(tutor, learner.id);
		const [own] = (await look(tutor, learner.id)).classes;
		expect(own?.state).toBe("assessed");
		const events = await db()
			.selectFrom("enrolment_event")
			.where("enrolment_id", "=", enrolment.id)
			.select(["from_state", "to_state", "person_id"])
			.execute();
		expect(events).toEqual([{ from_state: "enquiry", to_state: "assessed", person_id: tutor.id }]);
	});

	test("attendance counts her own marks, of lessons that took place", async () => {
		const { tutor, learner, course, enrolment } = await givenClass("active");
		const other = await givenEnrolment(db(), course.id, (await givenLearner(db())).id, {
			state: "active",
			started_on: "2026-08-03",
		});
		await db()
			.updateTable("enrolment")
			.set({ started_on: "2026-08-03" })
			.where("id", "=", enrolment.id)
			.execute();
		const days = ["2026-08-03", "2026-08-10", "2026-08-17", "2026-08-24"];
		const codes = ["present", "late", "absent", null] as const;
		for (const [index, local_date] of days.entries()) {
			const lesson = await givenLesson(db(), course.id, { local_date });
			const code = codes[index];
			if (code) await givenMark(lesson.id, enrolment.id, code, tutor);
			await givenMark(lesson.id, other.id, "absent", tutor);
		}
		const [own] = (await look(tutor, learner.id)).classes;
		expect(own?.attended).toMatchObject({
			counts: { present: 1, late: 1, absent: 1, marked: 3, expected: 4 },
			strip: "PLAu",
		});
	});

	async function givenMark(
		lesson_id: string,
		enrolment_id: string,
		code: "present" | "late" | "absent",
		{ id }: Person,
	) {
		await db()
			.insertInto("mark")
			.values({
				id: newId(),
				lesson_id,
				enrolment_id,
				code,
				late_minutes: 0,
				left_early_minutes: 0,
				version: 1,
				changed_at: NOW.toISOString(),
				changed_by: id,
			})
			.execute();
	}

	test("histories of many learners come at once, more than one statement can name", async () => {
		const { tutor, learner } = await givenClass();
		await record(tutor, learner.id);
		const later = { kind: "summative", "assessed-on": "2026-09-05", "level-speaking": "entry-3" };
		await record(tutor, learner.id, answers(later));
		const never = await givenLearner(db());
		const ids = [...Array.from({ length: 1200 }, () => newId()), never.id, learner.id, learner.id];

		const histories = await loadSkillHistories(db(), ids);
		expect([...histories.keys()]).toEqual([learner.id]);
		expect(distanceTravelled(histories.get(learner.id)!)).toEqual({ speaking: 2 });
		expect((await loadSkillHistories(db(), [])).size).toBe(0);
	});

	test("learners are found by a part of the name or by the reference, only one's own", async () => {
		const { coordinator, tutor, course, learner } = await givenClass();
		const elsewhere = await givenClass();
		const lukasz = await givenLearner(db(), { preferred_name: "Łukasz", name_folded: "lukasz" });
		await givenEnrolment(db(), course.id, lukasz.id, { reference: `CDF-${newId()}`.toUpperCase() });
		const find = async (words: string) => {
			const found = await searchLearners(db(), coordinator, { words, courseId: "" }, 1, "en");
			return found.learners.map(({ id }) => id);
		};
		expect(await find("")).toEqual([learner.id, lukasz.id]);
		expect(await find("ŁUK")).toEqual([lukasz.id]);
		expect(await find("%")).toEqual([]);
		expect(await find("_ukasz")).toEqual([]);
		expect(await find("nobody")).toEqual([]);
		const reference = await db()
			.selectFrom("enrolment")
			.where("learner_id", "=", lukasz.id)
			.select("reference")
			.executeTakeFirstOrThrow();
		expect(await find(reference.reference.toLowerCase())).toEqual([lukasz.id]);
		expect(await find(elsewhere.enrolment.reference)).toEqual([]);
		const ofTutor = await searchLearners(db(), tutor, { words: "luk", courseId: "" }, 9, "en");
		expect(ofTutor).toMatchObject({ count: 1, page: 1, pages: 1 });
	});

	test("a long list comes in pages, each learner once", async () => {
		const { coordinator, course } = await givenClass();
		for (let number = 0; number < 26; number++) {
			const learner = await givenLearner(db(), { preferred_name: "Same" });
			await givenEnrolment(db(), course.id, learner.id);
		}
		const first = await searchLearners(db(), coordinator, { words: "", courseId: "" }, 1, "en");
		const last = await searchLearners(db(), coordinator, { words: "", courseId: "" }, 7, "en");
		expect([first.count, first.pages, last.page]).toEqual([27, 2, 2]);
		const ids = [...first.learners, ...last.learners].map(({ id }) => id);
		expect(new Set(ids).size).toBe(27);
	});
});
