import { randomInt } from "node:crypto";
import {
	LONGEST_PASSWORD,
	passwordRefusal,
	SHORTEST_PASSWORD,
} from "#app/people/password-rules.ts";
import { Failure } from "./failure.ts";

// Without 0, 1, i, l, o: it is read from a screen and typed by hand.
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 5;
const GROUP = 4;
const MOST_READ = 10_000;

/** 20 signs out of 31 are 99 bits. */
export function strongPassword(): string {
	const group = () => Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join("");
	return Array.from({ length: GROUPS }, group).join("-");
}

/** The first line of what comes in, without its end; the same rules as on the account page. */
export async function passwordFrom(
	input: AsyncIterable<Uint8Array>,
	email: string,
): Promise<string> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of input) {
		chunks.push(chunk);
		size += chunk.length;
		if (size > MOST_READ) break;
	}
	const password = Buffer.concat(chunks).toString("utf8").split(/\r?\n/, 1)[0] ?? "";
	const refusal = passwordRefusal(password, email);
	if (refusal === null) return password;
	throw new Failure(MESSAGES[refusal] ?? "The password is refused.");
}

const MESSAGES: Readonly<Record<string, string>> = {
	"people:errors.passwordShort": `The password must have at least ${SHORTEST_PASSWORD} signs.`,
	"people:errors.passwordLong": `The password must have at most ${LONGEST_PASSWORD} signs.`,
	"people:errors.passwordIsEmail": "The password must not be the e-mail address.",
	"people:errors.passwordKnown": "The password is on the list of those tried first; take another.",
};
