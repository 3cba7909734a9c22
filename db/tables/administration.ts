import type { Instant } from "../columns.ts";

/** A borough that lies in a wider area. */
export interface AreaPartTable {
	area_id: string;
	part_id: string;
}

/** An entry of a code list that is offered no more; what names it already keeps it. */
export interface RetiredCodeTable {
	list: string;
	code: string;
	retired_at: Instant;
	retired_by: string;
}
