/** The last backup that stood its proof. */
export type LastBackup = {
	/** It holds the database as it was then. */
	madeAt: Date;
	provedAt: Date;
	bytes: number;
	rows: number;
	/** Where the audit's chain is broken in it; null: it is whole. */
	auditBrokenAt: number | null;
};

export function kept(last: LastBackup): string {
	return JSON.stringify(last);
}

export function lastBackupOf(text: string): LastBackup | null {
	const value: unknown = JSON.parse(text);
	if (typeof value !== "object" || value === null) return null;
	const { madeAt, provedAt, bytes, rows, auditBrokenAt } = Object.fromEntries(
		Object.entries(value),
	);
	if (typeof madeAt !== "string" || typeof provedAt !== "string") return null;
	if (typeof bytes !== "number" || typeof rows !== "number") return null;
	const broken = typeof auditBrokenAt === "number" ? auditBrokenAt : null;
	const [made, proved] = [new Date(madeAt), new Date(provedAt)];
	return { madeAt: made, provedAt: proved, bytes, rows, auditBrokenAt: broken };
}
