import { expect, test } from "vitest";
import { typedBox } from "#app/pilots/box-form.ts";
import { openBudget, openQuarter, saveQuarter } from "#app/pilots/budget.server.ts";
import { openChoice, saveChoice } from "#app/pilots/choice.server.ts";
import { openDesign, sayDesign } from "#app/pilots/design.server.ts";
import { createPilot, openDetails, saveDetails } from "#app/pilots/details.server.ts";
import {
	createBox,
	openBox,
	openModel,
	removeBox,
	saveBox,
} from "#app/pilots/logic-model.server.ts";
import { openPilot } from "#app/pilots/pilots.server.ts";
import { openChecklist } from "#app/pilots/setup.server.ts";
import { openTarget, openTargets, saveTarget } from "#app/pilots/targets.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenLearner, givenPerson, givenProvider } from "#tests/support/given.ts";
import { givenArea, givenPilot } from "#tests/support/given-pilot.ts";
import { formOf, givenTakingPart } from "#tests/support/given-setup.ts";

const NOW = new Date("2026-02-01T12:00:00Z");
const DETAILS = {
	name: "Gardens and English",
	summary: "People garden together.",
	strand: "coming-together",
	fund: "other",
	startsOn: "2026-01-01",
	endsOn: "2026-06-30",
	areaIds: [],
	providerIds: [],
} as const;

