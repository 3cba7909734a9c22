import type { Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import { versionOf } from "#app/courses/all-facts.server.ts";
import { renameCourses } from "#app/courses/renamed.server.ts";
import { notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import type { Saved } from "#app/pilots/saving.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { type AreaFacts, isOnMap, type NewArea } from "./area-form.ts";
import {
	countPilots,
	countVenues,
	deleteUnusedArea,
	insertArea,
	isFreeName,
	isThere,
	listAreas,
	listCoursesIn,
	listParts,
	replaceParts,
	updateArea,
} from "./area-queries.server.ts";
import { whileHolding } from "./holding.server.ts";

export type ListedArea = Awaited<ReturnType<typeof openAreas>>[number];

/** All of them by name, with what names each. */
export async function openAreas(db: Db) {
	const venues = new Map((await countVenues(db)).map((row) => [row.area_id, row.count]));
	const pilots = new Map((await countPilots(db)).map((row) => [row.area_id, row.count]));
	const parts = await listParts(db);
	return (await listAreas(db)).map(({ id, name, kind, integration }) => ({
		...{ id, name, kind },
		isIntegration: integration === 1,
		partIds: parts.filter((row) => row.area_id === id).map((row) => row.part_id),
		isPart: parts.some((row) => row.part_id === id),
		venues: Number(venues.get(id) ?? 0),
		pilots: Number(pilots.get(id) ?? 0),
	}));
}

export async function openArea(db: Db, areaId: string) {
	const areas = await openAreas(db);
	const area = areas.find(({ id }) => id === areaId);
	if (!area) throw notFound();
	const facts = factsOf(area);
	const choices = partChoices(areas);
	return { area: { ...area, isFree: isFree(area) }, facts, seen: versionOf(facts), choices };
}

/** What may lie in a wider area: one of these is never another's whole. */
export function partChoices(areas: readonly ListedArea[]) {
	return areas.filter(({ kind }) => kind !== "wider").map(({ id, name }) => ({ id, name }));
}

/** What is wrong with it after all, or null. */
export function createArea(
	db: Db,
	person: Person,
	{ code, kind, ...named }: NewArea,
	now: Date,
): Promise<FieldErrors | null> {
	return whileHolding(db, person, "areas", async (trx) => {
		const id = code || newId();
		const facts = { ...named, partIds: await known(trx, named.partIds) };
		if (await isThereAlike(trx, { code, kind, facts })) return null;
		if (await isThere(trx, id)) return { code: "admin:errors.codeTaken" };
		const errors = await nameErrors(trx, id, facts.name);
		if (errors) return errors;
		await insertArea(trx, { id, kind, ...rowOf(facts) });
		await replaceParts(trx, id, facts.partIds);
		await note(trx, [{ by: person.id, act: "added", kind: "area", about: id }], now);
		return null;
	});
}

export function saveArea(
	db: Db,
	person: Person,
	{ id, facts: wanted, seen }: { id: string; facts: AreaFacts; seen: string },
	now: Date,
): Promise<Saved<AreaFacts>> {
	return whileHolding<Saved<AreaFacts>>(db, person, "areas", async (trx) => {
		const there = await openArea(trx, id);
		const facts = { ...wanted, partIds: await known(trx, wanted.partIds) };
		if (versionOf(facts) === there.seen) return { ok: true };
		if (there.seen !== seen) return { ok: false, now: there.facts };
		const errors = await nameErrors(trx, id, facts.name);
		if (errors) return { ok: false, errors };
		await updateArea(trx, id, rowOf(facts));
		await replaceParts(trx, id, facts.partIds);
		if (facts.name !== there.facts.name)
			await renameCourses(trx, await listCoursesIn(trx, id), now);
		const fields = changedFields(there.facts, facts);
		await note(trx, [{ by: person.id, act: "changed", kind: "area", about: id, fields }], now);
		return { ok: true };
	});
}

/** False when something names it; one that is gone already is gone. */
export function removeArea(db: Db, person: Person, areaId: string, now: Date): Promise<boolean> {
	return whileHolding(db, person, "areas", async (trx) => {
		if (!(await isThere(trx, areaId))) return true;
		if (isOnMap(areaId)) return false;
		const { facts } = await openArea(trx, areaId);
		await replaceParts(trx, areaId, []);
		const isRemoved = await deleteUnusedArea(trx, areaId);
		if (!isRemoved) await replaceParts(trx, areaId, facts.partIds);
		else await note(trx, [{ by: person.id, act: "removed", kind: "area", about: areaId }], now);
		return isRemoved;
	});
}

async function nameErrors(trx: Db, id: string, name: string): Promise<FieldErrors | null> {
	return (await isFreeName(trx, fold(name), id)) ? null : { name: "admin:errors.nameTaken" };
}

/** The form was sent before: the second copy is told what the first one was. */
async function isThereAlike(
	trx: Db,
	{ code, kind, facts }: { code: string; kind: string; facts: AreaFacts },
): Promise<boolean> {
	const version = versionOf(facts);
	return (await openAreas(trx)).some(
		(one) => one.kind === kind && (!code || one.id === code) && versionOf(factsOf(one)) === version,
	);
}

/** What no list has was never on the page. */
async function known(trx: Db, partIds: readonly string[]): Promise<string[]> {
	const choices = new Set(partChoices(await openAreas(trx)).map(({ id }) => id));
	return partIds.filter((id) => choices.has(id));
}

function isFree({ id, venues, pilots, isPart }: ListedArea): boolean {
	return venues === 0 && pilots === 0 && !isPart && !isOnMap(id);
}

function factsOf({ name, isIntegration, partIds }: ListedArea): AreaFacts {
	return { name, isIntegration, partIds };
}

function rowOf({ name, isIntegration }: AreaFacts) {
	const integration = isIntegration ? 1 : 0;
	return { name, name_folded: fold(name), integration } as const;
}

function changedFields(before: AreaFacts, after: AreaFacts): string[] {
	return [
		...(before.name === after.name ? [] : ["name"]),
		...(before.isIntegration === after.isIntegration ? [] : ["integration"]),
		...(before.partIds.join() === after.partIds.join() ? [] : ["parts"]),
	];
}
