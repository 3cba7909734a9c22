import { sql } from "kysely";
import { classesOf, listOwned } from "#app/leaving/owned-rows-queries.server.ts";
import { ownedTables } from "#app/leaving/provider-tables.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	EARLY,
	givenCourse,
	givenEnrolment,
	givenPerson,
	givenVenue,
} from "#tests/support/given.ts";
import { givenRowsEverywhere } from "#tests/support/given-everywhere.ts";
import { givenArea, givenMarkedCourse, givenPilot } from "#tests/support/given-pilot.ts";
import { schemaFacts } from "#tests/support/schema-facts.ts";

const DAYS = ["2026-02-02", "2026-02-09", "2026-02-16"];
const some = (count: number) =>
	Array.from({ length: count }, (_, at) => ({
		levels: { reading: ["entry-1", at % 2 === 0 ? "entry-2" : "entry-1"] as const },
	}));

/** Two providers in one pilot, who share a learner; the first has a class in no pilot too. */
export async function givenTwoProviders(db: Db) {
	const area = await givenArea(db, "Newham");
	const pilot = await givenPilot(db, { areas: [area] });
	const inPilot = { pilotId: pilot.id, area, lessons: DAYS };
	const goes = await givenMarkedCourse(db, { ...inPilot, title: "Gone one", learners: some(12) });
	const stays = await givenMarkedCourse(db, { ...inPilot, learners: some(11) });
	const [provider, other] = [goes.course.provider_id, stays.course.provider_id];
	await db
		.updateTable("provider")
		.set({ name: "Gone College" })
		.where("id", "=", provider)
		.execute();
	const coordinator = await givenPerson(db, "coordinator", { provider });
	const both = await givenPerson(db, "tutor", { provider });
	await db
		.insertInto("role_grant")
		.values({ person_id: both.id, role: "tutor", provider_id: other })
		.execute();
	const venue = await givenVenue(db, { provider_id: provider });
	const lonely = await givenCourse(db, {
		provider_id: provider,
		venue_id: venue.id,
		title: "Gone two",
	});
	const [own, shared] = [goes.learners[0]!.id, stays.learners[0]!.id];
	await givenEnrolment(db, lonely.id, own, { state: "active" });
	await givenEnrolment(db, lonely.id, shared, { state: "active" });
	await givenEnrolment(db, goes.course.id, shared, { state: "active", started_on: "2026-02-02" });
	const lesson = goes.lessons[0]!.id;
	const rows = {
		provider,
		person: coordinator.id,
		course: goes.course.id,
		lesson,
		pilot: pilot.id,
	};
	await givenRest(db, { ...rows, venue: venue.id });
	await givenRowsEverywhere(db, own, {
		...rows,
		class_comparison: goes.course.id,
		private_link: await givenPrivateLink(db),
	});
	return { pilot, provider, other, lonely, goes, stays, own, shared, coordinator, both };
}

type Ids = Record<"provider" | "person" | "course" | "lesson" | "pilot", string>;

async function givenRest(
	db: Db,
	{ provider, person, course, lesson, pilot }: Ids & { venue: string },
) {
	await db
		.insertInto("class_comparison")
		.values({
			...{ course_id: course, pilot_id: pilot, matched: 0, opened_on: "2026-01-12" },
			...{ opened_at: EARLY, opened_by: person },
		})
		.execute();
	await db
		.insertInto("provider_closure")
		.values({
			id: newId(),
			provider_id: provider,
			starts_on: "2026-04-01",
			ends_on: "2026-04-02",
			reason: "",
		})
		.execute();
	await db
		.insertInto("lesson_note")
		.values({ lesson_id: lesson, text: "", version: 1, changed_at: EARLY, changed_by: person })
		.execute();
	await db
		.insertInto("import_file")
		.values({
			...{ id: newId(), provider_id: provider, person_id: person, kind: "classes", name: "" },
			...{ content: "", created_at: EARLY },
		})
		.execute();
	await db
		.insertInto("search_word")
		.values({ course_id: course, word: "gone", weight: 1 })
		.execute();
}

/** Hold no word, or one of a fixed list that the totals of a pilot need. */
const NO_WORD =
	/(^|_)(id|at|on|by|until|return|end|since|key|hash|state|code|codes|starts|ends|month|date|version|language|kind)$/;
const CODES = new Set([
	"enrolment_event.reason",
	"erasure_request.reason",
	"equality_total.totals",
]);

/** A word in every text column of what the provider owns; gives the columns by their word. */
export async function markOwned(
	db: Db,
	providerId: string,
	word: string,
	/** Of people whom another provider has too. */
	avoid: readonly string[] = [],
) {
	const facts = schemaFacts();
	const marked = new Map<string, string>();
	for (const { table, owned } of ownedTables()) {
		const columns = facts.get(table);
		if (!columns) continue;
		const all = await listOwned(db, table, owned, { providerId, classes: classesOf(providerId) });
		const row = all.find((one) => !avoid.includes(String(one.learner_id ?? one.id)));
		if (!row) continue;
		for (const { name, isText, isGenerated, pointsTo, values } of columns) {
			if (!isText || isGenerated || pointsTo || values || NO_WORD.test(name)) continue;
			if (CODES.has(`${table}.${name}`) || row[name] === undefined) continue;
			const one = `${word}${marked.size}x`;
			const key = "id" in row ? "id" : owned.column;
			const done = await tried(() =>
				sql`update ${sql.table(table)} set ${sql.ref(name)} = ${one}
					where ${sql.ref(key)} = ${row[key]}`.execute(db),
			);
			if (done) marked.set(one, `${table}.${name}`);
		}
	}
	return marked;
}

async function tried(work: () => Promise<unknown>): Promise<boolean> {
	try {
		await work();
		return true;
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		if (/^SQLITE_CONSTRAINT|^23/.test(code)) return false;
		throw error;
	}
}

async function givenPrivateLink(db: Db): Promise<string> {
	const id = newId();
	await db
		.insertInto("private_link")
		.values({ id, token_hash: newId(), created_at: EARLY, ended_at: null })
		.execute();
	return id;
}
