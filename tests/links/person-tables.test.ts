import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { fieldOf } from "#app/links/person-codes.ts";
import { columnKind } from "#app/links/person-columns.ts";
import { NOT_HERS, PERSON_TABLES } from "#app/links/person-tables.ts";
import { onEachDatabase } from "#tests/support/databases.ts";

/** A column that says whose a row is. */
const HERS =
	/(^|_)(learner|enrolment|assessment|response|quote|plan|target)_id$|^(kept|merged|one)_id$|^learner_ref$/;
/** Point from one thing of hers to another, or from a word typed to what it made. */
const BESIDES = /^transferred_from_id$/;

const texts = loadTexts(join(process.cwd(), "locales"))("en");
const known = new Map(PERSON_TABLES.map((one) => [one.table as string, one]));

onEachDatabase((db) => {
	test("every table that names a learner is in the registry or an exception with its reason", async () => {
		const tables = await db().introspection.getTables();
		expect(tables.length).toBeGreaterThan(40);
		const naming = tables.filter(({ columns }) =>
			columns.some(({ name }) => HERS.test(name) && !BESIDES.test(name)),
		);
		const missing = naming.filter(({ name }) => !known.has(name) && !Object.hasOwn(NOT_HERS, name));
		expect(missing.map(({ name }) => name)).toEqual([]);
	});

	test("what the registry says of a table is true of it", async () => {
		const tables = new Map((await db().introspection.getTables()).map((one) => [one.name, one]));
		for (const { table, column, scope, erase, gives } of PERSON_TABLES) {
			const names = tables.get(table)?.columns.map(({ name }) => name);
			const said = [column, ...(scope ? [scope] : []), ...(Array.isArray(erase) ? erase : [])];
			expect(names, table).toEqual(expect.arrayContaining(said));
			if (gives) expect(names, table).toContain(gives.column ?? "id");
		}
	});

	test("every column she may see has a word", async () => {
		const tables = (await db().introspection.getTables()).filter(({ name }) => known.has(name));
		const without = tables.flatMap(({ name, columns }) => {
			if (known.get(name)!.sealed) return [];
			return columns.flatMap((column) => {
				const kind = columnKind(column.name);
				if (kind.kind === "hidden") return [];
				return texts.exists(`links:data.field.${fieldOf(kind.as)}`)
					? []
					: [`${name}.${column.name}`];
			});
		});
		expect(without).toEqual([]);
	});
});

describe("the order", () => {
	test("what others belong to comes before them", () => {
		const given = new Set<string>(["learner"]);
		for (const { table, of, gives } of PERSON_TABLES) {
			expect([...given], table).toContain(of);
			if (gives) given.add(gives.owner);
		}
	});

	test.each(languages.map(({ tag }) => tag))("every table has a heading in %s", (tag) => {
		const own = loadTexts(join(process.cwd(), "locales"))(tag);
		const shown = PERSON_TABLES.filter(({ table }) => !/_link(_enrolment)?$/.test(table));
		const without = shown.filter(({ table }) => !own.exists(`links:data.table.${table}`));
		expect(without.map(({ table }) => table)).toEqual([]);
	});
});
