import fc from "fast-check";
import { expect, test } from "vitest";
import {
	auditReleases,
	POLICIES,
	protectRelease,
	type Release,
} from "#app/evaluation/disclosure.ts";
import type { DraftCell, ReportDraft } from "#app/evaluation/report-draft.ts";
import type { Report, ReportCell } from "#app/evaluation/report-model.ts";
import { Attacker, clueOf, clueOfHours } from "./attacker.ts";
import { draftOf, type Plan, releaseSets, setsBesideMarks, type World } from "./random-world.ts";

type Published = {
	audience: Release["audience"];
	draft: ReportDraft;
	report: Report;
	rounded: ReadonlySet<string>;
};
type Printed = { id: string; value: ReportCell["value"] | null };

function publishAll(world: World, plans: readonly Plan[]) {
	const releases: Release[] = [];
	const published: Published[] = [];
	let refused = 0;
	for (const plan of plans) {
		const draft = draftOf(world, plan);
		const answer = protectRelease(draft, plan.audience, releases);
		if (!answer.ok) {
			refused++;
			continue;
		}
		releases.push(answer.release);
		const rounded = answer.release.quantities.filter(({ told }) => told === "rounded");
		published.push({
			...{ audience: plan.audience, draft, report: answer.report },
			rounded: new Set(rounded.map(({ id }) => id)),
		});
	}
	return { releases, published, refused };
}

/** Each printed number with the id of what it counts, read off the report. */
function printedIn({ audience, draft, report }: Published): Printed[] {
	const shown = report.sections.flatMap(({ headlines, tables }) => [
		...headlines.map((one) => one.cell),
		...tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
	]);
	return cellsIn(draft).flatMap((cell, at) => printedOf(cell, shown[at]!, audience));
}

function cellsIn({ sections }: ReportDraft): DraftCell[] {
	return sections.flatMap(({ headlines, tables }) => [
		...headlines.map((one) => one.cell),
		...tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
	]);
}

function printedOf(cell: DraftCell, shown: ReportCell, audience: Published["audience"]): Printed[] {
	if (cell.kind === "count") return [{ id: cell.of, value: shown.value }];
	// For everybody a total only repeats the cells above it.
	if (cell.kind === "total" && audience === "agreement")
		return [{ id: cell.of, value: shown.value }];
	if (cell.kind === "hours")
		return [
			{ id: cell.of, value: shown.value },
			{ id: cell.people, value: shown.denominator },
		];
	if (cell.kind !== "share") return [];
	return [
		{ id: cell.part, value: shown.numerator },
		{ id: cell.whole, value: shown.denominator },
	];
}

function attackAs(reader: Published["audience"], published: readonly Published[]) {
	const { smallestShown } = POLICIES[reader];
	const seen = published.filter(({ audience }) => reader === "agreement" || audience === "public");
	const attacker = new Attacker();
	const hidden = new Map<string, number>();
	for (const one of seen) {
		const known = new Map(one.draft.quantities.map((quantity) => [quantity.id, quantity]));
		const counts = new Map(one.draft.quantities.map(({ id, count }) => [id, count]));
		const isSmall = (count: number) => count > 0 && count < smallestShown;
		for (const { total, parts, about } of one.draft.relations) {
			if (about) attacker.about(total, parts[0]!, about.each, about.leeway);
			else attacker.sum(total, parts);
		}
		for (const { id, count, of, people } of known.values()) {
			if (of === undefined && isSmall(count)) hidden.set(id, count);
			if (of === "minutes" && count > 0 && people! < 10) hidden.set(id, count);
		}
		for (const { id, value } of printedIn(one)) {
			if (typeof value !== "number" && typeof value !== "string")
				throw new Error(`${id}: ${value}`);
			const isRounded = one.audience === "public" || one.rounded.has(id);
			const isHours = known.get(id)?.of === "minutes";
			attacker.learn(id, isHours ? clueOfHours(value) : clueOf(value, isRounded ? 5 : 1));
			if (value === "[c]" && one.audience === reader) hidden.set(id, counts.get(id)!);
		}
		addRests(one.draft, counts, attacker, (id, count, part) => {
			if (known.get(part)!.of === undefined && isSmall(count)) hidden.set(id, count);
		});
	}
	return [...hidden].map(([id, count]) => ({
		...{ id, count, range: attacker.rangeOf(id) },
		// One lesson of one person, or a tenth: nobody's own hours are known to within that.
		needed: id.startsWith("minutes") ? Math.max(120, count / 10) : smallestShown,
	}));
}

/** Those who left without completing: in no cell, and easily worked out. */
function addRests(
	draft: ReportDraft,
	counts: ReadonlyMap<string, number>,
	attacker: Attacker,
	found: (id: string, count: number, part: string) => void,
) {
	for (const cell of cellsIn(draft)) {
		if (cell.kind !== "share") continue;
		const id = `others ${cell.part}`;
		attacker.sum(cell.whole, [cell.part, id]);
		found(id, counts.get(cell.whole)! - counts.get(cell.part)!, cell.part);
	}
}

function attackSets(sets: typeof releaseSets, numRuns: number) {
	const seen = { attacked: 0, released: 0, refused: 0 };
	const property = fc.property(sets, ({ world, plans }) => {
		const { releases, published, refused } = publishAll(world, plans);
		seen.released += releases.length;
		seen.refused += refused;
		expect(auditReleases(releases)).toEqual({ passed: true, findings: [] });
		for (const reader of ["public", "agreement"] as const) {
			for (const { id, count, range, needed } of attackAs(reader, published)) {
				seen.attacked++;
				const width = range[1] - range[0];
				expect(width, `${reader}: ${id} is ${count}`).toBeGreaterThanOrEqual(needed);
			}
		}
	});
	fc.assert(property, { numRuns, seed: 6, endOnFailure: true });
	return seen;
}

test("500 sets of releases, attacked: nobody gets within the threshold of a hidden number", () => {
	const { attacked, released, refused } = attackSets(releaseSets, 500);
	expect(attacked).toBeGreaterThan(4000);
	// Where everybody knows too much already, nothing leaves.
	expect(refused).toBeLessThan(released / 100);
}, 240_000);

test("nor of hidden hours where marks stand beside them", () => {
	expect(attackSets(setsBesideMarks, 6).attacked).toBeGreaterThan(60);
}, 120_000);
