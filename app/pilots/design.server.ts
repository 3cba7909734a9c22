import type { Person } from "#app/access/person.ts";
import { versionOf } from "#app/courses/all-facts.server.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { firstEndAnswer } from "#app/surveys/pilot-answers.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { type EndlineOpening, endlineOpening, isOpened } from "./design.ts";
import type { DesignFacts } from "./design-form.ts";
import { insertDesign, listClassDates } from "./design-queries.server.ts";
import { openPilot } from "./pilots.server.ts";
import { onPilot, type Saved } from "./saving.server.ts";
import { loadSetup, type SaidDesign } from "./setup.server.ts";

export type OpenDesign = Awaited<ReturnType<typeof openDesign>>;

/** What was said of the design, the last first, and whether it can still be said otherwise. */
export async function openDesign(db: Db, slug: string, now: Date) {
	const pilot = await openPilot(db, slug);
	const { designs } = await loadSetup(db, pilot.id);
	const opening = await openingOf(db, pilot.id);
	const last = designs.at(-1) ?? null;
	return {
		...{ pilot, history: designs.toReversed(), opening, facts: last && factsOf(last) },
		seen: last ? versionOf(factsOf(last)) : "",
		isFixed: isOpened(opening, londonDate(now)),
	};
}

/** The design that holds for a pilot; null while nobody has said it. */
export async function designOf(db: Db, pilotId: string): Promise<SaidDesign | null> {
	return (await loadSetup(db, pilotId)).designs.at(-1) ?? null;
}

/** Refused from the day on which somebody could know how the pilot ends. */
export function sayDesign(
	db: Db,
	person: Person,
	slug: string,
	{ facts, seen }: { facts: DesignFacts; seen: string },
	now: Date,
): Promise<Saved<DesignFacts>> {
	return onPilot(db, person, slug, async (trx, pilot): Promise<Saved<DesignFacts>> => {
		const last = (await loadSetup(trx, pilot.id)).designs.at(-1);
		if (last && isSame(factsOf(last), facts)) return { ok: true };
		if (isOpened(await openingOf(trx, pilot.id), londonDate(now))) {
			return { ok: false, errors: { design: "pilots:errors.opened" } };
		}
		const version = last?.version ?? 0;
		if (last && seen !== versionOf(factsOf(last))) return { ok: false, now: factsOf(last) };
		const said = { said_by: person.id, said_at: now.toISOString() };
		const row = { id: newId(), pilot_id: pilot.id, version: version + 1, design: facts.kind };
		await insertDesign(trx, { ...row, ...said }, facts.outcomes);
		return { ok: true };
	});
}

async function openingOf(db: Db, pilotId: string): Promise<EndlineOpening | null> {
	return endlineOpening(await firstEndAnswer(db, pilotId), await listClassDates(db, pilotId));
}

function factsOf({ kind, outcomes }: DesignFacts): DesignFacts {
	return { kind, outcomes };
}

function isSame(one: DesignFacts, other: DesignFacts): boolean {
	return one.kind === other.kind && one.outcomes.join() === other.outcomes.join();
}
