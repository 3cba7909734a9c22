import { type Owner, PERSON_TABLES } from "#app/links/person-tables.ts";
import type { Schema } from "#db/schema.ts";
import type { AuditEntryTable } from "#db/tables/audit.ts";

/** One row that was written. */
export type Written = {
	table: keyof Schema;
	act: Extract<AuditEntryTable["act"], "added" | "changed" | "removed">;
	about: string;
	/** Whose row it is, by a column of its own. */
	owner: string | null;
	fields: readonly string[];
};

/** What a part of the program told itself. */
export type Told = { kind: string; learnerId: string | null };

/** What one transaction wrote of learners, to be told before it ends. */
export class Tally {
	readonly written: Written[] = [];
	readonly told: Told[] = [];
}

export type HerTable = { table: keyof Schema; column: string; of: Owner; about: string };

/** Tables with no id of their own are told by the row they hang on. */
const ABOUT: Partial<Record<keyof Schema, string>> = {
	learner_reference: "learner_id",
	language_background: "learner_id",
	skill_result: "assessment_id",
	criterion_result: "assessment_id",
	private_link_enrolment: "link_id",
	quote_choice: "quote_id",
	plan_agreement: "plan_id",
	pilot_arm: "learner_id",
	// Of a register so many marks change at once; which lesson it was is asked first.
	mark: "lesson_id",
};

/** Finer histories of what another row of the same transaction tells already. */
const TOLD_BY_OTHERS = new Set<string>(["mark_revision", "enrolment_event"]);

const TABLES = new Map<string, HerTable>(
	PERSON_TABLES.filter(({ table }) => !TOLD_BY_OTHERS.has(table)).map((spec) => {
		const { table, column, of } = spec;
		// What is sealed is told by whose it is.
		return [table, { table, column, of, about: spec.sealed ? column : (ABOUT[table] ?? "id") }];
	}),
);

/** Null for a table that is about nobody. */
export function herTable(table: string): HerTable | null {
	return TABLES.get(table) ?? null;
}

/** Copies to search by, clocks and counters of the program itself. */
const OWN_ACCOUNT =
	/_(folded|digits)$|^(changed|updated|claimed|sent|failed)_(at|by)$|^(version|tries|problem|key_id)$/;

/** The columns that say something to who reads the audit. */
export function tellingFields(columns: readonly string[]): string[] {
	return columns.filter((column) => !OWN_ACCOUNT.test(column));
}
