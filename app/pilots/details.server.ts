import { validate as isUuid } from "uuid";
import { canEvaluate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { versionOf } from "#app/courses/all-facts.server.ts";
import { freeSlug, slugOf } from "#app/courses/course-slug.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { retiredCodes } from "#app/settings/retired.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	findSlug,
	insertPilot,
	listAreaIds,
	listAreaNames,
	listProviderNames,
	listSlugs,
	listUsedProviders,
	replaceAreas,
	replaceProviders,
	updatePilot,
} from "./details-queries.server.ts";
import type { PilotDetails } from "./pilot-form.ts";
import { openPilot, type Pilot } from "./pilots.server.ts";
import { type Saved, saveIfSeen } from "./saving.server.ts";
import { listTakingPart } from "./setup-queries.server.ts";

export type DetailsOptions = Awaited<ReturnType<typeof openOptions>>;

/** What the fields may name. */
export async function openOptions(db: Db) {
	return {
		areas: await listAreaNames(db),
		providers: await listProviderNames(db),
		retiredFunds: await retiredCodes(db, "funds"),
	};
}

/** The form of one that is not there yet. */
export async function openNewPilot(db: Db) {
	return { id: newId(), options: await openOptions(db) };
}

export async function openDetails(db: Db, slug: string) {
	const pilot = await openPilot(db, slug);
	const details = await readDetails(db, pilot);
	return { pilot, details, seen: versionOf(details), options: await openOptions(db) };
}

/** Its name in the address; sent twice it is made once. @param made.id made with the form */
export async function createPilot(
	db: Db,
	person: Person,
	{ id, details }: { id: string; details: PilotDetails },
): Promise<string> {
	if (!canEvaluate(person)) throw forbidden();
	if (!isUuid(id)) throw notFound();
	return db.transaction().execute(async (trx) => {
		const there = await findSlug(trx, id);
		if (there) return there.slug;
		const taken = (await listSlugs(trx)).map(({ slug }) => slug);
		const slug = freeSlug(pilotSlug(details.name), taken);
		await insertPilot(trx, { ...rowOf(details), id, slug });
		await writeMembers(trx, id, await known(trx, details));
		return slug;
	});
}

export async function saveDetails(
	db: Db,
	person: Person,
	slug: string,
	{ details, seen }: { details: PilotDetails; seen: string },
): Promise<Saved<PilotDetails>> {
	const facts = await known(db, details);
	return saveIfSeen(db, person, slug, {
		...{ seen, facts, read: readDetails },
		write: async (trx, pilot) => {
			const errors = await leavingErrors(trx, pilot, facts);
			if (errors) return errors;
			await updatePilot(trx, pilot.id, rowOf(facts));
			await writeMembers(trx, pilot.id, facts);
			return null;
		},
	});
}

/** An address of its own: not that of another page, nor of several pilots together. */
function pilotSlug(name: string): string {
	const slug = slugOf(name);
	return /^(new|all|workplace-network)(-|$)/.test(slug) ? `pilot-${slug}` : slug;
}

async function readDetails(db: Db, pilot: Pilot): Promise<PilotDetails> {
	const { name, summary, strand, fund, startsOn, endsOn } = pilot;
	const areaIds = (await listAreaIds(db, pilot.id)).map(({ area_id }) => area_id);
	const providerIds = (await listTakingPart(db, pilot.id)).map(({ id }) => id).toSorted();
	return { name, summary, strand, fund, startsOn, endsOn, areaIds, providerIds };
}

function rowOf({ name, summary, strand, fund, startsOn, endsOn }: PilotDetails) {
	return { name, summary, strand, fund, starts_on: startsOn, ends_on: endsOn };
}

async function writeMembers(trx: Db, pilotId: string, details: PilotDetails): Promise<void> {
	await replaceAreas(trx, pilotId, details.areaIds);
	await replaceProviders(trx, pilotId, details.providerIds);
}

/** What no list has was never on the page. */
async function known(db: Db, details: PilotDetails): Promise<PilotDetails> {
	const { areas, providers } = await openOptions(db);
	const [areaIds, providerIds] = [areas, providers].map(
		(rows) => new Set(rows.map(({ id }) => id)),
	);
	return {
		...details,
		areaIds: details.areaIds.filter((id) => areaIds!.has(id)),
		providerIds: details.providerIds.filter((id) => providerIds!.has(id)),
	};
}

async function leavingErrors(
	trx: Db,
	pilot: Pilot,
	{ providerIds }: PilotDetails,
): Promise<FieldErrors | null> {
	const used = await listUsedProviders(trx, pilot.id);
	const isKept = used.every(({ provider_id }) => providerIds.includes(provider_id));
	return isKept ? null : { providers: "pilots:errors.providerUsed" };
}
