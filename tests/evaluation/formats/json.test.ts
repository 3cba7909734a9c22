import { describe, expect, test } from "vitest";
import { DATA_COLUMNS } from "#app/evaluation/formats/data-columns.ts";
import { reportJson } from "#app/evaluation/formats/json.ts";
import { MARKS } from "#app/evaluation/small-numbers.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { exampleReport } from "#tests/support/example-report.ts";

type Field = { name: string; type: string; title: string };
type Resource = {
	name: string;
	type: string;
	title: string;
	data: Record<string, string | number>[];
	schema: {
		$schema: string;
		fields: Field[];
		missingValues: { value: string; label: string }[];
	};
};

const { t } = loadTexts("locales")("en");
const written = [...reportJson(exampleReport(), { t, language: "en" })].join("");
const found = JSON.parse(written);
const resources: Resource[] = found.resources;

describe("as the Data Package standard, version 2, demands", () => {
	test("it names its profile and at least one resource, each with a name of its own", () => {
		expect(found.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
		expect(found.name).toMatch(/^[a-z0-9._-]+$/);
		expect(resources.length).toBeGreaterThan(10);
		const names = resources.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		for (const name of names) expect(name).toMatch(/^[a-z0-9._-]+$/);
	});

	test.each(resources)("the data of $name are as their schema says", ({ type, data, schema }) => {
		expect(type).toBe("table");
		expect(schema.$schema).toBe("https://datapackage.org/profiles/2.0/tableschema.json");
		const names = schema.fields.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		const missing = new Set(schema.missingValues.map(({ value }) => value));
		for (const row of data) {
			expect(Object.keys(row)).toEqual(names);
			for (const field of schema.fields) expect(isOf(field, row[field.name]!, missing)).toBe(true);
		}
	});

	test("every sign is a missing value with its meaning", () => {
		const { missingValues } = resources[0]!.schema;
		expect(missingValues).toEqual(
			MARKS.map((mark) => ({ value: mark, label: t(`report:mark.${mark}`) })),
		);
	});
});

test("the description of the CSV is as “CSV on the Web” demands", () => {
	const { csvw } = found;
	expect(csvw["@context"][0]).toBe("http://www.w3.org/ns/csvw");
	expect(csvw.url).toBe("family-e17-report-2026-06-30.csv");
	const { columns } = csvw.tableSchema;
	expect(columns.map((column: { titles: string }) => column.titles)).toEqual(DATA_COLUMNS);
	for (const { name, datatype } of columns) {
		// Names are template variables, and datatypes those of the standard.
		expect(name).toMatch(/^[a-z]+$/);
		expect(["string", "decimal", "integer"]).toContain(datatype);
	}
	expect(columns.every((column: { null: string[] }) => column.null.includes("[c]"))).toBe(true);
});

test("it tells of which report and rules it is", () => {
	const { audience, period, dataHash } = exampleReport();
	expect(found).toMatchObject({ audience, period, dataHash, subject: "family-e17" });
});

function isOf({ type }: Field, value: string | number, missing: ReadonlySet<string>): boolean {
	if (typeof value === "string" && missing.has(value)) return true;
	return type === "number" ? Number.isFinite(value) : typeof value === "string";
}
