import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { FIRST, takeTurns } from "./turns.ts";

const MEMORY_KIB = 65_536;
const PASSES = 3;
const LANES = 1;
const TAG_BYTES = 32;
const AT_ONCE = 2;
/** About ten seconds of work: nobody waits longer. */
const MOST_WAITING = 100;

const argon2Async = promisify(argon2);

/** argon2id in PHC form, so that the cost can rise later and old hashes still be read. */
export async function hashPassword(password: string): Promise<string> {
	const nonce = randomBytes(16);
	const cost = { nonce, memory: MEMORY_KIB, passes: PASSES };
	// Who proved already that she may choose one waits for nobody's guesses.
	const tag = await inTurn(FIRST, () => derive(password, cost));
	if (!tag) throw new Error("Who is first is never sent away.");
	return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(nonce)}$${base64(tag)}`;
}

/**
 * Takes as long for nobody's hash (`null`) as for somebody's. Null when too many wait already.
 * @param lane whose turn it is to wait, see `takeTurns`
 */
export async function verifyPassword(
	hash: string | null,
	password: string,
	lane: string = FIRST,
): Promise<boolean | null> {
	const parts = parseHash(hash ?? NOBODY);
	const tag = await inTurn(lane, () => derive(password, parts));
	return tag && timingSafeEqual(tag, parts.tag) && hash !== null;
}

const NOBODY = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${"A".repeat(22)}$${"A".repeat(43)}`;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([\w+/]+)\$([\w+/]+)$/;

function parseHash(hash: string) {
	const [, memory, passes, nonce, tag] = PHC.exec(hash) ?? [];
	if (!nonce || !tag) throw new Error("not an argon2id hash of ours");
	return {
		memory: Number(memory),
		passes: Number(passes),
		nonce: Buffer.from(nonce, "base64"),
		tag: Buffer.from(tag, "base64"),
	};
}

/** 64 MiB each: more than two at once would take the memory and both cores from everybody else. */
const inTurn = takeTurns({ atOnce: AT_ONCE, mostWaiting: MOST_WAITING });

type Cost = { nonce: Buffer; memory: number; passes: number };

function derive(password: string, { nonce, memory, passes }: Cost): Promise<Buffer> {
	return argon2Async("argon2id", {
		message: password.normalize("NFC"),
		nonce,
		parallelism: LANES,
		tagLength: TAG_BYTES,
		memory,
		passes,
	});
}

function base64(bytes: Buffer): string {
	return bytes.toString("base64").replaceAll("=", "");
}
