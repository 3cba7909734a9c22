import {
	LEVELS,
	type Level,
	type LevelEnds,
	levelIndex,
	type Skill,
} from "#app/assessments/levels.ts";
import { levelLabel } from "../course-groups.ts";
import { type Drafting, FEW } from "../drafting.ts";
import { endsOf, firstStarts } from "../level-counts.ts";
import type { Namer } from "../quantity-ids.ts";
import type { QuantityId, RowDraft, TableDraft } from "../report-draft.ts";
import type { Label } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { words } from "./words.ts";

type Move = { from: Level; to: Level };

/** Of every learner assessed: all skills are in one history, which is read once for them. */
export function levelEndsOf({ courses, histories, period }: SubjectFacts): LevelEnds[] {
	const starts = firstStarts(courses.flatMap((course) => course.enrolments));
	return [...starts].flatMap(([learnerId, from]) => {
		const history = histories.get(learnerId);
		return history ? [endsOf(history, { from, until: period.until })] : [];
	});
}

const TITLES: Record<Skill, Label> = {
	speaking: words("sections:achievement.matrix.speaking"),
	listening: words("sections:achievement.matrix.listening"),
	reading: words("sections:achievement.matrix.reading"),
	writing: words("sections:achievement.matrix.writing"),
};

/** Start level by end level; null where nobody has both. */
export function levelMatrix(
	drafting: Drafting,
	names: Namer,
	ends: readonly LevelEnds[],
	skill: Skill,
): TableDraft | null {
	const moves = movesIn(ends, skill);
	if (moves.length === 0) return null;
	const starts = LEVELS.filter((level) => moves.some(({ from }) => from === level));
	const last = LEVELS.filter((level) => moves.some(({ to }) => to === level));
	const counting = { drafting, names, moves, skill };
	const rows =
		moves.length < FEW ? rowsOfFew(counting, starts, last) : rowsOfMany(counting, starts, last);
	return {
		...{ id: `matrix-${skill}`, title: TITLES[skill] },
		rowHeader: words("sections:achievement.start"),
		columns: [
			...last.map((level) => ({ id: level, label: levelLabel(level), unit: "count" as const })),
			{ id: "total", label: words("sections:total"), unit: "count" },
		],
		rows,
		chart: { kind: "matrix", title: TITLES[skill], columns: last },
		notes: [words("sections:achievement.matrixNote")],
	};
}

function rowsOfMany(
	counting: Counting,
	starts: readonly Level[],
	ends: readonly Level[],
): RowDraft[] {
	relateSums(counting, starts, ends);
	const rows = starts.map((from) => startRow(counting, from, ends));
	return [...rows, totalRow(counting, starts, ends)];
}

function rowsOfFew(
	{ drafting, names, moves, skill }: Counting,
	starts: readonly Level[],
	ends: readonly Level[],
): RowDraft[] {
	const both = drafting.people(names(`both-${skill}`), moves.length);
	const cellsOf = (some: readonly Move[]) => [
		...ends.map((to) => drafting.countOfFew(some.filter((move) => move.to === to).length, both)),
		drafting.countOfFew(some.length, both),
	];
	const rows = starts.map((from): RowDraft => {
		const here = moves.filter((move) => move.from === from);
		return { id: from, label: levelLabel(from), cells: cellsOf(here) };
	});
	const label = words("sections:total");
	return [...rows, { id: "total", label, isTotal: true, cells: cellsOf(moves) }];
}

/** The same ends as `levelsGainedIn` has, of learners who have both. */
function movesIn(ends: readonly LevelEnds[], skill: Skill): Move[] {
	return ends.flatMap(({ initial, latest }) => {
		const [from, to] = [initial[skill], latest[skill]];
		return from && to ? [{ from, to }] : [];
	});
}

type Counting = { drafting: Drafting; names: Namer; moves: readonly Move[]; skill: Skill };

function cellId({ names, skill }: Counting, from: Level, to: Level): QuantityId {
	return names(`moved-${skill}`, `from:${from}`, `to:${to}`);
}

function startRow(counting: Counting, from: Level, ends: readonly Level[]): RowDraft {
	const { drafting, names, moves, skill } = counting;
	const here = moves.filter((move) => move.from === from);
	const cells = ends.map((to) =>
		drafting.count(cellId(counting, from, to), here.filter((move) => move.to === to).length),
	);
	const of = drafting.people(names(`both-${skill}`, `from:${from}`), here.length);
	const parts = ends.map((to) => cellId(counting, from, to));
	drafting.sum(of, parts);
	return { id: from, label: levelLabel(from), cells: [...cells, { kind: "total", of, parts }] };
}

function totalRow(counting: Counting, starts: readonly Level[], ends: readonly Level[]): RowDraft {
	const { drafting, names, moves, skill } = counting;
	const columns = ends.map((to) => {
		const count = moves.filter((move) => move.to === to).length;
		const of = drafting.people(names(`both-${skill}`, `to:${to}`), count);
		const parts = starts.map((from) => cellId(counting, from, to));
		drafting.sum(of, parts);
		return { kind: "total" as const, of, parts };
	});
	const of = drafting.people(names(`both-${skill}`), moves.length);
	const parts = starts.map((from) => names(`both-${skill}`, `from:${from}`));
	drafting.sum(of, parts);
	const label = words("sections:total");
	return { id: "total", label, isTotal: true, cells: [...columns, { kind: "total", of, parts }] };
}

/** Who gained a level stands right of the diagonal: a reader can add those cells up. */
function relateSums(counting: Counting, starts: readonly Level[], ends: readonly Level[]): void {
	const { drafting, names, skill } = counting;
	const cells = (isIn: (gain: number) => boolean) =>
		starts.flatMap((from) =>
			ends
				.filter((to) => isIn(levelIndex(to) - levelIndex(from)))
				.map((to) => cellId(counting, from, to)),
		);
	const add = (measure: string, parts: readonly QuantityId[]) =>
		drafting.sum(names(`${measure}-${skill}`), parts);
	add(
		"not-gained",
		cells((gain) => gain <= 0),
	);
	add(
		"gained-one",
		cells((gain) => gain === 1),
	);
	add(
		"gained-more",
		cells((gain) => gain >= 2),
	);
}
