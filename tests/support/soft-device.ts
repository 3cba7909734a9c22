import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

const FLAGS = { present: 1, verified: 4, attested: 64 };

type Answer = { challenge: string; origin: string; rpId: string };

/** A device with one passkey, made of the standard's own words: what a browser would send of it. */
export function softDevice() {
	const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
	const { x = "", y = "" } = publicKey.export({ format: "jwk" });
	const id = randomBytes(16);

	function add({ challenge, origin, rpId }: Answer, isVerified = true): string {
		const data = Buffer.concat([
			authData(rpId, FLAGS.attested, 0, isVerified),
			Buffer.alloc(16),
			uint16(id.length),
			id,
			coseKey(x, y),
		]);
		const attestationObject = Buffer.concat([
			Buffer.from([0xa3]),
			text("fmt"),
			text("none"),
			text("attStmt"),
			Buffer.from([0xa0]),
			text("authData"),
			bytes(data),
		]);
		return JSON.stringify({
			id: id.toString("base64url"),
			clientDataJSON: clientData("webauthn.create", challenge, origin).toString("base64url"),
			attestationObject: attestationObject.toString("base64url"),
			transports: ["internal"],
		});
	}

	function prove(
		{ challenge, origin, rpId }: Answer,
		{ counter = 0, isVerified = true, userHandle = "" } = {},
	): string {
		const data = authData(rpId, 0, counter, isVerified);
		const client = clientData("webauthn.get", challenge, origin);
		const signed = Buffer.concat([data, createHash("sha256").update(client).digest()]);
		return JSON.stringify({
			id: id.toString("base64url"),
			clientDataJSON: client.toString("base64url"),
			authenticatorData: data.toString("base64url"),
			signature: sign("sha256", signed, privateKey).toString("base64url"),
			userHandle: Buffer.from(userHandle).toString("base64url"),
		});
	}

	return { add, prove };
}

export type SoftDevice = ReturnType<typeof softDevice>;

function clientData(type: string, challenge: string, origin: string): Buffer {
	return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function authData(rpId: string, more: number, counter: number, isVerified: boolean): Buffer {
	const flags = FLAGS.present | more | (isVerified ? FLAGS.verified : 0);
	const count = Buffer.alloc(4);
	count.writeUInt32BE(counter);
	return Buffer.concat([createHash("sha256").update(rpId).digest(), Buffer.from([flags]), count]);
}

/** EC2, ES256, P-256. */
function coseKey(x: string, y: string): Buffer {
	return Buffer.concat([
		Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
		bytes(Buffer.from(x, "base64url")),
		Buffer.from([0x22]),
		bytes(Buffer.from(y, "base64url")),
	]);
}

function text(value: string): Buffer {
	return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}

function bytes(value: Buffer): Buffer {
	const { length } = value;
	const head = length < 256 ? [0x58, length] : [0x59, ...uint16(length)];
	return Buffer.concat([Buffer.from(head), value]);
}

function uint16(value: number): Buffer {
	const two = Buffer.alloc(2);
	two.writeUInt16BE(value);
	return two;
}
