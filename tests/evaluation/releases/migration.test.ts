import { createHash } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openEvidence } from "#app/evaluation/releases/evidence.server.ts";
import type { FirstView } from "#app/evaluation/releases/first-view.ts";
import { openRelease } from "#app/evaluation/releases/releases.server.ts";
import { listChanges } from "#db/changes.ts";
import { newId } from "#db/ids.ts";
import { migrate } from "#db/migrate.ts";
import { onEachEmptyDatabase } from "#tests/support/databases.ts";
import { EARLY, givenPerson } from "#tests/support/given.ts";
import { givenPilot } from "#tests/support/given-pilot.ts";
import { migrateBelow } from "#tests/support/migrate-below.ts";
import { pilotFacts } from "./given-report.ts";

const share = { value: 0.85, numerator: 85, denominator: 100, notes: ["complete"] } as const;
const plain = { numerator: null, denominator: null, notes: [] } as const;
const hidden = { ...plain, value: "[c]" } as const;

const VIEW: FirstView = {
	audience: "public",
	rules: "public-1",
	pilot: pilotFacts,
	periodEnd: "2026-06-30",
	figures: [
		{ measure: "starts", value: 40, ...plain },
		{ measure: "noShows", ...hidden },
		{ measure: "attendance", ...share },
	],
	skills: [
		{
			...{ skill: "speaking", learners: 40, withBoth: 30, none: "[c]", one: 15, twoOrMore: "[c]" },
			gained: { value: 0.5, numerator: 15, denominator: 30, notes: [] },
		},
	],
	courses: [
		{ name: "First English", figures: [{ measure: "starts", value: 20, ...plain }], skills: [] },
		{ name: null, figures: [{ measure: "starts", ...hidden }], skills: [] },
	],
	areas: [
		{
			name: "Waltham Forest",
			figures: [{ measure: "attendance", ...share }],
			skills: [],
		},
	],
	levels: [],
	total: [{ measure: "starts", value: 20, ...plain }],
};

onEachEmptyDatabase((db) => {
	test("what was published before drafts stays readable, number by number", async () => {
		await migrateBelow(db(), "0031-releases");
		const person = await givenPerson(db(), "evaluator");
		const pilot = await givenPilot(db(), { slug: "family-e17" });
		const body = JSON.stringify(VIEW);
		const hash = createHash("sha256").update(body).digest("hex");
		const id = newId();
		await sql`
			insert into release (id, pilot_id, period_end, body, body_hash, published_at, published_by)
			values (${id}, ${pilot.id}, '2026-06-30', ${body}, ${hash}, ${EARLY}, ${person.id})`.execute(
			db(),
		);

		await migrate(db());

		const release = await openRelease(db(), null, "family-e17", id);
		expect(release).toMatchObject({
			...{ state: "published", audience: "public", hash, previousId: null },
			period: { from: "2026-01-01", until: "2026-06-30" },
			published: { at: EARLY, by: person.name },
		});
		const { report } = release;
		const cells = report.sections.flatMap(({ headlines }) =>
			headlines.map(({ indicator, cell }) => [indicator, cell.value, cell.numerator]),
		);
		expect(cells).toEqual([
			["starts", 40, null],
			["no-shows", "[c]", null],
			["attendance", 0.85, 85],
		]);
		const tables = new Map(
			report.sections
				.flatMap((section) => section.tables)
				.map(({ id: name, rows }) => [
					name,
					rows.map(({ label, cells: some }) => [label, ...some.map(({ value }) => value)]),
				]),
		);
		expect([...tables]).toEqual([
			[
				"courses",
				[
					[{ name: "First English" }, 20, "[z]"],
					[{ key: "evaluation:group.workplace" }, "[c]", "[z]"],
					[{ key: "evaluation:group.total" }, 20, "[z]"],
				],
			],
			["skills", [[{ key: "skills.speaking" }, 30, 0.5, "[c]", 15, "[c]"]]],
			["areas", [[{ name: "Waltham Forest" }, "[z]", 0.85]]],
		]);
		expect(await openEvidence(db(), { strand: "greater-support", area: null })).toMatchObject([
			{ subject: { name: "Family English" }, newest: { id } },
		]);
	});

	test("the public still learns of each change of a release", async () => {
		await migrate(db());
		const { since } = await listChanges(db(), undefined);
		const person = await givenPerson(db(), "evaluator");
		await db()
			.insertInto("release")
			.values({
				...{ id: newId(), kind: "report", subject: "all", pilot_id: null, format: 2 },
				...{ period_from: "2026-01-01", period_until: "2026-06-30", audience: "public" },
				...{ about: "{}", body: "{}", body_hash: "", data_hash: "", data_salt: null, trail: null },
				...{ previous_id: null, state: "draft", created_at: EARLY, created_by: person.id },
				...{ published_at: null, published_by: null },
				...{ ended_at: null, ended_by: null, ended_why: null },
			})
			.execute();
		expect((await listChanges(db(), since)).subjects).toEqual([""]);
	});
});
