import { randomInt } from "node:crypto";
import { fold } from "#app/i18n/fold.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { EmployerTable } from "#db/tables/places.ts";
import { insertEmployer, listEmployers } from "./import-queries.server.ts";

/** The employer of a class, and whether the import made it; without a code while it would. */
export type FoundEmployer = Pick<EmployerTable, "id" | "name"> & {
	code: string | null;
	isNew: boolean;
};

// Without letters and digits that are taken for each other on a poster.
const SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const SIGNS_IN_CODE = 10;

/**
 * Found among those the provider holds classes for. The same name at another provider is another
 * row with another code: nobody may come to a provider's private classes by naming its employer.
 */
export async function employerNamed(
	trx: Db,
	providerId: string,
	name: string,
	apply: boolean,
): Promise<FoundEmployer> {
	const known = (await listEmployers(trx, providerId)).find((one) => fold(one.name) === fold(name));
	if (known) return { id: known.id, name: known.name, code: known.join_code, isNew: false };
	const made = { id: newId(), name, join_code: freshCode() };
	if (apply) await insertEmployer(trx, made);
	return { id: made.id, name, code: apply ? made.join_code : null, isNew: true };
}

/** 10 signs of 31: nobody finds one by trying. */
export function freshCode(): string {
	return Array.from({ length: SIGNS_IN_CODE }, () => SIGNS[randomInt(SIGNS.length)]).join("");
}
