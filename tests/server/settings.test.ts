import { expect, test } from "vitest";
import { DEMO_EQUALITY_KEY } from "#app/server/equality-keys.ts";
import { readSettings } from "#app/server/settings.ts";

const secret = "x".repeat(32);
const OIDC = {
	PUBLIC_URL: "https://esol.example.org",
	OIDC_ISSUER: "https://login.example.org/tenant",
	OIDC_CLIENT_ID: "us",
	OIDC_CLIENT_SECRET: "theirs",
};

test("an organisation is all three settings, over https or on this machine", () => {
	const read = (env: Record<string, string>) =>
		readSettings({ SESSION_SECRET: secret, ...env }, true).organisation;
	expect(read({})).toBeNull();
	expect(read(OIDC)).toEqual({
		issuer: OIDC.OIDC_ISSUER,
		clientId: "us",
		clientSecret: "theirs",
	});
	const near = { ...OIDC, OIDC_ISSUER: "http://127.0.0.1:4000" };
	expect(read(near)?.issuer).toBe("http://127.0.0.1:4000");
});

test("settings nobody made are those of the contract", () => {
	const settings = readSettings({ SESSION_SECRET: secret }, true);
	expect(settings).toMatchObject({
		port: 3000,
		host: "127.0.0.1",
		publicUrl: "http://localhost:3000",
		databaseUrl: "file:./data/esol-plus.sqlite",
		secureCookies: false,
	});
});

test("cookies are for https alone where the site lives on https", () => {
	const settings = readSettings(
		{ SESSION_SECRET: secret, PUBLIC_URL: "https://esol.example.org" },
		true,
	);
	expect(settings.secureCookies).toBe(true);
});

test.each([
	["SESSION_SECRET", {}],
	["SESSION_SECRET", { SESSION_SECRET: "short" }],
	["PORT", { SESSION_SECRET: secret, PORT: "eighty" }],
	["PORT", { SESSION_SECRET: secret, PORT: "70000" }],
	["PUBLIC_URL", { SESSION_SECRET: secret, PUBLIC_URL: "esol.example.org" }],
	["PUBLIC_URL", { SESSION_SECRET: secret, PUBLIC_URL: "https://esol.example.org/path" }],
	["DATABASE_URL", { SESSION_SECRET: secret, DATABASE_URL: "mysql://x" }],
	["TRUST_PROXY", { SESSION_SECRET: secret, TRUST_PROXY: "maybe" }],
	["LOG_LEVEL", { SESSION_SECRET: secret, LOG_LEVEL: "loud" }],
	["SMTP_URL", { SESSION_SECRET: secret, SMTP_URL: "mail.example.org", MAIL_FROM: "a@b.test" }],
	["SMTP_URL", { SESSION_SECRET: secret, SMTP_URL: "https://mail.example.org" }],
	["SMTP_URL", { SESSION_SECRET: secret, SMTP_URL: "smtp:///nowhere" }],
	["MAIL_FROM", { SESSION_SECRET: secret, SMTP_URL: "smtp://mail.example.org" }],
	["OIDC_ISSUER", { SESSION_SECRET: secret, OIDC_CLIENT_ID: "us" }],
	["OIDC_ISSUER", { SESSION_SECRET: secret, ...OIDC, OIDC_ISSUER: "http://login.example.org" }],
	["OIDC_ISSUER", { SESSION_SECRET: secret, ...OIDC, OIDC_ISSUER: "login.example.org" }],
	["OIDC_CLIENT_ID", { SESSION_SECRET: secret, ...OIDC, OIDC_CLIENT_ID: "" }],
	["OIDC_CLIENT_SECRET", { SESSION_SECRET: secret, ...OIDC, OIDC_CLIENT_SECRET: "" }],
	["PUBLIC_URL", { SESSION_SECRET: secret, ...OIDC, PUBLIC_URL: "" }],
	["MAIL_FROM", { SESSION_SECRET: secret, SMTP_URL: "smtp://m.test", MAIL_FROM: "A <a@b.test>" }],
	["PUBLIC_URL", { SESSION_SECRET: secret, SMTP_URL: "smtp://m.test", MAIL_FROM: "a@b.test" }],
	["EQUALITY_KEY", { SESSION_SECRET: secret, EQUALITY_KEY: "short" }],
	["EQUALITY_KEY", { SESSION_SECRET: secret, EQUALITY_KEY: `${"A".repeat(43)}=,B` }],
	["EQUALITY_KEY", { SESSION_SECRET: secret, EQUALITY_KEY: Buffer.alloc(33).toString("base64") }],
	["EQUALITY_KEY", { SESSION_SECRET: secret, EQUALITY_KEY: DEMO_EQUALITY_KEY.toString("base64") }],
	["FIXED_NOW", { SESSION_SECRET: secret, FIXED_NOW: "2026-10-14T09:40:00Z" }],
])("a wrong %s stops the start with one line that names it", (name, env) => {
	expect(() => readSettings(env, true)).toThrow(new RegExp(`^${name}[^\\n]+$`));
});

