import type { LanguageTag } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { answerConsent } from "#app/learners/consents.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { listConsents } from "./consent-queries.server.ts";
import { CONSENT_KINDS, CONSENTS, type ConsentKind } from "./consents.ts";

export type MyConsent = {
	kind: ConsentKind;
	/** The last thing she said about it, and when; null when she was never asked. */
	said: { yes: boolean; day: LocalDate } | null;
	/** Everything she ever said about it, the newest first. */
	history: SaidBefore[];
};

export type SaidBefore = { yes: boolean; day: LocalDate; byStaff: boolean };

export async function listMyConsents(db: Db, learnerId: string): Promise<MyConsent[]> {
	const rows = await listConsents(db, learnerId);
	return CONSENT_KINDS.map((kind) => {
		const hers = rows.filter((row) => row.kind === kind);
		const open = hers.find((row) => row.withdrawn_at === null);
		const at = open?.given_at ?? lastOf(hers.flatMap((row) => row.withdrawn_at ?? []));
		const said = at ? { yes: open !== undefined, day: dayOf(at) } : null;
		return { kind, said, history: historyOf(hers) };
	});
}

type Row = Awaited<ReturnType<typeof listConsents>>[number];

function historyOf(rows: readonly Row[]): SaidBefore[] {
	return rows.flatMap(({ given_at, withdrawn_at, recorded_by, withdrawn_by }) => [
		...(withdrawn_at
			? [{ yes: false, day: dayOf(withdrawn_at), byStaff: withdrawn_by !== null }]
			: []),
		{ yes: true, day: dayOf(given_at), byStaff: recorded_by !== null },
	]);
}

function dayOf(instant: string): LocalDate {
	return londonDate(new Date(instant));
}

/** A dated row for each yes; a no ends it and keeps it. The same answer again is no new one. */
export async function sayConsent(
	db: Db,
	learnerId: string,
	{ kind, agrees, language }: { kind: ConsentKind; agrees: boolean; language: LanguageTag },
	now: Date,
): Promise<void> {
	const noticeVersion = CONSENTS[kind].version;
	const said = { learnerId, kind, agrees, language, noticeVersion, recordedBy: null };
	await answerConsent(db, said, now);
}

function lastOf(instants: readonly string[]): string | undefined {
	return instants.toSorted().at(-1);
}
