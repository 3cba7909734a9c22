import { isOver } from "#app/enrolments/answers.ts";
import { isSamePerson } from "#app/enrolments/asking.ts";
import { lockInOrder } from "#app/enrolments/lock-provider.server.ts";
import { fold } from "#app/i18n/fold.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { detailsOf } from "#app/learners/details.server.ts";
import { type Details, detailFaults } from "#app/learners/details.ts";
import type { Db } from "#db/open.ts";
import type { ImportOptions } from "./bring-classes.server.ts";
import type { NcsRow } from "./cells.ts";
import {
	findEnrolmentIn,
	listImportCourses,
	listKnownLearners,
} from "./learner-import-queries.server.ts";
import { checkLearnerRow, type LearnerFacts } from "./learner-row.ts";
import { saveEnrolment, saveLearner, saveReference } from "./learner-save.server.ts";
import type { Problem, ProblemCode } from "./problems.ts";
import type { ImportReport, RowOutcome } from "./report.ts";
import type { CheckedRow } from "./said.ts";

type Course = Awaited<ReturnType<typeof listImportCourses>>[number];
type Known = { providerId: string; courses: ReadonlyMap<string, Course>; seen: Seen[] };
/** In a preview: who would be there by now, from an earlier row. */
type Seen = {
	name: string;
	phone: string | null;
	email: string | null;
	reference: string;
	courseIds: Set<string>;
};
type Brought = Pick<RowOutcome, "action" | "changes" | "errors">;

/** Each good row is a transaction of its own; the same file again changes nothing. */
export async function importLearners(
	db: Db,
	provider: { id: string },
	rows: readonly NcsRow[],
	options: ImportOptions,
): Promise<ImportReport> {
	const courses = await listImportCourses(db, provider.id);
	const named = courses.flatMap((course) => {
		const names = [course.slug, ...(course.reference ? [course.reference] : [])];
		return names.map((name) => [fold(name), course] as const);
	});
	const known: Known = { providerId: provider.id, courses: new Map(named), seen: [] };
	const outcomes: RowOutcome[] = [];
	for (const row of rows) outcomes.push(await bringRow(db, known, checkLearnerRow(row), options));
	return { applied: options.apply, venues: [], classes: outcomes };
}

async function bringRow(
	db: Db,
	known: Known,
	{ row, facts, errors, warnings }: CheckedRow<LearnerFacts>,
	options: ImportOptions,
): Promise<RowOutcome> {
	const { reference = "", name: title = "" } = row.cells;
	const outcome = { row, reference, title, warnings, state: null, missing: [] };
	if (!facts) return { ...outcome, action: "wrong", changes: [], errors };
	const bring = (trx: Db) => bringLearner(trx, known, { row, facts }, options);
	const brought = options.apply ? await db.transaction().execute(bring) : await bring(db);
	return { ...outcome, ...brought };
}

type Incoming = { row: NcsRow; facts: LearnerFacts };

async function bringLearner(
	trx: Db,
	known: Known,
	{ row, facts }: Incoming,
	options: ImportOptions,
): Promise<Brought> {
	const course = facts.course === "" ? null : known.courses.get(fold(facts.course));
	if (course === undefined) return wrongly(row, "class", "class-unknown");
	if (course && isOver(course, londonDate(options.now))) return wrongly(row, "class", "class-over");
	if (options.apply) await lockInOrder(trx, [known.providerId], course ? [course.id] : []);
	const before = await findKnown(trx, known.providerId, facts);
	const earlier = before ? undefined : known.seen.find((one) => isSeen(one, facts));
	const after = { ...(before ? detailsOf(before) : UNKNOWN), ...facts.details };
	const fault = faultOf({ facts, before, after, isNew: !before && !earlier, course });
	if (fault) return wrongly(row, ...fault);
	if (earlier) return again(earlier, course);
	const changes = await changesOf(trx, { facts, before, after, course });
	if (options.apply) await save(trx, known, { facts, before, after, course, changes }, options);
	else if (!before) known.seen.push(seenAs(after, facts, course));
	const action = before ? (changes.length > 0 ? "changed" : "unchanged") : "new";
	return { action, changes, errors: [] };
}

