import { createHash } from "node:crypto";
import type { Person } from "#app/access/person.ts";
import type { Parsed } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	insertAssessments,
	listSkillRows,
	takeSubmissionKey,
} from "./assessment-queries.server.ts";
import type { Title } from "./class-attendance.ts";
import { type CriteriaForm, parseCriteria } from "./criteria-form.ts";
import { type CriteriaGroup, type CriterionNow, criteriaNow, groupsOf } from "./criteria-now.ts";
import { insertCriteria, listCriterionRows } from "./criteria-queries.server.ts";
import { getLearner } from "./learner.server.ts";
import { sightOf } from "./learner-scope.ts";
import { skillsNowOf } from "./skills-now.ts";

export type CriteriaPage = {
	id: string;
	name: string;
	courses: { id: string; title: Title }[];
	groups: CriteriaGroup[];
	/** The last result of each line that has one. */
	now: CriterionNow[];
	today: LocalDate;
	key: string;
};

/** Lines of the curriculum at her levels, or at those asked for, with what was found last. */
export async function openCriteria(
	db: Db,
	person: Person,
	learnerId: string,
	asked: URLSearchParams,
	language: string,
	now: Date,
): Promise<CriteriaPage> {
	const { learner, titles } = await getLearner(db, person, learnerId, language);
	const sight = sightOf(person);
	const skills = skillsNowOf(await listSkillRows(db, [learner.id], sight));
	const levels = Object.fromEntries(skills.map(({ skill, level }) => [skill, level]));
	return {
		id: learner.id,
		name: learner.preferred_name,
		courses: [...titles].map(([id, title]) => ({ id, title })),
		groups: groupsOf(asked, levels),
		now: criteriaNow(await listCriterionRows(db, learner.id, sight)),
		today: londonDate(now),
		key: newId(),
	};
}

/** The same answers from the same page are kept once. */
export async function recordCriteria(
	db: Db,
	person: Person,
	learnerId: string,
	form: FormData,
	now: Date,
): Promise<Parsed<CriteriaForm>> {
	const { learner, enrolments, titles } = await getLearner(db, person, learnerId, "en");
	const parsed = parseCriteria(form, [...titles.keys()], londonDate(now));
	if (!parsed.ok) return parsed;
	const { courseId, kind, assessedOn, results } = parsed.value;
	const { provider_id } = enrolments.find((row) => row.course_id === courseId)!;
	await db.transaction().execute(async (trx) => {
		const id = newId();
		const at = now.toISOString();
		if (!(await takeSubmissionKey(trx, keyOf(person, learner.id, parsed.value), id, at))) return;
		await insertAssessments(trx, [
			{
				...{ id, learner_id: learner.id, course_id: courseId, provider_id, kind },
				...{ assessed_on: assessedOn, person_id: person.id, new_to_literacy: null },
				...{ note: null, created_at: at },
			},
		]);
		await insertCriteria(
			trx,
			results.map((result) => ({ assessment_id: id, ...result })),
		);
	});
	return parsed;
}

function keyOf({ id }: Person, learnerId: string, form: CriteriaForm): string {
	const said = JSON.stringify([id, learnerId, form]);
	return `criteria-${createHash("sha256").update(said).digest("hex")}`;
}
