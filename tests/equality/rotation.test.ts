import { expect, test } from "vitest";
import { eraseProfile, loadProfile, saveProfile } from "#app/equality/equality.server.ts";
import { listKeyUse, sealAnew } from "#app/equality/rotation.server.ts";
import { keyId } from "#app/equality/seal.server.ts";
import { countEquality } from "#app/equality/totals.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenEnrolment, givenLearner, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-07-10T09:00:00Z");
const LATER = new Date("2026-07-11T09:00:00Z");
const OLD = Buffer.alloc(32, 1);
const NEW = Buffer.alloc(32, 2);

onEachDatabase((db) => {
	const save = (id: string, sex: string, keys: readonly Buffer[], now = NOW) => {
		const form = new FormData();
		form.set("sex", sex);
		return saveProfile(db(), keys, id, form, now);
	};
	const rowsOf = () =>
		db().selectFrom("equality_profile").selectAll().orderBy("learner_id").execute();
	const givenAnswers = async (count: number) => {
		await db().deleteFrom("equality_profile").execute();
		const ids: string[] = [];
		for (let number = 0; number < count; number++) {
			const { id } = await givenLearner(db());
			await save(id, number % 2 === 0 ? "female" : "male", [OLD]);
			ids.push(id);
		}
		return ids;
	};

	test("all answers change their key, and nothing else", async () => {
		const ids = await givenAnswers(7);
		expect(await listKeyUse(db(), [NEW, OLD])).toEqual([
			{ keyId: keyId(NEW), use: "seals", count: 0 },
			{ keyId: keyId(OLD), use: "opens", count: 7 },
		]);
		expect(await sealAnew(db(), [NEW, OLD], LATER, 3)).toBe(7);
		expect(await listKeyUse(db(), [NEW])).toEqual([{ keyId: keyId(NEW), use: "seals", count: 7 }]);
		const opened = await Promise.all(ids.map((id) => loadProfile(db(), [NEW], id)));
		expect(opened.map((one) => one?.sex)).toEqual([
			"female",
			"male",
			"female",
			"male",
			"female",
			"male",
			"female",
		]);
		// New answers enter the totals by the day they were given: that day must not move.
		expect(new Set((await rowsOf()).map((row) => row.updated_at))).toEqual(
			new Set([NOW.toISOString()]),
		);
	});

	test("done again it writes nothing", async () => {
		await givenAnswers(3);
		await sealAnew(db(), [NEW, OLD], LATER);
		const before = await rowsOf();
		expect(await sealAnew(db(), [NEW, OLD], LATER)).toBe(0);
		expect(await rowsOf()).toEqual(before);
	});

	test("what no key opens stays as it is and is told", async () => {
		await givenAnswers(2);
		const { id } = await givenLearner(db());
		await save(id, "female", [Buffer.alloc(32, 9)]);
		expect(await sealAnew(db(), [NEW, OLD], LATER, 1)).toBe(2);
		expect(await listKeyUse(db(), [NEW, OLD])).toEqual([
			{ keyId: keyId(NEW), use: "seals", count: 2 },
			{ keyId: keyId(OLD), use: "opens", count: 0 },
			{ keyId: keyId(Buffer.alloc(32, 9)), use: "missing", count: 1 },
		]);
	});

	test("who answers, or takes it back, while it runs is not overwritten", async () => {
		const ids = await givenAnswers(40);
		const [changed, erased] = [ids.slice(0, 10), ids.slice(10, 20)];
		await Promise.all([
			sealAnew(db(), [NEW, OLD], LATER, 5),
			// A server that has not been started again still seals with the old key.
			...changed.map((id, at) => save(id, "declined", at % 2 === 0 ? [OLD] : [NEW, OLD], LATER)),
			...erased.map((id) => eraseProfile(db(), id)),
			sealAnew(db(), [NEW, OLD], LATER, 7),
		]);
		await sealAnew(db(), [NEW, OLD], LATER);
		const found = await Promise.all(ids.map((id) => loadProfile(db(), [NEW], id)));
		expect(found.slice(0, 10).map((one) => one?.sex)).toEqual(Array(10).fill("declined"));
		expect(found.slice(10, 20)).toEqual(Array(10).fill(null));
		expect(found.slice(20).every((one) => one !== null)).toBe(true);
	});

	test("totals are the same before and after", async () => {
		const ids = await givenAnswers(20);
		const provider = await givenProvider(db());
		const course = await givenCourse(db(), { provider_id: provider.id });
		for (const id of ids)
			await givenEnrolment(db(), course.id, id, { state: "active", started_on: "2026-01-12" });
		const scope = { courseIds: [course.id] };
		const before = await countEquality(db(), [NEW, OLD], scope);
		expect(JSON.stringify(before)).toContain("10");
		await sealAnew(db(), [NEW, OLD], LATER);
		expect(await countEquality(db(), [NEW], scope)).toEqual(before);
	});
});
