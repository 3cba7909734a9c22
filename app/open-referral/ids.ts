import { v5 } from "uuid";

const NAMESPACE = "c4a1d7f2-8f0b-4a57-8a3d-6f6f8c3b9e21";
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** For things that are no row of ours: the same parts give the same id on every server, for ever. */
export function openId(...parts: readonly string[]): string {
	return v5(parts.join(" "), NAMESPACE);
}

/** As our database writes ids; null when it is none. */
export function readId(text: string): string | null {
	const id = text.toLowerCase();
	return UUID.test(id) ? id : null;
}
