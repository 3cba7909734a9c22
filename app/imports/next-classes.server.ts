import type { Db } from "#db/open.ts";
import { updateCourse } from "./class-queries.server.ts";
import { listReferences } from "./import-queries.server.ts";
import type { RowOutcome } from "./report.ts";
import type { Known } from "./resolve-names.server.ts";

/** A row, and the references of its class and of the one that leads on from it. */
export type Leading = { outcome: RowOutcome; reference: string; next: string | undefined };

/** When all rows are in: a class may lead to one that stands further down in the file. */
export async function linkNextClasses(
	db: Db,
	known: Known,
	rows: readonly Leading[],
	{ apply, now }: { apply: boolean; now: Date },
): Promise<RowOutcome[]> {
	if (rows.every(({ next }) => next === undefined)) return rows.map(({ outcome }) => outcome);
	const classes = new Map(
		(await listReferences(db, known.providerId)).map((one) => [one.reference, one] as const),
	);
	const good = rows.filter(({ outcome }) => outcome.action !== "wrong");
	const coming = new Set(good.map(({ reference }) => reference));
	const linked: RowOutcome[] = [];
	for (const { outcome, reference, next } of rows) {
		const [course, target] = [classes.get(reference), classes.get(next ?? "")];
		const isLed = next !== undefined && outcome.action !== "wrong";
		const isThere = course !== undefined && course.next_course_id === target?.id;
		if (!isLed || isThere) linked.push(outcome);
		else if (!target && !coming.has(next)) {
			linked.push(withWarning(outcome, known.columnOf("next_class"), next));
		} else {
			const change = { next_course_id: target?.id ?? null, updated_at: now.toISOString() };
			if (apply && course) await updateCourse(db, course.id, change);
			linked.push(withLink(outcome));
		}
	}
	return linked;
}

function withLink(outcome: RowOutcome): RowOutcome {
	if (outcome.action === "new") return outcome;
	return { ...outcome, action: "changed", changes: [...outcome.changes, "next_course_id"] };
}

/** The class it leads to stands in a row that is wrong. */
function withWarning(outcome: RowOutcome, column: string, value: string): RowOutcome {
	const warning = { line: outcome.row.line, column, code: "next-left-out", value } as const;
	return { ...outcome, warnings: [...outcome.warnings, warning] };
}
