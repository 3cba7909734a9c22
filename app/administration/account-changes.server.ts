import type { Grant, Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import { clearFactors, hasFactor } from "#app/factors/factors.server.ts";
import { notFound } from "#app/http/errors.ts";
import { closeFor, reopenFor } from "#app/people/closing.server.ts";
import { askForReset } from "#app/people/reset.server.ts";
import { endSessionsOf } from "#app/people/sessions.server.ts";
import type { Db } from "#db/open.ts";
import type { AccountChange } from "./account-steps.ts";
import {
	type AccountRefusal,
	isOfProvider,
	refusalOfClosing,
	refusalOfRemoval,
} from "./accounts.ts";
import {
	countOtherAdministrators,
	deleteGrant,
	findAccount,
	insertGrant,
	isProvider,
	listGrantsOf,
} from "./accounts-queries.server.ts";
import { whileHolding } from "./holding.server.ts";

type OfAccount = { accountId: string };
type OfGrant = OfAccount & { grant: Grant };

/** Whoever gets or loses a role signs in anew: pages open with the old ones are worth nothing. */
export function addRole(db: Db, person: Person, { accountId, grant }: OfGrant, now: Date) {
	return change(db, person, accountId, async (trx) => {
		const fits = isOfProvider(grant.role) === (grant.providerId !== "");
		if (!fits || (grant.providerId !== "" && !(await isProvider(trx, grant.providerId))))
			throw notFound();
		if (!(await insertGrant(trx, accountId, grant))) return null;
		await note(trx, [roleNote("added", person, accountId, grant)], now);
		await endSessionsOf(trx, accountId);
		return null;
	});
}

export function removeRole(db: Db, person: Person, { accountId, grant }: OfGrant, now: Date) {
	return change(db, person, accountId, async (trx) => {
		const asked = { byId: person.id, accountId };
		const others = await countOtherAdministrators(trx, accountId);
		const refusal = refusalOfRemoval(asked, grant.role, others);
		if (refusal) return refusal;
		if (!(await deleteGrant(trx, accountId, grant))) return null;
		await note(trx, [roleNote("removed", person, accountId, grant)], now);
		await endSessionsOf(trx, accountId);
		return null;
	});
}

const CHANGES = {
	reset: sendReset,
	factors: takeFactors,
	sessions: endSessions,
	closure: closeAccount,
	reopening: reopenAccount,
} as const satisfies Record<AccountChange, unknown>;

export function changeAccount(
	db: Db,
	person: Person,
	{ change: wanted, accountId }: OfAccount & { change: AccountChange },
	now: Date,
): Promise<AccountRefusal | null> {
	return CHANGES[wanted](db, person, { accountId }, now);
}

export function closeAccount(db: Db, person: Person, { accountId }: OfAccount, now: Date) {
	return change(db, person, accountId, async (trx) => {
		const asked = { byId: person.id, accountId };
		const roles = (await listGrantsOf(trx, accountId)).map(({ role }) => role);
		const others = await countOtherAdministrators(trx, accountId);
		const refusal = refusalOfClosing(asked, roles, others);
		if (refusal) return refusal;
		await closeFor(trx, { by: person.id, accountId }, now);
		return null;
	});
}

export function reopenAccount(db: Db, person: Person, { accountId }: OfAccount, now: Date) {
	return change(db, person, accountId, async (trx) => {
		await reopenFor(trx, { by: person.id, accountId }, now);
		return null;
	});
}

export function endSessions(db: Db, person: Person, { accountId }: OfAccount, now: Date) {
	return change(db, person, accountId, async (trx) => {
		await endSessionsOf(trx, accountId);
		const entry = { by: person.id, act: "removed", kind: "session", about: accountId } as const;
		await note(trx, [entry], now);
		return null;
	});
}

/** The letter leaves with the next round; who asked for it, and for whom, is told here. */
export function sendReset(db: Db, person: Person, { accountId }: OfAccount, now: Date) {
	return change(db, person, accountId, async (trx) => {
		const account = await findAccount(trx, accountId);
		if (!account || account.disabled_at !== null) return null;
		await askForReset(trx, account.email, now);
		const entry = {
			by: person.id,
			act: "added",
			kind: "password_reset",
			about: accountId,
		} as const;
		await note(trx, [entry], now);
		return null;
	});
}

/** After she has made sure who asks: a lost telephone. */
export function takeFactors(db: Db, person: Person, { accountId }: OfAccount, now: Date) {
	return change(db, person, accountId, async (trx) => {
		if (await hasFactor(trx, accountId)) await clearFactors(trx, accountId, person.id, now);
		return null;
	});
}

/** One change of accounts at a time, so that two of them cannot take away the last two administrators. */
function change(
	db: Db,
	person: Person,
	accountId: string,
	work: (trx: Db) => Promise<AccountRefusal | null>,
): Promise<AccountRefusal | null> {
	return whileHolding(db, person, "accounts", async (trx) => {
		if (!(await findAccount(trx, accountId))) throw notFound();
		return work(trx);
	});
}

function roleNote(act: "added" | "removed", person: Person, about: string, grant: Grant) {
	const { role, providerId } = grant;
	const where = providerId === "" ? {} : { providerId };
	return { by: person.id, act, kind: "role_grant", about, ...where, fields: [role] } as const;
}
