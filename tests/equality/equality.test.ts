import { expect, test } from "vitest";
import { eraseProfile, loadProfile, saveProfile } from "#app/equality/equality.server.ts";
import { countEquality, countForReport, openTotals } from "#app/equality/totals.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

const NOW = new Date("2026-07-10T09:00:00Z");
const LATER = new Date("2026-07-11T09:00:00Z");
const KEYS = [Buffer.alloc(32, 1)];

function answers(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

onEachDatabase((db) => {
	const save = (id: string, fields: Record<string, string>, now = NOW, keys = KEYS) =>
		saveProfile(db(), keys, id, answers(fields), now);
	const load = (id: string, keys = KEYS) => loadProfile(db(), keys, id);
	const rows = (id: string) =>
		db().selectFrom("equality_profile").where("learner_id", "=", id).selectAll().execute();

	test("she says what she wants, changes it, and erases it", async () => {
		const { id } = await givenLearner(db());
		expect(await load(id)).toBeNull();
		await save(id, { sex: "female", age: "declined", employment: "astronaut" });
		expect(await load(id)).toEqual({ sex: "female", age: "declined" });
		await save(id, { sex: "declined" }, LATER);
		expect(await load(id)).toEqual({ sex: "declined" });
		expect(await rows(id)).toHaveLength(1);
		await eraseProfile(db(), id);
		expect(await load(id)).toBeNull();
		expect(await rows(id)).toEqual([]);
	});

	test("a form without an answer leaves nothing behind", async () => {
		const { id } = await givenLearner(db());
		await save(id, { sex: "female" });
		await save(id, {});
		expect(await rows(id)).toEqual([]);
	});

	test("the same form sent many times at once is one row", async () => {
		const { id } = await givenLearner(db());
		await Promise.all(Array.from({ length: 6 }, () => save(id, { age: "25-34" })));
		expect(await rows(id)).toHaveLength(1);
	});

	test("another key reads nothing, and the row tells nothing", async () => {
		const { id } = await givenLearner(db());
		await save(id, { ethnicGroup: "other-arab" });
		expect(await load(id, [Buffer.alloc(32, 2)])).toBeNull();
		const [row] = await rows(id);
		expect(JSON.stringify(row)).not.toMatch(/arab|ethnic/i);
	});

	test("of two records that became one, what she said last holds, and all of it is erased", async () => {
		const kept = await givenLearner(db());
		const gone = await givenLearner(db());
		await save(kept.id, { sex: "male" }, NOW);
		await save(gone.id, { sex: "female" }, LATER);
		await db()
			.updateTable("learner")
			.set({ merged_into_id: kept.id })
			.where("id", "=", gone.id)
			.execute();
		expect(await load(kept.id)).toEqual({ sex: "female" });
		await save(kept.id, { sex: "declined" }, NOW);
		expect([await rows(kept.id), await rows(gone.id)].map(({ length }) => length)).toEqual([1, 0]);
		await eraseProfile(db(), kept.id);
		expect(await load(kept.id)).toBeNull();
	});

	async function givenLearners(women: number, men: number) {
		const provider = await givenProvider(db());
		const coordinator = await givenPerson(db(), "coordinator", { provider: provider.id });
		const course = await givenCourse(db(), { provider_id: provider.id });
		const second = await givenCourse(db(), { provider_id: provider.id });
		const came = { state: "active", started_on: "2026-01-12" } as const;
		const ids: string[] = [];
		for (let number = 0; number < women + men; number++) {
			const { id } = await givenLearner(db());
			await givenEnrolment(db(), course.id, id, came);
			if (number === 0) await givenEnrolment(db(), second.id, id, came);
			await save(id, { sex: number < women ? "female" : "male" });
			ids.push(id);
		}
		return { provider, coordinator, course, ids };
	}

	const ofSex = async (scope: Parameters<typeof countEquality>[2]) => {
		const [total] = await countEquality(db(), KEYS, scope);
		return total!.hidden ?? total!.lines.map(({ cell }) => cell);
	};

	test("a coordinator reads totals of her provider's learners, each counted once", async () => {
		const { coordinator, course, provider } = await givenLearners(12, 8);
		const silent = await givenLearner(db());
		const came = { state: "completed", started_on: "2026-01-12", ended_on: "2026-05-01" } as const;
		await givenEnrolment(db(), course.id, silent.id, { ...came, outcome: "achieved" });
		await givenLearners(30, 30);
		const [total] = await openTotals(db(), KEYS, coordinator);
		expect(total).toMatchObject({ question: "sex", hidden: null });
		// 12, 8, 0 and 1: what one person did not say is hidden together with the smallest other.
		expect(await ofSex({ providerIds: [provider.id] })).toEqual([10, "[c]", 0, "[c]"]);
		expect(await ofSex({ courseIds: [course.id] })).toEqual([10, "[c]", 0, "[c]"]);
	});

	test("a report counts who came to its classes, each once and in her first class", async () => {
		const { course, provider, ids } = await givenLearners(20, 12);
		const second = await givenCourse(db(), { provider_id: provider.id });
		// She alone is of the second class alone; the others came to the first one before.
		const late = { state: "active", started_on: "2026-02-12" } as const;
		const other = await givenLearner(db());
		await save(other.id, { sex: "male" });
		for (const id of [other.id, ...ids.slice(0, 4)])
			await givenEnrolment(db(), second.id, id, late);
		for (let silent = 0; silent < 11; silent++) {
			const { id } = await givenLearner(db());
			await givenEnrolment(db(), course.id, id, late);
		}
		const sexIn = async (courseIds: string[]) => {
			const [total] = await countForReport(db(), KEYS, courseIds);
			return total!.hidden ?? [total!.said, ...total!.lines.map(({ cell }) => cell)];
		};
		const first = await sexIn([course.id]);
		expect(first).toEqual([30, 20, 10, 0, 15]);
		expect(await sexIn([course.id, second.id])).toEqual(first);
		expect(await sexIn([second.id])).toBe("tooFew");
		expect(await sexIn([])).toBe("tooFew");
	});

	test("of records that became one a report counts what was said last", async () => {
		const { course, ids } = await givenLearners(15, 15);
		const came = { state: "active", started_on: "2026-01-12" } as const;
		for (let number = 0; number < 5; number++) {
			const gone = await givenLearner(db());
			const kept = ids[number]!;
			await save(gone.id, { sex: "male" }, LATER);
			await db()
				.updateTable("learner")
				.set({ merged_into_id: kept })
				.where("id", "=", gone.id)
				.execute();
		}
		for (let number = 0; number < 10; number++) {
			const { id } = await givenLearner(db());
			await givenEnrolment(db(), course.id, id, came);
		}
		const [total] = await countForReport(db(), KEYS, [course.id]);
		expect(total).toMatchObject({
			said: 30,
			lines: [{ cell: 10 }, { cell: 20 }, { cell: 0 }, { cell: 10 }],
		});
	});

	test("who never came is in no total, and neither is who helps", async () => {
		const { course, provider } = await givenLearners(10, 10);
		for (const given of [{ state: "enrolled" }, { role: "volunteer" }] as const) {
			const { id } = await givenLearner(db());
			await givenEnrolment(db(), course.id, id, given);
			for (let time = 0; time < 5; time++) await save(id, { sex: "female" });
		}
		expect(await ofSex({ providerIds: [provider.id] })).toEqual([10, 10, 0, 0]);
	});

	test("without a role there is nobody to count", async () => {
		const { provider } = await givenLearners(12, 8);
		for (const role of ["tutor", "employer", "evaluator"] as const) {
			const person = await givenPerson(db(), role, { provider: provider.id });
			const totals = await openTotals(db(), KEYS, person);
			expect(totals.map(({ hidden }) => hidden)).toEqual(Array(5).fill("tooFew"));
		}
	});
});
