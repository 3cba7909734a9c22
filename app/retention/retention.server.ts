import type { ChainKey } from "#app/audit/chain.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { readSetting } from "#app/settings/settings.server.ts";
import type { Db } from "#db/open.ts";
import { type Cutoff, type Cutoffs, cutoffOf } from "./cutoff.ts";
import { type RetentionRule, RULES, type RuleName } from "./rules.ts";
import { WORK } from "./work.server.ts";

/** What a rule would take, or took; null where it could not look, since a key is missing. */
export type RetentionLine = { rule: RetentionRule; period: number; count: number | null };

export type Given = {
	/** Open equality data, to keep totals; without them those rows wait. */
	keys: readonly Buffer[];
	/** The first seals where the audit was cut. */
	auditKeys: readonly ChainKey[];
};

const AT_ONCE = 200;

/** Nothing changes: how much each rule would take now. */
export async function lookAtRetention(
	db: Db,
	{ keys }: Pick<Given, "keys">,
	now: Date,
): Promise<RetentionLine[]> {
	const { cutoffs, periodOf } = await periodsNow(db, now);
	const lines: RetentionLine[] = [];
	for (const rule of RULES) {
		const { needsKeys, list } = WORK[rule.name];
		const rows = needsKeys && keys.length === 0 ? null : await list(db, cutoffs).execute();
		lines.push({ rule, period: periodOf(rule.name), count: rows?.length ?? null });
	}
	return lines;
}

/**
 * Takes what is old, a few rows at a time, each in a transaction of its own: it may be stopped and
 * begun again, and two that run at once harm nothing. Done a second time, it finds nothing.
 */
export async function applyRetention(
	db: Db,
	given: Given,
	now: Date,
	stop?: AbortSignal,
): Promise<RetentionLine[]> {
	const { cutoffs, periodOf } = await periodsNow(db, now);
	const lines: RetentionLine[] = [];
	for (const rule of RULES) {
		const count = await applyRule(db, rule.name, { ...given, cutoffs, now, stop });
		lines.push({ rule, period: periodOf(rule.name), count });
	}
	return lines;
}

/** For every server now and then, where the administrators want it. */
export async function retainByItself(
	db: Db,
	given: Given,
	now: Date,
	stop: AbortSignal,
): Promise<void> {
	if ((await readSetting(db, "retention.automatic")) === "on") {
		await applyRetention(db, given, now, stop);
	}
}

type Applying = Given & { cutoffs: Cutoffs; now: Date; stop: AbortSignal | undefined };

async function applyRule(
	db: Db,
	name: RuleName,
	{ keys, auditKeys, cutoffs, now, stop }: Applying,
): Promise<number | null> {
	const { needsKeys, before, list, take } = WORK[name];
	if (needsKeys && keys.length === 0) return null;
	await before?.(db, { keys, cutoffs, now });
	let count = 0;
	let last = "";
	while (!stop?.aborted) {
		const ids = (await list(db, cutoffs).limit(AT_ONCE).execute()).map(({ id }) => id);
		if (ids.length === 0) break;
		if (ids.join() === last) throw new Error(`The rule ${name} takes nothing.`);
		last = ids.join();
		await take(db, ids, { cutoffs, auditKeys, now });
		count += ids.length;
	}
	return count;
}

async function periodsNow(db: Db, now: Date) {
	const found = new Map<RuleName, { period: number; cutoff: Cutoff }>();
	for (const rule of RULES) {
		const period = Number(await readSetting(db, rule.setting));
		found.set(rule.name, { period, cutoff: cutoffOf(rule, period, londonDate(now), now) });
	}
	const of = (name: RuleName) => {
		const one = found.get(name);
		if (!one) throw new Error(`There is no rule ${name}.`);
		return one;
	};
	const cutoffs: Cutoffs = (name) => of(name).cutoff;
	return { cutoffs, periodOf: (name: RuleName) => of(name).period };
}
