import type { ChainKey } from "#app/audit/chain.ts";
import type { Organisation } from "#app/http/context.ts";
import type { MailSettings } from "#app/messages/mail.server.ts";
import { isMailAddress } from "#app/messages/sending.ts";
import { pathOf } from "#db/open.ts";
import { auditKeysOf } from "./audit-keys.ts";
import { backupFolderOf, backupKeysOf } from "./backup-keys.ts";
import { equalityKeysOf } from "./equality-keys.ts";
import { factorKeysOf } from "./factor-keys.ts";
import { organisationOf } from "./organisation-setting.ts";

export type Settings = {
	port: number;
	host: string;
	/** Without a slash at the end. */
	publicUrl: string;
	/** False when nobody set it: then the site answers under whatever name it is called. */
	publicUrlFixed: boolean;
	databaseUrl: string;
	sessionSecret: string;
	/** Seal and open what learners say of themselves for totals; see `equalityKeysOf`. */
	equalityKeys: readonly Buffer[];
	/** The file of who was erased, which no backup of the database takes along; see `ErasureList`. */
	erasureList: string | null;
	/** Seal the secrets of second factors; see `factorKeysOf`. */
	factorKeys: readonly Buffer[];
	/** Seal the audit; see `auditKeysOf`. */
	auditKeys: readonly ChainKey[];
	/** File on another disk that is told where the audit ends; null: the log alone is. */
	auditAnchor: string | null;
	/** Seal and open backups; see `backupKeysOf`. */
	backupKeys: readonly Buffer[];
	/** Where a backup is put each hour; null: nowhere. */
	backupFolder: string | null;
	/** Whether `X-Forwarded-*` is to be believed. */
	trustProxy: boolean;
	logLevel: string;
	/** What reads `/metrics` must show it; null: nobody reads them. */
	metricsToken: string | null;
	/** Bytes; with less left on the disk of an embedded database the server is not ready. */
	leastDisk: number;
	/** The clock of the whole program. */
	now: () => Date;
	secureCookies: boolean;
	/** Null: what has to be sent waits until there is somebody to carry it. */
	mail: MailSettings | null;
	/** Null: staff sign in with passwords alone. */
	organisation: Organisation | null;
};

type Env = Record<string, string | undefined>;

const LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"];
export const SHORTEST_SECRET = 32;

/** Throws an Error of one line that says which setting is wrong and how to mend it. */
export function readSettings(env: Env, production: boolean): Settings {
	const port = portOf(env.PORT ?? "3000");
	const host = env.HOST || "127.0.0.1";
	const sessionSecret = secretOf(env.SESSION_SECRET, production);
	const publicUrl = publicUrlOf(env.PUBLIC_URL || `http://localhost:${port}`);
	const databaseUrl = databaseUrlOf(env.DATABASE_URL || "file:./data/esol-plus.sqlite");
	return {
		port,
		host,
		publicUrl,
		publicUrlFixed: Boolean(env.PUBLIC_URL),
		databaseUrl,
		sessionSecret,
		equalityKeys: equalityKeysOf(env.EQUALITY_KEY, production),
		factorKeys: factorKeysOf(env.FACTOR_KEY, sessionSecret),
		erasureList: env.ERASURE_LIST || besideDatabase(databaseUrl),
		auditKeys: auditKeysOf(env.AUDIT_KEY, sessionSecret),
		auditAnchor: env.AUDIT_ANCHOR || null,
		backupKeys: backupKeysOf(env.BACKUP_KEY),
		backupFolder: backupFolderOf(env.BACKUP_FOLDER, env.BACKUP_KEY),
		trustProxy: flagOf("TRUST_PROXY", env.TRUST_PROXY),
		logLevel: logLevelOf(env.LOG_LEVEL || "info"),
		metricsToken: metricsTokenOf(env.METRICS_TOKEN),
		leastDisk: leastDiskOf(env.LEAST_DISK_MB || "256"),
		now: clockOf(env.FIXED_NOW, production),
		secureCookies: publicUrl.startsWith("https:"),
		mail: mailOf(env),
		organisation: organisationOf(env),
	};
}

function portOf(value: string): number {
	const port = Number(value);
	if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
	throw new Error("PORT must be a whole number from 0 to 65535, for example PORT=3000.");
}

function publicUrlOf(value: string): string {
	const url = URL.canParse(value) ? new URL(value) : null;
	if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search)
		return url.origin;
	throw new Error(
		"PUBLIC_URL must be an address without a path, such as https://esol.example.org.",
	);
}

function databaseUrlOf(value: string): string {
	if (/^(file:|postgres(ql)?:\/\/)./.test(value)) return value;
	throw new Error(
		"DATABASE_URL must be file:./data/esol-plus.sqlite or postgres://user:password@host/name.",
	);
}

function besideDatabase(databaseUrl: string): string | null {
	return databaseUrl.startsWith("file:") ? `${pathOf(databaseUrl)}.erasures` : null;
}

function secretOf(value: string | undefined, production: boolean): string {
	if (value && value.length >= SHORTEST_SECRET) return value;
	if (!production && !value) return "only-for-development-and-the-demo";
	throw new Error(
		`SESSION_SECRET must be at least ${SHORTEST_SECRET} signs; make one with: openssl rand -hex 32`,
	);
}

function metricsTokenOf(value: string | undefined): string | null {
	if (!value) return null;
	if (/^\S+$/.test(value) && value.length >= SHORTEST_SECRET) return value;
	throw new Error(
		`METRICS_TOKEN must be at least ${SHORTEST_SECRET} signs; make one with: openssl rand -hex 32`,
	);
}

function leastDiskOf(value: string): number {
	const megabytes = Number(value);
	if (Number.isInteger(megabytes) && megabytes >= 0) return megabytes * 1024 * 1024;
	throw new Error("LEAST_DISK_MB must be a whole number of megabytes, such as 256.");
}

function mailOf({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: Env): MailSettings | null {
	if (!SMTP_URL) return null;
	const protocol =
		URL.canParse(SMTP_URL) && new URL(SMTP_URL).hostname && new URL(SMTP_URL).protocol;
	if (protocol !== "smtp:" && protocol !== "smtps:")
		throw new Error("SMTP_URL must be smtps://user:password@host or smtp://host:port.");
	const from = MAIL_FROM ?? null;
	if (!isMailAddress(from))
		throw new Error("MAIL_FROM must be one address, such as classes@esol.example.org.");
	if (!PUBLIC_URL)
		throw new Error("PUBLIC_URL must be set when SMTP_URL is: letters hold links to the site.");
	return { smtpUrl: SMTP_URL, from };
}

function flagOf(name: string, value: string | undefined): boolean {
	if (!value || value === "0" || value === "false") return false;
	if (value === "1" || value === "true") return true;
	throw new Error(`${name} must be 1 or 0.`);
}

function logLevelOf(value: string): string {
	if (LEVELS.includes(value)) return value;
	throw new Error(`LOG_LEVEL must be one of ${LEVELS.join(", ")}.`);
}

function clockOf(value: string | undefined, production: boolean): () => Date {
	if (!value) return () => new Date();
	if (production)
		throw new Error("FIXED_NOW stops the clock and is refused in production: unset it.");
	const instant = new Date(value);
	if (!Number.isNaN(instant.getTime())) return () => new Date(instant);
	throw new Error("FIXED_NOW must be an instant such as 2026-11-23T10:05:00Z.");
}
