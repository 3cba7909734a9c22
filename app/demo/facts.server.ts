import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { flag } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { CANCELLED, CLASS_FACTS, type ClassFacts, DOUBTED, REPORTED } from "./class-facts.ts";
import { KNOWN_VENUES, venueFacts } from "./venue-facts.ts";

const DAY = 86_400_000;

/** What no course-directory file says of a class, and what happened to some of them. */
export async function addFacts(trx: Db, now: Date): Promise<void> {
	for (const name of KNOWN_VENUES) {
		await trx.updateTable("venue").set(venueFacts(name)).where("name", "=", name).execute();
	}
	const ids = await idsByReference(trx);
	for (const [reference, facts] of Object.entries(CLASS_FACTS)) {
		await addClassFacts(trx, known(ids, reference), facts, ids, now);
	}
	for (const { reference, kinds } of [DOUBTED, REPORTED]) {
		await addReports(trx, known(ids, reference), kinds, now);
	}
	for (const { reference, reason } of CANCELLED) {
		await cancelLesson(trx, known(ids, reference), reason, now);
	}
}

async function idsByReference(trx: Db): Promise<Map<string, string>> {
	const rows = await trx.selectFrom("course").select(["id", "reference"]).execute();
	return new Map(rows.flatMap(({ id, reference }) => (reference ? [[reference, id]] : [])));
}

function known(ids: ReadonlyMap<string, string>, reference: string): string {
	const id = ids.get(reference);
	if (!id) throw new Error(`The demo has no class ${reference}.`);
	return id;
}

async function addClassFacts(
	trx: Db,
	id: string,
	{ age, freeFor, creche, helpers = [], ...facts }: ClassFacts,
	ids: ReadonlyMap<string, string>,
	now: Date,
): Promise<void> {
	const [creche_places = null, creche_from_years = null, creche_to_years = null] = creche ?? [];
	await trx
		.updateTable("course")
		.set({
			free_for: freeFor ?? null,
			creche_places,
			creche_from_years,
			creche_to_years,
			woman_teacher: flag(facts.womanTeacher ?? false),
			no_assessment: flag(facts.noAssessment ?? false),
			next_course_id: facts.next ? known(ids, facts.next) : null,
			confirmed_on: addDays(londonDate(now), -age),
			confirmed_by: "contact",
		})
		.where("id", "=", id)
		.execute();
	for (const language of helpers) {
		await trx.insertInto("course_helper_language").values({ course_id: id, language }).execute();
	}
}

type ReportKind = (typeof DOUBTED)["kinds"][number] | (typeof REPORTED)["kinds"][number];

/** Said in the last days, and not settled. */
async function addReports(
	trx: Db,
	course_id: string,
	kinds: readonly ReportKind[],
	now: Date,
): Promise<void> {
	for (const [index, kind] of kinds.entries()) {
		const at = new Date(now.getTime() - (index + 1) * DAY).toISOString();
		await trx
			.insertInto("wrong_report")
			.values({ id: newId(), course_id, kind, at, settled_at: null })
			.execute();
	}
}

async function cancelLesson(
	trx: Db,
	courseId: string,
	reason: (typeof CANCELLED)[number]["reason"],
	now: Date,
): Promise<void> {
	const coming = trx
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.where("starts_at", ">", now.toISOString())
		.select("id")
		.orderBy("starts_at")
		.orderBy("id")
		.limit(1)
		.offset(1);
	await trx
		.updateTable("lesson")
		.set({ cancelled_at: now.toISOString(), cancelled_reason: reason })
		.where("id", "in", coming)
		.execute();
}
