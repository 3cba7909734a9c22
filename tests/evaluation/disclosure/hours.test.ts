import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hideNumbers } from "#app/evaluation/disclosure/hide.ts";
import { inHours, toldBy, widthOf } from "#app/evaluation/disclosure/policy.ts";
import {
	auditOneMore,
	POLICIES,
	protectRelease,
	protectReport,
	type Release,
} from "#app/evaluation/disclosure.ts";
import type { DraftCell, Quantity, Relation, ReportDraft } from "#app/evaluation/report-draft.ts";
import { Attacker, clueOfHours } from "./attacker.ts";

const AUDIENCES = ["agreement", "public"] as const;

const minutes = (id: string, count: number, people: number): Quantity => ({
	...{ id, count, of: "minutes", people },
});
const hours = (of: string, people = "many"): DraftCell => ({ kind: "hours", of, people });
const MANY: Quantity = { id: "many", count: 40 };

function draftOf(
	cells: readonly DraftCell[],
	quantities: readonly Quantity[],
	relations: readonly Relation[],
): ReportDraft {
	const section = { id: "hours" as const, headlines: [], notes: [], quantities: [], relations: [] };
	const table = {
		...{ id: "table", title: { name: "table" }, rowHeader: { name: "row" }, columns: [] },
		...{ chart: null, notes: [] },
		rows: cells.map((cell, at) => ({ id: `${at}`, label: { name: `${at}` }, cells: [cell] })),
	};
	return {
		subject: { slug: "all", name: "all", pilots: [] },
		period: { from: "2026-01-01", until: "2026-06-30" },
		sections: [{ ...section, tables: [table] }],
		quantities: [MANY, ...quantities],
		relations,
	};
}

function valuesOf(draft: ReportDraft, audience: (typeof AUDIENCES)[number]) {
	const rows = protectReport(draft, audience).sections[0]!.tables[0]!.rows;
	return rows.map(({ cells }) => cells[0]!.value);
}

describe("hours are minutes", () => {
	test("shown with one decimal, and known no closer than that", () => {
		const property = fc.property(fc.nat(1_000_000), fc.nat(40), (count, further) => {
			const { lower, upper } = toldBy(count, POLICIES.public, "minutes");
			expect([lower <= count, count <= upper]).toEqual([true, true]);
			const isSame = inHours(count + further) === inHours(count);
			expect(count + further <= upper).toBe(isSame);
		});
		fc.assert(property, { numRuns: 300 });
	});

	test("a hidden one stays open by a lesson of one person, or by a tenth", () => {
		const width = (count: number) => widthOf({ count, of: "minutes" }, POLICIES.agreement);
		expect([0, 600, 1200, 1201, 30_000].map(width)).toEqual([120, 120, 120, 121, 3000]);
		expect(widthOf({ count: 5000, of: "pence" }, POLICIES.public)).toBe(500);
	});
});

for (const audience of AUDIENCES) {
	describe(`hours and money beside each other, for ${audience}`, () => {
		test("a hidden row and a shown total do not give the row back", () => {
			const draft = draftOf(
				["jan", "feb", "mar", "total"].map((of) => hours(of)),
				[
					...[minutes("jan", 900, 4), minutes("feb", 6000, 30), minutes("mar", 8000, 40)],
					minutes("total", 14_900, 40),
				],
				[{ total: "total", parts: ["jan", "feb", "mar"] }],
			);
			expect(valuesOf(draft, audience)).toEqual(["[c]", "[c]", 133.3, 248.3]);
		});

		test("marks do not tell the hours that are hidden beside them", () => {
			const share: DraftCell = { kind: "share", part: "came", whole: "marks", people: "many" };
			const draft = draftOf(
				[hours("few"), hours("others"), hours("total"), share],
				[
					...[minutes("few", 900, 4), minutes("others", 24_000, 30), minutes("total", 24_900, 34)],
					...[{ id: "came", count: 200, of: "things" as const }],
					...[{ id: "marks", count: 270, of: "things" as const }],
				],
				[
					{ total: "total", parts: ["few", "others"] },
					{ total: "others", parts: ["came"], about: { each: 120, leeway: 120 } },
				],
			);
			expect(valuesOf(draft, audience)).toEqual(["[c]", "[c]", 415, "[c]"]);
		});

		test("a longer period less a shorter one does not give back a month of a few", () => {
			const until = (day: string, parts: readonly Quantity[]) => {
				const count = parts.reduce((sum, part) => sum + part.count, 0);
				const total = `total|${day}`;
				return draftOf(
					[hours(total)],
					[...parts, minutes(total, count, 30)],
					[{ total, parts: parts.map(({ id }) => id) }],
				);
			};
			const [april, may, june] = [
				minutes("april", 6000, 30),
				minutes("may", 700, 5),
				minutes("june", 5000, 25),
			];
			const first = protectRelease(until("2026-04-30", [april]), audience, []);
			if (!first.ok) throw new Error("refused");
			const known = [first.release];
			const second = protectRelease(until("2026-05-31", [april, may]), audience, known);
			if (!second.ok) throw new Error("refused");
			const hoursIn = (one: typeof second) => one.report.sections[0]!.tables[0]!.rows[0]!.cells[0];
			expect(hoursIn(second)).toMatchObject({ value: "[c]", reason: "complement" });
			known.push(second.release);
			// With a month of many beside it, nobody can say whose hours they are.
			const third = protectRelease(until("2026-06-30", [april, may, june]), audience, known);
			if (!third.ok) throw new Error("refused");
			expect(hoursIn(third)).toMatchObject({ value: 195 });
		});

		test("hours each are hidden with their sum, and divided by the people that are shown", () => {
			const each = (of: string): DraftCell => ({ ...{ kind: "hours", of }, people: "p", per: "p" });
			const people = { id: "p", count: 42 };
			const draft = draftOf(
				[each("sum"), each("few")],
				[people, minutes("sum", 84_000, 42), minutes("few", 900, 4)],
				[],
			);
			expect(valuesOf(draft, audience)).toEqual([audience === "public" ? 35 : 33.3, "[c]"]);
			expect(
				protectReport(draft, "evaluator").sections[0]!.tables[0]!.rows[1]!.cells[0],
			).toMatchObject({ value: 0.4 });
		});

		test("what one provider gave is not a total less the others", () => {
			const pence = (id: string, contributions: readonly number[]): Quantity => ({
				...{ id, of: "pence", people: 40, contributions },
				count: contributions.reduce((sum, one) => sum + one, 0),
			});
			const money = (of: string): DraftCell => ({ kind: "money", of, people: "many" });
			const draft = draftOf(
				[money("creche"), money("without"), money("all")],
				[
					...[pence("creche", [60_000]), pence("without", [90_000, 80_000, 70_000])],
					pence("all", [90_000, 80_000, 70_000, 60_000]),
				],
				[{ total: "all", parts: ["creche", "without"] }],
			);
			expect(valuesOf(draft, audience)).toEqual(["[c]", "[c]", 300_000]);
		});

		test("no hidden hours of a table up to 8 by 8 are known, by another solver", () => {
			const some = fc.record({ people: fc.nat(30), came: fc.nat(12), late: fc.nat(45) });
			const tables = fc
				.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
				.chain(([height, width]) =>
					fc.array(fc.array(some, { minLength: width, maxLength: width }), {
						...{ minLength: height, maxLength: height },
					}),
				);
			const property = fc.property(tables, (table) => {
				for (const { id, count, range } of attackTable(table, audience)) {
					const [least, most] = range;
					expect(most - least, id).toBeGreaterThanOrEqual(Math.max(120, count / 10));
					expect([least <= count, count <= most]).toEqual([true, true]);
				}
			});
			fc.assert(property, { numRuns: 40, seed: 6 });
		});
	});
}

