import { WITHDRAWAL_REASONS } from "#app/enrolments/changes.ts";
import { Drafting } from "../drafting.ts";
import { type Namer, namesFor } from "../quantity-ids.ts";
import type { DraftCell, QuantityId, RowDraft, SectionDraft } from "../report-draft.ts";
import type { Label } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { armTables } from "./flow-arms.ts";
import {
	LOSSES,
	type LossId,
	lossLabel,
	STAGES,
	type StageId,
	type Standing,
	standingOf,
} from "./flow-stages.ts";
import { column, words } from "./words.ts";

/** One column: everybody, or an arm. */
type Lane = { id: string; label: Label; names: Namer; standing: Standings };

/** How many stand at each stage, by why they come no further. */
type Standings = ReadonlyMap<StageId, ReadonlyMap<Standing["loss"], number>>;

/** From asking to what came after, with the reasons for loss at every arrow. */
export function flowSection(facts: SubjectFacts): SectionDraft {
	const drafting = new Drafting();
	const lanes = lanesOf(facts);
	const title = words("sections:flow.title");
	const rows = STAGES.flatMap(({ id, label }, at): RowDraft[] => [
		{ id, label, cells: lanes.map((lane) => stageCell(drafting, lane, at)) },
		...lossRows(drafting, lanes, id),
	]);
	for (const lane of lanes) for (const [at] of STAGES.entries()) relate(drafting, lane, at);
	return {
		id: "flow",
		headlines: [],
		tables: [
			{
				...{ id: "flow", title, rowHeader: words("sections:flow.step"), rows },
				columns: lanes.map(({ id, label }) => ({ id, label, unit: "count" })),
				chart: { kind: "flow", title, columns: lanes.map(({ id }) => id) },
				notes: [words("sections:flow.note"), words("sections:flow.halfNote")],
			},
			...armTables(facts, drafting),
		],
		notes: [],
		...drafting.drafted(),
	};
}

function lanesOf(facts: SubjectFacts): Lane[] {
	const { courses, period, subject } = facts;
	const standing = new Map<StageId, Map<Standing["loss"], number>>();
	for (const course of courses) {
		for (const enrolment of course.enrolments)
			add(standing, standingOf(enrolment, course, period.until));
	}
	const names = namesFor(subject, period.until);
	return [
		{ id: "all", label: column("all", "sections:flow.places", "count").label, names, standing },
	];
}

function add(
	standing: Map<StageId, Map<Standing["loss"], number>>,
	{ stage, loss }: Standing,
): void {
	const here = standing.get(stage) ?? new Map<Standing["loss"], number>();
	here.set(loss, (here.get(loss) ?? 0) + 1);
	standing.set(stage, here);
}

function stageCell(drafting: Drafting, lane: Lane, at: number): DraftCell {
	return drafting.count(stageId(lane, at), countAt(lane, at));
}

function stageId({ names }: Lane, at: number): QuantityId {
	return names(STAGES[at]!.measure);
}

/** Who came at least so far. */
function countAt({ standing }: Lane, at: number): number {
	const further = STAGES.slice(at).flatMap(({ id }) => [...(standing.get(id)?.values() ?? [])]);
	return further.reduce((sum, count) => sum + count, 0);
}

const ALL_LOSSES: readonly LossId[] = [
	...Object.keys(LOSSES).filter(isLoss),
	...WITHDRAWAL_REASONS.map((reason) => `reason-${reason}` as const),
];

function isLoss(id: string): id is keyof typeof LOSSES {
	return Object.hasOwn(LOSSES, id);
}

function lossRows(drafting: Drafting, lanes: readonly Lane[], stage: StageId): RowDraft[] {
	return lossesAt(lanes, stage).map(
		(loss): RowDraft => ({
			id: `loss-${stage}-${loss}`,
			label: lossLabel(loss),
			cells: lanes.map((lane) =>
				drafting.count(lossId(lane, stage, loss), countLost(lane, stage, loss)),
			),
		}),
	);
}

/** Those that somebody had, in any lane. */
function lossesAt(lanes: readonly Lane[], stage: StageId): LossId[] {
	return ALL_LOSSES.filter((loss) => lanes.some((lane) => countLost(lane, stage, loss) > 0));
}

function lossId({ names }: Lane, stage: StageId, loss: LossId): QuantityId {
	return names(`lost-${stage}`, `loss:${loss}`);
}

function countLost({ standing }: Lane, stage: StageId, loss: LossId): number {
	return standing.get(stage)?.get(loss) ?? 0;
}

/** Who stands at a stage goes on or is lost there. */
function relate(drafting: Drafting, lane: Lane, at: number): void {
	const { id } = STAGES[at]!;
	const lost = lossesAt([lane], id).map((loss) => lossId(lane, id, loss));
	const next = at + 1 < STAGES.length ? [stageId(lane, at + 1)] : [];
	if (lost.length > 0) drafting.sum(stageId(lane, at), [...next, ...lost]);
}
