import { parse } from "csv-parse/sync";
import { beforeAll, expect, inject, test } from "vitest";
import { keyOf } from "#app/evaluation/rows/protect-rows.ts";
import { ROW_COLUMNS } from "#app/evaluation/rows/row-columns.ts";
import { openDb } from "#db/open.ts";
import { type Answer, ask, type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";

const PATH = "/en/pilots/family-e17/rows.csv";

let cookies: Cookies;
let hers: Answer;

beforeAll(async () => {
	cookies = await signEverybodyIn(inject("site"));
	hers = await ask(inject("site"), cookies.get("evaluator"), "GET", PATH);
});

function rowsOf({ body }: Answer): Record<(typeof ROW_COLUMNS)[number], string>[] {
	const [, ...lines] = parse(body, { bom: true, record_delimiter: "\r\n" }) as string[][];
	return lines.map(([pseudonym, month, area, language, level, outcome, hours]) => ({
		...{ pseudonym: pseudonym!, month: month!, area: area!, language: language! },
		...{ level: level!, outcome: outcome!, hours: hours! },
	}));
}

test("an evaluator gets a file to keep, and nobody keeps it on the way", () => {
	expect(hers.status).toBe(200);
	expect(hers.headers.get("content-type")).toBe("text/csv; charset=utf-8");
	expect(hers.headers.get("content-disposition")).toMatch(
		/^attachment; filename="rows-family-e17-agreement-2026-10-14\.csv"$/,
	);
	expect(hers.headers.get("cache-control")).toBe("no-store");
	expect(hers.body.split("\r\n")[0]!.replace("\uFEFF", "")).toBe(ROW_COLUMNS.join(","));
});

test.each(["stranger", "tutor", "coordinator", "employer", "administrator"] as const)(
	"%s gets no row of it",
	async (who) => {
		const answer = await ask(inject("site"), cookies.get(who), "GET", PATH);
		expect(answer.status).toBe(who === "stranger" ? 302 : 403);
		expect(answer.body).not.toContain(rowsOf(hers)[0]!.pseudonym);
	},
);

test("each row is like those of four others at least, and they did not all end alike", () => {
	const rows = rowsOf(hers);
	expect(rows.length).toBeGreaterThan(20);
	for (const group of Map.groupBy(rows, keyOf).values()) {
		expect(new Set(group.map(({ pseudonym }) => pseudonym)).size).toBeGreaterThanOrEqual(5);
		expect(new Set(group.map(({ outcome }) => outcome)).size).toBeGreaterThanOrEqual(2);
	}
});

test("no name, number or reference of a learner is in it", async () => {
	const db = openDb(inject("siteDatabase"));
	const people = await db
		.selectFrom("learner")
		.innerJoin("enrolment", "enrolment.learner_id", "learner.id")
		.select(["learner.id", "full_name", "phone", "enrolment.reference"])
		.execute();
	await db.destroy();
	const words = people.flatMap((person) => Object.values(person)).filter((word) => word !== null);
	expect(words.length).toBeGreaterThan(1000);
	expect(words.filter((word) => hers.body.includes(word))).toEqual([]);
});