type Group = { people: number; came: number; late: number };

function attackTable(
	table: readonly (readonly Group[])[],
	audience: (typeof AUDIENCES)[number],
): { id: string; count: number; range: [number, number] }[] {
	const quantities = new Map<string, { count: number; people: number }>();
	const relations: Relation[] = [];
	const add = (id: string, groups: readonly Group[]) => {
		const minutesOf = ({ people, came, late }: Group) => Math.max(0, people * came * 90 - late);
		quantities.set(id, {
			count: groups.reduce((sum, one) => sum + minutesOf(one), 0),
			people: groups.reduce((sum, one) => sum + one.people, 0),
		});
		return id;
	};
	const rows = table.map((row, at) => {
		const parts = row.map((one, place) => add(`r${at} c${place}`, [one]));
		relations.push({ total: add(`r${at}`, row), parts });
		return `r${at}`;
	});
	const columns = table[0]!.map((_, place) => {
		const parts = table.map((__, at) => `r${at} c${place}`);
		const total = add(
			`c${place}`,
			table.map((row) => row[place]!),
		);
		relations.push({ total, parts });
		return total;
	});
	add("all", table.flat());
	relations.push({ total: "all", parts: rows }, { total: "all", parts: columns });
	const outcome = hideNumbers(
		{
			quantities: [...quantities].map(([id, { count, people }]) => ({
				...{ id, count, of: "minutes", isThings: true, isShown: true, isHeadline: false },
				isOfFew: people < 10 && (people > 0 || count > 0),
			})),
			relations,
		},
		audience,
		[],
	);
	if (!outcome.ok) throw new Error(outcome.refusal.names.join());
	const attacker = new Attacker();
	for (const { total, parts } of relations) attacker.sum(total, parts);
	const hidden = outcome.release.quantities.filter(({ told }) => told !== "shown");
	for (const { id, count, told } of outcome.release.quantities)
		if (told === "shown") attacker.learn(id, clueOfHours(inHours(count)));
	return hidden.map(({ id, count }) => ({ id, count, range: attacker.rangeOf(id) }));
}

test("a release that was stored before there were amounts is audited all the same", () => {
	const old: Release = {
		audience: "public",
		quantities: [
			{ id: "marks", count: 300, told: "shown", isThings: true },
			{ id: "few", count: 3, told: "small" },
		],
		relations: [],
	};
	const draft = draftOf(
		[hours("sum")],
		[minutes("sum", 36_000, 40), { id: "marks", count: 300, of: "things" }],
		[{ total: "sum", parts: ["marks"], about: { each: 120, leeway: 720 } }],
	);
	const made = protectRelease(draft, "public", [old]);
	if (!made.ok) throw new Error("refused");
	expect(auditOneMore(made.release, [old]).passed).toBe(true);
	expect(made.release.quantities.find(({ id }) => id === "sum")?.told).toBe("shown");
});
