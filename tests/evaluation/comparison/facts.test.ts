import { expect, test } from "vitest";
import { loadComparison } from "#app/evaluation/comparison-facts.server.ts";
import { loadSurveyFacts } from "#app/evaluation/survey-facts.server.ts";
import { openComparison } from "#app/pilots/arms.server.ts";
import { listMySurveys } from "#app/surveys/my-surveys.server.ts";
import { finishSurvey, saveAnswer } from "#app/surveys/survey.server.ts";
import { givenAsked, givenCompared } from "#tests/pilots/given-arms.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { formOf, holder, SECRET } from "#tests/surveys/given-survey.ts";

const OPENED = new Date("2026-01-14T12:00:00Z");

onEachDatabase((db) => {
	test("what was known on a day: arms, who was asked at the end and what was sent", async () => {
		const given = await givenCompared(db());
		const [has, waits] = [
			await givenAsked(db(), given.course.id, "active"),
			await givenAsked(db(), given.course.id, "waiting"),
		];
		const opening = { courseId: given.course.id, isMatched: false };
		await openComparison(db(), given.evaluator, given.pilot.slug, opening, OPENED);
		const owner = { learnerId: waits.id, providerId: given.provider.id };
		const [survey] = await listMySurveys(db(), SECRET, owner, OPENED);
		const opener = holder(survey!.path.split("/").at(-1)!);
		const form = formOf({ answer: "2" });
		await saveAnswer(db(), opener, { item: "belonging", form, language: "ar" }, OPENED);
		await finishSurvey(db(), opener, OPENED);

		const pilots = [given.pilot];
		const at = async (day: string) =>
			(await loadComparison(db(), pilots, await loadSurveyFacts(db(), pilots, day), day))!;
		expect((await at("2026-01-13")).people).toEqual([]);
		const early = await at("2026-01-14");
		expect(early).toMatchObject({ design: "waiting-list", outcomes: [] });
		expect(early.people).toHaveLength(2);
		expect(early.people).toContainEqual(
			expect.objectContaining({
				...{ arm: "waiting", courseId: given.course.id, isAskedAtEnd: false },
				sent: { baseline: expect.objectContaining({ answers: { belonging: 2 } }) },
			}),
		);
		const late = await at("2026-03-20");
		expect(late.people.map(({ isAskedAtEnd }) => isAskedAtEnd)).toEqual([true, true]);
		expect(new Set(late.people.map(({ learnerId }) => learnerId))).toEqual(
			new Set([has.id, waits.id]),
		);
	});

	test("several pilots together have no design of their own", async () => {
		const [one, other] = [await givenCompared(db()), await givenCompared(db())];
		expect(await loadComparison(db(), [one.pilot, other.pilot], [], "2026-03-20")).toBeNull();
	});
});
