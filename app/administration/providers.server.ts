import { validate as isUuid } from "uuid";
import type { Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import { versionOf } from "#app/courses/all-facts.server.ts";
import { freeSlug, slugOf } from "#app/courses/course-slug.ts";
import { renameCourses } from "#app/courses/renamed.server.ts";
import { notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import type { Saved } from "#app/pilots/saving.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { whileHolding } from "./holding.server.ts";
import type { ProviderFacts } from "./provider-form.ts";
import {
	countCourses,
	countStaff,
	findByUkprn,
	findProvider,
	insertProvider,
	listCourseIds,
	listProviders,
	listSlugs,
	updateProvider,
} from "./provider-queries.server.ts";

export type ListedProvider = Awaited<ReturnType<typeof openProviders>>[number];

/** All of them by name, with what each has; whether anybody coordinates is seen at once. */
export async function openProviders(db: Db) {
	const classes = new Map((await countCourses(db)).map((row) => [row.provider_id, row.count]));
	const staff = Map.groupBy(await countStaff(db), (row) => row.provider_id);
	return (await listProviders(db)).map((row) => {
		const roles = staff.get(row.id) ?? [];
		return {
			id: row.id,
			...factsOf(row),
			isExample: row.is_example === 1,
			classes: Number(classes.get(row.id) ?? 0),
			staff: roles.map(({ role, count }) => ({ role, count: Number(count) })),
		};
	});
}

export async function openProvider(db: Db, id: string) {
	const row = await findProvider(db, id);
	if (!row) throw notFound();
	const facts = factsOf(row);
	return { provider: { id, slug: row.slug, name: row.name }, facts, seen: versionOf(facts) };
}

/** The form of one that is not there yet. */
export function openNewProvider() {
	return { newId: newId() };
}

/** What is wrong with it after all, or null; sent twice it is there once. */
export function createProvider(
	db: Db,
	person: Person,
	{ id, facts }: { id: string; facts: ProviderFacts },
	now: Date,
): Promise<FieldErrors | null> {
	if (!isUuid(id)) throw notFound();
	return whileHolding(db, person, "providers", async (trx) => {
		const errors = await ukprnErrors(trx, id, facts);
		if (errors) return errors;
		const slug = freeSlug(
			slugOf(facts.name),
			(await listSlugs(trx)).map((row) => row.slug),
		);
		if (!(await insertProvider(trx, { ...facts, id, slug, is_example: 0 }))) return null;
		await note(trx, [{ by: person.id, act: "added", kind: "provider", about: id }], now);
		return null;
	});
}

export function saveProvider(
	db: Db,
	person: Person,
	{ id, facts, seen }: { id: string; facts: ProviderFacts; seen: string },
	now: Date,
): Promise<Saved<ProviderFacts>> {
	return whileHolding<Saved<ProviderFacts>>(db, person, "providers", async (trx) => {
		const there = await openProvider(trx, id);
		const fields = changedFields(there.facts, facts);
		if (fields.length === 0) return { ok: true };
		if (there.seen !== seen) return { ok: false, now: there.facts };
		const errors = await ukprnErrors(trx, id, facts);
		if (errors) return { ok: false, errors };
		await updateProvider(trx, id, facts);
		await renameCourses(trx, await listCourseIds(trx, id), now);
		const entry = { by: person.id, act: "changed", kind: "provider", about: id } as const;
		await note(trx, [{ ...entry, providerId: id, fields }], now);
		return { ok: true };
	});
}

async function ukprnErrors(
	trx: Db,
	id: string,
	{ ukprn }: ProviderFacts,
): Promise<FieldErrors | null> {
	const owner = ukprn === null ? null : await findByUkprn(trx, ukprn);
	return owner === null || owner === id ? null : { ukprn: "admin:errors.ukprnTaken" };
}

function factsOf({ name, kind, ukprn, email, phone }: ProviderFacts): ProviderFacts {
	return { name, kind, ukprn, email, phone };
}

function changedFields(before: ProviderFacts, after: ProviderFacts): string[] {
	const then = new Map<string, unknown>(Object.entries(before));
	return Object.entries(after).flatMap(([name, value]) => (then.get(name) === value ? [] : [name]));
}
