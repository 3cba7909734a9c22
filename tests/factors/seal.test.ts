import fc from "fast-check";
import { expect, test } from "vitest";
import { newApp, sameApp, secretOf } from "#app/factors/new-app.server.ts";
import { open, seal } from "#app/factors/seal.server.ts";
import { factorKeysOf } from "#app/server/factor-keys.ts";

const SESSION = "a session secret of thirty-two signs";
const NEXT = "the session secret that comes after it";
const OWN = "a factor key of its own of thirty-two signs";
const NOW = new Date("2026-09-07T09:00:00Z");
const HER = { id: "person-1", email: "maya@college.test" };
const keys = factorKeysOf(undefined, SESSION);

test("a secret opens for whom and for what it was sealed, whole and unchanged", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 64 }), fc.string(), fc.string(), (bytes, to, other) => {
			const sealed = seal(keys, to, Buffer.from(bytes));
			expect(open(keys, to, sealed)).toEqual(Buffer.from(bytes));
			if (other !== to) expect(open(keys, other, sealed)).toBeNull();
			const changed = Buffer.from(sealed.sealed, "base64url");
			changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
			expect(open(keys, to, { ...sealed, sealed: changed.toString("base64url") })).toBeNull();
		}),
	);
});

test("a new session secret locks nobody out when the one before stands in FACTOR_KEY", () => {
	const sealed = seal(keys, "her", Buffer.from("secret"));
	expect(open(factorKeysOf(undefined, NEXT), "her", sealed)).toBeNull();
	expect(open(factorKeysOf(SESSION, NEXT), "her", sealed)?.toString()).toBe("secret");
	expect(open(factorKeysOf(`${OWN}, ${SESSION}`, NEXT), "her", sealed)?.toString()).toBe("secret");
});

test("with a key of its own, a new session secret changes nothing", () => {
	const sealed = seal(factorKeysOf(OWN, SESSION), "her", Buffer.from("secret"));
	expect(open(factorKeysOf(OWN, NEXT), "her", sealed)?.toString()).toBe("secret");
});

test("a key that is too short stops the start with one line", () => {
	expect(() => factorKeysOf("short", SESSION)).toThrow(/^FACTOR_KEY .*openssl/);
	expect(() => factorKeysOf(`${OWN},short`, SESSION)).toThrow(/^FACTOR_KEY/);
});

test("a new app shows the same secret to fingers and to a camera", () => {
	const app = newApp(keys, HER, NOW);
	const uri = new URL(app.uri);
	expect(app.words).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
	expect(uri.searchParams.get("secret")).toBe(app.words.replaceAll(" ", ""));
	expect(uri.searchParams.get("issuer")).toBe("ESOL Plus");
	expect(decodeURIComponent(uri.pathname)).toContain("ESOL Plus:maya@college.test");
	expect(app.uri).not.toContain("+");
	expect(sameApp(keys, HER, app.pending, NOW)).toEqual(app);
});

test("its secret comes back from the form for her alone, within half an hour", () => {
	const { pending } = newApp(keys, HER, NOW);
	const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
	expect(secretOf(keys, HER.id, pending, after(29))).toHaveLength(20);
	expect(secretOf(keys, HER.id, pending, after(30))).toBeNull();
	expect(secretOf(keys, "person-2", pending, NOW)).toBeNull();
	expect(secretOf(keys, HER.id, "", NOW)).toBeNull();
	expect(secretOf(keys, HER.id, "a.b", NOW)).toBeNull();
});
