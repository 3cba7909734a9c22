import { expect, test } from "vitest";
import { openClassAsked, openDeskSurveys } from "#app/surveys/class-surveys.server.ts";
import { settleResponses } from "#app/surveys/merge-responses.server.ts";
import { listMySurveys } from "#app/surveys/my-surveys.server.ts";
import { countResponses, listResponses } from "#app/surveys/responses.server.ts";
import { finishSurvey, saveAnswer } from "#app/surveys/survey.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenEnrolment, givenLearner } from "#tests/support/given.ts";
import { formOf, givenSurveyed, holder, PLANTED, SECRET } from "./given-survey.ts";

const NOW = new Date("2026-01-14T12:00:00Z");
const OVERDUE = new Date("2026-01-26T12:00:00Z");
const AT_THE_END = new Date("2026-03-20T12:00:00Z");

type Given = Awaited<ReturnType<typeof givenSurveyed>>;

/** What she answers by the door on her own page, and sends unless said otherwise. */
async function answer(
	db: Db,
	{ learner, provider }: Pick<Given, "learner" | "provider">,
	answers: Record<string, string>,
	{ now = NOW, sends = true } = {},
) {
	const owner = { learnerId: learner.id, providerId: provider.id };
	const [survey] = await listMySurveys(db, SECRET, owner, now);
	const opener = holder(survey!.path.split("/").at(-1)!);
	for (const [item, value] of Object.entries(answers)) {
		const form = formOf({ answer: value });
		await saveAnswer(db, opener, { item, form, language: "pl" }, now);
	}
	if (sends) await finishSurvey(db, opener, now);
}

async function another({ course }: Given, db: Db, startedOn = "2026-01-12") {
	const learner = await givenLearner(db, { preferred_name: "Bashir" });
	const began = { state: "active" as const, started_on: startedOn, enrolled_on: "2026-01-10" };
	await givenEnrolment(db, course.id, learner.id, began);
	return learner;
}

