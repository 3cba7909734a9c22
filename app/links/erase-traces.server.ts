import { readPhone } from "#app/enrolments/phone.ts";
import { fold } from "#app/i18n/fold.ts";
import { foldEmail } from "#app/people/emails.ts";
import type { Db } from "#db/open.ts";
import { deleteRows } from "./erase-queries.server.ts";
import {
	deleteLettersTo,
	deleteLostLinks,
	emptyWalkIns,
	LESSON_WORDS,
	listLessonWords,
	replaceLessonWords,
} from "./erase-traces-queries.server.ts";
import { withoutNames } from "./name-in-words.ts";
import type { FoundRows } from "./person-data.server.ts";

/**
 * What tells of her without a key to her: letters by her address, what she typed to be
 * sent her link, names at the door, and her name in what staff wrote about a lesson.
 *
 * @param scope a provider where others keep her record, else null
 */
export async function eraseTraces(
	trx: Db,
	found: readonly FoundRows[],
	scope: { providerId: string | null },
): Promise<void> {
	const { contacts, names, courseIds, results } = tracesOf(found);
	await deleteRows(trx, { table: "submission_key", column: "result_id", ids: results });
	await deleteLettersTo(trx, contacts, scope);
	if (scope.providerId === null) await deleteLostLinks(trx, contacts.map(asTyped));
	await emptyWalkIns(trx, courseIds, names.map(fold));
	if (courseIds.length === 0) return;
	for (const where of LESSON_WORDS) {
		for (const row of await listLessonWords(trx, where, courseIds)) {
			const words = withoutNames(row.words, names);
			if (words !== row.words) await replaceLessonWords(trx, where, { ...row, words });
		}
	}
}

function tracesOf(found: readonly FoundRows[]) {
	const words = (table: string, ...columns: string[]) => [
		...new Set(columns.flatMap((column) => wordsIn(found, table, column))),
	];
	return {
		contacts: [
			...words("learner", "email", "phone"),
			...words("contact_change", "old_email", "old_phone"),
			...words("unproven_contact", "contact"),
		],
		names: [...words("learner", "preferred_name", "full_name"), ...words("walk_in", "name")].filter(
			(name) => name !== "—",
		),
		courseIds: words("enrolment", "course_id"),
		results: [...words("enrolment", "id"), ...words("assessment", "id")],
	};
}

function wordsIn(found: readonly FoundRows[], table: string, column: string): string[] {
	const rows = found.find(({ spec }) => spec.table === table)?.rows ?? [];
	return rows.flatMap((row) => {
		const word = row[column];
		return typeof word === "string" && word !== "" ? [word] : [];
	});
}

/** As a form that was lost keeps it. */
function asTyped(contact: string): string {
	return contact.includes("@") ? foldEmail(contact) : (readPhone(contact) ?? contact);
}