onEachDatabase((db) => {
	test("a pilot sent twice is made once, at an address of its own", async () => {
		const evaluator = await givenPerson(db(), "evaluator");
		const made = { id: newId(), details: DETAILS };
		const slug = await createPilot(db(), evaluator, made);
		expect(await createPilot(db(), evaluator, made)).toBe(slug);
		expect(slug).toBe("gardens-and-english");
		const named = (name: string) =>
			createPilot(db(), evaluator, { id: newId(), details: { ...DETAILS, name } });
		expect(await named(DETAILS.name)).toBe("gardens-and-english-2");
		expect(await named("New")).toBe("pilot-new");
		expect(await named("All workplace")).toBe("pilot-all-workplace");
	});

	test("only an evaluator makes or changes a pilot", async () => {
		const { pilot } = await givenTakingPart(db());
		for (const role of ["coordinator", "administrator", "tutor"] as const) {
			const person = await givenPerson(db(), role);
			const made = { id: newId(), details: DETAILS };
			await expect(createPilot(db(), person, made)).rejects.toMatchObject({ status: 403 });
			await expect(async () =>
				saveDetails(db(), person, pilot.slug, { details: DETAILS, seen: "" }),
			).rejects.toMatchObject({ status: 403 });
		}
	});

	test("what another evaluator changed is not written over", async () => {
		const evaluator = await givenPerson(db(), "evaluator");
		const { pilot, provider } = await givenTakingPart(db());
		const area = await givenArea(db(), "Newham");
		const { seen, details } = await openDetails(db(), pilot.slug);
		const hers = { ...details, areaIds: [area.id, "no-such-area"] };
		expect(await saveDetails(db(), evaluator, pilot.slug, { details: hers, seen })).toEqual({
			ok: true,
		});
		expect((await openPilot(db(), pilot.slug)).areas).toEqual(["Newham"]);
		const his = { ...details, name: "Another name" };
		const late = await saveDetails(db(), evaluator, pilot.slug, { details: his, seen });
		expect(late).toMatchObject({ ok: false, now: { areaIds: [area.id] } });
		expect((await openDetails(db(), pilot.slug)).details).toMatchObject({
			name: pilot.name,
			providerIds: [provider.id],
		});
	});

	test("a class of a provider that takes part is chosen; one of another pilot is not", async () => {
		const evaluator = await givenPerson(db(), "evaluator");
		const { pilot, provider } = await givenTakingPart(db());
		const other = await givenPilot(db());
		const free = await givenCourse(db(), { provider_id: provider.id });
		const taken = await givenCourse(db(), { provider_id: provider.id, pilot_id: other.id });
		const elsewhere = await givenCourse(db(), { provider_id: (await givenProvider(db())).id });
		const { seen, courses, elsewhere: count } = await openChoice(db(), pilot.slug);
		expect([courses.map(({ id }) => id), count]).toEqual([[free.id], 1]);
		const choose = (courseIds: string[]) =>
			saveChoice(db(), evaluator, pilot.slug, { courseIds, seen }, NOW);
		for (const { id } of [taken, elsewhere]) {
			expect(await choose([id])).toEqual({
				ok: false,
				errors: { courses: "pilots:errors.taken" },
			});
		}
		expect(await choose([free.id])).toEqual({ ok: true });
		expect(await choose([free.id])).toEqual({ ok: true });
		expect(await pilotIdsOf(db(), [free.id, taken.id])).toEqual([pilot.id, other.id]);
	});

	test("a class with answers stays, and so does the provider of a class", async () => {
		const evaluator = await givenPerson(db(), "evaluator");
		const { pilot, provider } = await givenTakingPart(db());
		const course = await givenCourse(db(), { provider_id: provider.id, pilot_id: pilot.id });
		await givenAnswer(db(), pilot.id, course.id, "baseline");
		const { seen } = await openChoice(db(), pilot.slug);
		expect(await saveChoice(db(), evaluator, pilot.slug, { courseIds: [], seen }, NOW)).toEqual({
			ok: false,
			errors: { courses: "pilots:errors.answered" },
		});
		const opened = await openDetails(db(), pilot.slug);
		const details = { ...opened.details, providerIds: [] };
		const left = await saveDetails(db(), evaluator, pilot.slug, { details, seen: opened.seen });
		expect(left).toEqual({ ok: false, errors: { providers: "pilots:errors.providerUsed" } });
	});

	test("a quarter's budget is kept in pence, and only of who takes part", async () => {
		const evaluator = await givenPerson(db(), "evaluator");
		const { pilot, provider } = await givenTakingPart(db());
		const of = { slug: pilot.slug, quarter: "2026-03-31", provider: provider.slug };
		const { seen } = await openQuarter(db(), of);
		const budget = {
			teaching: { planned: 1_250_050, spent: 1_200_000 },
			creche: { planned: 30_000, spent: null },
		};
		expect(await saveQuarter(db(), evaluator, of, { budget, seen })).toEqual({ ok: true });
		expect(await saveQuarter(db(), evaluator, of, { budget, seen })).toEqual({ ok: true });
		const late = await saveQuarter(db(), evaluator, of, { budget: {}, seen });
		expect(late).toEqual({ ok: false, now: budget });
		expect((await openBudget(db(), pilot.slug)).budget).toHaveLength(2);
		for (const wrong of [
			{ ...of, quarter: "2030-03-31" },
			{ ...of, quarter: "2026-03-30" },
			{ ...of, provider: (await givenProvider(db())).slug },
		]) {
			await expect(openQuarter(db(), wrong)).rejects.toMatchObject({ status: 404 });
		}
	});

	test("targets are kept by quarter, each as it was typed", async () => {
		const evaluator = await givenPerson(db(), "evaluator");
		const { pilot } = await givenTakingPart(db());
		const of = { slug: pilot.slug, indicator: "attendance" };
		const { seen } = await openTarget(db(), of);
		const targets = { "2026-03-31": 0.705, "2026-06-30": 0.8 };
		expect(await saveTarget(db(), evaluator, of, { targets, seen })).toEqual({ ok: true });
		expect((await openTargets(db(), pilot.slug)).targets.map(({ value }) => value)).toEqual([
			0.705, 0.8,
		]);
		const late = await saveTarget(db(), evaluator, of, { targets: {}, seen });
		expect(late).toEqual({ ok: false, now: targets });
		const nothing = { slug: pilot.slug, indicator: "happiness" };
		await expect(openTarget(db(), nothing)).rejects.toMatchObject({ status: 404 });
	});

	test("boxes keep their order and their arrows, and lead only forward", async () => {
		const evaluator = await givenPerson(db(), "evaluator");
		const { pilot } = await givenTakingPart(db());
		const [inputs, first, second] = [newId(), newId(), newId()];
		const add = (boxId: string, fields: Record<string, string[]>) =>
			createBox(db(), evaluator, { slug: pilot.slug, boxId }, formOf(fields));
		const outcome = { stage: ["outcomes"], indicators: ["belonging"] };
		expect(await add(first, { ...outcome, words: ["They belong"] })).toBe(null);
		expect(await add(second, { ...outcome, words: ["They work"], place: ["1"] })).toBe(null);
		const teachers = { stage: ["inputs"], words: ["Teachers"], "leads-to": [first] };
		for (const _ of ["sent", "sent again"]) expect(await add(inputs, teachers)).toBe(null);
		expect((await openModel(db(), pilot.slug)).boxes.map(({ id }) => id)).toEqual([
			inputs,
			second,
			first,
		]);
		const back = { ...teachers, stage: ["impact"] };
		expect(await add(newId(), back)).toEqual({ "leads-to": "pilots:errors.forward" });

		const { facts, seen } = await openBox(db(), { slug: pilot.slug, boxId: first });
		const change = (typed: Record<string, string[]>) =>
			saveBox(
				db(),
				evaluator,
				{ slug: pilot.slug, boxId: first },
				{ form: formOf({ ...typedBox(facts), ...typed }), seen },
			);
		expect(await change({ stage: ["inputs"] })).toMatchObject({
			errors: { stage: "pilots:errors.behind" },
		});
		expect(await change({ words: ["They feel at home"], place: ["1"] })).toEqual({ ok: true });
		expect(await change({ words: ["Late"] })).toMatchObject({
			now: { words: "They feel at home" },
		});
		const gone = { slug: pilot.slug, boxId: first };
		for (const _ of ["removed", "and again"]) await removeBox(db(), evaluator, gone);
		const { boxes } = await openModel(db(), pilot.slug);
		expect(boxes.map(({ id, leadsTo }) => [id, leadsTo])).toEqual([
			[inputs, []],
			[second, []],
		]);
	});

	test("a box of another pilot does not exist", async () => {
		const evaluator = await givenPerson(db(), "evaluator");
		const [{ pilot }, other] = [await givenTakingPart(db()), await givenPilot(db())];
		const boxId = newId();
		const form = formOf({ stage: ["inputs"], words: ["Teachers"] });
		await createBox(db(), evaluator, { slug: pilot.slug, boxId }, form);
		await expect(openBox(db(), { slug: other.slug, boxId })).rejects.toMatchObject({ status: 404 });
		await removeBox(db(), evaluator, { slug: other.slug, boxId });
		expect((await openModel(db(), pilot.slug)).boxes).toHaveLength(1);
	});

	test("a design keeps all that was said of it", async () => {
		const evaluator = await givenPerson(db(), "evaluator");
		const { pilot } = await givenTakingPart(db());
		const said = { kind: "waiting-list", outcomes: ["belonging"] } as const;
		const say = (facts: Parameters<typeof sayDesign>[3]["facts"], seen: string) =>
			sayDesign(db(), evaluator, pilot.slug, { facts, seen }, NOW);
		expect(await say(said, "")).toEqual({ ok: true });
		expect(await say(said, "")).toEqual({ ok: true });
		const other = { kind: "matched", outcomes: ["belonging", "loneliness"] } as const;
		expect(await say(other, "")).toEqual({ ok: false, now: said });
		const { seen } = await openDesign(db(), pilot.slug, NOW);
		expect(await say(other, seen)).toEqual({ ok: true });
		const { history, facts } = await openDesign(db(), pilot.slug, NOW);
		expect(facts).toEqual(other);
		expect(history.map(({ kind, version }) => [version, kind])).toEqual([
			[2, "matched"],
			[1, "waiting-list"],
		]);
		const [id] = history.map((one) => one.id);
		const row = db().updateTable("pilot_design").set({ design: "matched" }).where("id", "=", id!);
		await expect(row.execute()).rejects.toThrow(/stays/);
		await expect(db().deleteFrom("pilot_design_outcome").execute()).rejects.toThrow(/stays/);
	});

	test("nothing is said of the design once somebody could know the end", async () => {
		const evaluator = await givenPerson(db(), "evaluator");
		const { pilot, provider } = await givenTakingPart(db());
		const facts = { kind: "before-after", outcomes: ["belonging"] } as const;
		const say = (now: string) =>
			sayDesign(db(), evaluator, pilot.slug, { facts, seen: "" }, new Date(now));
		const dates = { starts_on: "2026-01-12", ends_on: "2026-03-27" };
		const course = { provider_id: provider.id, pilot_id: pilot.id, ...dates };
		const { id } = await givenCourse(db(), course);
		await givenCourse(db(), { ...course, ends_on: "2026-02-01", state: "cancelled" });
		const refused = { ok: false, errors: { design: "pilots:errors.opened" } };
		expect(await say("2026-03-13T00:00:00Z")).toEqual(refused);
		await givenAnswer(db(), pilot.id, id, "end", "2026-02-10T10:00:00.000Z");
		expect(await openDesign(db(), pilot.slug, NOW)).toMatchObject({
			opening: { on: "2026-02-10", by: "answer" },
			isFixed: false,
		});
		expect(await say("2026-02-10T09:00:00Z")).toEqual(refused);
		expect(await say("2026-02-09T23:59:00Z")).toEqual({ ok: true });
		// The same again is no change, whenever it is sent.
		expect(await say("2026-05-01T00:00:00Z")).toEqual({ ok: true });
	});

	test("a new pilot says all that is missing", async () => {
		const { pilot } = await givenTakingPart(db());
		const checklist = await openChecklist(db(), await openPilot(db(), pilot.slug));
		expect(new Set(Object.values(checklist))).toEqual(new Set([false]));
	});
});

async function pilotIdsOf(db: Db, ids: readonly string[]) {
	const rows = await db
		.selectFrom("course")
		.where("id", "in", ids)
		.select(["id", "pilot_id"])
		.execute();
	return ids.map((id) => rows.find((row) => row.id === id)?.pilot_id);
}

async function givenAnswer(
	db: Db,
	pilotId: string,
	courseId: string,
	wave: "baseline" | "end",
	at = "2026-02-01T10:00:00.000Z",
): Promise<void> {
	const { id } = await givenLearner(db);
	const response = { id: newId(), learner_id: id, pilot_id: pilotId, course_id: courseId, wave };
	const times = { created_at: at, answered_at: at, finished_at: null };
	await db
		.insertInto("survey_response")
		.values({ ...response, ...times, version: "2026-1" })
		.execute();
	const answer = {
		item: "belonging",
		value: 1,
		declined: 0,
		mode: "self",
		language: "en",
	} as const;
	await db
		.insertInto("survey_answer")
		.values({ ...answer, response_id: response.id, device_hash: null, answered_at: at })
		.execute();
}
