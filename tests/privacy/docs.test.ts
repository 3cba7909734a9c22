import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NOT_HERS, PERSON_TABLES } from "#app/links/person-tables.ts";
import { OTHER_PERIODS, RULES } from "#app/retention/rules.ts";
import { SETTINGS } from "#app/settings/settings.ts";
import { freshSqlite } from "#tests/support/databases.ts";

const read = (name: string) => readFileSync(join(process.cwd(), "docs/privacy", name), "utf8");
const register = read("register-of-processing.md");
const named = [...register.matchAll(/^\| tables \| (.*) \|$/gm)].flatMap(([, cell]) =>
	[...cell!.matchAll(/`([a-z_]+)`/g)].map(([, table]) => table!),
);

/** A column that holds, or points to, somebody. */
const PERSONAL =
	/(^|_)(name|email|phone|contact|recipient|words|message)$|(^|_)(person|learner)_id$|_by$/;
/** Names of things and places, and who of the staff made them: nothing about anybody. */
const IMPERSONAL = new Set([
	"area",
	"budget_line",
	"class_comparison",
	"course",
	"employer",
	"logic_box",
	"paid_time",
	"pilot",
	"pilot_design",
	"pilot_target",
	"provider",
	"release",
	"retired_code",
	"setting",
	"venue",
]);

test("every table with data about people stands in the register, once", async () => {
	const { db, remove } = await freshSqlite();
	const tables = await db.introspection.getTables();
	await remove();
	expect(tables.length).toBeGreaterThan(60);
	const about = tables.filter(({ columns }) => columns.some(({ name }) => PERSONAL.test(name)));
	const hers = [...PERSON_TABLES.map(({ table }) => table), ...Object.keys(NOT_HERS)];
	const needed = [...new Set([...about.map(({ name }) => name), ...hers])];
	const missing = needed.filter((name) => !named.includes(name) && !IMPERSONAL.has(name));
	expect(missing).toEqual([]);
	const real = new Set(tables.map(({ name }) => name));
	expect(named.filter((name) => !real.has(name))).toEqual([]);
	expect(new Set(named).size).toBe(named.length);
});

test("each period is that of its rule and its setting", () => {
	const rows = [...register.matchAll(/^\| `(retention\.[a-z-]+)` \| (.*) \|$/gm)];
	expect(rows.map(([, name]) => name)).toEqual(RULES.map(({ setting }) => setting));
	for (const [index, { setting, unit, since, goes, stays }] of RULES.entries()) {
		const period = `${SETTINGS[setting].standard} ${unit}`;
		expect(rows[index]![2]).toBe([period, since, goes, stays].join(" | "));
	}
	for (const { what, period } of OTHER_PERIODS) expect(register).toContain(`${what}: ${period}`);
});

test("what a purpose says of its period is a rule", () => {
	const said = [...register.matchAll(/^\| kept \| (.*) \|$/gm)].flatMap(([, cell]) =>
		[...cell!.matchAll(/retention\.[a-z-]+/g)].map(([name]) => name),
	);
	expect(said.length).toBeGreaterThan(8);
	const rules = RULES.map(({ setting }) => setting as string);
	expect(said.filter((name) => !rules.includes(name))).toEqual([]);
	expect(rules.filter((name) => !said.includes(name))).toEqual([]);
});

test("links of the assessment lead somewhere", () => {
	const links = [...read("dpia.md").matchAll(/\]\(([^)#]+)\)/g)].map(([, to]) => to!);
	expect(links.length).toBeGreaterThan(5);
	for (const to of links) expect(() => read(to), to).not.toThrow();
});
