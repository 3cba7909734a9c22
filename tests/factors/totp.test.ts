import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base32 } from "#app/factors/base32.ts";
import { codeAt, stepAt, stepOf } from "#app/factors/totp.server.ts";

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes));
const moments = fc.date({
	min: new Date("2026-01-01T00:00:00Z"),
	max: new Date("2099-01-01T00:00:00Z"),
	noInvalidDate: true,
});

describe("codes are those of RFC 6238, appendix B", () => {
	const secret = Buffer.from("12345678901234567890");
	test.each([
		[59, "94287082"],
		[1111111109, "07081804"],
		[1111111111, "14050471"],
		[1234567890, "89005924"],
		[2000000000, "69279037"],
		[20000000000, "65353130"],
	])("after %i seconds", (seconds, code) => {
		const step = stepAt(new Date(seconds * 1000));
		expect(codeAt(secret, step, 8)).toBe(code);
		expect(codeAt(secret, step)).toBe(code.slice(2));
	});
});

test.each([
	["", ""],
	["f", "MY"],
	["fo", "MZXQ"],
	["foo", "MZXW6"],
	["foob", "MZXW6YQ"],
	["fooba", "MZXW6YTB"],
	["foobar", "MZXW6YTBOI"],
])("secrets are written as in RFC 4648: %j", (text, written) => {
	expect(base32(Buffer.from(text))).toBe(written);
});

test("a code is good half a minute early or late, and no more", () => {
	const around = fc.integer({ min: -1, max: 1 });
	fc.assert(
		fc.property(secrets, moments, around, (secret, now, by) => {
			expect(stepOf(secret, codeAt(secret, stepAt(now) + by), -1, now)).not.toBeNull();
		}),
	);
	fc.assert(
		fc.property(secrets, moments, fc.integer({ min: 2, max: 9 }), (secret, now, by) => {
			const near = [-1, 0, 1].map((one) => codeAt(secret, stepAt(now) + one));
			for (const far of [codeAt(secret, stepAt(now) + by), codeAt(secret, stepAt(now) - by)]) {
				if (near.includes(far)) continue;
				expect(stepOf(secret, far, -1, now)).toBeNull();
			}
		}),
	);
});

test("whatever is typed, a half minute that was used is never found again", () => {
	const typed = fc.oneof(fc.string(), fc.stringMatching(/^\d{6}$/));
	fc.assert(
		fc.property(
			secrets,
			moments,
			fc.integer({ min: -2, max: 2 }),
			typed,
			(secret, now, by, text) => {
				const after = stepAt(now) + by;
				for (const code of [text, codeAt(secret, after), codeAt(secret, after + 1)]) {
					const step = stepOf(secret, code, after, now);
					if (step !== null) expect(step).toBeGreaterThan(after);
					if (step !== null) expect(Math.abs(step - stepAt(now))).toBeLessThanOrEqual(1);
				}
			},
		),
	);
});
