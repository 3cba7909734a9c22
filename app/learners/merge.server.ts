import { createHash } from "node:crypto";
import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { lockInOrder } from "#app/enrolments/lock-provider.server.ts";
import { moveEnrolment } from "#app/enrolments/moves.server.ts";
import { notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { settleArms } from "#app/pilots/merge-arms.server.ts";
import { settleResponses } from "#app/surveys/merge-responses.server.ts";
import { holdLearners } from "#db/hold-learners.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { detailsOf, rowOf } from "./details.server.ts";
import { deleteReference, updateLearner } from "./details-queries.server.ts";
import { sharedProvider } from "./duplicates.server.ts";
import { overruled } from "./merge-consents.ts";
import { parseMerge } from "./merge-form.ts";
import {
	type Choice,
	type MergePlan,
	type MergeSide,
	mergedDetails,
	planMerge,
} from "./merge-plan.ts";
import {
	closeRecord,
	dropDoubleAsks,
	endDoubleLinks,
	endDoublePlans,
	findMerge,
	insertMerge,
	listBothAssessments,
	listBothEnrolments,
	listConsents,
	listOtherUses,
	listSides,
	MOVING,
	moveBackground,
	moveLinks,
	moveReference,
	moveRows,
	withdrawConsent,
} from "./merge-queries.server.ts";

type Ids = readonly [string, string];

export type Merge = Awaited<ReturnType<typeof openMerge>>;

export type Merged =
	| { ok: true; keptId: string }
	| { ok: false; errors: FieldErrors; current: Merge };

/** What becoming one would move, what clashes and what has to be chosen. */
export async function openMerge(db: Db, person: Person, ids: Ids, language: string) {
	const providerId = await sharedProvider(db, person, ids);
	const { plan, enrolments, assessments, seen } = await lookAt(
		db,
		person,
		{ ids, providerId },
		language,
	);
	const isMoving = ({ learner_id }: { learner_id: string }) => learner_id === plan.other.id;
	const moving = enrolments.filter(isMoving);
	const counts = {
		enrolments: moving.length,
		marks: moving.reduce((sum, { marks }) => sum + Number(marks ?? 0), 0),
		assessments: assessments.filter(isMoving).length,
	};
	return { plan, counts, seen, classes: classesOf(enrolments), providerId };
}

/** All in one transaction, and only what the page showed. Sent twice, it is done once. */
export async function mergeLearners(
	db: Db,
	person: Person,
	ids: Ids,
	form: FormData,
	{ language, now }: { language: string; now: Date },
): Promise<Merged> {
	const own = providersOf(person, "coordinator");
	const done = own.length > 0 ? await findMerge(db, own, ids) : undefined;
	if (done) return { ok: true, keptId: done.kept_id };
	const page = await openMerge(db, person, ids, language);
	const parsed = parseMerge(form, page.plan.choices);
	if (!parsed.ok) return { ok: false, errors: parsed.errors, current: page };
	const merged = await db.transaction().execute(async (trx) => {
		const before = await listBothEnrolments(trx, ids, "en");
		await lockInOrder(
			trx,
			[page.providerId],
			before.map(({ course_id }) => course_id),
		);
		await holdLearners(trx, ids);
		const { providerId } = page;
		const { plan, seen } = await lookAt(trx, person, { ids, providerId }, "en");
		if (plan.refusal || seen !== parsed.value.seen) return null;
		await write(trx, person, { plan, providerId, chosen: parsed.value.chosen }, now);
		return plan.kept.id;
	});
	if (merged) return { ok: true, keptId: merged };
	const current = await openMerge(db, person, ids, language);
	return { ok: false, errors: { seen: "learners:errors.mergeChanged" }, current };
}

type Pair = { ids: Ids; providerId: string };

async function lookAt(db: Db, person: Person, { ids, providerId }: Pair, language: string) {
	const rows = await listSides(db, ids, providerId);
	if (rows.length < 2) throw notFound();
	const enrolments = await listBothEnrolments(db, ids, language);
	const assessments = await listBothAssessments(db, ids);
	const uses = [...enrolments, ...assessments, ...(await listOtherUses(db, ids))];
	const own = providersOf(person, "coordinator");
	const elsewhere = new Set(
		uses.filter((row) => !own.includes(row.provider_id)).map((row) => row.learner_id),
	);
	const [one, other] = rows.map(
		(row): MergeSide => ({
			id: row.id,
			version: row.version,
			created_at: row.created_at,
			details: detailsOf(row),
			reference: row.reference,
			isElsewhere: elsewhere.has(row.id),
		}),
	);
	const plan = planMerge([one!, other!], enrolments);
	return { plan, enrolments, assessments, seen: seenOf(plan, enrolments) };
}

type Writing = { plan: MergePlan; providerId: string; chosen: ReadonlySet<Choice> };

async function write(trx: Db, person: Person, writing: Writing, now: Date): Promise<void> {
	const { plan, providerId } = writing;
	const { kept, other, clashes } = plan;
	for (const { closedId, from } of clashes) {
		const by = { personId: person.id, reason: "twice" };
		await moveEnrolment(trx, { enrolmentId: closedId, from, to: "closed", ...by }, now);
	}
	await settleResponses(trx, other.id, kept.id);
	await settleArms(trx, other.id, kept.id);
	await dropDoubleAsks(trx, other.id, kept.id);
	const ended = { ended_on: londonDate(now), ended_at: now.toISOString(), ended_by: person.id };
	await endDoublePlans(trx, other.id, kept.id, ended);
	for (const table of MOVING) await moveRows(trx, table, other.id, kept.id);
	await endDoubleLinks(trx, other.id, kept.id, now.toISOString());
	await moveLinks(trx, other.id, kept.id);
	await moveBackground(trx, other.id, kept.id);
	await settleConsents(trx, kept.id);
	await settleReference(trx, writing);
	const details = rowOf(mergedDetails(plan, writing.chosen));
	const isWhole =
		(await updateLearner(trx, kept, details)) && (await closeRecord(trx, other.id, kept.id));
	if (!isWhole) throw new Error("A learner that was held has changed.");
	const by = { merged_at: now.toISOString(), merged_by: person.id };
	const pair = { kept_id: kept.id, merged_id: other.id };
	await insertMerge(trx, { id: newId(), provider_id: providerId, ...pair, ...by });
}

/** What was said last holds: a yes older than a no is taken back with it. */
async function settleConsents(trx: Db, learnerId: string): Promise<void> {
	for (const { id, at } of overruled(await listConsents(trx, learnerId))) {
		await withdrawConsent(trx, id, at);
	}
}

async function settleReference(trx: Db, { plan, providerId, chosen }: Writing): Promise<void> {
	const { kept, other } = plan;
	if (other.reference === null) return;
	const goesAlong = kept.reference === null || chosen.has("reference");
	await deleteReference(trx, providerId, goesAlong ? kept.id : other.id);
	if (goesAlong) await moveReference(trx, providerId, other.id, kept.id);
}

/** Whatever of it changes, the page has to be looked at again. */
function seenOf({ kept, other, clashes, refusal }: MergePlan, enrolments: readonly Seen[]): string {
	const facts = enrolments.map(({ id, learner_id, state }) => [id, learner_id, state]);
	const said = [kept.id, kept.version, other.id, other.version, clashes, refusal, facts];
	return createHash("sha256").update(JSON.stringify(said)).digest("base64url");
}

type Seen = { id: string; learner_id: string; state: string };
type Titled = {
	course_id: string;
	slug: string;
	english_title: string | null;
	own_title: string | null;
};

function classesOf(enrolments: readonly Titled[]): Record<string, string> {
	return Object.fromEntries(
		enrolments.map(({ course_id, own_title, english_title, slug }) => [
			course_id,
			own_title || english_title || slug,
		]),
	);
}
