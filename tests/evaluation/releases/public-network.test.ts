import { expect, test } from "vitest";
import { openPublishedNetwork } from "#app/evaluation/releases/evidence.server.ts";
import { networkOf } from "#app/evaluation/releases/public-network.ts";
import type { Report } from "#app/evaluation/report-model.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { givenPublished } from "./given-published.ts";
import { pilotFacts, report, section, startsTable } from "./given-report.ts";

const pilot = (slug: string) => ({ ...pilotFacts, slug, name: slug, strand: "workplace" as const });

function employersOf(slug: string, starts: number, slugs: readonly string[] = [slug]): Report {
	const tables = [startsTable("sectors", { Cleaning: starts })];
	return report({
		subject: { slug, name: slug, pilots: slugs.map(pilot) },
		sections: [section({ id: "reach" }), section({ id: "workplace", tables })],
	});
}

async function shownOf(db: Db) {
	return (await openPublishedNetwork(db))
		.map(networkOf)
		.map(({ subject, sections }) => [
			subject.slug,
			...sections.flatMap(({ tables }) => tables.map(({ rows }) => rows[0]!.cells[0]!.value)),
		]);
}

onEachDatabase((db) => {
	test("the public network shows each pilot at work until they are reported together", async () => {
		expect(await shownOf(db())).toEqual([]);
		const by = (await givenPerson(db(), "evaluator")).id;
		const day = (number: number) => `2026-07-0${number}T09:00:00.000Z`;
		await givenPublished(db(), employersOf("hotels", 20), { by, at: day(1) });
		await givenPublished(db(), employersOf("hotels", 25), { by, at: day(2) });
		await givenPublished(db(), employersOf("care", 10), { by, at: day(3) });
		await givenPublished(db(), report(), { by, at: day(3) });
		const bare = { ...employersOf("kitchens", 10), sections: [section({ id: "reach" })] };
		await givenPublished(db(), bare, { by, at: day(3) });
		expect(await shownOf(db())).toEqual([
			["care", 10],
			["hotels", 25],
		]);
		const together = employersOf("all-workplace", 35, ["care", "hotels"]);
		const id = await givenPublished(db(), together, { by, at: day(4) });
		expect(await shownOf(db())).toEqual([["all-workplace", 35]]);
		const ended = { ended_at: day(5), ended_by: by, ended_why: "Wrong" };
		await db()
			.updateTable("release")
			.set({ state: "withdrawn", ...ended })
			.where("id", "=", id)
			.execute();
		expect((await shownOf(db())).map(([slug]) => slug)).toEqual(["care", "hotels"]);
	});
});

test("tables of several reports on one page have names of their own", () => {
	const of = (slug: string) => {
		const published = { id: "one" };
		return networkOf({ published, report: employersOf(slug, 5) }).sections[0]!.tables[0]!.id;
	};
	expect([of("care"), of("hotels")]).toEqual(["sectors-care", "sectors-hotels"]);
});
