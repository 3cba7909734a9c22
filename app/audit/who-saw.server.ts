import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { AuditEntryTable } from "#db/tables/audit.ts";
import { listAbout, listHerRecords } from "./reading-queries.server.ts";
import { subjectOf } from "./subjects.ts";

type About = Awaited<ReturnType<typeof listAbout>>[number];

/** As what somebody of which provider looked, and on which day. */
export type WhoSaw = { day: LocalDate; role: About["role"]; provider: string | null };

/**
 * For the person herself, in her package of data. The names of staff stay with their provider; two
 * who looked on one day are two lines.
 *
 * @param providerId null: for all providers
 */
export async function listWhoSaw(
	db: Db,
	learnerIds: readonly string[],
	providerId: string | null,
): Promise<WhoSaw[]> {
	if (learnerIds.length === 0) return [];
	const rows = await listAbout(db, learnerIds, providerId === null ? null : [providerId]);
	const seen = new Map<string, WhoSaw>();
	for (const row of rows.filter(isLook)) {
		const one = { day: londonDate(new Date(row.at)), role: row.role, provider: row.provider };
		seen.set([row.by_ref, ...Object.values(one)].join(" "), one);
	}
	return [...seen.values()];
}

const LOOKS: ReadonlySet<AuditEntryTable["act"]> = new Set(["read", "exported"]);

/** By her own link she reads her own data, and a job shows nobody anything. */
function isLook({ act, by_ref, role }: About): boolean {
	return LOOKS.has(act) && by_ref !== null && role !== "herself" && role !== "server";
}

/** More nobody reads through; the administrator has them all. */
const MOST_READ = 2_000;

export type SeenPageData = Awaited<ReturnType<typeof openSeen>>;
export type SeenDay = SeenPageData["days"][number];

/** For who coordinates her: whom of the provider's own staff her record was open to, day by day. */
export async function openSeen(db: Db, person: Person, learnerId: string) {
	const providerIds = providersOf(person, "coordinator");
	const records = providerIds.length > 0 ? await listHerRecords(db, providerIds, learnerId) : [];
	const own = records.find(({ id }) => id === learnerId);
	if (!own) throw notFound();
	const ids = records.map(({ id }) => id);
	const rows = await listAbout(db, ids, providerIds, MOST_READ);
	const byDay = Map.groupBy(rows, (row) =>
		[londonDate(new Date(row.at)), row.by_ref, row.role].join(" "),
	);
	return {
		id: learnerId,
		name: own.preferred_name,
		days: [...byDay.values()].map(dayOf),
		isAll: rows.length < MOST_READ,
	};
}

function dayOf(rows: readonly About[]) {
	const { at, name, role } = rows[0]!;
	const subjects = (isRead: boolean) =>
		[...new Set(rows.filter(({ act }) => (act === "read") === isRead).map(subjectOf))].sort();
	return { day: londonDate(new Date(at)), name, role, saw: subjects(true), did: subjects(false) };
}
