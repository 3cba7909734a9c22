import { join } from "node:path";
import { expect, test } from "vitest";
import { recordAssessment } from "#app/assessments/assessment.server.ts";
import { canDoKey, iCanKey } from "#app/assessments/can-do.ts";
import { LEVELS, SKILLS } from "#app/assessments/levels.ts";
import { loadSkills } from "#app/assessments/skills-now.server.ts";
import { skillsNowOf } from "#app/assessments/skills-now.ts";
import { languages } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

const row = {
	skill: "reading",
	level: "entry-1",
	strength: null,
	assessed_on: "2026-03-02",
	created_at: "2026-03-02T10:00:00.000Z",
} as const;

test("each skill has its own last result, and of one day the one recorded last", () => {
	const rows = [
		{ ...row, level: "entry-3", created_at: "2026-03-02T11:00:00.000Z", strength: "emerging" },
		row,
		{ ...row, skill: "speaking", level: "level-2", assessed_on: "2025-01-01" },
	] as const;
	expect(skillsNowOf(rows)).toEqual([
		{
			skill: "speaking",
			level: "level-2",
			strength: null,
			assessedOn: "2025-01-01",
			iCan: "guide:canDo.speaking.level-2",
			canDo: "assessments:canDo.speaking.level-2",
		},
		{
			skill: "reading",
			level: "entry-3",
			strength: "emerging",
			assessedOn: "2026-03-02",
			iCan: "guide:canDo.reading.entry-3",
			canDo: "assessments:canDo.reading.entry-3",
		},
	]);
	expect(skillsNowOf([])).toEqual([]);
});

test("every skill has its line at every level, in every language, hers and her tutor's", () => {
	const texts = loadTexts(join(process.cwd(), "locales"));
	for (const { tag } of languages) {
		const { t } = texts(tag);
		const lines = SKILLS.flatMap((skill) =>
			LEVELS.flatMap((level) => [t(iCanKey(skill, level)), t(canDoKey(skill, level))]),
		);
		expect(new Set(lines).size, tag).toBe(48);
		expect(
			lines.filter((line) => line.includes("canDo")),
			tag,
		).toEqual([]);
	}
});

onEachDatabase((db) => {
	test("what she can do now is the last that was found, skill by skill", async () => {
		const provider = await givenProvider(db());
		const tutor = await givenPerson(db(), "tutor", { provider: provider.id });
		const course = await givenCourse(db(), { provider_id: provider.id, tutors: [tutor] });
		const learner = await givenLearner(db());
		await givenEnrolment(db(), course.id, learner.id);
		expect(await loadSkills(db(), learner.id)).toEqual([]);
		const assess = async (day: string, levels: Record<string, string>) => {
			const form = new FormData();
			const fields = { key: day, kind: "formative", "assessed-on": day, ...levels };
			for (const [name, value] of Object.entries(fields)) form.set(name, value);
			const now = new Date(`${day}T12:00:00Z`);
			expect((await recordAssessment(db(), tutor, learner.id, form, now)).ok).toBe(true);
		};
		await assess("2026-02-02", { "level-speaking": "entry-2", "level-reading": "entry-1" });
		await assess("2026-05-04", { "level-speaking": "entry-1" });
		expect(await loadSkills(db(), learner.id)).toMatchObject([
			{ skill: "speaking", level: "entry-1", assessedOn: "2026-05-04" },
			{ skill: "reading", level: "entry-1", assessedOn: "2026-02-02" },
		]);
	});
});
