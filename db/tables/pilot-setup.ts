import type { Instant, LocalDate } from "../columns.ts";

/** Takes part: only classes of these can be in the pilot. */
export interface PilotProviderTable {
	pilot_id: string;
	provider_id: string;
}

export interface BudgetLineTable {
	pilot_id: string;
	/** Who spends it. */
	provider_id: string;
	/** Last day of a quarter of the year. */
	quarter_end: LocalDate;
	kind: "teaching" | "creche" | "venue" | "materials" | "travel" | "outreach" | "other";
	planned_pence: number;
	/** Null is not said yet. */
	spent_pence: number | null;
}

/** What shall be reached from the beginning to the end of the quarter. */
export interface PilotTargetTable {
	pilot_id: string;
	/** Of `app/evaluation/indicators.ts`. */
	indicator: string;
	quarter_end: LocalDate;
	/** In the unit of the indicator: shares between 0 and 1, money in pence. */
	value: number;
}

export interface LogicBoxTable {
	id: string;
	pilot_id: string;
	/** The column it stands in. */
	stage: "inputs" | "activities" | "outputs" | "outcomes" | "impact";
	position: number;
	/** English, the evaluator's own. */
	words: string;
}

export interface LogicBoxIndicatorTable {
	box_id: string;
	indicator: string;
}

export interface LogicArrowTable {
	from_id: string;
	to_id: string;
}

/** Append-only, held by a trigger: the highest version holds. */
export interface PilotDesignTable {
	id: string;
	pilot_id: string;
	version: number;
	design: "before-after" | "waiting-list" | "matched";
	said_by: string;
	said_at: Instant;
}

/** The primary outcomes of that design. */
export interface PilotDesignOutcomeTable {
	design_id: string;
	indicator: string;
}
