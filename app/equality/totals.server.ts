import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import type { Db } from "#db/open.ts";
import {
	type EqualityScope,
	listProfiles,
	listSaidBy,
	listStarts,
} from "./equality-queries.server.ts";
import type { Profile } from "./questions.ts";
import { type ReportTotal, reportTotals } from "./report-totals.ts";
import { type EqualityKeys, openProfile } from "./seal.server.ts";
import { type Total, totalsOf } from "./totals.ts";

// The only ways from the sealed profiles to anybody but herself: totals, small numbers hidden.

/** Of her providers, and of nothing smaller. */
export async function openTotals(db: Db, keys: EqualityKeys, person: Person): Promise<Total[]> {
	return countEquality(db, keys, { providerIds: providersOf(person, "coordinator") });
}

export async function countEquality(
	db: Db,
	keys: EqualityKeys,
	scope: EqualityScope,
): Promise<Total[]> {
	const ids = "providerIds" in scope ? scope.providerIds : scope.courseIds;
	if (ids.length === 0) return totalsOf([], 0);
	const people = Map.groupBy(await listProfiles(db, scope), ({ id }) => id);
	const said = [...people.values()].flatMap((rows) => latestOf(keys, rows) ?? []);
	said.sort(byDate);
	return totalsOf(
		said.map(({ profile }) => profile),
		people.size,
	);
}

/** Of who came to these classes until now, whatever days a report is about. */
export async function countForReport(
	db: Db,
	keys: EqualityKeys,
	courseIds: readonly string[],
): Promise<ReportTotal[]> {
	const firstClass = new Map<string, string>();
	const starts = await inChunks(courseIds, (ids) => listStarts(db, ids));
	for (const { learner_id, course_id } of starts.sort(byStart)) {
		if (!firstClass.has(learner_id)) firstClass.set(learner_id, course_id);
	}
	const rows = await inChunks([...firstClass.keys()], (ids) => listSaidBy(db, ids));
	const byPerson = Map.groupBy(rows, (row) => row.merged_into_id ?? row.own_id);
	const said = [...byPerson].flatMap(([learnerId, own]) => {
		const [latest, courseId] = [latestOf(keys, own), firstClass.get(learnerId)];
		return latest && courseId !== undefined ? [{ ...latest, courseId }] : [];
	});
	return reportTotals(said.sort(byDate), firstClass.size);
}

const CHUNK = 500;

async function inChunks<Row>(
	ids: readonly string[],
	list: (ids: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
	const rows: Row[] = [];
	for (let at = 0; at < ids.length; at += CHUNK)
		rows.push(...(await list(ids.slice(at, at + CHUNK))));
	return rows;
}

type Start = Awaited<ReturnType<typeof listStarts>>[number];

/** Across chunks as within one. */
function byStart(one: Start, other: Start): number {
	const [first, second] = [one, other].map((each) => `${each.started_on} ${each.course_id}`);
	return first! < second! ? -1 : Number(first! > second!);
}

type Said = { profile: Profile; updatedAt: string };

function byDate(one: Said, other: Said): number {
	return one.updatedAt < other.updatedAt ? -1 : Number(one.updatedAt > other.updatedAt);
}

type SealedRow = Record<"sealed_for" | "key_id" | "sealed" | "updated_at", string | null>;

/** Of records that became one person, what was said last. */
function latestOf(keys: EqualityKeys, rows: readonly SealedRow[]): Said | null {
	for (const { sealed_for, key_id, sealed, updated_at } of rows.toReversed()) {
		if (sealed_for === null || key_id === null || sealed === null || updated_at === null) continue;
		const profile = openProfile(keys, sealed_for, { key_id, sealed });
		if (profile) return { profile, updatedAt: updated_at };
	}
	return null;
}
