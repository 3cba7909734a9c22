import { createHash } from "node:crypto";
import type { Person } from "#app/access/person.ts";
import { moveEnrolment } from "#app/enrolments/moves.server.ts";
import type { Parsed } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { type AssessmentForm, parseAssessment } from "./assessment-form.ts";
import {
	insertAssessments,
	insertResults,
	listAssessments,
	takeSubmissionKey,
} from "./assessment-queries.server.ts";
import type { Title } from "./class-attendance.ts";
import { getLearner } from "./learner.server.ts";
import { sightOf } from "./learner-scope.ts";
import { assessmentsOf, type PastAssessment } from "./past-assessment.ts";

export type AssessmentPage = {
	id: string;
	name: string;
	courses: { id: string; title: Title }[];
	/** Newest first. */
	past: PastAssessment[];
	today: LocalDate;
	key: string;
};

/** What the form needs to know before anything is assessed. */
export async function openAssessment(
	db: Db,
	person: Person,
	learnerId: string,
	language: string,
	now: Date,
): Promise<AssessmentPage> {
	const { learner, titles } = await getLearner(db, person, learnerId, language);
	const sight = sightOf(person);
	return {
		id: learner.id,
		name: learner.preferred_name,
		courses: [...titles].map(([id, title]) => ({ id, title })),
		past: assessmentsOf(await listAssessments(db, learner.id, sight), sight),
		today: londonDate(now),
		key: newId(),
	};
}

/** Whom she may see she may assess. The same answers from the same page are kept once. */
export async function recordAssessment(
	db: Db,
	person: Person,
	learnerId: string,
	form: FormData,
	now: Date,
): Promise<Parsed<AssessmentForm>> {
	const { learner, enrolments, titles } = await getLearner(db, person, learnerId, "en");
	const parsed = parseAssessment(form, [...titles.keys()], londonDate(now));
	if (!parsed.ok) return parsed;
	const enrolment = enrolments.find((row) => row.course_id === parsed.value.courseId)!;
	await db.transaction().execute(async (trx) => {
		const id = newId();
		const key = keyOf(person, learner.id, parsed.value);
		if (!(await takeSubmissionKey(trx, key, id, now.toISOString()))) return;
		await save(
			trx,
			person,
			{ id, learnerId: learner.id, providerId: enrolment.provider_id },
			parsed.value,
			now,
		);
		if (enrolment.state === "enquiry") {
			const move = { enrolmentId: enrolment.id, from: "enquiry", to: "assessed" } as const;
			await moveEnrolment(trx, { ...move, personId: person.id }, now);
		}
	});
	return parsed;
}

type Subject = { id: string; learnerId: string; providerId: string };

async function save(
	trx: Db,
	person: Person,
	{ id, learnerId, providerId }: Subject,
	form: AssessmentForm,
	now: Date,
): Promise<void> {
	await insertAssessments(trx, [
		{
			id,
			learner_id: learnerId,
			course_id: form.courseId,
			provider_id: providerId,
			kind: form.kind,
			assessed_on: form.assessedOn,
			person_id: person.id,
			new_to_literacy: form.newToLiteracy,
			note: form.note,
			created_at: now.toISOString(),
		},
	]);
	await insertResults(
		trx,
		form.results.map((result) => ({ assessment_id: id, ...result })),
	);
}

/** The answers are part of it: going back to correct one of them is a new assessment. */
function keyOf({ id }: Person, learnerId: string, form: AssessmentForm): string {
	const said = JSON.stringify([id, learnerId, form]);
	return `assessment-${createHash("sha256").update(said).digest("hex")}`;
}
