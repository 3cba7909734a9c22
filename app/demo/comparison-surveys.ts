import { addDays } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Term } from "./calendar.ts";
import type { StudyPerson } from "./comparison-answers.ts";
import { demoId } from "./ids.ts";
import type { Random } from "./random.ts";
import type { Rows } from "./rows.ts";
import { type DemoAnswers, firstAnswers, laterAnswers, SURVEY_VERSION } from "./survey-answers.ts";

/** Those a comparison speaks of first; all of them would make the demo slow to fill. */
const ASKED = [
	...["confidence-neighbours", "confidence-shops", "confidence-doctor", "confidence-work-school"],
	...["neighbours", "belonging", "trust", "lonely"],
];

type Of = { learnerId: string; courseId: string; pilotId: string };

/** Belonging is what the study says; the other answers change alike in both groups. */
export function addComparedAnswers(
	rows: Rows,
	random: Random,
	of: Of,
	{ before, after }: StudyPerson,
	{ startsOn, endsOn }: Term,
): void {
	const first = firstAnswers(random);
	const later = laterAnswers(random, first);
	addWave(rows, of, "baseline", addDays(startsOn, random.between(0, 12)), belong(first, before));
	const day = addDays(endsOn, random.between(-8, 10));
	if (after !== null) addWave(rows, of, "end", day, belong(later, after));
}

/** The first option is the best one. */
function belong(answers: DemoAnswers, step: number): DemoAnswers {
	return new Map(answers).set("belonging", 4 - step);
}

function addWave(
	rows: Rows,
	{ learnerId, courseId, pilotId }: Of,
	wave: "baseline" | "end",
	day: LocalDate,
	answers: DemoAnswers,
): void {
	const id = demoId("survey", learnerId, wave);
	const at = `${day}T11:06:00.000Z`;
	rows.add("survey_response", {
		...{ id, learner_id: learnerId, pilot_id: pilotId, course_id: courseId, wave },
		...{ version: SURVEY_VERSION, created_at: at, answered_at: at, finished_at: at },
	});
	for (const item of ASKED) {
		const value = answers.get(item) ?? null;
		rows.add("survey_answer", {
			...({
				response_id: id,
				item,
				value,
				declined: value === null ? 1 : 0,
				mode: "self",
			} as const),
			...{ language: "en", device_hash: null, answered_at: at },
		});
	}
}
