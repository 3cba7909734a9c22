import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { openAssessment, recordAssessment } from "#app/assessments/assessment.server.ts";
import { openClassAssessment } from "#app/assessments/class-assessment.server.ts";
import { openCriteria, recordCriteria } from "#app/assessments/criteria.server.ts";
import { fields } from "#app/assessments/criteria-form.ts";
import { openFitting } from "#app/assessments/fitting.server.ts";
import { openLearner } from "#app/assessments/learner.server.ts";
import { recordSharing } from "#app/assessments/sharing.server.ts";
import { loadSkills } from "#app/assessments/skills-now.server.ts";
import { answerConsent, standingConsents } from "#app/learners/consents.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

const NOW = new Date("2026-09-07T09:00:00Z");
const LATER = new Date("2026-09-08T09:00:00Z");

function filled(fields: Record<string, string>): FormData {
	const form = new FormData();
	const whole = { key: "one-page", kind: "initial", "assessed-on": "2026-09-01", ...fields };
	for (const [name, value] of Object.entries(whole)) form.set(name, value);
	return form;
}

/** A learner of two providers, whom the first has assessed. */
async function givenTwoProviders(db: Db) {
	const learner = await givenLearner(db, { language: "bn" });
	const sides = [];
	for (const name of ["Here", "There"]) {
		const provider = await givenProvider(db, { name });
		const tutor = await givenPerson(db, "tutor", { provider: provider.id, name: `Tutor ${name}` });
		const course = await givenCourse(db, { provider_id: provider.id, tutors: [tutor] });
		await givenEnrolment(db, course.id, learner.id, { state: "active", started_on: "2026-08-03" });
		sides.push({ provider, tutor, course });
	}
	const [here, there] = [sides[0]!, sides[1]!];
	const levels = filled({ "level-speaking": "entry-2", "new-to-literacy": "yes" });
	await recordAssessment(db, here.tutor, learner.id, levels, NOW);
	const lines = filled({ [fields.result("Sc-E2-1")]: "can" });
	await recordCriteria(db, here.tutor, learner.id, lines, NOW);
	return { learner, here, there };
}

onEachDatabase((db) => {
	/** Everything a person of staff is told of what was assessed. */
	async function toldTo(person: Person, learnerId: string, courseId: string) {
		const { past, criteria, sharing } = await openLearner(db(), person, learnerId, "en", NOW);
		const form = await openAssessment(db(), person, learnerId, "en", NOW);
		const asked = new URLSearchParams();
		const lines = await openCriteria(db(), person, learnerId, asked, "en", NOW);
		const fitting = await openFitting(db(), person, learnerId, "en", NOW);
		const whole = await openClassAssessment(db(), person, courseId, "en", NOW);
		const [one] = whole.learners;
		return {
			past: past.map(({ by, provider, isShared }) => [by, provider, isShared]),
			formPast: form.past.length,
			lines: [criteria.length, lines.now.length, lines.groups[0]?.level],
			fitting: [fitting.levels, fitting.needsLiteracy],
			whole: [one?.skills.length, one?.newToLiteracy],
			sharing,
		};
	}

	const NOTHING = {
		past: [],
		formPast: 0,
		lines: [0, 0, "entry-1"],
		fitting: [{}, false],
		whole: [0, null],
		sharing: { since: null },
	};

	test("another provider sees nothing without her yes, and nothing after her no", async () => {
		const { learner, here, there } = await givenTwoProviders(db());
		const told = () => toldTo(there.tutor, learner.id, there.course.id);
		expect(await told()).toEqual(NOTHING);

		await recordSharing(db(), here.tutor, learner.id, true, NOW);
		expect(await told()).toMatchObject({
			past: [
				["Tutor Here", "Here", true],
				["Tutor Here", "Here", true],
			],
			formPast: 2,
			lines: [1, 1, "entry-2"],
			fitting: [{ speaking: "entry-2" }, true],
			whole: [1, "yes"],
			sharing: { since: "2026-09-07" },
		});

		await recordSharing(db(), there.tutor, learner.id, false, LATER);
		expect(await told()).toEqual(NOTHING);
	});

	test("her own provider and she herself see it whatever she says of others", async () => {
		const { learner, here } = await givenTwoProviders(db());
		const told = await toldTo(here.tutor, learner.id, here.course.id);
		expect(told.past).toEqual([
			["Tutor Here", "Here", false],
			["Tutor Here", "Here", false],
		]);
		expect(await loadSkills(db(), learner.id)).toMatchObject([{ level: "entry-2" }]);
	});

	test("a yes is dated, in her language, with whom she told; said again it is one", async () => {
		const { learner, here } = await givenTwoProviders(db());
		await recordSharing(db(), here.tutor, learner.id, true, NOW);
		await recordSharing(db(), here.tutor, learner.id, true, LATER);
		const rows = await db()
			.selectFrom("consent")
			.where("learner_id", "=", learner.id)
			.selectAll()
			.execute();
		expect(rows).toMatchObject([
			{
				...{ kind: "share-assessments", language: "bn", recorded_by: here.tutor.id },
				...{ given_at: NOW.toISOString(), withdrawn_at: null },
			},
		]);
	});

	test("one consent says nothing of another, and she may answer herself", async () => {
		const learner = await givenLearner(db());
		const answer = (kind: "contact" | "share-assessments", agrees: boolean, at: Date) =>
			answerConsent(
				db(),
				{
					...{ learnerId: learner.id, kind, agrees, recordedBy: null },
					...{ noticeVersion: "1", language: "ar" },
				},
				at,
			);
		await answer("contact", true, NOW);
		await answer("share-assessments", true, LATER);
		await answer("contact", false, LATER);
		expect(await standingConsents(db(), learner.id)).toEqual({
			"share-assessments": LATER.toISOString(),
		});
	});

	test("only who may still reach her records what she said", async () => {
		const { learner, there } = await givenTwoProviders(db());
		await db()
			.updateTable("enrolment")
			.set({ state: "withdrawn", ended_on: "2026-09-01", withdrawal_reason: "work" })
			.where("course_id", "=", there.course.id)
			.execute();
		const late = recordSharing(db(), there.tutor, learner.id, true, NOW);
		await expect(late).rejects.toMatchObject({ status: 403 });
		const stranger = await givenPerson(db(), "tutor", { provider: there.provider.id });
		const wrong = recordSharing(db(), stranger, learner.id, true, NOW);
		await expect(wrong).rejects.toMatchObject({ status: 404 });
		const { sharing } = await openLearner(db(), there.tutor, learner.id, "en", NOW);
		expect(sharing).toBeNull();
	});

	test("single lines are kept once, beside the levels and without one", async () => {
		const { learner, here } = await givenTwoProviders(db());
		const form = () =>
			filled({
				key: "other",
				[fields.result("Lr-E1-1")]: "not-yet",
				reference: "sc/e2.1",
				"reference-result": "with-help",
			});
		const record = () => recordCriteria(db(), here.tutor, learner.id, form(), LATER);
		await Promise.all([record(), record(), record()]);
		const { past, criteria } = await openLearner(db(), here.tutor, learner.id, "en", LATER);
		expect(past.map((one) => [one.criteria, one.levels])).toEqual([
			[2, {}],
			[1, {}],
			[0, { speaking: "entry-2" }],
		]);
		expect(criteria.map(({ criterion, result }) => [criterion, result])).toEqual([
			["Sc-E2-1", "with-help"],
			["Lr-E1-1", "not-yet"],
		]);
	});
});
