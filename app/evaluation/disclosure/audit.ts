import type { Verdict } from "./auditor.ts";
import { POLICIES, type Policies } from "./policy.ts";
import { Reader } from "./reader.ts";
import { type Release, seenBy } from "./released.ts";

export type Finding = {
	/** Who could find it out. */
	audience: Release["audience"];
	/** The quantity and its count; or a growth between two days. */
	name: string;
	verdict: Exclude<Verdict, "safe">;
};

export type Audit = { passed: boolean; findings: readonly Finding[] };

/**
 * Whether all that these releases tell together leaves every hidden number hidden: to those who
 * read the public ones alone, and to those who read them all.
 */
export function auditReleases(releases: readonly Release[], policies: Policies = POLICIES): Audit {
	const audiences = [...new Set(releases.map(({ audience }) => audience))].toSorted();
	const findings = audiences.flatMap((audience) =>
		findingsOf(new Reader(audience, releases, null, policies)),
	);
	return { passed: findings.length === 0, findings };
}

/**
 * The same before one more goes out, to those alone who will see it: what others read stays as it
 * was, and an earlier report that is hard to prove safe must not hold back what they never see.
 */
export function auditOneMore(release: Release, earlier: readonly Release[]): Audit {
	const findings = auditReleases([...earlier, release]).findings.filter(
		({ audience }) => seenBy(audience, [release]).length > 0,
	);
	return { passed: findings.length === 0, findings };
}

function findingsOf(reader: Reader): Finding[] {
	const { auditor, pending, audience, system } = reader;
	return [...pending].flatMap((unknown) => {
		const width = reader.widthAt(unknown);
		const verdict = auditor.verdict(unknown, width);
		if (verdict === "safe") return [];
		if (verdict === "unproven" && auditor.isSafeAfterAll(unknown, width)) return [];
		return [{ audience, name: system.names[unknown]!, verdict }];
	});
}
