import { expect, test } from "vitest";
import { ownedTables, PROVIDER_TABLES } from "#app/leaving/provider-tables.ts";
import { schemaFacts } from "#tests/support/schema-facts.ts";

/** Point to each other, or to a row of their own table, where an order cannot help. */
const EITHER_WAY = new Set([
	"confirmation_request.message_id",
	"course.next_course_id",
	"enrolment.transferred_from_id",
]);
const OWN_MIGRATIONS = /^kysely_|^public_change$/;

const facts = schemaFacts();

test("every table says how a provider owns its rows, or why it does not", () => {
	expect(facts.size).toBeGreaterThan(60);
	const missing = [...facts.keys()].filter(
		(table) => !Object.hasOwn(PROVIDER_TABLES, table) && !OWN_MIGRATIONS.test(table),
	);
	expect(missing).toEqual([]);
});

test("what it says of a table is true of it", () => {
	for (const { table, owned } of ownedTables()) {
		const columns = facts.get(table)?.map(({ name }) => name);
		if (!columns) continue;
		expect(columns, table).toContain(owned.column);
		if (Array.isArray(owned.leaves))
			expect(columns, table).toEqual(expect.arrayContaining(owned.leaves));
	}
});

test("what others point to stands before them", () => {
	const places = new Map(ownedTables().map(({ table }, place) => [table, place]));
	const wrong = ownedTables().flatMap(({ table }, place) =>
		(facts.get(table) ?? []).flatMap(({ name, pointsTo }) => {
			const other = pointsTo === null ? undefined : places.get(pointsTo);
			if (other === undefined || pointsTo === table || EITHER_WAY.has(`${table}.${name}`))
				return [];
			return other > place ? [`${table}.${name}`] : [];
		}),
	);
	expect(wrong).toEqual([]);
});
