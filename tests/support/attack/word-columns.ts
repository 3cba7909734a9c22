import { sql } from "kysely";
import { hashOf } from "#app/evaluation/releases/release-body.server.ts";
import type { Db } from "#db/open.ts";
import { ATTACK_ADDRESSES, ATTACK_PAGES, KEPT_ATTACKS, MARKER } from "./attacks.ts";

/** Every column in which words stand as somebody typed or sent them. */
export const WORD_COLUMNS: Record<string, readonly string[]> = {
	area: ["name"],
	provider: ["name", "ukprn", "phone"],
	venue: ["name", "address", "town", "directions", "station", "bus", "landmark"],
	person: ["name"],
	session: ["device"],
	pilot: ["name", "summary"],
	course: ["cost_note", "entry_note", "contact_phone"],
	course_text: ["title", "summary", "bring"],
	learner: ["preferred_name", "full_name", "say_name", "phone"],
	learner_reference: ["reference"],
	enrolment: ["message"],
	assessment: ["note"],
	register: ["reopen_reason", "voided_reason"],
	employer: ["name"],
	provider_closure: ["reason"],
	lesson_note: ["text"],
	walk_in: ["name"],
	mark_revision: ["reason"],
	learning_plan: ["support", "next_step", "own_words", "tutor_words"],
	plan_aim: ["words", "english"],
	plan_target: ["words", "english"],
	target_review: ["evidence"],
	plan_outcome: ["words", "english"],
	contact_change: ["old_phone"],
	lost_link: ["contact"],
	unproven_contact: ["contact"],
	erasure_request: ["reason"],
	logic_box: ["words"],
	quote: ["words", "english", "first_name"],
	quote_choice: ["words", "english"],
	complaint: ["words", "contact", "answer_words"],
	passkey: ["name"],
	invitation: ["name"],
	release: ["ended_why"],
	import_file: ["name"],
	message: ["subject", "body"],
};

/** Columns that hold one address of e-mail, or of a page: the doors let nothing else in. */
export const ADDRESS_COLUMNS: Record<string, readonly string[]> = {
	provider: ["email"],
	person: ["email"],
	course: ["contact_email"],
	learner: ["email"],
	contact_change: ["old_email"],
	invitation: ["email"],
	message: ["recipient"],
};
export const PAGE_COLUMNS: Record<string, readonly string[]> = { course: ["webpage"] };

/** Puts an attack into every cell of these columns that is not empty for good; says how many cells. */
export async function attackEverywhere(db: Db): Promise<number> {
	let cells = 0;
	await dropRefusals(db);
	await db.transaction().execute(async (trx) => {
		for (const [table, columns] of Object.entries(WORD_COLUMNS))
			cells += await attackTable(trx, table, columns, wordsFor);
		for (const [table, columns] of Object.entries(ADDRESS_COLUMNS))
			cells += await attackTable(
				trx,
				table,
				columns,
				(at) => `${MARKER}${at}${next(ATTACK_ADDRESSES, at)}`,
			);
		for (const [table, columns] of Object.entries(PAGE_COLUMNS))
			cells += await attackTable(trx, table, columns, (at) => next(ATTACK_PAGES, at));
		cells += await attackReleases(trx);
	});
	return cells;
}

/** What was published keeps names in its documents. */
async function attackReleases(db: Db): Promise<number> {
	const releases = await db.selectFrom("release").select(["id", "about", "body"]).execute();
	let cells = 0;
	const attacked = (document: string) =>
		JSON.stringify(JSON.parse(document), (key, value: unknown) =>
			key === "name" && typeof value === "string" ? wordsFor(cells++, 0) : value,
		);
	for (const release of releases) {
		if (release.body === null || release.about === null) continue;
		const [about, body] = [attacked(release.about), attacked(release.body)];
		await db
			.updateTable("release")
			.set({ about, body, body_hash: hashOf(body) })
			.where("id", "=", release.id)
			.execute();
	}
	return cells;
}

/** What is fixed for ever is written to here all the same. */
async function dropRefusals(db: Db): Promise<void> {
	const { rows } = await sql<{ name: string }>`select name from sqlite_master
		where type = 'trigger' and sql like '%raise(%'`.execute(db);
	for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(db);
}

/** Neighbours have different ones, and each column has each of them where it has rows enough. */
function wordsFor(row: number, column: number): string {
	return `${next(KEPT_ATTACKS, row + 7 * column)} ${MARKER}${row}`;
}

function next(list: readonly string[], at: number): string {
	return list[at % list.length]!;
}

async function attackTable(
	db: Db,
	table: string,
	columns: readonly string[],
	attackFor: (row: number, column: number) => string,
): Promise<number> {
	const { rows } = await sql<{
		rowid: number;
	}>`select rowid from ${sql.table(table)} order by rowid`.execute(db);
	for (const [row, { rowid }] of rows.entries()) {
		for (const [column, name] of columns.entries()) {
			// Some words are there only beside others: a check keeps such a cell empty.
			await sql`update or ignore ${sql.table(table)}
				set ${sql.ref(name)} = ${attackFor(row, column)} where rowid = ${rowid}`.execute(db);
		}
	}
	return rows.length * columns.length;
}

type Column = { name: string; dataType: string };

/** In what is sealed or hashed every short word comes up some day. */
function isWords({ name, dataType }: Column): boolean {
	return /text/i.test(dataType) && !/(sealed|hash|mac|salt|token)$/.test(name);
}

/** `table.column` of all that hold the marker now. */
export function markedColumns(db: Db): Promise<string[]> {
	return columnsWith(db, MARKER);
}

/** What turns the words beside it, and should have stayed outside. */
export async function turnedColumns(db: Db): Promise<string[]> {
	const turned = await columnsWith(db, "\u202E");
	return turned.filter((column) => !FILES.includes(column));
}

async function columnsWith(db: Db, sign: string): Promise<string[]> {
	const found: string[] = [];
	for (const { name: table, columns } of await db.introspection.getTables()) {
		for (const { name } of columns.filter(isWords)) {
			const { rows } = await sql`select 1 from ${sql.table(table)}
				where ${sql.ref(name)} like ${`%${sign}%`} limit 1`.execute(db);
			if (rows.length > 0) found.push(`${table}.${name}`);
		}
	}
	return found.sort();
}

/** Whole files, attacked where they are sent. */
const FILES = ["import_file.content"];
/** Made from words to be found by, and shown to nobody. */
const MADE = /_folded$|\.slug$|^search_word\.word$/;

/** Such as no walk would attack. */
export async function unknownColumns(db: Db): Promise<string[]> {
	const known = [WORD_COLUMNS, ADDRESS_COLUMNS, PAGE_COLUMNS].flatMap((one) =>
		Object.entries(one).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
	);
	const marked = await markedColumns(db);
	return marked.filter((column) => ![...known, ...FILES].includes(column) && !MADE.test(column));
}
