import { sql } from "kysely";
import type { Owner } from "#app/links/person-tables.ts";
import { PERSON_TABLES, type PersonTable } from "#app/links/person-tables.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { EARLY } from "./given.ts";
import { type ColumnFacts, schemaFacts } from "./schema-facts.ts";

/** Ids by the table they are of: where a column points there, this is what it holds. */
export type Known = Record<string, string>;

/** At least one row of hers in every table that belongs to a learner; made from the schema. */
export async function givenRowsEverywhere(db: Db, learnerId: string, known: Known): Promise<Known> {
	const facts = schemaFacts();
	const owners = new Map<Owner, string>([["learner", learnerId]]);
	const ids: Known = { ...known, learner: learnerId };
	for (const spec of PERSON_TABLES) {
		const owner = owners.get(spec.of);
		if (owner === undefined) throw new Error(`Nothing of hers gives ${spec.of}.`);
		const columns = facts.get(spec.table) ?? [];
		const row =
			(await firstRow(db, spec, owner)) ?? (await givenRow(db, spec, columns, owner, ids));
		if (typeof row.id === "string") ids[spec.table] ??= row.id;
		if (spec.gives) owners.set(spec.gives.owner, String(row[spec.gives.column ?? "id"]));
	}
	return ids;
}

type Row = Record<string, unknown>;

async function firstRow(db: Db, { table, column }: PersonTable, owner: string) {
	const { rows } = await sql<Row>`select * from ${sql.table(table)}
		where ${sql.ref(column)} = ${owner} limit 1`.execute(db);
	return rows[0];
}

async function givenRow(
	db: Db,
	{ table, column }: PersonTable,
	columns: readonly ColumnFacts[],
	owner: string,
	ids: Known,
): Promise<Row> {
	const row: Row = {};
	for (const one of columns) {
		if (one.name === column) row[column] = owner;
		else if (!one.isGenerated && one.isRequired) row[one.name] = valueFor(one, ids);
	}
	Object.assign(row, NEEDED[table]?.(ids));
	const names = sql.join(Object.keys(row).map((name) => sql.ref(name)));
	await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(Object.values(row))})`.execute(
		db,
	);
	return row;
}

/** What checks over several columns ask for. */
const NEEDED: Record<string, (ids: Known) => Row> = {
	criterion_result: () => ({ reference: "Sc/E1.4a" }),
	learning_outcome: () => ({ codes: "1" }),
	survey_answer: () => ({ value: 1 }),
	quote: () => ({ words: "words", scope: "nameless" }),
	next_step: ({ person }) => ({
		said_by: person,
		destination: "esol",
		level: "entry-2",
		starts_on: null,
	}),
	offer: () => ({ expires_at: "2026-01-09T09:00:00.000Z" }),
	walk_in: ({ person }) => ({ matched_at: EARLY, matched_by: person }),
};

function valueFor({ name, isText, pointsTo, values }: ColumnFacts, ids: Known): unknown {
	if (values?.[0] !== undefined) return values[0];
	if (pointsTo !== null) {
		if (ids[pointsTo] === undefined) throw new Error(`Which ${pointsTo} is ${name}?`);
		return ids[pointsTo];
	}
	if (!isText) return 0;
	if (/(^|_)(at)$/.test(name)) return EARLY;
	if (/(_on|_until|_return|^since)$/.test(name)) return "2026-02-02";
	if (/language$/.test(name)) return "en";
	return newId();
}
