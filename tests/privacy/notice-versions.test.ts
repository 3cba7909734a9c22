import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NOTICE_VERSION } from "#app/enrolments/asking.ts";
import { type LanguageTag, languages } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { CONSENTS } from "#app/my/consents.ts";
import { NOTICES, type NoticeName, textsOf } from "#app/privacy/notices.ts";

/**
 * What each version says, in all languages. Words that changed need a new version in the code and a new
 * line here; the old line stays, since rows name it. A new language changes all of them.
 */
const HASHES: Record<string, string> = JSON.parse(
	readFileSync(join(import.meta.dirname, "notice-hashes.json"), "utf8"),
);

const texts = loadTexts(join(process.cwd(), "locales"));

const JOIN = ["who", "whoMany", "what", "never", "consent", "consentMany"] as const;

const versions = new Map<string, readonly string[]>([
	...Object.values(CONSENTS).map(
		({ version, title, help }) => [version, [title, help]] as [string, string[]],
	),
	[`join-consent-${NOTICE_VERSION}`, JOIN.map((one) => `enrolments:notice.${one}`)],
	...names().map((name) => [NOTICES[name].version, textsOf(name)] as [string, string[]]),
]);

test.each([...versions])("%s says what it said", (version, keys) => {
	expect(keys.length).toBeGreaterThan(0);
	expect(HASHES[version]).toBe(hashOf(keys));
});

test("no two notices share a version", () => {
	const used = names().map((name) => NOTICES[name].version);
	expect(new Set(used).size).toBe(used.length);
	expect(used.length).toBeGreaterThan(6);
});

test("another word is another hash", () => {
	expect(hashOf(["privacy:notice.rights"])).not.toBe(hashOf(["privacy:notice.choice"]));
});

function hashOf(keys: readonly string[]): string {
	const hash = createHash("sha256");
	for (const { tag } of languages) {
		for (const key of keys) hash.update(`${tag} ${key} ${wordsOf(tag, key)}\n`);
	}
	return hash.digest("hex").slice(0, 16);
}

function wordsOf(tag: LanguageTag, key: string): string {
	return String(texts(tag).getResource(tag, key.split(":")[0]!, key.split(":")[1]!));
}

function names(): NoticeName[] {
	return Object.keys(NOTICES).filter((name): name is NoticeName => Object.hasOwn(NOTICES, name));
}
