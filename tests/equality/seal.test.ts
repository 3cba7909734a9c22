import { expect, test } from "vitest";
import { keyId, openProfile, sealProfile } from "#app/equality/seal.server.ts";

const KEY = Buffer.alloc(32, 7);
const OTHER = Buffer.alloc(32, 8);
const PROFILE = {
	sex: "female",
	ethnicGroup: "asian-bangladeshi",
	disability: "declined",
} as const;
const SEALED = sealProfile([KEY], "amina", PROFILE);

test("what was sealed opens with its key, for the same learner", () => {
	expect(openProfile([KEY], "amina", SEALED)).toEqual(PROFILE);
	expect(openProfile([KEY], "carmen", SEALED)).toBeNull();
	expect(openProfile([OTHER], "amina", SEALED)).toBeNull();
	expect(openProfile([], "amina", SEALED)).toBeNull();
});

test("a new key in front seals, and the old one still opens what it sealed", () => {
	const keys = [OTHER, KEY];
	expect(openProfile(keys, "amina", SEALED)).toEqual(PROFILE);
	expect(sealProfile(keys, "amina", PROFILE).key_id).toBe(keyId(OTHER));
});

test("every bit that is changed is noticed, the id of the key too", () => {
	const bytes = Buffer.from(SEALED.sealed, "base64");
	for (let at = 0; at < bytes.length; at += 1) {
		const changed = Buffer.from(bytes);
		changed[at]! ^= 1;
		const sealed = changed.toString("base64");
		expect(openProfile([KEY], "amina", { ...SEALED, sealed }), `byte ${at}`).toBeNull();
	}
	for (const sealed of ["", "AAAA", SEALED.sealed.slice(0, 40)]) {
		expect(openProfile([KEY], "amina", { ...SEALED, sealed })).toBeNull();
	}
	expect(openProfile([KEY, OTHER], "amina", { ...SEALED, key_id: keyId(OTHER) })).toBeNull();
});

test("what is kept shows no word of it, is never twice the same and always as long", () => {
	const again = sealProfile([KEY], "amina", PROFILE);
	expect(again.sealed).not.toBe(SEALED.sealed);
	expect(sealProfile([KEY], "amina", { sex: "male" }).sealed).toHaveLength(SEALED.sealed.length);
	expect(Buffer.from(SEALED.sealed, "base64").toString("latin1")).not.toMatch(/female|asian/);
	expect(SEALED.key_id).not.toContain(KEY.toString("hex").slice(0, 8));
});

test("without a key nothing is sealed", () => {
	expect(() => sealProfile([], "amina", PROFILE)).toThrow(/no key/);
});
