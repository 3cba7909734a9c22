import { describe, expect, test } from "vitest";
import { catalogueOf } from "#app/evaluation/releases/catalogue.ts";
import {
	bySubject,
	filterPublished,
	type Published,
	readEvidenceFilter,
} from "#app/evaluation/releases/evidence.ts";
import { reckonedTogether } from "#app/evaluation/releases/trail.ts";
import { sideBySide } from "#app/evaluation/releases/what-works.ts";
import type { ReportCell } from "#app/evaluation/report-model.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { cell, headline, pilotFacts, report, section } from "./given-report.ts";

function published(given: Partial<Published> & { id: string }): Published {
	return {
		...{ kind: "report", slug: "family-e17", audience: "public", state: "published" },
		...{ hash: "f".repeat(64), dataHash: "", previousId: null, createdBy: "one", ended: null },
		period: { from: "2026-01-01", until: "2026-06-30" },
		created: { at: "2026-07-01T09:00:00.000Z", by: "One" },
		published: { at: "2026-07-02T09:00:00.000Z", by: "Two" },
		subject: { slug: "family-e17", name: "Family English", pilots: [pilotFacts] },
		...given,
	};
}

const atWork = {
	...pilotFacts,
	...{ slug: "at-work", name: "At work", strand: "workplace" as const, areas: ["Newham"] },
};
const ALL = [
	published({
		id: "3",
		slug: "all",
		subject: { slug: "all", name: "all", pilots: [pilotFacts, atWork] },
	}),
	published({ id: "2" }),
	published({ id: "1" }),
	published({
		...{ id: "0", slug: "at-work", state: "withdrawn" },
		subject: { slug: "at-work", name: "At work", pilots: [atWork] },
		ended: { at: "2026-07-03T09:00:00.000Z", by: "One", byId: "one", why: "Wrong" },
	}),
];
const filterOf = (query: string) => readEvidenceFilter(new URLSearchParams(query));
const idsOf = (query: string) => filterPublished(ALL, filterOf(query)).map(({ id }) => id);

describe("the evidence base", () => {
	test("is filtered by strand and area, and a group counts for each of its pilots", () => {
		expect(idsOf("")).toEqual(["3", "2", "1", "0"]);
		expect(idsOf("strand=workplace")).toEqual(["3", "0"]);
		expect(idsOf("area=waltham-forest")).toEqual(["3", "2", "1"]);
		expect(idsOf("strand=workplace&area=waltham-forest")).toEqual([]);
	});

	test("knows one list of strands and areas, and leaves out what is not on it", () => {
		expect(filterOf("strand=nonsense&area=constructor")).toEqual({ strand: null, area: null });
		expect(filterOf("area=E09000031")).toEqual({ strand: null, area: null });
	});

	test("shows the newest that stands of each subject first", () => {
		expect(
			bySubject(ALL).map(({ newest, earlier }) => [newest.id, ...earlier.map(({ id }) => id)]),
		).toEqual([["3"], ["2", "1"], ["0"]]);
		const again = [published({ id: "9", state: "withdrawn" }), published({ id: "8" })];
		expect(bySubject(again)[0]!.newest.id).toBe("8");
	});
});

describe("the catalogue", async () => {
	const { t } = loadTexts("locales")("en");
	const catalogue = catalogueOf(ALL, { publicUrl: "https://esol.test", language: "en", t });

	test("is one of DCAT, with a dataset for each report and a file for each format", () => {
		expect(catalogue).toMatchObject({
			"@context": { dcat: "http://www.w3.org/ns/dcat#" },
			"@id": "https://esol.test/en/evidence.json",
			"@type": "dcat:Catalog",
			"dct:modified": { "@value": "2026-07-03T09:00:00.000Z" },
		});
		expect(catalogue["dcat:dataset"]).toHaveLength(ALL.length);
		const [, dataset] = catalogue["dcat:dataset"];
		expect(dataset).toMatchObject({
			"@id": "https://esol.test/en/pilots/family-e17/releases/2",
			"dct:title": "Family English",
			"dct:spatial": [
				{
					"@id": "http://statistics.data.gov.uk/id/statistical-geography/E09000031",
					"rdfs:label": "Waltham Forest",
				},
			],
			"dcat:keyword": ["greater-support"],
			"spdx:checksum": { "spdx:checksumValue": "f".repeat(64) },
		});
		expect(dataset!["dcat:distribution"].map((file) => file["dcat:downloadURL"]["@id"])).toEqual(
			["csv", "ods", "xlsx", "json"].map(
				(format) => `https://esol.test/en/pilots/family-e17/releases/2.${format}`,
			),
		);
	});

	test("marks what was withdrawn, with its reason, and names no person", () => {
		expect(catalogue["dcat:dataset"].at(-1)).toMatchObject({
			"adms:status": { "@id": "http://purl.org/adms/status/Withdrawn" },
			"adms:versionNotes": "Wrong",
		});
		expect(JSON.stringify(catalogue)).not.toMatch(/"One"|"Two"|dataHash/);
	});
});

describe("pilots side by side", () => {
	const of = (slug: string, starts: number | "[c]") =>
		report({
			subject: { slug, name: slug, pilots: [] },
			sections: [section({ id: "reach", headlines: [headline("starts", starts)] })],
		});

	test("have the cells of their reports, in the order given, and nothing that is not in them", () => {
		const compared = sideBySide([of("b", 40), of("a", "[c]"), report({ sections: [] })]);
		expect(compared.map(({ indicator }) => indicator)).toEqual(["starts"]);
		expect(
			compared[0]!.table.rows.map((row) => [row.id, ...row.cells.map(({ value }) => value)]),
		).toEqual([
			["b", 40, "2026-06-30"],
			["a", "[c]", "2026-06-30"],
		]);
	});
});

test("an older report that printed counts without their interval has one beside the others", () => {
	const shares: [ReportCell["value"], Partial<ReportCell>][] = [
		[0.85, { numerator: 85, denominator: 100 }],
		["[c]", { numerator: "[c]", denominator: 100 }],
		[0.9, { numerator: 45, denominator: 50, interval: { lower: 0.1, upper: 0.2 } }],
	];
	const reports = shares.map(([value, given]) => {
		const headlines = [
			{ indicator: "attendance" as const, cell: cell(value, given), completeness: null },
		];
		return report({ sections: [section({ id: "hours", headlines })] });
	});
	const [{ table } = { table: null }] = sideBySide(reports);
	expect(table?.rows.map(({ cells }) => cells[0]!.interval)).toEqual([
		{ lower: 0.767, upper: 0.907 },
		null,
		{ lower: 0.1, upper: 0.2 },
	]);
	expect(table?.chart?.kind).toBe("intervals");
});

test("reports are reckoned with all that share a pilot, one after another", () => {
	const all = [{ slugs: ["a", "b"] }, { slugs: ["c"] }, { slugs: ["b", "c"] }, { slugs: ["d"] }];
	expect(reckonedTogether(["a"], all)).toEqual(all.slice(0, 3));
	expect(reckonedTogether(["d"], all)).toEqual([{ slugs: ["d"] }]);
	expect(reckonedTogether(["e"], all)).toEqual([]);
});
