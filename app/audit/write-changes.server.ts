import type { Owner } from "#app/links/person-tables.ts";
import type { Db } from "#db/open.ts";
import { type Actor, signed } from "./actor.ts";
import { OWNERS_OF } from "./audit-queries.server.ts";
import { type Note, note } from "./note.server.ts";
import { providersFor } from "./providers-for.server.ts";
import { herTable, type Tally, type Written } from "./tally.ts";

/** One entry for each learner, table and act of the transaction that ends now. */
export async function writeChanges(trx: Db, tally: Tally, actor: Actor): Promise<void> {
	const written = tally.written.splice(0);
	if (written.length === 0) return;
	const learnerOf = await learnersOf(trx, written);
	const groups = Map.groupBy(written, (one) =>
		[one.table, one.act, learnerOf.get(one) ?? ""].join(" "),
	);
	const told = new Set(tally.told.map(({ kind, learnerId }) => `${kind} ${learnerId}`));
	const learners = [...new Set(learnerOf.values())];
	const providers = await providersFor(trx, actor.person, learners);
	const notes = [...groups.values()].flatMap((rows): Note[] => {
		const [{ table, act, about }] = [rows[0]!];
		const learnerId = learnerOf.get(rows[0]!);
		if (told.has(`${table} ${learnerId ?? null}`)) return [];
		const fields = [...new Set(rows.flatMap((row) => row.fields))];
		// A clock of the program: a letter that was tried again.
		if (act === "changed" && fields.length === 0) return [];
		const providerId = providers.get(learnerId ?? "")?.[0] ?? null;
		return [
			{
				...signed(actor, providerId),
				...{ act, kind: table, about, fields },
				...(learnerId && { learnerId }),
				...(providerId && { providerId }),
			},
		];
	});
	await note(trx, notes, actor.now);
}

type Step = { of: Owner; id: string };

/** Row by row whose it is, found step by step: a review's target, its plan, her. */
async function learnersOf(trx: Db, written: readonly Written[]): Promise<Map<Written, string>> {
	let open = new Map<Written, Step>();
	for (const row of written) {
		const table = herTable(row.table);
		if (table && row.owner !== null) open.set(row, { of: table.of, id: row.owner });
	}
	const found = new Map<Written, string>();
	while (open.size > 0) {
		const next = new Map<Written, Step>();
		for (const [of, rows] of Map.groupBy(open, ([, step]) => step.of)) {
			const owners = of === "learner" ? null : await ownersOf(trx, of, rows);
			for (const [row, { id }] of rows) {
				if (of === "learner") found.set(row, id);
				const owner = owners?.get(id);
				if (owner && of !== "learner") next.set(row, { of: OWNERS_OF[of].next, id: owner });
			}
		}
		open = next;
	}
	return found;
}

async function ownersOf(
	trx: Db,
	of: Exclude<Owner, "learner">,
	rows: readonly (readonly [Written, Step])[],
): Promise<Map<string, string>> {
	const ids = [...new Set(rows.map(([, { id }]) => id))];
	const owned = await OWNERS_OF[of].list(trx, ids);
	return new Map(owned.map(({ id, owner }) => [id, owner]));
}