test("the clock can be stopped, but not in production", () => {
	const { now } = readSettings({ FIXED_NOW: "2026-10-14T09:40:00Z" }, false);
	expect(now().toISOString()).toBe("2026-10-14T09:40:00.000Z");
	now().setFullYear(1999);
	expect(now().getFullYear()).toBe(2026);
});

test("mail is carried when somebody is named to carry it", () => {
	const named = { SMTP_URL: "smtps://u:p@mail.example.org", MAIL_FROM: "classes@esol.example.org" };
	const env = { SESSION_SECRET: secret, PUBLIC_URL: "https://esol.example.org", ...named };
	expect(readSettings(env, true).mail).toEqual({
		smtpUrl: named.SMTP_URL,
		from: named.MAIL_FROM,
	});
	expect(readSettings({ ...env, SMTP_URL: "" }, true).mail).toBeNull();
});

test("keys of equality answers: the first seals, older ones open, and the demo's is never production's", () => {
	const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
	const EQUALITY_KEY = `${one.toString("base64")}, ${two.toString("base64")}`;
	const keys = (env: Record<string, string>, production: boolean) =>
		readSettings({ SESSION_SECRET: secret, ...env }, production).equalityKeys;
	expect(keys({ EQUALITY_KEY }, true)).toEqual([one, two]);
	expect(keys({}, true)).toEqual([]);
	expect(keys({ EQUALITY_KEY }, false)).toEqual([one, two, DEMO_EQUALITY_KEY]);
	expect(keys({}, false)).toEqual([DEMO_EQUALITY_KEY]);
});

test("spaces and a comma too many between keys do no harm, and no key is made of nothing", () => {
	const [one, two] = [1, 2].map((n) => Buffer.alloc(32, n).toString("base64"));
	const given = (list: string) => {
		const env = { SESSION_SECRET: secret, FACTOR_KEY: list, AUDIT_KEY: list, EQUALITY_KEY: list };
		const { factorKeys, auditKeys, equalityKeys } = readSettings(env, true);
		return { factorKeys, auditKeys, equalityKeys };
	};
	expect(given(` ${one} , ,${two},`)).toEqual(given(`${one},${two}`));
	expect(given(`${one},${two}`).factorKeys).toHaveLength(3);
	expect(given(" , ,")).toEqual(given(""));
	expect(given("").factorKeys).toHaveLength(1);
	expect(() => given(`${one},short`)).toThrow("_KEY must be");
});

test("metrics are for who holds a long token", () => {
	const read = (METRICS_TOKEN: string) =>
		readSettings({ SESSION_SECRET: secret, METRICS_TOKEN }, true).metricsToken;
	expect(read("")).toBeNull();
	expect(read("m".repeat(32))).toBe("m".repeat(32));
	expect(() => read("m".repeat(31))).toThrow(/^METRICS_TOKEN .*openssl rand -hex 32$/);
	expect(() => read(`${"m".repeat(20)} ${"m".repeat(20)}`)).toThrow(/^METRICS_TOKEN/);
});

test("the least of the disk is a number of megabytes", () => {
	const read = (LEAST_DISK_MB: string) =>
		readSettings({ SESSION_SECRET: secret, LEAST_DISK_MB }, true).leastDisk;
	expect(read("")).toBe(256 * 1024 * 1024);
	expect(read("0")).toBe(0);
	for (const wrong of ["-1", "many", "1.5"]) expect(() => read(wrong)).toThrow(/^LEAST_DISK_MB/);
});

test("a folder for backups has to be there, and needs a key to seal them with", () => {
	const BACKUP_KEY = Buffer.alloc(32, 1).toString("base64");
	const read = (env: Record<string, string>) =>
		readSettings({ SESSION_SECRET: secret, ...env }, true);
	expect(read({})).toMatchObject({ backupFolder: null, backupKeys: [] });
	expect(read({ BACKUP_FOLDER: "app", BACKUP_KEY })).toMatchObject({
		backupFolder: "app",
		backupKeys: [Buffer.alloc(32, 1)],
	});
	expect(() => read({ BACKUP_FOLDER: "app" })).toThrow("BACKUP_FOLDER needs BACKUP_KEY");
	expect(() => read({ BACKUP_FOLDER: "nowhere", BACKUP_KEY })).toThrow("must be a folder");
	expect(() => read({ BACKUP_KEY: "short" })).toThrow("BACKUP_KEY must be 32 bytes");
});