onEachDatabase((db) => {
	test("the door on her page is one survey at a time, always by the same link", async () => {
		const { learner, provider } = await givenSurveyed(db());
		const owner = { learnerId: learner.id, providerId: provider.id };
		const first = await listMySurveys(db(), SECRET, owner, NOW);
		expect(first).toMatchObject([{ wave: "baseline", closes: "2026-02-22", hasBegun: false }]);
		expect(await listMySurveys(db(), SECRET, owner, NOW)).toEqual(first);
		await answer(db(), { learner, provider } as Given, { lonely: "5" });
		expect(await listMySurveys(db(), SECRET, owner, NOW)).toEqual([]);
		expect(await listMySurveys(db(), SECRET, owner, AT_THE_END)).toMatchObject([{ wave: "end" }]);
	});

	test("another provider's page has no door to it", async () => {
		const { learner } = await givenSurveyed(db());
		const { provider } = await givenSurveyed(db());
		const owner = { learnerId: learner.id, providerId: provider.id };
		expect(await listMySurveys(db(), SECRET, owner, NOW)).toEqual([]);
	});

	test("a tutor's class shows who can answer now, by name, and no answer", async () => {
		const given = await givenSurveyed(db());
		const late = await another(given, db(), "2026-01-20");
		await answer(db(), given, { "english-people": "97" }, { sends: false });
		const asked = await openClassAsked(db(), given.course.id, OVERDUE);
		expect(asked?.map(({ id, wave }) => [id, wave.state, wave.hasBegun])).toEqual(
			expect.arrayContaining([
				[given.learner.id, "overdue", true],
				[late.id, "due", false],
			]),
		);
		expect(asked?.length).toBe(2);
		expect(JSON.stringify(asked)).not.toMatch(PLANTED);
		await answer(db(), given, { lonely: "1" }, { now: OVERDUE });
		const after = await openClassAsked(db(), given.course.id, OVERDUE);
		expect(after?.map(({ id }) => id)).toEqual([late.id]);
	});

	test("a class of no pilot has no surveys", async () => {
		const given = await givenSurveyed(db());
		await db()
			.updateTable("course")
			.set({ pilot_id: null })
			.where("id", "=", given.course.id)
			.execute();
		expect(await openClassAsked(db(), given.course.id, NOW)).toBeNull();
		expect(await openDeskSurveys(db(), given.coordinator, "en", NOW)).toEqual([]);
	});

	test("the desk counts its own classes and nobody else's", async () => {
		const given = await givenSurveyed(db());
		const stranger = await givenSurveyed(db());
		await another(given, db());
		await answer(db(), given, { "english-people": "97" });
		const classes = await openDeskSurveys(db(), given.coordinator, "en", OVERDUE);
		expect(classes.map(({ id }) => id)).toEqual([given.course.id]);
		expect(classes[0]!.waves).toMatchObject([
			{ wave: "baseline", due: 0, overdue: 1, answered: 1, closed: 0 },
		]);
		expect(classes[0]!.waves[0]!.names.map(({ name }) => name)).toEqual(["Bashir"]);
		expect(JSON.stringify(classes)).not.toMatch(PLANTED);
		const theirs = await openDeskSurveys(db(), stranger.coordinator, "en", OVERDUE);
		expect(theirs.map(({ id }) => id)).toEqual([stranger.course.id]);
		expect(await openDeskSurveys(db(), given.tutor, "en", OVERDUE)).toEqual([]);
	});

	test("evaluation gets pairs of answers by code, and nothing that names anybody", async () => {
		const given = await givenSurveyed(db());
		await answer(db(), given, { "english-people": "3", lonely: "not-said", trust: "2" });
		await answer(db(), given, { "english-people": "97", trust: "1" }, { now: AT_THE_END });
		const other = await another(given, db());
		await answer(
			db(),
			{ ...given, learner: { ...given.learner, id: other.id } },
			{ lonely: "4" },
			{ sends: false },
		);
		const people = await listResponses(db(), given.pilot.id);
		const of = { courseId: given.course.id, version: "1", mode: "self" };
		const baseline = { ...of, finishedOn: "2026-01-14" };
		const end = { ...of, finishedOn: "2026-03-20" };
		expect(people).toHaveLength(2);
		expect(people).toContainEqual({
			baseline: { ...baseline, answers: { "english-people": 3, lonely: "declined", trust: 2 } },
			end: { ...end, answers: { "english-people": 97, trust: 1 } },
		});
		expect(people).toContainEqual({
			baseline: { ...of, finishedOn: null, answers: { lonely: 4 } },
		});
		const text = JSON.stringify(people);
		for (const secret of [given.learner.id, other.id, "Amina", "Bashir"]) {
			expect(text).not.toContain(secret);
		}
		expect(await countResponses(db(), given.pilot.id, AT_THE_END)).toEqual({
			waves: [
				{ wave: "baseline", asked: 2, answered: 1, open: 0 },
				{ wave: "end", asked: 2, answered: 1, open: 1 },
				{ wave: "follow-up", asked: 0, answered: 0, open: 0 },
			],
			pairs: 1,
		});
	});

	test("of two records of one person the survey that got further stays", async () => {
		const given = await givenSurveyed(db());
		const twin = await another(given, db());
		const asTwin = { ...given, learner: { ...given.learner, id: twin.id } };
		await answer(db(), given, { lonely: "1" }, { sends: false });
		await answer(db(), asTwin, { lonely: "4" });
		await db()
			.transaction()
			.execute((trx) => settleResponses(trx, twin.id, given.learner.id));
		const left = await listResponses(db(), given.pilot.id);
		expect(left.map(({ baseline }) => baseline?.answers)).toEqual([{ lonely: 4 }]);
		const links = await db()
			.selectFrom("survey_link")
			.innerJoin("survey_response", "survey_response.id", "survey_link.response_id")
			.where("survey_response.pilot_id", "=", given.pilot.id)
			.select("survey_response.learner_id")
			.execute();
		expect(links).toEqual([{ learner_id: twin.id }]);
	});
});
