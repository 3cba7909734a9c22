import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { toldApart } from "#app/learners/told-apart.ts";
import { loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import type { Db } from "#db/open.ts";
import {
	buildClassReport,
	type ClassHead,
	type ClassReport,
	type OnRegister,
} from "./class-report.ts";
import {
	type ClassPersonRow,
	listClassPeople,
	listHelperMarks,
} from "./class-report-queries.server.ts";
import type { ClassScope } from "./class-scope.ts";

/** The report of a class of hers; any other does not exist. Five statements, six with helpers. */
export async function openClassReport(
	db: Db,
	scope: ClassScope,
	courseId: string,
	language: string,
	now: Date,
): Promise<ClassReport> {
	if (scope.providerIds.length === 0) throw notFound();
	const rows = await listClassPeople(db, courseId, scope, language);
	const [first] = rows;
	if (!first) throw notFound();
	const people = toldApart(rows).flatMap(personOf);
	const hasHelpers = people.some(({ role }) => role !== "learner");
	const facts = {
		head: headOf(first),
		people,
		register: await loadRegisterFacts(db, [courseId]),
		helperMarks: hasHelpers ? await listHelperMarks(db, courseId) : [],
	};
	return buildClassReport(facts, londonDate(now), now);
}

function headOf(row: ClassPersonRow): ClassHead {
	return {
		id: row.id,
		ownTitle: row.own_title,
		englishTitle: row.english_title,
		provider: row.provider,
		endsOn: row.ends_on,
	};
}

/** Nothing for the one row of a class of nobody. */
function personOf(row: ClassPersonRow): OnRegister[] {
	const { enrolment_id, learner_id, preferred_name, role, state } = row;
	if (!enrolment_id || !learner_id || !preferred_name || !role || !state) return [];
	return [
		{
			enrolmentId: enrolment_id,
			learnerId: learner_id,
			name: preferred_name,
			role,
			state,
			from: row.enrolled_on,
			to: row.helps_until,
		},
	];
}
