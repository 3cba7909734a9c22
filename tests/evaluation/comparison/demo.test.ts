import { expect, test } from "vitest";
import { addComparison } from "#app/demo/comparison.server.ts";
import { STUDIES, TRUE_EFFECT } from "#app/demo/comparison-answers.ts";
import { addPeople, addPilots, addProviders } from "#app/demo/people.ts";
import { Rows } from "#app/demo/rows.ts";
import { loadComparison } from "#app/evaluation/comparison-facts.server.ts";
import type { DraftCell, SectionDraft } from "#app/evaluation/report-draft.ts";
import { comparison } from "#app/evaluation/sections/comparison.ts";
import { loadSurveyFacts } from "#app/evaluation/survey-facts.server.ts";
import { openPilot } from "#app/pilots/pilots.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenFacts } from "#tests/support/given-facts.ts";

const NOW = new Date("2026-10-14T09:40:00Z");

async function sectionOf(db: Db, slug: string): Promise<SectionDraft> {
	const pilots = [await openPilot(db, slug)];
	const surveys = await loadSurveyFacts(db, pilots, "2026-10-14");
	const facts = await loadComparison(db, pilots, surveys, "2026-10-14");
	return comparison(givenFacts({ comparison: facts }))!;
}

function belonging(section: SectionDraft, column: "effect" | "p"): DraftCell {
	const table = section.tables.find(({ id }) => id === "comparison-effects")!;
	const at = table.columns.findIndex(({ id }) => id === column);
	return table.rows.find(({ id }) => id === "belonging")!.cells[at]!;
}

function intervalOf(cell: DraftCell) {
	if (cell.kind !== "estimate" || !cell.interval) throw new Error(cell.kind);
	return cell.interval;
}

onEachDatabase((db) => {
	test("the demo has a small effect that is found, one that is none, and too few classes", async () => {
		const rows = new Rows();
		addProviders(rows);
		await addPeople(rows, NOW.toISOString());
		addPilots(rows, NOW);
		await db()
			.transaction()
			.execute((trx) => rows.write(trx));
		await addComparison(db(), NOW);

		const found = await sectionOf(db(), "first-steps-newham");
		const effect = intervalOf(belonging(found, "effect"));
		expect(effect.lower).toBeLessThanOrEqual(TRUE_EFFECT);
		expect(effect.upper).toBeGreaterThanOrEqual(TRUE_EFFECT);
		expect(effect.lower).toBeGreaterThan(0);
		expect(belonging(found, "p").kind).toBe("p");

		const none = intervalOf(belonging(await sectionOf(db(), "evening-cafe"), "effect"));
		expect(none.lower).toBeLessThan(0);
		expect(none.upper).toBeGreaterThan(0);

		const few = await sectionOf(db(), "english-outdoors");
		expect(belonging(few, "effect").kind).toBe("estimate");
		expect(belonging(few, "p")).toEqual({ kind: "mark", mark: "[z]" });

		const people = Object.values(STUDIES).map((one) => one.classes * (one.places + one.waiting));
		const arms = await db().selectFrom("pilot_arm").select("learner_id").execute();
		expect(arms).toHaveLength(people.reduce((one, other) => one + other, 0));
	});
});
