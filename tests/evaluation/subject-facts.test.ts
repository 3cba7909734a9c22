import { expect, test } from "vitest";
import { openSubject } from "#app/evaluation/subject.server.ts";
import { loadSubjectFacts } from "#app/evaluation/subject-facts.server.ts";
import { addCounts, countRegister, noCounts } from "#app/registers/rates.ts";
import { factsByCourse, loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { EARLY } from "#tests/support/given.ts";
import { givenMarkedCourse, givenPilot, weeks } from "#tests/support/given-pilot.ts";

const NOW = new Date("2026-09-01T12:00:00Z");
const PERIOD = { from: "2026-01-01", until: "2026-08-31" };

onEachDatabase((db) => {
	test("stretches of each class are its register by the one rule, to the last day", async () => {
		const pilot = await givenPilot(db());
		const [first, second, third, ...rest] = weeks("2026-02-02", 10);
		const { course } = await givenMarkedCourse(db(), {
			pilotId: pilot.id,
			lessons: [first!, second!, { day: third!, cancelled: true }, ...rest],
			learners: [
				{ marks: [null, { code: "late", late_minutes: 10 }, null, { code: "absent" }, null] },
				{
					state: "withdrawn",
					marks: [{ code: "present" }, { code: "left-early", left_early_minutes: 30 }],
				},
				{ state: "no-show", marks: [] },
				{},
			],
		});
		const subject = await openSubject(db(), pilot.slug);
		const facts = await loadSubjectFacts(db(), subject, PERIOD, NOW);
		const register = factsByCourse(await loadRegisterFacts(db(), [course.id])).get(course.id)!;
		const counted = (until: string) =>
			countRegister({
				...register,
				lessons: register.lessons.filter(({ localDate }) => localDate <= until),
				now: NOW,
			});
		const sum = (some: typeof facts) =>
			some.courses[0]!.stretches.map(({ counts }) => counts).reduce(addCounts, noCounts());
		expect(sum(facts)).toEqual(counted(PERIOD.until));
		expect(sum(facts).late).toBe(1);
		expect(facts.courses[0]!.stretches.map(({ from }) => from)).toEqual([
			"2026-02-01",
			"2026-03-01",
			"2026-04-01",
		]);

		const early = { from: "2026-01-01", until: "2026-02-28" };
		const then = await loadSubjectFacts(db(), subject, early, NOW);
		expect(sum(then)).toEqual(counted(early.until));
		expect(then.courses[0]!.enrolments.map(({ state }) => state).sort()).toEqual([
			"active",
			"active",
			"active",
			"no-show",
		]);
	});

	test("helpers are counted apart, and a meeting is known by its first day", async () => {
		const pilot = await givenPilot(db());
		const [absent, present] = [{ code: "absent" }, { code: "present" }] as const;
		await givenMarkedCourse(db(), {
			pilotId: pilot.id,
			lessons: weeks("2026-02-02", 3),
			learners: [
				{ marks: [present, present, absent] },
				{ role: "londoner", marks: [null, present, present] },
				{ role: "volunteer", marks: [present, present, null] },
			],
		});
		const subject = await openSubject(db(), pilot.slug);
		const [course] = (await loadSubjectFacts(db(), subject, PERIOD, NOW)).courses;
		expect(course!.enrolments).toHaveLength(1);
		expect(course!.enrolments[0]).toMatchObject({ mixedOn: "2026-02-09", minutesMixed: 120 });
		expect(course!.helpers.map(({ role, minutes }) => [role, minutes]).sort()).toEqual([
			["londoner", 240],
			["volunteer", 240],
		]);
		expect(course!.stretches[0]).toMatchObject({ volunteerMinutes: 240, londonerMinutes: 240 });
		expect(course!.stretches[0]!.mixing).toMatchObject({ lessons: 1, learnerMinutes: 120 });
	});

	test("what others know of a request comes along: offer, state then, next step, language", async () => {
		const pilot = await givenPilot(db());
		const { course, learners } = await givenMarkedCourse(db(), {
			pilotId: pilot.id,
			lessons: weeks("2026-02-02", 3),
			learners: [{ state: "completed" }, { state: "closed", marks: [] }],
		});
		const rows = await db()
			.selectFrom("enrolment")
			.where("course_id", "=", course.id)
			.selectAll()
			.execute();
		const completed = rows.find(({ state }) => state === "completed")!;
		const closed = rows.find(({ state }) => state === "closed")!;
		await db()
			.insertInto("offer")
			.values({
				...{ id: newId(), enrolment_id: completed.id, offered_at: "2026-01-08T23:30:00.000Z" },
				...{ offered_by: null, expires_at: "2026-01-10T10:00:00.000Z" },
				...{ answered_at: null, answered_by: null, answer: null },
			})
			.execute();
		await db()
			.insertInto("enrolment_event")
			.values(
				(
					[
						["assessed", "waiting", "2026-05-01T10:00:00.000Z"],
						["waiting", "closed", "2026-06-01T10:00:00.000Z"],
					] as const
				).map(([from_state, to_state, at]) => ({
					...{ id: newId(), enrolment_id: closed.id, person_id: null, reason: null },
					...{ from_state, to_state, at },
				})),
			)
			.execute();
		await db()
			.insertInto("next_step")
			.values({
				...{ id: newId(), enrolment_id: completed.id, kind: "actual", destination: "esol" },
				...{ level: null, starts_on: null, learned_how: "own-page", learned_on: "2026-05-02" },
				...{ said_by: null, said_at: "2026-05-02T10:00:00.000Z" },
			})
			.execute();
		await db()
			.insertInto("language_background")
			.values({
				...{ learner_id: learners[0]!.id, first_language: "so", other_languages: "", scripts: "" },
				...{ reading: null, writing: null, school_years: null, time_in_uk: null },
				...{ updated_at: EARLY, updated_by: null },
			})
			.execute();

		const subject = await openSubject(db(), pilot.slug);
		const facts = await loadSubjectFacts(db(), subject, PERIOD, NOW);
		const hers = facts.courses[0]!.enrolments.find(({ id }) => id === completed.id)!;
		expect(hers).toMatchObject({ offeredOn: "2026-01-08", firstEverOn: "2026-02-02" });
		expect(hers.steps).toEqual([{ kind: "actual", destination: "esol", learnedOn: "2026-05-02" }]);
		expect(facts.languages.get(learners[0]!.id)).toBe("so");

		const stateOn = async (until: string) => {
			const then = await loadSubjectFacts(db(), subject, { ...PERIOD, until }, NOW);
			return then.courses[0]!.enrolments.find(({ id }) => id === closed.id)!.state;
		};
		expect(await stateOn("2026-04-30")).toBe("assessed");
		expect(await stateOn("2026-05-31")).toBe("waiting");
		expect(await stateOn("2026-06-01")).toBe("closed");
	});

	test("no name of a learner is in the facts; a strand is its pilots together", async () => {
		const strand = "greater-support";
		const [one, other] = [await givenPilot(db(), { strand }), await givenPilot(db(), { strand })];
		for (const { id } of [one, other]) {
			await givenMarkedCourse(db(), {
				pilotId: id,
				lessons: weeks("2026-02-02", 2),
				learners: [{ levels: { reading: ["entry-1", "entry-2"] } }],
			});
		}
		const subject = await openSubject(db(), "all-greater-support");
		const facts = await loadSubjectFacts(db(), subject, PERIOD, NOW);
		expect(facts.courses.map(({ pilot }) => pilot).sort()).toEqual([one.slug, other.slug].sort());
		expect(facts.histories.size).toBe(2);
		expect(JSON.stringify(facts)).not.toContain("Amina");
		expect(facts.subject.pilots[0]).not.toHaveProperty("id");
		expect(facts.subject.pilots[0]).not.toHaveProperty("classes");
	});
});
