import { INDICATOR_IDS, isIndicator } from "#app/evaluation/indicators.ts";
import type { Db } from "#db/open.ts";
import type { BudgetLine } from "./budget.ts";
import { type Checklist, checklistOf } from "./checklist.ts";
import type { Design } from "./design.ts";
import type { LogicBox } from "./logic-model.ts";
import type { Pilot } from "./pilots.server.ts";
import { openClasses } from "./pilots.server.ts";
import {
	listArrows,
	listBoxes,
	listBoxIndicators,
	listBudgetLines,
	listDesignOutcomes,
	listDesigns,
	listTakingPart,
	listTargets,
} from "./setup-queries.server.ts";
import type { Target } from "./targets.ts";

export type SaidDesign = Design & { id: string; version: number; saidBy: string };

/** What an evaluator said of one pilot. */
export type PilotSetup = {
	budget: readonly BudgetLine[];
	targets: readonly Target[];
	/** Column by column in their order. */
	boxes: readonly LogicBox[];
	/** The first first; the last one holds. */
	designs: readonly SaidDesign[];
};

/** Of each pilot, by its id. */
export async function loadSetups(
	db: Db,
	pilotIds: readonly string[],
): Promise<Map<string, PilotSetup>> {
	const budget = Map.groupBy(await listBudgetLines(db, pilotIds), (row) => row.pilot_id);
	const targets = Map.groupBy(await listTargets(db, pilotIds), (row) => row.pilot_id);
	const boxes = await boxesByPilot(db, pilotIds);
	const designs = await designsByPilot(db, pilotIds);
	return new Map(
		pilotIds.map((id) => [
			id,
			{
				budget: (budget.get(id) ?? []).map(lineOf),
				targets: (targets.get(id) ?? []).flatMap(targetOf),
				boxes: boxes.get(id) ?? [],
				designs: designs.get(id) ?? [],
			},
		]),
	);
}

export async function loadSetup(db: Db, pilotId: string): Promise<PilotSetup> {
	return (await loadSetups(db, [pilotId])).get(pilotId)!;
}

/** What is set up, and what is missing before a report can be signed. */
export async function openChecklist(db: Db, pilot: Pilot): Promise<Checklist> {
	const setup = await loadSetup(db, pilot.id);
	const providers = (await listTakingPart(db, pilot.id)).length;
	const classes = (await openClasses(db, pilot.id)).length;
	const counted = { areas: pilot.areas.length, providers, classes };
	return checklistOf({ ...setup, counted, design: setup.designs.at(-1) ?? null });
}

type LineRow = Awaited<ReturnType<typeof listBudgetLines>>[number];

function lineOf(row: LineRow): BudgetLine {
	return {
		providerId: row.provider_id,
		quarter: row.quarter_end,
		kind: row.kind,
		planned: row.planned_pence,
		spent: row.spent_pence,
	};
}

function targetOf(row: Awaited<ReturnType<typeof listTargets>>[number]): Target[] {
	const { indicator, quarter_end: quarter, value } = row;
	return isIndicator(indicator) ? [{ indicator, quarter, value }] : [];
}

async function boxesByPilot(db: Db, pilotIds: readonly string[]): Promise<Map<string, LogicBox[]>> {
	const indicators = Map.groupBy(await listBoxIndicators(db, pilotIds), (row) => row.box_id);
	const arrows = Map.groupBy(await listArrows(db, pilotIds), (row) => row.from_id);
	const byPilot = Map.groupBy(await listBoxes(db, pilotIds), (row) => row.pilot_id);
	const boxOf = ({ id, stage, words }: { id: string; stage: LogicBox["stage"]; words: string }) => {
		const own = new Set((indicators.get(id) ?? []).map(({ indicator }) => indicator));
		const leadsTo = (arrows.get(id) ?? []).map(({ to_id }) => to_id);
		return { id, stage, words, indicators: INDICATOR_IDS.filter((one) => own.has(one)), leadsTo };
	};
	return new Map([...byPilot].map(([pilotId, rows]) => [pilotId, rows.map(boxOf)]));
}

async function designsByPilot(
	db: Db,
	pilotIds: readonly string[],
): Promise<Map<string, SaidDesign[]>> {
	const outcomes = Map.groupBy(await listDesignOutcomes(db, pilotIds), (row) => row.design_id);
	const byPilot = Map.groupBy(await listDesigns(db, pilotIds), (row) => row.pilot_id);
	return new Map(
		[...byPilot].map(([pilotId, rows]) => [
			pilotId,
			rows.map(({ id, version, design: kind, said_at: saidAt, said_by_name: saidBy }) => {
				const own = new Set((outcomes.get(id) ?? []).map(({ indicator }) => indicator));
				return {
					id,
					version,
					kind,
					saidAt,
					saidBy,
					outcomes: INDICATOR_IDS.filter((one) => own.has(one)),
				};
			}),
		]),
	);
}
