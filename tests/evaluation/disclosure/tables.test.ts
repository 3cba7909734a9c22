import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	POLICIES,
	type Policy,
	protectTable,
	type TwoWayTable,
} from "#app/evaluation/disclosure.ts";
import { Attacker, clueOf } from "./attacker.ts";

const someCount = fc.oneof(
	{ weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
	{ weight: 4, arbitrary: fc.integer({ min: 8, max: 60 }) },
	{ weight: 1, arbitrary: fc.constant(0) },
);
const names = (letter: string, size: number) =>
	Array.from({ length: size }, (_, at) => `${letter}${at}`);

const someTable = (count: fc.Arbitrary<number>) =>
	fc
		.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
		.chain(([height, width]) =>
			fc.record({
				rows: fc.constant(names("r", height)),
				columns: fc.constant(names("c", width)),
				counts: fc.array(fc.array(count, { minLength: width, maxLength: width }), {
					minLength: height,
					maxLength: height,
				}),
			}),
		);

/** Every cell with its true count; totals under names of their own. */
function cellsOf(table: TwoWayTable, policy: Policy) {
	const { cells, rowTotals, columnTotals, total } = protectTable(table, policy);
	const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);
	const inner = table.rows.flatMap((row, at) =>
		table.columns.map((column, place) => ({
			...{ id: `${row} ${column}`, count: table.counts[at]![place]! },
			cell: cells[at]![place]!,
		})),
	);
	const totals = [
		...table.rows.map((row, at) => ({
			...{ id: row, count: sum(table.counts[at]!), cell: rowTotals[at]! },
		})),
		...table.columns.map((column, place) => ({
			...{ id: column, count: sum(table.counts.map((row) => row[place]!)) },
			cell: columnTotals[place]!,
		})),
		{ id: "all", count: sum(table.counts.flat()), cell: total },
	];
	return { inner, totals };
}

function attack(table: TwoWayTable, policy: Policy) {
	const { inner, totals } = cellsOf(table, policy);
	const printed = policy.totals === "true" ? [...inner, ...totals] : inner;
	const attacker = new Attacker();
	for (const { id, cell } of printed) attacker.learn(id, clueOf(cell.cell, policy.roundedTo));
	for (const row of table.rows)
		attacker.sum(
			row,
			table.columns.map((one) => `${row} ${one}`),
		);
	for (const column of table.columns)
		attacker.sum(
			column,
			table.rows.map((one) => `${one} ${column}`),
		);
	attacker.sum("all", table.rows);
	attacker.sum("all", table.columns);
	return printed
		.filter(({ cell }) => cell.cell === "[c]")
		.map(({ id, count }) => ({ id, count, range: attacker.rangeOf(id) }));
}

for (const audience of ["agreement", "public"] as const) {
	const policy = POLICIES[audience];
	describe(`tables up to 8 by 8 for ${audience}`, () => {
		test("no hidden cell is known within the threshold, by another solver", () => {
			let attacked = 0;
			const property = fc.property(someTable(someCount), (table) => {
				for (const { count, range } of attack(table, policy)) {
					attacked++;
					expect(range[1] - range[0]).toBeGreaterThanOrEqual(policy.smallestShown);
					expect(range[0]).toBeLessThanOrEqual(count);
					expect(range[1]).toBeGreaterThanOrEqual(count);
				}
			});
			fc.assert(property, { numRuns: 30, seed: 6 });
			expect(attacked).toBeGreaterThan(100);
		});

		test("every small count is hidden, and nothing where there is none", () => {
			const tables = fc.oneof(
				someTable(someCount),
				someTable(fc.oneof(fc.constant(0), fc.integer({ min: 8, max: 60 }))),
			);
			const property = fc.property(tables, (table) => {
				const { inner, totals } = cellsOf(table, policy);
				const isSmall = (count: number) => count > 0 && count < policy.smallestShown;
				for (const { count, cell } of inner) if (isSmall(count)) expect(cell.cell).toBe("[c]");
				if (inner.some(({ count }) => isSmall(count))) return;
				for (const { cell } of [...inner, ...totals]) expect(cell.cell).not.toBe("[c]");
			});
			fc.assert(property, { numRuns: 300, seed: 6 });
		});

		test("the order of rows and columns decides nothing", () => {
			const property = fc.property(someTable(someCount), (table) => {
				const turned = {
					rows: table.rows.toReversed(),
					columns: table.columns.toReversed(),
					counts: table.counts.toReversed().map((row) => row.toReversed()),
				};
				const [one, other] = [table, turned].map((some) => protectTable(some, policy));
				expect(other!.cells.toReversed().map((row) => row.toReversed())).toEqual(one!.cells);
				expect(other!.rowTotals.toReversed()).toEqual(one!.rowTotals);
			});
			fc.assert(property, { numRuns: 100, seed: 6 });
		});
	});
}

test("totals for everybody add up what is shown", () => {
	const property = fc.property(someTable(someCount), (table) => {
		const { cells, rowTotals } = protectTable(table, POLICIES.public);
		cells.forEach((row, at) => {
			const shown = row.flatMap(({ cell }) => (typeof cell === "number" ? [cell] : []));
			const sum = shown.reduce((one, other) => one + other, 0);
			const isHidden = sum === 0 && row.some(({ cell }) => cell === "[c]");
			expect(rowTotals[at]!.cell).toBe(isHidden ? "[c]" : sum);
		});
	});
	fc.assert(property, { numRuns: 100, seed: 6 });
});
