import { canAdminister } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import { badRequest, forbidden, notFound } from "#app/http/errors.ts";
import { isRetirable, mayRetire } from "#app/settings/retired.ts";
import type { Db } from "#db/open.ts";
import { type CodeListName, codeList, codeLists, isCodeList } from "./code-lists.ts";
import { deleteRetired, insertRetired, listRetired } from "./code-queries.server.ts";

export type ListedCodes = { name: CodeListName; entries: number; retired: number };

export async function openCodeLists(db: Db): Promise<ListedCodes[]> {
	const retired = await listRetired(db);
	return codeLists().map((name) => ({
		name,
		entries: codeList(name).entries.length,
		retired: retired.filter(({ list }) => list === name).length,
	}));
}

export async function openCodes(db: Db, asked: string) {
	const name = listOf(asked);
	const retired = (await listRetired(db)).filter(({ list }) => list === name);
	return { name, retired: retired.map(({ code, at }) => ({ code, at })) };
}

type OfCode = { list: string; code: string };

/** Offered no more; what has it keeps it, and reports go on counting it. */
export async function retireCode(db: Db, person: Person, wanted: OfCode, now: Date): Promise<void> {
	const row = retirable(person, wanted);
	const retired = { ...row, retired_at: now.toISOString(), retired_by: person.id };
	await db.transaction().execute(async (trx) => {
		if (await insertRetired(trx, retired)) await note(trx, [entryOf("added", person, row)], now);
	});
}

export async function returnCode(db: Db, person: Person, wanted: OfCode, now: Date): Promise<void> {
	const row = retirable(person, wanted);
	await db.transaction().execute(async (trx) => {
		if (await deleteRetired(trx, row.list, row.code))
			await note(trx, [entryOf("removed", person, row)], now);
	});
}

const CODE_STEPS = { retirement: retireCode, return: returnCode } as const;

/** What the end of an address does with an entry; null when it is no such end. */
export function codeStep(asked: string | undefined) {
	return asked === "retirement" || asked === "return" ? CODE_STEPS[asked] : null;
}

function retirable(person: Person, { list, code }: OfCode): OfCode {
	if (!canAdminister(person)) throw forbidden();
	const { entries } = codeList(listOf(list));
	if (!entries.some((entry) => entry.code === code)) throw badRequest();
	if (!isRetirable(list) || !mayRetire(code)) throw forbidden();
	return { list, code };
}

function listOf(asked: string): CodeListName {
	if (isCodeList(asked)) return asked;
	throw notFound();
}

function entryOf(act: "added" | "removed", person: Person, { list, code }: OfCode) {
	return { by: person.id, act, kind: "retired_code", about: `${list}/${code}` } as const;
}
