/**
 * How long it takes to protect a report over 2,000 classes with six counts each, their totals, areas and
 * levels: `node bench/disclosure.ts [classes]`.
 */
import { protectRelease, type Release } from "#app/evaluation/disclosure.ts";
import type {
	DraftCell,
	Quantity,
	Relation,
	ReportDraft,
	RowDraft,
	TableDraft,
} from "#app/evaluation/report-draft.ts";

const DAYS = ["2026-03-31", "2026-06-30"] as const;
const MEASURES = ["starts", "completers", "achievers", "withdrawn", "marks", "attended"] as const;
const AREAS = 40;
const LEVELS = 6;

type Counts = Record<(typeof MEASURES)[number], number>;

/** The same numbers each time. */
function numbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

function classesOf(
	size: number,
	grown: number,
): { name: string; area: number; level: number; counts: Counts }[] {
	const next = numbers(7);
	return Array.from({ length: size }, (_, at) => {
		const full = 4 + Math.floor(next() * 16);
		const starts = Math.round(full * grown);
		const withdrawn = Math.floor(next() * 0.4 * starts);
		const completers = starts - withdrawn;
		const achievers = Math.floor(completers * (0.5 + next() / 2));
		const marks = starts * 30;
		const attended = Math.floor(marks * (0.6 + next() * 0.3));
		return {
			...{ name: `course:${at}`, area: at % AREAS, level: Math.floor(next() * LEVELS) },
			counts: { starts, completers, achievers, withdrawn, marks, attended },
		};
	});
}

function draftOf(size: number, day: string, grown: number): ReportDraft {
	const classes = classesOf(size, grown);
	const quantities: Quantity[] = [];
	const relations: Relation[] = [];
	const groups = [
		...classes.map((one) => ({ name: one.name, members: [one] })),
		...Array.from({ length: AREAS }, (_, area) => ({
			name: `area:${area}`,
			members: classes.filter((one) => one.area === area),
		})),
		...Array.from({ length: LEVELS }, (_, level) => ({
			name: `level:${level}`,
			members: classes.filter((one) => one.level === level),
		})),
		{ name: "subject:all", members: classes },
	].filter(({ members }) => members.length > 0);
	const idOf = (measure: string, name: string) => `${measure}|${name}|${day}`;
	for (const { name, members } of groups) {
		for (const measure of MEASURES) {
			const count = members.reduce((sum, one) => sum + one.counts[measure], 0);
			const isThings = measure === "marks" || measure === "attended";
			quantities.push({
				id: idOf(measure, name),
				count,
				...(isThings && { of: "things" as const }),
			});
		}
		relations.push({
			total: idOf("starts", name),
			parts: [idOf("completers", name), idOf("withdrawn", name)],
		});
	}
	for (const measure of MEASURES) {
		for (const { name, members } of groups.slice(classes.length)) {
			relations.push({
				total: idOf(measure, name),
				parts: members.map((one) => idOf(measure, one.name)),
			});
		}
		for (const kind of ["area", "level"]) {
			const parts = groups
				.filter(({ name }) => name.startsWith(kind))
				.map(({ name }) => idOf(measure, name));
			relations.push({ total: idOf(measure, "subject:all"), parts });
		}
	}
	const cellsOf = (name: string): DraftCell[] => [
		...(["starts", "completers", "achievers", "withdrawn"] as const).map(
			(measure): DraftCell => ({ kind: "count", of: idOf(measure, name) }),
		),
		{ kind: "share", part: idOf("completers", name), whole: idOf("starts", name) },
		{ kind: "share", part: idOf("achievers", name), whole: idOf("completers", name) },
		{
			kind: "share",
			part: idOf("attended", name),
			whole: idOf("marks", name),
			people: idOf("starts", name),
		},
	];
	const rowOf = (name: string): RowDraft => ({ id: name, label: { name }, cells: cellsOf(name) });
	const table = (kind: string): TableDraft => {
		const rows = groups.filter(({ name }) => name.startsWith(kind)).map(({ name }) => rowOf(name));
		const total = cellsOf("subject:all").map((cell, at): DraftCell => {
			if (cell.kind !== "count") return cell;
			const parts = rows.flatMap(({ cells }) => {
				const one = cells[at]!;
				return one.kind === "count" ? [one.of] : [];
			});
			return { kind: "total", of: cell.of, parts };
		});
		return {
			...{
				id: kind,
				title: { name: kind },
				rowHeader: { name: kind },
				columns: [],
				chart: null,
				notes: [],
			},
			rows: [...rows, { id: "total", label: { name: "total" }, cells: total, isTotal: true }],
		};
	};
	return {
		subject: { slug: "all", name: "all", pilots: [] },
		period: { from: "2026-01-01", until: day },
		sections: [
			{
				...{ id: "flow", notes: [], quantities: [], relations: [] },
				headlines: [
					{ indicator: "retention", cell: cellsOf("subject:all")[4]!, completeness: null },
				],
				tables: ["course", "area", "level"].map(table),
			},
		],
		quantities,
		relations,
	};
}

const size = Number(process.argv[2] ?? 2000);
for (const audience of ["agreement", "public"] as const) {
	const earlier: Release[] = [];
	for (const [at, day] of DAYS.entries()) {
		const draft = draftOf(size, day, at === 0 ? 0.7 : 1);
		const start = performance.now();
		const answer = protectRelease(draft, audience, earlier);
		const time = Math.round(performance.now() - start);
		if (!answer.ok)
			throw new Error(`${answer.refusal.reason} ${answer.refusal.names.slice(0, 9).join()}`);
		earlier.push(answer.release);
		const of = (told: string) =>
			answer.release.quantities.filter((one) => one.told === told).length;
		const hidden = `${of("small")} small, ${of("few-people")} of few, ${of("complement")} complements`;
		console.log(
			`${audience}, ${earlier.length - 1} earlier: ${time} ms, ${hidden} of ${answer.release.quantities.length}`,
		);
	}
}
