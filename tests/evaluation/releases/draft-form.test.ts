import { expect, test } from "vitest";
import { readDraftForm, readPeriod } from "#app/evaluation/releases/draft-form.ts";

const TODAY = "2026-09-01";
const formOf = (fields: Record<string, string>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
};
const given = { from: "2026-01-01", until: "2026-06-30", audience: "public" };

test("days and readers are read", () => {
	expect(readDraftForm(formOf(given), TODAY)).toEqual({
		ok: true,
		value: { period: { from: "2026-01-01", until: "2026-06-30" }, audience: "public" },
	});
	expect(readDraftForm(formOf({ ...given, until: TODAY }), TODAY).ok).toBe(true);
});

test.each([
	[{ from: "" }, { from: "releases:errors.fromMissing" }],
	[{ until: "soon" }, { until: "releases:errors.untilMissing" }],
	[{ audience: "evaluator" }, { audience: "releases:errors.audienceMissing" }],
	[{ until: "2026-09-02" }, { until: "releases:errors.period" }],
	[{ from: "2026-07-01" }, { until: "releases:errors.period" }],
])("what is missing or cannot be is said beside its field", (wrong, errors) => {
	expect(readDraftForm(formOf({ ...given, ...wrong }), TODAY)).toEqual({ ok: false, errors });
});

test("days in an address are read, and what cannot be is as if it were not there", () => {
	const known = { from: "2026-01-01", until: "2026-08-31" };
	const read = (query: string) => readPeriod(new URLSearchParams(query), known, TODAY);
	expect(read("from=2026-02-01&until=2026-03-01")).toEqual({
		from: "2026-02-01",
		until: "2026-03-01",
	});
	expect(read("until=2026-03-01")).toEqual({ from: "2026-01-01", until: "2026-03-01" });
	expect(read("from=x&until=2030-01-01")).toEqual(known);
	expect(read("")).toEqual(known);
});
