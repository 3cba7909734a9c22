import { londonDate, toInstant } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { type Actor, signed } from "./actor.ts";
import { listByEnrolment, listSeenSince } from "./audit-queries.server.ts";
import { type Note, note } from "./note.server.ts";
import { providersFor } from "./providers-for.server.ts";
import type { Read, Seen } from "./seen.server.ts";
import { type AnswerText, isShown } from "./shown.ts";

/**
 * Who is asked "who saw her?" wants people and days, not a line for each time a register is opened
 * anew: one entry a day for each learner and page, and another where the page showed more of her.
 */
export async function writeSeen(
	db: Db,
	{ seen, answer }: { seen: Seen; answer: AnswerText },
	actor: Actor,
): Promise<void> {
	const { person, page, now } = actor;
	const read = await shownOf(db, seen, answer);
	if (!person || read.size === 0) return;
	const ids = [...read.keys()];
	const since = toInstant(londonDate(now), "00:00");
	const rows = await listSeenSince(db, { by: person.id, page, since }, ids);
	const known = Map.groupBy(rows, ({ learner_ref }) => learner_ref ?? "");
	const fresh = ids.filter((id) => {
		const before = new Set((known.get(id) ?? []).flatMap(({ fields }) => fields.split(",")));
		return [...(read.get(id) ?? [])].some((field) => !before.has(field));
	});
	if (fresh.length === 0) return;
	const providers = await providersFor(db, person, fresh);
	const notes = fresh.flatMap((id) =>
		(providers.get(id) ?? [null]).map(
			(providerId): Note => ({
				...signed(actor, providerId),
				...{ act: "read", kind: "learner", about: id, learnerId: id },
				...(providerId && { providerId }),
				fields: [...(read.get(id) ?? [])].sort(),
			}),
		),
	);
	await db.transaction().execute((trx) => note(trx, notes, now));
}

/** Rows known by a place in a class are hers whose place it is. */
async function shownOf(db: Db, { learners, enrolments }: Seen, answer: AnswerText) {
	const shown = fieldsIn(learners, answer);
	const placed = fieldsIn(enrolments, answer);
	for (const { id, owner } of await listByEnrolment(db, [...placed.keys()])) {
		shown.set(owner, new Set([...(shown.get(owner) ?? []), ...(placed.get(id) ?? [])]));
	}
	return shown;
}

function fieldsIn(read: Read, answer: AnswerText): Map<string, Set<string>> {
	const shown = new Map<string, Set<string>>();
	for (const [id, hers] of read) {
		const fields = [...hers].flatMap(([field, words]) =>
			isShown(field, words, answer) ? [field] : [],
		);
		if (fields.length > 0) shown.set(id, new Set(fields));
	}
	return shown;
}