async function save(
	trx: Db,
	{ providerId }: Known,
	{ facts, before, after, course, changes }: Change & { changes: readonly string[] },
	options: ImportOptions,
): Promise<void> {
	if (changes.length === 0) return;
	const id = await saveLearner(trx, before?.id, after, options.now);
	if (changes.includes("reference")) await saveReference(trx, providerId, id, facts.reference);
	if (!course || !changes.includes("class")) return;
	await saveEnrolment(trx, { course, learnerId: id, joinedOn: facts.joinedOn }, options);
}

function faultOf({
	facts,
	before,
	after,
	course,
	isNew,
}: Change & { isNew: boolean }): readonly [string, ProblemCode] | null {
	// Who is in no class of the provider would be seen by nobody.
	if (isNew && !course) return ["class", "class-needed"];
	const isOther = before?.reference && facts.reference !== "";
	if (isOther && fold(facts.reference) !== before.reference_folded) {
		return ["reference", "reference-other"];
	}
	const [fault] = detailFaults(after);
	return fault ? FAULTS[fault] : null;
}

const UNKNOWN: Details = {
	preferred_name: "",
	full_name: null,
	say_name: null,
	language: "en",
	phone: null,
	email: null,
	may_leave_message: 0,
	contact_way: null,
	creche_children: 0,
	creche_ages: null,
};

const FAULTS = {
	phoneForWay: ["contact_way", "way-phone"],
	emailForWay: ["contact_way", "way-email"],
	agesMissing: ["creche_ages", "child-ages"],
	agesDiffer: ["creche_ages", "child-ages"],
} as const;

type Row = Awaited<ReturnType<typeof listKnownLearners>>[number];

/** By the provider's own reference, else by the name and one way to reach her. */
async function findKnown(
	trx: Db,
	providerId: string,
	facts: LearnerFacts,
): Promise<Row | undefined> {
	const reference = fold(facts.reference);
	const rows = await listKnownLearners(trx, providerId, { reference, name: fold(facts.name) });
	const byReference = rows.find((row) => reference !== "" && row.reference_folded === reference);
	const { phone = null, email = null } = facts.details;
	const asked = { name: facts.name, phone, email };
	return (
		byReference ?? rows.find((row) => isSamePerson({ ...row, name: row.preferred_name }, asked))
	);
}

type Change = {
	facts: LearnerFacts;
	before: Row | undefined;
	after: Details;
	course: Course | null;
};

async function changesOf(trx: Db, { facts, before, after, course }: Change): Promise<string[]> {
	const old: Record<string, unknown> = before ? detailsOf(before) : {};
	const told = Object.entries(after).filter(([name, value]) => (old[name] ?? null) !== value);
	const isNamed = facts.reference !== "" && !before?.reference;
	const isIn = course && before && (await findEnrolmentIn(trx, course.id, before.id));
	return [
		...told.map(([name]) => name),
		...(isNamed ? ["reference"] : []),
		...(course && !isIn ? ["class"] : []),
	];
}

function wrongly(row: NcsRow, column: string, code: ProblemCode): Brought {
	const value = row.cells[column] ?? "";
	const problem: Problem = { line: row.line, column, code, value };
	return { action: "wrong", changes: [], errors: [problem] };
}

function again(seen: Seen, course: Course | null): Brought {
	const isIn = course === null || seen.courseIds.has(course.id);
	if (course) seen.courseIds.add(course.id);
	return { action: isIn ? "unchanged" : "changed", changes: isIn ? [] : ["class"], errors: [] };
}

function seenAs(
	{ preferred_name, phone, email }: Details,
	{ reference }: LearnerFacts,
	course: Course | null,
): Seen {
	const courseIds = new Set(course ? [course.id] : []);
	return { name: preferred_name, phone, email, reference: fold(reference), courseIds };
}

function isSeen(seen: Seen, { name, reference, details }: LearnerFacts): boolean {
	if (reference !== "" && seen.reference === fold(reference)) return true;
	const { phone = null, email = null } = details;
	return isSamePerson(seen, { name, phone, email });
}
