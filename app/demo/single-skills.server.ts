import {
	CRITERION_RESULTS,
	criteriaOf,
	levelWithCriteria,
	referenceOf,
} from "#app/assessments/criteria.ts";
import { type Level, SKILLS, type Skill } from "#app/assessments/levels.ts";
import { SHARING_NOTICE } from "#app/assessments/sharing.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { demoId } from "./ids.ts";
import { Rows } from "./rows.ts";

const DAYS_AFTER_INITIAL = 14;
/** Every so many learners: looked at line by line; shares what was assessed with other providers. */
const LOOKED_AT = 3;
const SHARES = 5;

/** Some learners were looked at line by line soon after they began, and some share their results. */
export async function addSingleSkills(db: Db, now: Date): Promise<void> {
	const today = londonDate(now);
	const rows = new Rows();
	const initials = Map.groupBy(await listInitials(db), ({ id }) => id);
	for (const [at, [first, ...others]] of [...initials.values()].entries()) {
		const day = addDays(first!.assessed_on, DAYS_AFTER_INITIAL);
		if (at % LOOKED_AT === 0 && day <= today) {
			addDiagnostic(rows, [first!, ...others], day, at);
		}
		if (at % SHARES === 0) addSharing(rows, first!);
	}
	await db.transaction().execute((trx) => rows.write(trx));
}

type Initial = Awaited<ReturnType<typeof listInitials>>[number];

function addDiagnostic(rows: Rows, found: readonly Initial[], day: string, at: number): void {
	const { learner_id, course_id, provider_id, person_id } = found[0]!;
	const id = demoId("diagnostic", learner_id);
	rows.add("assessment", {
		...{ id, learner_id, course_id, provider_id, person_id, kind: "diagnostic" },
		...{ assessed_on: day, new_to_literacy: isNew(found) ? "yes" : null, note: null },
		created_at: `${day}T12:00:00.000Z`,
	});
	for (const [index, skill] of SKILLS.entries()) {
		const lines = criteriaOf(skill, levelWithCriteria(levelOf(found, skill)));
		for (const [line, criterion] of lines.slice(0, 3).entries()) {
			const result = CRITERION_RESULTS[(at + index + line) % CRITERION_RESULTS.length]!;
			rows.add("criterion_result", {
				assessment_id: id,
				reference: referenceOf(criterion),
				result,
			});
		}
	}
}

/** Nobody asks who reads already. */
function isNew(found: readonly Initial[]): boolean {
	return levelOf(found, "reading") === "pre-entry";
}

function levelOf(found: readonly Initial[], skill: Skill): Level | undefined {
	return found.find((one) => one.skill === skill)?.level;
}

function addSharing(rows: Rows, { learner_id, assessed_on, person_id }: Initial): void {
	rows.add("consent", {
		...{ id: demoId("consent", learner_id, "share-assessments"), learner_id },
		...{ kind: "share-assessments", notice_version: SHARING_NOTICE, language: "en" },
		...{ given_at: `${assessed_on}T13:00:00.000Z`, withdrawn_at: null, recorded_by: person_id },
	});
}

function listInitials(db: Db) {
	return db
		.selectFrom("assessment")
		.innerJoin("skill_result", "skill_result.assessment_id", "assessment.id")
		.where("assessment.kind", "=", "initial")
		.select([
			"assessment.id",
			"assessment.learner_id",
			"assessment.course_id",
			"assessment.provider_id",
			"assessment.person_id",
			"assessment.assessed_on",
			"skill_result.skill",
			"skill_result.level",
		])
		.orderBy("assessment.id")
		.execute();
}
