import { describe, expect, test } from "vitest";
import { determinedIn } from "#app/evaluation/disclosure/elimination.ts";
import { partsOf } from "#app/evaluation/disclosure/knots.ts";
import { Reader } from "#app/evaluation/disclosure/reader.ts";
import { auditOneMore, auditReleases, POLICIES, type Release } from "#app/evaluation/disclosure.ts";
import { CASES, type Case, type Pattern } from "./published-cases.ts";

/** Exact numbers, as under agreement, with the threshold of the source. */
function policiesOf({ smallestShown }: Case) {
	const policy = { ...POLICIES.agreement, smallestShown };
	return { agreement: policy, public: policy };
}

function releaseOf({ counts, sums }: Case, { hidden }: Pattern): Release {
	return {
		audience: "agreement",
		quantities: Object.entries(counts).map(([id, count]) => ({
			...{ id, count, told: hidden.includes(id) ? "complement" : "shown" },
		})),
		relations: sums.map(([total, ...parts]) => ({ total, parts })),
	};
}

for (const [source, one] of Object.entries(CASES)) {
	describe(source, () => {
		for (const pattern of one.patterns) {
			const release = releaseOf(one, pattern);
			const reader = new Reader("agreement", [release], null, policiesOf(one));
			const named = (name: string) => reader.system.names.indexOf(`${name}=${one.counts[name]}`);

			test(`${pattern.name}: the audit ${pattern.passes ? "passes" : "does not pass"}`, () => {
				const audit = auditReleases([release], policiesOf(one));
				expect(audit.passed).toBe(pattern.passes);
				const determined = audit.findings.filter(({ verdict }) => verdict === "determined");
				expect(determined.map(({ name }) => name.split("=")[0]).toSorted()).toEqual(
					pattern.determined.toSorted(),
				);
			});

			test(`${pattern.name}: each range is as published`, () => {
				const ranges = Object.keys(pattern.ranges).map((name) => {
					const range = reader.auditor.rangeOf(named(name));
					return [name, [range?.lower, range?.upper]];
				});
				expect(Object.fromEntries(ranges)).toEqual(pattern.ranges);
			});

			test(`${pattern.name}: elimination finds what the sums determine, and no more`, () => {
				const { parts } = partsOf(reader.system);
				const found = parts.flatMap((part) => [...determinedIn(reader.system, part)]);
				expect(found.toSorted()).toEqual(pattern.determined.map(named).toSorted());
			});
		}
	});
}

test("what some readers never see is held back by no finding of theirs", () => {
	// 18 and 9 and 8 rounded to 5 leave 0 to 6 for the one that is hidden.
	const open: Release = {
		audience: "public",
		quantities: [
			{ id: "all", count: 18, told: "shown" },
			{ id: "one", count: 9, told: "shown" },
			{ id: "two", count: 8, told: "shown" },
			{ id: "few", count: 1, told: "small" },
		],
		relations: [{ total: "all", parts: ["one", "two", "few"] }],
	};
	const agreed: Release = {
		...{ audience: "agreement", relations: [] },
		quantities: [{ id: "other", count: 12, told: "shown" }],
	};
	const { findings } = auditReleases([open, agreed]);
	expect(findings.map(({ audience, verdict }) => [audience, verdict])).toEqual([
		["public", "narrow"],
	]);
	expect(auditOneMore(agreed, [open]).passed).toBe(true);
	expect(auditOneMore(open, [agreed]).passed).toBe(false);
});
