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

/**
 * A report on its way to its readers: drafted by one person, published by another, fixed from the
 * draft on.
 */
export interface ReleaseTable {
	id: string;
	kind: "report" | "return";
	/** Slug of a pilot or of a group of pilots. */
	subject: string;
	/** Null for a group. */
	pilot_id: string | null;
	period_from: LocalDate;
	period_until: LocalDate;
	audience: "agreement" | "public";
	/** 1 is of the time before drafts: `FirstView` as JSON. 2 is `Report`. */
	format: 1 | 2;
	/** `Subject` as JSON, so that lists need not read the body; null in format 1. */
	about: string | null;
	body: string;
	/** SHA-256 of `body`, hexadecimal. */
	body_hash: string;
	/** Of the true numbers; never leaves without its salt. */
	data_hash: string;
	/** Null in format 1. */
	data_salt: string | null;
	/** Named quantities and relations behind the body, for the audit; never leaves. */
	trail: string | null;
	/** The release of the same subject and audience that came before. */
	previous_id: string | null;
	state: "draft" | "published" | "discarded" | "withdrawn";
	created_at: Instant;
	/** Null in format 1. */
	created_by: string | null;
	published_at: Instant | null;
	/** Somebody else than made the draft. */
	published_by: string | null;
	/** Of a draft that was sent back or taken away, and of what was withdrawn. */
	ended_at: Instant | null;
	ended_by: string | null;
	ended_why: string | null;
}
