import type { Instant, LocalDate } from "../columns.ts";

export interface PilotTable {
	id: string;
	slug: string;
	name: string;
	summary: string;
	strand: "greater-support" | "workplace" | "coming-together" | "community-based";
	fund:
		| "esol-plus"
		| "london-family-fund"
		| "integration-areas"
		| "controlling-migration-fund"
		| "other";
	starts_on: LocalDate;
	ends_on: LocalDate;
}

export interface PilotAreaTable {
	pilot_id: string;
	area_id: string;
}

/** What was published, as it was published: written once, never changed. */
export interface ReleaseTable {
	id: string;
	pilot_id: string;
	/** Last day the figures cover. */
	period_end: LocalDate;
	/** `PublishedReport` as JSON. */
	body: string;
	/** SHA-256 of `body`, hexadecimal. */
	body_hash: string;
	published_at: Instant;
	published_by: string;
}
