import { expect, test } from "vitest";
import type { Destination } from "#app/outcomes/destinations.ts";
import { countUnknownSteps, listUnknownSteps } from "#app/outcomes/due.server.ts";
import { loadNextStep, sayNextStep } from "#app/outcomes/my-next-step.server.ts";
import { countNextSteps } from "#app/outcomes/next-step-counts.ts";
import { loadNextStepFacts } from "#app/outcomes/next-step-facts.server.ts";
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

test("of those who left it is counted what came after, each person once and by the later class", () => {
	const fact = (
		learnerId: string,
		endedOn: string,
		actual: Destination | null,
		planned: Destination | null = null,
	) => ({ learnerId, endedOn, actual, planned });
	const counts = countNextSteps([
		fact("amina", "2026-03-01", "looking-for-work"),
		fact("amina", "2026-06-01", "work-part-time"),
		fact("bashir", "2026-06-01", "work-same"),
		fact("carmen", "2026-06-01", "esol", "esol"),
		fact("dawit", "2026-06-01", null, "volunteering"),
		fact("elena", "2026-06-01", "not-known", "esol"),
		fact("farid", "2026-06-01", null),
	]);
	expect(counts).toEqual({
		people: 6,
		known: 3,
		groups: { work: 2, volunteering: 0, learning: 1, other: 0 },
		english: 1,
		sameWork: 1,
		onlyPlanned: 2,
	});
	const nobody = { work: 0, volunteering: 0, learning: 0, other: 0 };
	expect(countNextSteps([])).toMatchObject({ people: 0, known: 0, groups: nobody });
});

onEachDatabase((db) => {
	async function givenPlaces() {
		const provider = await givenProvider(db());
		const coordinator = await givenPerson(db(), "coordinator", { provider: provider.id });
		const course = await givenCourse(db(), { provider_id: provider.id });
		const learner = await givenLearner(db());
		const owner = { learnerId: learner.id, providerId: provider.id };
		const place = (given: Parameters<typeof givenEnrolment>[3]) =>
			givenEnrolment(db(), course.id, learner.id, { started_on: "2026-01-12", ...given });
		return { provider, coordinator, course, learner, owner, place };
	}

	const ENDED = { state: "completed", outcome: "achieved" } as const;

	const say = (owner: { learnerId: string; providerId: string }, step: string, now = NOW) => {
		const form = new FormData();
		form.set("step", step);
		return sayNextStep(db(), owner, form, now);
	};
	const steps = (enrolmentId: string) =>
		db()
			.selectFrom("next_step")
			.where("enrolment_id", "=", enrolmentId)
			.selectAll()
			.orderBy("said_at")
			.execute();

	test("she says her next step of the class she is in, and changes it; said again it is one", async () => {
		const { owner, place } = await givenPlaces();
		await place({ ...ENDED, ended_on: "2026-03-01" });
		const { id } = await place({ state: "active" });
		await Promise.all([say(owner, "esol"), say(owner, "esol"), say(owner, "esol")]);
		expect(await say(owner, "volunteering", new Date("2026-07-11T09:00:00Z"))).toEqual({
			ok: true,
		});
		expect(await steps(id)).toMatchObject([
			{ kind: "planned", destination: "esol", learned_how: "own-page", said_by: null },
			{ kind: "planned", destination: "volunteering", learned_on: "2026-07-11" },
		]);
		expect(await loadNextStep(db(), owner, "en", NOW)).toMatchObject({
			planned: { destination: "volunteering", saidBy: null },
			actual: null,
		});
	});

	test("before her first lesson there is no next step, and what is no answer is asked again", async () => {
		const { owner, place } = await givenPlaces();
		const place1 = await place({ state: "enrolled", started_on: null });
		expect(await loadNextStep(db(), owner, "en", NOW)).toBeNull();
		await expect(say(owner, "esol")).rejects.toMatchObject({ status: 404 });
		await db()
			.updateTable("enrolment")
			.set({ state: "active", started_on: "2026-06-01" })
			.where("id", "=", place1.id)
			.execute();
		for (const wrong of ["", "not-known", "moved-away", "space"]) {
			expect(await say(owner, wrong)).toEqual({
				ok: false,
				errors: { step: "outcomes:my.missing" },
			});
		}
	});

	test("another provider's class is not hers to speak of here", async () => {
		const { owner, place } = await givenPlaces();
		await place({ state: "active" });
		const elsewhere = await givenPlaces();
		const asked = { ...owner, providerId: elsewhere.provider.id };
		expect(await loadNextStep(db(), asked, "en", NOW)).toBeNull();
	});

	test("the desk lists who left four weeks to a year ago and of whom nothing was written down", async () => {
		const { coordinator, course, place } = await givenPlaces();
		const late = await place({ ...ENDED, ended_on: "2026-06-12" });
		await place({ ...ENDED, ended_on: "2026-06-13" });
		await place({ ...ENDED, ended_on: "2025-07-09", started_on: "2025-01-12" });
		const told = await place({ ...ENDED, ended_on: "2026-05-01" });
		await place({ state: "transferred", outcome: "result-pending", ended_on: "2026-05-01" });
		await place({ state: "active" });
		const row = {
			enrolment_id: told.id,
			kind: "actual" as const,
			level: null,
			starts_on: null,
			learned_how: "told" as const,
			learned_on: "2026-06-01",
			said_by: coordinator.id,
			said_at: NOW.toISOString(),
		};
		await db()
			.insertInto("next_step")
			.values({ ...row, id: newId(), destination: "not-known" })
			.execute();
		expect((await listUnknownSteps(db(), coordinator, "en", NOW)).map(({ id }) => id)).toEqual([
			late.id,
		]);
		expect(await countUnknownSteps(db(), coordinator, NOW)).toBe(1);
		const elsewhere = await givenPlaces();
		expect(await countUnknownSteps(db(), elsewhere.coordinator, NOW)).toBe(0);

		const facts = await loadNextStepFacts(db(), [course.id]);
		expect(facts).toHaveLength(4);
		expect(facts.find(({ endedOn }) => endedOn === "2026-05-01")).toMatchObject({
			actual: "not-known",
			planned: null,
		});
	});
});
