import { createHash } from "node:crypto";
import { canCoordinate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import type { Parsed } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	insertAssessments,
	insertResults,
	listSkillRows,
	takeSubmissionKey,
} from "./assessment-queries.server.ts";
import {
	type ClassAssessmentPage,
	type ClassLearner,
	classLearners,
	withHistory,
} from "./class-assessment.ts";
import { type ClassAssessmentForm, parseClassAssessment } from "./class-assessment-form.ts";
import {
	type ClassLearnerRow,
	listClassLearners,
	listLiteracy,
} from "./class-assessment-queries.server.ts";
import { learnerScope, sightOf } from "./learner-scope.ts";

/** A class of hers with what was found last of each learner; any other does not exist. */
export async function openClassAssessment(
	db: Db,
	person: Person,
	courseId: string,
	language: string,
	now: Date,
): Promise<ClassAssessmentPage> {
	const { course, learners } = await getClass(db, person, courseId, language);
	return {
		id: course.id,
		ownTitle: course.own_title,
		englishTitle: course.english_title,
		provider: course.provider,
		isCoordinator: canCoordinate(person, course),
		learners: await loadHistory(db, person, learners),
		today: londonDate(now),
		key: newId(),
	};
}

/** Everybody's results in four statements, however many they are; the same post twice is kept once. */
export async function recordClassAssessment(
	db: Db,
	person: Person,
	courseId: string,
	form: FormData,
	now: Date,
): Promise<Parsed<ClassAssessmentForm>> {
	const { course, learners } = await getClass(db, person, courseId, "en");
	const ids = learners.map(({ id }) => id);
	const parsed = parseClassAssessment(form, ids, londonDate(now));
	if (!parsed.ok) return parsed;
	await db.transaction().execute(async (trx) => {
		const key = keyOf(person, courseId, parsed.value);
		if (!(await takeSubmissionKey(trx, key, course.id, now.toISOString()))) return;
		await save(trx, person, course, parsed.value, now);
	});
	return parsed;
}

async function getClass(db: Db, person: Person, courseId: string, language: string) {
	const rows = await listClassLearners(db, learnerScope(person), courseId, language);
	const [course] = rows;
	if (!course) throw notFound();
	return { course, learners: classLearners(rows) };
}

async function loadHistory(
	db: Db,
	person: Person,
	learners: readonly ClassLearner[],
): Promise<ClassLearner[]> {
	const ids = learners.map(({ id }) => id);
	if (ids.length === 0) return [];
	const sight = sightOf(person);
	const skills = await listSkillRows(db, ids, sight);
	return withHistory(learners, skills, await listLiteracy(db, ids, sight));
}

async function save(
	trx: Db,
	person: Person,
	course: ClassLearnerRow,
	{ kind, assessedOn, learners }: ClassAssessmentForm,
	now: Date,
): Promise<void> {
	const assessed = learners.map((learner) => ({ id: newId(), ...learner }));
	await insertAssessments(
		trx,
		assessed.map(({ id, learnerId, newToLiteracy }) => ({
			...{ id, learner_id: learnerId, course_id: course.id, provider_id: course.provider_id },
			...{ kind, assessed_on: assessedOn, person_id: person.id, note: null },
			...{ new_to_literacy: newToLiteracy, created_at: now.toISOString() },
		})),
	);
	const results = assessed.flatMap(({ id, results }) =>
		results.map((result) => ({ assessment_id: id, ...result })),
	);
	if (results.length > 0) await insertResults(trx, results);
}

/** The answers are part of it: going back to correct one of them is a new assessment. */
function keyOf({ id }: Person, courseId: string, form: ClassAssessmentForm): string {
	const said = JSON.stringify([id, courseId, form]);
	return `assessment-${createHash("sha256").update(said).digest("hex")}`;
}
