import type { Person } from "#app/access/person.ts";
import { getLearner } from "#app/assessments/learner.server.ts";
import { learnerScope } from "#app/assessments/learner-scope.ts";
import { notFound } from "#app/http/errors.ts";
import type { FieldErrors, Parsed } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { toldApart } from "#app/learners/told-apart.ts";
import { holdLearners } from "#db/hold-learners.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { codesText } from "./learning-outcomes.ts";
import { isSameStep } from "./next-steps.ts";
import {
	findCourse,
	insertOutcomes,
	insertSteps,
	listOutcomes,
	listSteps,
	listSubjects,
} from "./outcome-queries.server.ts";
import { field, type Outcomes, parseOutcomes } from "./outcomes-form.ts";
import { type Subject, stepNow, subjectOf } from "./subjects.ts";

/** Everybody of the class who came, for one form at its end; another's class does not exist. */
export async function openClassOutcomes(
	db: Db,
	person: Person,
	courseId: string,
	language: string,
	now: Date,
) {
	const course = await findCourse(db, learnerScope(person), courseId, language);
	if (!course) throw notFound();
	return {
		course: { id: course.id, ownTitle: course.own_title, englishTitle: course.english_title },
		subjects: await loadSubjects(db, { courseId }, language, now),
	};
}

/** The classes of one learner that this person may see. */
export async function openLearnerOutcomes(
	db: Db,
	person: Person,
	learnerId: string,
	language: string,
	now: Date,
) {
	const { learner, enrolments } = await getLearner(db, person, learnerId, language);
	const asked = { enrolmentIds: enrolments.map(({ id }) => id) };
	const subjects = await loadSubjects(db, asked, language, now);
	return { id: learner.id, name: learner.preferred_name, subjects };
}

/** `subjects` are those that this person was shown. All that the form says is kept, or nothing. */
export async function recordOutcomes(
	db: Db,
	person: Person,
	subjects: readonly Subject[],
	form: FormData,
	now: Date,
): Promise<Parsed<Outcomes>> {
	if (subjects.length === 0) return { ok: false, errors: { people: "outcomes:errors.nothing" } };
	return db.transaction().execute(async (trx) => {
		const learnerIds = [...new Set(subjects.map(({ learnerId }) => learnerId))];
		await holdLearners(trx, learnerIds);
		const asked = { enrolmentIds: subjects.map(({ id }) => id) };
		const current = await loadSubjects(trx, asked, "en", now);
		const parsed = parseOutcomes(form, current, londonDate(now));
		if (!parsed.ok) return parsed;
		const errors = changedMeanwhile(form, current, parsed.value);
		if (Object.keys(errors).length > 0) return { ok: false, errors };
		await write(trx, person, current, parsed.value, now);
		return parsed;
	});
}

export async function loadSubjects(
	db: Db,
	asked: Parameters<typeof listSubjects>[1],
	language: string,
	now: Date,
): Promise<Subject[]> {
	if ("enrolmentIds" in asked && asked.enrolmentIds.length === 0) return [];
	const rows = await listSubjects(db, asked, language);
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const steps = Map.groupBy(await listSteps(db, ids), (row) => row.enrolment_id);
	const outcomes = Map.groupBy(await listOutcomes(db, ids), (row) => row.enrolment_id);
	return toldApart(rows).map((row) => subjectOf(row, { steps, outcomes }, londonDate(now)));
}

/** Somebody else has said something else of her since the page was opened. */
function changedMeanwhile(form: FormData, current: readonly Subject[], { outcomes }: Outcomes) {
	const errors: FieldErrors = {};
	for (const { id, outcome } of current) {
		if (!outcomes.has(id) || form.get(field.seen(id)) === (outcome?.id ?? "")) continue;
		errors[field.codes(id)] = "outcomes:errors.changedMeanwhile";
	}
	return errors;
}

async function write(
	trx: Db,
	person: Person,
	current: readonly Subject[],
	{ steps, outcomes }: Outcomes,
	now: Date,
): Promise<void> {
	const said = { said_by: person.id, said_at: now.toISOString() };
	const stepRows = current.flatMap((subject) => {
		const step = steps.get(subject.id);
		const before = step && stepNow(subject, step.kind);
		if (!step || (before && isSameStep(step, before))) return [];
		const { kind, destination, level, startsOn, learnedHow, learnedOn } = step;
		const learned = { learned_how: learnedHow, learned_on: learnedOn };
		const row = { kind, destination, level, starts_on: startsOn, ...learned, ...said };
		return [{ id: newId(), enrolment_id: subject.id, ...row }];
	});
	const outcomeRows = [...outcomes].map(([id, { codes, purpose }]) => {
		return { id: newId(), enrolment_id: id, purpose, codes: codesText(codes), ...said };
	});
	if (stepRows.length > 0) await insertSteps(trx, stepRows);
	if (outcomeRows.length > 0) await insertOutcomes(trx, outcomeRows);
}
