import { expect, test } from "vitest";
import { type DemoFile, demoCsv, NCS_PROVIDERS } from "#app/demo/ncs-files.ts";
import { PILOTS } from "#app/demo/pilots.ts";
import { languages } from "#app/i18n/languages.ts";
import { addDays } from "#app/i18n/london-time.ts";
import { importNcs } from "#app/imports/import-ncs.server.ts";
import { readNcsClasses, readNcsVenues } from "#app/imports/ncs-files.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson, givenProvider } from "#tests/support/given.ts";
import { bytes } from "./ncs-csv.ts";

const TODAY = "2026-11-22";
const NOW = new Date("2026-11-22T10:00:00Z");
const TUTORS = ["tutor@demo.test", "tutor2@demo.test"];

test("no token is left in a file, whatever day it is", () => {
	for (const days of [0, 40, 200, 365]) {
		for (const provider of NCS_PROVIDERS) {
			for (const kind of ["courses", "venues"] as const) {
				expect(demoCsv(`${provider}-${kind}`, addDays(TODAY, days))).not.toMatch(/[{}]/);
			}
		}
	}
});

onEachDatabase((db) => {
	test("the demo's accredited classes come in without an error, in every language", async () => {
		const dates = { starts_on: "2026-09-01", ends_on: "2027-07-31" };
		const pilots = PILOTS.map(({ areas, ...pilot }) => ({ id: newId(), ...pilot, ...dates }));
		await db().insertInto("pilot").values(pilots).execute();
		for (const [n, slug] of NCS_PROVIDERS.entries()) {
			const { id } = await givenProvider(db(), { slug });
			const email_folded = TUTORS[n] ?? "nobody@demo.test";
			await givenPerson(db(), "tutor", { email_folded, provider: id });
			const classes = await rowsOf(`${slug}-courses`);
			const venues = await rowsOf(`${slug}-venues`);
			const report = await importNcs(db(), { id }, { classes, venues }, { apply: true, now: NOW });
			const outcomes = [...report.venues, ...report.classes];
			expect(outcomes.flatMap(({ errors }) => errors)).toEqual([]);
			expect(outcomes.every(({ action }) => action === "new")).toBe(true);
		}
		expect(await countBy("state")).toEqual({ published: 29, draft: 2 });
		const { en, ...others } = await countBy("language");
		expect(en).toBe(31);
		expect(["en", ...Object.keys(others)].sort()).toEqual(languages.map(({ tag }) => tag).sort());
		for (const count of Object.values(others)) expect(count).toBeGreaterThan(20);
	});

	async function countBy(what: "state" | "language"): Promise<Record<string, number>> {
		const rows =
			what === "state"
				? await db().selectFrom("course").select("state as word").execute()
				: await db().selectFrom("course_text").select("language as word").execute();
		const counts: Record<string, number> = {};
		for (const { word } of rows) counts[word] = (counts[word] ?? 0) + 1;
		return counts;
	}
});

async function rowsOf(name: DemoFile) {
	const read = name.endsWith("courses") ? readNcsClasses : readNcsVenues;
	const result = await read(bytes(demoCsv(name, TODAY)));
	if (!result.ok) throw new Error(JSON.stringify(result.failures));
	return result.value.rows;
}
