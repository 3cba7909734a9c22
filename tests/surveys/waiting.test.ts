import { join } from "node:path";
import { expect, test } from "vitest";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openComparison } from "#app/pilots/arms.server.ts";
import { openClassAsked, openDeskSurveys } from "#app/surveys/class-surveys.server.ts";
import { makeSurveyLink, openLearnerSurveys } from "#app/surveys/learner-surveys.server.ts";
import { listMySurveys } from "#app/surveys/my-surveys.server.ts";
import { countResponses, listResponses } from "#app/surveys/responses.server.ts";
import { finishSurvey, openSurvey, saveAnswer } from "#app/surveys/survey.server.ts";
import type { Db } from "#db/open.ts";
import { givenAsked, givenCompared } from "#tests/pilots/given-arms.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { formOf, holder, SECRET } from "./given-survey.ts";

const OPENED = new Date("2026-01-14T12:00:00Z");
const AT_THE_END = new Date("2026-03-20T12:00:00Z");
const LATER = new Date("2026-10-01T12:00:00Z");

/** One has a place, one waits; the comparison is open. */
async function givenWaiting(db: Db) {
	const given = await givenCompared(db);
	const has = await givenAsked(db, given.course.id, "active", "Amina");
	const waits = await givenAsked(db, given.course.id, "waiting", "Parvaneh");
	const opening = { courseId: given.course.id, isMatched: false };
	await openComparison(db, given.evaluator, given.pilot.slug, opening, OPENED);
	return { ...given, has, waits, owner: { learnerId: waits.id, providerId: given.provider.id } };
}

async function answer(db: Db, token: string, now: Date): Promise<void> {
	const opener = holder(token);
	await saveAnswer(
		db,
		opener,
		{ item: "belonging", form: formOf({ answer: "3" }), language: "ar" },
		now,
	);
	await finishSurvey(db, opener, now);
}

onEachDatabase((db) => {
	test("her own page has a door at the beginning and at the end, and none later", async () => {
		const { owner, pilot, course } = await givenWaiting(db());
		for (const [now, wave] of [
			[OPENED, "baseline"],
			[AT_THE_END, "end"],
		] as const) {
			const [survey, ...others] = await listMySurveys(db(), SECRET, owner, now);
			expect(survey).toMatchObject({ wave });
			expect(others).toEqual([]);
			const token = survey!.path.split("/").at(-1)!;
			expect(await openSurvey(db(), holder(token), now)).toBeTruthy();
			await answer(db(), token, now);
		}
		expect(await listMySurveys(db(), SECRET, owner, LATER)).toEqual([]);
		const people = await listResponses(db(), pilot.id);
		expect(people).toMatchObject([
			{
				baseline: { courseId: course.id, answers: { belonging: 3 } },
				end: { courseId: course.id },
			},
		]);
	});

	test("before the comparison she is asked nothing", async () => {
		const given = await givenCompared(db());
		const waits = await givenAsked(db(), given.course.id, "waiting");
		const owner = { learnerId: waits.id, providerId: given.provider.id };
		expect(await listMySurveys(db(), SECRET, owner, OPENED)).toEqual([]);
	});

	test("the desk names her, and who teaches the class does not see who waits", async () => {
		const { coordinator, course, has, waits } = await givenWaiting(db());
		const [listed] = await openDeskSurveys(db(), coordinator, "en", OPENED);
		const [baseline] = listed!.waves;
		expect(baseline).toMatchObject({ wave: "baseline", due: 2 });
		expect(baseline!.names.map(({ id }) => id).sort()).toEqual([has.id, waits.id].sort());
		const taught = await openClassAsked(db(), course.id, OPENED);
		expect(taught?.map(({ id }) => id)).toEqual([has.id]);
	});

	test("a coordinator gives her a link of her own", async () => {
		const { coordinator, pilot, waits } = await givenWaiting(db());
		const asked = { wave: { pilot: pilot.slug, wave: "baseline" }, now: OPENED } as const;
		expect(await makeSurveyLink(db(), SECRET, coordinator, waits.id, asked)).toBe("made");
		const texts = loadTexts(join(process.cwd(), "locales"));
		const post = { secret: SECRET, publicUrl: "https://esol.example", texts, language: "en" };
		const shown = await openLearnerSurveys(db(), coordinator, waits.id, post, OPENED);
		expect(shown.pilots[0]?.waves).toMatchObject([
			{ wave: "baseline", canAsk: true },
			{ wave: "end", canAsk: false },
		]);
		expect(shown.pilots[0]?.waves[0]?.link?.address).toMatch(/\/survey\//);
	});

	test("she stays asked as one who waits when she has a place later", async () => {
		const { owner, waits, pilot } = await givenWaiting(db());
		await db()
			.updateTable("enrolment")
			.set({ state: "active", enrolled_on: "2026-02-02", started_on: "2026-02-03" })
			.where("learner_id", "=", waits.id)
			.execute();
		expect(await listMySurveys(db(), SECRET, owner, AT_THE_END)).toMatchObject([{ wave: "end" }]);
		expect(await listMySurveys(db(), SECRET, owner, LATER)).toEqual([]);
		const { waves } = await countResponses(db(), pilot.id, AT_THE_END);
		expect(waves.map(({ asked }) => asked)).toEqual([2, 2, 0]);
	});
});
