import { expect, test } from "vitest";
import { NOT_HERS, PERSON_TABLES } from "#app/links/person-tables.ts";
import { KEPT } from "#app/retention/kept.ts";
import { RULES } from "#app/retention/rules.ts";
import { freshSqlite } from "#tests/support/databases.ts";

test("every table has a rule, goes with a learner's record, or has a reason to stay", async () => {
	const { db, remove } = await freshSqlite();
	const tables = (await db.introspection.getTables()).map(({ name }) => name);
	await remove();
	expect(tables.length).toBeGreaterThan(100);
	const ruled = RULES.flatMap((rule) => rule.tables as readonly string[]);
	const hers = PERSON_TABLES.map(({ table }) => table as string);
	const kept = KEPT.flatMap((group) => group.tables as readonly string[]);
	const known = new Set([...ruled, ...hers, ...kept]);
	expect(tables.filter((name) => !known.has(name))).toEqual([]);
	expect([...known].filter((name) => !tables.includes(name))).toEqual([]);
	expect(kept.filter((name) => hers.includes(name) || ruled.includes(name))).toEqual([]);
	expect(new Set(kept).size).toBe(kept.length);
});

test("what names a learner by her id alone stays with a reason or goes by a rule", () => {
	const ruled = RULES.flatMap((rule) => rule.tables as readonly string[]);
	const kept = KEPT.flatMap((group) => group.tables as readonly string[]);
	const named = Object.keys(NOT_HERS);
	expect(named.length).toBeGreaterThan(2);
	expect(named.filter((name) => !kept.includes(name) && !ruled.includes(name))).toEqual([]);
});
