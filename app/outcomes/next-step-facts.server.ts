import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { Destination } from "./destinations.ts";
import type { StepFact } from "./next-step-counts.ts";
import { listEndedPlaces, listStepFacts, listSteps } from "./outcome-queries.server.ts";

const AT_ONCE = 500;

/** Everybody whose time in one of the classes has ended, for counts alone. */
export async function loadNextStepFacts(db: Db, courseIds: readonly string[]): Promise<StepFact[]> {
	if (courseIds.length === 0) return [];
	const places = await listEndedPlaces(db, courseIds);
	const steps = new Map<string, Awaited<ReturnType<typeof listSteps>>>();
	for (let at = 0; at < places.length; at += AT_ONCE) {
		const ids = places.slice(at, at + AT_ONCE).map(({ id }) => id);
		const rows = Map.groupBy(await listSteps(db, ids), (row) => row.enrolment_id);
		for (const [id, own] of rows) steps.set(id, own);
	}
	return places.map(({ id, learner_id, ended_on }) => {
		const said = (kind: "planned" | "actual") =>
			steps.get(id)?.find((step) => step.kind === kind)?.destination ?? null;
		const known = { planned: said("planned"), actual: said("actual") };
		return { learnerId: learner_id, endedOn: ended_on, ...known };
	});
}

export type SaidStep = {
	kind: "planned" | "actual";
	destination: Destination;
	learnedOn: LocalDate;
};

/** All that was ever said, by enrolment; the last word comes first. */
export async function loadSaidSteps(
	db: Db,
	courseIds: readonly string[],
): Promise<Map<string, SaidStep[]>> {
	const said = new Map<string, SaidStep[]>();
	for (let at = 0; at < courseIds.length; at += AT_ONCE) {
		const rows = await listStepFacts(db, courseIds.slice(at, at + AT_ONCE));
		for (const { id, kind, destination, learned_on } of rows) {
			const hers = said.get(id) ?? [];
			hers.push({ kind, destination, learnedOn: learned_on });
			said.set(id, hers);
		}
	}
	return said;
}
