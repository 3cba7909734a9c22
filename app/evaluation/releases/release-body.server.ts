import { createHash } from "node:crypto";
import type { ReleaseTable } from "#db/tables/pilots.ts";
import type { Report, Subject } from "../report-model.ts";
import { reportOfFirst } from "./first-format.ts";
import type { FirstView } from "./first-view.ts";

type Row = Pick<
	ReleaseTable,
	"id" | "format" | "body" | "body_hash" | "period_from" | "period_until"
>;

/** Exactly what went out; what was touched since is not shown at all. */
export function readReport(row: Row): Report {
	if (hashOf(row.body) !== row.body_hash)
		throw new Error(`Release ${row.id} is not what was published`);
	// The hash says that it is ours, word for word.
	if (row.format === 2) {
		const report: Report = JSON.parse(row.body);
		return report;
	}
	const view: FirstView = JSON.parse(row.body);
	return reportOfFirst(view, { from: row.period_from, until: row.period_until }, row.body_hash);
}

export function writeReport(report: Report): { body: string; body_hash: string } {
	const body = JSON.stringify(report);
	return { body, body_hash: hashOf(body) };
}

/** Of what a release is, without its numbers; those of the first format say it in their body. */
export function readSubject(about: string): Subject {
	const subject: Subject = JSON.parse(about);
	return subject;
}

/**
 * What is published of the true numbers' hash: a bare one could be found by trying, since few
 * numbers are missing. With the salt, which stays here, it proves later what they were.
 */
export function sealOf(salt: string, dataHash: string): string {
	return hashOf(`${salt} ${dataHash}`);
}

export function hashOf(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
