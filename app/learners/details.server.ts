import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { lockProvider } from "#app/enrolments/lock-provider.server.ts";
import { notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import type { Db } from "#db/open.ts";
import { changedBetween, type Details } from "./details.ts";
import { type DetailsForm, parseDetails, referenceField } from "./details-form.ts";
import {
	deleteReference,
	deleteUnproven,
	findOwnLearner,
	findReferenceHolder,
	insertReference,
	listHerProviders,
	updateLearner,
} from "./details-queries.server.ts";

export type LearnerDetails = Awaited<ReturnType<typeof openDetails>>;

export type SavedDetails =
	| { ok: true }
	| { ok: false; errors: FieldErrors; current?: LearnerDetails };

/** The record of a learner of her own providers; another's does not exist. */
export async function openDetails(db: Db, person: Person, learnerId: string) {
	const providerIds = providersOf(person, "coordinator");
	const row = providerIds.length > 0 ? await findOwnLearner(db, providerIds, learnerId) : undefined;
	if (!row) throw notFound();
	const providers = await listHerProviders(db, providerIds, row.id);
	return { id: row.id, version: row.version, details: detailsOf(row), providers };
}

/** Nobody's change is lost: who comes second is shown what the first one wrote. */
export async function saveDetails(
	db: Db,
	person: Person,
	learnerId: string,
	form: FormData,
): Promise<SavedDetails> {
	const page = await openDetails(db, person, learnerId);
	const ids = page.providers.map(({ id }) => id);
	const parsed = parseDetails(form, ids, page.details.language);
	if (!parsed.ok) return parsed;
	const saved = await db
		.transaction()
		.execute((trx) => write(trx, { id: page.id, providerIds: ids }, parsed.value));
	if (saved !== "stale") return saved;
	const current = await openDetails(db, person, page.id);
	const isSame = changedBetween(parsed.value.details, current.details).length === 0;
	if (isSame && sameReferences(parsed.value, current)) return { ok: true };
	return { ok: false, errors: { version: "learners:errors.changedMeanwhile" }, current };
}

type Subject = { id: string; providerIds: readonly string[] };

async function write(
	trx: Db,
	{ id, providerIds }: Subject,
	{ details, references, version }: DetailsForm,
): Promise<SavedDetails | "stale"> {
	for (const providerId of providerIds.toSorted()) await lockProvider(trx, providerId);
	const errors: FieldErrors = {};
	for (const [provider_id, reference] of references) {
		const reference_folded = fold(reference);
		const holder =
			reference === ""
				? undefined
				: await findReferenceHolder(trx, { provider_id, reference_folded });
		if (holder && holder.learner_id !== id) {
			errors[referenceField(provider_id)] = "learners:errors.referenceTaken";
		}
	}
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	if (!(await updateLearner(trx, { id, version }, rowOf(details)))) return "stale";
	await deleteUnproven(trx, id);
	for (const [provider_id, reference] of references) {
		await deleteReference(trx, provider_id, id);
		if (reference === "") continue;
		const reference_folded = fold(reference);
		await insertReference(trx, { provider_id, learner_id: id, reference, reference_folded });
	}
	return { ok: true };
}

/** With what the names are found by. */
export function rowOf(details: Details) {
	const { preferred_name, full_name } = details;
	return {
		...details,
		name_folded: fold(preferred_name),
		full_name_folded: full_name === null ? null : fold(full_name),
	};
}

export function detailsOf(row: Details): Details {
	const { preferred_name, full_name, say_name, language, phone, email } = row;
	const { may_leave_message, contact_way, creche_children, creche_ages } = row;
	const names = { preferred_name, full_name, say_name, language };
	const contact = { phone, email, may_leave_message, contact_way };
	return { ...names, ...contact, creche_children, creche_ages };
}

function sameReferences({ references }: DetailsForm, { providers }: LearnerDetails): boolean {
	return providers.every(({ id, reference }) => (reference ?? "") === (references.get(id) ?? ""));
}
